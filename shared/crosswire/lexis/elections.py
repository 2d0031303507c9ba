"""Words for elections, and by which it is told who won one."""

from crosswire.lexis.own import contests, offices, outcomes


def is_election(noun: str) -> bool:
    return noun in contests()


def outcome(word: str) -> str | None:
    """How a word tells who won an election, or anything else: by `winning`, `losing`, `beating` or
    `electing` somebody, or by `calling` him the winner."""
    return outcomes().get(word)


def election_to(office: str) -> str | None:
    """What the election to an office is called: president, presidential."""
    return offices().get(office)
