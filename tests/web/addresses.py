"""The address of every page of the demo base, one of each kind."""

from __future__ import annotations

from functools import cache

from playwright.sync_api import Browser

LISTS = (
    *("/", "/people", "/offices", "/countries", "/pairs", "/agreements", "/claims", "/map", "/network", "/reports"),
    *(
        "/sources",
        "/changes",
        "/search?q=tehran",
        "/review",
        "/review?show=conflicts",
        "/review?show=log",
        "/add",
        "/sign-in",
    ),
)
LED_TO = (
    ("/?origins=2", "ul.records .what > a:first-child"),
    ("/people", 'main a[href*="/people/person:"]'),
    ("/offices", 'main a[href*="/offices/office:"]'),
    ("/countries", 'main a[href*="/countries/country:"]'),
    ("/pairs", 'main a[href*="/pairs/"]'),
    ("/agreements", 'main a[href*="/agreements/"]'),
    ("/claims", 'main a[href*="/events/"], main a[href*="/statements/"]'),
    ("/reports", 'main a[href^="/reports/"]:not([href*="?"])'),
    ("/sources", 'main a[href^="/sources/"]'),
)
"""From which list each page of one thing is reached: by the first link of this kind."""


@cache
def every(browser: Browser, here: str) -> tuple[str, ...]:
    """Give the addresses of all pages, those of one thing by what the lists lead to."""
    context = browser.new_context(base_url=here, java_script_enabled=False)
    page = context.new_page()
    found = []
    for path, link in LED_TO:
        page.goto(path)
        address = page.locator(link).first.get_attribute("href")
        assert address, path
        found.append(address)
    context.close()
    return (*LISTS, *dict.fromkeys(found))
