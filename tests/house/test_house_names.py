"""Names: words that say nothing are not used, and every public name is there."""

from __future__ import annotations

import importlib
import re
from pathlib import Path

import pytest

import dragoman

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "dragoman"
EMPTY_WORDS = re.compile(r"(^|_)(utils?|helpers?|commons?|misc|managers?|handlers?|services?)(_|$)")
UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX|NotImplementedError)\b")


def modules() -> list[str]:
    names = [path.relative_to(PACKAGE.parent).with_suffix("").as_posix() for path in PACKAGE.rglob("*.py")]
    return sorted(name.removesuffix("/__init__").replace("/", ".") for name in names)


def test_no_file_or_folder_has_an_empty_name() -> None:
    parts = {part for name in modules() for part in name.split(".")}
    assert not sorted(part for part in parts if EMPTY_WORDS.search(part))


def test_no_class_or_function_has_an_empty_name() -> None:
    defined = re.compile(r"^\s*(?:def|class) (\w+)", re.MULTILINE)
    found = {
        f"{path.name}: {name}"
        for path in PACKAGE.rglob("*.py")
        for name in defined.findall(path.read_text(encoding="utf-8"))
        if EMPTY_WORDS.search(re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower())
    }
    assert not found


@pytest.mark.parametrize("name", modules())
def test_a_module_can_be_imported_and_has_what_it_lists(name: str) -> None:
    module = importlib.import_module(name)
    assert not [listed for listed in getattr(module, "__all__", []) if not hasattr(module, listed)]


def test_the_package_lists_its_public_names() -> None:
    assert "open" in dragoman.__all__


def test_nothing_is_left_for_later() -> None:
    assert not [path.name for path in PACKAGE.rglob("*.py") if UNFINISHED.search(path.read_text(encoding="utf-8"))]
