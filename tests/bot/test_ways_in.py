"""The ways in with a code: who invites in the chat reads the same ones as who types the command."""

from bot.app import build
from bot.platforms.telegram.invites import invite_link
from bot.texts import shipped
from domain.people import Language, Role
from domain.ways_in import WaysIn
from fakes.organisation import Organisation


def told(ways: WaysIn, code: str) -> list[str]:
    return [shipped().say(one.id, one.args, language=Language.DUTCH) for one in ways.told(code)]


async def test_an_invite_in_the_chat_names_every_way_in(small_office: Organisation) -> None:
    ways = WaysIn("https://x.nl", "@buurt:x.nl", lambda code: invite_link("buurt_bot", code))
    platforms = {small_office.platform.name: small_office.platform}
    small_office.house = build(small_office.database, small_office.clock, platforms, ways=ways)
    await small_office.person("Marja", Role.COORDINATOR)
    for typed in ("/mensen", "Iemand uitnodigen", "Ans", "Vrijwilliger", "06-00000077", "Nederlands"):
        await small_office.types("Marja", typed)
    said = small_office.platform.sent[-1].text.splitlines()
    code = next(line for line in said if line.startswith("Of lees")).rpartition(": ")[2]
    assert f"https://x.nl/c/{code}" in said[1]
    assert told(ways, code) == said[-4:-1]
    assert [f"?start={code}" in said[-4], "@buurt:x.nl" in said[-3], "https://x.nl/code" in said[-2]] == [True] * 3
    assert told(WaysIn("https://x.nl"), code) == said[-2:-1], "where the bot is on no other platform"
