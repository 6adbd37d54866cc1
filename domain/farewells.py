"""A match ends: what the volunteer reads of it, in words that the coordinator chose and has read."""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum

from domain.agreed_times import ONE_WEEK, agreed_time
from domain.ask import Ask
from domain.conversation import Close, Lane, Option, Say, text
from domain.ids import TextId
from domain.people import Person
from domain.privacy import mask_bsn
from domain.residents import Match
from domain.task_cards import card_topic
from domain.task_messages import phone_of
from domain.text_args import Arg, Args, Text, Written
from domain.visits import asked_topic


class Farewell(StrEnum):
    """The usual reasons, each with kind words; none says anything of the resident that the volunteer does not know."""

    DONE = "done"
    MOVES = "moves"
    DIED = "died"
    OTHERWISE = "otherwise"


class Sure(StrEnum):
    """Whether it ends, and the words go out."""

    SEND = "send"
    STOP = "stop"


FIXED = tuple(Option(one.value, TextId(f"farewell.words_{one.value}")) for one in Farewell)


async def ask_farewell(ask: Ask, *, by: Person, code: str, whom: Arg) -> Arg | None:
    """The words for the volunteers, once the whole message has been read; None: it does not end."""
    said = await ask.words("farewell.words", options=FIXED, code=code, whom=whom)
    words: Arg = text(f"farewell.says_{said.key}") if isinstance(said, Option) else Written(mask_bsn(said))
    whole = Text(TextId("farewell.ends"), _args(by, code, words))
    sure = await ask.one_of("farewell.sure", Sure, code=code, whom=whom, message=whole)
    return words if sure is Sure.SEND else None


def farewell_say(match: Match, *, words: Arg, by: Person, key: str) -> Say:
    """What the volunteer reads, with whom to phone about it."""
    args = _args(by, match.label, words)
    return Say(match.volunteer, TextId("farewell.ends"), args, lane=Lane.CHECK_IN, key=f"{key}:{match.id}")


def _args(by: Person, resident: Arg, words: Arg) -> Args:
    return {"name": by.name, "resident": resident, "words": words, "phone": phone_of(by)}


def cards_of_ended(found: Iterable[Match], *, now: datetime) -> list[Close]:
    """The cards about these matches that nobody has to answer any more."""
    closed: list[Close] = []
    for match in found:
        closed.append(Close(card_topic(match.id)))
        if agreed := agreed_time(match):
            day = agreed.day_to_ask(now)
            closed += [Close(asked_topic(match.id, one), of=match.volunteer) for one in (day, day - ONE_WEEK)]
    return closed
