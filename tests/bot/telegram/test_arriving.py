"""What an update comes down to."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Update

from bot.platform import Arrived
from bot.platforms.telegram.arriving import Group, Reading, read
from bot.platforms.telegram.at_sight import at_sight
from domain.conversation import Kind, Media
from domain.people import Language
from fakes import canaries

RIET = {"id": 5, "is_bot": False, "first_name": "Riet", "language_code": "en-GB"}
CHAT = {"id": 5, "type": "private", "first_name": "Riet"}
GROUP = {"id": -100, "type": "supergroup", "title": "Noord"}
FILE = {"file_id": "f", "file_unique_id": "u"}
SEEN = {"message_id": 7, "date": 0, "chat": CHAT, "from": RIET}
PLACE = {"latitude": 52.0, "longitude": 5.0}
CAPTION = canaries.WORDS


def reading(**kind: object) -> Reading:
    """What the library makes of it; what is read without the library says the same, or leaves it to the library."""
    raw: dict[str, Any] = {"update_id": 900, **kind}
    update = Update.de_json(raw, None)
    assert update is not None
    found = read(update)
    assert at_sight(raw) in {None, found}
    return found


def sent(**content: object) -> Reading:
    return reading(message={**SEEN, **content})


def test_words() -> None:
    assert sent(text="B-12 goed 60") == Reading(Arrived("5", "m7", Kind.TEXT, text="B-12 goed 60"))


@pytest.mark.parametrize(
    ("typed", "read_as"),
    [
        ("/zorg@buurtpols_bot", "/zorg"),
        ("/start@buurtpols_bot ABCDE-12345", "/start ABCDE-12345"),
        ("/start ABCDE-12345", "/start ABCDE-12345"),
        ("mail naar riet@example.org", "mail naar riet@example.org"),
        ("/zorg over riet@example.org", "/zorg over riet@example.org"),
    ],
)
def test_a_command_addressed_to_the_bot_is_the_command(typed: str, read_as: str) -> None:
    arrived = sent(text=typed).arrived
    assert arrived
    assert arrived.text == read_as


def test_a_changed_message_names_the_one_that_it_changes() -> None:
    found = reading(edited_message={**SEEN, "edit_date": 1, "text": "B-12 zorg gevallen"})
    assert found == Reading(Arrived("5", "e7.900", Kind.EDIT, text="B-12 zorg gevallen", target="m7"))
    found = reading(edited_message={**SEEN, "edit_date": 1, "photo": [], "caption": "gevallen"})
    assert found == Reading(Arrived("5", "e7.900", Kind.EDIT, text="gevallen", target="m7"))


def test_a_location_that_moves_says_nothing() -> None:
    assert reading(edited_message={**SEEN, "edit_date": 1, "location": PLACE}) == Reading()


def test_a_press() -> None:
    query = {"id": "44", "from": RIET, "chat_instance": "x", "data": "abc.1"}
    pressed = Reading(Arrived("5", "c44", Kind.PRESS, option="abc.1"), callback="44")
    assert reading(callback_query={**query, "message": SEEN}) == pressed
    assert reading(callback_query={**query, "message": {"chat": CHAT, "message_id": 7, "date": 0}}) == pressed
    assert reading(callback_query=query) == pressed


def test_a_press_in_a_group_or_without_data_is_answered_and_nothing_more() -> None:
    query = {"id": "44", "from": RIET, "chat_instance": "x"}
    assert reading(callback_query={**query, "data": "a", "message": {**SEEN, "chat": GROUP}}) == Reading(callback="44")
    assert reading(callback_query={**query, "game_short_name": "g", "message": SEEN}) == Reading(callback="44")


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ({"photo": [{**FILE, "width": 1, "height": 1}]}, Media.PHOTO),
        ({"voice": {**FILE, "duration": 3}}, Media.VOICE),
        ({"audio": {**FILE, "duration": 3}}, Media.VOICE),
        ({"video": {**FILE, "width": 1, "height": 1, "duration": 3}}, Media.VIDEO),
        ({"video_note": {**FILE, "length": 1, "duration": 3}}, Media.VIDEO),
        ({"animation": {**FILE, "width": 1, "height": 1, "duration": 3}, "document": FILE}, Media.VIDEO),
        ({"sticker": {**FILE, "type": "regular", "width": 1, "height": 1, "is_animated": False, "is_video": False}},
         Media.STICKER),
        ({"location": PLACE}, Media.LOCATION),
        ({"location": PLACE, "venue": {"location": PLACE, "title": "Kanarie", "address": "Kanarie"}}, Media.LOCATION),
        ({"contact": {"phone_number": canaries.PHONE, "first_name": "Kanarie"}}, Media.CONTACT),
        ({"document": {**FILE, "file_name": "kanarie.pdf"}}, Media.DOCUMENT),
        ({"dice": {"emoji": "x", "value": 3}}, Media.OTHER),
        ({"something_of_next_year": {"a": 1}}, Media.OTHER),
    ],
)  # fmt: skip
def test_what_is_not_words(content: dict[str, Any], kind: Media) -> None:
    assert sent(**content) == Reading(Arrived("5", "m7", Kind.MEDIA, option=kind))
    assert sent(**content, caption=CAPTION) == Reading(Arrived("5", "m7", Kind.MEDIA, option=kind, text=CAPTION))


def test_of_what_somebody_else_wrote_nothing_is_read() -> None:
    origin = {"type": "hidden_user", "sender_user_name": "Kanarie", "date": 0}
    forwarded = Reading(Arrived("5", "m7", Kind.MEDIA, option=Media.FORWARDED))
    assert sent(forward_origin=origin, text=CAPTION) == forwarded
    assert sent(forward_origin=origin, photo=[{**FILE, "width": 1, "height": 1}], caption=CAPTION) == forwarded
    assert reading(edited_message={**SEEN, "forward_origin": origin, "text": CAPTION}) == Reading()


def test_an_album_is_one_thing_and_its_words_are_read() -> None:
    photo = {"photo": [{**FILE, "width": 1, "height": 1}], "media_group_id": "33"}
    assert sent(**photo) == Reading(Arrived("5", "g33", Kind.MEDIA, option=Media.PHOTO))
    assert sent(**photo, caption=CAPTION) == Reading(Arrived("5", "m7", Kind.MEDIA, option=Media.PHOTO, text=CAPTION))


def test_what_telegram_itself_writes_is_no_message() -> None:
    assert sent(write_access_allowed={"from_request": True}) == Reading()
    assert sent(message_auto_delete_timer_changed={"message_auto_delete_time": 5}) == Reading()


def test_bots_are_not_listened_to() -> None:
    assert sent(**{"from": {**RIET, "is_bot": True}}, text="hallo") == Reading()


def test_of_a_group_nothing_is_kept_but_that_we_leave_it() -> None:
    left = Reading(group=Group(-100, Language.ENGLISH))
    assert reading(message={**SEEN, "chat": GROUP, "text": CAPTION}) == left
    assert reading(edited_message={**SEEN, "chat": GROUP, "text": CAPTION, "edit_date": 1}) == left
    channel = {"id": -200, "type": "channel", "title": "Noord"}
    posted = {"message_id": 7, "date": 0, "chat": channel, "text": CAPTION}
    assert reading(channel_post=posted) == Reading(group=Group(-200, Language.DUTCH))


def member(status: str, chat: dict[str, Any], *, date: int = 0) -> Reading:
    bot = {"id": 1, "is_bot": True, "first_name": "Buurtpols"}
    before: dict[str, Any] = {"status": "left", "user": bot}
    after: dict[str, Any] = {"status": status, "user": bot, "until_date": 0}
    changed = {"chat": chat, "from": RIET, "date": date, "old_chat_member": before, "new_chat_member": after}
    return reading(my_chat_member=changed)


def test_the_bot_is_blocked_and_welcome_again() -> None:
    assert member("kicked", CHAT) == Reading(Arrived("5", "u900.0", Kind.GONE))
    assert member("member", CHAT) == Reading(Arrived("5", "u900.0", Kind.BACK))


def test_a_group_that_the_bot_is_brought_into_is_left_and_one_that_it_left_is_not() -> None:
    assert member("member", GROUP) == Reading(group=Group(-100, Language.ENGLISH))
    assert member("left", GROUP) == Reading()
    assert member("kicked", GROUP) == Reading()


def test_a_number_that_comes_again_after_an_idle_week_is_another_event() -> None:
    before, after = (member("kicked", CHAT, date=date).arrived for date in (1_770_000_000, 1_780_000_000))
    assert before
    assert after
    assert before.event_id != after.event_id


def test_words_and_presses_in_a_private_chat_need_no_library() -> None:
    query = {"id": "44", "from": RIET, "chat_instance": "x", "data": "abc.1", "message": SEEN}
    words = at_sight({"update_id": 900, "message": {**SEEN, "text": "/zorg@buurtpols_bot"}})
    assert words == Reading(Arrived("5", "m7", Kind.TEXT, text="/zorg"))
    assert at_sight({"update_id": 900, "callback_query": query}) == Reading(
        Arrived("5", "c44", Kind.PRESS, option="abc.1"), callback="44"
    )


ODD: tuple[Any, ...] = (
    None,
    True,
    3,
    "x",
    {},
    {"id": "5"},
    {"id": 5, "type": "private"},
    {"is_bot": "no"},
    {"is_bot": False},
)


@given(st.dictionaries(st.sampled_from([*SEEN, "text", "forward_origin", "data", "id"]), st.sampled_from(ODD)))
def test_whatever_an_update_holds_a_glance_breaks_nothing(changed: dict[str, Any]) -> None:
    for kind in ("message", "callback_query", "edited_message"):
        found = at_sight({"update_id": 900, kind: {**SEEN, "message": SEEN, "data": "x", "text": "x", **changed}})
        assert found is None or found.arrived is not None
