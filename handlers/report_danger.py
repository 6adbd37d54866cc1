"""Words that sound like danger, typed by a volunteer whom nobody asked."""

from domain.aftercare import Reason
from domain.aftercare_messages import pause_option
from domain.ask import Ask
from domain.catalogue import Catalogue
from domain.conversation import Close, Lane, Option, Say, Start, Turn
from domain.escalation import EscalationKind
from domain.filed import NewReport
from domain.filing import Filed, concerning
from domain.ids import SignId, TextId
from domain.people import Person
from domain.policy import Pace
from domain.privacy import mask_bsn
from domain.receipt import contacts_written, names_of, numbers_of, others_hear, supervisor_lines, topic_of
from domain.text_args import Lines
from domain.when_called import asked_to_phone
from storage import aftercares, corrections, filings, signs
from storage.database import Session


async def report_danger(
    ask: Ask, volunteer: Person, *, db: Session, catalogue: Catalogue, sign: str, words: str = ""
) -> Turn:
    """Say at once what to do, keep the words sealed, and call the supervisor today; whom it is about comes after.

    Told again while that is open, it is the same case. Without `words` they came where words may not travel, and are
    kept for the volunteer's own page.
    """
    desk = await signs.desk_of(db, volunteer.id, sign=SignId(ask.id), now=ask.now)
    mine = desk.matches
    new = NewReport(
        id=SignId(ask.id),
        key=sign,
        kind=EscalationKind.SIGN,
        pace=Pace.TODAY,
        reporter=volunteer.id,
        seen=mask_bsn(words) or None,
    )
    if desk.danger:
        filed = await filings.file_again(db, new, desk.danger, now=ask.now)
    else:
        filed = await filings.file_report(db, new, concerning(volunteer, mine), now=ask.now)
    options = tuple(_at(filed, match.resident.code) for match in mine)
    about_me = Option("about_me", TextId("danger.about-me"), start=Start("danger_about_me", {"sign": filed.sign.id}))
    said = Say(
        volunteer.id,
        TextId("danger.heard"),
        {
            "first": catalogue.sign(sign).ask_first,
            "numbers": Lines(tuple(numbers_of(catalogue, sign, area=filed.case.area))),
            "asked": asked_to_phone(filed.change.escalation, names_of(filed.receivers)),
        },
        options=(*options, about_me),
        topic=topic_of(filed.sign.id),
    )
    return Turn(say=(said,)) + others_hear(filed, catalogue)


async def about_me(ask: Ask, volunteer: Person, *, db: Session, catalogue: Catalogue, sign: str) -> Turn:
    """It is about who wrote it: the text is for them, a person phones today, and it is followed until it has ended.

    Raises:
        RefusedError: the report is not theirs, or was taken back or closed.
    """
    mine = await corrections.own(db, SignId(sign), reporter=volunteer.id)
    filed = await corrections.now_about_reporter(db, mine, now=ask.now)
    guide = next(iter((*filed.supervisors, *filed.receivers)), None)
    known = await aftercares.of(db, volunteer)
    area = filed.case.area.id
    begun = await aftercares.follow(db, known, reason=Reason.ASKED, guide=guide, area=area, now=ask.now)
    numbers = [*numbers_of(catalogue, "suicidality", area=filed.case.area), *supervisor_lines(filed.receivers)]
    said = Say(
        volunteer.id,
        TextId("danger.for-you"),
        {
            "asked": asked_to_phone(filed.change.escalation, names_of(filed.receivers)),
            "numbers": Lines(tuple(numbers)),
        },
        options=(pause_option(begun.id),),
        topic=begun.topic,
    )
    holder = filed.change.escalation.holder
    told = Say(
        holder or volunteer.id,
        TextId("danger.is-about-volunteer"),
        {"reference": filed.change.escalation.reference, "name": volunteer.name, "phone": volunteer.phone or "-"},
        lane=Lane.ESCALATION,
        key=f"about-me:{filed.sign.id}",
    )
    close = (Close(topic_of(filed.sign.id), of=volunteer.id, when_shown=True),)
    return Turn(say=(said, told) if holder else (said,), close=close) + others_hear(filed, catalogue)


def _at(filed: Filed, code: str) -> Option:
    """The button that says whom it is about: "Bij B-12"."""
    known = {
        "sign": filed.sign.id,
        "called": contacts_written(filed.receivers),
        "supervisors": contacts_written(filed.supervisors),
    }
    start = Start("name_resident", known, {"sign.whom-after": code})
    return Option(code, TextId("danger.at"), {"code": code}, start=start)
