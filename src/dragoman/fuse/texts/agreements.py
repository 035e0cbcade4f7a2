"""Agreements: the steps that many reports tell of one text become one line of life."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import combinations

from dragoman.fuse.base import Background
from dragoman.fuse.clusters import Clusters
from dragoman.fuse.making import Made, make_record
from dragoman.fuse.slots import DATES, Given, SlotRule, slot_values
from dragoman.fuse.statuses import split_statuses
from dragoman.fuse.texts.agreement_names import content_of
from dragoman.fuse.texts.parties import Company
from dragoman.fuse.texts.told_agreements import SETTLED, ToldStep, ToldText
from dragoman.lexicon import agreements as known_agreements
from dragoman.lexicon.scripts import script_of
from dragoman.model.agreement import AgreementStep, Stage
from dragoman.model.attestation import Attestation, ContentKind
from dragoman.model.entity import EntityId
from dragoman.model.record import Join, Record
from dragoman.model.when import OPEN, Period

_ORDER = {stage: number for number, stage in enumerate(Stage)}


def fuse_agreements(
    attestations: Iterable[Attestation], background: Background, only: Container[str] | None = None
) -> list[Record]:
    """Make one record of each text, with its steps in order.

    Args:
        attestations: in any order.
        background: knows the reports and who is who.
        only: ids of those that are put together; the rest is their company. All where not given.
    """
    told = [each for each in told_texts(attestations, background) if only is None or each.id in only]
    clusters = Clusters(told, one_per_report=False)
    for left, right in sorted(_alike(told), key=lambda pair: (-pair[0].likeness(pair[1]), pair[0].id, pair[1].id)):
        clusters.join(left.id, right.id, left.reason(right))
    _join_back_references(told, clusters)
    return [_record(cluster, clusters.joins(cluster[0].id), background) for cluster in clusters.sets()]


def told_texts(attestations: Iterable[Attestation], background: Background) -> list[ToldText]:
    """Prepare the texts among some attestations for comparing, in the company of all that their reports tell."""
    ordered = sorted(attestations, key=lambda each: each.id)
    company = Company.of(ordered, background)
    return [
        ToldText.of(attestation, attestation.attested.content, background, company)
        for attestation in ordered
        if isinstance(attestation.attested.content, AgreementStep)
    ]


def back_references(told: Iterable[ToldText]) -> Iterator[tuple[str, str]]:
    """Give, by their ids, each text that refers back with each that it may mean; they decide together."""
    for texts in _by_report(told):
        for text in (each for each in texts if each.refers_back or each.is_the_same):
            yield from ((text.id, other.id) for other in texts if other is not text)


def _alike(told: Sequence[ToldText]) -> set[tuple[ToldText, ToldText]]:
    blocks: dict[object, list[ToldText]] = defaultdict(list)
    for each in told:
        for key in block_keys(each):
            blocks[key].append(each)
    pairs = {pair for block in blocks.values() for pair in combinations(block, 2)}
    return {(left, right) for left, right in pairs if left.likeness(right) > 0}


def _by_report(told: Iterable[ToldText]) -> Iterator[list[ToldText]]:
    by_report: dict[str, list[ToldText]] = defaultdict(list)
    for each in told:
        by_report[each.report].append(each)
    yield from (by_report[report] for report in sorted(by_report))


def _join_back_references(told: Sequence[ToldText], clusters: Clusters[ToldText]) -> None:
    """Join "the document" with the only text of its report that it can mean, "the same text" with the one most told of."""
    pointing = [texts for texts in _by_report(told) if len(texts) > 1]
    # What one report's reference is joined with may be named in another report only.
    while any(_join_unnamed(texts, clusters) for texts in pointing):
        pass
    for texts in pointing:
        for text in (each for each in texts if each.is_the_same):
            meant = Counter(clusters.root(other.id) for other in texts if other is not text)
            (root, times), *others = meant.most_common(2)
            if times > 1 and (not others or times > others[0][1]):
                clusters.join(text.id, root, "the text of which the report tells most")


def _join_unnamed(texts: Sequence[ToldText], clusters: Clusters[ToldText]) -> bool:
    """Join what a report names by no name of its own; gives whether anything was joined."""
    joined = False
    for text in (each for each in texts if each.refers_back):
        before = [other for other in texts if other.likely >= text.likely and not text.announces(other)]
        meant = {clusters.root(other.id) for other in before if _is_named(other, clusters)}
        meant = {root for root in meant if all(text.comes_before(each) for each in clusters.members(root))}
        if len(meant) == 1 and clusters.root(text.id) not in meant:
            joined |= clusters.join(text.id, meant.pop(), "the only text of the report that it can mean")
    return joined


def _is_named(text: ToldText, clusters: Clusters[ToldText]) -> bool:
    """Whether some report gives it a name."""
    return any(each.content or each.known for each in clusters.members(text.id))


def block_keys(told: ToldText) -> set[object]:
    """Under these keys a text meets those that it may be one with."""
    return {told.known, *told.content, *_stations(told)} - {""}


def _stations(told: ToldText) -> Iterator[object]:
    if told.month and told.instrument:
        yield from ((party, told.instrument, told.month) for party in told.likely)
    if date := told.step.when.edtf:
        # The year and the month besides: a vaguer report tells no more.
        dates = {date, date[:4], date[:7]} if told.stage in SETTLED and OPEN not in date else {date}
        yield from ((party, told.stage, each) for party in told.likely for each in sorted(dates))


def _record(cluster: list[ToldText], joins: tuple[Join, ...], background: Background) -> Record:
    attestations = [told.attestation for told in cluster]
    steps = _steps(cluster, background)
    english = [told for told in cluster if told.known or background.of(told.report).language.startswith("en")]
    names = slot_values(((_name(told), told.attestation) for told in english or cluster), background, NAMES)
    slots = {"name": names, "stage": steps[-1].slots["stage"], "date": steps[-1].slots.get("date", ())}
    parts = _entities(cluster, background)
    whens = tuple(told.step.when for told in cluster)
    made = Made(slots, parts, steps, whens, joins)
    return make_record(ContentKind.AGREEMENT, attestations, made, background)


def _says_less(coarse: str, fine: str) -> bool:
    return content_of(coarse) < content_of(fine)


def _vagueness(name: str) -> float:
    """Fewer telling words are vaguer; of equals, a name in another script than ours is."""
    return -len(content_of(name)) + (script_of(name) != "Latn") / 2


NAMES = SlotRule(covers=_says_less, coarseness=_vagueness)


def _name(told: ToldText) -> str:
    known = known_agreements.by_id(told.known) if told.known else None
    return known.name if known else told.step.name


def _entities(cluster: Sequence[ToldText], background: Background) -> dict[str, tuple[EntityId, ...]]:
    counts: dict[str, Counter[EntityId]] = defaultdict(Counter)
    is_said = any(told.parties for told in cluster)
    for told in cluster:
        counts["parties" if is_said else "likely_parties"].update(told.parties if is_said else told.likely)
        counts["signatories"].update({background.canonical(who) for who in told.step.signatories})
    return {part: tuple(sorted(found, key=lambda who: (-found[who], who))) for part, found in counts.items() if found}


def _steps(cluster: list[ToldText], background: Background) -> tuple[Record, ...]:
    steps = [
        _step(group, background)
        for stage in Stage
        for group in _same_steps([ToldStep(told) for told in cluster if told.stage is stage])
    ]
    return tuple(_in_course(steps))


def _in_course(steps: Iterable[Record]) -> list[Record]:
    """Sort by date; what its date leaves open, or that has none, follows the last one of its stage or an earlier stage."""
    course: list[Record] = []
    for step in sorted(steps, key=_fineness):
        first, last = _open_places(step, course)
        before = [at + 1 for at in range(first, last) if _ORDER[_stage(course[at])] <= _ORDER[_stage(step)]]
        course.insert(max(before, default=first), step)
    return course


def _fineness(step: Record) -> tuple[float, str, int, str]:
    period = _period(step)
    days = float("inf") if period.days is None else period.days
    return days, step.headline["date"] or "~", _ORDER[_stage(step)], step.id


def _open_places(step: Record, course: Sequence[Record]) -> tuple[int, int]:
    """Between which places of a course a step may be, by the dates."""
    period = _period(step)
    first = max((at for at, other in enumerate(course, 1) if _period(other).surely_before(period)), default=0)
    later = (at for at, other in enumerate(course) if period.surely_before(_period(other)))
    return first, max(first, min(later, default=len(course)))


def _period(step: Record) -> Period:
    return Period.parse(step.headline["date"] or "../..")


def _stage(step: Record) -> Stage:
    return Stage(step.headline["stage"] or "")


def _same_steps(told: list[ToldStep]) -> list[list[ToldStep]]:
    """Put together what is told of one station: by date, then the vaguely dated with the only one they fit.

    What is left without a date is one station, of which no more is known.
    """
    clusters = Clusters(told, one_per_report=bool(told) and not told[0].is_once)
    ordered = sorted(told, key=lambda each: (each.days, each.id))
    for left, right in combinations(ordered, 2):
        if left.is_surely(right):
            clusters.join(left.id, right.id)
    for vague in ordered:
        fitting = {clusters.root(other.id) for other in ordered if clusters.may_join(vague.id, other.id)}
        fitting.discard(clusters.root(vague.id))
        if len(fitting) == 1:
            clusters.join(vague.id, fitting.pop())
    sets = clusters.sets()
    dated = [group for group in sets if any(each.period for each in group)]
    undated = [each for group in sets if group not in dated for each in group]
    return [*dated, undated] if undated else dated


def _step(group: list[ToldStep], background: Background) -> Record:
    texts = [each.text for each in group]
    holding, overtaken = split_statuses([(told.status, told.attestation) for told in texts])
    slots = {
        "name": slot_values(((told.step.name, told.attestation) for told in texts), background),
        "stage": slot_values(((str(told.stage), told.attestation) for told in texts), background),
        "status": slot_values(holding, background),
        "earlier_status": slot_values(overtaken, background),
        "date": slot_values(_dates(texts), background, DATES),
    }
    whens = tuple(told.step.when for told in texts)
    made = Made(slots, _entities(texts, background), whens=whens, part="step")
    return make_record(ContentKind.AGREEMENT, [told.attestation for told in texts], made, background)


def _dates(texts: Iterable[ToldText]) -> Iterator[Given]:
    for told in texts:
        if edtf := told.step.when.edtf:
            yield edtf, told.attestation
