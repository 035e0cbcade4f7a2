"""Take screenshots of every page of a running server, in light, dark and phone width, to look at.

Run by hand from the checkout's root: `python docs/screenshots.py http://127.0.0.1:8765 FOLDER [PATH …]`.
"""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

LISTS = (
    *("/", "/people", "/offices", "/countries", "/pairs", "/agreements", "/claims", "/map", "/network", "/reports"),
    *("/sources", "/changes", "/search?q=putin", "/review", "/review?show=conflicts", "/add", "/sign-in"),
)
LOOKS: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light", "viewport": {"width": 1280, "height": 860}},
    "dark": {"color_scheme": "dark", "viewport": {"width": 1280, "height": 860}},
    "phone": {"color_scheme": "light", "viewport": {"width": 390, "height": 844}},
}
ONE_OF_A_KIND = re.compile(
    r"^/(events|people|offices|countries|pairs|agreements|statements|reports|sources|trace)/[^?#]+$"
)


def paths(page: Page) -> Iterator[str]:
    """Give the lists, and the first page of each kind that they lead to."""
    kinds: set[str] = set()
    for path in LISTS:
        yield path
        page.goto(path)
        for address in page.eval_on_selector_all("main a[href]", "all => all.map(a => a.getAttribute('href'))"):
            found = ONE_OF_A_KIND.match(address)
            if found and found[1] not in kinds and not address.endswith("/capture"):
                kinds.add(found[1])
                yield address


def take(browser: Browser, here: str, folder: Path, wanted: list[str]) -> None:
    """Write one picture for each page and look."""
    first = browser.new_context(base_url=here).new_page()
    for path in wanted or dict.fromkeys(paths(first)):
        name = re.sub(r"\W+", "-", path).strip("-")[:60] or "timeline"
        for look, how in LOOKS.items():
            context = browser.new_context(base_url=here, **how)
            page = context.new_page()
            page.goto(path)
            page.screenshot(path=folder / f"{name}.{look}.png", full_page=look != "light")
            context.close()
        print(path)


def main() -> None:
    """Take them all, or those of some paths."""
    here, folder, *wanted = sys.argv[1:]
    Path(folder).mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        take(browser, here, Path(folder), wanted)
        browser.close()


if __name__ == "__main__":
    main()
