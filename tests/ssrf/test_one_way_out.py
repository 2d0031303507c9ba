"""No module but the guard opens connections to the web, and a short round of hostile addresses."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ssrf.case import Case
from tests.ssrf.trying import run

ROOT = Path(__file__).parents[2]
CLIENTS = {
    *("httpx", "httpcore", "requests", "aiohttp", "urllib3", "websockets", "pycurl"),
    *("urllib.request", "http.client", "ftplib", "smtplib", "telnetlib", "poplib", "imaplib"),
    *("xmlrpc.client", "paramiko"),
}
CALLS = {"create_connection", "urlopen", "urlretrieve", "fetch_url", "open_connection"}
GUARD = "shared/crosswire/outbound/"
#: What listens, or asks who it is; none of these dials.
KNOWN_SOCKETS = {
    "shared/crosswire/queue/relay.py",
    "shared/crosswire/queue/probe.py",
    "services/admin/crosswire_admin/web/server.py",
    "services/admin/crosswire_admin/checkup.py",
    "services/admin/crosswire_admin/supervisor.py",
    "services/admin/crosswire_admin/commands/api.py",
    "services/ingest/crosswire_ingest/__main__.py",
}


def modules() -> Iterator[tuple[str, ast.Module]]:
    for top in ("shared", "services"):
        for path in sorted((ROOT / top).rglob("*.py")):
            yield path.relative_to(ROOT).as_posix(), ast.parse(path.read_text("utf-8"))


def imported(tree: ast.Module) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def called(tree: ast.Module) -> set[str]:
    """Functions and methods by their last name."""
    calls = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return {it.attr for it in calls if isinstance(it, ast.Attribute)} | {
        it.id for it in calls if isinstance(it, ast.Name)
    }


def test_only_the_guard_uses_a_client_of_the_web() -> None:
    found = {
        f"{path}: {name}"
        for path, tree in modules()
        if not path.startswith(GUARD)
        for name in (imported(tree) & CLIENTS) | (called(tree) & CALLS)
    }

    assert found == set()


def test_sockets_are_known_by_name_and_none_of_them_dials() -> None:
    with_sockets = {
        path: tree
        for path, tree in modules()
        if "socket" in imported(tree) and not path.startswith(GUARD)
    }

    assert set(with_sockets) <= KNOWN_SOCKETS
    assert {path for path, tree in with_sockets.items() if called(tree) & {"connect_ex"}} == set()


def every_ninth(cases: list[Case]) -> list[Case]:
    ordered = sorted(cases, key=lambda case: (case.kind, case.name))
    return [case for case in ordered if case.name != "hanging.example"][::9]


@pytest.mark.timeout(60)
def test_no_address_that_leads_inward_is_ever_dialled() -> None:
    found = run(7, some=every_ninth)

    assert found.faults == ()
    assert found.dialled == 0
    assert found.sabotaged > 0
    assert len(found.trials) > 100
