"""Words and marks of a text with their exact place in it."""

import re
from dataclasses import dataclass, field
from typing import Final

_TOKEN = re.compile(
    r"""-[LR][RSC]B-                               # a bracket, as corpora write it
      | (?:[A-Za-z]\.){2,}                          # U.S.
      | \d+(?:[.,]\d+)*(?:-[^\W\d_]+)+              # 32-year-old
      | \d+(?:st|nd|rd|th)\b                        # 21st
      | \d+(?:[.,]\d+)*                             # 2,418
      | [Cc]an(?=not\b)                             # cannot: two words, as parsers learn them
      | [^\W\d_]+(?:[-‑'’](?:[^\W_]+))*             # Su-27, Don't
      | [^\w\s] | _""",
    re.VERBOSE,
)
_BRACKETS = {"-L": "(", "-R": ")"}
_ENDING = re.compile(r"(?i)(?:n['’]t|['’](?:s|ve|re|ll|d|m))$")


@dataclass(slots=True, init=False)
class Token:
    """One word or mark. As with nodes of trees, what is asked most is kept in slots."""

    text: Final[str]
    lower: Final[str]
    start: Final[int]
    end: Final[int]
    capital: bool = field(init=False)
    word: bool = field(init=False)

    def __init__(self, text: str, lower: str, start: int, end: int) -> None:
        self.text, self.lower, self.start, self.end = text, lower, start, end
        self.capital, self.word = text[0].isupper(), text[0].isalpha()


def tokens_in(text: str, offset: int = 0) -> list[Token]:
    """The tokens; `offset` is where the text stands in the whole."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text):
        word, start = match.group(), match.start() + offset
        if word[0] == "-" and len(word) > 1:
            mark = _BRACKETS[word[:2]]
            found.append(Token(mark, mark, start, start + len(word)))
            continue
        cut = _ENDING.search(word) if ("'" in word or "’" in word) else None
        at = cut.start() if cut else 0
        if at:
            found.append(_token(word[:at], start))
        found.append(_token(word[at:], start + at))
    return found


def _token(text: str, start: int) -> Token:
    small = text.lower() if text.isascii() else _in_small_letters(text)
    return Token(text, small, start, start + len(text))


def _in_small_letters(text: str) -> str:
    return text.lower().replace("’", "'").replace("‑", "-")
