"""What every chat platform is to the rest of the house."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from typing import Protocol, runtime_checkable

from domain.conversation import Kind
from domain.enclosed import Enclosed
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
    """A message in the reader's own words, as far as the platform's level lets them travel.

    `page` asks for the way to the reader's own page beside it, where the words are or may be written. `private` says
    that it is about a resident: a platform that can keep it from being passed on does so. `enclosed` is the file that
    goes with it, where that may travel.
    """

    message: Message
    text: str
    options: tuple[Shown, ...]
    page: bool = False
    private: bool = True
    enclosed: Enclosed | None = None


@dataclass(frozen=True)
class MadeFile:
    """A file as it goes out: its name with the ending, and what kind it is, as `image/png`."""

    name: str
    media_type: str
    data: bytes = field(repr=False)

    @property
    def is_picture(self) -> bool:
        """Whether it can be shown as it is."""
        return self.media_type.startswith("image/")


MakeFile = Callable[[Outgoing], Awaitable[MadeFile]]
"""Makes the file that goes with a message, for its reader.

Raises:
    UndeliverableError: its reader may not have it any more.
"""


@dataclass(frozen=True)
class Arrived:
    """What came in at a platform, before it is known whose account it is; the fields are those of `Incoming`.

    Of a document `target` is what `HandsIn.fetch` needs to find it; empty where it is not fetched.
    """

    address: str
    event_id: str
    kind: Kind
    text: str = ""
    option: str = ""
    target: str = ""
    device: str = ""


Receive = Callable[[Sequence[Arrived]], Awaitable[None]]
"""Keeps what came in, all in one commit; only when it returns may the platform be told "received"."""


@dataclass(frozen=True)
class Pace:
    """How fast a platform takes messages: a second in all, and a second into one chat after a short burst.

    `kept` is by how many messages replies may run ahead of that; what is sent to many never does, and so leaves room.
    `in_any_second` is how many the platform may count in any second at all, None when that is its own affair: a journey
    that takes long brings messages closer together than they left. `refused_above` is how many it takes in any second
    before it refuses all for a whole one, None when it does not. `bulk_at_once` is how many of those that are sent to
    many may travel at once, where a platform deals with one after the other: an answer waits behind all of them.
    """

    of_all: float
    of_chat: float
    burst: int
    kept: int = 2
    in_any_second: int | None = None
    bulk_at_once: int | None = None
    refused_above: int | None = None


class RetryLaterError(Exception):
    """The platform did not take it now; trying again may help.

    `after` are the seconds it asked us to wait, None when it did not say. `may_have_arrived`: it may have been shown
    all the same, as when no answer came. `withheld`: its reader has no device that may read it yet.
    """

    def __init__(
        self, reason: str = "", *, after: float | None = None, may_have_arrived: bool = False, withheld: bool = False
    ) -> None:
        """Keep what the platform said of it; `reason` never holds an address or words of people."""
        super().__init__(reason)
        self.after, self.may_have_arrived, self.withheld = after, may_have_arrived, withheld


class UndeliverableError(Exception):
    """The platform will never take it; `gone`: it will take nothing for that chat, since the bot is blocked there."""

    def __init__(self, reason: str = "", *, gone: bool = False) -> None:
        """Keep why; `reason` never holds an address or words of people."""
        super().__init__(reason)
        self.gone = gone


class Platform(Protocol):
    """An adapter: it sends. One that also listens, on an account that only one process may use, is a `Gateway`."""

    name: str
    level: Level
    pace: Pace | None
    """None: as fast as we can."""
    knows_again_for: timedelta | None
    """So long after it may have arrived, what is sent again is known again, and shown once; None: never.

    What was on its way when a process died is sent again there, in whatever lane."""

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


@dataclass(frozen=True)
class Fetched:
    """A file that somebody handed in, by the name that it has there; `data` None: it is larger than was wanted."""

    name: str
    data: bytes | None = field(repr=False)


@runtime_checkable
class HandsIn(Platform, Protocol):
    """A platform on which people hand in files; the files lie there until they are fetched."""

    async def fetch(self, where: str, *, most: int) -> Fetched:
        """The file that was said to be there, of so many bytes at most.

        Raises:
            RetryLaterError: not now.
            UndeliverableError: it is not there, or is not what was handed in.
        """
        ...


@runtime_checkable
class Gateway(Platform, Protocol):
    """A platform with one account for the whole organisation, which one process holds at a time."""

    async def listen(self, receive: Receive) -> None:
        """Take in what people write until cancelled; called by the process that holds the account."""
        ...

    def silent_for(self) -> float:
        """Seconds since the platform last answered, monotonic; 0 while this process does not listen."""
        ...
