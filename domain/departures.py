"""Somebody goes: their phone is lost, or they stop. It is decided in a moment, and then carried out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from domain.ids import AreaId, DepartureId, MatchId, PersonId


class DepartureKind(StrEnum):
    """How somebody goes."""

    LOST = "lost"
    ENDED = "ended"


@dataclass(frozen=True)
class Departure:
    """What was decided, by whom and when; who stops does so in `areas` (None: everywhere).

    `takers` take over in each area, `visitors` visit from now on; None: nobody does yet.
    """

    id: DepartureId
    person: PersonId
    by: PersonId
    kind: DepartureKind
    asked_at: datetime
    areas: frozenset[AreaId] | None = None
    takers: Mapping[AreaId, PersonId] = field(default_factory=dict)
    visitors: Mapping[MatchId, PersonId | None] = field(default_factory=dict)
