from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from toys import toy_stages
from web_base import NASTY, TOKEN

from dragoman import knowledge
from dragoman.serve.adding import Jobs
from dragoman.serve.app import Admission, make_app
from dragoman.serve.desk import Desk
from dragoman.serve.guard.limits import LARGEST
from dragoman.settings import Settings

API = "/api/v1"
BEARER = {"Authorization": f"Bearer {TOKEN}"}


@pytest.fixture
def api(browser: TestClient) -> Iterator[TestClient]:
    """The browser's server, asked by a program; what it adds is read by the toys."""
    jobs = Jobs(browser.app.state.desk, toy_stages())
    browser.app.state.jobs = jobs
    yield browser
    jobs.close()


def items(api: TestClient, path: str) -> list[dict]:
    return api.get(API + path).json()["items"]


def walk(api: TestClient, path: str) -> Iterator[dict]:
    """All items of a list, page after page."""
    address = API + path
    while address:
        page = api.get(address).json()
        yield from page["items"]
        address = page["next"]


@pytest.mark.parametrize("order", ["oldest", "newest"])
@pytest.mark.parametrize("path", ["/events", "/statements", "/tenures", "/agreements"])
def test_the_pages_of_a_list_together_are_the_whole_list(api: TestClient, path: str, order: str) -> None:
    whole = items(api, f"{path}?limit=200&order={order}")
    assert list(walk(api, f"{path}?limit=1&order={order}")) == whole
    assert sorted(whole, key=lambda each: each["sort"], reverse=order == "newest") == whole


def test_a_page_that_follows_is_linked_and_the_last_one_has_none(api: TestClient) -> None:
    first = api.get(f"{API}/events?limit=2")
    assert first.headers["link"] == f'<{first.json()["next"]}>; rel="next"'
    last = api.get(f"{API}/events?limit=200")
    assert last.json()["next"] is None
    assert "link" not in last.headers


def test_what_is_added_meanwhile_moves_no_page(api: TestClient) -> None:
    whole = [each["id"] for each in walk(api, "/events")]
    first = api.get(f"{API}/events?limit=2").json()
    early = {"text": "Ada met Zoe in Kyiv on 2020-01-01."}
    assert api.post(f"{API}/reports?wait=true", json=early, headers=BEARER).status_code == 201
    assert len(items(api, "/events")) == len(whole) + 1
    rest = list(walk(api, first["next"].removeprefix(API)))
    assert [each["id"] for each in (*first["items"], *rest)] == whole


@pytest.mark.parametrize(
    "path", ["/persons", "/offices", "/reports", "/sources", "/search?q=ada", "/search?q=ada&kind=report"]
)
def test_other_lists_have_pages_too(api: TestClient, path: str) -> None:
    mark = "&" if "?" in path else "?"
    assert list(walk(api, f"{path}{mark}limit=1"))[:20] == items(api, f"{path}{mark}limit=20")


@pytest.mark.parametrize(
    ("question", "places"),
    [
        ("who=Zoe", ["Rome"]),
        ("who=person:bob", ["Oslo", "Bonn"]),
        ("since=2024-06&until=2024-06", ["Rome"]),
        ("report=oslo", ["Oslo"]),
        ("report=oslo&who=Bob", ["Oslo"]),
        ("report=oslo&who=Zoe", []),
        ("report=oslo&country=IR", []),
        ("report=oslo&country=IR&with=RU&who=Bob", []),
        ("place=Oslo", ["Oslo"]),
        ("type=visit", []),
        ("type=meeting&status=occurred&origins=2", ["Oslo"]),
        ("as_of=2024-04", ["Oslo"]),
    ],
)
def test_filters_narrow_a_list(api: TestClient, question: str, places: list[str]) -> None:
    assert [each["place"] for each in items(api, f"/events?{question}")] == places


def test_an_event_comes_with_the_words_of_each_report(api: TestClient) -> None:
    (oslo,) = items(api, "/events?place=Oslo")
    event = api.get(oslo["href"]).json()
    assert {each["report"] for each in event["tellings"]} == {"oslo", "again"}
    assert event["tellings"][0]["quotes"][0]["words"] == "Ada met Bob in Oslo on 2024-03-12."
    assert event["ids"]["participants"] == ["person:ada", "person:bob"]
    assert oslo.items() <= event.items()


def test_a_line_is_traced_back_to_its_words(api: TestClient) -> None:
    traced = api.get(f"{API}/trace/oslo%23e0").json()
    assert traced["attestations"][0]["quotes"][0]["words"] == "Ada met Bob in Oslo on 2024-03-12."
    assert traced["record"]["place"] == "Oslo"


def test_a_person_is_found_by_a_misspelled_name(api: TestClient) -> None:
    assert items(api, "/search?q=quen")[0]["id"] == "office:queen"
    person = api.get(f"{API}/persons/person:ada").json()
    assert (person["name"], person["records"]["event"]) == ("Ada", 3)
    assert [each["office_name"] for each in person["offices"]] == ["Queen"]


def test_the_holders_of_an_office_are_told_with_how_sure_it_is(api: TestClient) -> None:
    answer = api.get(f"{API}/offices/office:queen/holders?on=2024-05-03").json()
    assert [each["person_name"] for each in answer["stale"]] == ["Ada"]
    assert answer["certain"] == []


def test_an_answer_that_is_known_is_not_sent_again_until_the_base_changes(api: TestClient) -> None:
    first = api.get(f"{API}/events")
    known = {"If-None-Match": first.headers["etag"]}
    again = api.get(f"{API}/events", headers=known)
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", first.headers["etag"])
    assert api.get(f"{API}/events?limit=1", headers=known).status_code == 200
    assert api.get(f"{API}/events", headers={"If-None-Match": '"x", *'}).status_code == 304
    api.post(f"{API}/reports/rome/retraction", json={"reason": "a hoax"}, headers=BEARER)
    assert api.get(f"{API}/events", headers=known).status_code == 200


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/nothing", 404),
        ("GET", "/events/0", 404),
        ("GET", "/reports/none", 404),
        ("GET", "/events?who=Nobody", 404),
        ("GET", "/events?since=soon", 422),
        ("GET", "/events?limit=0", 422),
        ("GET", "/events?limit=201", 422),
        ("GET", "/events?colour=red", 422),
        ("GET", "/persons?after=x", 422),
        ("PUT", "/events", 405),
        ("POST", "/judgements", 401),
        ("DELETE", "/reports/oslo/retraction?reason=x", 401),
    ],
)
def test_what_goes_wrong_is_told_as_a_problem(api: TestClient, method: str, path: str, status: int) -> None:
    answer = api.request(method, API + path)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["status"] == status
    assert "Traceback" not in answer.text


def test_what_nobody_foresaw_is_told_without_its_reason(api: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("the secret of the house")

    monkeypatch.setattr("dragoman.serve.rest.records.record_documents", broken)
    careless = TestClient(api.app, raise_server_exceptions=False)
    answer = careless.get(f"{API}/events")
    assert (answer.status_code, answer.headers["content-type"]) == (500, "application/problem+json")
    assert "secret" not in answer.text


@pytest.mark.parametrize("token", [{}, {"Authorization": "Bearer no"}, {"Authorization": f"Basic {TOKEN}"}])
def test_nobody_writes_without_the_token(api: TestClient, token: dict[str, str]) -> None:
    answer = api.post(f"{API}/reports/oslo/retraction", json={"reason": "x"}, headers=token)
    assert (answer.status_code, answer.headers["www-authenticate"]) == (401, "Bearer")
    assert items(api, "/events?report=oslo")


def test_a_session_of_a_browser_does_not_write_here(signed_in: TestClient) -> None:
    assert signed_in.post(f"{API}/reports/oslo/retraction", json={"reason": "x"}).status_code == 401


def test_too_many_changes_have_to_wait(api: TestClient) -> None:
    answers = [api.delete(f"{API}/judgements/0?reason=x", headers=BEARER) for _ in range(25)]
    assert [each.status_code for each in answers] == [404] * 20 + [429] * 5
    assert int(answers[-1].headers["retry-after"]) > 0


def test_too_much_is_refused_as_a_problem(api: TestClient) -> None:
    answer = api.post(f"{API}/reports", content=b"x" * (LARGEST + 1), headers=BEARER)
    assert (answer.status_code, answer.headers["content-type"]) == (413, "application/problem+json")


def test_a_text_is_added_and_waited_for(api: TestClient) -> None:
    sent = {"text": "Ada met Zoe in Lima on 2024-08-01.", "outlet": "The Fjord", "published": "2024-08-02"}
    answer = api.post(f"{API}/reports?wait=true", json=sent, headers=BEARER)
    assert (answer.status_code, answer.json()["new"]) == (201, 1)
    report = api.get(answer.headers["location"]).json()
    assert (report["text"], report["published"], report["outlet"]) == (sent["text"], "2024-08-02", "The Fjord")
    assert [each["place"] for each in items(api, "/events?place=Lima")] == ["Lima"]
    again = api.post(f"{API}/reports?wait=true", json=sent, headers=BEARER)
    assert (again.status_code, again.json()["known"]) == (202, 1)


def test_a_job_tells_how_far_it_is(api: TestClient) -> None:
    answer = api.post(f"{API}/reports", json={"text": "UNREADABLE"}, headers=BEARER)
    assert answer.status_code == 202
    api.app.state.jobs.close()
    job = api.get(answer.headers["location"]).json()
    assert (job["state"], job["skipped"], job["steps"][0]["reason"]) == ("done", 1, "there is no article in it")


@pytest.mark.parametrize(
    "sent",
    [
        {},
        {"text": " "},
        {"text": "x", "url": "https://example.org/"},
        {"url": "file:///etc/passwd"},
        {"text": "x", "published": "soon"},
    ],
)
def test_what_is_no_report_is_refused(api: TestClient, sent: dict[str, str]) -> None:
    assert api.post(f"{API}/reports", json=sent, headers=BEARER).status_code == 422


def test_a_report_is_retracted_and_counts_again(api: TestClient) -> None:
    path = f"{API}/reports/rome/retraction"
    assert api.post(path, json={"reason": "a hoax", "author": "Eve"}, headers=BEARER).status_code == 201
    assert items(api, "/events?until=2024-06&since=2024-06") == []
    assert api.get(f"{API}/reports/rome").json()["retracted"]
    assert api.post(path, json={"reason": "again"}, headers=BEARER).status_code == 409
    assert api.delete(f"{path}?reason=it+was+none", headers=BEARER).json()["retracted"] is False
    assert len(items(api, "/events?until=2024-06&since=2024-06")) == 1


def test_a_judgement_holds_at_once_and_is_withdrawn(api: TestClient) -> None:
    made = {"left": "person:bob", "right": "person:zoe", "decision": "same", "reason": "a nickname", "author": "Eve"}
    judged = api.post(f"{API}/judgements", json=made, headers=BEARER)
    assert (judged.status_code, judged.json()["author"]) == (201, "Eve")
    assert len(items(api, "/events?who=person:zoe")) == 3
    withdrawn = api.delete(f"{API}/judgements/{judged.json()['id']}?reason=no", headers=BEARER)
    assert withdrawn.json()["decision"] == "withdrawn"
    assert len(items(api, "/events?who=person:zoe")) == 1
    log = items(api, "/judgements")
    assert (log[0]["withdrawn_by"], log[0]["left_name"]) == (withdrawn.json()["id"], "Bob")


def test_texts_of_reports_come_as_they_are_and_as_json(api: TestClient) -> None:
    (bonn,) = items(api, "/events?place=Bonn")
    answer = api.get(f"{API}/trace/{bonn['id']}")
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert NASTY in answer.json()["attestations"][0]["outlet"]


def test_the_status_names_no_path_of_the_machine(api: TestClient, tmp_path: Path) -> None:
    status = api.get(f"{API}/status")
    assert status.json()["kinds"]["event"] == 3
    assert str(tmp_path) not in status.text


def test_changes_and_pairs_and_review_are_told(api: TestClient) -> None:
    assert {each["change"] for each in items(api, "/changes?since=2024-05")} >= {"new"}
    assert items(api, "/pairs") == []
    assert api.get(f"{API}/pairs/IR/RU").json()["events"] == 0
    assert api.get(f"{API}/pairs/IR/IR").status_code == 404
    assert api.get(f"{API}/review").status_code == 200
    assert items(api, "/claims") == []


def test_the_description_says_how_to_ask_and_who_may_write(api: TestClient) -> None:
    described = api.get(f"{API}/openapi.json").json()
    assert described["openapi"].startswith("3.1")
    for path, operations in described["paths"].items():
        for method, operation in operations.items():
            assert operation["tags"], path
            assert ("security" in operation) == (method != "get"), (method, path)
            assert operation["summary"], path


def test_names_that_several_bear_come_with_the_candidates(tmp_path: Path) -> None:
    path = tmp_path / "namesakes.db"
    lines = path.with_suffix(".jsonl")
    lines.write_text(json.dumps({"id": "a", "text": "Ada-Lee met Ada-May in Oslo on 2024-03-12."}))
    with knowledge.open(path) as kb:
        kb.add(lines, stages=toy_stages())
    with TestClient(make_app(Desk(str(path), Settings()), Admission(TOKEN, hosts=("testserver",)))) as client:
        assert client.get(f"{API}/events?who=Ada-Lee").status_code == 200
        assert client.get(f"{API}/events?who=Ada").status_code == 404
