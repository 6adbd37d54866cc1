"""Files that people fetch or are sent: made when they are wanted, of what is here then, for whoever may have them."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.account_files import Asked, asked_for
from bot.account_files import made as account_made
from bot.platform import MadeFile, Outgoing, UndeliverableError
from bot.steps import in_steps
from bot.texts import Texts
from bot.workbooks import export_file, template_file
from domain.clock import Clock
from domain.errors import RefusedError
from domain.people import Person
from domain.permissions import Action, areas_of, may
from domain.team import may_admit
from domain.working_hours import WorkingHours
from storage import account, audit, importing, people
from storage.database import Database

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
KEPT_FOR = 60.0
"""Seconds that a file which was made for a message stays at hand: it may have taken longer than a send may."""
_ENDINGS = {XLSX: "xlsx", "application/pdf": "pdf", "image/png": "png"}


@dataclass(frozen=True)
class MadeFiles:
    """Makes them; `organisation` is the name that people see, `address` what links to own pages begin with."""

    database: Database
    clock: Clock
    texts: Texts
    organisation: str = ""
    address: str = ""
    _making: dict[str, asyncio.Task[MadeFile]] = field(default_factory=dict)

    async def for_message(self, outgoing: Outgoing) -> MadeFile:
        """The file that goes with a message. Made again for the same message, its codes are the same.

        Who waits for it may give up: it goes on being made, and is there when it is asked for again.

        Raises:
            UndeliverableError: its reader may not have it any more.
        """
        key = outgoing.message.key
        if key not in self._making:
            task = self._making[key] = asyncio.create_task(self._made_for(outgoing))
            task.add_done_callback(self._forgets(key))
        return await asyncio.shield(self._making[key])

    def _forgets(self, key: str) -> Callable[[asyncio.Task[MadeFile]], None]:
        """What went wrong is tried anew at once, what was made is let go after a while."""

        def forget(task: asyncio.Task[MadeFile]) -> None:
            went_well = not task.cancelled() and task.exception() is None
            asyncio.get_running_loop().call_later(KEPT_FOR if went_well else 0, self._making.pop, key, None)

        return forget

    async def _made_for(self, outgoing: Outgoing) -> MadeFile:
        enclosed, message = outgoing.enclosed, outgoing.message
        if enclosed and enclosed.link:
            return await self._picture(enclosed.link, outgoing)
        async with self.database.reading() as db:
            found = await people.get(db, [message.person] if message.person else [])
        reader = found.get(message.person) if message.person else None
        try:
            made = await self.named(enclosed.name, reader, seed=message.key) if enclosed and reader else None
        except RefusedError:
            made = None
        if made is None:
            raise UndeliverableError("no such file for them")
        return made

    async def named(self, name: str, person: Person, *, seed: str | None = None) -> MadeFile | None:
        """The file of that name for that person; None when there is none, or not for them.

        With a `seed` the codes on cards are those that it always gives, so that a sheet made twice is the same one.

        Raises:
            RefusedError: there is nothing to account for.
        """
        if asked := asked_for(name):
            return await self._account(asked, person) if may(person, Action.SEE_TOTALS) else None
        match name:
            case "template" if may(person, Action.IMPORT):
                made = await asyncio.to_thread(template_file, self.texts, language=person.language)
                return self._named("export.template-name", XLSX, made, person)
            case "export" if may(person, Action.EXPORT):
                return await self._export(person)
            case "cards" if may(person, Action.BRING_IN):
                return await self._cards(person, seed=seed)
            case _:
                return None

    async def _export(self, person: Person) -> MadeFile:
        """All that this person may see."""
        await self._note("export", person)
        async with self.database.reading() as db:
            areas, today = areas_of(person, Action.EXPORT), WorkingHours().local_date(self.clock.now())
            known = await importing.known(db, within=areas, today=today, giver=person)
        made = await asyncio.to_thread(export_file, known, self.texts, language=person.language)
        return self._named("export.file-name", XLSX, made, person)

    async def _cards(self, person: Person, *, seed: str | None) -> MadeFile:
        """A card with a code for each who has no chat yet and whom this person leads."""
        from bot import cards  # noqa: PLC0415  what makes PDFs takes 4 MB, and is seldom needed

        now = self.clock.now()
        async with self.database.transaction("cards") as db:
            found = await cards.without_chat(db, areas_of(person, Action.BRING_IN))
            theirs = [one for one in found if may_admit(person, one)]
            made = await cards.cards_for(db, theirs, address=self.address, now=now, seed=seed)
            await audit.note(db, "cards.make", by=person.id, subject=person.id, at=now)
        data = await in_steps(
            cards.sheet(made, self.texts, organisation=self.organisation, language=person.language, now=now)
        )
        return self._named("cards.file-name", "application/pdf", data, person)

    async def _account(self, asked: Asked, person: Person) -> MadeFile:
        """The account of a quarter, of their own areas; that they took it is written down."""
        async with self.database.reading() as db:
            found = await account.read(
                db, asked.quarter, within=areas_of(person, Action.SEE_TOTALS), now=self.clock.now()
            )
        await self._note("account.export", person)
        made = await asyncio.to_thread(account_made, found, asked.kind, self.texts, language=person.language)
        return self._named("account.file-name", asked.media_type, made, person, quarter=str(asked.quarter))

    async def _picture(self, link: str, outgoing: Outgoing) -> MadeFile:
        from bot.qr_picture import as_picture  # noqa: PLC0415  only who invites needs it

        name = self.texts.say("letting-in.picture-name", {}, language=outgoing.message.language)
        return MadeFile(f"{name}.png", "image/png", await asyncio.to_thread(as_picture, link))

    async def _note(self, action: str, person: Person) -> None:
        """Write down that they took a copy, before they have it; what is read for it keeps nobody from writing."""
        async with self.database.transaction("export") as db:
            await audit.note(db, action, by=person.id, subject=person.id, at=self.clock.now())

    def _named(self, name: str, media_type: str, data: bytes, person: Person, **args: str) -> MadeFile:
        called = self.texts.say(name, args, language=person.language)
        return MadeFile(f"{called}.{_ENDINGS[media_type]}", media_type, data)
