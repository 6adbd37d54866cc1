"""Somebody stops the chat on their phone, and comes back; and what is not words."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from domain.conversation import Kind, Lane, Media
from domain.people import Role
from fakes.talks import Talk, talk
from storage import people, residents


@pytest_asyncio.fixture
async def office(database_url: str) -> AsyncIterator[Talk]:
    """Fatma is a volunteer, Daan supervises B-12, Marja coordinates."""
    async with talk(database_url) as found:
        daan = await found.person("Daan", Role.PROFESSIONAL)
        await found.person("Marja", Role.COORDINATOR)
        async with found.house.database.transaction("test") as db:
            await residents.add(db, "B-12", area=found.area, supervisor=daan, deputy=None)
        yield found


def lanes_of(office: Talk, who: str) -> list[Lane]:
    return [bubble.outgoing.message.lane for bubble in office.platform.screens[who].bubbles]


async def test_coordinators_hear_once_and_without_haste_that_a_volunteer_is_gone(office: Talk) -> None:
    assert await office.does(office.incoming(Kind.GONE, who="Fatma")) == ["Marja: touch.gone"]
    assert "Fatma" in office.words("Marja")
    assert "088-0000009" in office.words("Marja")
    assert lanes_of(office, "Marja") == [Lane.CHECK_IN]
    assert await office.does(office.incoming(Kind.GONE, who="Fatma")) == []
    async with office.house.database.reading() as db:
        assert await people.reachable(db, office.people.values()) == {office.people["Daan"], office.people["Marja"]}


async def test_of_a_professional_whom_somebody_waits_for_it_is_an_alarm(office: Talk) -> None:
    assert await office.does(office.incoming(Kind.GONE, who="Daan")) == ["Marja: touch.relied-on-gone"]
    assert lanes_of(office, "Marja") == [Lane.ESCALATION]


async def test_of_a_professional_whom_nobody_waits_for_it_is_not(office: Talk) -> None:
    await office.person("Els", Role.PROFESSIONAL)
    assert await office.does(office.incoming(Kind.GONE, who="Els")) == ["Marja: touch.gone"]


async def test_of_the_only_coordinator_somebody_else_hears(office: Talk) -> None:
    assert await office.does(office.incoming(Kind.GONE, who="Marja")) == ["Daan: touch.relied-on-gone"]


async def test_who_comes_back_is_greeted_and_reached_again(office: Talk) -> None:
    assert await office.does(office.incoming(Kind.BACK, who="Fatma")) == []
    await office.does(office.incoming(Kind.GONE, who="Fatma"))
    assert await office.does(office.incoming(Kind.BACK, who="Fatma")) == ["Fatma: telegram.hello-again"]
    assert await office.does(office.incoming(Kind.GONE, who="Fatma")) == ["Marja: touch.gone"]


async def test_who_writes_can_be_reached(office: Talk) -> None:
    await office.does(office.incoming(Kind.GONE, who="Fatma"))
    await office.says("/help")
    async with office.house.database.reading() as db:
        assert office.people["Fatma"] in await people.reachable(db, office.people.values())


async def test_a_stranger_who_blocks_us_is_told_nothing(office: Talk) -> None:
    async with office.house.database.transaction("test") as db:
        stranger = await people.open_account(db, "memory", "stranger", person=None, now=office.clock.now())
    office.accounts["stranger"] = stranger
    assert await office.does(office.incoming(Kind.GONE, who="stranger")) == []
    assert await office.does(office.incoming(Kind.TEXT, who="stranger", text="hi")) == ["stranger: stranger.hello"]


async def test_what_is_open_stays_open(office: Talk) -> None:
    await office.says("/taal")
    await office.does(office.incoming(Kind.GONE, who="Fatma"))
    await office.does(office.incoming(Kind.BACK, who="Fatma"))
    assert await office.says("English") == ["Fatma: language.chosen"]


@pytest.mark.parametrize("kind", [kind for kind in Media if kind is not Media.UNREADABLE])
async def test_what_is_not_words_gets_an_answer(sqlite_url: str, kind: Media) -> None:
    async with talk(sqlite_url) as found:
        assert await found.does(found.incoming(Kind.MEDIA, who="Fatma", option=kind)) == [f"Fatma: media.{kind}"]


async def test_after_a_voice_message_the_question_is_asked_again(office: Talk) -> None:
    await office.says("/taal")
    told = await office.does(office.incoming(Kind.MEDIA, who="Fatma", option=Media.VOICE))
    assert told == ["Fatma: media.voice", "Fatma: language.which"]


async def test_words_below_a_photo_are_read(office: Talk) -> None:
    await office.says("/taal")
    told = await office.does(office.incoming(Kind.MEDIA, who="Fatma", option=Media.PHOTO, text="English"))
    assert told == ["Fatma: media.photo", "Fatma: language.chosen"]
