"""What is said in a round: the card to one volunteer at a time, and what its coordinator reads."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from domain.conversation import Edit, Lane, Option, Say, Start, text
from domain.ids import PersonId, RoundId, TextId
from domain.look_ins import LookIn, look_in_options
from domain.people import Person
from domain.rounds import Round, Totals
from domain.task_messages import phone_of
from domain.text_args import Arg, Moment, Shape, lines

MOST_CODES = 60
"""So many codes stand in one list."""


def asked(of: Round, one: LookIn, to: PersonId, *, knows: Person | None, again: bool = False) -> Say:
    """The question to a volunteer; with `knows` they do not visit the resident, and this professional can tell more."""
    args: dict[str, Arg] = {"text": of.said_of(one.code), "resident": one.code}
    words = "round.reminded" if again else "round.asked"
    if knows:
        args |= {"name": knows.name, "phone": phone_of(knows)}
        words += "-other"
    lane = Lane.CHECK_IN if again else Lane.BROADCAST
    key = f"{one.topic}:{to}" + (":again" if again else "")
    options = look_in_options(one.id, "done", "cannot", "worry")
    return Say(to, TextId(words), args, options, lane=lane, key=key, topic=one.topic, good_until=of.ends_at)


def handed(of: Round, one: LookIn, to: PersonId, *, by: datetime) -> Say:
    """The supervisor reads that no volunteer could."""
    args: dict[str, Arg] = {
        "text": of.said_of(one.code),
        "resident": one.code,
        "by": Moment(by, Shape.DAY_AND_TIME),
    }
    options = look_in_options(one.id)
    return Say(
        to, TextId("round.handed"), args, options, lane=Lane.CHECK_IN, key=f"{one.topic}:handed", topic=one.topic
    )


def seen_by_another(one: LookIn, to: PersonId) -> Say:
    """Who was asked as well need not go any more."""
    return Say(
        to, TextId("round.seen-by-another"), {"resident": one.code}, lane=Lane.CHECK_IN, key=f"{one.topic}:rest:{to}"
    )


def planned(of: Round, to: PersonId) -> Say:
    """The coordinator can still stop it."""
    args = {"at": Moment(of.begins_at), "reported": Moment(of.reports_at, Shape.DAY_AND_TIME)}
    return Say(to, TextId("round.planned"), args, (_of_round("stop", of.id),), topic=of.topic)


def live_key(of: Round, to: PersonId) -> str:
    """Under which the message is said whose totals are kept up to date; others asked later have one of their own."""
    return f"{of.topic}:live:{of.reports_at.date()}:{to}"


def begun(of: Round, found: Totals, to: PersonId) -> Say:
    """It has begun; in this message the totals will stand."""
    return _live(of, to, "round.begun", {"residents": counted(found.all)}, lane=Lane.CHECK_IN)


def begun_again(of: Round, to: PersonId) -> Say:
    """Others are asked now; the same for them."""
    return _live(of, to, "round.others-asked", {}, lane=Lane.REPLY)


def live(of: Round, found: Totals, to: PersonId) -> Edit:
    """The same message with the totals as they are now."""
    args = {**found.args, "reported": Moment(of.reports_at, Shape.DAY_AND_TIME)}
    return Edit(live_key(of, to), TextId("round.live"), args, _live_options(of))


def _live(of: Round, to: PersonId, words: str, args: Mapping[str, Arg], *, lane: Lane) -> Say:
    args = {**args, "reported": Moment(of.reports_at, Shape.DAY_AND_TIME)}
    return Say(to, TextId(words), args, _live_options(of), lane=lane, key=live_key(of, to), topic=of.topic)


def _live_options(of: Round) -> tuple[Option, ...]:
    return tuple(_of_round(name, of.id) for name in ("totals", "list", "stop"))


def progress(found: Totals, to: PersonId) -> Say:
    """How it goes now, for who asks; the buttons stand where they stood."""
    return Say(to, TextId("round.progress"), found.args)


def reported(of: Round, found: Totals, to: PersonId) -> Say:
    """The outcome at noon, and what can be done about it."""
    key = f"{of.topic}:reported:{of.reports_at.date()}:{to}"
    options = (_of_round("others", of.id), _of_round("list", of.id))
    return Say(to, TextId("round.reported"), found.args, options, lane=Lane.CHECK_IN, key=key, topic=of.topic)


def ended(of: Round, found: Totals, unseen: Sequence[tuple[str, bool]], to: PersonId) -> Say:
    """The round is over: who was not reached, by code."""
    key = f"{of.topic}:ended:{to}"
    if not unseen:
        return Say(to, TextId("round.all-seen"), found.args, lane=Lane.CHECK_IN, key=key)
    args: Mapping[str, Arg] = {**found.args, "list": listed(unseen)}
    return Say(to, TextId("round.ended"), args, lane=Lane.CHECK_IN, key=key)


def counted(residents: int) -> Arg:
    """So many residents, in words."""
    return text("round.residents", count=residents)


def listed(unseen: Sequence[tuple[str, bool]]) -> Arg:
    """The codes of who was not reached, and why not."""
    found: list[Arg] = []
    for why, said in (("cannot", True), ("silent", False)):
        codes = [code for code, cannot in unseen if cannot is said]
        if codes:
            shown = ", ".join(codes[:MOST_CODES])
            more = len(codes) - MOST_CODES
            one = text(f"round.list-{why}", codes=shown)
            found.append(text("round.list-more", list=one, count=more) if more > 0 else one)
    return lines(found)


def _of_round(kind: str, of: RoundId) -> Option:
    return Option(kind, TextId(f"round.option-{kind}"), start=Start(f"round_{kind}", {"round_id": of}))
