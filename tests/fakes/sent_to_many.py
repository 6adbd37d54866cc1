"""One of each thing that is sent to many, made by somebody: a round, an offer, a broadcast, and who stands in."""

from datetime import timedelta

from sqlalchemy import select

from domain.broadcasts import AnswerSet, Broadcast, Kind, State
from domain.ids import AreaId, BroadcastId, PersonId, ReplacementId, new_id
from domain.offers import Offer
from domain.people import Language
from domain.replacements import Replacement
from domain.rounds import About, Among, Round
from domain.segments import EVERYBODY
from fakes.organisation import NOW
from storage import broadcasts, offers, replacements, rounds, tables
from storage.database import Session

LATER = NOW + timedelta(days=30)


async def sent_to_many(db: Session, *, by: PersonId, area: AreaId, of: PersonId, to: PersonId) -> dict[str, str]:
    """Their ids by what conversations call them; none of them has begun yet."""
    round_ = Round(by, About.CALL, Among(areas=(area,)), LATER, LATER)
    offer = Offer(by, "koffie schenken", "het buurthuis", LATER, 2)
    cast = Broadcast(
        BroadcastId(new_id()), by, Kind.NEWS, {Language.DUTCH: "Hallo"}, EVERYBODY, AnswerSet.READ, State.WAITING,
        made_at=NOW, begins_at=LATER, wanted_at=LATER, areas=frozenset({area}),
    )  # fmt: skip
    instead = Replacement(
        id=ReplacementId(new_id()),
        areas=(area,),
        of=of,
        by=to,
        resident=None,
        set_by=by,
        begins_at=LATER,
        ends_at=LATER,
    )
    await rounds.plan(db, round_, now=LATER)
    await rounds.put_on(db, round_)
    await offers.make(db, offer, begins_at=LATER, now=LATER)
    await broadcasts.add(db, cast)
    await replacements.add(db, instead)
    look_in = (await db.run(select(tables.look_ins.c.id))).scalars().first()
    return {
        "round_id": round_.id,
        "offer": offer.id,
        "broadcast": cast.id,
        "replacement": instead.id,
        "look_in": str(look_in),
    }
