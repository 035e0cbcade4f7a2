"""Saved web pages."""

import pytest

from dragoman.clean.pages import PageCleaner
from dragoman.errors import UnreadableReport
from dragoman.model.report import Capture

PARAGRAPHS = (
    "The foreign ministers of the two countries met in Oslo on Monday and agreed to meet again before the summer.",
    "They will sign the text in the autumn, a spokesman for the ministry told reporters after the talks in the palace.",
    "The two neighbours have quarrelled over the fishing grounds for thirty years, and both sent ships there in March.",
)


def page(head="", body_above="", tail=""):
    article = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    return (
        f"<!DOCTYPE html><html lang='en'><head><title>Ministers agree in Oslo | Example Times</title>{head}</head><body>"
        "<nav><ul><li><a href='/'>Home</a></li><li><a href='/w'>World</a></li></ul></nav>"
        f"<main><article><h1>Ministers agree in Oslo</h1>{body_above}{article}</article></main>"
        f"<aside><a href='/x'>Salmon prices fall</a></aside><footer>© Example Times</footer>{tail}</body></html>"
    )


def clean(html, address="pages/oslo.html"):
    content = html if isinstance(html, bytes) else html.encode()
    return PageCleaner().clean(Capture(content, address, "0" * 64, "text/html", "oslo"))


def test_only_the_article_is_left_with_its_headline():
    report = clean(page())
    assert report.text == "\n\n".join(["Ministers agree in Oslo", *PARAGRAPHS])
    assert [str(block.kind) for block in report.blocks] == ["headline", "body", "body", "body"]
    assert report.title == "Ministers agree in Oslo"
    assert report.language == "en"


def test_the_first_publication_counts_not_the_change():
    head = (
        '<meta property="article:published_time" content="2021-05-04T10:00:00Z">'
        '<meta property="article:modified_time" content="2023-01-09T10:00:00Z">'
    )
    when = clean(page(head)).published
    assert (when.edtf, when.rule) == ("2021-05-04", "page-metadata")


def test_a_page_without_a_date_has_none():
    assert clean(page()).published.edtf is None


def test_the_address_tells_outlet_and_day():
    report = clean(page(), "https://www.reuters.com/world/2021/05/04/ministers-agree")
    assert (report.source.name, report.url) == ("Reuters", "https://www.reuters.com/world/2021/05/04/ministers-agree")
    assert report.published.edtf == "2021-05-04"


def test_a_page_in_an_old_encoding_is_read():
    russian = "Министры иностранных дел двух стран встретились в понедельник в Осло и договорились о новой встрече. "
    html = f"<html><head><meta charset=windows-1251><title>Министры</title></head><body><article><p>{russian * 3}</p></article></body></html>"
    report = clean(html.encode("cp1251"))
    assert "встретились в понедельник" in report.text
    assert report.language == "ru"


def test_markup_on_which_the_extractor_breaks_is_refused(monkeypatch):
    def fail(*arguments, **options):
        raise AssertionError

    monkeypatch.setattr("trafilatura.bare_extraction", fail)
    with pytest.raises(UnreadableReport, match="markup is broken"):
        clean(page())


@pytest.mark.parametrize(
    "html",
    [
        "<html><body></body></html>",
        "<html><body><nav><a href='/'>Home</a> <a href='/w'>World</a></nav></body></html>",
        "<html><head><title>Sign in</title></head><body><form><input name='user'><button>Go</button></form></body></html>",
        "<html><script>var a = 1;</script></html>",
        "<html>",
        "<",
    ],
)
def test_a_page_without_an_article_is_refused(html):
    with pytest.raises(UnreadableReport, match="no article in this page"):
        clean(html)


def test_a_page_on_one_line_keeps_its_date():
    head = '<meta property="article:published_time" content="2021-05-04T10:00:00Z"/><link rel="icon" href="/x"/>'
    html = page(head)
    assert "\n" not in html
    assert clean(html).published.edtf == "2021-05-04"
