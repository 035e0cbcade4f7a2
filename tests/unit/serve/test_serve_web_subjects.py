from __future__ import annotations

import re

import pytest
from starlette.testclient import TestClient

IRAN_RUSSIA = "/pairs/IR/RU"
ARAGHCHI = "/people/person:abbas-araghchi"
MINISTER = "/offices/office:IR:foreign_minister"
PAGES = (
    *("/people", "/people?kind=country", "/people?q=arag", ARAGHCHI, f"{ARAGHCHI}?show=reports"),
    *(
        f"{ARAGHCHI}?show=statements",
        f"{ARAGHCHI}?show=tenures",
        "/countries/country:IR",
        "/countries/country:IR?show=agreements",
    ),
    *("/offices", "/offices?country=IR&kind=foreign_minister", MINISTER, f"{MINISTER}?on=2025-04-20"),
    *(
        "/pairs",
        "/pairs?country=IR",
        IRAN_RUSSIA,
        f"{IRAN_RUSSIA}?show=agreements",
        "/agreements",
        "/agreements?stage=signed",
    ),
    *("/claims", "/claims?show=statements", "/claims?outcome=denied", "/review", "/review?show=conflicts"),
    *("/review?show=provisional", "/review?show=log"),
)


@pytest.mark.parametrize("address", PAGES)
def test_every_page_is_shown_with_one_heading_and_nothing_that_a_report_could_run(
    reader: TestClient, address: str
) -> None:
    answer = reader.get(address)
    assert answer.status_code == 200
    assert answer.text.count("<h1") == 1
    assert "<script>alert" not in answer.text
    assert " style=" not in answer.text


@pytest.mark.parametrize("address", PAGES)
def test_every_page_is_given_as_csv_and_json_too(reader: TestClient, address: str) -> None:
    mark = "&" if "?" in address else "?"
    table, data = (reader.get(f"{address}{mark}format={form}") for form in ("csv", "json"))
    assert table.headers["content-type"].startswith("text/csv")
    assert table.text.strip()
    assert isinstance(data.json(), (dict, list))


@pytest.mark.parametrize("address", PAGES)
def test_every_page_is_answered_as_of_a_day_too(reader: TestClient, address: str) -> None:
    mark = "&" if "?" in address else "?"
    answer = reader.get(f"{address}{mark}as_of=2025-04-19")
    assert answer.status_code in (200, 404)
    assert "As known on" in answer.text


@pytest.mark.parametrize(
    "address",
    [
        *("/people/person:nobody", "/people/nonsense", "/countries/country:QQ", "/offices/office:QQ:queen"),
        *("/offices/person:abbas-araghchi", "/pairs/IR/QQ", "/pairs/IR/IR", "/pairs/person/IR"),
        *("/agreements/none", "/statements/none", "/tenures/none", "/agreements/agreement:none"),
    ],
)
def test_what_there_is_not_is_not_found(reader: TestClient, address: str) -> None:
    assert reader.get(address).status_code == 404


def test_people_are_listed_by_how_much_is_told_of_them_and_found_by_the_beginnings_of_their_names(
    reader: TestClient,
) -> None:
    first, *_ = listed = reader.get("/people?format=json").json()
    assert first["name"] == "Abbas Araghchi"
    assert [each["records"] for each in listed] == sorted((each["records"] for each in listed), reverse=True)
    assert [each["name"] for each in reader.get("/people?q=lev&format=json").json()] == ["Igor Levitin"]
    assert "None is found" in reader.get("/people?q=zzz").text


def test_a_page_of_somebody_tells_his_offices_names_company_and_reports(reader: TestClient) -> None:
    page = reader.get(ARAGHCHI).text
    assert "known to the lexicon" in page
    assert MINISTER in page
    assert "/people/person:sergey-lavrov" in page
    assert "عباس عراقچی" in page
    reports = reader.get(f"{ARAGHCHI}?show=reports").text
    assert "Araghchi in Moscow &lt;script&gt;" in reports


def test_an_offices_former_id_of_somebody_leads_to_his_page(reader: TestClient) -> None:
    answer = reader.get("/people/office:IR:foreign_minister", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (307, MINISTER)
    assert reader.get("/countries/ir", follow_redirects=False).headers["location"] == "/countries/country:IR"
    assert (
        reader.get("/pairs/ru/ir?since=2025", follow_redirects=False).headers["location"] == "/pairs/IR/RU?since=2025"
    )


def test_somebody_whom_only_the_lexicon_knows_has_a_page(reader: TestClient) -> None:
    page = reader.get("/people/person:ali-larijani").text
    assert "No report in the base tells of Ali Larijani" in page
    assert "Offices held" in page


def test_an_office_shows_its_holders_as_a_chart_and_as_a_table(reader: TestClient) -> None:
    page = reader.get(MINISTER).text
    assert 'class="chart succession"' in page
    assert page.count('href="/people/person:abbas-araghchi"') >= 2
    assert re.search(r"<tbody>.*Abbas Araghchi.*</tbody>", page, re.DOTALL)


def test_who_held_an_office_on_a_day_is_answered_with_how_sure_it_is(reader: TestClient) -> None:
    page = reader.get(f"{MINISTER}?on=2025-04-20").text
    assert re.search(r'badge certain".*Abbas Araghchi', page, re.DOTALL)
    assert 'class="asked"' in page
    assert (
        reader.get(f"{MINISTER}?on=2025-04-20&format=json").json()["on"]["certain"][0]["person"]
        == "person:abbas-araghchi"
    )
    assert "No answer" in reader.get(f"{MINISTER}?on=someday").text


def test_a_title_and_a_day_lead_to_the_office_they_mean(reader: TestClient) -> None:
    answer = reader.get("/offices?q=foreign minister of Iran&on=2025-04-20", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, f"{MINISTER}?on=2025-04-20")
    assert "no office is called" in reader.get("/offices?q=grand panjandrum&on=2025").text


def test_an_office_that_only_reports_know_has_a_page(reader: TestClient) -> None:
    (ident,) = [each["id"] for each in reader.get("/offices?format=json").json() if each["provisional"]]
    page = reader.get(f"/offices/{ident}").text
    assert "Igor Levitin" in page
    assert "provisional" in page


def test_a_pair_shows_its_events_by_year_and_who_acts_for_each_side(reader: TestClient) -> None:
    assert reader.get("/pairs?format=json").json()[0]["country"] == "IR"
    page = reader.get(IRAN_RUSSIA).text
    assert "Who acts for Iran" in page
    assert "Who acts for Russia" in page
    assert "3 in 2025" in page
    assert "memorandum on rail transport" in page
    assert "in these years" in reader.get(f"{IRAN_RUSSIA}?since=1990-01-01&until=1990-12-31").text


def test_a_country_shows_its_partners_people_and_offices(reader: TestClient) -> None:
    page = reader.get("/countries/country:IR").text
    for address in (IRAN_RUSSIA, ARAGHCHI, MINISTER):
        assert f'href="{address}"' in page
    assert reader.get("/countries", follow_redirects=False).headers["location"] == "/people?kind=country"


def test_an_agreement_is_a_track_of_its_steps_with_their_words(reader: TestClient) -> None:
    found = {each["name"]: each["address"] for each in _agreements(reader)}
    page = reader.get(found["memorandum on rail transport"]).text
    assert 'class="chart track"' in page
    assert 'class="station occurred' in page
    assert "<mark>Iran and Russia signed a memorandum" in page
    other = reader.get(found["agreement on gas"]).text
    assert "undated" in other
    ident = found["agreement on gas"].removeprefix("/agreements/")
    assert reader.get(f"/agreements/agreement:{ident}", follow_redirects=False).status_code == 307


def _agreements(reader: TestClient) -> list[dict[str, str]]:
    rows = reader.get("/agreements?format=csv").text.splitlines()[1:]
    found = [row.split(",") for row in rows]
    return [{"name": row[3], "address": f"/agreements/{row[0].removeprefix('agreement:')}"} for row in found]


def test_a_statement_and_a_tenure_have_pages_of_their_own(reader: TestClient) -> None:
    statement = re.search(r"/statements/\w+", reader.get(f"{ARAGHCHI}?show=statements").text)
    tenure = re.search(r"/tenures/\w+", reader.get(f"{ARAGHCHI}?show=tenures").text)
    assert statement
    assert tenure
    assert "Iran would answer any threat" in reader.get(statement[0]).text
    page = reader.get(tenure[0]).text
    assert "First attested" in page
    assert "18 April 2025" in page


def test_claims_stand_beside_their_denials(reader: TestClient) -> None:
    page = reader.get("/claims").text
    upholding, against = page.partition("For it")[2].split("Against it")
    assert "Nobody, as far as is told" in upholding
    assert "that Iran had supplied drones to Russia" in against
    assert "badge denied" in page or "badge disputed" in page
    assert "Nothing of this sort is told" in reader.get("/claims?outcome=withdrawn").text
