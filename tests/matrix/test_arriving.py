"""What an event of a room says."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.platform import Arrived
from bot.platforms.matrix.arriving import Reaction, read
from domain.conversation import Kind, Media
from domain.ids import PromptId
from storage.matrix import Choices

RIET = "@riet:buurt.test"
SHOWN = Choices(PromptId("prompt"), first=3, count=2)
JSON = some.recursive(
    some.none() | some.booleans() | some.integers() | some.text(max_size=20),
    lambda inside: some.lists(inside, max_size=3) | some.dictionaries(some.text(max_size=12), inside, max_size=3),
    max_leaves=8,
)


def event(**content: Any) -> dict[str, Any]:  # noqa: ANN401  JSON
    return event_of("m.room.message", content)


def event_of(kind: str, content: Any) -> dict[str, Any]:  # noqa: ANN401  JSON
    return {"type": kind, "sender": RIET, "event_id": "$e", "content": content}


def said(body: str, **relation: Any) -> Arrived:  # noqa: ANN401  JSON
    found = read(event(msgtype="m.text", body=body, **({"m.relates_to": relation} if relation else {})))
    assert isinstance(found, Arrived)
    return found


QUOTE = "> <@bot:buurt.test> Hoe ging het?\n> 1. Goed\n>\n> 2. Gaat wel\n\n"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (QUOTE + "2", "2"),
        (QUOTE + "> zei ik toen", "> zei ik toen"),
        ("> * <@bot:buurt.test> doet iets\n\nja", "ja"),
        ("> zonder wie het zei\n\nja", "> zonder wie het zei\n\nja"),
        ("ja", "ja"),
    ],
)
def test_of_a_reply_the_quote_is_left_out_and_nothing_else(body: str, text: str) -> None:
    assert said(body, **{"m.in_reply_to": {"event_id": "$q"}}).text == text


def test_what_looks_like_a_quote_and_is_no_reply_is_what_they_wrote() -> None:
    assert said(QUOTE + "2").text == QUOTE + "2"


def test_in_a_thread_people_are_heard_as_anywhere() -> None:
    thread = {"rel_type": "m.thread", "event_id": "$t", "is_falling_back": True, "m.in_reply_to": {"event_id": "$q"}}
    assert (said("goed", **thread).kind, said("goed", **thread).text) == (Kind.TEXT, "goed")


def test_a_changed_reply_says_what_is_new_without_the_quote() -> None:
    new = {"msgtype": "m.text", "body": QUOTE + "B-12 goed 60"}
    relation = {"rel_type": "m.replace", "event_id": "$first"}
    found = read(event(msgtype="m.text", body="* anders", **{"m.new_content": new, "m.relates_to": relation}))
    assert found == Arrived(RIET, "$e", Kind.EDIT, text="B-12 goed 60", target="$first")


@pytest.mark.parametrize(
    ("content", "option", "text"),
    [
        ({"msgtype": "m.image", "body": "bloem.jpg", "url": "mxc://127.0.0.1:22/../../x"}, Media.PHOTO, ""),
        ({"msgtype": "m.image", "body": "B-12 goed", "filename": "bloem.jpg"}, Media.PHOTO, "B-12 goed"),
        ({"msgtype": "m.audio", "body": "Spraakbericht"}, Media.VOICE, ""),
        ({"msgtype": "m.file", "body": "brief.pdf"}, Media.DOCUMENT, ""),
        ({"msgtype": "nl.onbekend", "body": "?"}, Media.OTHER, ""),
    ],
)
def test_pictures_voice_and_files_are_named_and_never_fetched(content: dict[str, str], option: str, text: str) -> None:
    assert read(event(**content)) == Arrived(RIET, "$e", Kind.MEDIA, option=option, text=text)


@pytest.mark.parametrize(
    ("key", "found"),
    [
        ("3️⃣", Arrived(RIET, "$e", Kind.PRESS, option="prompt.0")),
        ("4", Arrived(RIET, "$e", Kind.PRESS, option="prompt.1")),
        ("🔟", Arrived(RIET, "$e", Kind.TEXT, text="10", target="$shown")),
        ("1️⃣", Arrived(RIET, "$e", Kind.TEXT, text="1", target="$shown")),
        ("👍", Arrived(RIET, "$e", Kind.TEXT, text="👍", target="$shown")),
    ],
)
def test_a_sign_is_a_press_of_its_number_and_else_is_as_typed(key: str, found: Arrived) -> None:
    relation = {"rel_type": "m.annotation", "event_id": "$shown", "key": key}
    sign = read(event_of("m.reaction", {"m.relates_to": relation}))
    assert isinstance(sign, Reaction)
    assert sign.meant(SHOWN) == found
    assert sign.meant(None) is None


@given(JSON, some.sampled_from(["m.room.message", "m.reaction", "m.room.redaction", "m.room.member", "m.sticker"]))
def test_whatever_an_event_holds_reading_it_breaks_nothing(content: object, kind: str) -> None:
    read(event_of(kind, content))
    read({"type": kind, "sender": content, "event_id": content, "content": {"m.relates_to": content, "body": content}})
