import pytest

from dragoman.lexicon import outlets, tables
from dragoman.lexicon.gazetteer import known_name, surface_forms
from dragoman.model.mention import EntityKind

FORMS = {form.text: form for form in surface_forms()}
SENSES = {"name", "demonym", "metonym", "capital", "acronym"}


def test_each_text_comes_once_and_stands_without_article():
    assert len(FORMS) == len(surface_forms())
    led = {text for text, form in FORMS.items() if text.startswith(("the ", "The ")) and "outlet:" not in form.known}
    assert led == {"The Hague"}


def test_every_form_is_known_by_its_name():
    for form in surface_forms():
        assert form.sense in SENSES
        assert form.text == form.text.strip() != ""
        assert known_name(form.known) == form.name


@pytest.mark.parametrize(
    ("text", "kind", "known", "sense"),
    [
        ("Iran", EntityKind.COUNTRY, "country:IR", "name"),
        ("Islamic Republic", EntityKind.COUNTRY, "country:IR", "name"),
        ("Iranian", EntityKind.COUNTRY, "country:IR", "demonym"),
        ("Russians", EntityKind.COUNTRY, "country:RU", "demonym"),
        ("US", EntityKind.COUNTRY, "country:US", "name"),
        ("Kremlin", EntityKind.COUNTRY, "country:RU", "metonym"),
        ("Tehran", EntityKind.PLACE, "place:tehran", "capital"),
        ("Brussels", EntityKind.PLACE, "place:brussels", "name"),
        ("Kazan", EntityKind.PLACE, "place:kazan", "name"),
        ("Pentagon", EntityKind.ORGANIZATION, "org:US:defence_ministry", "name"),
        ("SCO", EntityKind.ORGANIZATION, "org:sco", "acronym"),
        ("Hamas", EntityKind.ORGANIZATION, "org:hamas", "name"),
        ("IRNA", EntityKind.ORGANIZATION, "outlet:irna", "acronym"),
        ("The Washington Post", EntityKind.ORGANIZATION, "outlet:washington-post", "name"),
        ("JCPOA", EntityKind.AGREEMENT, "agreement:jcpoa", "acronym"),
        ("People’s Daily", EntityKind.ORGANIZATION, "outlet:peoples-daily", "name"),
    ],
)
def test_forms_mean_what_readers_expect(text, kind, known, sense):
    form = FORMS[text]
    assert (form.kind, form.known, form.sense) == (kind, known, sense)


@pytest.mark.parametrize(
    "text", ["us", "Anis", "Star", "Today", "Mirror", "Congolese", "Korea", "Nice", "Dawn", "States"]
)
def test_plain_and_ambiguous_words_are_no_forms(text):
    assert text not in FORMS


def test_withheld_words_have_a_reason():
    assert all(row["why"] for row in tables.rows("plain_words"))


def test_bodies_made_from_templates_are_known_too():
    assert known_name("org:JP:foreign_ministry") == "Ministry of Foreign Affairs of Japan"
    assert known_name("org:IR:embassy:RU") == "Iranian embassy in Moscow"
    assert known_name("org:nobody") == ""


def test_every_reviewed_outlet_is_found_in_text_by_some_name():
    plain = {row["text"] for row in tables.rows("plain_words")}
    for outlet, _ in outlets.outlets_by_hand():
        assert {outlet.name, *outlet.aliases} & set(FORMS) or outlet.name in plain, outlet.name


def test_headline_capitals_are_found_for_countries_and_places():
    assert FORMS["TEHRAN"].known == "place:tehran"
    assert FORMS["RUSSIA"].known == "country:RU"
    assert FORMS["NATO"].known == "org:nato"
