"""Somebody takes the place of a colleague: for good, or until that colleague is back."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.errors import RefusedError
from domain.ids import AreaId, PersonId, ReplacementId, ResidentId
from domain.residents import Match, Resident

BEGINS_AT = time(8)
"""A stand-in begins and ends at this hour of its day, on the wall: nobody reads it at night."""


class ReplacementState(StrEnum):
    """Whether it is still to come, holds now, or has been."""

    PLANNED = "planned"
    RUNNING = "running"
    OVER = "over"


@dataclass(frozen=True, kw_only=True)
class Replacement:
    """`by` takes the place of `of` with the residents of these areas, or with one of them; no `ends_at`: for good."""

    id: ReplacementId
    areas: tuple[AreaId, ...]
    of: PersonId
    by: PersonId
    resident: ResidentId | None
    set_by: PersonId
    begins_at: datetime
    ends_at: datetime | None
    state: ReplacementState = ReplacementState.PLANNED

    @property
    def is_for_good(self) -> bool:
        """Whether nobody comes back."""
        return self.ends_at is None

    @property
    def topic(self) -> str:
        """What its cards are about."""
        return f"replacement:{self.id}"

    def clashes(self, of: PersonId, by: PersonId) -> bool:
        """Whether who will be away is away or stands in by this one, or who will stand in is away."""
        return of in (self.of, self.by) or by == self.of

    def overlaps(self, begins_at: datetime, ends_at: datetime) -> bool:
        """Whether this one holds at some moment from then until then."""
        return self.begins_at < ends_at and (self.ends_at is None or begins_at < self.ends_at)


@dataclass(frozen=True)
class Along:
    """What goes along with one resident: all about them, and about the volunteers who are guided for them alone."""

    resident: ResidentId
    volunteers: frozenset[PersonId]

    def has(self, resident: ResidentId | None, people: Iterable[PersonId]) -> bool:
        """Whether something about that resident, or else about these people, goes along."""
        if resident is not None:
            return resident == self.resident
        about = set(people)
        return bool(about) and about <= self.volunteers


def must_be_free(there: Iterable[Replacement], one: Replacement) -> None:
    """Of a new stand-in neither is away, or stands in for who goes, while it holds.

    Raises:
        RefusedError: one of the two is.
    """
    ends_at = one.ends_at or one.begins_at
    if any(other.overlaps(one.begins_at, ends_at) and other.clashes(one.of, one.by) for other in there):
        raise RefusedError("stand-in.already")


def moment_of(day: date, *, zone: str) -> datetime:
    """When a stand-in begins or ends on that day."""
    return datetime.combine(day, BEGINS_AT, ZoneInfo(zone))


def followed(resident: Resident, *, of: PersonId, by: PersonId) -> tuple[PersonId, PersonId | None]:
    """Supervisor and deputy of a resident once `by` has followed `of`; nobody is both."""
    supervisor = by if resident.supervisor == of else resident.supervisor
    deputy = by if resident.deputy == of else resident.deputy
    return supervisor, None if deputy == supervisor else deputy


def visited_by(visits: Iterable[Match]) -> dict[PersonId, Sequence[Match]]:
    """The matches of each volunteer."""
    found: dict[PersonId, list[Match]] = {}
    for match in visits:
        found.setdefault(match.volunteer, []).append(match)
    return dict(found)
