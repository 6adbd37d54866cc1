"""Who is in a story, and where: areas, people, residents and who visits them."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from bot.stories.story import Story
from domain.agreed_times import AgreedTime
from domain.areas import AfterHours, Area, AreaNumbers
from domain.errors import RefusedError
from domain.ids import PersonId, ResidentId
from domain.people import Language, Role
from domain.working_hours import DEFAULT_HOURS, WorkingHours
from storage import areas, matches, people, residents
from storage.database import Session
from storage.people import ACTIVE

NUMBERS = AreaNumbers(gp_out_of_hours="088 000 0001", ggd_desk="088 000 0002", confidant="088 000 0003")
NOBODY = "none"


def with_after_hours(phone: str) -> AreaNumbers:
    """The usual numbers of an area, and this one after hours."""
    return replace(NUMBERS, after_hours=phone)


async def area(db: Session, story: Story, name: str) -> Area:
    """The area of that name, with the usual hours and nobody after them when the story did not say otherwise."""
    del story
    try:
        return await areas.named(db, name)
    except RefusedError:
        added = await areas.add(
            db, name, hours=WorkingHours(DEFAULT_HOURS), after_hours=AfterHours.NONE, numbers=NUMBERS
        )
        return await areas.get(db, added)


async def person(
    db: Session,
    story: Story,
    name: str,
    *,
    posts: Iterable[tuple[Role, str]],
    language: Language = Language.DUTCH,
    state: str = ACTIVE,
) -> PersonId:
    """The person of that name, made with these roles in these areas; who is there already gets them as well.

    Who is still joining has no account until they write.
    """
    if name not in story.people:
        number = len(story.people) + 1
        now = story.clock.now() + timedelta(microseconds=number)
        phone = f"06 0000 00{number:02}"
        added = await people.add(db, name, posts_in=[], phone=phone, language=language, now=now, state=state)
        story.people[name] = added
        if state == ACTIVE:
            account = await people.open_account(
                db, story.screens.usual_of(name), story.screens.address_of(name), person=added, now=now
            )
            story.accounts[name] = account
    elif language is not Language.DUTCH:
        await people.speak(db, story.people[name], language=language)
    known = (await people.get(db, [story.people[name]]))[story.people[name]].posts
    for role, area_name in posts:
        place = await area(db, story, area_name)
        if not any(post.role is role and post.area == place.id for post in known):
            await people.add_post(db, story.people[name], role=role, area=place.id)
    return story.people[name]


async def beside(db: Session, story: Story, name: str, *, role: Role, area_name: str) -> PersonId:
    """Somebody named beside a resident: who is not known yet has that role in its area."""
    return story.people.get(name) or await person(db, story, name, posts=[(role, area_name)])


async def resident(
    db: Session, story: Story, code: str, *, area_name: str, supervisor: str, deputy: str | None
) -> ResidentId:
    """The resident of that code, made with its supervisor and deputy; later ones of the same code are the same."""
    place = await area(db, story, area_name)
    answerable = await beside(db, story, supervisor, role=Role.PROFESSIONAL, area_name=area_name)
    second = await beside(db, story, deputy, role=Role.PROFESSIONAL, area_name=area_name) if deputy else None
    try:
        return (await residents.with_code(db, code)).id
    except RefusedError:
        return await residents.add(db, code, area=place.id, supervisor=answerable, deputy=second)


async def visited(db: Session, story: Story, whom: ResidentId, *, by: PersonId, agreed: AgreedTime | None) -> None:
    """Somebody visits a resident, on an agreed day when given."""
    now = story.clock.now()
    await matches.add(
        db,
        whom,
        volunteer=by,
        started_on=now.date(),
        weekday=agreed.weekday if agreed else None,
        starts=agreed.starts if agreed else None,
        minutes=agreed.minutes if agreed else None,
        ask_at=agreed.next_ask(now) if agreed else None,
    )
