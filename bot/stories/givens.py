"""Sentences that set the scene."""

from datetime import datetime, time

from bot.stories import cast
from bot.stories.cast import NOBODY, NUMBERS
from bot.stories.sentences import SENTENCES
from bot.stories.story import Story
from domain.agreed_times import agreed
from domain.areas import AfterHours
from domain.people import Language, Role
from domain.working_hours import WorkingHours
from storage import areas

given = SENTENCES.given


@given("it is {at:moment}")
async def it_is(story: Story, at: datetime) -> None:
    """The story starts then, or goes on then."""
    await story.start_at(at)


@given('the area "{name}"[ with hours "{hours}"][ and after hours "{after}"]')
async def the_area(story: Story, name: str, hours: str = WorkingHours().text, after: str = NOBODY) -> None:
    """An area; after hours there is nobody, a phone number, or a person, who is one of its professionals."""
    async with story.house.database.transaction("story") as db:
        kind, on_call, numbers = AfterHours.NONE, None, NUMBERS
        if after[:1].isdecimal() or after.startswith("+"):
            kind, numbers = AfterHours.PHONE, cast.with_after_hours(after)
        elif after != NOBODY:
            kind, on_call = AfterHours.PERSON, await cast.person(db, story, after, posts=())
        await areas.add(
            db, name, hours=WorkingHours(hours), after_hours=kind, after_hours_person=on_call, numbers=numbers
        )
        if on_call:
            await cast.person(db, story, after, posts=[(Role.PROFESSIONAL, name)])


@given('{who:person} is a {role:role} in "{area}"[ who speaks {language:language}]')
async def is_a(story: Story, *, who: str, role: Role, area: str, language: Language = Language.DUTCH) -> None:
    """Somebody with a role in an area; several sentences give several roles."""
    async with story.house.database.transaction("story") as db:
        await cast.person(db, story, who, posts=[(role, area)], language=language)


@given(
    '"{code}" in "{area}" is visited by {visitor:person}, supervised by {supervisor:person}[, deputy {deputy:person}]'
    "[ on {day:weekday} at {at:time} for {minutes:number} minutes]"
)
async def is_visited(  # noqa: PLR0913  a match is all of that
    story: Story,
    *,
    code: str,
    area: str,
    visitor: str,
    supervisor: str,
    deputy: str | None = None,
    day: int | None = None,
    at: time | None = None,
    minutes: int | None = None,
) -> None:
    """A resident with a visitor, a supervisor and a deputy, on an agreed day when that is said."""
    times = agreed(day, at, minutes)
    async with story.house.database.transaction("story") as db:
        by = await cast.beside(db, story, visitor, role=Role.VOLUNTEER, area_name=area)
        whom = await cast.resident(db, story, code, area_name=area, supervisor=supervisor, deputy=deputy)
        await cast.visited(db, story, whom, by=by, agreed=times)
