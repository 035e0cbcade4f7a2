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
from dragoman.pipeline.refreshing import ask, latest
from dragoman.serve.cli import app

OFFICE = "BZ:foreign_minister"
"""Of Belize: its holders are derived; nobody has written them by hand."""


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
    is_cut: ClassVar[bool] = False
    statuses: ClassVar[list[int]] = []
    asked: ClassVar[list[tuple[str, str]]] = []

    def do_GET(self) -> None:
        query = parse_qs(urlsplit(self.path).query).get("query", [""])[0]
        Service.asked.append((query, self.headers["User-Agent"]))
        self.send_response(Service.statuses.pop(0) if Service.statuses else 200)
        self.send_header("Content-Type", "application/sparql-results+json")
        content = json.dumps(ANSWER).encode()
        if Service.is_cut:
            self.send_header("Content-Length", str(len(content) + 1))
        self.end_headers()
        self.wfile.write(content)

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
    assert 'wdt:P297 "BZ"' in query
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
    (tmp_path / "persons.csv").write_text("id,name,countries\nmy-own,My Own,BZ\n")
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


def changes_of(*bindings: dict) -> list[tuple[str, str, str]]:
    answer = json.dumps({"results": {"bindings": list(bindings)}})
    found = wikidata.changes(OFFICE, wikidata.read(answer), dt.date(2026, 11, 1))
    return [(change.what, change.line["start"], change.line["end"]) for change in found]


def test_an_end_before_the_beginning_is_left_and_one_in_the_same_year_is_not() -> None:
    assert changes_of(binding("Q900000001", "Ada Bergen", "2024-02-03", "2023-02-03")) == [
        ("crossed", "2024-02-03", "2023-02-03")
    ]
    whole = binding("Q900000001", "Ada Bergen", "2031-02-03") | {
        "end": {"value": "2031-01-01T00:00:00Z"},
        "endPrecision": {"value": "9"},
    }
    assert changes_of(whole) == [("new", "2031-02-03", "2031")]


def test_an_end_of_which_nobody_knows_the_day_does_not_leave_the_line_open() -> None:
    ended = {"ended": {"type": "bnode", "value": "t1"}}
    lone = binding("Q900000001", "Ada Bergen", "2026-02-03") | ended
    assert [each[1:] for each in changes_of(lone)] == [("2026-02-03", "2026-02-03/2026-11-01")]
    old = binding("Q900000001", "Ada Bergen", "2019-02-03") | ended
    then = binding("Q900000002", "Bo Dahl", "2020-05-06")
    assert ("2019-02-03", "2019-02-03/2020-05-06") in [each[1:] for each in changes_of(old, then)]


def test_two_spells_of_one_holder_are_two_lines() -> None:
    spells = (("2031-01-01", "2031-05-01"), ("2031-09-01", "2032-01-01"))
    found = changes_of(*(binding("Q900000001", "Ada Bergen", *days) for days in spells))
    assert [each[1:] for each in found] == list(spells)


def test_an_unknown_holder_and_a_day_that_there_is_not_write_no_line() -> None:
    nobody = binding("t123", "t123", "2031-01-01")
    assert [each[0] for each in changes_of(nobody)] == ["unnamed"]
    assert [each[0] for each in changes_of(binding("Q900000001", "Ada Bergen", "2031-02-30"))] == ["undated"]


@pytest.mark.parametrize(
    "answer", ["", "{", "[]", '{"results": 3}', '{"results": {"bindings": [{"person": 3}]}}', "[" * 5000]
)
def test_a_malformed_answer_is_told_in_words(answer: str) -> None:
    with pytest.raises(ValueError, match="the answer is"):
        wikidata.read(answer)


class Answers:
    """Answers a few times, then as a service that is gone."""

    def __init__(self, times: int) -> None:
        self.left = times
        self.asked: list[str] = []

    def get(self, _: str, fields: dict[str, str], __: str) -> bytes:
        self.asked.append(fields["query"])
        self.left -= 1
        if self.left < 0:
            raise AcquireError("example.org does not answer: 429 Too Many Requests")
        return json.dumps(ANSWER).encode()


def test_a_run_that_was_cut_off_goes_on_from_what_it_has_from_the_day(tmp_path: Path) -> None:
    offices, day = [f"{code}:foreign_minister" for code in ("FJ", "NO", "SE", "DK", "FI", "IS")], dt.date(2026, 11, 1)
    first = Answers(2)
    cut = ask("https://example.org", offices, day, first, lambda _: None, tmp_path)
    assert (len(cut.answers), len(first.asked)) == (2, 5)
    again = Answers(9)
    whole = ask("https://example.org", offices, day, again, lambda _: None, tmp_path)
    assert (list(whole.answers), len(again.asked), whole.failed) == (offices, 4, {})
    assert latest(tmp_path) == whole
    anew = Answers(9)
    ask("https://example.org", offices, dt.date(2026, 11, 2), anew, lambda _: None, tmp_path)
    assert len(anew.asked) == len(offices)


def test_a_run_that_the_user_stops_keeps_what_it_has(tmp_path: Path) -> None:
    def stop(_: str) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        ask("https://example.org", [OFFICE, "NO:foreign_minister"], dt.date(2026, 11, 1), Answers(2), stop, tmp_path)
    assert list(latest(tmp_path).answers) == [OFFICE]


def test_where_nobody_answers_one_line_says_so_and_nothing_is_kept(tmp_path: Path) -> None:
    with pytest.raises(AcquireError, match="does not answer: 429 Too Many Requests; nothing was kept"):
        ask("https://example.org", [OFFICE] * 9, dt.date(2026, 11, 1), Answers(0), lambda _: None, tmp_path)
    assert latest(tmp_path) is None


def test_a_broken_snapshot_is_told_with_its_file(tmp_path: Path) -> None:
    (tmp_path / "wikidata").mkdir()
    (tmp_path / "wikidata" / "2026-11-01.json").write_text('{"day": "2026-')
    done = run("refresh", "--lexicon", tmp_path, "--accept")
    assert done.exit_code == 1
    assert "2026-11-01.json is no snapshot" in done.stderr


def test_an_answer_that_is_cut_off_is_told_in_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Service, "is_cut", True)
    with serving() as endpoint, pytest.raises(AcquireError, match="the answer was cut off"):
        HttpClient(Manners(delay=0.0), lambda _: None).get(endpoint, {}, "*/*")
