"""Everybody's own page beside another platform: the way to it, and what is found there."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from bot.app import House
from bot.levels import is_withheld
from bot.platform import Level
from bot.turn import TurnRun
from domain.ids import AccountId, PersonId, PromptId, new_id
from storage import conversations, own_page, people, web_chat
from storage.conversations import OPEN
from storage.database import Session
from storage.drafts import Kept
from storage.outbox import Draft
from storage.people import JOINING, Joined

SHOWN_SINCE = timedelta(hours=24)
"""So far back goes what is shown again in full."""


async def opened(house: House, account: AccountId) -> None:
    """Somebody opens their page: what they were told elsewhere without its words is said here in full.

    The question of their open conversation is asked again here, and loses its buttons where it was; here too when it is
    so old that the page no longer shows it. From now on the page is one more way to reach them. For who has no other
    platform, and no such question, nothing happens.
    """
    shown_since = house.clock.now() - SHOWN_SINCE
    async with house.database.reading() as db:
        found = await web_chat.owner(db, account)
        if found is None:
            return
        elsewhere = {one for one, _ in await people.accounts_of(db, found[0].person.id)} - {account}
        if not elsewhere and not any(
            one.question and one.is_open and one.created_at <= shown_since
            for one in await conversations.prompts(db, found[0].person.id)
        ):
            return
    async with house.database.transaction("page") as db:
        await conversations.lock_person(db, found[0].person.id)
        await people.arrive(db, account)
        run = await _run(db, house, account, found[0])
        conversation = run.under_way.current(OPEN)
        prompt = next((one for one in run.prompts if conversation and one.id == conversation.prompt), None)
        if conversation and prompt and (prompt.account != account or prompt.created_at <= shown_since):
            run.close_question_of(conversation)
            await run.go(conversation)
        run.drafts[:0] = await _in_full(db, house, account, run.me.id)
        await run.keep(turn=run.event_id, claim=False)
    house.delivery.wake()


async def _run(db: Session, house: House, account: AccountId, owner: Joined) -> TurnRun:
    now = house.clock.now()
    return TurnRun(
        db=db,
        wiring=house.wiring,
        me=owner.person,
        joining=owner.state == JOINING,
        account=account,
        now=now,
        event_id=f"page:{account}:{now.isoformat()}",
        prompts=list(await conversations.prompts(db, owner.person.id)),
    )


async def _in_full(db: Session, house: House, account: AccountId, person: PersonId) -> list[Draft]:
    """What lacked something where it was sent, once each."""
    since = house.clock.now() - SHOWN_SINCE
    return [
        replace(one.draft, id=PromptId(new_id()))
        for one in await own_page.said_elsewhere(db, person, here=account, since=since)
        if is_withheld(one.said, level=house.levels.get(one.platform, Level.TEXT))
    ]


def offered(waiting: Sequence[Kept]) -> Sequence[Kept]:
    """What is put before somebody at once: what answers one question is never mixed with anything else."""
    asked = [one for one in waiting if one.question]
    if not asked:
        return waiting
    newest = asked[-1]
    return [one for one in asked if (one.conversation, one.question) == (newest.conversation, newest.question)]


def draft_of(waiting: Sequence[Kept]) -> str:
    """What somebody has not sent yet, as they would send it now."""
    return "\n".join(one.text for one in waiting)
