"""A night of thousands of files, a tenth of them broken or hostile, killed and resumed."""
