"""What belongs to writing to many at once."""

from collections.abc import Collection
from functools import partial

from bot.capability import Capability
from domain.ids import TextId
from domain.permissions import Action
from handlers import (
    answer_back,
    answer_broadcast,
    broadcast,
    consent_broadcast,
    hold_broadcast,
    keep_templates,
    list_broadcast,
    mute_kinds,
    stop_broadcast,
)
from handlers.broadcast import Preview

BEGUN_THERE_TOO = {
    "start_round": TextId("broadcast.option-start-round"),
    "make_offer": TextId("broadcast.option-make-offer"),
}
"""Conversations that begin at the same question, and what stands on their button."""


def to_many(preview: Preview, known: Collection[str]) -> tuple[Capability, ...]:
    """Its conversations; `known` are the names of all others."""
    send = Action.SEND_BROADCAST
    others = {name: label for name, label in BEGUN_THERE_TOO.items() if name in known}
    return (
        Capability(
            "broadcast",
            partial(broadcast.broadcast, preview=preview, others=others),
            may=send,
            commands=("bericht", "broadcast"),
            afresh=True,
        ),
        Capability("answer_broadcast", answer_broadcast.answer_broadcast),
        Capability("answer_back", answer_back.answer_back, may=send),
        Capability("stop_broadcast", stop_broadcast.stop_broadcast, may=send),
        Capability("list_broadcast", list_broadcast.list_broadcast, may=send),
        Capability("retry_broadcast", list_broadcast.retry_broadcast, may=send),
        Capability("consent_broadcast", consent_broadcast.consent_broadcast, may=send),
        Capability("decide_broadcast", hold_broadcast.decide_broadcast, may=send),
        Capability("templates", keep_templates.keep_templates, may=send, commands=("sjabloon", "template")),
        Capability("mute", mute_kinds.mute_kinds, commands=("stil", "mute")),
    )
