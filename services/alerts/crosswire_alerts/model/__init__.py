"""A model that reads two sentences beside the rules: never needed, never enough for an alert."""
