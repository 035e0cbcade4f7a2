"""The names and addresses under which a server is reached from its own machine alone."""

from __future__ import annotations

LOCAL = ("localhost", "127.0.0.1", "[::1]")
"""As a browser calls it."""
_LISTENING = frozenset({"localhost", "127.0.0.1", "::1"})


def is_local(host: str) -> bool:
    """Whether a server that listens there is reached from this machine alone."""
    return host in _LISTENING
