"""How good is it: a run compared with a truth file."""
