"""Who acts for a body, and on which of two sides of a war within one country somebody stands."""

from collections.abc import Iterable

from crosswire.lexis.own import body_members, camp_words, deeds_as_a_rule


def acts_for(member: str, body: str) -> bool:
    """Officers are the police, senators the Senate: what the ones do, the other does."""
    return member in body_members(body)


def camp(head: str, terms: Iterable[str] = ()) -> str | None:
    """The state's or the rebels', by the head and what describes it: government forces."""
    words = camp_words()
    told = {head, *terms}
    if told & words["rebels"]:
        return "rebels"
    if head in words["state"] or (head in words["armed"] and told & words["of_the_state"]):
        return "state"
    return None


def usual_doer(head: str, deed: str) -> bool:
    """Police arrest, courts sentence: whom a report of such a deed means that names no doer."""
    return any(head in doers and deed in deeds for doers, deeds in deeds_as_a_rule())
