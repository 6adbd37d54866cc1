"""The preview of a message to many shows it as each platform will, and only on those that its readers use."""

from dataclasses import replace
from datetime import UTC, datetime

from bot.platform import Level
from bot.previews import Previews
from bot.texts import shipped
from domain.broadcasts import AnswerSet, Broadcast, Kind, State
from domain.ids import BroadcastId, PersonId
from domain.people import Language, Person
from domain.segments import EVERYBODY

NOW = datetime(2026, 3, 3, 9, tzinfo=UTC)
MARJA = Person(PersonId("marja"), "Marja", Language.DUTCH, ())
LEVELS = {"telegram": Level.TEXT, "matrix": Level.TEXT, "web": Level.TEXT, "other": Level.OFF}


SENT = Broadcast(
    BroadcastId("b"), MARJA.id, Kind.SAFETY, {Language.DUTCH: "Glad!"}, EVERYBODY, AnswerSet.YES_NO, State.WAITING,
    made_at=NOW, begins_at=NOW, wanted_at=NOW, areas=None,
)  # fmt: skip


def look(*platforms: str, levels: dict[str, Level] = LEVELS) -> str:
    shown = Previews(shipped(), levels)(SENT, MARJA, platforms)
    return shipped().say("broadcast.list", {"lines": shown}, language=Language.DUTCH)


def test_buttons_stand_as_on_a_phone_and_choices_are_numbered_where_there_are_none() -> None:
    on_telegram, on_matrix = look("telegram"), look("matrix")
    assert "op Telegram:" in on_telegram
    assert "[Ja]\n[Nee]\n[Schrijf terug]" in on_telegram  # one label is too long to stand beside another
    assert "op Matrix:" in on_matrix
    assert "1. Ja\n2. Nee\n3. Schrijf terug" in on_matrix


def test_where_it_looks_the_same_it_is_shown_once_and_where_nobody_is_not_at_all() -> None:
    assert look("telegram", "web").count("Glad!") == 2
    assert "[Ja]  [Nee]  [Schrijf terug]" in look("web")
    alike = look("web", "other", levels=LEVELS | {"other": Level.TEXT})
    assert "op Other, de eigen pagina:" in alike
    assert alike.count("Glad!") == 1
    assert "Telegram" not in look("web")
    assert look().count("Zo ziet het eruit") == 3  # nobody has a chat yet: all that could be


def test_where_words_may_not_travel_the_way_to_the_own_page_stands_there() -> None:
    shown = look("telegram", "web", levels=LEVELS | {"telegram": Level.BUTTONS})
    assert "(staat op je eigen pagina)" in shown
    assert "[Open mijn pagina]" in shown
    assert shown.count("Glad!") == 1


def test_each_language_ends_where_the_next_begins() -> None:
    both = replace(SENT, texts={Language.DUTCH: "Glad!", Language.ENGLISH: "Slippery!"})
    words = Previews(shipped(), LEVELS)(both, MARJA, ["web"])
    shown = shipped().say("option.as-is", {"words": words}, language=Language.DUTCH)
    assert [part.count("Glad!") for part in shown.split("───")] == [0, 1, 0, 0]
    assert [part.count("Slippery!") for part in shown.split("───")] == [0, 0, 1, 0]
