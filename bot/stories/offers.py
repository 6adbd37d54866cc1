"""Sentences about offers: one that is made without the questions that come before it."""

from datetime import timedelta

from bot.stories.sentences import SENTENCES
from bot.stories.story import Story
from domain.ids import PersonId
from domain.offers import How, Offer
from storage import offers

when = SENTENCES.when


@when("{who:person} asks who can come in {days:number} days, for {places:number} place[s][{choosing:choosing}]")
async def asks(story: Story, *, who: str, days: int, places: int, choosing: str = "") -> None:
    """Everybody in their areas is asked; who says yes first comes, unless they choose."""
    story.heard_all()
    now = story.clock.now()
    new = Offer(
        by=PersonId(story.person(who)),
        what="Soep koken",
        where="Buurthuis",
        starts_at=now + timedelta(days=days),
        places=places,
        how=How.CHOSEN if choosing else How.FIRST,
    )
    async with story.house.database.transaction("story") as db:
        await offers.make(db, new, begins_at=now, now=now)
    await story.settle()
