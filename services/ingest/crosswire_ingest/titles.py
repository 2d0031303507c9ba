"""A title for a text that comes without one."""

import re

LONGEST = 120
"""Characters."""
_SHORTEST = 4
"""Words: fewer are a name, a section or a button, not a headline."""
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*(?=\s|$)")
_ENDS_A_SENTENCE = re.compile(r"[.!…:;,][\"'”’»)\]]*$")


def title_of(text: str) -> str:
    """The headline above the text, if one stands there, else its first sentence, shortened.

    The text is left as it is: a headline found in it stays in it, so that offsets stay true.
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    above = lines[: _first_of_body(lines)]
    headline = next((line for line in above if len(line.split()) >= _SHORTEST), None)
    return headline or _shortened(_first_sentence(lines)) if lines else ""


def _first_of_body(lines: list[str]) -> int:
    """The first line that is no headline. Without anything under it, a line is no headline."""
    for number, line in enumerate(lines):
        if len(line) > LONGEST or _ENDS_A_SENTENCE.search(line):
            return number
    return 0


def _first_sentence(lines: list[str]) -> str:
    body = lines[_first_of_body(lines)]
    end = _SENTENCE_END.search(body, 20)
    return body[: end.end()] if end else body


def _shortened(sentence: str) -> str:
    if len(sentence) <= LONGEST:
        return sentence
    return sentence[: LONGEST - 1].rsplit(" ", 1)[0].rstrip(",;:–— ") + "…"
