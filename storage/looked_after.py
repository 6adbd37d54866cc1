"""Who looks after a volunteer: the professional of their longest match, or else who leads their area."""

from dataclasses import dataclass
from datetime import date

from domain.areas import Area
from domain.ids import PersonId
from domain.people import Person, Role
from domain.working_hours import WorkingHours
from storage import areas, matches, people
from storage.database import Session


@dataclass(frozen=True)
class LookedAfter:
    """A volunteer; `viewer` sees their answers (None: nobody does), `areas` are the viewer's first, then their own."""

    volunteer: Person
    viewer: Person | None
    areas: tuple[Area, ...]

    @property
    def area(self) -> Area | None:
        """Where the work with them lies."""
        return next(iter(self.areas), None)

    @property
    def hours(self) -> WorkingHours:
        """When somebody phones them."""
        return self.area.hours if self.area else WorkingHours()


async def looked_after(db: Session, volunteer: PersonId) -> LookedAfter:
    """That volunteer, with who is responsible for them: the supervisor of the longest match, or the deputy.

    Somebody who has left is responsible for nobody.
    """
    known = await matches.with_areas(db, volunteer)
    mine = sorted((match for match, _ in known), key=lambda one: (one.started_on or date.max, one.id))
    wanted = [one for match in mine for one in (match.resident.supervisor, match.resident.deputy) if one]
    by_id = await people.get(db, {volunteer, *wanted})
    viewer = next((by_id[one] for one in wanted if one in by_id and by_id[one].active), None)
    posts = [post.area for post in by_id[volunteer].posts if post.role is Role.VOLUNTEER]
    by_area = {area.id: area for _, area in known}
    by_area |= {area.id: area for area in await areas.some(db, {one for one in posts if one} - by_area.keys())}
    wanted_areas = dict.fromkeys([*(match.resident.area for match in mine), *posts])
    return LookedAfter(by_id[volunteer], viewer, tuple(by_area[one] for one in wanted_areas if one in by_area))


async def who_phones(db: Session, one: LookedAfter) -> Person | None:
    """Who phones them: who is responsible, else a coordinator of the area, else a manager; None: there is nobody."""
    if one.viewer or one.area is None:
        return one.viewer
    for role in (Role.COORDINATOR, Role.MANAGER):
        if found := await people.with_role(db, (role,), area=one.area.id):
            return found[0]
    return None
