"""What the key of an argument tells of it: a place on the map, one who goes by a name. Pure."""

from crosswire.domain.claims import Argument

#: How the keys begin of one person or body, and not of some officials. A firm that is known by one
#: word may be taken for a person.
NAMED = ("person:", "org:", "name:")
#: Those of one person or one thing.
_ONE = ("person:", "name:")


def on_the_map(argument: Argument) -> bool:
    return argument.key.startswith(("place:", "country:"))


def alone_by_name(argument: Argument) -> bool:
    """One person or one ship, by name, and not together with another."""
    return argument.key.startswith(_ONE) and not argument.joint
