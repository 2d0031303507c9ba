"""Whether two articles' stories, told or refuted as wholes, are one: by words in common. Pure."""

from functools import lru_cache
from typing import NamedTuple

from crosswire import lexis

#: So many words and such a share of the shorter story in the other make the two one, if one of
#: the words tells stories apart: a name, a figure, a word that is seldom used.
WORDS = 3
SHARE = 0.4
#: Of a story that is told in few words, so many that tell stories apart.
FEW_WORDS = 2
MOST = 0.5
#: Without a word for what happens, so many names and figures.
SURE_NAMES = 4


class Common(NamedTuple):
    """What two stories are both about, each thing counted once by its plainest name."""

    words: tuple[str, ...] = ()
    share: float = 0.0
    names: int = 0
    """How many of the words are names or figures."""
    telling: int = 0
    """How many are those, or seldom used."""

    @property
    def one_story(self) -> bool:
        if len(self.words) == self.names < SURE_NAMES:  # one person has many stories
            return False
        if len(self.words) >= WORDS and self.telling and self.share >= SHARE:
            return True
        return self.telling >= FEW_WORDS and self.share >= MOST


def in_common(story: tuple[str, ...], other: tuple[str, ...]) -> Common:
    mine, theirs = _told(story), _told(other)
    words = tuple(sorted(set(mine.values()) & set(theirs.values())))
    shorter = min(len(set(mine.values())), len(set(theirs.values())))
    if not shorter:
        return Common()
    named = _telling((*story, *other))
    names = {word for word in words if word in named}
    rare = {name for word, name in mine.items() if name in words and lexis.rare(word)}
    return Common(words, len(words) / shorter, len(names), len(names | rare))


@lru_cache(maxsize=4096)
def _told(terms: tuple[str, ...]) -> dict[str, str]:
    """Nouns of deeds by their verbs and synonyms by one name, without names told as words."""
    words = [term for term in terms if ":" not in term]
    return {word: lexis.canonical(lexis.verb_behind(word) or word, "n") for word in words}


def _telling(terms: tuple[str, ...]) -> frozenset[str]:
    """Names and figures: they tell one story from another better than other words do."""
    names = [term.rpartition(":")[2] for term in terms if ":" in term]
    return frozenset((*names, *(term for term in terms if any(map(str.isdigit, term)))))
