"""What every chat platform is to the rest of the house."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from bot.texts import Texts
from domain.ids import AccountId
from storage.delivery import Message, Receipt


class Level(StrEnum):
    """What may travel over a platform."""

    OFF = "off"
    NUDGE = "nudge"
    BUTTONS = "buttons"
    TEXT = "text"


@dataclass(frozen=True)
class Shown:
    """A button as the person sees it; `id` is what comes back when it is pressed."""

    id: str
    key: str
    number: int
    label: str


@dataclass(frozen=True)
class Outgoing:
    """A message in the reader's own words."""

    message: Message
    text: str
    options: tuple[Shown, ...]


class RetryLaterError(Exception):
    """The platform did not take it now; trying again may help."""


class UndeliverableError(Exception):
    """The platform will never take it: the chat is gone or the bot is blocked."""


class Platform(Protocol):
    """An adapter; it sends, and puts what comes in through the dispatcher's `receive`."""

    name: str
    level: Level

    async def send(self, outgoing: Outgoing) -> Receipt:
        """Show it to the person.

        Raises:
            RetryLaterError: not now.
            UndeliverableError: never.
        """
        ...

    def marked(self, accounts: Sequence[AccountId]) -> None:
        """These accounts' messages have been marked as sent in the database."""
        ...


def render(message: Message, texts: Texts) -> Outgoing:
    """The message in the words of its reader, with its options numbered."""
    said = [(text.id, text.args) for text in message.before] + [(message.text, message.args)]
    words = (
        ""
        if message.effect == "close"
        else "\n\n".join(texts.say(text, args, language=message.language, zone=message.zone) for text, args in said)
    )
    options = tuple(
        Shown(
            id=f"{message.id}.{place}",
            key=option.key,
            number=message.first_number + place,
            label=texts.say(option.label, option.args, language=message.language, zone=message.zone),
        )
        for place, option in enumerate(message.options)
    )
    return Outgoing(message, words, options)
