"""What every store must do. Subclass StoreContract, say how to open yours, and run it with pytest.

class TestMyStore(StoreContract):
    def open(self, folder):
        return MyStore.open(str(folder / "base"))
"""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from dragoman.errors import StoreError
from dragoman.model.agreement import AgreementStep, Stage
from dragoman.model.attestation import Attestation, Attested, ContentKind, Status, Voice
from dragoman.model.entity import Entity
from dragoman.model.event import Event, EventType, Participant, Role
from dragoman.model.judgement import Decision, Judgement
from dragoman.model.link import Link
from dragoman.model.link import Relation as LinkRelation
from dragoman.model.mention import EntityKind, Evidence
from dragoman.model.pointed import entities_in
from dragoman.model.reading import Reading
from dragoman.model.record import Copy, Member, Record, Relation, SlotValue
from dragoman.model.report import Block, BlockKind, Capture, Report, Skipped, Source
from dragoman.model.retraction import Retraction, holding
from dragoman.model.when import Period, When
from dragoman.store.base import Derived, Filing, Store, report_key
from dragoman.store.browsed import Selection

TEXT = "Ivan Petrov met Reza Karimi in Baku."
PUBLISHED = When(Period.day(dt.date(2024, 4, 24)), "given", phrase="April 24")
PERSON = Entity("person:~1", EntityKind.PERSON, "Ivan Petrov", ("Petrov",), "RU", provisional=True)


def capture_of(text: str, name: str = "first", address: str = "reports/first.txt") -> Capture:
    content = text.encode("utf-8", "surrogatepass")
    return Capture(content, address, hashlib.sha256(content).hexdigest(), "text/plain", name)


def report_of(capture: Capture) -> Report:
    text = capture.content.decode("utf-8", "surrogatepass")
    blocks = (Block(BlockKind.BODY, 0, len(text)),)
    source = Source("Example Agency", "RU", "state", is_agency=True)
    return Report(capture.name, text, blocks, "en", PUBLISHED, capture.sha256, source, authors=("A. Writer",))


def meeting(key: str = "e1", status: Status = Status.OCCURRED) -> Attested[str]:
    people = (Participant("person:~1", Role.HOST, "office:RU:x"), Participant("person:~2"))
    event = Event(EventType.MEETING, PUBLISHED, people, place="place:baku", topics=("trade",))
    return Attested(
        key, event, (Evidence(0, 35, TEXT[:35]),), "meetings.verb", status, (Voice("org:~3", Evidence(0, 4, "Ivan")),)
    )


def filing_of(
    text: str = TEXT, name: str = "first", reader: str = "toy@1", address: str = "reports/first.txt"
) -> Filing:
    capture = capture_of(text, name, address)
    key = report_key(name, capture.sha256)
    step = AgreementStep("the protocol", Stage.SIGNED, When.unknown("no-anchor"), ("country:RU",), ("person:~1",))
    attestations = tuple(
        Attestation(key, reader, attested)
        for attested in (meeting(), Attested("a1", step, (Evidence(5, 11, "Petrov"),), "agreements.signed"))
    )
    same = Judgement("person:~1", "person:ivan-petrov", Decision.SAME, "dragoman", ("same name", "same office"))
    reading = Reading(key, reader, PUBLISHED, notes=("one sentence was not read",))
    return Filing(capture, report_of(capture), reading, attestations, (PERSON,), (same,))


def record_of(filing: Filing) -> Record:
    attestation = filing.attestations[0]
    member = Member(attestation.report, "e1", attestation.id)
    value = SlotValue("2024-04-24", (attestation.id,), (attestation.report,))
    return Record(
        "r-1",
        ContentKind.EVENT,
        {"type": "meeting", "date": "2024-04-24", "place": None},
        {"participants": ("person:ivan-petrov", "person:~2")},
        (member,),
        {"date": (value,)},
        origins=1,
    )


class StoreContract:
    """Run these on a store: `open` gives one that lives in a folder."""

    def open(self, folder: Path) -> Store:
        raise NotImplementedError

    @pytest.fixture
    def store(self, tmp_path: Path):
        with self.open(tmp_path) as store:
            yield store

    def test_a_new_base_is_empty(self, store: Store) -> None:
        assert set(store.counts().values()) == {0}
        assert list(store.reports()) == []

    def test_what_was_kept_comes_back_exactly(self, store: Store) -> None:
        filing = filing_of()
        assert store.keep(filing)
        assert tuple(store.attestations()) == filing.attestations
        assert [a.id for a in store.attestations()] == [a.id for a in filing.attestations]
        assert tuple(store.entities()) == filing.entities
        assert store.entity("person:~1") == PERSON
        assert store.entity("person:~2") is None
        assert tuple(store.judgements()) == filing.judgements
        assert tuple(store.readings()) == (filing.reading,)
        assert store.cleaned(filing.reading.report) == filing.report

    def test_adding_twice_is_adding_once(self, store: Store) -> None:
        store.keep(filing_of())
        counts, state = store.counts(), store.state()
        assert not store.keep(filing_of())
        assert (store.counts(), store.state()) == (counts, state)

    def test_a_base_outlives_its_process(self, tmp_path: Path) -> None:
        with self.open(tmp_path) as store:
            store.keep(filing_of())
        with self.open(tmp_path) as store:
            assert store.counts()["attestations"] == 2

    def test_a_filing_is_kept_whole_or_not_at_all(self, store: Store) -> None:
        broken = replace(filing_of(), attestations=(filing_of().attestations[0], None))
        with pytest.raises(Exception):  # noqa: B017, PT011 -- each store fails in its own way
            store.keep(broken)
        assert set(store.counts().values()) == {0}

    def test_a_report_without_a_reading_is_kept_and_not_read(self, store: Store) -> None:
        filing = replace(filing_of(), reading=None, attestations=(), entities=(), judgements=())
        assert store.keep(filing)
        key = report_key("first", filing.capture.sha256)
        assert not store.is_read(key, "toy@1")
        assert store.report(key).text == TEXT

    def test_a_newer_reader_adds_rows_and_becomes_current(self, store: Store) -> None:
        old, new = filing_of(), filing_of(reader="toy@2")
        store.keep(old)
        assert store.keep(new)
        assert tuple(store.attestations()) == new.attestations
        assert store.find_attestations(old.attestations[0].id) == old.attestations[:1]
        assert store.counts()["attestations"] == 4
        assert store.is_read(old.reading.report, "toy@1")

    def test_attestations_of_one_report_come_alone_and_in_order(self, store: Store) -> None:
        store.keep(filing_of("Another text.", "second"))
        filing = filing_of()
        store.keep(filing)
        assert tuple(store.attestations(filing.reading.report)) == filing.attestations

    def test_two_reports_with_one_name_stay_two(self, store: Store) -> None:
        store.keep(filing_of())
        store.keep(filing_of("Another page.", "first", address="elsewhere/first.txt"))
        store.keep(filing_of("A third.", "third"))
        names = store.report_names()
        assert len(set(names.values())) == 3
        assert "third" in names.values()
        assert "first" not in names.values()
        assert {store.address(key) for key in names} == {"reports/first.txt", "elsewhere/first.txt"}

    def test_a_name_that_an_acquirer_has_told_apart_is_the_same_report(self, store: Store) -> None:
        plain = filing_of()
        told_apart = filing_of(name=f"first~{plain.capture.sha256[:8]}")
        store.keep(plain)
        assert not store.keep(told_apart)
        assert list(store.report_names().values()) == ["first"]

    def test_a_reading_tells_when_its_report_was_published(self, store: Store) -> None:
        bounded = When(Period.parse("2024-07-31/2024-08-31"), "bounds")
        filing = filing_of()
        store.keep(replace(filing, reading=replace(filing.reading, published=bounded)))
        (report,) = store.reports()
        assert report.id == filing.reading.report
        assert report.published == bounded
        assert store.report(report.id) == report
        assert store.cleaned(report.id).published == PUBLISHED

    def test_what_is_kept_of_an_entity_does_not_depend_on_the_order(self, tmp_path: Path) -> None:
        fuller = replace(PERSON, name="Ivan Ivanovich Petrov", aliases=(), country="")
        filings = [filing_of(), replace(filing_of("Another text.", "second"), entities=(fuller,))]
        found = []
        for number, order in enumerate((filings, filings[::-1])):
            folder = tmp_path / str(number)
            folder.mkdir()
            with self.open(folder) as store:
                for filing in order:
                    store.keep(filing)
                found.append(tuple(store.entities()))
        assert found[0] == found[1]
        assert found[0][0].name == "Ivan Ivanovich Petrov"
        assert set(found[0][0].aliases) == {"Petrov", "Ivan Petrov"}
        assert found[0][0].country == "RU"

    def test_a_judgement_can_be_added_and_withdrawn(self, store: Store) -> None:
        made = dt.datetime(2025, 1, 1, tzinfo=dt.UTC)
        same = Judgement("person:~1", "person:~2", Decision.SAME, "an analyst", ("one face",), made)
        undone = replace(same, decision=Decision.WITHDRAWN, made=made + dt.timedelta(days=1), withdraws=same.id)
        before = store.state()
        store.judge([undone, same])
        store.judge([same])
        assert list(store.judgements()) == [same, undone]
        assert store.state() != before

    def test_a_retraction_and_its_taking_back_are_two_rows(self, store: Store) -> None:
        filing = filing_of()
        store.keep(filing)
        made = dt.datetime(2025, 1, 1, tzinfo=dt.UTC)
        retracted = Retraction(filing.reading.report, "an analyst", "a hoax", made)
        undone = Retraction(filing.reading.report, "an analyst", "no hoax", made, retracted.id)
        before = store.state()
        store.retract(retracted)
        store.retract(retracted)
        assert holding(store.retractions()) == {filing.reading.report: retracted}
        assert store.state() != before
        store.retract(undone)
        assert {each.id for each in store.retractions()} == {retracted.id, undone.id}
        assert holding(store.retractions()) == {}
        assert tuple(store.attestations()) == filing.attestations

    def test_a_past_store_holds_only_some_reports_with_all_that_they_brought(self, store: Store) -> None:
        first, second = filing_of(), filing_of("Another text.", "second")
        own = replace(PERSON, id="person:~2")
        judged = replace(second.judgements[0], left="person:~2")
        told = replace(
            second.attestations[1].attested, content=AgreementStep("it", Stage.SIGNED, PUBLISHED, ("person:~2",))
        )
        second = replace(
            second,
            attestations=(replace(second.attestations[0], attested=told),),
            entities=(own,),
            judgements=(judged,),
        )
        store.keep(replace(first, attestations=first.attestations[1:]))
        store.keep(second)
        with store.past({second.reading.report}) as past:
            assert [report.id for report in past.reports()] == [second.reading.report]
            assert tuple(past.attestations()) == second.attestations
            assert tuple(past.entities()) == (own,)
            assert tuple(past.judgements()) == (judged,)
            assert past.address(second.reading.report) == store.address(second.reading.report)
            past.derive(Derived(), "maker@1", past.state())
            with pytest.raises(StoreError):
                past.keep(first)
        assert store.counts()["reports"] == 2

    def test_a_past_store_holds_nothing_that_was_recorded_later(self, store: Store) -> None:
        store.keep(filing_of())
        with store.past(recorded="1999-01-01T00:00:00.000000+00:00") as past:
            assert set(past.counts().values()) == {0}
        with store.past(recorded="9999-01-01T00:00:00.000000+00:00") as past:
            assert past.counts() == store.counts()

    def test_what_was_skipped_is_listed_with_its_reason_once(self, store: Store) -> None:
        row = Skipped("reports/empty.txt", "acquire", "the file is empty")
        store.skip(row)
        store.skip(row)
        assert list(store.skipped()) == [row]

    def test_what_was_skipped_is_forgiven_once_it_is_read(self, store: Store) -> None:
        filing = filing_of()
        unread = replace(filing, reading=None, attestations=(), entities=(), judgements=())
        store.keep(unread)
        store.skip(Skipped("reports/first.txt", "read", "no reader", filing.capture.sha256), filing.capture)
        store.skip(Skipped("missing.txt", "acquire", "there is no such file"))
        assert [row.stage for row in store.skipped()] == ["acquire", "read"]
        store.keep(filing)
        store.keep(filing_of("A text that came later.", "missing", address="missing.txt"))
        assert list(store.skipped()) == []

    def test_records_are_replaced_as_a_whole(self, store: Store) -> None:
        filing = filing_of()
        store.keep(filing)
        record = record_of(filing)
        copies = tuple(Copy(f"second-{number}", "first", Relation.TRIMMED, ("half the words",)) for number in range(2))
        other = replace(record, id="r-2", kind=ContentKind.TENURE)
        store.derive(Derived((record, other), copies[:1]), "maker@1", store.state())
        store.derive(Derived((record,), copies), "maker@1", store.state())
        assert list(store.records()) == [record]
        assert tuple(store.copies()) == copies
        assert list(store.records(ContentKind.TENURE)) == []

    def test_records_are_found_by_id_attestation_and_entity(self, store: Store) -> None:
        filing = filing_of()
        store.keep(filing)
        step = replace(record_of(filing), id="s-1", entities={"parties": ("country:RU",)})
        record = replace(record_of(filing), members=(), steps=(step,))
        store.derive(Derived((record,)), "maker@1", store.state())
        assert store.find_records("r-") == (record,)
        assert store.find_records("x") == ()
        assert store.records_of(filing.attestations[0].id) == (record,)
        assert store.records_with(["country:RU", "person:ivan-petrov"]) == (record,)
        assert store.records_with(["country:IR"]) == ()
        assert store.records_with([]) == ()

    def test_pages_go_on_where_the_last_one_ended_and_undated_records_come_last(self, store: Store) -> None:
        days = {"r-1": "2024-04", "r-2": "2024-04-02", "r-3": None, "r-4": "2025-01-01/2025-01-03"}
        some = [replace(record_of(filing_of()), id=ident, headline={"date": date}) for ident, date in days.items()]
        store.derive(Derived(tuple(some)), "maker@1", store.state())
        wanted = Selection(ContentKind.EVENT)

        def walked(*, newest_first: bool) -> list[str]:
            found, after = [], ""
            while page := store.page(wanted, after, 2, newest_first=newest_first):
                after = page[-1][0]
                found += [record.id for _, record in page]
            return found

        assert walked(newest_first=False) == ["r-1", "r-2", "r-4", "r-3"]
        assert walked(newest_first=True) == ["r-4", "r-2", "r-1", "r-3"]
        assert [record.id for record in store.records()] == ["r-1", "r-2", "r-4", "r-3"]

    def test_records_are_chosen_by_who_takes_part_and_by_what_they_say(self, store: Store) -> None:
        filing = filing_of()
        store.keep(filing)
        known = Entity("person:ivan-petrov", EntityKind.PERSON, "Ivan Petrov", (), "RU")
        one = record_of(filing)
        both = replace(
            one,
            id="r-2",
            headline={"type": "visit", "status": "planned", "date": "2025-02/.."},
            entities={"participants": ("person:ivan-petrov", "country:IR"), "via": ("country:FR",)},
            slots={"status": tuple(SlotValue(value, ("a",), ("r",)) for value in ("planned", "occurred"))},
            origins=2,
        )
        other = replace(one, id="r-3", kind=ContentKind.TENURE, headline={"capacity": "full"})
        store.derive(Derived((one, both, other), entities=(known,)), "maker@1", store.state())

        def found(**fields: str) -> list[str]:
            wanted = Selection(ContentKind.EVENT, **fields)
            ids = [record.id for _, record in store.page(wanted)]
            assert store.tally(wanted, "kind") == ({"event": len(ids)} if ids else {})
            return ids

        assert found() == ["r-1", "r-2"]
        assert found(country="RU", other_country="IR") == found(country="IR") == ["r-2"]
        assert found(country="FR") == []
        assert found(entity="person:ivan-petrov", country="RU") == ["r-1", "r-2"]
        assert found(entity="person:~2", other_country="RU") == found(type="meeting") == ["r-1"]
        assert found(status="planned") == found(since="2024-04-25") == found(since="2030-01-01") == ["r-2"]
        assert found(until="2024-12-31") == ["r-1"]
        assert store.tally(Selection(ContentKind.EVENT)) == {"meeting": 1, "visit": 1}
        assert store.tally(Selection(ContentKind.EVENT), "dissent") == {"0": 1, "1": 1}
        assert store.tally(Selection(ContentKind.TENURE)) == {"full": 1}
        with pytest.raises(ValueError, match="not counted by"):
            store.tally(Selection(ContentKind.EVENT), "colour")

    def test_records_are_chosen_by_what_has_become_of_them(self, store: Store) -> None:
        one = record_of(filing_of())
        answered = (Link(LinkRelation.DENIES, "statement:x", ("it says so",)),)
        denied = replace(one, id="r-2", answered_by=answered)
        held = replace(one, id="r-3", kind=ContentKind.AGREEMENT, steps=(replace(one, id="s", answered_by=answered),))
        store.derive(Derived((one, denied, held)), "maker@1", store.state())

        def found(outcome: str, kind: ContentKind = ContentKind.EVENT) -> list[str]:
            return [record.id for _, record in store.page(Selection(kind, outcome=outcome))]

        assert found("") == ["r-1", "r-2"]
        assert found("any") == found("denied") == ["r-2"]
        assert found("confirmed") == []
        assert found("any", ContentKind.AGREEMENT) == ["r-3"]
        assert store.tally(Selection(ContentKind.EVENT), "outcome") == {"": 1, "denied": 1}

    def test_a_canonical_entity_is_found_by_every_id(self, store: Store) -> None:
        known = Entity("person:ivan-petrov", EntityKind.PERSON, "Ivan Petrov", ("Petrov",), "RU")
        store.derive(Derived(entities=(known,), canonical={"person:~1": known.id}), "maker@1", store.state())
        assert list(store.canonical_entities()) == [known]
        assert store.canonical_entity("person:~1") == store.canonical_entity(known.id) == known
        assert store.canonical_entity("person:~2") is None

    def test_the_judgements_about_one_id_are_found_from_both_sides(self, store: Store) -> None:
        same = Judgement("person:~1", "person:~2", Decision.SAME, "an analyst", ("one face",))
        store.judge([same, replace(same, left="person:~3", right="person:~4")])
        assert store.judgements_of("person:~1") == store.judgements_of("person:~2") == (same,)

    def test_it_knows_whom_current_readings_tell_of_and_what_former_ones_attest(self, store: Store) -> None:
        filing, again = filing_of(), filing_of(reader="toy@2")
        store.keep(filing)
        told = store.told_ids()
        assert told == {ident for each in filing.attestations for ident in entities_in(each.attested)}
        assert list(store.former_attestations(told)) == []
        store.keep(replace(again, attestations=()))
        assert store.told_ids() == set()
        assert list(store.former_attestations(told)) == list(filing.attestations)
        assert list(store.former_attestations(["person:~none"])) == []

    def test_a_base_that_is_not_there_can_be_refused(self, tmp_path: Path) -> None:
        with self.open(tmp_path) as store:
            kind = type(store)
        with pytest.raises(StoreError, match="no base"):
            kind.open(str(tmp_path / "nowhere.db"), create=False)

    def test_it_counts_languages_readers_and_kinds(self, store: Store) -> None:
        filing = filing_of()
        store.keep(filing)
        store.keep(filing_of(reader="toy@2"))
        store.keep(filing_of("Another text.", "second"))
        store.derive(Derived((record_of(filing),)), "maker@1", store.state())
        assert store.languages() == {"en": 2}
        assert store.readers() == {"toy@1": 1, "toy@2": 1}
        assert store.kinds() == {"event": 1}

    def test_records_are_stale_after_anything_is_kept(self, store: Store) -> None:
        store.keep(filing_of())
        assert not store.is_derived("maker@1")
        store.derive(Derived(), "maker@1", store.state())
        assert store.is_derived("maker@1")
        assert not store.is_derived("maker@2")
        store.keep(filing_of("Another text.", "second"))
        assert not store.is_derived("maker@1")

    def test_a_store_tells_that_nothing_but_judgements_came_in_since(self, store: Store) -> None:
        store.keep(filing_of())
        store.derive(Derived(), "maker@1", store.state())
        made = dt.datetime(2025, 1, 1, tzinfo=dt.UTC)
        store.judge([Judgement("person:~1", "person:~2", Decision.SAME, "an analyst", ("one face",), made)])
        assert not store.is_derived("maker@1")
        assert store.is_derived("maker@1", but_for_judgements=True)
        store.keep(filing_of("Another text.", "second"))
        assert not store.is_derived("maker@1", but_for_judgements=True)

    def test_names_that_are_no_characters_are_kept(self, store: Store) -> None:
        filing = filing_of("half \ud800 a pair, and \0 nothing", "odd\udcff\0name", address="odd\udcff\0name.txt")
        store.keep(filing)
        store.skip(Skipped("odd\udcffname", "clean", "not \0 text", filing.capture.sha256), filing.capture)
        assert store.cleaned(filing.reading.report) == filing.report
        assert store.address(filing.reading.report) == "odd\udcff\0name.txt"
        assert tuple(store.attestations()) == filing.attestations
