"""Titles as news writes them, read as offices."""

from __future__ import annotations

import pytest

from dragoman.lexicon.seats.titles import HONORIFICS, TITLE_HEADS, read_title


@pytest.mark.parametrize(
    ("words", "country", "name"),
    [
        ("Russian presidential aide", "", "Aide to the President of Russia"),
        ("Putin’s special assistant", "", "Aide to the President of Russia"),
        ("Russian President Vladimir Putin’s special assistant", "", "Aide to the President of Russia"),
        ("the new SNSC secretary", "", "Secretary of the Supreme National Security Council of Iran"),
        (
            "secretary of Iran's Supreme National Security Council (SNSC)",
            "",
            "Secretary of the Supreme National Security Council of Iran",
        ),
        ("the Russian security chief", "", "Secretary of the Security Council of Russia"),
        ("Indian security chief", "", "National Security Adviser of India"),
        ("Russia's State Council Secretary", "", "Secretary of the State Council of Russia"),
        ("speaker of the State Duma", "", "Chairman of the State Duma of Russia"),
        ("Foreign Minister", "IR", "Minister of Foreign Affairs of Iran"),
        ("Ukraine's top diplomat", "", "Minister of Foreign Affairs of Ukraine"),
        ("U.S. Secretary of State", "", "Secretary of State of the United States"),
        ("American foreign minister", "", "Secretary of State of the United States"),
        ("British foreign secretary", "", "Foreign Secretary of the United Kingdom"),
        ("German head of government", "", "Chancellor of Germany"),
        ("Philippine president", "", "President of the Philippines"),
        ("Emirati foreign minister", "", "Minister of Foreign Affairs of the United Arab Emirates"),
        ("Iranian Armed Forces Chief of General Staff", "", "Chief of the General Staff of the Iranian Armed Forces"),
        (
            "Iran’s law enforcement commander-in-chief",
            "",
            "Commander-in-Chief of the Law Enforcement Command of Iran",
        ),
        (
            "commander of the IRGC Quds Force",
            "",
            "Commander of the Quds Force of the Islamic Revolutionary Guard Corps",
        ),
        ("Chinese foreign ministry spokeswoman", "", "Spokesperson of the Ministry of Foreign Affairs of China"),
        ("Kremlin spokesman", "", "Kremlin Spokesperson"),
        ("White House national security adviser", "", "National Security Advisor of the United States"),
        ("EU foreign policy chief", "", "High Representative of the Union for Foreign Affairs and Security Policy"),
        ("IAEA chief", "IR", "Director General of the International Atomic Energy Agency"),
        ("Hamas leader", "", "leader of Hamas"),
        ("New Zealand's prime minister", "", "Prime Minister of New Zealand"),
        ("New Iranian President", "", "President of Iran"),
        ("New Development Bank president", "", "President of the New Development Bank"),
        ("Iran 's foreign minister", "", "Minister of Foreign Affairs of Iran"),
        ("senior adviser to the Supreme Leader", "", "Adviser to the Supreme Leader of Iran"),
        ("Iranian lawmaker", "", "Member of the Parliament of Iran"),
    ],
)
def test_the_words_of_the_news_mean_an_office(words: str, country: str, name: str) -> None:
    office = read_title(words, country)
    assert office is not None
    assert office.name == name
    assert office.kind


@pytest.mark.parametrize(
    ("words", "country", "identity"),
    [
        ("ambassador to Moscow", "IR", "office:IR:ambassador:RU"),
        ("Iran's ambassador in Moscow", "", "office:IR:ambassador:RU"),
        ("Russian ambassador to the United Nations", "", "office:RU:permanent_representative:un"),
        ("China's UN envoy", "", "office:CN:permanent_representative:un"),
        ("U.N. special envoy for Yemen", "", "office:un:yemen_envoy"),
        ("Special Envoy of the President of Russia for Afghanistan", "", "office:RU:special_presidential_envoy:AF"),
        ("Putin's Special Envoy to Afghanistan", "", "office:RU:special_presidential_envoy:AF"),
        ("U.S. Special Representative for North Korea", "", "office:US:special_representative:KP"),
    ],
)
def test_an_envoy_has_a_sender_and_a_host(words: str, country: str, identity: str) -> None:
    office = read_title(words, country)
    assert office is not None
    assert office.id == identity


@pytest.mark.parametrize(
    ("words", "capacity"),
    [
        ("former Israeli defense minister", "former"),
        ("Iran's ex-president", "former"),
        ("Iran's acting president", "acting"),
        ("Iran's president-elect", "designate"),
        ("Iranian President", "full"),
    ],
)
def test_the_capacity_is_told_from_the_office(words: str, capacity: str) -> None:
    office = read_title(words)
    assert office is not None
    assert office.capacity == capacity
    assert office.kind


@pytest.mark.parametrize(
    ("words", "country", "name"),
    [
        ("minister of environment and tourism", "BW", "Minister of Environment and Tourism of Botswana"),
        ("Botswanan environment minister", "", "Minister of Environment of Botswana"),
        ("first deputy interior minister", "RU", "First Deputy Minister of the Interior of Russia"),
        ("District Commissioner of Beledweyne", "", "District Commissioner of Beledweyne"),
        ("Kenyan High Court judge", "", "Judge of the High Court of Kenya"),
        ("Atlantic Council senior fellow", "", "Senior Fellow of the Atlantic Council"),
        ("Spokesperson of the Russian embassy in Iran", "", "Spokesperson of the embassy of Russia in Iran"),
        (
            "Singapore Institute of International Affairs director",
            "",
            "Director of the Singapore Institute of International Affairs",
        ),
        (
            "senior adviser to the Iranian Intelligence Minister",
            "",
            "Senior Adviser to the Minister of Intelligence of Iran",
        ),
        ("European Union's chief Brexit negotiator", "", "Chief Brexit Negotiator of the European Union"),
    ],
)
def test_a_title_of_no_listed_kind_still_gets_a_name(words: str, country: str, name: str) -> None:
    office = read_title(words, country)
    assert office is not None
    assert office.name == name


@pytest.mark.parametrize(
    "words", ["", "chief", "the spokesman", "Iranian official", "meeting", "his counterpart", "Tehran"]
)
def test_what_could_be_anything_is_no_title(words: str) -> None:
    assert read_title(words, "IR") is None


def test_without_a_country_the_kind_is_known_and_the_office_is_not() -> None:
    office = read_title("foreign minister")
    assert office is not None
    assert (office.kind, office.of, office.name) == ("foreign_minister", "", "Minister of Foreign Affairs")
    assert office.id == "office:~minister-of-foreign-affairs"


def test_a_named_body_beats_the_country_of_the_sentence() -> None:
    office = read_title("Director General of the IAEA", country="RU")
    assert office is not None
    assert office.of == "org:iaea"


def test_heads_and_honorifics_are_lower_case_words() -> None:
    assert {"president", "spokeswoman", "commander-in-chief", "secretary-general"} <= TITLE_HEADS
    assert {"ayatollah", "sardar", "dr", "mr"} <= HONORIFICS
    assert all(word == word.lower() for word in TITLE_HEADS | HONORIFICS)


def test_no_heap_of_title_words_is_too_odd_to_read() -> None:
    odd = [
        "of 's",
        "'",
        "for the of president",
        "minister of",
        "ambassador to to",
        "chief chief chief of of Iran",
        "(SNSC)",
    ]
    assert [read_title(words, "IR") for words in odd[:2]] == [None, None]
    for words in odd:
        read_title(words)
