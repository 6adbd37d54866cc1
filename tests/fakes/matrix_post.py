"""An organisation with people on Matrix, and messages for them in its outbox."""

from dataclasses import dataclass, field
from datetime import timedelta

from sqlalchemy import select

from bot.app import House, build
from bot.platforms.matrix.platform import NAME, MatrixPlatform
from bot.stories.story import STORY_STARTS
from domain.areas import AfterHours, AreaNumbers
from domain.clock import MovableClock
from domain.conversation import Lane
from domain.ids import AccountId, PersonId, PromptId, TextId, new_id
from domain.people import Language, Role
from domain.working_hours import WorkingHours
from fakes.matrix_phone import Phone
from fakes.matrix_world import Bot
from fakes.passing import passes
from storage import areas, outbox, people
from storage.outbox import Draft
from storage.tables import outbox as rows

NUMBERS = AreaNumbers(gp_out_of_hours="088-0000001", ggd_desk="088-0000002", confidant="088-0000003")


@dataclass
class MatrixPost:
    """One professional, who has Matrix alone; its clock stands still until it is moved."""

    bot: Bot
    clock: MovableClock
    house: House
    person: PersonId
    account: AccountId
    _put: int = field(default=0)

    @classmethod
    async def of(cls, bot: Bot, phone: Phone, platform: MatrixPlatform, clock: MovableClock) -> "MatrixPost":
        house = build(bot.database, clock, {NAME: platform})
        now = clock.now()
        async with bot.database.transaction("test") as db:
            area = await areas.add(db, "Noord", hours=WorkingHours(), after_hours=AfterHours.NONE, numbers=NUMBERS)
            person = await people.add(
                db,
                "Riet",
                posts_in=[(Role.PROFESSIONAL, area)],
                phone="088-0000009",
                language=Language.DUTCH,
                now=now,
            )
            account = await people.open_account(db, NAME, phone.user, person=person, now=now)
        await house.gateways.take()
        return cls(bot, clock, house, person, account)

    async def put(self, *lines: str, lane: Lane = Lane.REPLY) -> None:
        """Messages that say just that."""
        says, turn = TextId("option.as-is"), new_id()
        drafts = [
            Draft(id=PromptId(new_id()), person=self.person, text=says, args={"words": line}, lane=lane)
            for line in lines
        ]
        async with self.bot.database.transaction("test") as db:
            await outbox.put(db, drafts, now=self.clock.now(), turn=turn)

    async def states(self) -> list[str]:
        async with self.bot.database.reading() as db:
            return list((await db.run(select(rows.c.state).order_by(rows.c.seq))).scalars())

    async def passes(self, seconds: float) -> None:
        """Time goes on; what is due meanwhile goes out at its moment."""
        await passes(self.house, self.clock, timedelta(seconds=seconds))


def standing_clock() -> MovableClock:
    return MovableClock(STORY_STARTS)
