from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient
from toys import toy_stages
from web_base import NASTY, TOKEN, make_base

from dragoman import knowledge
from dragoman.errors import AmbiguousName
from dragoman.knowledge.browsing import Shelf
from dragoman.knowledge.browsing.reports import Told
from dragoman.model.mention import Evidence
from dragoman.model.report import Block, BlockKind, Report
from dragoman.model.when import When
from dragoman.serve.app import Admission, make_app
from dragoman.serve.desk import Desk
from dragoman.serve.web.highlights import paragraphs
from dragoman.settings import Settings

TEXT = "Ada met Bob and said hello."


def told(ident: str, *quotes: str, kind: str = "event") -> Told:
    words = tuple(Evidence(TEXT.index(each), TEXT.index(each) + len(each), each) for each in quotes)
    return Told(ident, ident, kind, "meeting", "occurred", "rule", "reader", words, (), (), None)


def pieces(*told: Told, blocks: tuple[Block, ...] = ()) -> list[tuple[str, str]]:
    whole = Block(BlockKind.BODY, 0, len(TEXT))
    report = Report("r", TEXT, blocks or (whole,), "en", When.unknown())
    found = [piece for paragraph in paragraphs(report, told) for piece in paragraph.pieces]
    return [(piece.text, "".join(each.attestation for each in piece.told)) for piece in found]


def test_words_that_overlap_are_cut_where_either_begins_or_ends() -> None:
    found = pieces(told("a", "Ada met Bob"), told("b", "Bob and said"))
    assert found == [("Ada met ", "a"), ("Bob", "ab"), (" and said", "b"), (" hello.", "")]


def test_words_within_words_and_the_same_words_twice_carry_all_that_was_read() -> None:
    found = pieces(told("a", "Ada met Bob and said"), told("b", "Bob"), told("c", "Bob"))
    assert found == [("Ada met ", "a"), ("Bob", "abc"), (" and said", "a"), (" hello.", "")]


def test_one_thing_read_from_two_stretches_is_marked_in_both_and_opens_once() -> None:
    report = Report("r", TEXT, (Block(BlockKind.BODY, 0, len(TEXT)),), "en", When.unknown())
    (paragraph,) = paragraphs(report, [told("a", "Ada", "said")])
    assert [(each.text, each.opens) for each in paragraph.pieces if each.told] == [("Ada", ("a",)), ("said", ())]


def test_words_that_run_over_two_blocks_stay_within_each() -> None:
    blocks = (Block(BlockKind.HEADLINE, 0, 7), Block(BlockKind.BODY, 8, len(TEXT)))
    found = pieces(told("a", "Ada met Bob"), blocks=blocks)
    assert found == [("Ada met", "a"), ("Bob", "a"), (" and said hello.", "")]


def test_the_pieces_of_a_text_are_the_whole_text() -> None:
    found = pieces(told("a", "met Bob"), told("b", "a met"), told("c", "hello."))
    assert "".join(text for text, _ in found) == TEXT


def test_the_list_shows_the_last_published_first_and_undated_ones_last(browser: TestClient) -> None:
    found = browser.get("/reports?format=json").json()
    assert [each["name"] for each in found] == ["rome", "crown", "again", "oslo", f"nasty {NASTY}"]
    assert found[3]["told"] == 2
    page = browser.get("/reports").text
    assert page.index("/reports/rome") < page.index("/reports/oslo")


def test_the_list_is_paged_and_goes_on_where_it_ended(tmp_path: Path) -> None:
    texts = (
        {"id": f"r{n:03}", "published": "2024-01-01", "text": f"Ada met Bob in Oslo on 2024-01-{n % 28 + 1:02}."}
        for n in range(120)
    )
    make_base(tmp_path / "base.db", tuple(texts))
    with TestClient(
        make_app(Desk(str(tmp_path / "base.db"), Settings()), Admission(TOKEN, ("testserver",)))
    ) as browser:
        seen, address = [], "/reports"
        while address:
            page = browser.get(address).text
            seen += [part.partition('"')[0] for part in page.split('href="/reports/r')[1:]]
            address = (
                page.partition(">Next page")[0].rpartition('href="')[2].partition('"')[0] if "Next page" in page else ""
            )
            address = address.replace("&amp;", "&")
    assert sorted(seen) == [f"{n:03}" for n in range(120)]


def test_the_list_is_narrowed_by_outlet_and_language(browser: TestClient) -> None:
    of_fjord = browser.get("/reports", params={"outlet": "The Fjord", "format": "json"}).json()
    assert [each["name"] for each in of_fjord] == ["rome", "oslo"]
    unknown = browser.get("/reports", params={"outlet": "~", "format": "json"}).json()
    assert [each["name"] for each in unknown] == ["crown"]
    assert "No report is like this" in browser.get("/reports?language=fa").text


def test_the_list_as_csv_has_a_row_a_report(browser: TestClient) -> None:
    rows = browser.get("/reports?format=csv").text.splitlines()
    assert rows[0].startswith("name,published")
    assert len(rows) == 6


def test_a_report_shows_its_words_marked_and_what_was_read(browser: TestClient) -> None:
    page = browser.get("/reports/oslo").text
    assert "Ada met Bob in Oslo on 2024-03-12." in page
    assert '<mark class="event"' in page
    assert "/events/" in page
    assert "toy.met" in page
    assert "According to <strong>Ada</strong>" in page


def test_the_kind_filter_marks_only_that_kind(browser: TestClient) -> None:
    page = browser.get("/reports/oslo?kind=statement").text
    assert '<mark class="statement"' in page
    assert '<mark class="event"' not in page


def test_a_report_in_other_forms_holds_text_and_spans(browser: TestClient) -> None:
    found = browser.get("/reports/oslo?format=json").json()
    words = found["told"][0]["words"][0]
    assert found["text"][words["start"] : words["end"]] == words["quote"]
    assert browser.get("/reports/oslo?format=csv").text.count("\n") == 3


def test_nothing_that_a_report_says_runs_as_a_script(browser: TestClient) -> None:
    name = quote(f"nasty {NASTY}", safe="")
    for address in (
        "/reports",
        f"/reports/{name}",
        f"/reports/{name}?kind={quote(NASTY)}",
        "/reports?outlet=" + quote(NASTY),
    ):
        answer = browser.get(address)
        assert answer.status_code == 200
        assert NASTY not in answer.text, address
    assert "&lt;script&gt;" in browser.get(f"/reports/{name}").text


def test_the_capture_is_plain_text_in_a_sandbox(browser: TestClient) -> None:
    answer = browser.get("/reports/oslo/capture")
    assert json.loads(answer.text)["id"] == "oslo"
    assert answer.headers["content-type"].startswith("text/plain")
    assert "sandbox" in answer.headers["content-security-policy"]
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_a_kept_copy_of_the_capture_has_a_harmless_name(browser: TestClient) -> None:
    answer = browser.get(f"/reports/{quote(f'nasty {NASTY}', safe='')}/capture?download=yes")
    assert answer.headers["content-disposition"].startswith(
        'attachment; filename="nasty__script_alert_1___script_.json"'
    )


def test_an_unknown_report_is_a_page_that_says_so(browser: TestClient) -> None:
    for address in ("/reports/none", "/reports/none/capture", "/reports/a/b/../c"):
        assert browser.get(address).status_code == 404


def test_a_report_that_is_not_out_yet_is_not_shown_as_of_then(browser: TestClient) -> None:
    assert browser.get("/reports/rome?as_of=2024-05").status_code == 404
    assert [each["name"] for each in browser.get("/reports?as_of=2024-05&format=json").json()] == [
        "crown",
        "again",
        "oslo",
    ]


def test_retracted_reports_say_so_and_count_no_longer(tmp_path: Path) -> None:
    path = tmp_path / "base.db"
    make_base(path)
    with knowledge.open(path) as kb:
        kb.retractions.retract("oslo", "a forgery", author="ada")
        (listing,) = [each for each in kb.browsing.shelf(Shelf()) if each.name == "oslo"]
        assert listing.is_retracted
        assert kb.browsing.report("oslo").retracted.reason == "a forgery"
        assert kb.browsing.standing().reports == 4
        kb.retractions.undo("oslo", "it was none")
        assert kb.browsing.report("oslo").retracted is None


def test_reports_that_share_a_name_go_by_their_keys(tmp_path: Path) -> None:
    path = tmp_path / "base.db"
    make_base(path)
    with knowledge.open(path) as kb:
        (tmp_path / "oslo.txt").write_text("Ada met Zoe in Lima on 2024-08-01.")
        kb.add(tmp_path / "oslo.txt", stages=toy_stages())
        names = {each.name for each in kb.browsing.shelf(Shelf())}
        assert "oslo" not in names
        assert sum(name.startswith("oslo~") for name in names) == 2
        with pytest.raises(AmbiguousName):
            kb.browsing.report("oslo")
