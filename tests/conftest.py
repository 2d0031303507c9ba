"""The servers that tests may ask for, and time for random examples on a busy machine."""

from hypothesis import settings

pytest_plugins = ["tests.servers.postgres", "tests.servers.redis"]

settings.register_profile("patient", deadline=None)
settings.load_profile("patient")
