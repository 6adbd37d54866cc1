"""A volunteer asks something for themselves; somebody phones."""

from domain.ask import Ask
from domain.catalogue import Catalogue
from domain.conversation import Option, Say, Start, Turn
from domain.escalation import EscalationKind
from domain.filed import NewReport
from domain.filing import Filed, about_oneself
from domain.ids import SignId, TextId
from domain.people import Person
from domain.policy import CALL_ME_NOW, SUPPORT_REQUEST
from domain.privacy import mask_bsn
from domain.promised_calls import Suits, promised_call, suiting
from domain.receipt import details_of, names_of, others_hear, supervisor_lines, topic_of, undo_option
from domain.text_args import Arg, Lines, Moment, Shape
from domain.when_called import asked_to_phone
from domain.wishes import Wish
from storage import filings, tasks
from storage.database import Session

ASKED_FOR = (
    *(Wish.CALL_ME_NOW, Wish.TALK, Wish.TIP, Wish.COME_ALONG, Wish.PEER_REVIEW),
    *(Wish.TRAINING, Wish.OTHER_TASK, Wish.SOMETHING_ELSE),
)
DILEMMA = Option("dilemma", TextId("support.what_dilemma"))
AFTERCARE = Option(Wish.AFTERCARE.value, TextId("support.what_aftercare"))
WISHES = {wish.value: Option(wish.value, TextId(f"support.what_{wish.value}")) for wish in ASKED_FOR}


async def help_for_me(
    ask: Ask, volunteer: Person, *, db: Session, catalogue: Catalogue, words: str = "", rest: str = ""
) -> Turn:
    """What do you need? The supervisor is called; in your own words only if you like.

    `words` are what was typed unasked, `rest` what was typed after the command; both may name the wish.
    """
    chosen = await _chosen(ask, catalogue, rest)
    if chosen in (DILEMMA, AFTERCARE):
        return Turn(then=Start(chosen.key))
    wish = Wish(chosen.key)
    new = NewReport(
        id=SignId(ask.id),
        key=wish.value,
        kind=EscalationKind.SUPPORT,
        pace=CALL_ME_NOW if wish is Wish.CALL_ME_NOW else SUPPORT_REQUEST,
        reporter=volunteer.id,
        seen=mask_bsn(words or rest or _typed(ask)) or None,
    )
    filed = await filings.file_report(db, new, about_oneself(volunteer), now=ask.now)
    if call := promised_call(filed, volunteer):
        await tasks.add(db, call)
    return Turn(say=(_receipt(filed, wish),), then=_what_next(filed, wish)) + others_hear(filed, catalogue)


async def _chosen(ask: Ask, catalogue: Catalogue, rest: str) -> Option:
    """What is asked for, by a button or in words that name it."""

    def typed(words: str) -> Option | None:
        return {**WISHES, AFTERCARE.key: AFTERCARE}.get(catalogue.wish_in(words) or "")

    *first, last = WISHES.values()
    return typed(rest) or await ask.one_of("support.what", [*first, DILEMMA, AFTERCARE, last], typed=typed)


def _typed(ask: Ask) -> str:
    answer = ask.answers.get("support.what")
    return (answer.words if answer else None) or ""


def _receipt(filed: Filed, wish: Wish) -> Say:
    by = Moment(filed.change.escalation.contact_by, Shape.DAY)
    args: dict[str, Arg] = {"names": names_of(filed.receivers), "by": by}
    if wish is Wish.CALL_ME_NOW:
        asked = asked_to_phone(filed.change.escalation, names_of(filed.receivers))
        args = {"asked": asked, "numbers": Lines(tuple(supervisor_lines(filed.receivers)))}
    return Say(
        filed.sign.reporter,
        TextId("support.filed-now" if wish is Wish.CALL_ME_NOW else "support.filed"),
        args,
        options=(undo_option(filed.sign.id),),
        topic=topic_of(filed.sign.id),
    )


def _what_next(filed: Filed, wish: Wish) -> Start | None:
    """Who wants to talk says when; who told nothing yet may add words."""
    if wish is Wish.TALK:
        day = suiting(filed.case.area.hours, Suits.MORNING, now=filed.sign.filed_at)
        return Start("call_time", {"sign": filed.sign.id, "day": day.isoformat()})
    return None if filed.sign.seen else details_of(filed.sign, steps="wish")
