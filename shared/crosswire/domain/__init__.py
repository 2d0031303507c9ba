"""The words of the news desk as immutable values; no input or output happens here."""
