"""A volunteer reports a worry about a resident; it is filed as soon as is known what it is and whom it is about."""

from dataclasses import dataclass, replace
from datetime import timedelta

from domain.ask import Ask
from domain.catalogue import Catalogue
from domain.conversation import Option, Say, Start, Turn, text
from domain.escalation import EscalationKind
from domain.filed import NewReport
from domain.filing import Concerning, Filed, concerning, pace_of
from domain.ids import EscalationId, SignId
from domain.people import Person
from domain.privacy import mask_bsn
from domain.receipt import (
    Wording,
    closing,
    contacts_written,
    details_of,
    emergency_text,
    others_hear,
    receipt,
    receipt_options,
    topic_of,
)
from domain.residents import Match
from domain.sign_choice import (
    NOBODY_CODED,
    NONE_OF_THESE,
    YES,
    SignChoice,
    WayChoice,
    buttons,
    gravest_of,
    gut_feeling_of,
    in_doubt,
    rest_of,
    typed_choice,
    ways_of,
    written_down,
)
from domain.signs import Way, YesMeans
from domain.text_args import Arg
from domain.urgency import Urgency, most_urgent
from storage import corrections, filings, signs
from storage.database import Session
from storage.signs import Desk

WHOM_WITHIN = timedelta(minutes=10)
"""A sign begun without a resident is filed without one after this; so is one of which is not known yet which it is."""
LEFT_AT = ("sign.what", "sign.did-you-mean", "sign.which")


async def report_sign(
    ask: Ask,
    volunteer: Person,
    *,
    db: Session,
    catalogue: Catalogue,
    named: str = "",
    urgency: str = "",
    words: str = "",
    rest: str = "",
) -> Turn:
    """What is it, and with whom? Then it is filed at once; all else is asked after that.

    `named` are the signs that typed words may mean, in doubt; `urgency` is what a typed line asked
    for and `words` what else it told, `rest` what was typed after the command.
    Who said that much, or that they worry by naming an urgency, is not forgotten when they leave.
    What was typed to say what it is, is kept as what was seen when it says more than that.
    """
    desk = await signs.desk_of(db, volunteer.id, sign=SignId(ask.id), now=ask.now)
    meant = typed_choice(catalogue)(rest) if rest else in_doubt(catalogue, named.split(","))
    way = await _way(ask, catalogue, meant, half_told=bool(words or rest or urgency))
    if way.sign is None:
        return Turn(then=Start("boundary", {"boundary": way.boundary or ""}))
    level = most_urgent(way.urgency or catalogue.sign(way.sign).default_urgency, Urgency(urgency or Urgency.NOTE))
    report = _Reporting(db, ask, volunteer, desk, catalogue, words or _typed(ask, catalogue, rest))
    if level is Urgency.EMERGENCY and not _knows_whom(ask, desk):
        return await report.at_once(YesMeans(way.sign, level))
    if level is not Urgency.EMERGENCY:
        await ask.tell("sign.first", words=catalogue.sign(way.sign).ask_first)
    options: list[Match | Option] = [*desk.matches, YES, NOBODY_CODED]
    whom = None
    if desk.filed or "sign.whom" in ask.answers or not _was_left(ask):
        whom = await ask.one_of("sign.whom", options, within=WHOM_WITHIN)
    if whom is YES:
        means = catalogue.yes_means(way.sign)
        return await report.at_once(replace(means, urgency=most_urgent(level, means.urgency)))
    return await report.about(whom, way.sign, level)


@dataclass(frozen=True)
class _Reporting:
    """One report of one volunteer, filed for the first time or told anew."""

    db: Session
    ask: Ask
    volunteer: Person
    desk: Desk
    catalogue: Catalogue
    words: str

    async def about(self, whom: Match | Option | None, sign: str, level: Urgency) -> Turn:
        """File it now that is known what it is and whom it is about, or that nobody said so in time."""
        filed = await self._file(sign, level, whom=whom)
        if level is Urgency.EMERGENCY:
            return self._emergency(filed, whom=_label(whom))
        wording = Wording(_text(filed), knows_whom=whom is not None)
        turn = receipt(filed, self.catalogue, whom=_label(whom), wording=wording)
        if whom is None or filed.was_there:
            return turn
        return replace(turn, then=details_of(filed.sign))

    async def at_once(self, means: YesMeans) -> Turn:
        """Alert everybody of all residents now; whom it is about is asked after that, and only adds.

        Danger that the volunteer told of before is the same case, until they say that it is about somebody else.
        """
        filed = await self._file(means.sign, means.urgency, whom=None, again=self.desk.danger)
        known = filed.sign.resident is not None
        if means.is_emergency and not known and _is_emergency_again(filed):
            return self._again(filed)
        asked = {
            "sign": filed.sign.id,
            "among": written_down(self.desk.matches),
            "called": contacts_written(filed.receivers),
            "supervisors": contacts_written(filed.supervisors),
        }
        if means.is_emergency and not known:
            asked["alarm"] = "yes"
            turn = Turn(close=closing(filed)) + others_hear(filed, self.catalogue)
        elif means.is_emergency:
            turn = self._emergency(filed, whom=filed.case.resident_code or _label(None))
        else:
            wording = Wording(_text(filed), gp_first=means.gp_first, knows_whom=known)
            turn = receipt(filed, self.catalogue, whom=filed.case.resident_code or _label(None), wording=wording)
        return turn if known else replace(turn, then=Start("name_resident", asked))

    def _again(self, filed: Filed) -> Turn:
        """What to do, once more; with whom was asked already, and can still be told by a button."""
        first = emergency_text(filed.receivers)
        options = receipt_options(
            filed.sign.id, knows_whom=False, called=filed.receivers, supervisors=filed.supervisors
        )
        said = Say(self.volunteer.id, first.id, first.args, options=options, topic=topic_of(filed.sign.id))
        return Turn(say=(said,)) + others_hear(filed, self.catalogue)

    def _emergency(self, filed: Filed, *, whom: Arg) -> Turn:
        """What to do comes first, and all else is below it."""
        before = (emergency_text(filed.receivers),)
        return receipt(filed, self.catalogue, whom=whom, wording=Wording(before=before))

    async def _file(
        self, sign: str, level: Urgency, *, whom: Match | Option | None, again: EscalationId | None = None
    ) -> Filed:
        new = NewReport(
            id=SignId(self.ask.id),
            key=sign,
            kind=EscalationKind.SIGN,
            pace=pace_of(sign, level),
            reporter=self.volunteer.id,
            seen=mask_bsn(self.words) if self.words else None,
        )
        about = _concerning(self.volunteer, self.desk, whom)
        if self.desk.filed is None and again:
            return await filings.file_again(self.db, new, again, now=self.ask.now)
        if self.desk.filed is None:
            return await filings.file_report(self.db, new, about, now=self.ask.now)
        return await corrections.correct(self.db, self.desk.filed, new, about, now=self.ask.now)


async def _way(ask: Ask, catalogue: Catalogue, meant: SignChoice | None, *, half_told: bool) -> Way:
    """The one way that the buttons, or the typed words, come down to.

    Who leaves after telling something is not forgotten: then it is the gravest of what was left, or a gut feeling.
    """
    typed, within = typed_choice(catalogue), WHOM_WITHIN if half_told else None
    choice = meant or await ask.one_of("sign.what", buttons(catalogue), typed=typed, within=within)
    if choice is None:
        return gut_feeling_of(catalogue)
    if choice.doubt:
        meant_ways: list[WayChoice | Option] = [*ways_of(choice), NONE_OF_THESE]
        found = await ask.one_of("sign.did-you-mean", meant_ways, within=WHOM_WITHIN)
        if found is None:
            return gravest_of(catalogue, choice)
        if isinstance(found, WayChoice):
            return found.way
        choice = rest_of(catalogue)
        if meant is not None:
            choice = await ask.one_of("sign.what", buttons(catalogue), typed=typed, within=within)
            if choice is None:
                return gut_feeling_of(catalogue)
    if len(choice.ways) == 1:
        return choice.ways[0]
    question: Arg = choice.question or text("sign.what-fits")
    which = await ask.one_of("sign.which", ways_of(choice), within=WHOM_WITHIN, question=question)
    return which.way if which else gravest_of(catalogue, choice)


def _typed(ask: Ask, catalogue: Catalogue, rest: str) -> str:
    """What was typed behind the command or instead of a button, when it says more than which sign it is."""
    answer = ask.answers.get("sign.what")
    typed = rest or (answer.words if answer else None) or ""
    return typed if catalogue.says_more(typed) else ""


def _was_left(ask: Ask) -> bool:
    """Whether nobody answered an earlier question in time: then nothing more is waited for."""
    return any(ask.answers[key].overdue for key in LEFT_AT if key in ask.answers)


def _is_emergency_again(filed: Filed) -> bool:
    """Whether it joined a case that was an emergency before it."""
    return not filed.was_there and filed.case.escalation.urgency is Urgency.EMERGENCY and len(filed.case.reports) > 1


def _knows_whom(ask: Ask, desk: Desk) -> bool:
    """Whether a typed line told whom it is about, so that nobody need be asked."""
    answer = ask.answers.get("sign.whom")
    codes = {match.resident.code for match in desk.matches}
    return answer is not None and answer.option in codes


def _concerning(volunteer: Person, desk: Desk, whom: Match | Option | None) -> Concerning:
    if isinstance(whom, Match):
        return Concerning(whom.resident.area, resident=whom.resident)
    return concerning(volunteer, () if whom is NOBODY_CODED else desk.matches)


def _text(filed: Filed) -> str:
    if filed.undone:
        return "sign.corrected"
    return "sign.changed" if filed.was_there else "sign.filed"


def _label(whom: Match | Option | None) -> Arg:
    if isinstance(whom, Match):
        return whom.resident.code
    return text("sign.whom-unknown" if whom is None else "sign.whom-nobody-coded")
