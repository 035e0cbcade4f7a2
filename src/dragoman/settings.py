"""Settings: what a user may change, from `dragoman.toml` or from arguments."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from pathlib import Path

from dragoman.errors import ConfigError


@dataclass(frozen=True)
class Settings:
    """What a user may change."""

    database: str = "dragoman.db"
    """Path of the base."""
    store: str = "sqlite"
    """Name of the store plug-in."""
    author: str = ""
    """Who judges; where empty, the login name."""
    lexicon: str = ""
    """Folder of the user's own tables, laid over the lexicon's; none where empty."""
    wikidata: str = "https://query.wikidata.org/sparql"
    """Where `dragoman lexicon refresh` asks."""
    max_bytes: int = 10_000_000
    """A larger capture is skipped."""

    @classmethod
    def load(cls, path: Path = Path("dragoman.toml")) -> Settings:
        """Read settings from a TOML file; the defaults where there is none.

        Raises:
            ConfigError: the file is not TOML, or a key or its type is wrong.
        """
        if not path.is_file():
            return cls()
        try:
            values = tomllib.loads(path.read_text(encoding="utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise ConfigError(f"{path} is not TOML: {error}") from error
        known = {field.name: type(field.default) for field in fields(cls)}
        for key, value in values.items():
            if key not in known:
                raise ConfigError(f"{path}: no setting is called {key!r}; there are {', '.join(known)}")
            if not isinstance(value, known[key]) or isinstance(value, bool):
                raise ConfigError(f"{path}: {key} must be of type {known[key].__name__}, not {value!r}")
        return cls(**values)
