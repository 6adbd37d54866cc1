"""Sentences about what is agreed: a task card that is proposed the shortest way, or holds already."""

from datetime import timedelta

from bot.stories.reports import answer, open_conversations
from bot.stories.screens import Act
from bot.stories.sentences import SENTENCES
from bot.stories.story import Story
from bot.stories.whens import pickable
from domain.card_dates import months_later, next_notice_at, next_talk, plan_at
from domain.conversation import Kind
from domain.ids import TaskCardId, new_id
from domain.task_cards import Goal, Terms, VolunteerTask
from storage import areas, matches, residents, talks, task_cards

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
    """A card that holds from today on, for each visitor, who proposed it and whose supervisor confirmed."""
    now = story.clock.now()
    async with story.house.database.transaction("story") as db:
        resident = await residents.with_code(db, code)
        hours = (await areas.get(db, resident.area)).hours
        today = hours.local_date(now)
        terms = Terms(
            goal=Goal.LESS_ALONE,
            tasks=(VolunteerTask.COMPANY,),
            weekdays=(day,) if day else (),
            minutes_a_week=minutes,
            starts_on=today,
            review_on=months_later(today, 6),
            ends_on=months_later(today, 12),
        )
        for match in await matches.of_resident(db, resident.id):
            card = await task_cards.propose(
                db, TaskCardId(new_id()), match=match.id, terms=terms, by=match.volunteer, at=now - timedelta(minutes=1)
            )
            look_at = next_notice_at(terms, hours, after=now)
            await task_cards.agree(db, card, version=card.version, by=resident.supervisor, at=now, look_at=look_at)
            if coming := next_talk(match.started_on or today, terms.ends_on, after=0, today=today):
                months, due_on = coming
                look = plan_at(hours, due_on, now=now)
                await talks.plan(db, match.id, months=months, due_on=due_on, look_at=look)
