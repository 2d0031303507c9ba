"""What a check saw, and what to do about it."""

from typing import Literal

from crosswire.domain.value import Value


class Finding(Value):
    name: str
    state: Literal["ok", "warn", "fail"]
    saw: str
    advice: str = ""


def ok(name: str, saw: str) -> Finding:
    return Finding(name=name, state="ok", saw=saw)


def warn(name: str, saw: str, advice: str) -> Finding:
    return Finding(name=name, state="warn", saw=saw, advice=advice)


def fail(name: str, saw: str, advice: str) -> Finding:
    return Finding(name=name, state="fail", saw=saw, advice=advice)
