"""Check-ins: "hoe gaat het met jou?", what is answered, and what happens when nobody answers."""

from dataclasses import dataclass, fields
from datetime import date, datetime, timedelta
from enum import StrEnum

from domain.ids import CheckInId, PersonId
from domain.wishes import Wish

REMINDED_AFTER = timedelta(days=3)
"""A check-in that nobody answered is brought up once more after this."""
SILENT_AFTER = timedelta(days=4)
"""So long after that somebody phones; no third message is sent."""
PHONED_WITHIN_DAYS = 5
"""Working days within which whoever is asked to phone does so; else the coordinator is asked."""


class Face(StrEnum):
    """How somebody is in this work, the happiest first."""

    GREAT = "great"
    GOOD = "good"
    SO_SO = "so_so"
    SAD = "sad"


class Step(StrEnum):
    """The five questions, in the order in which they are asked."""

    HOW = "how"
    NEED = "need"
    TIME = "time"
    BOTHERS = "bothers"
    GLAD = "glad"


class Need(StrEnum):
    """What support somebody would like."""

    NOTHING = "nothing"
    CALL = "call"
    TIP = "tip"
    TALK = "talk"
    PEER_REVIEW = "peer_review"
    TRAINING = "training"
    OTHER_TASK = "other_task"


class Takes(StrEnum):
    """Whether it takes more time than was agreed."""

    AS_AGREED = "as_agreed"
    MORE = "more"


class Bothers(StrEnum):
    """Whether something weighs on them, or a boundary was touched."""

    NOTHING = "nothing"
    CALL = "call"
    BOUNDARY = "boundary"
    NO_CALL = "no_call"


class State(StrEnum):
    """Where a check-in stands.

    `asking` and `reminding` are on their way; `asked` and `reminded` were said; `silent` lies with a person now;
    `dropped` was too late to be said, `paused` and `overtaken` need no answer any more.
    """

    ASKING = "asking"
    ASKED = "asked"
    REMINDING = "reminding"
    REMINDED = "reminded"
    SILENT = "silent"
    ANSWERED = "answered"
    DROPPED = "dropped"
    PAUSED = "paused"
    OVERTAKEN = "overtaken"


WISHES: dict[Need | Bothers | None, Wish] = {
    Need.CALL: Wish.TALK,
    Need.TIP: Wish.TIP,
    Need.TALK: Wish.TALK,
    Need.PEER_REVIEW: Wish.PEER_REVIEW,
    Need.TRAINING: Wish.TRAINING,
    Need.OTHER_TASK: Wish.OTHER_TASK,
    Bothers.CALL: Wish.TALK,
}
"""Which request for support an answer becomes: that has a ladder of its own, and a time that suits for a call."""
WAITING = frozenset({State.ASKING, State.ASKED, State.REMINDING, State.REMINDED, State.SILENT})
"""In these states an answer is still hoped for."""
SMILES = frozenset({Face.GREAT, Face.GOOD})


@dataclass(frozen=True)
class Answers:
    """What somebody said; None for what they did not. `glad` are their own words."""

    how: Face | None = None
    need: Need | None = None
    time: Takes | None = None
    bothers: Bothers | None = None
    glad: str | None = None

    @property
    def is_heavy(self) -> bool:
        """Whether somebody should be asked again sooner."""
        return (
            self.how is Face.SAD
            or self.need in {Need.CALL, Need.TALK}
            or self.time is Takes.MORE
            or self.bothers not in {None, Bothers.NOTHING}
        )

    def to_data(self) -> dict[str, str]:
        """What was answered as plain JSON; `answers_from` is its inverse."""
        given = ((one.name, getattr(self, one.name)) for one in fields(self))
        return {name: str(value) for name, value in given if value is not None}


def wish_in(answers: Answers) -> Wish | None:
    """The request for support that these answers have become, if any."""
    return WISHES.get(answers.need) or WISHES.get(answers.bothers)


def is_heard(answers: Answers) -> bool:
    """Whether somebody phones because of what these answers have become: a request, or a boundary report."""
    return wish_in(answers) is not None or answers.bothers is Bothers.BOUNDARY


def answers_from(data: dict[str, str]) -> Answers:
    """The answers that `to_data` made this of."""
    kinds = {"how": Face, "need": Need, "time": Takes, "bothers": Bothers, "glad": str}
    return Answers(**{name: kinds[name](value) for name, value in data.items()})


@dataclass(frozen=True)
class CheckIn:
    """One check-in; only `viewer`, the supervisor at the time, sees what was answered (None: nobody does).

    `closes_at` is from when on it is too late to say it; `look_at` when something must happen next without an answer.
    """

    id: CheckInId
    person: PersonId
    viewer: PersonId | None
    state: State
    asked_at: datetime
    asked_on: date
    closes_at: datetime
    look_at: datetime | None
    answers: Answers = Answers()
    answered_at: datetime | None = None

    @property
    def topic(self) -> str:
        """What its cards are about."""
        return f"check-in:{self.id}"

    @property
    def key(self) -> str:
        """What makes its newest card unique."""
        return f"{self.topic}:reminder" if self.state in {State.REMINDING, State.REMINDED} else self.topic
