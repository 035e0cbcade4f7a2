"""Who is meant by a mention in a sentence, through cleaning, reading and resolving."""

from __future__ import annotations

import json

import pytest

from dragoman.knowledge import Identified, resolve

CASES = [
    # a president's counterpart is a president, whether or not he heads his state
    (
        "Masoud Pezeshkian rang his French counterpart at noon.",
        "2025-01-20",
        "his French counterpart",
        "emmanuel-macron",
    ),
    ("Ebrahim Raisi rang his Turkish counterpart.", "2022-11-27", "his Turkish counterpart", "recep-tayyip-erdogan"),
    (
        "Wang Yi dined with his counterpart from Iran.",
        "2022-01-14",
        "his counterpart from Iran",
        "hossein-amir-abdollahian",
    ),
    ("The answer of S. Lavrov was short.", "2022-11-09", "S. Lavrov", "sergey-lavrov"),
    ("Iranian President Masoud Pezhashyan agreed.", "2024-09-10", "Masoud Pezhashyan", "masoud-pezeshkian"),
    (
        "The Supreme National Security Council Secretary Admiral Shamakhani objected.",
        "2023-04-26",
        "Shamakhani",
        "ali-shamkhani",
    ),
    # described by country and kind of office
    (
        "The Russian security chief flew to Beijing on Monday.",
        "2023-11-08",
        "The Russian security chief",
        "nikolai-patrushev",
    ),
    ("Talks with the Russian security chief went on.", "2024-09-18", "the Russian security chief", "sergei-shoigu"),
    ("Lebanon's top diplomat offered to resign.", "2023-02-10", "Lebanon's top diplomat", "abdallah-bou-habib"),
    ("In the evening the German chancellor called Kyiv.", "2021-03-05", "the German chancellor", "angela-merkel"),
    ("In the evening the German chancellor called Kyiv.", "2024-03-05", "German chancellor", "olaf-scholz"),
    ("Moscow's envoy to the UN walked out.", "2022-04-05", "Moscow's envoy to the UN", "vasily-nebenzia"),
    (
        "A spokesman said that Tehran’s top diplomat would travel to Muscat.",
        "2025-04-10",
        "Tehran's top diplomat",
        "abbas-araghchi",
    ),
    ("Washington's top diplomat left Doha empty-handed.", "2023-10-20", "Washington's top diplomat", "antony-blinken"),
    ("Israel's defence minister inspected the border.", "2023-12-01", "Israel's defence minister", "yoav-gallant"),
    ("The Israeli premier spoke for an hour.", "2022-02-02", "Israeli premier", "naftali-bennett"),
    ("The UN chief called for calm.", "2023-10-30", "The UN chief", "antonio-guterres"),
    (
        "The head of the UN nuclear watchdog arrived in Tehran.",
        "2023-03-03",
        "The head of the UN nuclear watchdog",
        "rafael-grossi",
    ),
    ("NATO's chief warned of a long war.", "2023-02-02", "NATO's chief", "jens-stoltenberg"),
    ("The EU's foreign policy chief was hopeful.", "2022-08-08", "The EU's foreign policy chief", "josep-borrell"),
    ("The Kremlin spokesman declined to comment.", "2023-05-05", "The Kremlin spokesman", "dmitry-peskov"),
    ("Ankara's top diplomat hosted both sides.", "2021-06-06", "Ankara's top diplomat", "mevlut-cavusoglu"),
    ("The Turkish leader will decide.", "2023-08-08", "The Turkish leader", "recep-tayyip-erdogan"),
    ("The Belarusian leader offered to mediate.", "2023-06-27", "The Belarusian leader", "alexander-lukashenko"),
    ("The Chinese leader did not attend.", "2023-09-08", "The Chinese leader", "xi-jinping"),
    ("The North Korean leader toured the plant.", "2023-09-13", "The North Korean leader", "kim-jong-un"),
    (
        "The Indian external affairs minister replied.",
        "2023-09-26",
        "The Indian external affairs minister",
        "s-jaishankar",
    ),
    (
        "India's national security adviser was in Moscow.",
        "2023-02-09",
        "India's national security adviser",
        "ajit-doval",
    ),
    ("Iran's Supreme Leader rejected the offer.", "2023-02-09", "Iran's Supreme Leader", "ali-khamenei"),
    (
        "The Egyptian president opened the canal's new lane.",
        "2022-02-09",
        "The Egyptian president",
        "abdel-fattah-el-sisi",
    ),
    ("The emir of Qatar flew in.", "2022-02-09", "The emir of Qatar", "tamim-bin-hamad-al-thani"),
    ("The Armenian premier accepted the map.", "2022-10-09", "Armenian premier", "nikol-pashinyan"),
    ("Ukraine's foreign minister thanked Warsaw.", "2022-10-09", "Ukraine's foreign minister", "dmytro-kuleba"),
    ("The British foreign secretary landed in Kyiv.", "2024-01-09", "The British foreign secretary", "david-cameron"),
    # the date of what happened goes before that of publication
    ("On 3 March 2022 the Israeli premier flew to Moscow.", "2024-10-18", "the Israeli premier", "naftali-bennett"),
    (
        "In June 2020 the American president left the agreement's last part.",
        "2023-01-01",
        "the American president",
        "donald-trump",
    ),
    (
        "On January 15, 2019, the Iranian foreign minister visited New Delhi.",
        "2024-10-18",
        "the Iranian foreign minister",
        "mohammad-javad-zarif",
    ),
    # counterparts
    (
        "Lavrov met his Iranian counterpart in Astana.",
        "2023-06-10",
        "his Iranian counterpart",
        "hossein-amir-abdollahian",
    ),
    (
        "Russian Foreign Minister Sergey Lavrov phoned his Turkish counterpart.",
        "2024-02-10",
        "his Turkish counterpart",
        "hakan-fidan",
    ),
    (
        "Ali Akbar Ahmadian saw his Russian counterpart in Johannesburg.",
        "2023-07-25",
        "his Russian counterpart",
        "nikolai-patrushev",
    ),
    (
        "President Vladimir Putin congratulated his Iranian counterpart.",
        "2022-11-11",
        "his Iranian counterpart",
        "ebrahim-raisi",
    ),
    ("Kishida received his Indian counterpart in Kyoto.", "2023-03-20", "his Indian counterpart", "narendra-modi"),
    (
        "German Defence Minister Boris Pistorius promised his Ukrainian counterpart more tanks.",
        "2023-10-10",
        "Ukrainian counterpart",
        "rustem-umerov",
    ),
    (
        "Foreign Minister Wang Yi told his American counterpart by phone to keep calm.",
        "2022-07-07",
        "his American counterpart",
        "antony-blinken",
    ),
    (
        "Blinken and his Saudi counterpart, Prince Faisal bin Farhan, agreed.",
        "2024-05-18",
        "his Saudi counterpart",
        "faisal-bin-farhan",
    ),
    (
        "US national security adviser Jake Sullivan called his Israeli counterpart.",
        "2023-04-04",
        "his Israeli counterpart",
        "tzachi-hanegbi",
    ),
    (
        "Iran's foreign minister spoke with his Egyptian counterpart.",
        "2023-10-18",
        "his Egyptian counterpart",
        "sameh-shoukry",
    ),
    # names
    ("Foreign Minister Сергей Лавров said no.", "2023-10-18", "Сергей Лавров", "sergey-lavrov"),
    ("Iranian President Pezhashyan met the prime minister.", "2024-10-18", "Pezhashyan", "masoud-pezeshkian"),
    (
        "The secretary of Russia's Security Council, Patrushev, listened.",
        "2023-10-18",
        "Patrushev",
        "nikolai-patrushev",
    ),
    ("Russian Agriculture Minister Patrushev spoke of grain.", "2023-10-18", "Patrushev", "dmitry-patrushev"),
    ("Netanyahu hailed the vote.", "2024-10-18", "Netanyahu", "benjamin-netanyahu"),
    ("Iranian Foreign Minister Araqchi is in Cairo.", "2024-10-18", "Araqchi", "abbas-araghchi"),
    ("Peskov told reporters so.", "2023-10-18", "Peskov", "dmitry-peskov"),
    (
        "Sheikh Tamim bin Hamad al-Thani opened the session.",
        "2023-10-18",
        "Sheikh Tamim bin Hamad al-Thani",
        "tamim-bin-hamad-al-thani",
    ),
    ("Iran's judiciary chief saw Ali Larijani. Larijani then left.", "2021-10-18", "Larijani", "ali-larijani"),
    ("Sadeq Larijani came. Larijani chairs the council.", "2021-10-18", "Larijani", "sadeq-larijani"),
    ("Vladimir Putin received the emir. He praised the talks.", "2023-10-18", "He", "vladimir-putin"),
    (
        "Iran's President Ebrahim Raisi arrived. The Iranian president was met at the airport.",
        "2023-02-14",
        "The Iranian president",
        "ebrahim-raisi",
    ),
    # nobody, with the reason
    ("Larijani arrived.", "2024-10-18", "Larijani", None),
    ("The former Iranian foreign minister wrote a book.", "2024-10-18", "The former Iranian foreign minister", None),
    ("The SNSC secretary was replaced.", "2023-05", "The SNSC secretary", None),
    ("Raisi's wife opened a school.", "2023-01-18", "Raisi's wife", None),
    ("The minister said nothing.", "2023-01-18", "The minister", None),
    ("Iran's deputy foreign minister came along.", "2023-01-18", "Iran's deputy foreign minister", None),
    ("A Russian diplomat left the room.", "2023-01-18", "A Russian diplomat", None),
    ("The foreign minister of Iran spoke.", "", "The foreign minister of Iran", None),
    ("He met his counterpart.", "2023-01-18", "his counterpart", None),
    ("Sara Netanyahu sued.", "2023-01-18", "Sara Netanyahu", "sara-netanyahu"),
    ("Igor Lavrov, a baker from Tula, won.", "2023-01-18", "Igor Lavrov", None),
    ("Two Russian ministers resigned.", "2023-01-18", "Two Russian ministers", None),
    ("An Iranian lawmaker said so.", "2023-01-18", "An Iranian lawmaker", None),
    ("Tehran protested.", "2023-01-18", "Tehran", None),
]


@pytest.fixture(scope="module")
def answers() -> list[Identified]:
    lines = [json.dumps({"text": text, "published": day, "mention": words}) for text, day, words, _ in CASES]
    return [found for _, found in resolve(lines)]


@pytest.mark.parametrize("number", range(len(CASES)), ids=[f"{words}, {day}" for _, day, words, _ in CASES])
def test_a_mention_means(number: int, answers: list[Identified]) -> None:
    expected, found = CASES[number][3], answers[number]
    assert found.id == (f"person:{expected}" if expected else "")
    assert bool(found.reason) is not bool(expected)


def test_a_line_that_is_no_question_gets_a_reason_and_ends_nothing() -> None:
    good = json.dumps({"mention": "the German chancellor", "published": "2024-05-02T10:00:00Z"})
    lines = ["no json", "[1]", '{"mention": 5}', '{"text": "x"}', '{"mention": "x", "published": "soon"}', good]
    found = [answer for _, answer in resolve(lines)]
    assert [answer.refused for answer in found] == [True] * 5 + [False]
    assert all(answer.reason for answer in found[:5])
    assert found[5].name == "Olaf Scholz"


def test_apostrophes_and_spaces_of_the_mention_need_not_be_those_of_the_text() -> None:
    line = json.dumps(
        {"text": "Lebanon\u2019s  top diplomat left.", "published": "2023-02-10", "mention": "Lebanon's top diplomat"}
    )
    assert next(resolve([line]))[1].id == "person:abdallah-bou-habib"


def test_a_whole_report_is_cleaned_before_it_is_asked() -> None:
    text = "Minister in Moscow\n\nBy Our Reporter\n\nIranian Foreign Minister Abbas Araghchi met Putin.\n\nAraghchi then left.\n"
    line = json.dumps({"text": text, "published": "2025-04-18", "mention": "Araghchi"})
    found = next(resolve([line]))[1]
    assert (found.id, found.office) == ("person:abbas-araghchi", "office:IR:foreign_minister")


@pytest.mark.parametrize(
    ("text", "published", "mention", "reason"),
    [
        (
            "Mohammed bin Abdulrahman Al Thani rang his Iranian counterpart.",
            "2024-10-03",
            "his Iranian counterpart",
            "two offices",
        ),
        ("Philippine President Ferdinand Marcos spoke.", "1972-09-23", "Ferdinand Marcos", "nobody who is surely"),
        ("Pakistani Prime Minister Hamza Shahbaz Sharif spoke.", "2023-05-30", "Hamza Shahbaz Sharif", "nobody who"),
        ("Andrej Vucic, the president of Serbia, spoke.", "2023-04-30", "Andrej Vucic", "nobody"),
        ("The rain reached New York at noon.", "2023-04-30", "New York", "a place"),
        ("The United Nations asked for money.", "2023-04-30", "The United Nations", "an organization"),
    ],
)
def test_nobody_is_named_where_another_of_the_name_or_no_person_may_be_meant(
    text: str, published: str, mention: str, reason: str
) -> None:
    line = json.dumps({"text": text, "published": published, "mention": mention})
    ((_, answer),) = resolve([line])
    assert (answer.id, reason in answer.reason) == ("", True), answer
