"""A file that somebody hands in: opened here, never more of it than is wanted, and never from anywhere else."""

from typing import Any

import pytest

from bot.platform import Arrived, Fetched, UndeliverableError
from bot.platforms.matrix.arriving import read
from domain.conversation import Media
from fakes.listening import listening
from fakes.matrix_people import People
from fakes.matrix_world import Bot, Inbox

MARJA = "@marja:buurt.test"
ROWS = b"Naam;Tel;Rol;Wijk\nAns;0612345678;vrijwilliger;Noord"
FILE: dict[str, Any] = {
    "v": "v2",
    "url": "mxc://buurt.test/AbC_1-",
    "key": {"kty": "oct", "alg": "A256CTR", "ext": True, "k": "a" * 43, "key_ops": ["encrypt", "decrypt"]},
    "iv": "a" * 21 + "A",
    "hashes": {"sha256": "a" * 43},
}


def handed_in(**changed: Any) -> Arrived:  # noqa: ANN401  JSON
    content = {"msgtype": "m.file", "body": "lijst.csv", "file": FILE | changed}
    found = read({"type": "m.room.message", "sender": MARJA, "event_id": "$e", "content": content})
    assert isinstance(found, Arrived)
    assert found.option == Media.DOCUMENT
    return found


def test_an_encrypted_file_can_be_fetched() -> None:
    assert '"name": "lijst.csv"' in handed_in().target


@pytest.mark.parametrize(
    "changed",
    [
        {"url": "mxc://127.0.0.1:22/../../x"},
        {"url": "mxc://buurt.test/../../x"},
        {"url": "mxc://buurt.test/a?b"},
        {"url": "mxc://elders.test/AbC"},
        {"url": "https://buurt.test/AbC"},
        {"url": 3},
        {"v": "v1"},
        {"key": {**FILE["key"], "alg": "A128CTR"}},
        {"key": {**FILE["key"], "k": "a"}},
        {"key": "a"},
        {"iv": "é" * 22},
        {"iv": "a" * 43},
        {"hashes": {}},
    ],
)
def test_of_what_is_no_encrypted_file_of_their_own_nothing_is_asked(changed: dict[str, Any]) -> None:
    assert handed_in(**changed).target == ""


def test_a_name_is_only_a_name() -> None:
    content = {"msgtype": "m.file", "body": "Hier", "filename": "..\\x/../lijst\u202e.csv\n", "file": FILE}
    found = read({"type": "m.room.message", "sender": MARJA, "event_id": "$e", "content": content})
    assert isinstance(found, Arrived)
    assert '"name": "lijst.csv"' in found.target
    assert found.text == "Hier"


async def test_it_is_brought_here_opened_or_not_at_all(bot: Bot, people: People) -> None:
    await bot.logs_in()
    marja, platform, inbox = people.encrypting("Marja"), bot.platform(), Inbox()
    async with listening(platform, inbox):
        await marja.opens(bot.account.user)
        await inbox.has(1)
        for changed in ({}, {"hashes": FILE["hashes"]}, {"url": "mxc://buurt.test/nergens"}):
            await marja.sends_file("lijst.csv", ROWS, changed=changed)
        where, broken, gone = [one.target for one in (await inbox.has(4))[1:]]
    assert await platform.fetch(where, most=len(ROWS)) == Fetched("lijst.csv", ROWS)
    assert await platform.fetch(where, most=len(ROWS) - 1) == Fetched("lijst.csv", None)
    small = where.replace(f'"size": {len(ROWS)}', '"size": 1')
    assert small != where
    assert await platform.fetch(small, most=len(ROWS) - 1) == Fetched("lijst.csv", None)
    for nothing in (broken, gone):
        with pytest.raises(UndeliverableError) as refusal:
            await platform.fetch(nothing, most=1000)
        assert not refusal.value.gone
