"""Sentences about check-ins: who is asked how they are, and when."""

from datetime import time

from bot.stories.sentences import SENTENCES
from bot.stories.story import Story
from domain.check_in_plan import first_plan
from domain.check_in_times import USUAL_START, Wishes
from storage import check_in_plans

given = SENTENCES.given


@given("{who:person} is asked how it goes[, on {day:weekday}][ at {at:time}]")
async def is_asked(story: Story, who: str, day: int | None = None, at: time = USUAL_START) -> None:
    """Somebody begins now: from the first week on they are asked how they are, on their own day and hour."""
    person, now = story.person(who), story.clock.now()
    async with story.house.database.transaction("story") as db:
        await check_in_plans.begin(db, first_plan(person, wishes=Wishes(day, at), now=now))
