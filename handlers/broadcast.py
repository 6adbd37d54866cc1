"""A coordinator writes to many: whom, what in each language, when; it is read over before anything goes out."""

from collections.abc import Callable, Collection, Mapping

from domain.ask import Ask
from domain.broadcast_progress import asks_consent, progress
from domain.broadcast_questions import Composed, compose, is_sure
from domain.broadcasts import CONSENT_FROM, WAITS_FOR_CONSENT, Broadcast, State
from domain.conversation import Option, Say, Start, Turn
from domain.errors import RefusedError
from domain.ids import AreaId, BroadcastId, TextId
from domain.people import Person
from domain.permissions import Action, areas_of
from domain.segment_questions import Chosen, Reach, ask_segment, reach_args
from domain.segments import Segment
from domain.text_args import Arg, Written
from storage import audit, broadcasts, people, segments
from storage.database import Session

MESSAGE = Option("message", TextId("broadcast.option-message"))
Preview = Callable[[Broadcast, Person, Collection[str]], Arg]
"""How it will look on each of these platforms, in each of its languages."""


def no_preview(broadcast: Broadcast, sender: Person, platforms: Collection[str]) -> Arg:
    """Where there are no platforms: its words."""
    del sender, platforms
    return Written("\n\n".join(broadcast.texts.values()))


async def broadcast(
    ask: Ask, sender: Person, *, db: Session, preview: Preview, others: Mapping[str, TextId], rest: str = ""
) -> Turn:
    """Ask all of it, show how it will look, and send it off; `others` are conversations that begin here as well."""
    del rest
    if others:
        ways = [MESSAGE, *(Option(name, label) for name, label in others.items())]
        way = await ask.one_of("broadcast.what", ways)
        if way is not MESSAGE:
            return Turn(then=Start(way.key))
    mine = areas_of(sender, Action.SEND_BROADCAST)
    choices = await segments.choices(db, sender.id, areas=mine)

    async def reaches(segment: Segment) -> Reach:
        return await segments.reach(db, segment, areas=mine, but=sender.id, now=ask.now)

    async def look(composed: Composed) -> Arg:
        made = _made(ask, sender, mine, chosen=chosen, composed=composed, reach=reach)
        return preview(made, sender, reach.platforms)

    chosen = await ask_segment(ask, choices, reaches)
    reach = await reaches(chosen.segment)
    if not reach.count:
        raise RefusedError("broadcast.nobody")
    await ask.tell("broadcast.reaches", who=choices.described(chosen.segment), **reach_args(reach))
    composed = await compose(ask, sender, reach, choices.templates)
    if not await is_sure(ask, composed, reach, look):
        return Turn(say=(Say(sender.id, TextId("broadcast.not-sent")),))
    made = _made(ask, sender, mine, chosen=chosen, composed=composed, reach=reach)
    await broadcasts.add(db, made)
    if chosen.save_as:
        name, saved = chosen.save_as, choices.saved
        await segments.save(db, chosen.segment, name=name, owner=sender.id, among=saved, now=ask.now)
    await audit.note(db, "broadcast.send", by=sender.id, subject=made.id, at=ask.now)
    return Turn(say=(progress(made),)) + await _ask_others(db, made, sender, mine, words=await look(composed))


def _made(
    ask: Ask, sender: Person, areas: frozenset[AreaId] | None, *, chosen: Chosen, composed: Composed, reach: Reach
) -> Broadcast:
    """To very many it does not begin before somebody else could see it."""
    wanted_at = composed.at or ask.now
    waits = WAITS_FOR_CONSENT if reach.count > CONSENT_FROM else wanted_at - wanted_at
    return Broadcast(
        id=BroadcastId(ask.id),
        sender=sender.id,
        kind=composed.kind,
        texts=composed.texts,
        segment=chosen.segment,
        answers=composed.answers,
        state=State.WAITING,
        made_at=ask.now,
        begins_at=max(wanted_at, ask.now + waits),
        wanted_at=wanted_at,
        areas=areas,
        counted=reach.count,
    )


async def _ask_others(
    db: Session, made: Broadcast, sender: Person, mine: frozenset[AreaId] | None, *, words: Arg
) -> Turn:
    """Ask every other coordinator and manager of these areas whether it may go now, when it goes to very many."""
    if made.counted <= CONSENT_FROM:
        return Turn()
    asked = await people.leads_of(db, mine, but=sender.id)
    return Turn(say=tuple(asks_consent(made, of=one, sender=sender.name, words=words) for one in asked))
