"""Takes in articles from feeds, files and the API."""
