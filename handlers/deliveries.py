"""A coordinator sees which messages did not reach whom, and whether that gets better by itself."""

from collections.abc import Sequence
from datetime import timedelta

from domain.ask import Ask
from domain.conversation import Say, Turn, text
from domain.errors import RefusedError
from domain.ids import TextId
from domain.people import Person
from domain.permissions import Action, areas_of
from domain.text_args import Arg, Lines, Moment, Shape
from storage import undelivered
from storage.database import Session
from storage.undelivered import Undelivered

SHOWN_FOR = timedelta(days=7)
WAITS_TOO_LONG = timedelta(minutes=1)
"""What was put in less long ago is on its way, and no news."""
MOST_SHOWN = 15


async def show_deliveries(ask: Ask, lead: Person, *, db: Session, rest: str = "") -> Turn:
    """List per person what did not arrive in the last week, in the areas of whoever asks; nothing of what it said."""
    del rest
    found = await undelivered.since(
        db,
        ask.now - SHOWN_FOR,
        areas=areas_of(lead, Action.SEE_DELIVERIES),
        waiting_since=ask.now - WAITS_TOO_LONG,
    )
    if not found:
        raise RefusedError("deliveries.all-arrived")
    return Turn(say=(Say(lead.id, TextId("deliveries.list"), _args(found)),))


def _args(found: Sequence[Undelivered]) -> dict[str, Arg]:
    more = len(found) - MOST_SHOWN
    lines = [_line(one) for one in found[:MOST_SHOWN]]
    return {
        "count": sum(one.messages for one in found),
        "lines": Lines((*lines, text("deliveries.more", count=more)) if more > 0 else tuple(lines)),
    }


def _line(one: Undelivered) -> Arg:
    return text(
        f"deliveries.{one.state}",
        name=one.reader.name,
        phone=one.reader.phone or "-",
        count=one.messages,
        since=Moment(one.since, Shape.DAY_AND_TIME),
    )
