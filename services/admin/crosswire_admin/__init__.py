"""The daemon, the command line and the HTTP API."""
