from __future__ import annotations

from itertools import combinations

from starlette.testclient import TestClient

from dragoman.knowledge.browsing import Tie
from dragoman.serve.web.charts import knots
from dragoman.serve.web.charts.knots import Who, draw


def who(name: str, number: int = 1) -> Who:
    return Who(name, name, number, f"/people/{name}")


def tie(left: str, right: str, number: int = 1) -> Tie:
    return Tie(left, right, number, "", "")


def test_those_who_met_are_joined_and_lead_to_what_both_had_a_part_in(browser: TestClient) -> None:
    page = browser.get("/network").text
    assert 'aria-label="Ada: 3 events"' in page
    assert "<title>Ada and Bob: together in 2</title>" in page
    both = browser.get("/?who=person:ada&whom=person:bob").text
    assert both.count('<span class="when">') == 2
    assert "/?who=person%3Aada&amp;whom=person%3Abob" in page


def test_a_period_narrows_the_network(browser: TestClient) -> None:
    page = browser.get("/network", params={"since": "2024-06-01", "until": "2024-06-30"}).text
    assert "Ada and Zoe" in page
    assert "Ada and Bob" not in page


def test_only_meetings_visits_and_calls_count_where_nothing_else_is_asked_for(browser: TestClient) -> None:
    assert "meetings, visits and calls" in browser.get("/network").text
    assert "Nobody is told to have met" in browser.get("/network?type=pledge").text
    assert "Ada and Bob" in browser.get("/network?all=1").text


def test_the_network_of_one_person_is_of_those_whom_he_met(browser: TestClient) -> None:
    page = browser.get("/network", params={"who": "person:zoe"}).text
    assert "Ada and Zoe" in page
    assert "Bob" not in page


def test_the_network_is_given_as_rows_too(browser: TestClient) -> None:
    rows = browser.get("/network?format=json").json()
    assert [(row["one"], row["other"], row["events"]) for row in rows] == [
        ("person:ada", "person:bob", 2),
        ("person:ada", "person:zoe", 1),
    ]
    assert (rows[0]["first"], rows[0]["last"]) == ("2024-03-12", "2024-07-01")
    assert browser.get("/network?format=csv").text.splitlines()[0].startswith("one,other,")


def test_a_base_without_countries_says_that_nobody_met(browser: TestClient) -> None:
    assert "Nobody is told to have met" in browser.get("/network?by=country").text


def test_the_same_people_always_make_the_same_drawing() -> None:
    people = [who(f"p{at}", at + 1) for at in range(20)]
    ties = [tie(f"p{at}", f"p{at + 1}", at + 1) for at in range(19)]
    assert draw(people, ties) == draw(people, ties)


def test_whoever_meets_nobody_is_listed_and_not_drawn() -> None:
    net = draw([who("a"), who("b"), who("c")], [tie("a", "b")])
    assert {knot.who.id for knot in net.knots} == {"a", "b"}
    assert [each.id for each in net.alone] == ["c"]
    assert draw([who("a")], []).knots == ()


def test_names_and_circles_do_not_lie_upon_each_other() -> None:
    people = [who(f"somebody {at}", at + 1) for at in range(40)]
    ties = [tie(one.id, other.id) for one, other in combinations(people, 2)]
    net = draw(people, ties)
    for one, other in combinations(net.knots, 2):
        assert (
            abs(one.x - other.x) > one.radius + other.radius - 1 or abs(one.y - other.y) > one.radius + other.radius - 1
        )
    assert all(0 < knot.x < knots.WIDTH and 0 < knot.y < knots.HEIGHT for knot in net.knots)


def test_a_long_name_is_cut_in_the_drawing_only() -> None:
    long = "Somebody of a very long name indeed"
    knot = draw([who(long), who("b")], [tie(long, "b")]).knots[0]
    assert knot.who.name == long
    assert len(knot.label) == knots.NAME
