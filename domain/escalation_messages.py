"""What people hear when an escalation moves: its effects, put into messages and cards."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from domain import effects as fx
from domain.case import Case
from domain.conversation import AlarmSay, Close, Lane, Option, Say, Turn, text
from domain.escalation import Change
from domain.escalation_words import (
    Labels,
    details_for,
    facts,
    holder_options,
    kinds_line,
    option,
    reporters_of,
    say_about,
    say_to_each,
    told_before,
    topic_of,
    who_has_it,
)
from domain.ids import PersonId, TextId
from domain.policy import LadderRole
from domain.reporter_messages import asked_before, nobody_yet, who_has_theirs
from domain.text_args import Arg, Lines, Moment, Shape, Text


def turn_for(change: Change, case: Case, *, labels: Labels, heard: frozenset[PersonId] = frozenset()) -> Turn:
    """All messages that a change of an escalation leads to.

    `case` is as it was before the change, with its people; `heard` are reporters who are told in words of their own
    by whoever calls this, and so get none of the texts here that only repeat it.
    """
    now = replace(case, escalation=change.escalation)
    turn = Turn()
    for effect in change.effects:
        turn = turn + _turn_of(effect, now, labels, heard)
    return turn


def _turn_of(  # noqa: C901, PLR0911  a line for each kind of effect
    effect: fx.Effect, case: Case, labels: Labels, heard: frozenset[PersonId]
) -> Turn:
    match effect:
        case fx.Call():
            return _call(effect, case, labels)
        case fx.CallOnOtherPlatform():
            return Turn(
                say=tuple(
                    _call_say(effect, case, person, before=_several(case, labels), other=True)
                    for person in effect.people
                )
            )
        case fx.TellTaken():
            return _taken(effect, case, labels)
        case fx.TellHandedOver():
            return _handed_over(effect, case, labels)
        case fx.TellMerged():
            who = who_has_theirs(effect, case, case.escalation.holder)
            return Turn(say=(*_merged(effect, case), *who), close=asked_before(case) if who else ())
        case fx.TellClosed():
            said = _each(effect, case, "escalation.closed", {"outcome": text(f"escalation.outcome_{effect.outcome}")})
            return Turn(say=said, close=(Close(topic_of(case)),))
        case fx.ClimbAgain():
            return Turn(
                say=_each(effect, case, "escalation.taken-from-you", lane=Lane.ESCALATION),
                close=(Close(topic_of(case)),),
            )
        case fx.TellNobodyYet() | fx.TellNobodyReachable() | fx.TellNobodyCalled() | fx.TellDutyCalled():
            return Turn(say=nobody_yet(effect, case, heard))
        case fx.Digest():
            return Turn()  # `domain.monday_list` says how much is on it, in one message
        case fx.Alarm():
            return Turn(alarms=(_alarm(effect, case),))
        case _:
            return Turn(say=_to_holders(effect, case, labels))


def _call(effect: fx.Call, case: Case, labels: Labels) -> Turn:
    before = [text("escalation.instead-of", reference=effect.instead_of)] if effect.instead_of else []
    before += [text("escalation.from-weekend")] if effect.since_closed else []
    before += [text("escalation.late")] if effect.late else []
    before += [text("escalation.again")] if effect.again else []
    before += _several(case, labels)
    say = tuple(_call_say(effect, case, person, before=tuple(before)) for person in effect.people)
    had_a_card = effect.again or effect.generation > 1
    close = tuple(Close(topic_of(case), of=person) for person in effect.people) if had_a_card else ()
    return Turn(say=say, close=close)


def _several(case: Case, labels: Labels) -> tuple[Text, ...]:
    """With more than one report the call says what each is, and when it came."""
    told = kinds_line(case, labels, dated=True)
    return (text("escalation.several", **told),) if told["count"] != 1 and case.reports else ()


def _call_say(
    effect: fx.Effect,
    case: Case,
    person: PersonId,
    *,
    before: tuple[Text, ...] = (),
    other: bool = False,
) -> Say:
    return Say(
        person,
        TextId("escalation.please-take"),
        facts(case),
        options=(option(case, "take"), option(case, "cannot")),
        lane=Lane.ESCALATION,
        key=effect.key_for(person),
        topic=topic_of(case),
        escalation=case.escalation.id,
        generation=case.escalation.generation,
        before=before,
        only_other_platforms=other,
    )


def _taken(effect: fx.TellTaken, case: Case, labels: Labels) -> Turn:
    taker = effect.by
    details = details_for(case, taker, labels=labels, key=f"{effect.key_for(taker)}:details")
    fellows = [one for one in dict.fromkeys(effect.people) if one != taker and one not in effect.reporters]
    others = say_to_each(effect, case, "escalation.taken-by", who_has_it(case, taker), to=fellows)
    close = (Close(topic_of(case)), *asked_before(case))
    return Turn(say=(details, *others, *who_has_theirs(effect, case, taker)), close=close)


def _handed_over(effect: fx.TellHandedOver, case: Case, labels: Labels) -> Turn:
    (new,) = effect.people
    details = details_for(case, new, labels=labels, key=f"{effect.key_for(new)}:details")
    told = Say(new, TextId("escalation.handed-over"), {**facts(case), "by": case.name_of(effect.by)})
    before = (Text(told.text, told.args),)
    first = Say(**{**vars(details), "before": before, "lane": Lane.ESCALATION})
    mine = say_about(case, effect.by, "escalation.handed-on", who_has_it(case, new), key=effect.key_for(effect.by))
    others = say_to_each(effect, case, "escalation.taken-by", who_has_it(case, new), to=effect.others)
    close = (Close(topic_of(case)), *asked_before(case))
    return Turn(say=(first, mine, *others, *who_has_theirs(effect, case, new)), close=close)


def _merged(effect: fx.TellMerged, case: Case) -> Iterator[Say]:
    """Who was called for one of the two hears which goes on, and who has it; the one who has it has the buttons."""
    holder = case.escalation.holder
    for person in effect.people:
        name = "escalation.merged" if holder in (None, person) else "escalation.merged-held"
        args = who_has_it(case, holder) if holder else facts(case)
        yield say_about(
            case,
            person,
            name,
            {**args, "gone": f"S-{effect.number}"},
            key=effect.key_for(person),
            options=holder_options(case) if person == holder else (),
            lane=Lane.ESCALATION,
        )


_TO_HOLDERS: dict[type[fx.Effect], str] = {
    fx.TellRaised: "escalation.raised",
    fx.TellLowered: "escalation.lowered",
    fx.TellJoined: "escalation.joined",
    fx.TellNotManaging: "escalation.not-managing-told",
    fx.TellWithdrawn: "escalation.withdrawn",
    fx.AskHolder: "escalation.still-on-it",
    fx.OwedAnswerDue: "escalation.answer-due",
    fx.OwedAnswerChase: "escalation.answer-overdue",
}


def _to_holders(effect: fx.Effect, case: Case, labels: Labels) -> tuple[Say, ...]:
    args: dict[str, Arg] = dict(facts(case))
    options: tuple[Option, ...] = ()
    name = _TO_HOLDERS[type(effect)]
    match effect:
        case fx.AskHolder(climbs_at=None):
            name, options = "escalation.still-on-note", holder_options(case, asked=True)
        case fx.AskHolder(climbs_at=datetime() as climbs_at) | fx.TellRaised(climbs_at=climbs_at):
            args["climbs"] = Moment(climbs_at, Shape.DAY_AND_TIME)
            options = holder_options(case, asked=True)
        case fx.TellWithdrawn(reporter=reporter):
            args |= {"name": case.name_of(reporter), "phone": case.phone_of(reporter)}
        case fx.TellNotManaging():
            reporters = case.escalation.reporters
            args |= {"name": reporters_of(case), "phone": case.phone_of(reporters[0]) if reporters else "-"}
        case fx.TellJoined() if case.reports and told_before(case.reports[-1], case.reports[:-1]):
            name, args["at"] = "escalation.joined-again", Moment(case.reports[-1].filed_at)
        case fx.TellJoined():
            name = "escalation.joined-held" if case.escalation.holder else name
            args |= {**kinds_line(case, labels, dated=False), "about": case.resident_code or "-"}
        case fx.OwedAnswerDue() | fx.OwedAnswerChase():
            options = (option(case, "answer"),)
            args["name"] = reporters_of(case)
        case _:
            pass
    falls, lane = effect.falls_with_generation, Lane.ESCALATION
    return say_to_each(effect, case, name, args, to=effect.people, options=options, generation=falls, lane=lane)


def _alarm(effect: fx.Alarm, case: Case) -> AlarmSay:
    roles = Lines(tuple(text(f"role.{role.value}") for role in effect.roles or (LadderRole.SUPERVISOR,)))
    first = [one.person for one in case.escalation.policy.roster.of(LadderRole.SUPERVISOR, LadderRole.DEPUTY)]
    return AlarmSay(
        TextId(f"alarm.{effect.reason.value.replace('_', '-')}"),
        areas=(case.area.id,),
        key=effect.key,
        args={**facts(case), "roles": roles, "name": case.name_of(effect.about) if effect.about else "-"},
        escalation=case.escalation.id,
        call=tuple(case.people[one] for one in ([effect.about] if effect.about else first) if one in case.people),
        meant=effect.people,
        known=case.leads,
        leads_only=effect.reason is fx.AlarmReason.SKIPPED_STEP,
    )


def _each(
    effect: fx.Effect,
    case: Case,
    name: str,
    args: dict[str, Arg] | None = None,
    *,
    lane: Lane = Lane.REPLY,
) -> tuple[Say, ...]:
    told = {**facts(case), **(args or {})}
    return say_to_each(effect, case, name, told, to=effect.people, lane=lane)
