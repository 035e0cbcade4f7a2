"""What stands between a stranger and the base."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient
from typer.testing import CliRunner

from dragoman.knowledge.browsing import Browsing
from dragoman.serve.cli import app as commands
from dragoman.serve.guard.access import Access
from dragoman.serve.guard.headers import HEADERS
from dragoman.serve.guard.hosts import is_local
from dragoman.serve.guard.limits import RateLimit, SizeLimit


def test_every_answer_says_that_nothing_is_loaded_from_elsewhere(browser):
    for address in ("/", "/events/none", "/nowhere", "/assets/x/style.css"):
        headers = browser.get(address).headers
        assert {name: headers.get(name.lower()) for name in HEADERS} == HEADERS
        assert "unsafe" not in headers["content-security-policy"]


def test_a_server_that_is_called_by_a_strange_name_refuses(browser):
    assert browser.get("/", headers={"host": "evil.example"}).status_code == 400


def test_what_is_too_large_is_refused_whether_its_length_is_told_or_not():
    async def echo(scope, receive, send):
        while (await receive()).get("more_body"):
            pass
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b"ok"})

    client = TestClient(SizeLimit(echo, 100))
    assert client.post("/", content=b"x" * 100).status_code == 200
    assert client.post("/", content=b"x" * 101).status_code == 413
    assert client.post("/", content=(b"x" * 30 for _ in range(4))).status_code == 413
    assert client.post("/", content=b"x", headers={"content-length": "-1"}).status_code == 413


def test_writing_too_often_has_to_wait_and_may_go_on_after_a_minute():
    now = [0.0]
    rate = RateLimit(2, lambda: now[0])
    assert [rate.wait("here"), rate.wait("here"), rate.wait("there")] == [0, 0, 0]
    assert rate.wait("here") == 60
    now[0] = 61.0
    assert rate.wait("here") == 0


def test_without_a_token_nobody_is_taken_for_its_bearer():
    assert not Access("").is_token("")
    assert Access("a").is_token("a")
    assert not Access("a").is_token("ä")


@pytest.mark.parametrize(
    ("host", "local"), [("127.0.0.1", True), ("localhost", True), ("::1", True), ("192.0.2.7", False)]
)
def test_only_this_machine_is_local(host, local):
    assert is_local(host) is local


def test_serving_others_without_a_token_is_refused_with_the_reason(tmp_path, monkeypatch):
    monkeypatch.delenv("DRAGOMAN_TOKEN", raising=False)
    result = CliRunner().invoke(commands, ["serve", "--host", "192.0.2.7", "--db", str(tmp_path / "none.db")])
    assert result.exit_code == 1
    assert "DRAGOMAN_TOKEN" in result.output


def test_what_nobody_foresaw_is_not_told_to_the_client(browser, monkeypatch):
    def broken(*_args, **_more):
        raise RuntimeError("a secret of the machine")

    monkeypatch.setattr(Browsing, "page", broken)
    quiet = TestClient(browser.app, raise_server_exceptions=False)
    answer = quiet.get("/")
    assert answer.status_code == 500
    assert "secret" not in answer.text
