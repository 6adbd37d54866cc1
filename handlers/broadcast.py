"""A coordinator writes to many: whom, what in each language, when; it is read over before anything goes out."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from domain.ask import Ask
from domain.broadcasts import AnswerSet, Broadcast, Kind, State
from domain.conversation import Option, Say, Start, Turn, text
from domain.errors import RefusedError
from domain.ids import AreaId, BroadcastId, TextId
from domain.people import Language, Person
from domain.permissions import Action, areas_of
from domain.privacy import mask_bsn
from domain.segment_questions import Choices, Reach, ask_segment, names_of, reach_args
from domain.segments import Segment
from domain.text_args import Arg, Written
from storage import areas as all_areas
from storage import audit, broadcasts, segments
from storage.database import Session

MESSAGE = Option("message", TextId("broadcast.option-message"))


class Sure(StrEnum):
    """Whether it goes out."""

    SEND = "send"
    NOT = "not"


async def broadcast(
    ask: Ask, sender: Person, *, db: Session, rest: str = "", others: Mapping[str, TextId] | None = None
) -> Turn:
    """Ask all of it, show how it will look, and send it off; `others` are conversations that begin here as well."""
    del rest
    if others:
        ways = [MESSAGE, *(Option(name, label) for name, label in others.items())]
        way = await ask.one_of("broadcast.what", ways)
        if way is not MESSAGE:
            return Turn(then=Start(way.key))
    mine = areas_of(sender, Action.SEND_BROADCAST)
    choices = await _choices(db, sender, mine)

    async def reaches(segment: Segment) -> Reach:
        return await segments.reach(db, segment, areas=mine, but=sender.id, now=ask.now)

    chosen = await ask_segment(ask, choices, reaches)
    reach = await reaches(chosen.segment)
    if not reach.count:
        raise RefusedError("broadcast.nobody")
    await ask.tell("broadcast.reaches", who=choices.described(chosen.segment), **reach_args(reach))
    kind = await ask.one_of("broadcast.kind", Kind)
    texts = await _texts(ask, sender, reach)
    answers = await ask.one_of("broadcast.answers", AnswerSet)
    names = names_of(reach)
    sure = await ask.one_of("broadcast.sure", Sure, words=_shown(texts), count=reach.count, names=names)
    if sure is Sure.NOT:
        return Turn(say=(Say(sender.id, TextId("broadcast.not-sent")),))
    made = Broadcast(
        id=BroadcastId(ask.id),
        sender=sender.id,
        kind=kind,
        texts=texts,
        segment=chosen.segment,
        answers=answers,
        state=State.WAITING,
        made_at=ask.now,
        begins_at=ask.now,
        counted=reach.count,
    )
    await broadcasts.add(db, made)
    if chosen.save_as:
        await segments.save(db, chosen.segment, name=chosen.save_as, owner=sender.id, now=ask.now)
    await audit.note(db, "broadcast.send", by=sender.id, subject=made.id, at=ask.now)
    return Turn(say=(Say(sender.id, TextId("broadcast.sending"), {"count": reach.count}),))


async def _choices(db: Session, sender: Person, mine: frozenset[AreaId] | None) -> Choices:
    named: Mapping[str, str] = {
        one.id: one.name for one in await all_areas.everywhere(db) if mine is None or one.id in mine
    }
    tags = await segments.tags_in(db, areas=mine)
    return Choices(named, tags, await segments.saved_by(db, sender.id))


async def _texts(ask: Ask, sender: Person, reach: Reach) -> Mapping[Language, str]:
    """The words in each language that somebody of them reads, the sender's own first; or the same for all."""
    found: dict[Language, str] = {}
    wanted = sorted(reach.by_language, key=lambda one: (one is not sender.language, one.value))
    for place, _ in zip(wanted, ask.rounds("language"), strict=False):
        language = text(f"broadcast.in_{place.value}")
        if not found:
            said = await ask.words("broadcast.words", language=language)
        else:
            same = Option(
                "same", TextId("broadcast.option-same"), {"language": text(f"broadcast.in_{wanted[0].value}")}
            )
            count = reach.by_language[place]
            said = await ask.words("broadcast.words-too", options=[same], language=language, count=count)
        if not isinstance(said, Option):
            found[place] = mask_bsn(said).strip()
    return found


def _shown(texts: Mapping[Language, str]) -> Arg:
    lines: Sequence[str] = list(texts.values())
    return Written("\n\n".join(lines))
