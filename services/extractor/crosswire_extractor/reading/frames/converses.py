"""What a deed is from the other side: what is sold to somebody, he buys."""

from crosswire_extractor import lexicon
from crosswire_extractor.reading.frames.verbs import Roles


def from_the_other_side(predicate: str, roles: Roles) -> tuple[str, Roles] | None:
    """Sold the mill to Roe, or Roe was sold the mill: Roe bought it."""
    meant = lexicon.tree("frames")["converses"].get(predicate)
    if meant is None or roles.patient is None:
        return None
    for link, noun in roles.obliques:
        rest = roles.without(noun)
        if link == "to" and not noun.tag.startswith("PRP"):
            return meant, Roles(agent=noun, patient=roles.patient, obliques=rest)
        if link == "obj" and roles.passive:
            return meant, Roles(agent=roles.patient, patient=noun, obliques=rest)
    return None
