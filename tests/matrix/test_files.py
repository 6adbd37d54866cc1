"""Files that go out in a room: encrypted where the room is, each once, and what becomes of one that is not taken."""

from dataclasses import replace
from typing import Any

from nio import DownloadResponse
from nio.crypto import decrypt_attachment

from bot.platform import MadeFile, Outgoing
from bot.platforms.matrix.platform import MatrixPlatform
from bot.qr_picture import as_picture
from domain.enclosed import Enclosed
from fakes.listening import listening
from fakes.matrix_people import People
from fakes.matrix_phone import Phone, done
from fakes.matrix_world import Bot, Inbox, say

SHEET = MadeFile("lijst.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", b"PK names" * 99)
PICTURE = MadeFile("qr-code.png", "image/png", as_picture("https://x.nl/c/ABC"))


async def makes_a_sheet(_wanted: Outgoing) -> MadeFile:
    return SHEET


async def makes_a_picture(_wanted: Outgoing) -> MadeFile:
    return PICTURE


def with_file(address: str, text: str, *, key: str = "") -> Outgoing:
    return replace(say(address, text, key=key), enclosed=Enclosed("export"))


async def laid(phone: Phone, where: str) -> bytes:
    """What lies at the homeserver, as anybody's client fetches it."""
    answer = await done(phone.client.download(where))
    assert isinstance(answer, DownloadResponse)
    assert isinstance(answer.body, bytes)
    return answer.body


async def opened(phone: Phone, content: Any) -> bytes:  # noqa: ANN401  JSON
    file = content["file"]
    sealed = await laid(phone, file["url"])
    data: bytes = decrypt_attachment(sealed, file["key"]["k"], file["hashes"]["sha256"], file["iv"])
    return data


async def met(bot: Bot, platform: MatrixPlatform, phone: Phone) -> None:
    inbox = Inbox()
    async with listening(platform, inbox):
        await phone.opens(bot.account.user)
        await inbox.has(1)


async def test_a_file_is_encrypted_and_stands_there_once_with_its_words(bot: Bot, people: People) -> None:
    await bot.logs_in()
    marja, platform = people.encrypting("Marja"), bot.platform(make_file=makes_a_sheet)
    await met(bot, platform, marja)
    wanted = with_file(marja.user, "Je bestand is <klaar>.", key="m:1")
    sent = await platform.send(wanted)
    assert (await platform.send(wanted)).message_id == sent.message_id
    assert await marja.is_sealed(sent.message_id)
    content = await marja.message(sent.message_id)
    assert (content["msgtype"], content["filename"]) == ("m.file", SHEET.name)
    assert content["body"] == "Je bestand is <klaar>."
    assert content["info"] == {"mimetype": SHEET.media_type, "size": len(SHEET.data)}
    assert await opened(marja, content) == SHEET.data
    assert b"names" not in await laid(marja, content["file"]["url"])
    assert len([one for one in await marja.reads() if "bestand" in one]) == 1


async def test_a_picture_is_shown_and_a_day_later_taken_away(bot: Bot, people: People) -> None:
    await bot.logs_in()
    marja, platform = people.encrypting("Marja"), bot.platform(make_file=makes_a_picture)
    await met(bot, platform, marja)
    sent = await platform.send(with_file(marja.user, "Scan maar."))
    content = await marja.message(sent.message_id)
    assert content["msgtype"] == "m.image"
    assert content["info"]["w"] == content["info"]["h"] > 100
    assert await opened(marja, content) == PICTURE.data
    await platform.send(say(marja.user, "", effect="delete", target=sent.message_id))
    assert (await marja.event(sent.message_id))["content"] == {}


async def test_where_the_room_is_open_the_form_to_fill_in_lies_open_too(bot: Bot, people: People) -> None:
    marja, platform = people.phone("Marja"), bot.platform(make_file=makes_a_sheet)
    await met(bot, platform, marja)
    sent = await platform.send(with_file(marja.user, "De invullijst is klaar."))
    content = (await marja.event(sent.message_id))["content"]
    assert await laid(marja, content["url"]) == SHEET.data


async def test_what_the_homeserver_finds_too_large_is_on_the_own_page(bot: Bot, people: People) -> None:
    async def makes_too_much(_wanted: Outgoing) -> MadeFile:
        return replace(SHEET, data=b"x" * 51 * 1024**2)

    marja, platform = people.phone("Marja"), bot.platform(make_file=makes_too_much)
    await met(bot, platform, marja)
    await platform.send(replace(with_file(marja.user, "Je bestand is klaar."), message=_to_somebody(marja)))
    [words] = await marja.reads()
    assert "Het staat op je eigen pagina." in words
    assert "/c/" in words


def _to_somebody(phone: Phone) -> Any:  # noqa: ANN401  a message
    return say(phone.user, "", person_id="somebody").message
