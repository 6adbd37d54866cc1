"""A volunteer asks something for themselves; somebody phones."""

from domain.ask import Ask
from domain.catalogue import Catalogue
from domain.conversation import Option, Say, Turn
from domain.escalation import EscalationKind
from domain.filed import NewReport, Wish
from domain.filing import concerning
from domain.ids import SignId, TextId
from domain.people import Person
from domain.policy import CALL_ME_NOW, SUPPORT_REQUEST
from domain.receipt import details_of, names_of, others_hear, supervisor_lines, topic_of, undo_option
from domain.text_args import Arg, Lines
from domain.when_called import asked_to_phone
from storage import filings, matches
from storage.database import Session

WISHES = tuple(
    Option(wish.value, TextId(f"support.what_{wish.value}"))
    for wish in (Wish.CALL_ME_NOW, Wish.TALK, Wish.TIP, Wish.SOMETHING_ELSE)
)


async def help_for_me(ask: Ask, volunteer: Person, *, db: Session, catalogue: Catalogue, rest: str = "") -> Turn:
    """What do you need? The supervisor is called; in your own words only if you like."""
    del rest
    wish = Wish((await ask.one_of("support.what", WISHES)).key)
    mine = await matches.of(db, volunteer.id)
    new = NewReport(
        id=SignId(ask.id),
        key=wish.value,
        kind=EscalationKind.SUPPORT,
        pace=CALL_ME_NOW if wish is Wish.CALL_ME_NOW else SUPPORT_REQUEST,
        reporter=volunteer.id,
    )
    filed = await filings.file_report(db, new, concerning(volunteer, mine), now=ask.now)
    args: dict[str, Arg] = {"names": names_of(filed.receivers)}
    if wish is Wish.CALL_ME_NOW:
        asked = asked_to_phone(filed.change.escalation, names_of(filed.receivers))
        args = {"asked": asked, "numbers": Lines(tuple(supervisor_lines(filed.receivers)))}
    said = Say(
        volunteer.id,
        TextId("support.filed-now" if wish is Wish.CALL_ME_NOW else "support.filed"),
        args,
        options=(undo_option(filed.sign.id),),
        topic=topic_of(filed.sign.id),
    )
    return Turn(say=(said,), then=details_of(filed.sign, steps="wish")) + others_hear(filed, catalogue)
