"""Look-ups that take long to make, kept in the user's cache folder and made anew when a table or our code changes."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path
from tempfile import NamedTemporaryFile

from dragoman.lexicon import tables

Index = dict[str, list[str]]
"""What is kept: words, each with ids."""
FOLDER = "dragoman"


def compiled(name: str, make: Callable[[], Index]) -> Index:
    """Give an index as it was kept, or make and keep it; where nothing can be kept, it is made every time."""
    path = _folder() / f"{name}-{tables.digest()}-{_code()}.json"
    with suppress(OSError, ValueError):
        kept = json.loads(path.read_text(encoding="utf-8"))
        if kept and isinstance(kept, dict) and all(isinstance(ids, list) for ids in kept.values()):
            return kept
    made = make()
    with suppress(OSError):
        _keep(path, made)
    return made


def _folder() -> Path:
    home = os.environ.get("XDG_CACHE_HOME") or Path("~/.cache").expanduser()
    return Path(home) / FOLDER


@cache
def _code() -> str:
    """Give a hash of what makes the indexes: our code and Python's version."""
    found = hashlib.sha256(sys.version.encode())
    for path in sorted(Path(__file__).parent.rglob("*.py")):
        found.update(path.read_bytes())
    return found.hexdigest()[: tables.DIGITS]


def _keep(path: Path, made: Index) -> None:
    """Write beside the place and move it there, so that nobody reads half of it; what was kept before is dropped."""
    path.parent.mkdir(parents=True, exist_ok=True)
    older = [each for each in path.parent.glob(f"{path.name.split('-')[0]}-*.json") if each != path]
    with NamedTemporaryFile("w", encoding="utf-8", dir=path.parent, suffix=".part", delete=False) as file:
        json.dump(made, file, ensure_ascii=False)
    Path(file.name).replace(path)
    for each in older:
        each.unlink(missing_ok=True)
