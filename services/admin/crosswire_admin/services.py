"""Other services are asked through their own entry points: admin imports none of them."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from importlib.util import find_spec
from tempfile import TemporaryFile
from typing import Any, Literal, NoReturn

import typer

from crosswire.domain.errors import CrosswireError, NotFound, Refused, Unavailable

Role = Literal["ingest", "extractor", "alerts", "delivery", "relay", "api"]

#: The module and the arguments that run each role.
ROLES: dict[Role, tuple[str, ...]] = {
    "relay": ("crosswire_admin", "relay"),
    "ingest": ("crosswire_ingest", "work"),
    "extractor": ("crosswire_extractor", "work"),
    "alerts": ("crosswire_alerts", "work"),
    "delivery": ("crosswire_alerts", "deliver"),
    "api": ("crosswire_admin", "api"),
}

_ERRORS: dict[int, type[CrosswireError]] = {3: Unavailable, 4: NotFound}


def module_command(module: str, *arguments: str) -> list[str]:
    """The command line of a module. Raises Refused if this machine does not carry it."""
    if find_spec(module) is None:
        raise Refused(f"{module} is not installed here: run this where that service is.")
    return [sys.executable, "-m", module, *arguments]


def become(role: Role) -> NoReturn:
    """Run a role in place of this process, so that signals reach it directly."""
    command = module_command(*ROLES[role])
    sys.stdout.flush()
    os.execv(command[0], command)


def hand_over(module: str, *arguments: str) -> NoReturn:
    """Let a service answer the person itself: its output and its exit code are ours."""
    done = subprocess.run(module_command(module, *arguments), check=False)
    raise typer.Exit(done.returncode if done.returncode >= 0 else 1)


def ask(module: str, *arguments: str, given: object = None) -> Any:
    """What a service answers in one JSON document. Its refusal, one sentence, becomes ours."""
    return json.loads(_answer(module, *arguments, given=given))


def ask_lines(module: str, *arguments: str) -> list[Any]:
    """What a service answers in one JSON document a line."""
    return [json.loads(line) for line in _answer(module, *arguments).splitlines()]


def ask_each(module: str, *arguments: str, given: object) -> Iterator[Any]:
    """The same, each as soon as it is known. Whoever stops listening ends the service's work."""
    command = module_command(module, *arguments)
    with (
        TemporaryFile("w+") as said,
        subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=said, text=True
        ) as process,
    ):
        try:
            assert process.stdin
            assert process.stdout
            with suppress(BrokenPipeError):
                process.stdin.write(json.dumps(given))
                process.stdin.close()
            for line in process.stdout:
                yield json.loads(line)
            code = process.wait()
        finally:
            process.kill()
        said.seek(0)
        accepted(module, code, "", said.read())


def _answer(module: str, *arguments: str, given: object = None) -> str:
    done = subprocess.run(
        module_command(module, *arguments),
        input=None if given is None else json.dumps(given),
        stdin=subprocess.DEVNULL if given is None else None,
        capture_output=True,
        text=True,
        check=False,
    )
    return accepted(module, done.returncode, done.stdout, done.stderr)


class Standby:
    """A service that is loaded once and asked as often as need be, while the block runs."""

    def __init__(self, module: str, environment: Mapping[str, str]) -> None:
        module_command(module)
        self._module = module
        self._environment = environment

    def __enter__(self) -> "Standby":
        self._process = subprocess.Popen(
            module_command("crosswire_admin.repeat", self._module),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=self._environment,
            start_new_session=True,  # Ctrl-C is for the daemon, which then ends it
            text=True,
        )
        return self

    def __exit__(self, *_: object) -> None:
        with self._process as process:
            process.terminate()

    def ask(self, *arguments: str) -> Any:
        """As `ask` does."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps(arguments) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        if not line:
            raise Unavailable(f"{self._module} ended without an answer.")
        answer = json.loads(line)
        return json.loads(accepted(self._module, answer["code"], answer["out"], answer["err"]))


def accepted(module: str, code: int, out: str, err: str) -> str:
    """What was printed, if the exit code is good."""
    if code:
        sentences = err.strip().splitlines() or [f"{module} gave up without a word."]
        raise _ERRORS.get(code, Refused)(sentences[-1])
    return out
