"""Files in a Telegram chat: what arrives there, what may be passed on, and what becomes of one that is not taken."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace

import pytest
import pytest_asyncio

from bot.platform import MadeFile, Outgoing, RetryLaterError, UndeliverableError
from bot.platforms.telegram.platform import TelegramPlatform
from domain.enclosed import Enclosed
from fakes.bot_api import Message, Person, Server
from fakes.telegram_world import FATMA, outgoing, platform_at

SHEET = MadeFile("lijst.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", b"PK..")
PICTURE = MadeFile("qr-code.png", "image/png", b"\x89PNG..")


@dataclass
class Maker:
    """Makes what it is told to, and counts."""

    file: MadeFile = SHEET
    made: list[Outgoing] = field(default_factory=list)

    async def make(self, wanted: Outgoing) -> MadeFile:
        self.made.append(wanted)
        return self.file


@pytest.fixture
def riet(server: Server) -> Person:
    return server.person("Riet", started=True)


@pytest.fixture
def maker() -> Maker:
    return Maker()


@pytest_asyncio.fixture
async def telegram(server: Server, maker: Maker) -> AsyncIterator[TelegramPlatform]:
    made = platform_at(server.url, make_file=maker.make)
    yield made
    await made.close()


def with_file(chat: int, text: str, *, private: bool = False) -> Outgoing:
    return replace(outgoing(chat, text, person=FATMA, private=private), enclosed=Enclosed("export"))


def arrived(server: Server, message: Message) -> tuple[str, bytes]:
    file = server.files[message.file_id]
    return file.name, file.content


async def test_a_file_comes_with_its_words_in_one_message(
    server: Server, telegram: TelegramPlatform, riet: Person
) -> None:
    receipt = await telegram.send(with_file(riet.id, "Je plaatje is <klaar>."))
    [message] = riet.notified
    assert (message.kind, message.text, message.protected) == ("document", "Je plaatje is <klaar>.", False)
    assert arrived(server, message) == (SHEET.name, SHEET.data)
    assert receipt.message_id == str(message.id)
    assert riet.keyboard == ["Bezoek", "Zorg melden", "Hulp voor mij", "Bel"]


async def test_a_picture_is_shown(server: Server, telegram: TelegramPlatform, riet: Person, maker: Maker) -> None:
    maker.file = PICTURE
    await telegram.send(with_file(riet.id, "Scan maar."))
    [message] = riet.notified
    assert (message.kind, arrived(server, message)[1]) == ("photo", PICTURE.data)


async def test_what_may_not_be_passed_on_is_kept_from_the_own_page(telegram: TelegramPlatform, riet: Person) -> None:
    await telegram.send(with_file(riet.id, "Je bestand is klaar.", private=True))
    [message] = riet.notified
    assert message.protected
    assert "/c/" in message.text


async def test_long_words_go_before_and_end_below_the_file(telegram: TelegramPlatform, riet: Person) -> None:
    await telegram.send(with_file(riet.id, "Dit is een zin van het verhaal. " * 60))
    assert [message.kind for message in riet.notified] == ["text", "document"]


@pytest.mark.parametrize("size", [0, 50 * 1024 * 1024 + 1])
async def test_what_telegram_does_not_take_is_on_the_own_page(
    telegram: TelegramPlatform, riet: Person, maker: Maker, size: int
) -> None:
    maker.file = replace(SHEET, data=bytes(size))
    await telegram.send(with_file(riet.id, "Je bestand is klaar."))
    [message] = riet.notified
    assert message.kind == "text"
    assert "eigen pagina" in message.text
    assert "/c/" in message.text


async def test_a_refusal_means_what_it_means_for_words(
    server: Server, telegram: TelegramPlatform, riet: Person
) -> None:
    wanted = with_file(riet.id, "Je bestand is klaar.")
    server.refuse(error=429, method="sendDocument", times=1, retry_after=7)
    with pytest.raises(RetryLaterError) as later:
        await telegram.send(wanted)
    assert (later.value.after, later.value.may_have_arrived) == (7, False)
    server.lose_answers(method="sendDocument", times=1)
    with pytest.raises(RetryLaterError) as lost:
        await telegram.send(wanted)
    assert lost.value.may_have_arrived
    assert [message.kind for message in riet.notified] == ["document"]
    await riet.blocks()
    with pytest.raises(UndeliverableError) as never:
        await telegram.send(with_file(riet.id, "Je bestand is klaar."))
    assert never.value.gone


async def test_it_is_taken_away_as_any_other_message(telegram: TelegramPlatform, riet: Person) -> None:
    receipt = await telegram.send(with_file(riet.id, "Je bestand is klaar."))
    await telegram.send(outgoing(riet.id, "", effect="delete", target=receipt.message_id))
    assert riet.notified[0].deleted
