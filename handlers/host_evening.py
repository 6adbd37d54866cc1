"""One code on the wall of an information evening, which holds until an hour of today."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from domain.ask import Ask
from domain.conversation import Option, Say, Turn
from domain.errors import RefusedError
from domain.ids import AreaId, TextId
from domain.people import Person, Role
from domain.team import may_give
from domain.text_args import Args, Moment, Shape, Written
from domain.typed_hours import Hour
from domain.ways_in import WaysIn
from storage import areas, audit, evenings
from storage.database import Session

HOURS = tuple(time(hour) for hour in (12, 15, 17, 21, 22, 23))
FEWEST_MINUTES = 10
"""Before its end a code is of no use to anybody."""


async def host_evening(ask: Ask, leader: Person, *, db: Session, ways: WaysIn, rest: str = "") -> Turn:
    """Where it is and until when: then the code, as a link and a picture to hang on the wall.

    Raises:
        RefusedError: that hour has been, or the day is over.
    """
    del rest
    places = [one for one in await areas.everywhere(db) if may_give(leader, Role.VOLUNTEER, area=one.id)]
    area = places[0]
    if len(places) > 1:
        options = [Option(one.id, TextId("option.as-is"), {"words": one.name}) for one in places]
        chosen = AreaId((await ask.one_of("evening.area", options)).key)
        area = next(one for one in places if one.id == chosen)
    zone = ZoneInfo(area.hours.zone)
    here = ask.started_at.astimezone(zone)
    left = [Hour(one) for one in HOURS if _minutes(one) >= _minutes(here.time()) + FEWEST_MINUTES]
    if not left:
        raise RefusedError("evening.too-late")
    ends_at = datetime.combine(here.date(), (await ask.one_of("evening.until", left)).starts, zone)
    if ends_at <= ask.now:
        raise RefusedError("evening.has-been")
    code = await evenings.make(db, area.id, by=leader.id, ends_at=ends_at, now=ask.now)
    await audit.note(db, "evening.make", by=leader.id, subject=area.id, at=ask.now)
    args: Args = {
        "area": area.name,
        "until": Moment(ends_at, Shape.TIME),
        "code": Written(code),
        "link": ways.link(code),
        "page": ways.page,
    }
    return Turn(say=(Say(leader.id, TextId("evening.made"), args),))


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute
