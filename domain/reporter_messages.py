"""What volunteers hear when an escalation of theirs moves: who has it, or that nobody has it yet."""

from domain import effects as fx
from domain.alarms import whom_to_call
from domain.areas import AreaNumbers
from domain.case import Case
from domain.conversation import Lane, Option, Say, text
from domain.escalation_words import option, say_to_each, who_has_it
from domain.ids import EscalationId, PersonId
from domain.text_args import Arg, Moment, Shape, Text
from domain.urgency import Urgency


def reporter_topic(escalation: EscalationId) -> str:
    """The topic of the cards that volunteers have of that escalation."""
    return f"reporter:{escalation}"


def who_has_theirs(
    effect: fx.TellTaken | fx.TellHandedOver | fx.TellMerged, case: Case, taker: PersonId | None
) -> tuple[Say, ...]:
    """Each volunteer hears who has it now; in an emergency they are asked whether help has come."""
    if taker is None:
        return ()
    is_emergency = case.escalation.urgency is Urgency.EMERGENCY
    options = (option(case, "help_came"), option(case, "not_managing")) if is_emergency else ()
    what = (
        text("escalation.your-report", about=case.resident_code) if case.resident_code else text("escalation.your-own")
    )
    others = [reporter for reporter in effect.reporters if reporter != taker]
    args = {**who_has_it(case, taker), "what": what}
    topic = reporter_topic(case.escalation.id)
    return say_to_each(effect, case, "escalation.taken-by", args, to=others, options=options, topic=topic)


def nobody_yet(
    effect: fx.TellNobodyYet | fx.TellNobodyReachable | fx.TellNobodyCalled | fx.TellDutyCalled,
    case: Case,
    heard: frozenset[PersonId],
) -> tuple[Say, ...]:
    """Each volunteer hears that nobody has it yet, and whom to phone meanwhile; `heard` know it from elsewhere."""
    numbers = case.area.numbers
    args: dict[str, Arg] = {"reference": case.escalation.reference, "area": case.area.name}
    options: tuple[Option, ...] = (option(case, "called_instead"), option(case, "not_managing"))
    falls = effect.falls_with_generation
    match effect:
        case fx.TellNobodyYet(at_once=True):
            if heard.issuperset(effect.people):
                return ()
            name, options, falls = "escalation.emergency-now", (), False  # it says 112, whoever has it
        case fx.TellNobodyYet() if case.escalation.urgency is Urgency.EMERGENCY:
            name, options = "escalation.nobody-yet-emergency", options[1:]
        case fx.TellNobodyYet():
            name, options = "escalation.nobody-yet", options[1:]
        case fx.TellNobodyReachable():
            name = "escalation.nobody-reachable"
            args["opens"], args["gp"] = Moment(effect.opens_at, Shape.DAY_AND_TIME), _gp_post(numbers)
            if effect.duty_by_phone and numbers.after_hours:
                name, args["duty"] = "escalation.nobody-reachable-but-duty", numbers.after_hours
        case fx.TellNobodyCalled():
            name = "escalation.nobody-called"
            first = (one.person for one in case.escalation.policy.roster.of(*effect.roles))
            args["call"] = whom_to_call([case.people[one] for one in first if one in case.people])
        case _:
            name, options = "escalation.duty-called", ()
            args["name"] = ", ".join(case.name_of(person) for person in effect.duty)
    topic, lane = reporter_topic(case.escalation.id), Lane.ESCALATION
    return say_to_each(
        effect, case, name, args, to=effect.people, options=options, topic=topic, generation=falls, lane=lane
    )


def _gp_post(numbers: AreaNumbers) -> Text:
    """Whom to phone while we are closed; an area that never filled in the number has one all the same."""
    if numbers.gp_out_of_hours is None:
        return text("escalation.gp-post-nearby")
    return text("escalation.gp-post", number=numbers.gp_out_of_hours)
