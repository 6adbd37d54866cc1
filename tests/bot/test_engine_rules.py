"""The first five of the nine rules by which conversations run; each test fails without its rule."""

from datetime import timedelta

import pytest

from bot.capability import Capability
from domain.ask import MOST_QUESTIONS, Answer, Ask, AskedTwiceError
from domain.conversation import Kind, Option, Reopen, Say, Start, Turn
from domain.ids import ConversationId, TextId
from domain.people import Person
from fakes.talks import NOW, talk, wiring
from fakes.tea import TEA, Cups, Sugar, Which, noted, tea, whole_tea
from storage.database import Session


async def test_rule_1_the_same_press_again_is_silent_and_another_one_is_told(database_url: str) -> None:
    async with talk(database_url, TEA) as house:
        await house.says("/tea")
        first = house.newest()
        assert await house.presses("green") == ["Fatma: tea.sugar"]
        assert await house.presses("green", bubble=first) == []
        assert await house.presses("black", bubble=first) == ["Fatma: prompt.already-answered"]
        assert await house.presses("with") == ["Fatma: tea.cups"]


async def test_rule_1_a_press_is_read_against_the_options_as_they_were_shown(sqlite_url: str) -> None:
    offered = ["green", "black"]

    async def changing(ask: Ask, person: Person, *, db: Session) -> Turn:
        del db
        options = [Option(key, TextId(f"tea.which_{key}")) for key in offered]
        return noted(person, (await ask.one_of("tea.which", options)).key)

    async with talk(sqlite_url, Capability("tea", changing, commands=("tea",))) as house:
        await house.says("/tea")
        offered.reverse()
        await house.says("1")
        assert house.words() == "Genoteerd: green"


async def test_rule_1_a_button_of_somebody_else_is_no_button(database_url: str) -> None:
    async with talk(database_url, TEA) as house:
        await house.person("Riet")
        await house.says("/tea")
        stolen = house.press("green")
        theirs = house.incoming(Kind.PRESS, who="Riet", option=stolen.option)
        assert await house.does(theirs) == ["Riet: prompt.expired"]
        assert await house.presses("green") == ["Fatma: tea.sugar"]


async def test_rule_1_a_press_that_crosses_the_question_asked_anew_counts(sqlite_url: str) -> None:
    async with talk(sqlite_url, TEA) as house:
        await house.says("/tea")
        old = house.newest()
        assert await house.says("/help") == ["Fatma: help.volunteer", "Fatma: tea.which"]
        assert await house.presses("green", bubble=old) == ["Fatma: tea.sugar"]


async def test_rule_2_an_answer_holds_while_what_it_depends_on_does(database_url: str) -> None:
    async with talk(database_url, TEA) as house:
        events = await whole_tea(house)
        assert house.words() == "Genoteerd: green with one"
        assert await house.edits("Zwarte thee", target=events["which"]) == ["Fatma: tea.sugar"]
        assert house.words() == "Suiker in black thee?"
        assert await house.presses("without") == ["Fatma: tea.noted"]
        assert house.words() == "Genoteerd: black without one"


async def test_rule_2_an_answer_whose_option_is_gone_is_asked_again(sqlite_url: str) -> None:
    offered = ["green", "black"]

    async def changing(ask: Ask, person: Person, *, db: Session) -> Turn:
        del db
        which = await ask.one_of("tea.which", [Option(key, TextId(f"tea.which_{key}")) for key in offered])
        return noted(person, f"{which.key} {await ask.one_of('tea.cups', Cups)}")

    async with talk(sqlite_url, Capability("tea", changing, commands=("tea",))) as house:
        await house.says("/tea")
        await house.presses("green")
        offered.remove("green")
        assert await house.presses("one") == ["Fatma: tea.which"]
        assert await house.presses("black") == ["Fatma: tea.noted"]
        assert house.words() == "Genoteerd: black one"


async def test_rule_2_a_renamed_question_is_simply_asked(sqlite_url: str) -> None:
    async def renamed(ask: Ask, person: Person, *, db: Session) -> Turn:
        del db
        await ask.one_of("tea.which", Which)
        await ask.one_of("tea.cups", Cups)
        return noted(person, str(await ask.words("tea.words")))

    async with talk(sqlite_url, TEA) as house:
        await house.says("/tea")
        await house.presses("green")
        await house.restart(wiring=wiring(Capability("tea", renamed, commands=("tea",))))
        assert await house.presses("with") == ["Fatma: tea.cups"]


async def test_rule_3_a_key_asked_twice_is_a_defect_and_rounds_are_not() -> None:
    ask = Ask(ConversationId("c"), NOW, NOW, answers={"tea.which": Answer(None, option="green")})
    await ask.one_of("tea.which", Which)
    with pytest.raises(AskedTwiceError):
        await ask.one_of("tea.which", Which)
    told = Ask(ConversationId("c"), NOW, NOW)
    await told.tell("tea.first")
    with pytest.raises(AskedTwiceError):
        await told.tell("tea.first")


async def test_rule_3_a_conversation_without_end_is_ended() -> None:
    keys = [f"tea.which#cup.{number}" for number in range(1, MOST_QUESTIONS + 1)]
    ask = Ask(ConversationId("c"), NOW, NOW, answers={key: Answer(None, option="green") for key in keys})

    async def endless() -> None:
        for _ in ask.rounds("cup"):
            await ask.one_of("tea.which", Which)

    with pytest.raises(AskedTwiceError, match="have no end"):
        await endless()
    assert list(ask.asked) == keys
    with pytest.raises(AskedTwiceError, match="more than 100 questions"):
        await ask.one_of("tea.sugar", Sugar)


async def test_rule_3_every_round_asks_its_own_question(sqlite_url: str) -> None:
    async def several(ask: Ask, person: Person, *, db: Session) -> Turn:
        del db
        cups = []
        for number in ask.rounds("cup"):
            cups.append((await ask.one_of("tea.which", Which)).value)
            if number == 3 or await ask.one_of("tea.cups", Cups) is Cups.ONE:
                break
        return noted(person, " ".join(cups))

    async with talk(sqlite_url, Capability("tea", several, commands=("tea",))) as house:
        await house.says("/tea")
        for key in ("green", "two", "black", "one"):
            await house.presses(key)
        assert house.words() == "Genoteerd: green black"


async def test_rule_4_the_id_of_the_record_stays_and_a_change_is_a_replay(database_url: str) -> None:
    versions: list[tuple[str, str]] = []

    async def recorded(ask: Ask, person: Person, *, db: Session) -> Turn:
        turn = await tea(ask, person, db=db)
        versions.append((ask.id, str(turn.say[0].args["what"])))
        change = Option("change", TextId("option.yes"), start=Start("change", {"record": ask.id}))
        return Turn(say=(Say(person.id, TextId("tea.card"), {"what": "wijzigen"}, options=(change,)),))

    async def change(ask: Ask, person: Person, *, db: Session, record: str) -> Turn:
        del ask, person, db
        return Turn(then=Reopen(ConversationId(record), "tea.sugar"))

    capabilities = Capability("tea", recorded, commands=("tea",)), Capability("change", change)
    async with talk(database_url, *capabilities) as house:
        await whole_tea(house)
        assert await house.presses("change") == ["Fatma: tea.sugar"]
        await house.presses("without")
        ids, whats = zip(*versions, strict=True)
        assert len(set(ids)) == 1
        assert whats == ("green with one", "green without one")


@pytest.mark.parametrize(("hours", "heard"), [(23, "tea.sugar"), (25, "engine.not-understood")])
async def test_rule_4_answers_stay_for_a_day_after_the_end(sqlite_url: str, hours: int, heard: str) -> None:
    async with talk(sqlite_url, TEA) as house:
        events = await whole_tea(house)
        house.clock.move_to(house.clock.now() + timedelta(hours=hours))
        assert await house.edits("Zwarte thee", target=events["which"]) == [f"Fatma: {heard}"]


async def test_rule_5_what_happened_is_dated_by_the_first_message(sqlite_url: str) -> None:
    async def dated(ask: Ask, person: Person, *, db: Session) -> Turn:
        del db
        await ask.one_of("tea.which", Which)
        return noted(person, f"{ask.started_at - NOW} {ask.now - NOW}")

    async with talk(sqlite_url, Capability("tea", dated, commands=("tea",))) as house:
        house.clock.move_to(NOW + timedelta(minutes=5))
        await house.says("/tea")
        house.clock.move_to(NOW + timedelta(days=1))
        await house.presses("green")
        assert house.words() == "Genoteerd: 0:05:00 1 day, 0:00:00"
