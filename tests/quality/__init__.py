"""How often Crosswire is right: labelled pairs of news items, and what it makes of them."""
