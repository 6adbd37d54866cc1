"""Sentences about rounds: one that begins now, without the questions that come before it."""

from bot.stories.sentences import SENTENCES
from bot.stories.story import Story
from domain.ids import PersonId
from domain.rounds import About, Among, Round, reports_at
from domain.zones import DEFAULT_ZONE
from storage import residents, rounds

when = SENTENCES.when


@when('{who:person} lets a round "{about}" begin about "{code}"[ {urgent:today}]')
async def begins(story: Story, *, who: str, about: str, code: str, urgent: str = "") -> None:
    """A round about one resident, told to nobody before it begins; "for today" when it cannot wait."""
    story.heard_all()
    now = story.clock.now()
    async with story.house.database.transaction("story") as db:
        resident = await residents.with_code(db, code)
        new = Round(
            by=PersonId(story.person(who)),
            about=About(about),
            among=Among(residents=(resident.id,)),
            begins_at=now,
            reports_at=reports_at(now, zone=DEFAULT_ZONE, urgent=bool(urgent)),
            urgent=bool(urgent),
        )
        await rounds.plan(db, new, now=now)
    await story.settle()
