"""Files that are sent: made when they are sent, the same for the same message, and for nobody who may not have them."""

import asyncio
import threading

import pytest
from sqlalchemy import select

from bot.made_files import MadeFiles
from bot.platform import Outgoing, UndeliverableError
from bot.texts import Texts, sources
from domain.conversation import Lane
from domain.enclosed import Enclosed
from domain.ids import AccountId, PersonId, PromptId, TextId
from domain.people import Language, Role
from domain.text_args import Args
from fakes.organisation import NOW, Organisation
from storage import invites
from storage.delivery import Message
from storage.tables import audit


def wanted(person: PersonId | None, name: str = "", *, link: str = "", key: str = "m:1") -> Outgoing:
    message = Message(
        id=PromptId("p"),
        key=key,
        lane=Lane.REPLY,
        effect="say",
        fence=1,
        attempts=0,
        created_at=NOW,
        account=AccountId("a"),
        platform="memory",
        address="x",
        text=TextId("option.as-is"),
        person=person,
    )
    return Outgoing(message, "", (), enclosed=Enclosed(name, link=link))


def files(office: Organisation, texts: Texts | None = None) -> MadeFiles:
    texts = texts or office.house.texts
    return MadeFiles(office.database, office.clock, texts, organisation="Buurt", address="https://x.nl")


async def test_cards_of_the_same_message_have_the_same_codes_however_often_it_is_tried(
    small_office: Organisation,
) -> None:
    marja = await small_office.person("Marja", Role.COORDINATOR)
    await small_office.person("Riet", Role.VOLUNTEER, state="joining", platform=None)
    first, again, other = [
        await files(small_office).for_message(wanted(marja, "cards", key=key)) for key in ("m:1", "m:1", "m:2")
    ]  # each by a program that has made none before
    assert (first.name, first.media_type) == ("kaartjes.pdf", "application/pdf")
    assert first.data == again.data
    assert first.data != other.data


async def test_a_code_that_is_given_lets_in_once_and_is_nobody_elses(small_office: Organisation) -> None:
    riet = await small_office.person("Riet", Role.VOLUNTEER, state="joining", platform=None)
    async with small_office.database.transaction("test") as db:
        code, other = [invites.given_code(db, seed) for seed in ("m:1|riet", "m:1|bo")]
        assert code != other
        assert invites.code_in(code) == code
        shown = await invites.make(db, riet, now=NOW, code=code)
    assert await small_office.types("phone", shown) == ["join.language"]
    assert await small_office.types("other", shown) == ["stranger.code-does-not-work"]


class Slow(Texts):
    """Says nothing before it may."""

    def __init__(self) -> None:
        super().__init__(sources())
        self.waited: list[str] = []
        self.waits, self.may = threading.Event(), threading.Event()

    def say(self, text: TextId | str, args: Args, *, language: Language, zone: str = "Europe/Amsterdam") -> str:
        if not self.may.is_set():
            self.waited.append(text)
            self.waits.set()
            self.may.wait(20)
        return super().say(text, args, language=language, zone=zone)


async def test_what_takes_longer_than_a_send_is_there_at_the_next_try(small_office: Organisation) -> None:
    marja, slow = await small_office.person("Marja", Role.COORDINATOR), Slow()
    made = files(small_office, slow)
    for _ in range(2):
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(made.for_message(wanted(marja, "template")), 0.01)
        assert await asyncio.to_thread(slow.waits.wait, 5), "it goes on being made"
    slow.may.set()
    assert (await made.for_message(wanted(marja, "template"))).data.startswith(b"PK")
    assert len(slow.waited) == 1, "it is made once"


async def test_who_may_not_have_a_file_gets_none(small_office: Organisation) -> None:
    riet, marja = [await small_office.person(*one) for one in (("Riet", Role.VOLUNTEER), ("Marja", Role.COORDINATOR))]
    for name in ("export", "template", "cards", "account-2026Q1.xlsx"):
        for reader in (riet, None):
            with pytest.raises(UndeliverableError):
                await files(small_office).for_message(wanted(reader, name))
    for name in ("nothing", "account-2099Q1.png"):
        with pytest.raises(UndeliverableError):
            await files(small_office).for_message(wanted(marja, name))


async def test_that_somebody_took_a_copy_is_written_down(small_office: Organisation) -> None:
    marja = await small_office.person("Marja", Role.COORDINATOR)
    made = await files(small_office).for_message(wanted(marja, "export"))
    assert made.data.startswith(b"PK")
    async with small_office.database.reading() as db:
        found = (await db.run(select(audit.c.action).where(audit.c.actor_id == marja))).scalars().all()
    assert found == ["export"]


async def test_the_picture_of_a_link_is_a_picture(small_office: Organisation) -> None:
    made = await files(small_office).for_message(wanted(None, link="https://x.nl/c/ABC"))
    assert made.is_picture
    assert made.data.startswith(b"\x89PNG")
    assert "PNG" not in repr(made)
