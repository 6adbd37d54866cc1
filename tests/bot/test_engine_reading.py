"""How typed words, commands and several conversations at once are understood."""

from datetime import timedelta

import pytest

from bot.capability import Capability
from domain.ask import Ask
from domain.conversation import Close, Option, Say, Start, Turn
from domain.ids import PersonId, TextId
from domain.people import Language, Person, Role
from domain.permissions import Action
from fakes.talks import Talk, talk
from fakes.tea import Cups, Which, noted
from storage import outbox
from storage.database import Session


async def tea(ask: Ask, person: Person, *, db: Session) -> Turn:
    del db
    which = await ask.one_of("tea.which", Which)
    return noted(person, f"{which} {await ask.one_of('tea.cups', Cups)}")


async def words(ask: Ask, person: Person, *, db: Session) -> Turn:
    del db
    return noted(person, str(await ask.words("tea.words")))


async def cups(ask: Ask, person: Person, *, db: Session) -> Turn:
    del db
    return noted(person, (await ask.one_of("tea.cups", Cups)).value)


async def at_last(ask: Ask, person: Person, *, db: Session) -> Turn:
    """Goes on by itself after ten minutes."""
    del db
    options = [Option(one.value, TextId(f"tea.which_{one.value}")) for one in Which]
    which = await ask.one_of("tea.which", options, within=timedelta(minutes=10))
    return noted(person, which.key if which else "niemand")


async def card(ask: Ask, person: Person, *, db: Session, rest: str = "") -> Turn:
    """A card with two buttons, on a topic of its own."""
    del ask, db
    options = tuple(
        Option(one.value, TextId(f"tea.which_{one.value}"), start=Start("pour", {"what": f"{rest} {one.value}"}))
        for one in Which
    )
    return Turn(say=(Say(person.id, TextId("tea.card"), {"what": rest}, options=options, topic=f"card:{rest}"),))


async def pour(ask: Ask, person: Person, *, db: Session, what: str) -> Turn:
    del ask, db
    return noted(person, what) + Turn(close=(Close(f"card:{what.split(maxsplit=1)[0]}"),))


ALL = (
    Capability("tea", tea, commands=("tea",)),
    Capability("words", words, commands=("words",)),
    Capability("cups", cups, commands=("cups",)),
    Capability("late", at_last, commands=("late",)),
    Capability("card", card, commands=("card",)),
    Capability("pour", pour),
    Capability("office", words, may=Action.ANSWER_ESCALATION, commands=("office",)),
)


@pytest.mark.parametrize(
    "typed", ["2", " 2 ", "Zwarte thee", "zwarte THEE!", "Black tea", "black", "zwarte tee", "blakc tea"]
)
async def test_a_button_is_meant_by_number_label_key_or_almost(sqlite_url: str, typed: str) -> None:
    async with talk(sqlite_url, *ALL) as house:
        await house.says("/tea")
        assert await house.says(typed) == ["Fatma: tea.cups"]
        await house.says("1")
        assert house.words() == "Genoteerd: black one"


@pytest.mark.parametrize("typed", ["3", "0", "thee", "zwartkijker", "?"])
async def test_what_is_no_button_is_asked_again(sqlite_url: str, typed: str) -> None:
    async with talk(sqlite_url, *ALL) as house:
        await house.says("/tea")
        assert await house.says(typed) == ["Fatma: engine.not-understood", "Fatma: tea.which"]


async def test_numbers_run_on_over_all_that_is_open(database_url: str) -> None:
    async with talk(database_url, *ALL) as house:
        await house.says("/card a")
        await house.says("/card b")
        await house.says("/tea")
        shown = [[one.number for one in bubble.outgoing.options] for bubble in house.platform.screens["Fatma"].bubbles]
        assert shown == [[1, 2], [3, 4], [5, 6]]
        assert await house.says("3") == ["Fatma: tea.noted"]
        assert house.words() == "Genoteerd: b green"
        assert await house.says("2") == ["Fatma: tea.noted"]
        assert house.words() == "Genoteerd: a black"
        assert await house.says("6") == ["Fatma: tea.cups"]


async def test_a_label_means_the_open_question_before_a_newer_card(sqlite_url: str) -> None:
    async with talk(sqlite_url, *ALL) as house:
        await house.says("/tea")
        fatma = house.people["Fatma"]
        async with house.house.database.transaction("test") as db:
            await _show_card(db, fatma, house)
        await house.settled()
        assert await house.says("Groene thee") == ["Fatma: tea.cups"]


async def test_while_words_are_asked_for_no_button_swallows_them(sqlite_url: str) -> None:
    async with talk(sqlite_url, *ALL) as house:
        await house.says("/card a")
        await house.says("/words")
        assert await house.says("1") == ["Fatma: tea.noted"]
        assert house.words() == "Genoteerd: 1"


async def test_back_asks_the_question_before(database_url: str) -> None:
    async with talk(database_url, *ALL) as house:
        assert await house.says("/terug") == ["Fatma: engine.nothing-to-stop"]
        await house.says("/tea")
        assert await house.says("/terug") == ["Fatma: engine.nothing-before", "Fatma: tea.which"]
        await house.says("1")
        assert await house.says("/back") == ["Fatma: tea.which"]
        await house.says("2")
        await house.says("1")
        assert house.words() == "Genoteerd: black one"


async def test_stop_asks_only_when_answers_would_be_lost(database_url: str) -> None:
    async with talk(database_url, *ALL) as house:
        assert await house.says("/stop") == ["Fatma: engine.nothing-to-stop"]
        await house.says("/tea")
        assert await house.says("/stop") == ["Fatma: engine.stopped"]
        await house.says("/tea")
        await house.says("1")
        assert await house.says("/stop") == ["Fatma: stop.sure"]
        assert await house.says("nee") == ["Fatma: tea.cups"]
        assert await house.says("/stop") == ["Fatma: stop.sure"]
        assert await house.says("ja") == ["Fatma: engine.stopped"]
        assert await house.says("1") == ["Fatma: engine.not-understood"]


async def test_a_command_without_its_slash_is_understood_where_nothing_else_is(sqlite_url: str) -> None:
    async with talk(sqlite_url, *ALL) as house:
        await house.says("/tea")
        await house.says("1")
        assert await house.says("Terug.") == ["Fatma: tea.which"]
        assert await house.says("stop") == ["Fatma: engine.stopped"]
        assert await house.says("Uit") == ["Fatma: engine.not-understood"]
        assert await house.says("words") == ["Fatma: tea.words"]
        await house.says("stop")  # is what they write: words were asked for
        assert house.words() == "Genoteerd: stop"


async def test_stop_twice_is_sure(sqlite_url: str) -> None:
    async with talk(sqlite_url, *ALL) as house:
        await house.says("/tea")
        await house.says("1")
        await house.says("/stop")
        assert await house.says("/stop") == ["Fatma: engine.stopped"]
        assert await house.says("/stop") == ["Fatma: engine.nothing-to-stop"]


async def test_stop_leaves_the_parked_conversation_alone(sqlite_url: str) -> None:
    async with talk(sqlite_url, *ALL) as house:
        await house.says("/tea")
        await house.says("1")
        await house.says("/words")
        assert await house.says("/stop") == ["Fatma: engine.stopped", "Fatma: tea.cups"]


@pytest.mark.parametrize(
    ("role", "text"),
    [
        (Role.VOLUNTEER, "help.volunteer"),
        (Role.PROFESSIONAL, "help.professional"),
        (Role.COORDINATOR, "help.coordinator"),
        (Role.MANAGER, "help.manager"),
        (Role.SAFEGUARDING_OFFICER, "help.safeguarding_officer"),
    ],
)
async def test_help_is_of_the_role_and_the_moment(sqlite_url: str, role: Role, text: str) -> None:
    async with talk(sqlite_url, *ALL) as house:
        await house.person("Daan", role)
        assert await house.says("/help", who="Daan") == [f"Daan: {text}"]
        await house.says("/tea", who="Daan")
        assert await house.says("/help", who="Daan") == [f"Daan: {text}", "Daan: tea.which"]


async def test_what_a_lead_can_do_is_behind_buttons_that_fit_on_a_screen(sqlite_url: str) -> None:
    async with talk(sqlite_url, *ALL) as house:
        await house.person("Daan", Role.MANAGER)
        await house.says("/help", who="Daan")
        assert await house.says("2", who="Daan") == ["Daan: help.writing"]
        assert await house.says("Mensen en bewoners", who="Daan") == ["Daan: help.people_manager"]
        assert await house.says("/help people") == ["Fatma: help.volunteer"]


async def test_another_language_midway_asks_the_question_in_it(database_url: str) -> None:
    async with talk(database_url, *ALL) as house:
        await house.says("/tea")
        assert await house.says("/taal") == ["Fatma: language.which"]
        assert await house.says("English") == ["Fatma: language.chosen", "Fatma: tea.which"]
        assert house.words() == "Which tea?"
        assert await house.says("/language nl") == ["Fatma: language.chosen", "Fatma: tea.which"]
        assert house.words() == "Welke thee?"
        assert await house.says("Green tea") == ["Fatma: tea.cups"]


async def test_a_parked_conversation_is_taken_up_again(database_url: str) -> None:
    async with talk(database_url, *ALL) as house:
        await house.says("/tea")
        await house.says("1")
        assert await house.says("/words") == ["Fatma: tea.words"]
        assert await house.says("lekker") == ["Fatma: tea.noted", "Fatma: tea.cups"]
        await house.says("2")
        assert house.words() == "Genoteerd: green two"


async def test_a_card_without_questions_does_not_disturb_a_conversation(sqlite_url: str) -> None:
    async with talk(sqlite_url, *ALL) as house:
        await house.says("/card a")
        shown = house.newest()
        await house.says("/tea")
        assert await house.presses("green", bubble=shown) == ["Fatma: tea.noted"]
        assert await house.says("Groene thee") == ["Fatma: tea.cups"]


async def test_a_third_conversation_ends_the_oldest_and_says_so(database_url: str) -> None:
    async with talk(database_url, *ALL) as house:
        await house.says("/tea")
        await house.says("1")
        await house.says("/words")
        assert await house.says("/cups") == ["Fatma: engine.dropped + tea.cups"]
        assert await house.says("1") == ["Fatma: tea.noted", "Fatma: tea.words"]
        assert await house.says("lekker") == ["Fatma: tea.noted"]


async def test_a_third_conversation_ends_nothing_that_goes_on_by_itself(database_url: str) -> None:
    async with talk(database_url, *ALL) as house:
        await house.says("/late")
        await house.says("/words")
        assert await house.says("/cups") == ["Fatma: tea.cups"]
        due = await house.house.next_due()
        assert due == house.clock.now() + timedelta(minutes=10)
        house.clock.move_to(due)
        assert "Fatma: tea.noted" in await house.settled()


async def test_what_comes_in_between_ends_nothing(sqlite_url: str) -> None:
    async with talk(sqlite_url, *ALL) as house:
        await house.says("/tea")
        await house.says("1")
        await house.says("/words")
        assert await house.says("/taal") == ["Fatma: language.which"]
        assert await house.says("nl") == ["Fatma: language.chosen", "Fatma: tea.words"]
        assert await house.says("lekker") == ["Fatma: tea.noted", "Fatma: tea.cups"]


async def test_a_question_goes_on_without_an_answer_when_it_must(database_url: str) -> None:
    async with talk(database_url, *ALL) as house:
        await house.says("/late")
        house.clock.move_to(house.clock.now() + timedelta(minutes=9))
        assert await house.settled() == []
        house.clock.move_to(house.clock.now() + timedelta(minutes=1))
        assert await house.settled() == ["Fatma: tea.noted"]
        assert house.words() == "Genoteerd: niemand"
        assert not house.newest().open


async def test_after_two_days_on_another_platform(database_url: str) -> None:
    async with talk(database_url, *ALL) as house:
        other = await house.phone("Fatma", platform="other")
        await house.says("/tea")
        await house.says("1")
        house.clock.move_to(house.clock.now() + timedelta(days=2))
        await house.restart()
        assert await house.says("/help", who=other) == [f"{other}: help.volunteer", f"{other}: tea.cups"]
        assert await house.says("2", who=other) == [f"{other}: tea.noted"]
        assert house.platforms["other"].screens[other].bubbles[-1].outgoing.text == "Genoteerd: green two"


async def test_only_who_may_starts_a_conversation(sqlite_url: str) -> None:
    async with talk(sqlite_url, *ALL) as house:
        await house.person("Daan", Role.PROFESSIONAL, language=Language.ENGLISH)
        assert await house.says("/office") == ["Fatma: engine.not-allowed"]
        assert await house.says("/office", who="Daan") == ["Daan: tea.words"]
        assert await house.says("/nonsense") == ["Fatma: engine.unknown-command"]


async def _show_card(db: Session, fatma: PersonId, house: Talk) -> None:
    option = Option("green", TextId("tea.which_green"), start=Start("pour", {"what": "x green"}))
    say = Say(fatma, TextId("tea.card"), {"what": "x"}, options=(option,), topic="card:x")
    await outbox.put(db, [outbox.draft_of(say)], now=house.clock.now(), turn="test")
