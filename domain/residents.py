"""Residents, as codes, and the volunteers who are matched with them."""

import json
from dataclasses import asdict, dataclass
from datetime import date, time
from enum import StrEnum

from domain.conversation import Option
from domain.ids import AreaId, MatchId, PersonId, ResidentId, TextId
from domain.text_args import Arg, Text, Written


class ActivityForm(StrEnum):
    """What a volunteer does with or for a resident; what each asks after a contact is in `domain.activity_forms`."""

    HOME_VISIT = "home_visit"
    BUDDY_CONTACT = "buddy_contact"
    PHONE_CALL = "phone_call"
    HOME_ADMINISTRATION = "home_administration"
    FAMILY_MATCH = "family_match"
    HOST = "host"
    GROUP = "group"
    COURSE = "course"


@dataclass(frozen=True)
class Resident:
    """Somebody who is visited: a code, an area, one responsible professional and one deputy; never a name."""

    id: ResidentId
    code: str
    area: AreaId
    supervisor: PersonId
    deputy: PersonId | None

    def written_down(self) -> str:
        """All of it, in a form that can be an argument of a conversation."""
        return json.dumps(asdict(self))


@dataclass(frozen=True)
class Match:
    """A volunteer and a resident; `weekday` (1 is Monday), `starts` (wall clock) and `minutes` are what was agreed.

    `memory_word` is the volunteer's own word to tell residents apart.
    """

    id: MatchId
    resident: Resident
    volunteer: PersonId
    form: ActivityForm = ActivityForm.HOME_VISIT
    weekday: int | None = None
    starts: time | None = None
    minutes: int | None = None
    memory_word: str | None = None
    started_on: date | None = None

    @property
    def label(self) -> Arg:
        """How the volunteer knows this resident: "B-12 · geranium · dinsdag"."""
        return resident_label(self.resident.code, memory_word=self.memory_word, weekday=self.weekday)

    def option(self) -> Option:
        """The button of this resident; its key is the code."""
        return Option(self.resident.code, TextId("option.as-is"), {"words": self.label})


def read_resident_back(written: str) -> Resident:
    """The resident that `Resident.written_down` made this of."""
    return Resident(**json.loads(written))


def resident_label(code: str, *, memory_word: str | None = None, weekday: int | None = None) -> Arg:
    """A resident's code with what helps to recognise it."""
    args: dict[str, Arg] = {"code": code}
    if memory_word is not None:
        args["word"] = Written(memory_word)
    if weekday is not None:
        args["day"] = Text(TextId(f"date.day-{weekday}"))
    names = {frozenset({"word"}): "with-word", frozenset({"day"}): "with-day", frozenset({"word", "day"}): "with-both"}
    known = frozenset(args) - {"code"}
    return Text(TextId(f"resident.{names[known]}"), args) if known else code
