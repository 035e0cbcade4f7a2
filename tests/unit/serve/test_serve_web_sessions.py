from __future__ import annotations

import pytest
from starlette.testclient import TestClient
from web_base import TOKEN, csrf_of

from dragoman.serve.guard.access import SESSION
from dragoman.serve.web.addresses import own_path


def test_the_token_opens_a_session_and_leads_on(browser: TestClient) -> None:
    answer = browser.post("/sign-in", data={"token": TOKEN, "next": "/reports?after=x"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/reports?after=x")
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert "You are signed in" in browser.get("/sign-in").text


def test_a_link_with_the_token_signs_in(browser: TestClient) -> None:
    answer = browser.get("/sign-in", params={"token": TOKEN})
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    assert SESSION in browser.cookies


def test_a_wrong_token_is_refused_and_the_page_asks_again(browser: TestClient) -> None:
    for answer in (browser.post("/sign-in", data={"token": "guess"}), browser.get("/sign-in?token=guess")):
        assert answer.status_code == 403
        assert "not the token" in answer.text
        assert SESSION not in answer.cookies


def test_guessing_is_slowed_down_even_for_the_right_token(browser: TestClient) -> None:
    answers = [browser.post("/sign-in", data={"token": f"guess {number}"}) for number in range(25)]
    assert {answer.status_code for answer in answers} == {403, 429}
    answer = browser.post("/sign-in", data={"token": TOKEN})
    assert answer.status_code == 429
    assert int(answer.headers["retry-after"]) > 0


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_a_page_elsewhere_signs_nobody_in(browser: TestClient, site: str) -> None:
    answer = browser.post("/sign-in", data={"token": TOKEN}, headers={"Sec-Fetch-Site": site})
    assert answer.status_code == 403
    assert SESSION not in answer.cookies


def test_an_origin_that_is_hidden_is_believed_only_where_the_browser_says_that_it_is_ours(browser: TestClient) -> None:
    form = {"token": TOKEN}
    hidden = {"Origin": "null"}
    assert browser.post("/sign-in", data=form, headers=hidden).status_code == 403
    assert browser.post("/sign-in", data=form, headers={**hidden, "Sec-Fetch-Site": "none"}).status_code == 403
    assert browser.post("/sign-in", data=form, headers={**hidden, "Sec-Fetch-Site": "same-origin"}).status_code == 303


def test_signing_out_takes_the_secret_of_the_session(signed_in: TestClient) -> None:
    assert signed_in.post("/sign-out", data={"csrf": "wrong"}).status_code == 403
    assert signed_in.post("/sign-out", data={"csrf": csrf_of(signed_in)}).status_code == 303
    assert "You are signed in" not in signed_in.get("/sign-in").text
    assert signed_in.post("/sign-out", data={"csrf": ""}).status_code == 403


@pytest.mark.parametrize(
    "address",
    [
        *("//evil.example", "https://evil.example", "/\\evil.example", "\\\\evil.example", "javascript:alert(1)"),
        *("evil", "", "/a\nb", "/\t/evil.example", "///evil.example", "http:/reports", " /reports"),
    ],
)
def test_only_a_path_of_ours_is_led_to(browser: TestClient, address: str) -> None:
    assert own_path(address) == "/"
    answer = browser.post("/sign-in", data={"token": TOKEN, "next": address})
    assert answer.headers["location"] == "/"


def test_a_path_of_ours_may_have_questions() -> None:
    assert own_path("/reports/a%20b?kind=event#x") == "/reports/a%20b?kind=event#x"


def test_what_is_asked_for_is_escaped(browser: TestClient) -> None:
    page = browser.get("/sign-in", params={"next": '/"><script>alert(1)</script>'}).text
    assert "<script>alert" not in page
