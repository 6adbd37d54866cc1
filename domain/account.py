"""What is accounted for by area and quarter: counts from facts that name nobody once they are counted."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from statistics import median

from domain.check_ins import Face
from domain.escalation import EscalationKind
from domain.ids import AreaId, PersonId, ResidentId
from domain.quarters import Quarter
from domain.sign_groups import SignGroup, group_of
from domain.suppression import TOTAL, Cell, Place, readable
from domain.visits import Went, WhyNot

SECONDS_A_MINUTE = 60


class Figure(StrEnum):
    """What is counted, in the order of the account. Times are in minutes; the middle one of all, not their average."""

    VOLUNTEERS = "volunteers"
    MINUTES = "minutes"
    VISITS = "visits"
    NOT_HELD = "not_held"
    WHY = "why"
    WITHOUT = "without"
    SIGNS = "signs"
    TAKEN = "taken"
    ANSWERED = "answered"
    ASKED = "asked"
    HELPED = "helped"
    REVIEWS = "reviews"
    FACES = "faces"


NOT_SAID = "not_said"
"""The reason of a visit that did not take place, when nobody gave one."""
ALONE = frozenset({Figure.TAKEN, Figure.ANSWERED})
"""What is no sum of anything."""
ASKS = frozenset({EscalationKind.SUPPORT, EscalationKind.AFTERCARE})
"""What a volunteer asks for themselves."""


@dataclass(frozen=True)
class Name:
    """A figure, and of which kind where it comes in several: the group of signs, the reason why not."""

    figure: Figure
    kind: str = ""

    def __str__(self) -> str:
        """As it is kept."""
        return f"{self.figure.value}:{self.kind}" if self.kind else self.figure.value


KINDS: Mapping[Figure, tuple[str, ...]] = {
    Figure.WHY: (*WhyNot, NOT_SAID),
    Figure.SIGNS: tuple(SignGroup),
    Figure.FACES: tuple(Face),
}
KEPT = tuple(Name(figure, kind) for figure in Figure for kind in KINDS.get(figure, ("",)))
"""All that is counted of a quarter."""
NAMES = tuple(name for name in KEPT if name.figure is not Figure.FACES)
"""All lines of an account, in their order; how volunteers say they are is for fewer people, and no part of it."""


def read_name(kept: str) -> Name:
    """The name that `str` made this of."""
    figure, _, kind = kept.partition(":")
    return Name(Figure(figure), kind)


Counts = Mapping[tuple[str, Name], Cell]
"""By area, `TOTAL` for the whole organisation, and by figure."""
Shown = Mapping[tuple[str, Name], int]
"""What may be read of counts; what is hidden is not in it."""


@dataclass(frozen=True)
class VisitFact:
    """What one volunteer told of visits in an area that went the same way."""

    area: AreaId
    volunteer: PersonId
    went: Went
    why_not: str | None
    times: int
    minutes: int


@dataclass(frozen=True)
class ReportFact:
    """One report; `resident` None when it is about nobody with a code."""

    area: AreaId
    reporter: PersonId
    resident: ResidentId | None
    key: str
    kind: EscalationKind
    filed_at: datetime
    taken_at: datetime | None
    answered_at: datetime | None
    is_closed: bool


@dataclass(frozen=True)
class Chosen:
    """A face that a volunteer chose once; `area` is where they belong, one of their areas."""

    person: PersonId
    area: AreaId
    face: Face


@dataclass(frozen=True)
class Facts:
    """All that a quarter is counted from; `areas` are all areas, `without` and `reviews` who it is about, by area."""

    areas: Sequence[AreaId]
    visits: Sequence[VisitFact] = ()
    reports: Sequence[ReportFact] = ()
    without: Sequence[tuple[AreaId, ResidentId]] = ()
    reviews: Sequence[tuple[AreaId, PersonId]] = ()
    faces: Sequence[Chosen] = ()


@dataclass
class _Tally:
    """One cell while it is counted: how much, who told it, and whom it is about."""

    value: int = 0
    who: set[str] = field(default_factory=set)
    about: set[str] = field(default_factory=set)
    spans: list[float] = field(default_factory=list)

    def add(self, value: int, who: str, about: str) -> None:
        """So much more."""
        self.value += value
        self.who.add(who)
        self.about.add(about)

    def cell(self, name: Name) -> Cell:
        """What it came to; where it is about two kinds of people, the fewer count."""
        value = round(median(self.spans)) if self.spans else self.value
        return Cell(len(self.who) if name.figure is Figure.VOLUNTEERS else value, min(len(self.who), len(self.about)))


class _Tallies:
    """All cells of a quarter: what is added to an area is added to the whole organisation."""

    def __init__(self) -> None:
        """Nothing has been counted yet."""
        self.cells: defaultdict[tuple[str, Name], _Tally] = defaultdict(_Tally)

    def add(self, area: AreaId, name: Name, value: int, *, who: str, about: str | None = None) -> None:
        """So much more, told by somebody; about themselves, when it is about nobody else."""
        for row in (area, TOTAL):
            self.cells[row, name].add(value, who, about or who)

    def took(self, area: AreaId, name: Name, since: datetime, until: datetime, *, who: str) -> None:
        """One more time that it took so long."""
        for row in (area, TOTAL):
            self.cells[row, name].add(0, who, who)
            self.cells[row, name].spans.append((until - since).total_seconds() / SECONDS_A_MINUTE)


def counted(facts: Facts) -> Counts:
    """All counts of a quarter, for every area."""
    tallies = _Tallies()
    for visit in facts.visits:
        _count_visit(tallies, visit)
    for report in facts.reports:
        _count_report(tallies, report)
    for area, resident in facts.without:
        tallies.add(area, Name(Figure.WITHOUT), 1, who=resident)
    for area, volunteer in facts.reviews:
        tallies.add(area, Name(Figure.REVIEWS), 1, who=volunteer)
    for one in facts.faces:
        tallies.add(one.area, Name(Figure.FACES, one.face), 1, who=one.person)
    return {(row, name): tallies.cells[row, name].cell(name) for row in (TOTAL, *facts.areas) for name in KEPT}


def _count_visit(tallies: _Tallies, visit: VisitFact) -> None:
    area, who = visit.area, visit.volunteer
    tallies.add(area, Name(Figure.VOLUNTEERS), 0, who=who)
    if visit.went is Went.NOT_HELD:
        tallies.add(area, Name(Figure.NOT_HELD), visit.times, who=who)
        tallies.add(area, Name(Figure.WHY, visit.why_not or NOT_SAID), visit.times, who=who)
        return
    tallies.add(area, Name(Figure.VISITS), visit.times, who=who)
    if visit.minutes:
        tallies.add(area, Name(Figure.MINUTES), visit.minutes, who=who)


def _count_report(tallies: _Tallies, report: ReportFact) -> None:
    area, who = report.area, report.reporter
    tallies.add(area, Name(Figure.VOLUNTEERS), 0, who=who)
    if report.kind is EscalationKind.SIGN:
        group = Name(Figure.SIGNS, group_of(report.key).value)
        tallies.add(area, group, 1, who=who, about=report.resident or f"of {who}")
    if report.kind in ASKS:
        tallies.add(area, Name(Figure.ASKED), 1, who=who)
        if report.is_closed:
            tallies.add(area, Name(Figure.HELPED), 1, who=who)
    if report.taken_at:
        tallies.took(area, Name(Figure.TAKEN), report.filed_at, max(report.taken_at, report.filed_at), who=who)
    if report.answered_at:
        tallies.took(area, Name(Figure.ANSWERED), report.filed_at, report.answered_at, who=who)


def shown(counts: Counts) -> Shown:
    """What may be read: nothing about fewer than five people, and nothing from which that can be worked out.

    It is judged over all areas at once, so that it is the same for whoever reads only some of them.
    """
    names = {name for _, name in counts}
    may_be_read: dict[tuple[str, Name], int] = {}
    for name in names:
        if name.figure in ALONE:
            may_be_read |= {
                (row, name): cell.value for (row, one), cell in counts.items() if one == name and cell.is_safe
            }
        elif name.figure is not Figure.WHY:
            kinds = [one for one in names if one.figure is Figure.WHY] if name.figure is Figure.NOT_HELD else []
            may_be_read |= _of_table(counts, {name: TOTAL if kinds else name.kind} | {one: one.kind for one in kinds})
    return may_be_read


def _of_table(counts: Counts, columns: Mapping[Name, str]) -> Shown:
    """The figures that stand in one table, each in its column."""
    places: dict[Place, tuple[str, Name]] = {
        (row, columns[name]): (row, name) for row, name in counts if name in columns
    }
    found = readable({place: counts[key] for place, key in places.items()})
    return {places[place]: value for place, value in found.items()}


FLOWS = frozenset(Figure) - ALONE - {Figure.VOLUNTEERS, Figure.WITHOUT, Figure.REVIEWS, Figure.FACES}
"""What can be added up over quarters."""


def so_far(quarters: Sequence[Shown]) -> Shown:
    """The sum over the quarters of a year, only of what may be read in each of them: so it tells nothing new."""
    if not quarters:
        return {}
    keys = {key for key in quarters[0] if key[1].figure in FLOWS}.intersection(*quarters)
    return {key: sum(one[key] for one in quarters) for key in keys}


def reaching(found: Shown, rows: Collection[str]) -> Shown:
    """What somebody may read who reaches only these rows."""
    return {key: value for key, value in found.items() if key[0] in rows}


@dataclass(frozen=True)
class Account:
    """What somebody may read of a quarter and of its year so far; `areas` are those they reach, by id with the name.

    `has_whole`: that is all of them, so that the whole organisation may stand beside them.
    """

    quarter: Quarter
    areas: Mapping[AreaId, str]
    has_whole: bool
    shown: Shown
    year: Shown

    @property
    def rows(self) -> tuple[str, ...]:
        """The areas, and last the whole organisation when that is more than one."""
        return (*self.areas, *([TOTAL] if self.has_whole and len(self.areas) > 1 else []))
