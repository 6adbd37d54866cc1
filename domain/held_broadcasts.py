"""A message to many whose sender cannot answer for it any more: it stands still until a colleague decides."""

from dataclasses import replace
from datetime import datetime, timedelta

from domain.broadcasts import Broadcast, State
from domain.conversation import Lane, Option, Say, Start
from domain.ids import AreaId, BroadcastId, PersonId, TextId
from domain.people import Person
from domain.permissions import Action, areas_of, may
from domain.text_args import Arg, Moment, Shape, Written

HELD_FOR = timedelta(days=7)
"""*Proposal*: so long it waits for somebody to decide; then it is stopped."""
ASKED_AGAIN_AFTER = timedelta(hours=1)
"""So often it is looked whether there is somebody to ask."""


def held_topic(broadcast: BroadcastId) -> str:
    """What the cards of all who are asked are about."""
    return f"broadcast:{broadcast}:held"


def may_send_still(broadcast: Broadcast, sender: Person) -> bool:
    """Whether they still lead all the areas it was written for."""
    mine = areas_of(sender, Action.SEND_BROADCAST)
    leads_all = mine is None or (broadcast.areas is not None and broadcast.areas <= mine)
    return may(sender, Action.SEND_BROADCAST) and leads_all


def shared(broadcast: Broadcast, person: Person) -> frozenset[AreaId] | None:
    """The areas of it that they lead; None: all there are."""
    mine = areas_of(person, Action.SEND_BROADCAST)
    if mine is None or broadcast.areas is None:
        return broadcast.areas if mine is None else mine
    return broadcast.areas & mine


def taken_over(broadcast: Broadcast, by: Person, *, goes_on: bool, now: datetime) -> Broadcast:
    """It is theirs, for their own areas: it goes on from where it was, not before its time, or stops."""
    begins_at = max(broadcast.wanted_at, now) if goes_on else broadcast.begins_at
    state = State.STOPPED if not goes_on else State.WAITING if begins_at > now else State.GOING
    return replace(broadcast, sender=by.id, areas=shared(broadcast, by), state=state, begins_at=begins_at)


def asks_whether(broadcast: Broadcast, *, of: PersonId, sender: str, words: str, left: int) -> Say:
    """The card that asks a colleague whether it goes on; `left` of their people have not got it."""
    args: dict[str, Arg] = {
        "name": sender,
        "words": Written(words),
        "count": left,
        "at": Moment(broadcast.wanted_at, Shape.DAY_AND_TIME),
    }
    topic = held_topic(broadcast.id)
    options = tuple(
        Option(
            key,
            TextId(f"broadcast.option-{key.replace('_', '-')}"),
            start=Start("decide_broadcast", {"broadcast": broadcast.id, "say": key}),
        )
        for key in ("go_on", "hold_off")
    )
    key = f"{topic}:{broadcast.sender}:{of}"
    return Say(of, TextId("broadcast.held"), args, options, lane=Lane.CHECK_IN, key=key, topic=topic)
