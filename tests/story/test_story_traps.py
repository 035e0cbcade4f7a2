"""Traps of the news: what looks like a fact and is none, or another one; each text is read as a whole report."""

from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

pytest.importorskip("dragoman.read.english", reason="no reader yet")
cli = pytest.importorskip("dragoman.serve.cli")


@pytest.fixture
def read(tmp_path):
    """Give what is read in a text, as the record of `dragoman read --to facts`."""

    def reading(text: str) -> dict:
        path = tmp_path / "trap.txt"
        path.write_text(text, encoding="utf-8")
        result = CliRunner().invoke(cli.app, ["read", str(path), "--to", "facts"])
        assert result.exit_code == 0, result.stderr
        return json.loads(result.stdout)

    return reading


def _events(record: dict) -> set[tuple[str, str]]:
    return {(event["type"], event["status"]) for event in record["events"]}


def _people(record: dict, kind: str) -> list[set[str]]:
    return [{p["name"] for p in event["participants"]} for event in record["events"] if event["type"] == kind]


def _acts(record: dict) -> set[tuple[str, str]]:
    return {(statement["speaker"], statement["act"]) for statement in record["statements"]}


def _tenures(record: dict) -> dict[tuple[str, str], str]:
    return {(tenure["person"], tenure["office"]): tenure["capacity"] for tenure in record["tenures"]}


def test_matches_scores_and_home_games_are_no_meetings_attacks_or_visits(read):
    record = read(
        "Real Madrid met Manchester City in London on Tuesday evening, and the two sides shared the points. Iran beat "
        "Japan 2-1 in Doha on Saturday; the Iranian side attacked from the first minute and struck twice before the "
        "break. Turkey will visit Athens for the return leg in March 2024."
    )
    assert record["events"] == record["agreements"] == []


def test_whoever_meets_a_deadline_a_target_or_resistance_meets_nobody(read):
    record = read(
        "The ministry met its target of 40 percent renewables on 1 June 2024. Kenya met the criteria set by the World "
        "Bank, and Nairobi met demands from the International Monetary Fund for new taxes. The proposal met with "
        "resistance from Uganda."
    )
    assert record["events"] == []


def test_what_is_said_not_to_have_taken_place_is_no_event(read):
    record = read(
        "The two sides did not hold talks in Vienna on 4 March 2025, Austrian officials said. Iranian Foreign Minister "
        "Abbas Araghchi has never met Israeli Prime Minister Benjamin Netanyahu."
    )
    assert not {status for _, status in _events(record)} & {"occurred", "ongoing", "planned"}


def test_talks_that_will_not_resume_are_not_planned(read):
    record = read(
        'An analyst said on 21 August 2024 that talks between Norway and Russia over the Barents Sea "will not resume '
        "soon\". He formerly served as adviser to Norway's foreign ministry."
    )
    assert ("meeting", "planned") not in _events(record)
    assert ("meeting", "occurred") not in _events(record)


def test_what_somebody_does_not_rule_out_has_not_happened(read):
    record = read(
        "Israeli Defence Minister Yoav Gallant did not rule out a ground operation in Lebanon, speaking on 19 June "
        "2024. He did not rule out a summit later this year."
    )
    assert {status for _, status in _events(record)} <= {"hypothetical"}


def test_a_rumour_that_is_called_false_is_a_visit_denied_apart_from_the_visit_of_old(read):
    record = read(
        "Rumours that Kim Jong Un will travel to Hanoi are false, Vietnam's foreign ministry spokeswoman Pham Thu Hang "
        "said on 8 May 2025. Kim last visited Vietnam in February 2019."
    )
    visits = {event["status"]: event["date"] for event in record["events"] if event["type"] == "visit"}
    assert visits == {"denied": None, "occurred": "2019-02"}


def test_suppositions_and_conditions_are_hypothetical(read):
    record = read(
        '"If Putin visited Yerevan tomorrow, we would not arrest him," Armenian Justice Minister Grigor Minasyan joked '
        'in parliament on 5 December 2023. "Suppose we signed a peace treaty with Baku next month; would anyone be '
        'safer?" Had Lukashenko gone to Vilnius in 2020, he would have met President Gitanas Nauseda.'
    )
    assert {status for _, status in _events(record)} == {"hypothetical"}
    assert not {a["stage"] for a in record["agreements"]} & {"signed", "agreed", "ratified", "in_force"}
    assert all("If" not in name for people in _people(record, "visit") for name in people)


def test_the_weather_attacks_nobody_and_labour_strikes_are_no_attacks(read):
    record = read(
        "Air traffic controllers in Belgium began a 24-hour strike on 13 May 2025. The heat wave struck Spain. A deal "
        "was struck with unions late on Monday. The opposition attacked the government over prices."
    )
    assert _people(record, "attack") == []


def test_of_two_persons_of_one_surname_the_office_tells_who_speaks(read):
    record = read(
        "Baku, 21 September 2023. Azerbaijan's President Ilham Aliyev received Turkish Foreign Minister Hakan Fidan in "
        'Baku on Thursday. Later, Deputy Prime Minister Ali Aliyev opened a customs hall in Ganja. "Our customs are '
        'the most modern in the region," Deputy Prime Minister Aliyev said. President Aliyev thanked Ankara for its '
        "support."
    )
    assert {("Ali Aliyev", "state"), ("Ilham Aliyev", "praise")} <= _acts(record)
    assert not any(person == "Ali Aliyev" and office.startswith("President") for person, office in _tenures(record))


def test_the_offices_that_somebody_has_left_do_not_date_the_report(read):
    record = read(
        "Former US Secretary of State Mike Pompeo met Ukrainian President Volodymyr Zelensky in Kyiv on Monday, 3 "
        "April 2023, accompanied by ex-British prime minister Boris Johnson."
    )
    (meeting,) = (event for event in record["events"] if event["type"] == "meeting")
    assert (meeting["status"], meeting["date"]) == ("occurred", "2023-04-03")
    capacities = {person: capacity for (person, _), capacity in _tenures(record).items()}
    assert capacities["Mike Pompeo"] == capacities["Boris Johnson"] == "former"
    assert capacities["Volodymyr Zelenskyy"] == "full"


def test_a_chinese_surname_alone_means_whoever_was_named_in_full(read):
    record = read(
        "WASHINGTON, Feb 5, 2025 -- US Secretary of State Marco Rubio spoke by phone with Chinese Foreign Minister Wang "
        'Yi on Tuesday. Wang urged Washington to "act prudently".'
    )
    assert ("Wang Yi", "urge") in _acts(record)
    assert ("call", "occurred") in _events(record)
    assert not _people(record, "meeting")


def test_a_letter_through_an_envoy_is_his_masters_and_the_guest_is_who_is_invited(read):
    record = read(
        "Algerian President Abdelmadjid Tebboune received on Sunday, 10 March 2024, the special envoy of the Mauritanian "
        "president, Mohamed Ould Merzoug, who handed him a letter from President Mohamed Ould Ghazouani. In the "
        "message, Ghazouani invited Tebboune to visit Nouakchott."
    )
    (message,) = (event for event in record["events"] if event["type"] == "message")
    roles = {p["role"]: p["name"] for p in message["participants"]}
    assert roles["receiver"] == "Abdelmadjid Tebboune"
    assert "Ghazouani" in roles["sender"]
    assert "Merzoug" in roles["carrier"]
    visits = [e for e in record["events"] if e["type"] == "visit"]
    assert [(e["status"], e["participants"][0]["name"]) for e in visits] == [("hypothetical", "Abdelmadjid Tebboune")]


def test_a_claim_passed_on_by_three_keeps_its_chain(read):
    record = read(
        "Tasnim, citing Al Mayadeen, said an Omani official had told the Lebanese broadcaster that Saudi Crown Prince "
        "Mohammed bin Salman would visit Muscat in the coming days. The report, dated 12 June 2024, could not be "
        "independently verified, and Riyadh refused to confirm it."
    )
    (visit,) = (event for event in record["events"] if event["type"] == "visit")
    assert visit["status"] in {"planned", "alleged"}
    assert {"Tasnim News Agency", "Al Mayadeen"} <= set(visit["attributed_to"])


def test_a_stamp_of_the_last_update_does_not_date_the_report(read):
    record = read(
        "Philippines, Vietnam coast guards to hold joint drills\n\nLast updated: November 2, 2025 at 10:14 AM\n"
        "Published August 9, 2024\n\nMANILA — The coast guards of the Philippines and Vietnam will hold their first "
        "joint exercises in Manila Bay on Friday, officials said.\n"
    )
    assert record["published"] == "2024-08-09"


def test_a_question_put_to_a_spokesman_is_not_his_demand(read):
    record = read(
        "Asked whether Secretary Blinken would meet Foreign Minister Lavrov in Rio, State Department spokesman Matthew "
        'Miller told reporters on 18 November 2024 that no meeting was planned. "I would not anticipate a meeting," he '
        "said."
    )
    assert ("Matthew Miller", "urge") not in _acts(record)
    assert ("meeting", "occurred") not in _events(record)


def test_a_treaty_of_old_in_the_sentence_does_not_date_todays_offices(read):
    record = read(
        "On the 60th anniversary of the Elysee Treaty, signed by Charles de Gaulle and Konrad Adenauer on 22 January "
        "1963, German Chancellor Olaf Scholz and French President Emmanuel Macron chaired a joint cabinet meeting in "
        "Paris on Sunday, 22 January 2023."
    )
    held = {t["person"]: t["held_on"] for t in record["tenures"]}
    assert held["Olaf Scholz"] != "1963-01-22"
    assert held["Emmanuel Macron"] != "1963-01-22"
    assert [(a["stage"], a["date"]) for a in record["agreements"]] == [("signed", "1963-01-22")]


def test_the_next_persons_title_is_not_given_to_the_one_before(read):
    record = read(
        "Present at the talks in Geneva on 30 November 2025 were US envoy Steve Witkoff, Jared Kushner, Secretary of "
        "State Marco Rubio and, on the Ukrainian side, Andriy Yermak and Rustem Umerov."
    )
    offices = _tenures(record)
    assert ("Marco Rubio", "Secretary of State of the United States") in offices
    assert not any(person == "Jared Kushner" for person, _ in offices)


def test_a_pact_that_still_needs_ratifying_is_only_signed(read):
    record = read(
        "Saudi Arabia and Pakistan signed a Strategic Mutual Defence Agreement in Riyadh on 17 September 2025. The pact, "
        "which still needs to be ratified by Islamabad, was signed by Crown Prince Mohammed bin Salman and Prime "
        "Minister Shehbaz Sharif. The agreement does not mention nuclear weapons."
    )
    assert [(a["stage"], a["date"]) for a in record["agreements"]] == [("signed", "2025-09-17")]


def test_whoever_will_not_attend_takes_no_part(read):
    record = read(
        "OTTAWA — Canada's foreign minister, Anita Anand, will not attend next week's G20 ministerial in Johannesburg, "
        "her spokesperson said on 12 November 2025."
    )
    assert _people(record, "gathering") == [{"G20"}]
    assert not _people(record, "visit")
