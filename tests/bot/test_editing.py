"""What was said is said otherwise in the same place: buttons that stay keep their meaning, and nobody is disturbed."""

from dataclasses import replace

from bot.app import build
from bot.platforms.web import WebPlatform
from domain.conversation import Edit, Option, Say, Start, Turn
from domain.ids import AccountId, TextId
from domain.people import Role
from fakes.organisation import Organisation
from scheduler.job import keep
from storage import web_chat

KEY = "broadcast:1:progress"
FIRST, SECOND = (Option(key, TextId(f"option.{key}"), start=Start("help")) for key in ("yes", "no"))


async def said(office: Organisation, turn: Turn, *, key: str) -> None:
    async with office.database.transaction("test") as db:
        await keep(db, turn, now=office.clock.now(), key=key)


async def test_a_change_leaves_the_first_buttons_as_they_are(small_office: Organisation) -> None:
    marja = await small_office.person("Marja", Role.COORDINATOR)
    change = Edit(KEY, TextId("option.skip"), options=(FIRST,))
    say = Say(marja, TextId("broadcast.not-sent"), options=(FIRST, SECOND), key=KEY)
    await said(small_office, Turn(edit=(change,)), key="too early")
    await said(small_office, Turn(say=(say,)), key="first")
    await small_office.house.settle()
    await said(small_office, Turn(edit=(change,)), key="second")
    await said(small_office, Turn(edit=(change,)), key="one is on its way")
    await small_office.house.settle()
    shown, changed = small_office.platform.sent
    assert (shown.message.effect, changed.message.effect) == ("say", "edit")
    assert changed.options == shown.options[:1]
    (bubble,) = small_office.platform.screens["Marja"].bubbles
    assert (bubble.text, bubble.open) == ("Overslaan", True)


async def test_a_button_that_was_hidden_comes_in_the_place_that_was_kept_for_it(small_office: Organisation) -> None:
    marja = await small_office.person("Marja", Role.COORDINATOR)
    at_first, later = (FIRST, replace(SECOND, hidden=True)), (replace(FIRST, hidden=True), SECOND)
    await said(small_office, Turn(say=(Say(marja, TextId("broadcast.not-sent"), options=at_first, key=KEY),)), key="1")
    await small_office.house.settle()
    await said(small_office, Turn(edit=(Edit(KEY, TextId("option.skip"), options=later),)), key="2")
    await small_office.house.settle()
    shown, changed = small_office.platform.sent
    (first,), (second,) = shown.options, changed.options
    assert (first.key, first.number, second.key, second.number) == ("yes", 1, "no", 2)
    assert (first.id, second.id) == (f"{shown.message.id}.0", f"{shown.message.id}.1")


async def test_a_page_shows_the_new_words_in_place_of_the_old(small_office: Organisation) -> None:
    marja = await small_office.person("Marja", Role.COORDINATOR, platform="web")
    account: AccountId = await small_office.account("Marja", platform="web")
    house = build(small_office.database, small_office.clock, {"web": WebPlatform()})
    say = Say(marja, TextId("broadcast.not-sent"), options=(FIRST, SECOND), key=KEY)
    await said(small_office, Turn(say=(say,)), key="first")
    await house.settle()
    change = Edit(KEY, TextId("option.skip"), options=(FIRST,))
    async with small_office.database.reading() as db:
        (before,) = await web_chat.shown(db, account, after=0, now=small_office.clock.now())
    await said(small_office, Turn(edit=(change,)), key="second")
    await house.settle()
    async with small_office.database.reading() as db:
        (after,) = await web_chat.shown(db, account, after=before.seq, now=small_office.clock.now())
    assert (after.key, after.text, after.options) == (before.key, "Overslaan", before.options[:1])
