"""Messages are erased thirty days after they were sent or given up, unless anything open needs them."""

import json
from dataclasses import dataclass
from datetime import timedelta

import pytest
import pytest_asyncio
from sqlalchemy import text

from domain.conversation import CARDS_HOLD, Incoming, Kind, Option
from domain.ids import PersonId, PromptId, TextId, new_id
from domain.people import Role
from domain.tasks import Task, TaskKind
from fakes.forgetting import forget
from fakes.organisation import NOW, Organisation
from scheduler.jobs.forget import MESSAGES_KEPT
from storage import delivery, marking, outbox, tasks
from storage.closing_cards import closing_of
from storage.delivery import Receipt
from storage.outbox import Draft

DUE, NOT_YET = NOW + MESSAGES_KEPT + timedelta(minutes=1), NOW + MESSAGES_KEPT - timedelta(minutes=1)
YES = Option("yes", TextId("option.yes"))


@dataclass
class Chat:
    """The chat of Riet, with short words for what stands in it."""

    office: Organisation
    riet: PersonId

    async def say(
        self,
        *,
        later: timedelta = timedelta(0),
        words: str = "help.volunteer",
        options: tuple[Option, ...] = (),
        topic: str | None = None,
        key: str | None = None,
    ) -> PromptId:
        """A message is sent to Riet and shown on her page; its buttons, if any, are gone."""
        draft = Draft(PromptId(new_id()), self.riet, TextId(words), options=options, topic=topic, key=key)
        at = NOW + later
        async with self.office.database.transaction("test") as db:
            await outbox.put(db, [draft], now=at, turn=draft.id)
            (claimed,) = await delivery.claim(db, "memory", draft.lane, now=at, limit=1)
            await marking.mark_sent(db, [Receipt(claimed, "message", shown=json.dumps("words"))], at=at)
        await self.change(draft.id, "shortened_at = sent_at, card = NULL")
        return draft.id

    async def change(self, one: str, what: str) -> None:
        async with self.office.database.transaction("test") as db:
            await db.run(text(f"UPDATE outbox SET {what} WHERE id = '{one}'"))  # noqa: S608

    async def ids(self, where: str = "text_id <> 'forgotten'") -> set[str]:
        async with self.office.database.reading() as db:
            return set((await db.run(text(f"SELECT id FROM outbox WHERE {where}"))).scalars())  # noqa: S608

    async def number(self, name: str, one: str) -> int:
        async with self.office.database.reading() as db:
            return int((await db.run(text(f"SELECT {name} FROM outbox WHERE id = '{one}'"))).scalar_one())  # noqa: S608


@pytest_asyncio.fixture
async def chat(office: Organisation) -> Chat:
    return Chat(office, await office.person("Riet", Role.VOLUNTEER))


async def test_what_was_sent_is_erased_after_thirty_days(chat: Chat) -> None:
    sent = await chat.say()
    newest = await chat.say(later=2 * MESSAGES_KEPT)
    await forget(chat.office.database, NOT_YET)
    assert await chat.ids() == {sent, newest}
    assert await forget(chat.office.database, DUE) == 1
    assert await chat.ids() == {newest}
    assert await forget(chat.office.database, DUE) == 0


@pytest.mark.parametrize("state", ["dropped", "reported", "unknown"])
async def test_what_was_given_up_is_erased_as_well(chat: Chat, state: str) -> None:
    await chat.change(await chat.say(), f"state = '{state}', sent_at = NULL, shortened_at = NULL, web_seq = NULL")
    await forget(chat.office.database, NOT_YET)
    assert len(await chat.ids("1 = 1")) == 1
    assert await forget(chat.office.database, DUE) == 1
    assert await chat.ids("1 = 1") == set()


@pytest.mark.parametrize(
    "what",
    [
        "state = 'queued'",
        "state = 'sending'",
        "state = 'dead'",
        "shortened_at = NULL",
    ],
)
async def test_what_is_not_done_stays(chat: Chat, what: str) -> None:
    one = await chat.say()
    await chat.change(one, what)
    await forget(chat.office.database, NOW + 10 * MESSAGES_KEPT)
    assert await chat.ids() == {one}


async def test_a_card_stays_as_long_as_its_buttons_work(chat: Chat) -> None:
    one = await chat.say(options=(YES,))
    await chat.change(one, "card = 'open'")
    await chat.say(later=2 * CARDS_HOLD)
    await forget(chat.office.database, NOW + CARDS_HOLD)
    assert one in await chat.ids()
    assert await forget(chat.office.database, NOW + CARDS_HOLD + timedelta(minutes=1)) == 1
    assert one not in await chat.ids()


async def test_an_open_question_stays_and_can_be_answered(chat: Chat) -> None:
    await chat.office.types("Riet", "/taal")
    async with chat.office.database.transaction("test") as db:
        await db.run(text("UPDATE outbox SET shortened_at = sent_at"))
    asked = await chat.ids("question IS NOT NULL")
    await forget(chat.office.database, NOW + 10 * MESSAGES_KEPT)
    assert await chat.ids() == asked
    assert await chat.office.types("Riet", "English") == ["language.chosen"]


async def test_a_button_of_what_was_erased_is_answered_kindly(chat: Chat) -> None:
    one = await chat.say(options=(YES,))
    await forget(chat.office.database, DUE)
    account = await chat.office.account("Riet")
    press = Incoming(account, "press", Kind.PRESS, NOW, option=f"{one}:0")
    await chat.office.house.dispatcher.receive(press)
    await chat.office.house.settle()
    assert chat.office.platform.sent[-1].message.text == "prompt.expired"


async def test_what_is_still_to_be_changed_stays(chat: Chat) -> None:
    one = await chat.say()
    closing = closing_of(one, person=chat.riet, account=await chat.office.account("Riet"), message_id="m")
    async with chat.office.database.transaction("test") as db:
        await outbox.put(db, [closing], now=NOW, turn="test")
    await forget(chat.office.database, DUE)
    assert one in await chat.ids()


async def test_the_copy_of_what_waits_stays_lest_it_go_out_twice(chat: Chat) -> None:
    one, other = await chat.say(words="sign.filed"), await chat.say()
    async with chat.office.database.transaction("test") as db:
        await outbox.put(db, [Draft(PromptId(new_id()), chat.riet, TextId("sign.filed"))], now=NOW, turn="test")
    await forget(chat.office.database, DUE)
    assert one in await chat.ids()
    assert other not in await chat.ids()


async def test_what_was_said_about_an_open_task_stays_until_it_is_done(chat: Chat) -> None:
    task = Task(TaskKind.CALL_BACK, chat.riet, chat.office.area, NOW, NOW)
    async with chat.office.database.transaction("test") as db:
        await tasks.add(db, task)
    topic, key = await chat.say(topic=task.topic), await chat.say(key=f"remind:{task.id}:1")
    last = await chat.say(later=2 * MESSAGES_KEPT)
    await forget(chat.office.database, NOT_YET)
    assert await forget(chat.office.database, DUE) == 0
    assert await chat.ids() == {topic, key, last}
    async with chat.office.database.transaction("test") as db:
        await tasks.done(db, task.id, at=DUE)
    await forget(chat.office.database, DUE)
    assert await chat.ids() == {last}


async def test_numbers_of_the_chat_go_on_counting(chat: Chat) -> None:
    account = await chat.office.account("Riet")
    one, two = await chat.say(options=(YES,)), await chat.say()
    seen, chosen = await chat.number("web_seq", two), await chat.number("choice_seq", one)
    await forget(chat.office.database, NOT_YET)
    assert await forget(chat.office.database, DUE) == 2
    assert await chat.ids() == set()
    assert (
        await chat.ids("person_id IS NOT NULL OR shown_sealed IS NOT NULL OR platform_message_id IS NOT NULL") == set()
    )
    assert await chat.ids(f"account_id = '{account}'") == {one, two}
    assert await forget(chat.office.database, DUE) == 0
    new = await chat.say(options=(YES,), later=MESSAGES_KEPT)
    assert await chat.number("web_seq", new) == seen + 1
    assert await chat.number("choice_seq", new) == chosen + 1
    assert await forget(chat.office.database, DUE) == 2
    assert await chat.ids("1 = 1") == {new}
