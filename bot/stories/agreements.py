"""Sentences about what is agreed: a task card that is proposed the shortest way, or holds already."""

from bot.agreed_cards import for_a_year, lay_card
from bot.stories.reports import answer, open_conversations
from bot.stories.screens import Act
from bot.stories.sentences import SENTENCES
from bot.stories.story import Story
from bot.stories.whens import pickable
from domain.conversation import Kind
from storage import areas, matches, residents

given, when = SENTENCES.given, SENTENCES.when


@when('{who:person} proposes a task card for "{code}"')
async def proposes(story: Story, who: str, code: str) -> None:
    """Company for an hour a week on any day, from today for a year, looked back on after two months."""
    before = await open_conversations(story, who)
    await story.does(Act(who, Kind.TEXT, f"/afspraken {code}"))
    story.hearing.name(who, text="card.none", step=story.step)
    await story.does(story.press(who, *await pickable(story, who, "propose")))
    keys = ["less_alone", "company", "done", "60", "any", "today", "2", "12", "propose"]
    await answer(story, who, before=before, keys=keys)


@given('the task card for "{code}" says {minutes:number} minutes a week[ on {day:weekday}], for a year')
async def says(story: Story, *, code: str, minutes: int, day: int | None = None) -> None:
    """A card that holds from today on, for each visitor, proposed by the supervisor and confirmed by them."""
    now = story.clock.now()
    async with story.house.database.transaction("story") as db:
        resident = await residents.with_code(db, code)
        hours = (await areas.get(db, resident.area)).hours
        terms = for_a_year(hours.local_date(now), minutes_a_week=minutes, weekdays=(day,) if day else ())
        for match in await matches.of_resident(db, resident.id):
            await lay_card(db, match, terms, hours=hours, now=now)
