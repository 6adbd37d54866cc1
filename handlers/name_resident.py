"""After everybody was alerted: with whom? It only adds; nobody waits for it."""

from collections.abc import Sequence
from dataclasses import replace

from domain.ask import Ask
from domain.catalogue import Catalogue
from domain.conversation import Lane, Option, Say, Turn
from domain.errors import RefusedError
from domain.escalation import EscalationKind
from domain.filed import FiledSign, NewReport, SignState, label_of
from domain.filing import Concerning, Filed, pace_of
from domain.ids import PersonId, SignId, TextId
from domain.people import Person
from domain.receipt import (
    Contact,
    change_option,
    closing,
    contacts_read,
    details_of,
    emergency_text,
    help_with,
    more_seen,
    names_of,
    others_hear,
    topic_of,
    undo_option,
)
from domain.residents import Match
from domain.sign_choice import NOBODY_CODED, read_back
from domain.urgency import Urgency
from domain.when_called import goes_to
from storage import corrections, signs
from storage.database import Session


async def name_resident(  # noqa: PLR0913  what is known already comes along
    ask: Ask,
    volunteer: Person,
    *,
    db: Session,
    catalogue: Catalogue,
    sign: str,
    among: str = "",
    called: str = "",
    supervisors: str = "",
    alarm: str = "",
) -> Turn:
    """Tell whom a filed sign is about; its people, and who has it, then know.

    `among` are the volunteer's residents when they are known already; without, a card asked for it. `called` and
    `supervisors` are who was called and who is responsible, as `contacts_written`; with `alarm`, what to do in an
    emergency is told first.

    Raises:
        RefusedError: the sign is not this volunteer's, or was taken back or closed.
    """
    desk = None if among else await signs.desk_of(db, volunteer.id, sign=SignId(sign), now=ask.now)
    options = [match.option() for match in desk.matches] if desk else read_back(among)
    if alarm:
        first = emergency_text(contacts_read(called))
        await ask.tell(first.id, **first.args)
    code = (await ask.one_of("sign.whom-after", [*options, NOBODY_CODED])).key
    desk = desk or await signs.desk_of(db, volunteer.id, sign=SignId(sign), now=ask.now)
    old, whom = desk.filed, next((one for one in desk.matches if one.resident.code == code), None)
    if old is None or old.reporter != volunteer.id or old.state is not SignState.OPEN:
        raise RefusedError("sign.not-open")
    if whom is None:
        return Turn(say=(Say(volunteer.id, TextId("sign.named-nobody-coded")),))
    about = Concerning(whom.resident.area, resident=whom.resident)
    filed = await corrections.correct(db, old, _again(old, by=volunteer.id), about, now=ask.now)
    card = not among or filed.undone is not None
    receipt = _receipt(catalogue, filed, whom, called=contacts_read(called), supervisors=contacts_read(supervisors))
    known_to_holder = filed.merged == old.escalation
    heard = _heard(ask, filed, whom, receipt=receipt, card=card, tell_holder=not known_to_holder)
    return heard + others_hear(filed, catalogue)


def _again(old: FiledSign, *, by: PersonId) -> NewReport:
    """The same report, to be brought to other people."""
    return NewReport(id=old.id, key=old.key, kind=EscalationKind.SIGN, pace=pace_of(old.key, old.urgency), reporter=by)


def _receipt(
    catalogue: Catalogue, filed: Filed, whom: Match, *, called: Sequence[Contact], supervisors: Sequence[Contact]
) -> Say:
    """What the volunteer hears: whom it is about now, to whom it goes, and what helps meanwhile."""
    sign = filed.sign
    return Say(
        sign.reporter,
        TextId("sign.filed"),
        {
            "sign": label_of(catalogue, sign.key),
            "whom": whom.resident.code,
            "goes": goes_to(filed.change.escalation, names_of(called)),
            "help": help_with(catalogue, sign.key, area=filed.case.area, urgency=sign.urgency, supervisors=supervisors),
        },
    )


def _heard(ask: Ask, filed: Filed, whom: Match, *, receipt: Say, card: bool, tell_holder: bool) -> Turn:
    """The volunteer, and who has it already, know whom it is about."""
    is_emergency = filed.sign.urgency is Urgency.EMERGENCY
    details = details_of(filed.sign, steps="seen,knows")
    down = Option("note", TextId("sign.write-down"), start=details)
    more = Option("note", TextId("sign.write-more"), start=more_seen(filed.sign))
    note = (more if filed.sign.seen else down,) if is_emergency else ()
    options = (*note, change_option(ask.id), undo_option(filed.sign.id))
    said = replace(receipt, options=options, topic=topic_of(filed.sign.id))
    escalation = filed.change.escalation
    told = Say(
        escalation.holder or filed.sign.reporter,
        TextId("sign.now-known"),
        {"reference": escalation.reference, "whom": whom.resident.code},
        lane=Lane.ESCALATION,
        key=f"named:{filed.sign.id}:{whom.resident.id}",
    )
    says = (said, told) if escalation.holder and tell_holder else (said,)
    close = closing(filed) if card else ()
    return Turn(say=says, close=close, then=None if is_emergency else details)
