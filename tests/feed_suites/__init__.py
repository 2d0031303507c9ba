"""Public suites of feeds, read by Crosswire and compared with what their authors expect."""
