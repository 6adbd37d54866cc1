"""People on Matrix: what they do and see there, encrypted, at a homeserver that outlives every life."""

import asyncio
import contextlib
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import dataclass
from functools import partial

from sqlalchemy import func, select

from bot.app import House
from bot.platform import Level, Outgoing
from bot.platforms.matrix.keeping import Keeping
from bot.platforms.matrix.logging_in import log_in
from bot.platforms.matrix.platform import NAME, MatrixPlatform
from bot.texts import Texts
from crash.account import Account
from crash.far_side import watched
from crash.matrix_phones import Phones
from crash.script import StoryStuckError, Taps, Types
from crash.world import PEOPLE, opened, seed
from domain.ids import PersonId
from storage import matrix, people
from storage.codes import mac
from storage.conversations import prompts
from storage.database import Database, Failpoint
from storage.delivery import Receipt
from storage.tables import inbox, outbox

KEPT_WITHIN = 60.0
LOOK_EVERY = 0.02
UNREADABLE = "cannot be read"


@dataclass(frozen=True)
class Met:
    """The accounts of one telling."""

    telling: int
    bot: str
    password: str
    addresses: dict[str, str]


class WatchedMatrix(MatrixPlatform):
    """The adapter itself, with failpoints around each send."""

    _failpoint: Failpoint

    @classmethod
    def over(cls, database: Database, texts: Texts, failpoint: Failpoint, *, met: Met, url: str) -> "WatchedMatrix":
        """As the program connects it."""

        async def page_link(_person: PersonId) -> str:
            return "https://buurtpols.example/c/x"

        keeping = Keeping(database, user=met.bot)
        made = cls(url, met.bot, met.password, Level.TEXT, texts, page_link, keeping=keeping, encrypts=True)
        made._failpoint = failpoint
        return made

    async def send(self, outgoing: Outgoing) -> Receipt:
        with watched(self._failpoint):
            return await super().send(outgoing)


async def everybody_meets(database_url: str, phones: Phones) -> Met:
    """Everybody opens a room with the bot, which has logged in and has answered nobody yet."""
    met = Met(**await phones.ask("meet", names=list(PEOPLE)))
    await seed(database_url, NAME, met.addresses)
    database = await opened(database_url)
    await log_in(phones.url, met.bot, met.password, keeping=Keeping(database, user=met.bot))
    await database.close()
    return met


@dataclass
class MatrixSide:
    """What people do in one life; what they did in earlier ones their phones know."""

    phones: Phones
    met: Met
    house: House
    platform: WatchedMatrix

    @contextlib.asynccontextmanager
    async def at_work(self) -> AsyncIterator[None]:
        """The program listens until the end of the block; it is in all rooms before anybody does anything."""
        listening = asyncio.create_task(self.platform.listen(partial(self.house.dispatcher.arrive, NAME)))
        try:
            async with asyncio.timeout(KEPT_WITHIN):
                while not await self._is_everywhere():  # noqa: ASYNC110  the database tells nobody
                    await asyncio.sleep(LOOK_EVERY)
            yield
        finally:
            listening.cancel()
            await asyncio.gather(listening, return_exceptions=True)
            await self.platform.close()

    async def _is_everywhere(self) -> bool:
        """In every room, and it is kept that we came."""
        async with self.house.database.reading() as db:
            joined = [room for room in await matrix.rooms(db) if room.state == matrix.JOINED]
            kept = (await db.run(select(func.count()).select_from(inbox))).scalar_one()
        return len(joined) == len(PEOPLE) and int(kept) >= len(PEOPLE)

    async def does(self, number: int, step: Types | Taps) -> None:
        """Do it unless an earlier life has seen it done; then wait until it is kept."""
        asked = partial(self.phones.ask, "does", telling=self.met.telling, who=step.who, number=number)
        event = await asked(text=None) or await asked(text=await self._words(step))
        async with asyncio.timeout(KEPT_WITHIN):
            while not await self._is_kept(event):  # noqa: ASYNC110  the database tells nobody
                await asyncio.sleep(LOOK_EVERY)

    async def _words(self, step: Types | Taps) -> str:
        """What they type: a tap is the number of the newest option of that key."""
        if isinstance(step, Types):
            return step.text
        async with self.house.database.reading() as db:
            person = next(one.person for one in await people.everybody(db) if one.person.name == step.who)
            shown = [one for one in await prompts(db, person.id) if one.message_id]
        for prompt in reversed(shown):
            for place, option in enumerate(prompt.options):
                if option.key == step.key:
                    return str(prompt.first_number + place)
        raise StoryStuckError(f"{step.who} does not see {step.key!r}")

    async def _is_kept(self, event: str) -> bool:
        async with self.house.database.reading() as db:
            statement = select(func.count()).where(inbox.c.event_mac == mac(db, "event", event))
            return bool((await db.run(statement)).scalar())


async def with_rooms(account: Account, url: str, phones: Phones, met: Met) -> Account:
    """The same, compared with what stands in everybody's room; what only changes a message is as well done twice."""
    there = {name: await phones.ask("sees", telling=met.telling, who=name) for name in met.addresses}
    database = await opened(url)
    async with database.reading() as db:
        says = (await db.run(select(outbox).where(outbox.c.effect == "say", outbox.c.state == "sent"))).all()
    await database.close()
    said = {one["event"]: (name, one["text"]) for name, seen in there.items() for one in seen if not one["of"]}
    marked = Counter(row.platform_message_id for row in says)
    wrong = list(account.wrong)
    wrong += [f"{row.text_id} was sent, and is in no room" for row in says if row.platform_message_id not in said]
    wrong += [f"{one} stands for several messages" for one, times in marked.items() if times > 1]
    wrong += [f"{name} reads twice: {text!r}" for (name, text) in (said[one] for one in set(said) - set(marked))]
    wrong += [f"{name} cannot read {one}" for one, (name, text) in said.items() if text in {"", UNREADABLE}]
    return account._replace(wrong=wrong, repeats=len(said) - len(marked))
