"""A demo inbox of invented people, and the drawing that made it."""
