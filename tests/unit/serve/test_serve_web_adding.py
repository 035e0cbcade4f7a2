from __future__ import annotations

import json
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from toys import toy_stages
from web_base import NASTY, csrf_of

from dragoman.acquire.http import Page
from dragoman.acquire.offered import Offer, OfferedAcquirer, plain_name
from dragoman.acquire.web import WebAcquirer
from dragoman.errors import AcquireError
from dragoman.model.report import Capture, Skipped
from dragoman.serve.adding import BROKEN, WAITING, Jobs

LIMA = "Ada met Zoe in Lima on 2024-08-01."


class Web:
    """Stands for the open web."""

    def get(self, address: str, _: object) -> Page:
        if "missing" in address:
            raise AcquireError("It is not to be had.")
        return Page(LIMA.encode(), "text/plain", address)


@pytest.fixture
def jobs(signed_in: TestClient) -> Iterator[Jobs]:
    stages = toy_stages()
    stages = replace(stages, acquirers=(*stages.acquirers, WebAcquirer(fetcher=Web())))  # type: ignore[arg-type]
    made = Jobs(signed_in.app.state.desk, stages)
    signed_in.app.state.jobs = made
    yield made
    made.close()


def send(browser: TestClient, files: list[tuple[str, bytes]] | None = None, **filled: str):
    sent = [("files", (name, content)) for name, content in files or ()]
    return browser.post("/add", data={"csrf": csrf_of(browser), **filled}, files=sent or None)


def finished(browser: TestClient, address: str) -> dict:
    for _ in range(200):
        job = browser.get(f"{address}?format=json").json()
        if job["state"] in ("done", "failed"):
            return job
        time.sleep(0.02)
    raise AssertionError("the job does not end")


def test_a_pasted_text_becomes_a_report(signed_in: TestClient, jobs: Jobs) -> None:
    answer = send(signed_in, text=LIMA, title="Talks in Lima", outlet="The Fjord", published="2024-08-02")
    assert answer.status_code == 303
    job = finished(signed_in, answer.headers["location"])
    assert (job["state"], job["new"], job["skipped"]) == ("done", 1, 0)
    page = signed_in.get(answer.headers["location"]).text
    assert f"/reports/{job['steps'][0]['report']}" in page
    report = signed_in.get(f"/reports/{job['steps'][0]['report']}?format=json").json()
    assert report["text"] == LIMA
    assert report["published"]["date"] == "2024-08-02"
    assert report["source"]["name"] == "The Fjord"


def test_files_come_in_with_what_was_skipped_and_why(signed_in: TestClient, jobs: Jobs) -> None:
    lines = b'{"id": "one", "text": "Ada met Bob in Rome on 2024-09-01."}\n{"id": 2}\n'
    files = [
        ("lima.txt", LIMA.encode()),
        ("../../etc/passwd.md", b"Bob met Zoe in Oslo on 2024-10-01."),
        ("lines.jsonl", lines),
        ("one.json", b'[{"id": "three", "text": "Ada met Bob in Rome on 2024-11-01."}]'),
        ("photo.png", b"\x89PNG"),
        ("binary.txt", b"\x89PNG\r\n\x1a\n\0\0"),
        ("broken.json", b"{"),
    ]
    job = finished(signed_in, send(signed_in, files).headers["location"])
    assert (job["state"], job["new"], job["skipped"]) == ("done", 4, 4)
    reasons = " ".join(step["reason"] for step in job["steps"])
    for word in ("no `text`", "not a kind of file", "binary data", "not well-formed"):
        assert word in reasons
    assert not any("etc/" in step["address"] or ".." in step["address"] for step in job["steps"])


def test_adding_twice_is_adding_once(signed_in: TestClient, jobs: Jobs) -> None:
    first, second = (finished(signed_in, send(signed_in, text=LIMA).headers["location"]) for _ in range(2))
    assert (first["new"], second["new"], second["known"]) == (1, 0, 1)


def test_pages_of_the_web_come_by_their_addresses(signed_in: TestClient, jobs: Jobs) -> None:
    answer = send(signed_in, addresses="https://example.org/lima\nhttps://example.org/missing")
    job = finished(signed_in, answer.headers["location"])
    assert (job["new"], job["skipped"]) == (1, 1)


@pytest.mark.parametrize("address", ["/etc/passwd", "file:///etc/passwd", "ftp://example.org/", "pyproject.toml", "-"])
def test_an_address_is_never_taken_for_a_file_of_the_server(signed_in: TestClient, jobs: Jobs, address: str) -> None:
    answer = send(signed_in, addresses=address)
    assert answer.status_code == 422
    assert "begins with http" in answer.text
    offered = OfferedAcquirer([Offer(address, b"x")])
    assert not offered.accepts(address)


def test_what_is_wrong_is_said_and_what_was_filled_in_stays(signed_in: TestClient, jobs: Jobs) -> None:
    assert "nothing to add" in send(signed_in).text
    answer = send(signed_in, text=f"{LIMA} {NASTY}", published="someday", title=NASTY)
    assert answer.status_code == 422
    assert "day of publication is not understood" in answer.text
    assert LIMA in answer.text
    assert NASTY not in answer.text


def test_only_who_is_signed_in_adds(browser: TestClient) -> None:
    assert 'name="csrf"' not in browser.get("/add").text.partition("<main")[2].partition("</main")[0]
    assert "sign in" in browser.get("/add").text
    assert browser.post("/add", data={"text": LIMA, "csrf": ""}).status_code == 403


def test_a_form_of_another_page_adds_nothing(signed_in: TestClient, jobs: Jobs) -> None:
    assert signed_in.post("/add", data={"text": LIMA, "csrf": "guess"}).status_code == 403
    sent = {"text": LIMA, "csrf": csrf_of(signed_in)}
    assert signed_in.post("/add", data=sent, headers={"Origin": "https://evil.example"}).status_code == 403


def test_too_many_additions_within_a_minute_are_refused(signed_in: TestClient, jobs: Jobs) -> None:
    answers = [send(signed_in).status_code for _ in range(25)]
    assert answers[0] == 422
    assert answers[-1] == 429


def test_file_names_are_shown_and_never_run(signed_in: TestClient, jobs: Jobs) -> None:
    location = send(signed_in, [(f"{NASTY}.txt", b"nothing of note"), (f"{NASTY}.exe", b"x")]).headers["location"]
    job = finished(signed_in, location)
    assert job["skipped"] == 1
    for address in (location, "/add", "/reports"):
        assert NASTY not in signed_in.get(address).text


def test_events_tell_all_and_go_on_after_the_last_one_seen(signed_in: TestClient, jobs: Jobs) -> None:
    location = send(signed_in, [("a.txt", LIMA.encode()), ("b.png", b"x")]).headers["location"]
    finished(signed_in, location)
    answer = signed_in.get(f"{location}/events")
    assert answer.headers["content-type"].startswith("text/event-stream")
    told = [line.removeprefix("data: ") for line in answer.text.splitlines() if line.startswith("data: ")]
    assert [json.loads(each)["state"] for each in told] == ["reading", "reading", "reading", "done"]
    rest = signed_in.get(f"{location}/events", headers={"Last-Event-ID": "3"}).text
    assert "id: 4" in rest
    assert "id: 3" not in rest
    assert signed_in.get(f"{location}/events", headers={"Last-Event-ID": "nonsense"}).status_code == 200


def test_a_page_that_waits_asks_again_without_scripts(signed_in: TestClient, jobs: Jobs) -> None:
    with signed_in.app.state.desk.writing():
        location = send(signed_in, text=LIMA).headers["location"]
        page = signed_in.get(location).text
        assert 'http-equiv="refresh"' in page
        assert "Reading" in page or "Waiting" in page
    finished(signed_in, location)
    assert 'http-equiv="refresh"' not in signed_in.get(location).text


def test_a_job_that_fails_ends_neither_the_server_nor_the_next_job(
    signed_in: TestClient, jobs: Jobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    kb = signed_in.app.state.desk._writer
    monkeypatch.setattr(kb, "take", lambda *_: 1 / 0)
    job = finished(signed_in, send(signed_in, text=LIMA).headers["location"])
    assert (job["state"], job["fault"]) == ("failed", BROKEN)
    monkeypatch.undo()
    assert finished(signed_in, send(signed_in, text=LIMA).headers["location"])["new"] == 1


def test_no_more_jobs_wait_than_the_server_can_hold(signed_in: TestClient, jobs: Jobs) -> None:
    with signed_in.app.state.desk.writing():
        for _ in range(WAITING):
            jobs.submit([Offer("a.txt", LIMA.encode())])
        assert send(signed_in, text=LIMA).status_code == 429


def test_an_unknown_job_is_a_page_that_says_so(signed_in: TestClient) -> None:
    assert signed_in.get("/add/none").status_code == 404
    assert signed_in.get("/add/none/events").status_code == 404


def test_names_of_files_lose_their_folders_and_odd_signs() -> None:
    assert plain_name("../../a/b.txt") == "b.txt"
    assert plain_name("C:\\Users\\x\\b.txt") == "b.txt"
    assert plain_name("a\n\x00b.txt") == "ab.txt"
    assert plain_name("///") == "unnamed"


def test_offers_are_judged_as_files_are(tmp_path: Path) -> None:
    acquirer = OfferedAcquirer([Offer("a.html", b"<html>x</html>"), Offer("big.txt", b"x" * 100)], max_bytes=50)
    page, big = (next(iter(acquirer.captures(target))) for target in acquirer.targets)
    assert isinstance(page, Capture)
    assert page.media_type == "text/html"
    assert isinstance(big, Skipped)
    assert "more than the limit" in big.reason
