"""Every compiled pattern of the packages: those that modules hold, and those written where used."""

import ast
import importlib
import pkgutil
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

PACKAGES = (
    "crosswire",
    "crosswire_ingest",
    "crosswire_extractor",
    "crosswire_alerts",
    "crosswire_admin",
)
_AT_THE_START = {"match", "fullmatch"}
_ANYWHERE = {"search", "sub", "subn", "findall", "finditer", "split"}
_DEEPEST = 4


@dataclass(frozen=True)
class Found:
    """A pattern, where it stands, and whether it is only ever tried at the start of a text."""

    where: str
    pattern: re.Pattern[Any]
    uses: frozenset[str]


def patterns() -> list[Found]:
    """Each once, in the order of modules."""
    found: dict[tuple[Any, int], Found] = {}
    for module in modules():
        used = _uses(module)
        for name, pattern in _held(vars(module), depth=0):
            top = name.split(".")[0].split("[")[0]
            known = found.get((pattern.pattern, pattern.flags))
            own = used.get(top) or used.get("", frozenset())
            uses = own | (known.uses if known else frozenset())
            where = known.where if known else f"{module.__name__}.{name}"
            found[pattern.pattern, pattern.flags] = Found(where, pattern, uses)
        texts = {pattern for pattern, _ in found}
        for line, use, pattern in _inline(module):
            if pattern.pattern not in texts:
                where = f"{module.__name__}:{line}"
                found[pattern.pattern, pattern.flags] = Found(where, pattern, frozenset({use}))
    return list(found.values())


def modules() -> Iterator[ModuleType]:
    for package in PACKAGES:
        top = importlib.import_module(package)
        yield top
        for info in pkgutil.walk_packages(top.__path__, f"{package}."):
            if not info.name.endswith("__main__") and ".migrations" not in info.name:
                yield importlib.import_module(info.name)


def _held(values: Mapping[Any, Any], *, depth: int) -> Iterator[tuple[str, re.Pattern[Any]]]:
    for name, value in list(values.items()):
        yield from _inside(str(name), value, depth)


def _inside(name: str, value: Any, depth: int) -> Iterator[tuple[str, re.Pattern[Any]]]:
    if isinstance(value, re.Pattern):
        yield name, value
    elif depth < _DEEPEST and isinstance(value, Mapping):
        for key, each in list(value.items()):
            yield from _inside(f"{name}[{key!r}]"[:80], each, depth + 1)
    elif depth < _DEEPEST and isinstance(value, list | tuple | set | frozenset):
        for number, each in enumerate(value):
            yield from _inside(f"{name}[{number}]", each, depth + 1)
    elif depth < _DEEPEST and type(value).__module__.startswith(PACKAGES):
        for key, each in getattr(value, "__dict__", {}).items():
            yield from _inside(f"{name}.{key}", each, depth + 1)


def _tree(module: ModuleType) -> ast.Module:
    return ast.parse(Path(module.__file__ or "").read_text("utf-8"))


def _uses(module: ModuleType) -> dict[str, frozenset[str]]:
    """The methods that a module calls on each of its names, and under "" on all that are local."""
    patterns = {name for name, value in vars(module).items() if isinstance(value, re.Pattern)}
    used: dict[str, set[str]] = defaultdict(set)
    for node in ast.walk(_tree(module)):
        if isinstance(node, ast.Attribute) and node.attr in _AT_THE_START | _ANYWHERE:
            for inside in ast.walk(node.value):
                if isinstance(inside, ast.Name):
                    used[inside.id].add(node.attr)
                    if inside.id not in patterns and inside.id != "re":
                        used[""].add(node.attr)
    return {name: frozenset(methods) for name, methods in used.items()}


def _inline(module: ModuleType) -> Iterator[tuple[int, str, re.Pattern[Any]]]:
    """`re.sub("...", ...)` with the pattern written there."""
    for node in ast.walk(_tree(module)):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
            continue
        called = node.func
        if not (isinstance(called.value, ast.Name) and called.value.id == "re" and node.args):
            continue
        first = node.args[0]
        if not isinstance(first, ast.Constant):
            continue
        named = {k.arg: k.value for k in node.keywords}
        flags = re.IGNORECASE if "flags" in named else 0
        if isinstance(first.value, str | bytes) and called.attr in _AT_THE_START | _ANYWHERE | {
            "compile"
        }:
            yield node.lineno, called.attr, re.compile(first.value, flags)
