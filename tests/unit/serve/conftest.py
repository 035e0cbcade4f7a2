"""Fixtures give a browser before the pages of a small base, signed in or not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
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
