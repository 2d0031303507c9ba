"""Words for elections, and by which it is told who won one."""

from crosswire.lexis.own import contests, offices, outcomes


def is_election(noun: str) -> bool:
    return noun in contests()


def tells_winner(word: str) -> bool:
    """To win, to be elected, the winner: of an election, or of anything else."""
    return word in outcomes()


def election_to(office: str) -> str | None:
    """What the election to an office is called: president, presidential."""
    return offices().get(office)
