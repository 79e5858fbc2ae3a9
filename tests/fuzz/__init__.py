"""Everything that reads what strangers wrote, fed with what nobody would write.

usage: python -m tests.fuzz [--minutes N] [--seed N] [TARGET …]

Runs the targets in turns, each time with new examples, until the time is up. A failure is reduced
to its smallest example, printed, and ends the script with 1. `make test` runs each for a moment.
"""
