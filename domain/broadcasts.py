"""A message to many: what it says in each language, to whom it goes, and what can be answered."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from domain.conversation import Lane, Option, Say, Start, text
from domain.ids import AreaId, BroadcastId, PersonId, TextId
from domain.people import Language, Person
from domain.segments import Segment
from domain.templates import read_by
from domain.text_args import Arg, Written

TYPED_FROM = 50
"""To more people than this nothing goes out before the number was typed."""
CONSENT_FROM = 100
"""To more than this somebody else consents, or it waits."""
WAITS_FOR_CONSENT = timedelta(minutes=10)


class Kind(StrEnum):
    """What a broadcast is about; each kind can be muted, but never the last."""

    NEWS = "news"
    ACTIVITY = "activity"
    PRACTICAL = "practical"
    SAFETY = "safety"


MUTABLE = (Kind.NEWS, Kind.ACTIVITY, Kind.PRACTICAL)


class AnswerSet(StrEnum):
    """Which buttons stand below it."""

    READ = "read"
    YES_NO = "yes_no"
    YES_MAYBE_NO = "yes_maybe_no"
    HELP = "help"


WRITE = "write"
"""The button that lets its reader write back; it stands below every broadcast."""
ANSWERS: Mapping[AnswerSet, tuple[str, ...]] = {
    AnswerSet.READ: ("read",),
    AnswerSet.YES_NO: ("yes", "no"),
    AnswerSet.YES_MAYBE_NO: ("yes", "maybe", "no"),
    AnswerSet.HELP: ("can_help", "call_me", "cannot"),
}


class State(StrEnum):
    """How far it is: it waits for its time, goes out, was stopped, or everybody has it who can.

    HELD: its sender cannot answer for it any more, and a colleague is asked whether it goes on.
    """

    WAITING = "waiting"
    GOING = "going"
    HELD = "held"
    STOPPED = "stopped"
    DONE = "done"


@dataclass(frozen=True)
class Broadcast:
    """A message to many.

    `texts` are the words in each language. From `begins_at` on it goes out, to each person outside their quiet hours;
    its sender wanted it at `wanted_at`, when somebody else consents. `counted` is how many they were when it was sent
    off, and `areas` are those it was written for, None: all.
    """

    id: BroadcastId
    sender: PersonId
    kind: Kind
    texts: Mapping[Language, str]
    segment: Segment
    answers: AnswerSet
    state: State
    made_at: datetime
    begins_at: datetime
    wanted_at: datetime
    areas: frozenset[AreaId] | None
    counted: int = 0

    def words_in(self, language: Language) -> str:
        """Its words in a language; the first ones where there are none in it."""
        return self.texts.get(language) or next(iter(self.texts.values()))


def topic_of(broadcast: BroadcastId, person: PersonId) -> str:
    """What the card of one reader is about."""
    return f"broadcast:{broadcast}:{person}"


def card(broadcast: Broadcast, *, to: Person, sender: str, key: str) -> Say:
    """What one person gets of it, with the buttons to answer."""
    args: dict[str, Arg] = {"sender": sender, "words": Written(read_by(broadcast.words_in(to.language), to.name))}
    words = "broadcast.card-always" if broadcast.kind is Kind.SAFETY else "broadcast.card"
    if broadcast.kind is not Kind.SAFETY:
        args["kind"] = text(f"broadcast.about_{broadcast.kind.value}")
    return Say(
        to.id,
        TextId(words),
        args,
        options=tuple(_answer(broadcast, key) for key in (*ANSWERS[broadcast.answers], WRITE)),
        lane=Lane.BROADCAST,
        key=key,
        topic=topic_of(broadcast.id, to.id),
    )


def _answer(broadcast: Broadcast, key: str) -> Option:
    start = Start("answer_broadcast", {"broadcast": broadcast.id, "answer": key})
    return Option(key, answer_label(key), start=start)


def answer_label(key: str) -> TextId:
    """What stands on the button of that answer."""
    return TextId(f"broadcast.option-{key.replace('_', '-')}")
