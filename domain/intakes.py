"""Somebody who walked in at an evening: on a list, and outside everything, until a coordinator has let them in."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from domain.ids import EveningId, PersonId


class Step(StrEnum):
    """What must have happened before somebody can be made active."""

    MET = "met"
    VOG = "vog"


@dataclass(frozen=True)
class Intake:
    """How far a walk-in is; `host` is who made the code, and phones them."""

    person: PersonId
    evening: EveningId
    host: PersonId
    came_at: datetime
    read_at: datetime | None = None
    met_at: datetime | None = None
    vog_at: datetime | None = None

    @property
    def missing(self) -> tuple[Step, ...]:
        """What still has to happen."""
        done = {Step.MET: self.met_at, Step.VOG: self.vog_at}
        return tuple(step for step, at in done.items() if at is None)

    def after(self, step: Step, *, at: datetime) -> "Intake":
        """The same once that has happened."""
        return replace(self, met_at=at) if step is Step.MET else replace(self, vog_at=at)
