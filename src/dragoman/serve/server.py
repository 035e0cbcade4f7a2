"""The running server: one process, on one port, until it is stopped."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import uvicorn

from dragoman.errors import ConfigError
from dragoman.serve.app import Admission, make_app
from dragoman.serve.desk import Desk
from dragoman.serve.guard.access import new_token
from dragoman.serve.guard.hosts import LOCAL, is_local
from dragoman.settings import Settings


@dataclass(frozen=True)
class Listening:
    """Where a server listens, and to whom."""

    host: str
    port: int
    names: tuple[str, ...] = ()
    """Names that it may be called by, besides its own."""
    token: str = ""
    """What writing takes; one is made where empty."""


def run(address: str, settings: Settings, listening: Listening, tell: Callable[[str], None]) -> None:
    """Serve a base until the process is stopped.

    Raises:
        ConfigError: the port is taken, or the host is none of this machine's.
        StoreError: there is no base at the address.
    """
    token = listening.token or new_token()
    own = LOCAL if is_local(listening.host) else (*LOCAL, listening.host)
    desk = Desk(address, settings)
    try:
        app = make_app(desk, Admission(token, (*own, *listening.names)))
        config = uvicorn.Config(
            app, listening.host, listening.port, log_level="critical", access_log=False, server_header=False
        )
        listener = _listener(config)
        host = "127.0.0.1" if is_local(listening.host) else listening.host
        here = f"http://{host}:{listener.getsockname()[1]}"
        tell(f"open {here}/ in a browser; Ctrl-C ends it")
        if not listening.token:
            tell(f"to add reports and decide reviews, sign in once: {here}/sign-in?token={token}")
        uvicorn.Server(config).run(sockets=[listener])
    finally:
        desk.close()


def _listener(config: uvicorn.Config) -> Any:  # noqa: ANN401 -- what it listens with opens no connection
    try:
        return config.bind_socket()
    except SystemExit as error:  # so uvicorn gives up
        why = "the port is taken, or the host is none of this machine's"
        raise ConfigError(f"cannot listen on {config.host}, port {config.port}: {why}") from error
