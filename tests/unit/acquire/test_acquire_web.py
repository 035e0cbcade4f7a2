from __future__ import annotations

import datetime as dt
import gzip
import json
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from dragoman.acquire import http
from dragoman.acquire.http import Limits, PageFetcher
from dragoman.acquire.public_addresses import is_public, place_of
from dragoman.acquire.web import TYPES, WebAcquirer, name_of
from dragoman.errors import AcquireError
from dragoman.model.report import Capture, Skipped

PAGE = b"<!doctype html><html><body><p>The ministers met in Oslo.</p></body></html>"
Answer = tuple[int, dict[str, str], bytes]


class Server:
    """Answers by its `pages`; what it was asked stands in `asked`."""

    def __init__(self) -> None:
        self.pages: dict[str, Answer | Callable[[BaseHTTPRequestHandler], None]] = {}
        self.asked: list[tuple[str, str]] = []
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                server.asked.append((self.path, self.headers["Host"]))
                page = server.pages[self.path]
                if callable(page):
                    page(self)
                    return
                status, headers, content = page
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, *_: object) -> None:
                pass

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.host = f"127.0.0.1:{self.http.server_port}"
        threading.Thread(target=self.http.serve_forever, args=(0.01,), daemon=True).start()

    def page(self, path: str, content: bytes = PAGE, media_type: str = "text/html", **headers: str) -> str:
        told = {name.replace("_", "-"): value for name, value in headers.items()}
        self.pages[path] = (200, {"Content-Type": media_type, **told}, content)
        return f"http://{self.host}{path}"

    def leads(self, path: str, on: str, status: int = 302) -> str:
        self.pages[path] = (status, {"Location": on}, b"")
        return f"http://{self.host}{path}"


@pytest.fixture
def server() -> Iterator[Server]:
    made = Server()
    yield made
    made.http.shutdown()
    made.http.server_close()


def take(server: Server, address: str, max_bytes: int = 100_000) -> list[Capture | Skipped]:
    clock = lambda: dt.datetime(2026, 1, 1, tzinfo=dt.UTC)  # noqa: E731
    return list(WebAcquirer(max_bytes, clock=clock, allowed=(server.host,)).captures(address))


def why_not(server: Server, address: str, **limits: float) -> str:
    fetcher = PageFetcher(Limits(**limits), (server.host,))  # type: ignore[arg-type]
    with pytest.raises(AcquireError) as refused:
        fetcher.get(address, TYPES)
    return str(refused.value)


def test_a_page_comes_as_its_bytes_with_address_and_moment(server: Server) -> None:
    address = server.page("/2024/talks-in-oslo.html")
    (capture,) = take(server, address)
    assert isinstance(capture, Capture)
    assert (capture.content, capture.media_type, capture.address) == (PAGE, "text/html", address)
    assert capture.name == "127.0.0.1-talks-in-oslo"
    assert capture.retrieved == dt.datetime(2026, 1, 1, tzinfo=dt.UTC)


def test_texts_and_reports_as_json_come_too(server: Server) -> None:
    (text,) = take(server, server.page("/a", b"The ministers met.", "text/plain; charset=utf-8"))
    assert text.media_type == "text/plain"
    reports = [{"id": "one", "text": "They met."}, {"id": "two"}]
    first, second = take(server, server.page("/b", json.dumps(reports).encode(), "application/json"))
    assert (first.name, first.media_type) == ("one", "application/json")
    assert "no `text`" in second.reason


def test_redirects_are_followed_to_where_the_page_is(server: Server) -> None:
    there = server.page("/there")
    (capture,) = take(server, server.leads("/here", "/there", 308))
    assert capture.address == there


def test_a_circle_of_redirects_ends(server: Server) -> None:
    assert "more than 5 times" in why_not(server, server.leads("/round", "/round"))
    assert len(server.asked) == 6


@pytest.mark.parametrize(
    "on",
    [
        *("http://127.0.0.1/", "http://localhost/", "http://169.254.169.254/latest/meta-data/", "http://[::1]/"),
        *("file:///etc/passwd", "ftp://example.org/", "//127.0.0.1:22/", "http://user:word@example.org/", "gopher://x"),
        *("http://2130706433/", "http://0x7f.1/", "http://[::ffff:127.0.0.1]/", "data:text/html,hello"),
    ],
)
def test_every_redirect_is_looked_at_anew(server: Server, on: str) -> None:
    why_not(server, server.leads("/here", on))
    assert [path for path, _ in server.asked] == ["/here"]


@pytest.mark.parametrize(
    "address",
    [
        *("http://127.0.0.1/", "http://127.1/", "http://0x7f.1/", "http://0x7f000001/", "http://2130706433/"),
        *("http://017700000001/", "http://0177.0.0.1/", "http://127.0.0.1./", "http://１２７.0.0.1/", "http://0/"),
        *(
            "http://[::1]/",
            "http://[::]/",
            "http://[::ffff:127.0.0.1]/",
            "http://[::ffff:7f00:1]/",
            "http://[::127.0.0.1]/",
        ),
        *("http://[64:ff9b::7f00:1]/", "http://[2002:7f00:1::]/", "http://[fe80::1]/", "http://[fe80::1%25eth0]/"),
        *("http://[fd00:ec2::254]/", "http://[fec0::1]/", "http://[ff02::1]/", "http://[2001:db8::1]/"),
        *(
            "http://10.0.0.1/",
            "http://172.16.0.1/",
            "http://192.168.1.1/",
            "http://169.254.169.254/",
            "http://100.64.0.1/",
        ),
        *("http://100.100.100.200/", "http://192.0.0.192/", "http://168.63.129.16/", "http://198.18.0.1/"),
        *("http://224.0.0.1/", "http://240.0.0.1/", "http://255.255.255.255/", "http://0.0.0.0/", "http://[::%31]/"),
        *(
            "http://user@example.org/",
            "http://user:word@example.org/",
            "http://example.org:22/",
            "http://example.org:8080/",
        ),
        *(
            "http://example.org:x/",
            "ftp://example.org/",
            "file:///etc/passwd",
            "gopher://example.org/",
            "//example.org/",
        ),
        *(
            "http:///path",
            "http://",
            "http://exa mple.org/",
            "http://example.org\\@127.0.0.1/",
            "http://example.org\n/",
        ),
        *(
            "http://ex%61mple.org/",
            "http://-example-.org/",
            "http://[::1",
            "http://a..b/",
            "http://1.2.3.4.5/",
            "http://1.2.3/",
        ),
        "http://example.org/" + "x" * 3000,
    ],
)
def test_what_is_no_plain_address_of_a_public_host_is_refused_without_asking_anybody(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(http.socket, "create_connection", refuse)
    numbers = PageFetcher(resolve=lambda host, _: [host])
    with pytest.raises(AcquireError):
        numbers.get(address, TYPES)


@pytest.mark.parametrize(
    "found",
    [
        *(["127.0.0.1"], ["10.1.2.3"], ["93.184.215.14", "127.0.0.1"], ["::1"], ["::ffff:10.0.0.1"], ["fe80::1%eth0"]),
        *(["169.254.169.254"], ["100.64.3.4"], ["2002:a00:1::1"], [], ["not an address"]),
    ],
)
def test_a_name_that_leads_to_no_public_host_is_refused(found: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http.socket, "create_connection", lambda *_: pytest.fail("a connection was opened"))
    with pytest.raises(AcquireError):
        PageFetcher(resolve=lambda *_: found).get("http://example.org/", TYPES)


def test_the_connection_goes_to_the_address_that_was_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter([["93.184.215.14"], ["127.0.0.1"]])
    went = []

    def connect(where: tuple[str, int], _: float) -> None:
        went.append(where)
        raise OSError("far away")

    monkeypatch.setattr(http.socket, "create_connection", connect)
    with pytest.raises(AcquireError, match="far away"):
        PageFetcher(resolve=lambda *_: next(answers)).get("http://rebinding.example/", TYPES)
    assert went == [("93.184.215.14", 80)]
    assert next(answers) == ["127.0.0.1"]


def test_a_host_in_another_script_is_looked_up_by_its_ascii_form() -> None:
    assert place_of("https://Пример.РФ./а?б=1").address == "https://xn--e1afmkfd.xn--p1ai/%D0%B0?%D0%B1=1"


def test_public_addresses_pass() -> None:
    assert all(map(is_public, ("93.184.215.14", "8.8.8.8", "2606:4700::1111")))


def test_an_allowed_server_is_asked_at_its_port_alone(server: Server) -> None:
    assert place_of(f"http://{server.host}/", (server.host,)).is_allowed
    with pytest.raises(AcquireError):
        place_of("http://127.0.0.1:1/", (server.host,))


def test_what_is_too_large_is_not_read_to_its_end(server: Server) -> None:
    assert "more bytes" in why_not(server, server.page("/a", b"x" * 2000), max_bytes=1000)
    assert "more bytes" in why_not(server, server.page("/b", PAGE, Content_Length="99999999"), max_bytes=1000)
    bomb = gzip.compress(b"x" * 1_000_000)
    assert "more bytes" in why_not(server, server.page("/c", bomb, Content_Encoding="gzip"), max_bytes=10_000)


def test_a_packed_page_is_unpacked(server: Server) -> None:
    (capture,) = take(server, server.page("/a", gzip.compress(PAGE), Content_Encoding="gzip"))
    assert capture.content == PAGE
    assert "packed as br" in why_not(server, server.page("/b", PAGE, Content_Encoding="br"))


def test_other_types_and_answers_are_refused(server: Server) -> None:
    assert "application/pdf" in why_not(server, server.page("/a", b"%PDF-", "application/pdf"))
    server.pages["/b"] = (404, {}, b"")
    assert "404" in why_not(server, f"http://{server.host}/b")
    (skipped,) = take(server, server.page("/c", b"\x89PNG\r\n", "text/html"))
    assert "binary" in skipped.reason
    (empty,) = take(server, server.page("/d", b"  ", "text/html"))
    assert "empty" in empty.reason


def test_a_server_that_drips_is_left(server: Server) -> None:
    def drip(handler: BaseHTTPRequestHandler) -> None:
        ended = threading.Event()
        try:
            while not ended.wait(0.02):
                handler.wfile.write(b"x")
                handler.wfile.flush()
        except OSError:
            return

    def drip_the_page(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", "text/plain")
        handler.send_header("Content-Length", "90000")
        handler.end_headers()
        drip(handler)

    server.pages["/slow"] = drip
    assert "does not answer" in why_not(server, f"http://{server.host}/slow", longest=0.3)
    server.pages["/slower"] = drip_the_page
    started = time.monotonic()
    why_not(server, f"http://{server.host}/slower", longest=0.3)
    assert time.monotonic() - started < 5


def test_pages_are_called_by_host_and_last_part_of_the_path() -> None:
    assert name_of("https://www.example.org/world/2024/talks-in-oslo.html?x=1") == "example.org-talks-in-oslo"
    assert name_of("https://example.org/") == "example.org"
    assert name_of("https://example.org/a%2F..%2F<script>/") == "example.org--script"


def test_only_addresses_of_the_web_are_its_own() -> None:
    acquirer = WebAcquirer()
    assert acquirer.accepts("HTTPS://example.org")
    assert not any(map(acquirer.accepts, ("ftp://example.org", "page.html", "file:///x")))
