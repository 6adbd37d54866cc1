"""What a volunteer reads after a report: what to do, what to leave, whom to call, and who gets it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from domain.areas import Area
from domain.catalogue import Catalogue
from domain.conversation import Close, Option, Say, Start, Turn, text
from domain.escalation_messages import turn_for
from domain.escalation_words import case_topic
from domain.filed import FiledSign, label_of
from domain.filing import Filed
from domain.ids import SignId, TextId
from domain.people import Person
from domain.phones import LocalNumbers
from domain.signs import NOTES_THAT_PROPOSE
from domain.text_args import Arg, Lines, Text
from domain.urgency import Urgency
from domain.when_called import goes_to
from domain.words import Words


@dataclass(frozen=True)
class Contact:
    """Somebody who can be phoned."""

    name: str
    phone: str | None


def contacts_written(people: Sequence[Person]) -> str:
    """Names and numbers as one text, to hand on to a conversation."""
    return "|".join(f"{person.name}={person.phone or ''}" for person in people)


def contacts_read(written: str) -> tuple[Contact, ...]:
    """What `contacts_written` wrote."""
    pairs = [one.rpartition("=") for one in written.split("|") if one]
    return tuple(Contact(name, phone or None) for name, _, phone in pairs)


def names_of(people: Sequence[Person | Contact]) -> Arg:
    """Their names as people say them: "Daan, Els en Saskia"; "ons team" when nobody is known by name."""
    names = [person.name for person in people]
    if not names:
        return text("sign.our-team")
    if len(names) == 1:
        return names[0]
    return text("sign.and", first=", ".join(names[:-1]), last=names[-1])


def advice_of(catalogue: Catalogue, key: str) -> Iterator[Words]:
    """What to do and what to leave."""
    sign = catalogue.sign(key)
    yield sign.advice
    yield sign.do_not


def numbers_of(catalogue: Catalogue, key: str, *, area: Area) -> Iterator[Arg]:
    """Each number that belongs to a sign and may be shown here, a line each."""
    local = LocalNumbers(
        gp_out_of_hours=area.numbers.gp_out_of_hours,
        ggd_desk=area.numbers.ggd_desk,
        on_call=area.numbers.after_hours,
    )
    for phone in catalogue.numbers(key, local=local):
        yield text("sign.number", name=phone.name, number=phone.number or "")


def supervisor_lines(people: Sequence[Person | Contact]) -> Iterator[Arg]:
    """Who is responsible, with a number to call."""
    for person in people:
        if person.phone:
            yield text("sign.your-professional", name=person.name, phone=person.phone)


def help_with(
    catalogue: Catalogue,
    key: str,
    *,
    area: Area,
    urgency: Urgency,
    supervisors: Sequence[Person | Contact],
    gp_first: bool = False,
) -> Lines:
    """Advice, do-nots, numbers and, from `today` up, who is responsible."""
    shown: list[Arg] = [text("sign.gp-first")] if gp_first else []
    shown += advice_of(catalogue, key)
    shown += numbers_of(catalogue, key, area=area)
    if urgency.at_least(Urgency.TODAY):
        shown += supervisor_lines(supervisors)
    return Lines(tuple(shown))


def topic_of(sign: SignId) -> str:
    """The topic of the receipts of a report, so that an older one closes."""
    return f"sign:{sign}"


def receipt_options(
    sign: SignId, *, knows_whom: bool, called: Sequence[Person] = (), supervisors: Sequence[Person] = ()
) -> tuple[Option, ...]:
    """What can still be done with a report; whom it is about can be told as long as nobody knows.

    `called` and `supervisors` are named by their names when that is told.
    """
    known = {"sign": sign, "called": contacts_written(called), "supervisors": contacts_written(supervisors)}
    name = Option("whom", TextId("sign.say-whom"), start=Start("name_resident", known))
    return (change_option(sign) if knows_whom else name, undo_option(sign))


def _more_option(sign: FiledSign) -> tuple[Option, ...]:
    """*Schrijf erbij*, for who told what they saw and so is not asked for it."""
    return (Option("note", TextId("sign.write-more"), start=more_seen(sign)),) if sign.seen else ()


def change_option(conversation: str) -> Option:
    """*Wijzig*: one answer of that conversation is asked again."""
    return Option("change", TextId("sign.change"), start=Start("change", {"record": conversation}))


def undo_option(sign: SignId) -> Option:
    """*Ongedaan maken*."""
    return Option("undo", TextId("sign.undo"), start=Start("undo_sign", {"record": sign}))


def details_of(sign: FiledSign, *, steps: str = "urgency,seen,knows") -> Start:
    """What is asked after filing; each of it can be skipped, and what was seen is not asked when it was told."""
    left = ",".join(step for step in steps.split(",") if step != "seen" or not sign.seen)
    return Start("add_details", {"sign": sign.id, "key": sign.key, "urgency": sign.urgency.value, "steps": left})


def more_seen(sign: FiledSign) -> Start:
    """What was seen is asked for; it comes behind what was told of it already."""
    args = {"key": sign.key, "urgency": sign.urgency.value, "steps": "seen", "after": str(len(sign.seen or ""))}
    return Start("add_details", {"sign": sign.id, **args})


@dataclass(frozen=True)
class Wording:
    """How a receipt is worded: which text, and what stands beside the advice."""

    text: str = "sign.filed"
    gp_first: bool = False
    knows_whom: bool = True
    before: tuple[Text, ...] = ()


def receipt(filed: Filed, catalogue: Catalogue, *, whom: Arg, wording: Wording) -> Turn:
    """What the reporter hears, and all that others hear because of it."""
    sign = filed.sign
    told = help_with(
        catalogue,
        sign.key,
        area=filed.case.area,
        urgency=sign.urgency,
        supervisors=filed.supervisors,
        gp_first=wording.gp_first,
    )
    said = Say(
        sign.reporter,
        TextId(wording.text),
        {
            "sign": label_of(catalogue, sign.key),
            "whom": whom,
            "goes": goes_to(filed.change.escalation, names_of(filed.receivers)),
            "help": told,
        },
        options=(
            *_more_option(sign),
            *receipt_options(
                sign.id, knows_whom=wording.knows_whom, called=filed.receivers, supervisors=filed.supervisors
            ),
        ),
        topic=topic_of(sign.id),
        before=wording.before,
    )
    return Turn(say=(said,), close=closing(filed)) + others_hear(filed, catalogue)


def emergency_text(people: Sequence[Person | Contact]) -> Text:
    """What to do in an emergency, and who is being called."""
    return text("sign.emergency", names=names_of(people))


def others_hear(filed: Filed, catalogue: Catalogue) -> Turn:
    """What professionals hear of a report, and of the case that it was moved from."""
    labels = partial(label_of, catalogue)
    heard = frozenset({filed.sign.reporter})
    turn = turn_for(filed.change, filed.case, labels=labels, heard=heard)
    if filed.undone:
        change, case = filed.undone
        turn = turn_for(change, case, labels=labels, heard=heard) + turn
    gone = (Close(case_topic(filed.merged)),) if filed.merged else ()
    return turn + Turn(say=tuple(_proposals(filed)), close=gone)


def closing(filed: Filed) -> tuple[Close, ...]:
    """An older receipt of the same report loses its buttons, when there can be one."""
    return (Close(topic_of(filed.sign.id), of=filed.sign.reporter),) if filed.was_there else ()


def _proposals(filed: Filed) -> Iterator[Say]:
    """The third note of one sign about one resident within 60 days is put before the supervisor."""
    sign = filed.sign
    if sign.urgency is not Urgency.NOTE or sign.resident is None or filed.notes_before + 1 < NOTES_THAT_PROPOSE:
        return
    start = Start("raise_notes", {"escalation": sign.escalation})
    for person in filed.supervisors:
        yield Say(
            person.id,
            TextId("sign.notes-add-up"),
            {"reference": filed.change.escalation.reference, "count": filed.notes_before + 1},
            options=(
                Option("yes", TextId("sign.notes-raise"), start=start),
                Option("no", TextId("sign.notes-leave"), start=Start("leave_notes", {"escalation": sign.escalation})),
            ),
            key=f"notes:{sign.id}:{person.id}",
            topic=f"notes:{sign.escalation}",
        )
