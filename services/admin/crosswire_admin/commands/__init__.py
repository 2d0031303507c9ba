"""One module for each noun: its verbs, and the examples of its help."""
