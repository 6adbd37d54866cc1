"""Who sent a broadcast sees whom it did not reach and what was answered, and lets it go once more."""

from domain.ask import Ask
from domain.broadcast_lists import named, to_phone
from domain.broadcasts import Broadcast, State, answer_label
from domain.conversation import Close, Option, Say, Start, Turn, text
from domain.errors import RefusedError
from domain.ids import BroadcastId, TextId
from domain.people import Person
from domain.text_args import Arg, Lines, Text
from storage import answers, audit, broadcasts, receiving
from storage.database import Session

MOST_NAMED = 15
LISTED = {"unreachable": to_phone, "failed": to_phone, "unknown": named}
"""What is listed, and how each of them is named."""


async def list_broadcast(ask: Ask, sender: Person, *, db: Session, broadcast: str) -> Turn:
    """By what became of it: not reached and failed with numbers to phone, unknown by name; and the answers counted."""
    del ask
    sent = await _mine(db, sender, broadcast)
    outcome = await receiving.outcome(db, sent.id, LISTED, limit=MOST_NAMED)
    lines: list[Arg] = []
    for became, shown in LISTED.items():
        found = outcome.of(became)
        if found.count:
            who = shown(found.people, found.count)
            lines.append(text(f"broadcast.list_{became}", count=found.count, who=who))
    for answer, count in (await answers.counted(db, sent.id)).items():
        lines.append(text("broadcast.list-answer", count=count, answer=Text(answer_label(answer))))
    if not lines:
        raise RefusedError("broadcast.list-nothing")
    failed = outcome.of("unreachable", "failed")
    start = Start("retry_broadcast", {"broadcast": sent.id})
    again = (Option("again", TextId("broadcast.option-again"), start=start),) if failed.count else ()
    topic = f"broadcast:{sent.id}:list"
    return Turn(
        say=(Say(sender.id, TextId("broadcast.list"), {"lines": Lines(tuple(lines))}, options=again, topic=topic),),
        close=(Close(topic),),
    )


async def retry_broadcast(ask: Ask, sender: Person, *, db: Session, broadcast: str) -> Turn:
    """Let it go once more to those who surely do not have it; who perhaps has it does not get it twice."""
    sent = await _mine(db, sender, broadcast)
    if sent.state in {State.STOPPED, State.HELD}:
        raise RefusedError(f"broadcast.not-again_{sent.state.value}")
    count = await receiving.try_again(db, sent.id, now=ask.now)
    if count:
        await broadcasts.change(db, sent.id, state=State.GOING, look_at=ask.now)
        await audit.note(db, "broadcast.retry", by=sender.id, subject=sent.id, at=ask.now)
    topic = f"broadcast:{sent.id}:list"
    return Turn(say=(Say(sender.id, TextId("broadcast.again"), {"count": count}),), close=(Close(topic),))


async def _mine(db: Session, sender: Person, broadcast: str) -> Broadcast:
    found = await broadcasts.lock(db, BroadcastId(broadcast))
    if found is None or found[0].sender != sender.id:
        raise RefusedError("broadcast.gone")
    return found[0]
