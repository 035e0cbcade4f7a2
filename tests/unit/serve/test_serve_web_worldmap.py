from __future__ import annotations

from starlette.testclient import TestClient

from dragoman.knowledge.browsing import Point
from dragoman.serve.web.charts import worldmap
from dragoman.serve.web.charts.projection import HEIGHT, WIDTH, project
from dragoman.serve.web.charts.worldmap import Told, draw


def told(ident: str, number: int = 1, name: str = "") -> Told:
    return Told(ident, name or ident.partition(":")[2], number, f"/?place={ident}")


def nowhere(ident: str) -> Point | None:
    return None


def test_places_are_drawn_and_lead_to_their_events(browser: TestClient) -> None:
    page = browser.get("/map").text
    assert 'href="/?place=place%3Aoslo"' in page
    assert 'aria-label="Oslo: 1 event"' in page
    assert browser.get("/?place=place:oslo").text.count('<li>\n<span class="when">') == 1


def test_the_map_takes_the_filters_of_the_timeline(browser: TestClient) -> None:
    page = browser.get("/map", params={"who": "zoe"}).text
    assert "Rome: 1 event" in page
    assert "Oslo: " not in page
    assert "who=zoe&amp;place=place%3Arome" in page


def test_what_is_asked_for_in_vain_is_said(browser: TestClient) -> None:
    page = browser.get("/map", params={"type": "picnic"}).text
    assert "There is no type &#39;picnic&#39;" in page
    assert "Nothing is found" in browser.get("/map", params={"since": "2030"}).text


def test_the_map_is_given_as_rows_too(browser: TestClient) -> None:
    rows = browser.get("/map?format=json").json()
    assert {row["place"]: row["events"] for row in rows} == {"place:bonn": 1, "place:oslo": 1, "place:rome": 1}
    assert rows[0]["latitude"] > 50
    assert browser.get("/map?format=csv").text.startswith("place,name,events,latitude,longitude\r\nplace:bonn,Bonn,1,")


def test_names_of_places_are_escaped() -> None:
    (spot,) = draw([told("country:IR", 2, "<b>")], nowhere, is_close=False).spots
    assert spot.words == "somewhere in <b>: 2 events"  # the template escapes


def test_a_country_stands_in_its_middle_and_what_is_no_point_is_listed() -> None:
    drawing = draw([told("country:IR", 9), told("place:red-sea", 3)], nowhere, is_close=False)
    assert [(spot.told.id, spot.is_country) for spot in drawing.spots] == [("country:IR", True)]
    assert [each.id for each in drawing.unplaced] == ["place:red-sea"]


def test_a_circle_is_as_large_as_the_number_of_its_events() -> None:
    points = {"place:a": Point(0, 0), "place:b": Point(20, 60)}
    large, small = draw([told("place:b", 16), told("place:a", 64)], points.get, is_close=False).spots
    assert (large.told.id, large.radius) == ("place:a", worldmap.LARGEST)
    assert small.radius == worldmap.LARGEST / 2


def test_names_do_not_lie_upon_each_other() -> None:
    points = {f"place:{at}": Point(50 + at / 9, 10 + at / 9) for at in range(9)}
    drawing = draw([told(place, 1, "Somewhere or other") for place in points], points.get, is_close=False)
    boxes = [spot.label.box for spot in drawing.spots if spot.label]
    assert 0 < len(boxes) < len(points)
    assert not any(worldmap._meet(one, other) for at, one in enumerate(boxes) for other in boxes[:at])


def test_a_closer_view_holds_all_that_is_drawn() -> None:
    points = {"place:a": Point(35, 51), "place:b": Point(55, 37)}
    drawing = draw([told(place) for place in points], points.get, is_close=True)
    view = drawing.view
    assert view.width < WIDTH / 2
    for spot in drawing.spots:
        assert view.left < spot.x < view.left + view.width
        assert view.top < spot.y < view.top + view.height


def test_the_projection_keeps_the_world_within_the_drawing() -> None:
    assert project(84.0, 0.0) == (WIDTH / 2, 0)
    left, right = project(0.0, -180.0)[0], project(0.0, 180.0)[0]
    assert (round(left), round(right)) == (0, WIDTH)
    assert round(project(-58.0, 0.0)[1]) == HEIGHT
    assert project(60.0, 90.0)[0] < project(0.0, 90.0)[0]


def test_every_country_of_the_drawing_lies_on_it() -> None:
    middles = worldmap.world().middles
    assert len(middles) > 160
    assert all(0 < x < WIDTH and 0 < y < HEIGHT for x, y in middles.values())
    assert middles["FR"][0] < middles["DE"][0] < middles["RU"][0]
