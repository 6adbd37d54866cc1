"""A volunteer tells how a visit went."""

from collections.abc import Sequence
from datetime import date

from domain.activity_forms import FORMS, PEOPLE, People, length_in, lengths, people_in
from domain.ask import Ask
from domain.card_words import listed
from domain.conversation import Close, Option, Say, Start, Turn, text
from domain.errors import RefusedError
from domain.ids import TextId, VisitId
from domain.people import Person
from domain.plain_words import folded
from domain.residents import Match, resident_label
from domain.text_args import Arg, Moment, Text
from domain.visits import ONE_DAY, Told, Visit, Went, asked_topic, day_words, days_meant, receipt_topic
from storage import matches, task_cards, visits
from storage.database import Session
from storage.task_cards import Compared

YESTERDAY = Option("yesterday", TextId("visit.it-was-yesterday"))
_SAID_YESTERDAY = {folded("gisteren"), folded("yesterday")}


async def report_visit(  # noqa: PLR0913  a visit can be told in many ways
    ask: Ask,
    volunteer: Person,
    *,
    db: Session,
    rest: str = "",
    day: str = "",
    line: str = "",
    minutes: str = "",
    match: str = "",
    words: str = "",
) -> Turn:
    """Whom, how it went, how long; then it is kept, and something wrong is filed at once.

    `rest` is what was typed after the command; `day` is "yesterday", or the agreed day that was asked about together
    with `match`; `line` is the code of a report in one line, which is asked nothing that it does not say; `minutes` is
    the length it says, `words` what follows it.
    """
    told_on = volunteer.local_date(ask.started_at)
    said_yesterday = day == YESTERDAY.key or folded(rest) in _SAID_YESTERDAY
    asked_about = date.fromisoformat(day) if day and not said_yesterday else None
    mine = _by_code(await matches.of(db, volunteer.id), asked_about=match)
    if line and line not in {one.resident.code for one in mine}:
        await ask.tell("visit.unknown-code", code=line)
    chosen, is_yesterday = await _whom(ask, mine, dated=bool(asked_about) or said_yesterday)
    told = await _told(ask, chosen, minutes=int(minutes or 0), whole=bool(line))
    visit = await visits.record(
        db,
        VisitId(ask.id),
        match=chosen,
        told=told,
        days=_days(chosen, told_on, asked_about=asked_about, is_yesterday=said_yesterday or is_yesterday),
        at=ask.now,
        once=asked_about is not None,
        line=words,
    )
    say = _receipt(volunteer, visit, chosen, await _beside_card(db, visit))
    close = _closed(visit, volunteer, files=visit.wrong_since == ask.now)
    return Turn(say=(say,), close=close, then=_then(ask, visit, chosen, words=words))


def _closed(visit: Visit, volunteer: Person, *, files: bool) -> tuple[Close, ...]:
    """What asked for this report, and what confirmed it before; where it `files` something, once that is shown."""
    topics = (receipt_topic(visit.id), asked_topic(visit.match, visit.visited_on))
    return tuple(Close(topic, of=volunteer.id, when_shown=files) for topic in topics)


def _by_code(mine: Sequence[Match], *, asked_about: str) -> Sequence[Match]:
    """One match for each code; of several with one resident the one that was asked about, else the oldest."""
    in_order = sorted(mine, key=lambda one: (one.id != asked_about, one.started_on or date.max))
    by_code: dict[str, Match] = {}
    for one in in_order:
        by_code.setdefault(one.resident.code, one)
    if not by_code:
        raise RefusedError("visit.nobody-to-visit")
    return [by_code[code] for code in sorted(by_code)]


async def _whom(ask: Ask, mine: Sequence[Match], *, dated: bool) -> tuple[Match, bool]:
    """Who it is about, and whether the button "yesterday" was pressed first."""
    options: list[Match | Option] = [*mine] if dated else [*mine, YESTERDAY]
    chosen = await ask.one_of("visit.whom", options)
    if isinstance(chosen, Match):
        return chosen, False
    return await ask.one_of("visit.whom-yesterday", mine), True


async def _told(ask: Ask, match: Match, *, minutes: int, whole: bool) -> Told:
    """How it went, how long and with how many.

    No more than how when something is wrong, since that must not wait, nor when nothing was held.
    """
    asks = FORMS[match.form]
    went = await ask.one_of("visit.how-did-it-go", Went, what=asks.what)
    if went in {Went.WRONG, Went.NOT_HELD} or (whole and not minutes):
        return Told(went, minutes=minutes or None)
    choices = lengths(asks, agreed=match.minutes, told=minutes or None)
    length = await ask.one_of("visit.how-long", choices, typed=length_in)
    if whole or not asks.counts_people:
        return Told(went, minutes=length.minutes)
    people = await ask.one_of("visit.how-many", [People(count) for count in PEOPLE], typed=people_in)
    return Told(went, minutes=length.minutes, people=people.count)


def _days(match: Match, told_on: date, *, asked_about: date | None, is_yesterday: bool) -> tuple[date, ...]:
    if asked_about:
        return (asked_about,)
    return (told_on - ONE_DAY,) if is_yesterday else days_meant(match, told_on=told_on)


async def _beside_card(db: Session, visit: Visit) -> Compared | None:
    """How it lies beside the task card; that can wait when something is wrong, and is nothing when it was not held."""
    if visit.went in {Went.WRONG, Went.NOT_HELD}:
        return None
    return await task_cards.compare(db, visit.id, day=visit.visited_on)


def _receipt(volunteer: Person, visit: Visit, match: Match, compared: Compared | None) -> Say:
    """What is kept, and what can still be done with it; what was otherwise than agreed is marked, gently."""
    record = {"record": visit.id}
    options: tuple[Option, ...] = (
        Option("change", TextId("visit.option-change"), start=Start("change", record)),
        Option("note", TextId("visit.option-note"), start=Start("note", {"visit": visit.id})),
        Option("sign", TextId("visit.option-sign"), start=Start("sign", answers={"sign.whom": match.resident.code})),
        Option("undo", TextId("visit.option-undo"), start=Start("undo_visit", record)),
    )
    today = volunteer.local_date(visit.reported_at)
    args: dict[str, Arg] = {
        "name": volunteer.name,
        "at": Moment(visit.reported_at),
        "what": _summary(visit, match, day=day_words(visit.visited_on, today=today, zone=volunteer.zone)),
    }
    if visit.note and visit.note.line:
        args["what"] = text("visit.with-note", what=args["what"])
    if compared:
        options += (Option("other", TextId("card.option-other"), start=Start("other_task", {"visit": visit.id})),)
    if compared and compared.outside:
        marks = listed(text(f"card.outside_{one.value}") for one in compared.outside)
        args["what"] = text("card.marked", what=args["what"], marks=marks)
    return Say(volunteer.id, TextId("visit.noted"), args, options, topic=receipt_topic(visit.id))


def _summary(visit: Visit, match: Match, *, day: Arg) -> Text:
    """The report in one line: B-12 · geranium · today · Good · 60 minutes."""
    args: dict[str, Arg] = {
        "resident": resident_label(match.resident.code, memory_word=match.memory_word),
        "day": day,
        "went": text(f"visit.how-did-it-go_{visit.went.value}"),
    }
    if visit.minutes is None:
        return text("visit.summary", **args)
    args["minutes"] = visit.minutes
    if visit.people is None:
        return text("visit.summary-length", **args)
    return text("visit.summary-people", count=visit.people, **args)


def _then(ask: Ask, visit: Visit, match: Match, *, words: str) -> Start | None:
    """What goes on at once: something wrong is filed, once for each resident; why it was not held may be told."""
    if visit.wrong_since == ask.now:
        return Start("gut_feeling", {"visit": visit.id, "resident": match.resident.written_down(), "words": words})
    if visit.went is Went.NOT_HELD and visit.why_not is None:
        return Start("visit_why", {"visit": visit.id})
    return None
