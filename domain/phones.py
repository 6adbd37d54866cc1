"""The numbers that people can call for help."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from domain.words import Words

EMERGENCY_NUMBER = "112"

_SHORT_OR_FREE = re.compile(r"11[23]|0[89]00-\d{4}(\d{3})?")
_SUBSCRIBER = re.compile(r"0\d{1,3}-\d{6,8}")
_DIGITS_OF_A_SUBSCRIBER = 10


class PhoneStatus(StrEnum):
    """How sure we are of a number; only confirmed ones and those of the area are shown."""

    CONFIRMED = "confirmed"
    RECHECK = "recheck"
    GENERAL_KNOWLEDGE = "general_knowledge"
    LOCAL = "local"


@dataclass(frozen=True, slots=True)
class Phone:
    """A number of the catalogue; `number` is None where it differs per area and nobody filled it in."""

    key: str
    number: str | None
    other: str | None
    name: Words
    hours: Words | None
    status: PhoneStatus
    sources: tuple[str, ...]

    @property
    def may_be_shown(self) -> bool:
        """Whether people may be told to call it."""
        return self.number is not None and self.status in {PhoneStatus.CONFIRMED, PhoneStatus.LOCAL}


@dataclass(frozen=True, slots=True)
class LocalNumbers:
    """What an area filled in, as people wrote it; None for what it lacks."""

    gp_out_of_hours: str | None = None
    ggd_desk: str | None = None
    on_call: str | None = None

    def by_key(self) -> Mapping[str, str | None]:
        """The numbers by the key of their phone; the resident's own GP is known to the professional alone."""
        return MappingProxyType(
            {"gp": None, "gp_out_of_hours": self.gp_out_of_hours, "ggd_desk": self.ggd_desk, "on_call": self.on_call}
        )


LOCAL_KEYS = frozenset(LocalNumbers().by_key())


def is_dutch_number(number: str) -> bool:
    """Whether it has the shape of 112, 113, 0800-1234, 0900-1234567 or area code and number, ten digits in all."""
    if _SHORT_OR_FREE.fullmatch(number):
        return True
    return bool(_SUBSCRIBER.fullmatch(number)) and len(number.replace("-", "")) == _DIGITS_OF_A_SUBSCRIBER
