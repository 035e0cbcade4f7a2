"""From captures to reports, good ones and bad ones."""

import contextlib
import hashlib
import json
import subprocess
import sys
import time
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.clean.pages import PageCleaner
from dragoman.errors import UnreadableReport
from dragoman.model.report import Capture

SHARED = Path(__file__).parents[4] / "shared"
LEAD = "The foreign ministers of the two countries met in Oslo on Monday and agreed to meet again before the summer."


def capture(content, media_type="text/plain", name="oslo"):
    content = content if isinstance(content, bytes) else content.encode()
    return Capture(content, f"{name}.txt", hashlib.sha256(content).hexdigest(), media_type, name)


def clean(content, media_type="text/plain"):
    return PageCleaner().clean(capture(content, media_type))


def test_a_saved_text_becomes_a_report():
    page = f"World\n\nMinisters agree in Oslo\n\nBy Ann Example May 4, 2021\n\nOSLO, May 4 (Reuters) - {LEAD}\n\nShare this"
    report = clean(page)
    assert (report.id, report.title) == ("oslo", "Ministers agree in Oslo")
    assert report.text.startswith("Ministers agree in Oslo\n\nBy Ann Example May 4, 2021\n\nOSLO")
    assert report.published.edtf == "2021-05-04"
    assert report.authors == ("Ann Example",)
    assert report.source.name == "Reuters"
    assert report.language == "en"
    assert {removed.text for removed in report.removed} == {"World", "Share this"}
    assert report.capture == capture(page).sha256


def test_a_line_of_a_reports_file_is_believed():
    line = {
        "id": "r1",
        "text": LEAD,
        "title": "Ministers agree in Oslo",
        "url": "https://example.org/2021/05/09/x",
        "outlet": "Example Times",
        "published": "2021-05-04",
        "language": "en",
    }
    report = clean(json.dumps(line), "application/json")
    assert report.text == f"Ministers agree in Oslo\n\n{LEAD}"
    assert (report.url, report.source.name, report.published.edtf) == (line["url"], "Example Times", "2021-05-04")
    assert report.published.rule == "given-with-report"


def test_a_line_with_text_alone_is_enough():
    report = clean(json.dumps({"id": "r1", "text": LEAD, "published": None, "outlet": 7}), "application/json")
    assert (report.text, report.language, report.published.rule) == (LEAD, "en", "no-date-on-page")


def test_a_title_that_the_text_begins_with_is_not_set_twice():
    line = {"id": "r1", "text": f"Ministers agree in Oslo\n\n{LEAD}", "title": "Ministers agree in Oslo!"}
    assert clean(json.dumps(line), "application/json").text == line["text"]


@pytest.mark.parametrize("line", ["{", "[]", '{"id": "r1"}', "[" * 100_000])
def test_a_bad_line_is_refused(line):
    with pytest.raises(UnreadableReport):
        clean(line, "application/json")


@pytest.mark.parametrize(
    "content",
    ["", "   \n\t", "Home | World | Sport\n\nShare this\n\nBack to top", "\u202e\u200b\x07", bytes(range(256)) * 9],
)
def test_what_holds_no_report_is_refused(content):
    with pytest.raises(UnreadableReport):
        clean(content)


def test_an_unknown_kind_of_capture_is_refused():
    with pytest.raises(UnreadableReport, match="image/png"):
        clean("x", "image/png")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_the_same_words_in_any_encoding_are_the_same_report(encoding):
    assert clean(f"Déjà vu in Oslo\n\n{LEAD}".encode(encoding)).text == f"Déjà vu in Oslo\n\n{LEAD}"


def test_line_ends_and_unseen_characters_do_not_matter():
    assert (
        clean(f"Ministers agree in Os\u200blo\r\n\r\n\u202b{LEAD}\u202c\r\n").text
        == f"Ministers agree in Oslo\n\n{LEAD}"
    )


@pytest.mark.parametrize("joint", [", ", "\n", "\n\n"])
def test_ten_thousand_names_are_read_in_time(joint):
    names = joint.join(f"Ola{number} Nordmann" for number in range(10_000))
    started = time.perf_counter()
    report = clean(names)
    assert "Ola9999 Nordmann" in report.text
    assert time.perf_counter() - started < 5


def test_a_page_of_nothing_but_read_more_is_refused_in_time():
    started = time.perf_counter()
    with pytest.raises(UnreadableReport):
        clean("Read more\n" * 10_000)
    assert time.perf_counter() - started < 5


@pytest.mark.parametrize(
    "text", ["Oslo" * 100_000, "a " * 200_000, "|" * 50_000, "- " * 50_000, "A-" * 50_000, "(A " * 50_000]
)
def test_odd_long_lines_are_read_in_time(text):
    started = time.perf_counter()
    with contextlib.suppress(UnreadableReport):
        clean(text)
    assert time.perf_counter() - started < 5


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from([LEAD, "Share this", "4 May 2021", "By Ann Example", "Ministers agree", "وصل الوزير", ""]),
        min_size=1,
    )
)
def test_blocks_never_overlap_and_have_no_blanks_at_their_ends(lines):
    try:
        report = clean("\n".join(lines))
    except UnreadableReport:
        return
    end = 0
    for block in report.blocks:
        words = report.text[block.start : block.end]
        assert end <= block.start < block.end <= len(report.text)
        assert words == words.strip()
        end = block.end


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_read_or_refused(text):
    try:
        report = clean(text)
    except UnreadableReport:
        return
    assert report.text
    assert report.blocks


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_cleaning_a_report_again_finds_nothing_new_to_say_of_its_characters(text):
    try:
        report = clean(text)
    except UnreadableReport:
        return
    assert not any(character in report.text for character in "\u202e\u200b\x07\r")


def test_heavy_packages_are_loaded_only_when_needed():
    code = (
        "import sys\n"
        "import dragoman.clean.pages\n"
        "heavy = {'trafilatura', 'htmldate', 'py3langid', 'jdatetime', 'charset_normalizer', 'spacy', 'numpy'}\n"
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.shared
@pytest.mark.skipif(not (SHARED / "bench" / "seeds").is_dir(), reason="the benches are not beside the checkout")
class TestBenches:
    """What the benches' gold says about cleaning."""

    @staticmethod
    def of(folder):
        for gold_file in sorted((SHARED / "bench" / folder).rglob("*.facts.yaml")):
            text_file = gold_file.with_name(gold_file.name.replace(".facts.yaml", ".txt"))
            gold = yaml.safe_load(gold_file.read_text(encoding="utf-8"))
            yield gold, PageCleaner().clean(capture(text_file.read_bytes(), name=text_file.stem))

    def test_all_furniture_of_the_seeds_is_dropped(self):
        kept = [
            words for gold, report in self.of("seeds") for words in gold.get("boilerplate", ()) if words in report.text
        ]
        assert kept == []

    def test_nearly_all_furniture_of_the_stories_is_dropped(self):
        found = [words in report.text for gold, report in self.of("stories") for words in gold.get("boilerplate") or ()]
        assert sum(found) <= 0.02 * len(found)

    @pytest.mark.parametrize("folder", ["seeds", "stories", "voa"])
    def test_no_published_day_is_wrong_and_every_language_is_right(self, folder):
        for gold, report in self.of(folder):
            assert report.language == gold["language"]
            if report.published.edtf:
                allowed = [gold["published"], *(gold.get("published_alternatives") or ())]
                assert report.published.edtf in [str(day) for day in allowed]

    def test_the_byline_gives_the_day_and_the_update_does_not(self):
        days = {report.id[:3]: report.published.edtf for _, report in self.of("seeds")}
        assert days == {"000": None, "001": None, "002": None, "003": "2023-02-10", "004": None}

    @pytest.mark.parametrize("folder", ["seeds", "stories", "voa"])
    def test_no_words_that_the_gold_quotes_are_lost(self, folder):
        for gold, report in self.of(folder):
            for kind in ("events", "agreements", "statements", "tenures"):
                quotes = [fact["quote"] for fact in gold.get(kind) or () if isinstance(fact.get("quote"), str)]
                assert [quote for quote in quotes if quote not in report.text.replace("\n\n", " ")] == []


@pytest.mark.parametrize("given", ["sometime in spring", 1741737600000])
def test_a_given_date_that_cannot_be_read_is_told_of(given):
    report = clean(json.dumps({"id": "r1", "text": LEAD, "published": given}), "application/json")
    assert report.published.edtf is None
    assert [(each.text, each.reason) for each in report.removed] == [(str(given), "published not understood")]


@pytest.mark.parametrize("given", [None, "", "12 March 2025"])
def test_a_given_date_that_is_read_or_empty_is_not_complained_of(given):
    assert not clean(json.dumps({"id": "r1", "text": LEAD, "published": given}), "application/json").removed
