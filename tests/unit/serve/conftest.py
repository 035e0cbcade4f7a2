"""Fixtures give a browser before the pages of a small base, signed in or not."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from read_base import make_read_base
from starlette.testclient import TestClient
from web_base import TOKEN, make_base

from dragoman.serve.app import Admission, make_app
from dragoman.serve.desk import Desk
from dragoman.settings import Settings


@pytest.fixture
def browser(tmp_path: Path) -> Iterator[TestClient]:
    """A browser before the pages of a small base; it follows no redirect by itself."""
    path = tmp_path / "base.db"
    make_base(path)
    with TestClient(
        make_app(Desk(str(path), Settings()), Admission(TOKEN, hosts=("testserver",), writes=20)),
        follow_redirects=False,
    ) as client:
        yield client


@pytest.fixture
def signed_in(browser: TestClient) -> TestClient:
    """The same browser, with a session."""
    assert browser.post("/sign-in", data={"token": TOKEN}).status_code == 303
    return browser


@pytest.fixture(scope="session")
def read_base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A base of what the English reader made of a few reports; not to be written."""
    path = tmp_path_factory.mktemp("read") / "base.db"
    make_read_base(path)
    return path


@pytest.fixture
def reader(read_base: Path, tmp_path: Path) -> Iterator[TestClient]:
    """A browser before the pages of a base of its own with countries, agreements and claims; it follows redirects."""
    path = tmp_path / "read.db"
    shutil.copy(read_base, path)
    admission = Admission(TOKEN, hosts=("testserver",))
    with TestClient(make_app(Desk(str(path), Settings()), admission)) as client:
        yield client


@pytest.fixture
def reviewer(reader: TestClient) -> TestClient:
    """The same browser, signed in."""
    assert reader.post("/sign-in", data={"token": TOKEN}).status_code == 200
    return reader
