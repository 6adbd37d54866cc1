"""The neutral model that every chat platform shares: what comes in, what is asked, what goes out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import IntEnum, StrEnum

from domain.ids import AccountId, AreaId, ConversationId, EscalationId, PersonId, PromptId, TextId
from domain.people import Language, Person
from domain.text_args import Arg, Args, Text, args_from_data, args_to_data


class Kind(StrEnum):
    """What a person did in the chat."""

    TEXT = "text"
    PRESS = "press"
    EDIT = "edit"
    WITHDRAW = "withdraw"
    MEDIA = "media"
    GONE = "gone"
    BACK = "back"
    DEVICE = "device"
    FILE = "file"


class Media(StrEnum):
    """What a person sent that is not words; only its kind is kept."""

    PHOTO = "photo"
    VOICE = "voice"
    VIDEO = "video"
    STICKER = "sticker"
    LOCATION = "location"
    CONTACT = "contact"
    DOCUMENT = "document"
    FORWARDED = "forwarded"
    OTHER = "other"
    UNREADABLE = "unreadable"


@dataclass(frozen=True)
class Incoming:
    """One thing that somebody did, the same whatever the platform.

    `event_id` is unique per account; `option` is the opaque id of a pressed button; `target` is the event id
    of the earlier message that an edit or a withdrawal is about. With MEDIA `option` says what it is, one of `Media`,
    `text` are the words beside it, and `target` is where a document can be fetched. GONE: they blocked the bot or left;
    BACK: they can be reached again. DEVICE: they have a device `option` that nobody has confirmed, with the keys
    `target`. FILE: they handed in a file, of which `option` is kept and whose name is `text`. `device` is the one it
    was written on, when that is not confirmed.
    """

    account: AccountId
    event_id: str
    kind: Kind
    received_at: datetime
    text: str = ""
    option: str = ""
    target: str = ""
    device: str = ""

    @property
    def pressed(self) -> PromptId | None:
        """The message whose button was pressed, by the button's opaque id; None when nothing was pressed.

        What no id of ours can be, such as signs that no database takes, is the id of nothing.
        """
        prompt = self.option.partition(".")[0]
        ours = prompt.isascii() and prompt.isprintable()
        return PromptId(prompt if ours else "") if self.kind is Kind.PRESS else None


@dataclass(frozen=True)
class Start:
    """A conversation to begin: its name, its arguments, and answers that are known already (question -> option key)."""

    name: str
    args: Mapping[str, str] = field(default_factory=dict)
    answers: Mapping[str, str] = field(default_factory=dict)


CARDS_HOLD = timedelta(days=180)
"""How long the buttons of a card work that nobody closed: who presses later hears that they do not any more."""


@dataclass(frozen=True)
class Option:
    """A button. `key` is its stable name; `start`, on a card, is what pressing it begins.

    One that is `hidden` has its place and number, and is not shown: a later change of the message may show it.
    """

    key: str
    label: TextId
    args: Args = field(default_factory=dict)
    start: Start | None = None
    hidden: bool = False

    def option(self) -> "Option":
        """Itself: an option can be chosen as it is."""
        return self


class Lane(IntEnum):
    """Which queue a message travels in; lower overtakes higher."""

    ESCALATION = 0
    REPLY = 1
    CHECK_IN = 2
    BROADCAST = 3


@dataclass(frozen=True)
class Say:
    """A message to a person; with options it is a card.

    `key` makes it unique: the same key is never sent twice (None: unique to this turn). `topic` is what the card is
    about, so that all cards on it can be closed together. `not_on` is the account where it must not stand, while it
    must on all others. A lane-0 message names its escalation and generation, and is dropped when they no longer hold.
    `before` are texts told first in the same message. From `good_until` on it is too late to say it: then it is
    dropped.
    """

    to: PersonId
    text: TextId
    args: Args = field(default_factory=dict)
    options: tuple[Option, ...] = ()
    lane: Lane = Lane.REPLY
    key: str | None = None
    topic: str | None = None
    escalation: EscalationId | None = None
    generation: int | None = None
    before: tuple[Text, ...] = ()
    only_other_platforms: bool = False
    not_on: AccountId | None = None
    good_until: datetime | None = None


@dataclass(frozen=True)
class AlarmSay:
    """A message for whoever must hear that something goes wrong in these areas (none: in all of them).

    Who that is, is found when it is written (`domain.alarms`): `meant` hear it if they still can, `but` never does.
    Where it has just been read who hears it, they are `known`.
    `call` are those whom the reader can phone about it. `key` gets the reader's id behind it; with `leads_only` it
    is nothing to professionals.
    """

    text: TextId
    areas: tuple[AreaId, ...]
    key: str
    args: Args = field(default_factory=dict)
    options: tuple[Option, ...] = ()
    topic: str | None = None
    escalation: EscalationId | None = None
    call: tuple[Person, ...] = ()
    meant: tuple[PersonId, ...] = ()
    known: tuple[PersonId, ...] = ()
    but: PersonId | None = None
    leads_only: bool = False


@dataclass(frozen=True)
class Edit:
    """Say otherwise what was said under `key`, in the same place; nobody is disturbed by it.

    `options` are its buttons from the first on, each in the place that it had; one that goes or comes is hidden or not.
    It is let go while the message has not been shown, while an earlier change of it is on its way, and once it has been
    put away.
    """

    key: str
    text: TextId
    args: Args = field(default_factory=dict)
    options: tuple[Option, ...] = ()
    lane: Lane = Lane.CHECK_IN


@dataclass(frozen=True)
class Close:
    """Close the buttons of all open cards on a topic; with `of`, only those of one person.

    With `when_shown` a card of whose turn it is closes with the mark that its buttons are gone, a moment later: for a
    turn that has no statement to spare, and a card that may be pressed twice without harm.
    """

    topic: str
    of: PersonId | None = None
    when_shown: bool = False


@dataclass(frozen=True)
class Reopen:
    """Take up a conversation that has ended, with the answer to `question` dropped, so that it is asked again."""

    conversation: ConversationId
    question: str


@dataclass(frozen=True)
class Leave:
    """End a conversation that waits, without doing what it was for."""

    conversation: ConversationId


@dataclass(frozen=True)
class LeaveAll:
    """End all that waits for an answer about a record, since that is taken back: there is nothing to ask any more."""

    about: str


@dataclass(frozen=True)
class Turn:
    """All that one conversation, action or job decides; nothing of it happens before it is committed.

    `language` is what the person whose turn it is reads from now on, when they changed it.
    """

    say: tuple[Say, ...] = ()
    close: tuple[Close, ...] = ()
    then: Start | Reopen | Leave | LeaveAll | None = None
    language: Language | None = None
    alarms: tuple[AlarmSay, ...] = ()
    edit: tuple[Edit, ...] = ()

    def __add__(self, other: "Turn") -> "Turn":
        """Both, one after the other; at most one may go on with another conversation."""
        if self.then and other.then:
            raise ValueError("two turns that both go on")
        language = other.language or self.language
        return Turn(
            self.say + other.say,
            self.close + other.close,
            self.then or other.then,
            language,
            self.alarms + other.alarms,
            self.edit + other.edit,
        )


def start_to_data(start: Start) -> dict[str, object]:
    """The start as plain JSON."""
    return {"name": start.name, "args": dict(start.args), "answers": dict(start.answers)}


def option_to_data(option: Option) -> dict[str, object]:
    """The option as plain JSON; `option_from_data` is its inverse."""
    return {
        "key": option.key,
        "label": option.label,
        "args": args_to_data(option.args),
        "start": start_to_data(option.start) if option.start else None,
        "hidden": option.hidden,
    }


def option_from_data(data: Mapping[str, object]) -> Option:
    """The option that `option_to_data` made this of."""
    args, start = data["args"], data["start"]
    return Option(
        key=str(data["key"]),
        label=TextId(str(data["label"])),
        args=args_from_data(args) if isinstance(args, Mapping) else {},
        start=Start(str(start["name"]), start["args"], start["answers"]) if isinstance(start, Mapping) else None,
        hidden=bool(data["hidden"]),
    )


def text(id: str, **args: Arg) -> Text:  # noqa: A002  the word of the field
    """A text with its arguments, shortly written."""
    return Text(TextId(id), args)
