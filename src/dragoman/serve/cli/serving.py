"""The command that opens a base in the browser: serve."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Annotated

import typer

from dragoman.errors import ConfigError, PluginError
from dragoman.serve.cli.options import Base
from dragoman.serve.cli.screen import complain
from dragoman.serve.guard.hosts import is_local

TOKEN = "DRAGOMAN_TOKEN"  # noqa: S105 -- the name of a variable


@dataclass(frozen=True)
class Place:
    """Where the server listens."""

    host: Annotated[str, typer.Option(help="Where to listen; beyond this machine only with a token.")] = "127.0.0.1"
    port: Annotated[int, typer.Option(help="Which port to listen on; 0 takes a free one.", min=0, max=65535)] = 8765
    name: Annotated[
        list[str] | None, typer.Option("--name", help="Another name that the server is called by.", metavar="HOST")
    ] = None


def serve(place: Place, base: Base) -> None:
    """Open a base in the browser, and to programs.

    Whoever reaches the server may read. Writing (adding reports, deciding reviews) takes a token: the one in DRAGOMAN_TOKEN,
    or one made for this run and printed. Beyond this machine the server listens only where DRAGOMAN_TOKEN is set.

    Examples:
      dragoman serve --db iran-russia.db
      DRAGOMAN_TOKEN=... dragoman serve --host 0.0.0.0 --name record.example.org --db iran-russia.db
    """
    token = os.environ.get(TOKEN, "")
    if not is_local(place.host) and not token:
        raise ConfigError(
            f"serving on {place.host} lets others reach the base, and anybody could write to it; "
            f"set {TOKEN} to a secret of your own first, or serve on 127.0.0.1"
        )
    try:
        # Imported here because no other command needs a server.
        from dragoman.serve.server import Listening, run  # noqa: PLC0415
    except ModuleNotFoundError as error:
        raise PluginError(f"{error.name} is missing: pip install 'dragoman[web]'") from error
    run(base.db, base.settings(), Listening(place.host, place.port, tuple(place.name or ()), token), complain)
