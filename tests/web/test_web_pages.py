"""Every page, as a real browser shows it: without complaint, without scripts, and for everybody."""

from __future__ import annotations

import pytest
from addresses import every
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser
from watched import Opened

pytestmark = pytest.mark.web
GRAVE = ("serious", "critical")


def test_every_page_has_a_heading_and_asks_nobody_else(opened: Opened, chromium: Browser, here: str) -> None:
    page = opened(here)
    for path in every(chromium, here):
        answer = page.goto(path)
        assert answer
        assert answer.ok, path
        assert page.locator("h1").count() == 1, path
        assert page.title().endswith("dragoman"), path


def test_every_page_can_be_read_without_scripts(opened: Opened, chromium: Browser, here: str) -> None:
    page, bare = opened(here), opened(here, java_script_enabled=False)
    for path in every(chromium, here):
        page.goto(path)
        bare.goto(path)
        assert bare.locator("main").inner_text().split() == page.locator("main").inner_text().split(), path


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_shuts_anybody_out(opened: Opened, chromium: Browser, here: str, scheme: str) -> None:
    page, axe, found = opened(here, color_scheme=scheme), Axe(), []
    for path in every(chromium, here):
        page.goto(path)
        for each in axe.run(page).response["violations"]:
            if each["impact"] in GRAVE:
                found += [
                    f"{path}: {each['id']}: {node['html'][:160]} {node['failureSummary'][:300]}"
                    for node in each["nodes"][:3]
                ]
    assert found == []


def test_no_page_is_wider_than_a_phone(opened: Opened, chromium: Browser, here: str) -> None:
    page, wide = opened(here, viewport={"width": 390, "height": 844}), []
    for path in every(chromium, here):
        page.goto(path)
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > 390:
            wide.append(f"{path}: {width}")
    assert wide == []
