"""How far a broadcast is, in one message that its sender keeps looking at."""

from dataclasses import dataclass
from datetime import datetime

from domain.broadcasts import Broadcast, State
from domain.conversation import Edit, Option, Say, Start, text
from domain.ids import PersonId, TextId
from domain.text_args import Arg, Lines, Moment, Shape

STOPPABLE = frozenset({State.WAITING, State.GOING, State.HELD})
"""As long as it is so, more can go out."""
_STATES = ("waiting", "on_its_way", "failed", "unknown", "unreachable", "muted", "not_sent")


@dataclass(frozen=True)
class Totals:
    """How many people there are, and how many of them in each case.

    `waiting`: their turn has not come; `on_its_way`: it lies ready to be sent; `arrived`: their platform has taken it;
    `failed`: it did not, for good; `unknown`: nobody can say; `unreachable`: they have no chat that works; `muted`:
    they do not want this kind; `not_sent`: it was stopped before, or they left. `answered` are among those who have it.
    """

    people: int = 0
    waiting: int = 0
    on_its_way: int = 0
    arrived: int = 0
    failed: int = 0
    unknown: int = 0
    unreachable: int = 0
    muted: int = 0
    not_sent: int = 0
    answered: int = 0

    @property
    def sent(self) -> int:
        """For how many it has been tried."""
        return self.arrived + self.on_its_way + self.failed + self.unknown

    @property
    def missed(self) -> int:
        """How many surely, or perhaps, do not have it although they were to get it."""
        return self.failed + self.unknown + self.unreachable

    @property
    def digest(self) -> str:
        """All of it, to see whether anything has changed."""
        return "/".join(str(number) for number in vars(self).values())


def key_of(broadcast: Broadcast) -> str:
    """Under which the message about its progress was said to whose it is now."""
    return f"broadcast:{broadcast.id}:progress:{broadcast.sender}"


def progress(broadcast: Broadcast, totals: Totals | None = None) -> Say:
    """The message as it stands at first: to who wrote it, or to whom it passes with what became of it so far."""
    totals = totals or Totals(people=broadcast.counted)
    words, args = _words(broadcast, totals)
    return Say(
        broadcast.sender, words, args, options=_options(broadcast, totals), key=key_of(broadcast),
        topic=key_of(broadcast),
    )  # fmt: skip


def progressed(broadcast: Broadcast, totals: Totals) -> Edit:
    """The same message as it stands now; once all is done it cannot be stopped any more."""
    words, args = _words(broadcast, totals)
    return Edit(key_of(broadcast), words, args, _options(broadcast, totals))


def _words(broadcast: Broadcast, totals: Totals) -> tuple[TextId, dict[str, Arg]]:
    args: dict[str, Arg] = {
        "count": totals.people or broadcast.counted,
        "sent": totals.sent,
        "arrived": totals.arrived,
        "answered": totals.answered,
        "rest": Lines(tuple(text(f"broadcast.total_{one}", count=many) for one, many in _rest(broadcast, totals))),
    }
    if broadcast.state is State.WAITING and broadcast.begins_at <= broadcast.made_at:
        return TextId("broadcast.progress_soon"), {"count": args["count"]}
    if broadcast.state in {State.WAITING, State.HELD}:
        at = Moment(broadcast.begins_at, Shape.DAY_AND_TIME)
        return TextId(f"broadcast.progress_{broadcast.state.value}"), {"count": args["count"], "at": at}
    return TextId(f"broadcast.progress_{broadcast.state.value}"), args


def _rest(broadcast: Broadcast, totals: Totals) -> list[tuple[str, int]]:
    """Each case there is; once it is stopped nobody's turn comes any more."""
    found = dict(vars(totals))
    if broadcast.state is State.STOPPED:
        found["not_sent"], found["waiting"] = found["not_sent"] + found["waiting"], 0
    return [(one, found[one]) for one in _STATES if found[one]]


def _options(broadcast: Broadcast, totals: Totals) -> tuple[Option, ...]:
    """Stop as long as there is anything to stop, and whom it did not reach or what was answered once there is any."""
    which = {"broadcast": broadcast.id}
    label = "broadcast.option-list" if totals.missed or not totals.answered else "broadcast.option-answers"
    is_over, is_empty = broadcast.state not in STOPPABLE, not (totals.missed or totals.answered)
    return (
        Option("stop", TextId("broadcast.option-stop"), start=Start("stop_broadcast", which), hidden=is_over),
        Option("list", TextId(label), start=Start("list_broadcast", which), hidden=is_empty),
    )


@dataclass(frozen=True)
class Followed:
    """How its sender has been kept up to date: the figures that were said and when, and when answers were.

    `pause` is after how many seconds to look again while messages are on their way.
    """

    digest: str = ""
    said_at: datetime | None = None
    pause: int = 0
    told_at: datetime | None = None


def asks_consent(broadcast: Broadcast, *, of: PersonId, sender: str, words: Arg) -> Say:
    """The card that asks somebody else whether it may go now."""
    topic = f"broadcast:{broadcast.id}:consent"
    options = [
        Option(
            key,
            TextId(f"broadcast.option-{key}"),
            start=Start("consent_broadcast", {"broadcast": broadcast.id, "say": key}),
        )
        for key in ("consent", "object")
    ]
    args: dict[str, Arg] = {
        "name": sender,
        "count": broadcast.counted,
        "words": words,
        "at": Moment(broadcast.begins_at),
    }
    return Say(of, TextId("broadcast.consent"), args, tuple(options), key=f"{topic}:{of}", topic=topic)
