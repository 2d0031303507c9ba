"""Making the packed word files from a WordNet database; not imported at run time."""
