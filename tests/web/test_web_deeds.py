"""What somebody does who looks for something, decides or adds, with a real browser."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect
from watched import Opened

pytestmark = pytest.mark.web
NEWS = (
    "TASHKENT, March 3, 2025 (Example Wire) - Foreign Minister Sergey Lavrov of Russia met Uzbek Foreign Minister "
    "Bakhtiyor Saidov in Tashkent on Monday. Lavrov said Russia is ready to expand trade with Uzbekistan."
)


def test_the_timeline_is_narrowed_and_the_address_tells_how(opened: Opened, here: str) -> None:
    page = opened(here)
    page.locator("select[name=type]").select_option("visit")
    expect(page).to_have_url(re.compile(r"\?type=visit&lane=pair$"))
    words = page.locator("ul.records .what > a:first-child").all_inner_texts()
    assert words
    assert all(each.startswith("Visit") for each in words)
    page.get_by_label("Who").fill("Sergei Shoigu")
    page.get_by_role("button", name="Show").click()
    expect(page.locator("ul.records .what").first).to_contain_text("Shoigu")
    page.get_by_role("link", name="Everything").click()
    expect(page).to_have_url(f"{here}/")


def test_a_dot_opens_its_time_more_closely(opened: Opened, here: str) -> None:
    page = opened(here)
    expect(page.locator("h2#lanes")).to_contain_text(re.compile("year by year|month by month"))
    page.locator("svg.lanes a", has=page.locator("circle")).filter(has_text=re.compile(r"\b\d\d? events")).last.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"since=\d{4}"))
    expect(page.locator("h2#lanes")).to_contain_text(re.compile("month by month|day by day"))
    page.get_by_role("link", name="Show a longer time").click()
    expect(page.locator("ul.records").first).to_be_visible()


def test_an_event_leads_to_the_words_in_a_report(opened: Opened, here: str) -> None:
    page = opened(here, "/?dissent=1")
    page.locator("ul.records .what > a:first-child").first.click()
    expect(page.locator("#told")).to_be_visible()
    assert page.locator(".value-dissent").count()
    telling = page.locator("article.card").first
    words = telling.locator("mark").first.inner_text()
    telling.locator('a[href^="/reports/"]').first.click()
    expect(page).to_have_url(re.compile(r"/reports/.+#"))
    shown = page.locator("mark.shown")
    expect(shown.first).to_be_in_viewport()
    said = " ".join(shown.all_inner_texts())
    assert words.split()[0] in said


def test_the_trace_of_an_attestation_is_laid_open(opened: Opened, here: str) -> None:
    page = opened(here, "/?origins=2")
    page.locator("ul.records .what > a:first-child").first.click()
    page.locator("article.card summary").first.click()
    page.locator('article.card a[href^="/trace/"]').first.click()
    expect(page.locator("h1")).to_be_visible()
    assert page.locator("blockquote, mark").count()


def test_a_person_has_a_page_with_what_he_did(opened: Opened, here: str) -> None:
    page = opened(here, "/people")
    page.locator('main a[href*="/people/person:"]').first.click()
    expect(page.locator("h1")).to_be_visible()
    assert page.locator("ul.records li").count()


def test_an_office_is_asked_for_a_day(opened: Opened, here: str) -> None:
    page = opened(here, "/offices/office:RU:security_council_secretary")
    page.locator('main form input[name="on"]').fill("2024-06-01")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("on=2024-06-01"))
    expect(page.locator("main")).to_contain_text("Shoigu")


def test_a_pair_an_agreement_and_claims_open(opened: Opened, here: str) -> None:
    page = opened(here, "/pairs")
    page.locator("main ol.pairs a").first.click()
    expect(page).to_have_url(re.compile(r"/pairs/\w\w/\w\w"))
    assert page.locator("ul.records li").count()
    page.goto("/agreements")
    page.locator('main a[href*="/agreements/"]').first.click()
    expect(page.locator("svg, ol, ul.records").first).to_be_visible()
    page.goto("/claims")
    expect(page.locator("main")).to_contain_text(re.compile("den(y|ied|ies)"))


def test_a_circle_of_the_map_leads_to_what_happened_there(opened: Opened, here: str) -> None:
    page = opened(here, "/map")
    page.get_by_role("link", name=re.compile(r"^Moscow: \d+ events$")).focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"place=place%3Amoscow"))
    assert all("Moscow" in each for each in page.locator("ul.records .what").all_inner_texts())


def test_the_network_is_asked_for_a_year_and_leads_to_a_person(opened: Opened, here: str) -> None:
    page = opened(here, "/network")
    page.get_by_role("navigation", name="Years").get_by_role("link", name="2024").click()
    expect(page).to_have_url(re.compile(r"since=2024&until=2024"))
    first = page.locator("svg.net > a").first
    name = (first.get_attribute("aria-label") or "").partition(":")[0]
    first.click()
    expect(page.locator("h1")).to_contain_text(name)


def test_what_changed_is_told_for_some_days(opened: Opened, here: str) -> None:
    page = opened(here, "/changes?since=2024-05-01&until=2024-08-31")
    assert page.locator("ul.changed li").count()


def test_the_base_is_seen_as_it_was_known_on_a_day(opened: Opened, here: str) -> None:
    page = opened(here, "/?as_of=2023-06-30")
    expect(page.locator(".past")).to_contain_text("30 June 2023")
    page.get_by_role("link", name="Back to today").click()
    expect(page.locator(".past")).to_have_count(0)


def test_whoever_is_not_signed_in_may_look_and_not_decide(opened: Opened, here: str) -> None:
    page = opened(here, "/review")
    assert page.locator("form.decide").count() == 0
    expect(page.get_by_role("main").get_by_role("link", name="sign in")).to_be_visible()


def test_a_review_is_decided_and_undone(signed_in: Page) -> None:
    page = signed_in
    page.goto("/review")
    card = page.locator("section.card", has=page.locator("form.decide")).first
    title = card.locator("h2").inner_text()
    card.get_by_label(re.compile("^Reason")).fill("looked at by a test")
    card.get_by_role("button", name="Different").click()
    expect(page.locator(".made")).to_contain_text("different")
    assert title not in page.locator("section.card h2").all_inner_texts()
    page.locator(".made").get_by_role("button", name="Undo").click()
    expect(page.locator(".made")).to_contain_text("withdrawn")
    assert title in page.locator("section.card h2").all_inner_texts()


def test_a_report_is_added_and_watched_as_it_arrives(signed_in: Page) -> None:
    page = signed_in
    page.goto("/add")
    page.locator("#text").fill(NEWS)
    page.get_by_label("Title").fill("Lavrov meets Saidov in Tashkent")
    page.get_by_label("Published").fill("2025-03-03")
    page.get_by_role("button", name="Add").click()
    expect(page).to_have_url(re.compile(r"/add/\w+"))
    expect(page.locator("h1")).to_have_text("Done", timeout=60_000)
    expect(page.locator("#new")).to_have_text("1")
    page.locator("#steps a").first.click()
    expect(page.locator("main")).to_contain_text("Bakhtiyor Saidov")
    page.goto("/?since=2025-03-03&until=2025-03-03")
    expect(page.locator("ul.records").first).to_contain_text("Tashkent")


def test_the_page_can_be_used_by_the_keyboard_alone(opened: Opened, here: str) -> None:
    page = opened(here)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="To the content")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#content$"))


def test_a_name_is_found_in_spite_of_a_slip(opened: Opened, here: str) -> None:
    page = opened(here)
    page.get_by_role("banner").get_by_role("searchbox").fill("Lariijani")
    page.keyboard.press("Enter")
    expect(page.locator(".meant")).to_contain_text("Larijani")
    page.locator("ul.found a").first.click()
    expect(page.locator("h1")).to_contain_text("Larijani")
