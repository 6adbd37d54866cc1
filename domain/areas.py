"""The parts of an organisation: a district or a village, with its own hours and its own numbers."""

from dataclasses import dataclass, field
from enum import StrEnum

from domain.ids import AreaId, PersonId
from domain.working_hours import WorkingHours


class AfterHours(StrEnum):
    """Who can be called outside working hours."""

    PERSON = "person"
    PHONE = "phone"
    NONE = "none"


@dataclass(frozen=True)
class AreaNumbers:
    """Phone numbers of the area, as digits; None: nobody has filled it in yet."""

    after_hours: str | None = None
    gp_out_of_hours: str | None = None
    ggd_desk: str | None = None
    confidant: str | None = None


@dataclass(frozen=True)
class Area:
    """An area; `after_hours` None means that nobody has said yet who can be called outside `hours`."""

    id: AreaId
    name: str
    hours: WorkingHours
    after_hours: AfterHours | None = None
    after_hours_person: PersonId | None = None
    numbers: AreaNumbers = field(default_factory=AreaNumbers)

    @property
    def missing(self) -> tuple[str, ...]:
        """The settings that must still be filled in before people can rely on this area."""
        wanted = {
            "after-hours": self.after_hours_person if self.after_hours is AfterHours.PERSON else self.after_hours,
            "gp-out-of-hours": self.numbers.gp_out_of_hours,
            "ggd-desk": self.numbers.ggd_desk,
            "confidant": self.numbers.confidant,
        }
        return tuple(name for name, value in wanted.items() if value is None)
