from __future__ import annotations

from naming import canonical, entities, mention, minister, reading, resolved

from dragoman.model.agreement import AgreementStep, Stage
from dragoman.model.attestation import Attested, Voice
from dragoman.model.event import Event, EventType, Participant
from dragoman.model.identity import Identity
from dragoman.model.mention import EntityKind, Evidence
from dragoman.model.reading import Reading
from dragoman.model.statement import Act, Statement
from dragoman.model.tenure import Tenure
from dragoman.model.when import When
from dragoman.resolve.contents import mentions_in, with_entities
from dragoman.resolve.resolver import LexiconResolver

NORWAY = mention("Norway", EntityKind.COUNTRY, known="country:NO", country="NO")


def test_what_the_words_decide_is_the_lexicon_s() -> None:
    result = resolved(NORWAY)
    assert canonical(result) == ["country:NO"]
    assert entities(result)["country:NO"].name == "Norway"


def test_attestations_keep_the_ids_of_their_own_report() -> None:
    result = resolved(NORWAY, mention("Astrid Norn"))
    (attestation,) = result.attestations
    content = attestation.attested.content
    assert isinstance(content, Event)
    assert all(":~~" in each.who for each in content.participants)
    assert {each.who for each in content.participants} <= set(entities(result))


def test_unknown_things_of_one_name_are_one_across_reports_but_not_common_nouns() -> None:
    fund = mention("Northern Fisheries Fund", EntityKind.ORGANIZATION, country="NO")
    vague = mention("local media", EntityKind.ORGANIZATION, country="NO")
    first, second = (resolved(fund, vague, report=report) for report in "ab")
    one, a_vague_one, again, another_vague_one = canonical(first, second)
    assert one == again
    assert a_vague_one != another_vague_one


def test_an_office_without_a_kind_keeps_its_name() -> None:
    title = mention(
        "Secretary of the Fund of Norway", EntityKind.OFFICE, known="office:~secretary-of-the-fund", country="NO"
    )
    ident = canonical(resolved(title))[0]
    assert ident.startswith("office:~")


def test_a_title_or_body_of_nobody_knows_which_country_stays_with_its_report() -> None:
    title = mention("President", EntityKind.OFFICE)
    body = mention("Foreign Ministry", EntityKind.ORGANIZATION)
    first, second = (canonical(resolved(title, body, report=report)) for report in "ab")
    assert not set(first) & set(second)


def test_a_bare_title_of_a_known_holder_is_the_office_that_he_held() -> None:
    title = mention("foreign minister", EntityKind.OFFICE)
    words = (Evidence(0, 4, "word"),)
    for name, expected in (("Astrid Norn", "office:NO:foreign_minister"), ("Sigrid Berg", "office:~~")):
        told = Attested("t1", Tenure(mention(name), title), words, "r")
        result = LexiconResolver().resolve(Reading("a", "test@1", When.unknown(), (), (told,)))
        content = result.attestations[0].attested.content
        assert isinstance(content, Tenure)
        assert Identity(result.judgements).canonical(content.office).startswith(expected)


def test_every_reason_is_given() -> None:
    result = resolved(NORWAY, minister("Astrid Norn"), mention("Sigrid Berg", country="NO"))
    assert len(result.judgements) == 3
    assert all(judgement.reasons and judgement.author == "dragoman" for judgement in result.judgements)


def test_the_same_reading_resolves_to_the_same() -> None:
    told = reading(NORWAY, minister("Norn"), mention("Sigrid Berg", country="NO"))
    assert LexiconResolver().resolve(told) == LexiconResolver().resolve(told)


def test_every_part_of_every_content_becomes_an_entity() -> None:
    words = (Evidence(0, 4, "word"),)
    norn, vale, place = mention("Astrid Norn"), mention("Jens Vale"), mention("Oslo", EntityKind.PLACE)
    office, unknown = mention("minister", EntityKind.OFFICE), When.unknown()
    contents = (
        Event(EventType.VISIT, unknown, (Participant(norn, office=office),), place),
        AgreementStep("treaty", Stage.SIGNED, unknown, (NORWAY,), (norn,)),
        Statement(norn, Act.STATE, unknown, "words", vale, NORWAY),
        Tenure(norn, office, before=vale, after=vale),
    )
    named = [list(mentions_in(Attested(str(n), c, words, "r"))) for n, c in enumerate(contents)]
    assert named == [[norn, office, place], [NORWAY, norn], [norn, vale, NORWAY], [norn, office, vale, vale]]
    said = Attested("s1", contents[2], words, "r", voices=(Voice(vale, words[0]),))
    assert with_entities(said, lambda each: each.name.lower()).voices == (Voice("jens vale", words[0]),)


def test_a_reading_without_contents_gives_nothing() -> None:
    result = LexiconResolver().resolve(Reading("a", "test@1", When.unknown(), (NORWAY,)))
    assert (result.attestations, result.entities, result.judgements) == ((), (), ())
