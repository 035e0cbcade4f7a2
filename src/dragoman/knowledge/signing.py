"""Who decides, and why: names and reasons as they are kept."""

from __future__ import annotations

import getpass

from dragoman.errors import ConfigError, RefusedJudgement

RESOLVER = "dragoman"


def signed(author: str, default: str) -> str:
    """Give the name that a decision is signed with: the one given, else the default, else the login name.

    Raises:
        RefusedJudgement: it is the name that reading itself signs with.
        ConfigError: there is no name at all.
    """
    name = plain(author) or plain(default) or _login_name()
    if name == RESOLVER:
        raise RefusedJudgement(f"{RESOLVER} is what reading itself signs with; use another name")
    return name


def plain(text: str) -> str:
    """One line of characters: what a terminal hands over may hold bytes that are none."""
    return " ".join(text.encode("utf-8", "replace").decode().split())


def _login_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError) as error:
        raise ConfigError("nobody is logged in by name; set `author` in dragoman.toml") from error
