"""Refreshing the lexicon from a query service: a recorded answer, served on this machine."""

from __future__ import annotations

import datetime as dt
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import ClassVar
from urllib.parse import parse_qs, urlsplit

import pytest
from typer.testing import CliRunner

from dragoman.acquire.http import HttpClient, Manners
from dragoman.errors import AcquireError
from dragoman.lexicon import tables
from dragoman.lexicon.people import persons
from dragoman.lexicon.seats import tenures, wikidata
from dragoman.model.when import Period
from dragoman.serve.cli import app

OFFICE = "FJ:foreign_minister"
"""Of Fiji: its holders are derived; nobody has written them by hand."""


def binding(item: str, name: str, start: str = "", end: str = "", precision: str = "11") -> dict:
    cells = {"person": {"type": "uri", "value": f"http://www.wikidata.org/entity/{item}"}}
    cells["personLabel"] = {"type": "literal", "xml:lang": "en", "value": name}
    for slot, day in (("start", start), ("end", end)):
        if day:
            kind = "http://www.w3.org/2001/XMLSchema#"
            cells[slot] = {"type": "literal", "datatype": f"{kind}dateTime", "value": f"{day}T00:00:00Z"}
            cells[f"{slot}Precision"] = {"type": "literal", "datatype": f"{kind}integer", "value": precision}
    return cells


ANSWER = {
    "head": {"vars": ["person", "personLabel", "start", "startPrecision", "end", "endPrecision"]},
    "results": {
        "bindings": [
            binding("Q900000001", "Ada Bergen", "2024-02-03"),
            binding("Q900000002", "Bo Dahl", "2023-01-01", precision="9"),
            binding("Q900000003", "Cy Undated"),
            binding("Q900000004", "Q900000004", "2022-05-06", "2022-12-31"),
            binding("Q900000005", "Dee Ancient", "1990-01-01", "1991-01-01"),
        ]
    },
}


class Service(BaseHTTPRequestHandler):
    statuses: ClassVar[list[int]] = []
    asked: ClassVar[list[tuple[str, str]]] = []

    def do_GET(self) -> None:
        query = parse_qs(urlsplit(self.path).query).get("query", [""])[0]
        Service.asked.append((query, self.headers["User-Agent"]))
        self.send_response(Service.statuses.pop(0) if Service.statuses else 200)
        self.send_header("Content-Type", "application/sparql-results+json")
        self.end_headers()
        self.wfile.write(json.dumps(ANSWER).encode())

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def serving() -> Iterator[str]:
    Service.asked, Service.statuses = [], []
    with HTTPServer(("127.0.0.1", 0), Service) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/sparql"
        server.shutdown()
        thread.join()


@pytest.fixture(autouse=True)
def _plain(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(wikidata, "offices", lambda: (OFFICE,))
    yield
    tables.use("")


def run(*arguments: object):
    return CliRunner().invoke(app, ["lexicon", *map(str, arguments)])


def test_a_refresh_shows_what_would_change_and_accepting_lays_it_into_the_users_folder(tmp_path: Path) -> None:
    own = tmp_path / "own"
    with serving() as endpoint:
        shown = run("refresh", "--lexicon", own, "--endpoint", endpoint)
    assert shown.exit_code == 0, shown.stderr
    assert len(Service.asked) == 1
    query, agent = Service.asked[0]
    assert 'wdt:P297 "FJ"' in query
    assert agent.startswith("dragoman/")
    assert f"+ {OFFICE} ada-bergen 2024-02-03 – …" in shown.stdout
    assert f"+ {OFFICE} bo-dahl 2023 – 2024-02-03" in shown.stdout
    assert "1 left, since they have no beginning, 1 left, since nobody is named" in shown.stderr
    assert not list(own.glob("*.csv"))
    assert persons.by_wikidata("Q900000001") is None

    taken = run("refresh", "--lexicon", own, "--accept")
    assert taken.exit_code == 0, taken.stderr
    assert len(Service.asked) == 1
    tables.use(str(own))
    held = {line.person: line for line in tenures.of_office(f"office:{OFFICE}")}
    assert held["person:ada-bergen"].start == Period.parse("2024-02-03")
    assert held["person:bo-dahl"].end == Period.parse("2024-02-03")
    assert held["person:ada-bergen"].source.startswith("Wikidata Q900000001, ")
    assert run("check", "--lexicon", own).exit_code == 0


def test_a_line_made_by_hand_stands(tmp_path: Path) -> None:
    header = "person,office,start,end,capacity,source,as_of"
    (tmp_path / "persons.csv").write_text("id,name,countries\nmy-own,My Own,FJ\n")
    (tmp_path / "tenures_by_hand.csv").write_text(f"{header}\nmy-own,{OFFICE},2022-01-01,,full,my notes,2026-01-01\n")
    with serving() as endpoint:
        shown = run("refresh", "--lexicon", tmp_path, "--endpoint", endpoint)
    assert f"= {OFFICE} ada-bergen 2024-02-03 – … (was my-own 2022-01-01 – …)" in shown.stdout
    assert "+" not in shown.stdout
    assert run("refresh", "--lexicon", tmp_path, "--accept").exit_code == 0
    tables.use(str(tmp_path))
    assert persons.by_wikidata("Q900000001") is None


def test_a_line_that_says_the_same_is_only_checked_again_and_a_new_end_changes_it(tmp_path: Path) -> None:
    derived = next(
        row for row in tables.own_rows("tenures") if row["office"] == OFFICE and row["start"] and row["end"] == ""
    )
    item = persons.by_id(f"person:{derived['person']}").wikidata or "Q900000009"
    name = persons.by_id(f"person:{derived['person']}").name
    start = Period.parse(derived["start"]).first.isoformat()
    day = dt.date(2026, 11, 1)
    told = [wikidata.Told(item, name, derived["start"], "")]
    assert [change.what for change in wikidata.changes(OFFICE, told, day)] == ["checked"]
    told = [wikidata.Told(item, name, start, "2026-07-08")]
    (change,) = wikidata.changes(OFFICE, told, day)
    assert (change.what, change.before) == ("changed", derived)


def test_a_service_that_fails_for_a_while_is_asked_again_and_politely() -> None:
    waits: list[float] = []
    client = HttpClient(Manners(delay=0.5), waits.append)
    with serving() as endpoint:
        Service.statuses = [503, 429]
        assert client.get(endpoint, {"query": "q"}, "application/json")
        client.get(endpoint, {}, "application/json")
    assert waits == [1.0, 2.0, 0.5]
    assert len(Service.asked) == 4


def test_a_service_that_refuses_is_not_asked_again_and_the_run_says_so(tmp_path: Path) -> None:
    with serving() as endpoint:
        Service.statuses = [403]
        done = run("refresh", "--lexicon", tmp_path, "--endpoint", endpoint)
    assert done.exit_code == 3
    assert f"{OFFICE}: 127.0.0.1" in done.stderr
    assert "403" in done.stderr
    assert len(Service.asked) == 1


@pytest.mark.parametrize("address", ["file:///etc/hostname", "ftp://example.org/x", "no address"])
def test_only_the_web_is_asked(address: str) -> None:
    with pytest.raises(AcquireError, match="no address on the web"):
        HttpClient().get(address, {}, "text/plain")


def test_an_answer_in_another_form_is_refused() -> None:
    with pytest.raises(ValueError, match="not in the form of SPARQL results"):
        wikidata.read('{"results": []}')


def test_refreshing_without_a_folder_says_what_to_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    done = run("refresh")
    assert done.exit_code == 1
    assert "name a folder of your own" in done.stderr
