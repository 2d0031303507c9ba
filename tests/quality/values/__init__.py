"""How many numbers, units and dates are read right: `python -m tests.quality.values FOLDER`."""
