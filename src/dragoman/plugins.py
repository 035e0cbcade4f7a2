"""The families of plug-ins, found by entry points; a plug-in is loaded only when it is asked for."""

from __future__ import annotations

from functools import cache
from importlib.metadata import EntryPoint, entry_points
from typing import Any

from dragoman.errors import PluginError

ACQUIRERS = "acquirers"
READERS = "readers"
STORES = "stores"
EXPORTERS = "exporters"


def names(family: str) -> tuple[str, ...]:
    """Name the plug-ins of a family that are installed, in alphabetical order."""
    return tuple(sorted(_points(family)))


def load(family: str, name: str) -> Any:  # noqa: ANN401 -- each family has its own Protocol, in its stage's base.py
    """Give a plug-in's class.

    Raises:
        PluginError: there is none of this name, or a package that it needs is missing.
    """
    point = _points(family).get(name)
    if point is None:
        there = ", ".join(names(family)) or "none"
        raise PluginError(f"no plug-in called {name!r} among the {family}; installed: {there}")
    return _loaded(point)


def load_all(family: str) -> dict[str, Any]:
    """Give the classes of a whole family by name.

    Raises:
        PluginError: a package that one of them needs is missing.
    """
    return {name: load(family, name) for name in names(family)}


@cache
def _points(family: str) -> dict[str, EntryPoint]:
    """Looking through all installed packages takes milliseconds each time, and they do not change meanwhile."""
    return {point.name: point for point in entry_points(group=f"dragoman.{family}")}


def _loaded(point: EntryPoint) -> Any:  # noqa: ANN401
    try:
        return point.load()
    except ImportError as error:
        raise PluginError(f"the plug-in {point.name!r} cannot be loaded: {error}; {_remedy(point)}") from error
    except AttributeError as error:
        raise PluginError(f"the plug-in {point.name!r} is broken: {error}") from error


def _remedy(point: EntryPoint) -> str:
    """Name the extra that an entry point declares, as in `postgres = "package.module:Class [postgres]"`."""
    package = point.dist.name if point.dist else "dragoman"
    return f"install {package}[{','.join(point.extras)}]" if point.extras else f"install {package} anew"
