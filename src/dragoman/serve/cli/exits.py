"""How a command ends: the exit statuses, and the one table from errors to them."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from enum import IntEnum
from functools import wraps
from typing import ParamSpec

import typer

from dragoman.errors import (
    AcquireError,
    AmbiguousName,
    ConfigError,
    DragomanError,
    NotFound,
    PluginError,
    RefusedJudgement,
    SchemaTooNew,
    StoreError,
    UnreadableReport,
)
from dragoman.serve.cli.screen import complain

P = ParamSpec("P")


class ExitStatus(IntEnum):
    """What a script may ask of a command that has ended."""

    DONE = 0
    FAILED = 1
    """Something that the user can mend; one line on stderr says what."""
    USAGE = 2
    """The command line itself is wrong."""
    SKIPPED = 3
    """Done, but something was skipped; stderr says how much and why."""


STATUS_OF: dict[type[DragomanError], ExitStatus] = {
    DragomanError: ExitStatus.FAILED,
    ConfigError: ExitStatus.FAILED,
    PluginError: ExitStatus.FAILED,
    StoreError: ExitStatus.FAILED,
    SchemaTooNew: ExitStatus.FAILED,
    RefusedJudgement: ExitStatus.FAILED,
    NotFound: ExitStatus.FAILED,
    AmbiguousName: ExitStatus.FAILED,
    AcquireError: ExitStatus.SKIPPED,
    UnreadableReport: ExitStatus.SKIPPED,
}

MEANINGS = """\
Exit status:
  0 done
  1 something that you can mend, in one line on stderr
  2 wrong usage
  3 done, but something was skipped; stderr says what and why"""


def status_of(error: DragomanError) -> ExitStatus:
    """Look an error up in the table: its own class first, then the nearest ancestor."""
    return next(STATUS_OF[kind] for kind in type(error).__mro__ if kind in STATUS_OF)


def guarded(command: Callable[P, None]) -> Callable[P, None]:
    """Turn what the user can mend into one line and a status, and end quietly where the reader of stdout has gone."""

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            command(*args, **kwargs)
            sys.stdout.flush()
        except DragomanError as error:
            complain(str(error))
            raise typer.Exit(status_of(error)) from error
        except BrokenPipeError as error:
            _forget_stdout()
            raise typer.Exit(ExitStatus.DONE) from error
        except OSError as error:
            if not error.filename:
                _forget_stdout()
            complain(f"{error.filename}: {error.strerror}" if error.filename else str(error.strerror or error))
            raise typer.Exit(ExitStatus.FAILED) from error

    return run


def _forget_stdout() -> None:
    """Let the interpreter's last flush go nowhere: `| head` has all that it wanted, a full disk takes no more."""
    with suppress(OSError):
        stdout = sys.stdout.fileno()
        os.dup2(os.open(os.devnull, os.O_WRONLY), stdout)
