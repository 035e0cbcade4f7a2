from __future__ import annotations

from importlib.metadata import EntryPoint

import pytest

from dragoman import plugins
from dragoman.errors import PluginError


def _install(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setattr(plugins, "_points", lambda _: {name: EntryPoint(name, value, "dragoman.stores")})


def test_the_built_in_store_is_a_plug_in_like_any_other() -> None:
    assert "sqlite" in plugins.names(plugins.STORES)
    assert plugins.load(plugins.STORES, "sqlite").__name__ == "SqliteStore"


def test_an_unknown_name_lists_what_there_is() -> None:
    with pytest.raises(PluginError, match="no plug-in called 'punchcards' among the stores; installed: sqlite"):
        plugins.load(plugins.STORES, "punchcards")


def test_an_empty_family_says_so() -> None:
    with pytest.raises(PluginError, match="installed: none"):
        plugins.load("nothing", "at-all")


def test_a_missing_package_names_the_extra_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    _install(monkeypatch, "postgres", "no_such_package.store:Store [postgres]")
    with pytest.raises(PluginError, match=r"No module named 'no_such_package'; install dragoman\[postgres\]"):
        plugins.load(plugins.STORES, "postgres")


def test_a_broken_entry_point_says_what_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    _install(monkeypatch, "empty", "dragoman.errors:NoSuchClass")
    with pytest.raises(PluginError, match="is broken: "):
        plugins.load_all(plugins.STORES)
