"""Task cards: what a volunteer and the organisation agree about visiting one resident, confirmed by both."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType

from domain.ids import MatchId, PersonId, TaskCardId
from domain.residents import ActivityForm, Match

MOST_A_WEEK = 8 * 60
"""Minutes: nobody can agree on more. Above eight hours a week SCP speaks of intensive informal care."""


class VolunteerTask(StrEnum):
    """All that can be on a card as a volunteer's task.

    What a professional must do is no member, so it cannot be chosen: medical acts, personal care, pressure and
    coercion (drang en dwang), and money. See `NotForVolunteers`.
    """

    COMPANY = "company"
    GO_OUT = "go_out"
    HOBBY = "hobby"
    SHOPPING = "shopping"
    MEALS = "meals"
    COME_ALONG = "come_along"
    PHONING = "phoning"
    SCREENS = "screens"
    PAPERS = "papers"
    CHILDREN = "children"
    PARENT = "parent"
    HOST = "host"
    GROUP = "group"
    PRACTISE = "practise"
    LESSON = "lesson"


class NotForVolunteers(StrEnum):
    """What is on every card as not the volunteer's task; the professional does this."""

    MEDICAL = "medical"
    CARE = "care"
    PRESSURE = "pressure"
    MONEY = "money"
    NIGHTS = "nights"


class Goal(StrEnum):
    """What the visits are for, when it is not said in own words."""

    LESS_ALONE = "less_alone"
    OUT_OF_DOORS = "out_of_doors"
    OWN_STRENGTH = "own_strength"
    ORDER = "order"
    LANGUAGE = "language"
    RELIEF = "relief"


class CardState(StrEnum):
    """How far a card is: of one match at most one is proposed and at most one holds."""

    PROPOSED = "proposed"
    AGREED = "agreed"
    REPLACED = "replaced"
    OVER = "over"


_T = VolunteerTask
_AT_HOME = (_T.COMPANY, _T.GO_OUT, _T.HOBBY, _T.SHOPPING, _T.MEALS, _T.COME_ALONG, _T.SCREENS, _T.PRACTISE)
TASKS_OF_FORM: Mapping[ActivityForm, tuple[VolunteerTask, ...]] = MappingProxyType(
    {
        ActivityForm.HOME_VISIT: _AT_HOME,
        ActivityForm.BUDDY_CONTACT: (*_AT_HOME, _T.PHONING),
        ActivityForm.PHONE_CALL: (_T.PHONING, _T.COMPANY, _T.PRACTISE),
        ActivityForm.HOME_ADMINISTRATION: (_T.PAPERS, _T.SCREENS, _T.COME_ALONG, _T.COMPANY),
        ActivityForm.FAMILY_MATCH: (_T.CHILDREN, _T.PARENT, _T.GO_OUT, _T.HOBBY, _T.MEALS, _T.PRACTISE),
        ActivityForm.HOST: (_T.HOST, _T.COMPANY, _T.MEALS, _T.HOBBY),
        ActivityForm.GROUP: (_T.GROUP, _T.COMPANY, _T.HOBBY, _T.GO_OUT, _T.MEALS),
        ActivityForm.COURSE: (_T.LESSON, _T.PRACTISE, _T.SCREENS, _T.COMPANY),
    }
)
"""What fits each activity form, the most usual first."""


@dataclass(frozen=True)
class Terms:
    """What is agreed: `weekdays` are 1 (Monday) to 7 in order, none of them means any day.

    `goal` is one of ours, else `own_goal` says it in somebody's own words. `minutes_a_week` counts all visits of a
    week together.

    Raises:
        ValueError: no task, more than `MOST_A_WEEK`, or dates in the wrong order.
    """

    goal: Goal | None
    tasks: tuple[VolunteerTask, ...]
    weekdays: tuple[int, ...]
    minutes_a_week: int
    starts_on: date
    review_on: date
    ends_on: date
    own_goal: str | None = None

    def __post_init__(self) -> None:
        """Refuse what makes no sense, wherever it comes from."""
        if not self.tasks or not 1 <= self.minutes_a_week <= MOST_A_WEEK:
            raise ValueError("a card needs a task, and at most eight hours a week")
        if not self.starts_on < self.review_on <= self.ends_on:
            raise ValueError("a card starts, is reviewed and ends in this order")

    def holds_on(self, day: date) -> bool:
        """Whether a visit of that day falls under it."""
        return self.starts_on <= day <= self.ends_on


@dataclass(frozen=True)
class TaskCard:
    """One version of what is agreed in a match: who proposed it and, once it holds, who of the other side confirmed."""

    id: TaskCardId
    match: MatchId
    version: int
    terms: Terms
    state: CardState
    proposed_by: PersonId
    proposed_at: datetime
    agreed_by: PersonId | None = None
    agreed_at: datetime | None = None

    @property
    def topic(self) -> str:
        """What all buttons about the agreements of this match are about."""
        return card_topic(self.match)


def card_topic(match: MatchId) -> str:
    """What all buttons about the agreements of that match are about."""
    return f"task-card:{match}"


def is_side(match: Match, person: PersonId) -> bool:
    """Whether somebody is one of the two sides: the volunteer, or a professional who is responsible."""
    return person in {match.volunteer, match.resident.supervisor, match.resident.deputy}


def may_confirm(match: Match, person: PersonId, *, proposed_by: PersonId) -> bool:
    """Whether this person is of the side that did not propose: nobody confirms for both."""
    return is_side(match, person) and (person == match.volunteer) != (proposed_by == match.volunteer)


def other_side(match: Match, person: PersonId) -> PersonId:
    """Who hears of what this person says about the card."""
    return match.resident.supervisor if person == match.volunteer else match.volunteer
