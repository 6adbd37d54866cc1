"""A volunteer is asked for something that is not their task."""

from datetime import timedelta

from domain.ask import Ask
from domain.catalogue import Catalogue
from domain.conversation import Option, Say, Turn
from domain.escalation import EscalationKind
from domain.filed import NewReport
from domain.filing import Concerning, concerning
from domain.ids import SignId, TextId
from domain.people import Person
from domain.policy import Pace
from domain.privacy import mask_bsn
from domain.promised_calls import promised_call
from domain.receipt import details_of, names_of, others_hear, topic_of, undo_option
from domain.residents import Match
from domain.sign_choice import NOBODY_CODED
from domain.text_args import Moment, Shape
from storage import filings, matches, tasks
from storage.database import Session

WHOM_WITHIN = timedelta(minutes=10)
"""A boundary report is filed without a resident after this."""


async def report_boundary(
    ask: Ask, volunteer: Person, *, db: Session, catalogue: Catalogue, boundary: str, words: str = ""
) -> Turn:
    """First what to say, then with whom; the supervisor phones about it. `words` were typed unasked."""
    await ask.tell("boundary.advice", words=catalogue.boundary(boundary).advice)
    mine = await matches.of(db, volunteer.id)
    whom: Match | Option | None = mine[0] if len(mine) == 1 else NOBODY_CODED
    if len(mine) > 1:
        options: list[Match | Option] = [*mine, NOBODY_CODED]
        whom = await ask.one_of("boundary.whom", options, within=WHOM_WITHIN)
    about = concerning(volunteer, () if whom is NOBODY_CODED else mine)
    if isinstance(whom, Match):
        about = Concerning(whom.resident.area, resident=whom.resident)
    new = NewReport(
        id=SignId(ask.id),
        key=boundary,
        kind=EscalationKind.BOUNDARY,
        pace=Pace.of(catalogue.boundary(boundary).urgency),
        reporter=volunteer.id,
        seen=mask_bsn(words) or None,
        upsetting=catalogue.boundary(boundary).aftercare,
    )
    filed = await filings.file_report(db, new, about, now=ask.now)
    said = Say(
        volunteer.id,
        TextId("boundary.filed"),
        {"names": names_of(filed.receivers), "by": Moment(filed.change.escalation.contact_by, Shape.DAY)},
        options=(undo_option(filed.sign.id),),
        topic=topic_of(filed.sign.id),
    )
    if call := promised_call(filed, volunteer):
        await tasks.add(db, call)
    more = details_of(filed.sign, steps="did" if words else "did,wish")
    return Turn(say=(said,), then=more) + others_hear(filed, catalogue)
