"""A real browser before the pages of the demo base; the base is read once a session, also where several processes test."""

from __future__ import annotations

import fcntl
import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from watched import TOKEN, Opened, Witness

from dragoman import knowledge
from dragoman.serve.app import Admission, make_app
from dragoman.serve.desk import Desk
from dragoman.settings import Settings

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
PATIENCE = 20.0
"""Seconds until a server listens."""


@pytest.fixture(scope="session")
def demo_base(tmp_path_factory: pytest.TempPathFactory, worker_id: str, examples: Path) -> Path:
    """The base of the examples; one process reads it, the others wait for that."""
    own = tmp_path_factory.getbasetemp()
    path = (own if worker_id == "master" else own.parent) / "demo.db"
    with path.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not path.with_suffix(".read").exists():
            with knowledge.open(path) as kb:
                kb.add(examples)
                kb.settle()
            path.with_suffix(".read").touch()
    return path


@contextmanager
def _serving(path: Path) -> Iterator[str]:
    app = make_app(Desk(str(path), Settings()), Admission(TOKEN, writes=1000))
    server = uvicorn.Server(uvicorn.Config(app, "127.0.0.1", 0, log_level="critical", access_log=False))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    end = time.monotonic() + PATIENCE
    while not server.started:
        assert time.monotonic() < end, "the server does not start"
        time.sleep(0.02)
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join(PATIENCE)


@pytest.fixture(scope="session")
def here(demo_base: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server that only answers."""
    path = tmp_path_factory.mktemp("read") / "base.db"
    shutil.copy(demo_base, path)
    with _serving(path) as address:
        yield address


@pytest.fixture
def own(demo_base: Path, tmp_path: Path) -> Iterator[str]:
    """The address of a server whose base one test may change."""
    path = tmp_path / "base.db"
    shutil.copy(demo_base, path)
    with _serving(path) as address:
        yield address


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    found = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if found is None:
        pytest.skip("no Chromium on this machine (Debian: apt-get install chromium)")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox", "--disable-dev-shm-usage"])
        yield browser
        browser.close()


@pytest.fixture
def opened(chromium: Browser) -> Iterator[Opened]:
    """Opens a page; at the end of the test none may have complained, or asked a foreign host."""
    contexts: list[BrowserContext] = []
    witnesses: list[Witness] = []

    def make(address: str, path: str = "/", **how: object) -> Page:
        context = chromium.new_context(base_url=address, **how)
        contexts.append(context)
        witness = Witness(address)
        witnesses.append(witness)
        page = context.new_page()
        page.set_default_timeout(15_000)
        witness.watch(page)
        answer = page.goto(path)
        assert answer
        assert answer.ok, f"{path}: {answer.status}"
        return page

    yield make
    for context in contexts:
        context.close()
    assert [each for witness in witnesses for each in witness.seen] == []


@pytest.fixture
def signed_in(opened: Opened, own: str) -> Page:
    """A page of a base that may be changed, signed in."""
    return opened(own, f"/sign-in?token={TOKEN}")
