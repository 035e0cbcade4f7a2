"""What every test may ask for."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def shared(root: Path) -> Path:
    """The folder of benches beside the checkout; a test that needs it is skipped where it is missing."""
    folder = root.parent / "shared"
    if not (folder / "bench").is_dir():
        pytest.skip("no ../shared beside this checkout, so no benches")
    return folder


@pytest.fixture(scope="session")
def examples(root: Path) -> Path:
    """The reports that ship with dragoman."""
    return root / "examples" / "reports.jsonl"
