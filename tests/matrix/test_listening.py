"""What people write on Matrix, and what is kept of it, whatever happens in between."""

from bot.platform import Gateway
from bot.platforms.matrix.measures import Measures
from domain.conversation import Kind, Media
from fakes.listening import listening
from fakes.matrix_people import People
from fakes.matrix_world import Bot, Inbox, say


async def test_what_people_do_is_kept(bot: Bot, people: People) -> None:
    riet, inbox, platform = people.phone("Riet"), Inbox(), bot.platform()
    assert isinstance(platform, Gateway)
    async with listening(platform, inbox):
        await riet.opens(bot.account.user)
        await inbox.has(1)
        said = await riet.sends("B-12 goed 60")
        edit = await riet.edits(said, "B-12 goed 90")
        photo = await riet.does("m.room.message", msgtype="m.image", body="bloem.jpg", url="mxc://buurt.test/a")
        quoted = "> <@bot:buurt.test> Hoe ging het?\n> Goed?\n\nja hoor"
        relation = {"m.in_reply_to": {"event_id": said}}
        reply = await riet.sends(quoted, **{"m.relates_to": relation})
        await riet.does("m.room.message", msgtype="m.notice", body="automatisch")
        gone = await riet.withdraws(said)
        found = await inbox.has(6)
    assert {one.address for one in found} == {riet.user}
    assert [(one.kind, one.event_id, one.text or one.option, one.target) for one in found[1:]] == [
        (Kind.TEXT, said, "B-12 goed 60", ""),
        (Kind.EDIT, edit, "B-12 goed 90", said),
        (Kind.MEDIA, photo, Media.PHOTO, ""),
        (Kind.TEXT, reply, "ja hoor", ""),
        (Kind.WITHDRAW, gone, "", said),
    ]
    assert found[0].kind is Kind.BACK
    assert platform.silent_for() == 0


async def test_who_waits_for_an_answer_sees_that_it_is_worked_on(bot: Bot, people: People) -> None:
    riet, inbox, platform = people.phone("Riet"), Inbox(), bot.platform(measures=Measures(typing_ms=60_000))
    async with listening(platform, inbox):
        await riet.opens(bot.account.user)
        await inbox.has(1)
        await riet.sends("hallo")
        assert await riet.sees_typing(bot.account.user, wanted=True)
        await platform.send(say(riet.user, "Hallo."))
        assert await riet.sees_typing(bot.account.user, wanted=False)


async def test_what_cannot_be_kept_is_kept_later(bot: Bot, people: People) -> None:
    riet, inbox, platform = people.phone("Riet"), Inbox(), bot.platform()
    async with listening(platform, inbox):
        await riet.opens(bot.account.user)
        await inbox.has(1)
        inbox.broken, tries = True, inbox.tries
        await riet.sends("B-12 goed 60")
        await inbox.tried(tries + 2)
        inbox.broken = False
        found = await inbox.has(2)
    assert found[1].text == "B-12 goed 60"


async def test_what_could_not_be_kept_before_the_end_is_kept_after_the_next_start(bot: Bot, people: People) -> None:
    riet, inbox = people.phone("Riet"), Inbox()
    async with listening(bot.platform(), inbox):
        await riet.opens(bot.account.user)
        await inbox.has(1)
        inbox.broken, tries = True, inbox.tries
        await riet.sends("B-12 goed 60")
        await inbox.tried(tries + 1)
    inbox.broken = False
    async with listening(bot.platform(), inbox):
        found = await inbox.has(2)
    assert found[1].text == "B-12 goed 60"


async def test_a_sign_put_to_a_question_is_no_answer_to_another_room(bot: Bot, people: People) -> None:
    riet, inbox, platform = people.phone("Riet"), Inbox(), bot.platform()
    async with listening(platform, inbox):
        await riet.opens(bot.account.user)
        await inbox.has(1)
        asked = await platform.send(say(riet.user, "Hoe ging het?", "Goed"))
        await riet.reacts(asked.message_id, "1️⃣")  # of no row of the outbox
        await riet.sends("klaar")
        found = await inbox.has(2)
    assert [one.text for one in found[1:]] == ["klaar"]
