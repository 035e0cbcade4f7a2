"""What a page does that it should not, and how tests open one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from playwright.sync_api import ConsoleMessage, Page, Request

TOKEN = "token-of-the-browser-tests"  # noqa: S105
Opened = Callable[..., Page]


@dataclass
class Witness:
    """Notes what a page should not do: complain, or ask anybody but us."""

    here: str
    seen: list[str] = field(default_factory=list)

    def hears(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.seen.append(f"{message.type}: {message.text}")

    def sees(self, request: Request) -> None:
        if not request.url.startswith((self.here, "data:", "about:")):
            self.seen.append(f"asks {request.url}")

    def watch(self, page: Page) -> None:
        page.on("console", self.hears)
        page.on("pageerror", lambda error: self.seen.append(f"fails: {error}"))
        page.on("request", self.sees)
