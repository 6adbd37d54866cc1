"""After some days: how does it go with the volunteer? Until a person says that it has ended."""

from datetime import datetime

from domain.aftercare import Aftercare, next_look
from domain.aftercare_messages import guides_asked, how_it_goes
from domain.catalogue import Catalogue
from domain.conversation import Close, Turn
from domain.ids import AftercareId, PersonId
from domain.people import Person, Role
from storage import aftercares, people
from storage.database import Session


async def follow_aftercare(db: Session, aftercare_id: AftercareId, *, catalogue: Catalogue, now: datetime) -> Turn:
    """Ask the volunteer on the days of the list, and who guides them each time."""
    found = await aftercares.get(db, aftercare_id)
    if found is None or found.ended_at:
        return Turn()
    known = await people.get(db, [one for one in (found.person, found.guide) if one])
    volunteer = known[found.person]
    again_at = next_look(found, told=found.told + 1, zone=volunteer.zone, now=now)
    await aftercares.told(db, found.id, again_at=again_at)
    guides = await _guides(db, found, known.get(found.guide) if found.guide else None)
    says = list(guides_asked(found, volunteer, guides=guides, now=now))
    if found.asks_volunteer and volunteer.active:
        says.append(how_it_goes(found, volunteer, catalogue=catalogue, now=now))
    return Turn(say=tuple(says), close=(Close(f"{found.topic}:guide"), Close(f"{found.topic}:how")))


async def _guides(db: Session, aftercare: Aftercare, guide: Person | None) -> list[PersonId]:
    """Who guides the volunteer; the area's coordinators when nobody does any more."""
    if guide and guide.active:
        return [guide.id]
    return [lead.id for lead in await people.with_role(db, (Role.COORDINATOR,), area=aftercare.area)]
