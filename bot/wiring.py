"""All that Buurtpols can do, a line each."""

from functools import partial

from bot.capability import Capability, Wiring
from domain.catalogue import Catalogue
from domain.ids import TextId
from domain.permissions import Action
from handlers import (
    answer_call,
    choose_language,
    close_case,
    help,  # noqa: A004  it is the name of the capability
    hold_case,
    join,
    open_cases,
    reporter_reply,
)


def wiring(catalogue: Catalogue) -> Wiring:
    """Every conversation by its stable name; a new one is one line here."""
    labels = catalogue.sign
    cases = Action.ANSWER_ESCALATION
    return Wiring(
        Capability("help", help.show_help, commands=("help",)),
        Capability("language", choose_language.choose_language, commands=("taal", "language")),
        Capability("join", join.join, commands=("start",), while_joining=True),
        Capability("join-rules", join.read_rules, while_joining=True),
        Capability("take", partial(answer_call.take, labels=labels), may=cases),
        Capability("cannot", partial(answer_call.cannot, labels=labels), may=cases),
        Capability("contacted", hold_case.contacted, may=cases),
        Capability("on_it", hold_case.on_it, may=cases),
        Capability("give_back", partial(hold_case.give_back, labels=labels), may=cases),
        Capability("hand_over", partial(hold_case.hand_over, labels=labels), may=cases),
        Capability("lower", partial(hold_case.lower, labels=labels), may=cases),
        Capability("close", partial(close_case.close_case, labels=labels), may=cases),
        Capability("answer", close_case.give_answer, may=cases),
        Capability("open_cases", open_cases.open_cases, may=cases, commands=("open",), menu=TextId("menu.open")),
        Capability("not_managing", partial(reporter_reply.cannot_manage, labels=labels)),
        Capability("called_instead", reporter_reply.called_instead),
        Capability("help_came", reporter_reply.help_came),
        Capability("still_worried", partial(reporter_reply.still_worried, labels=labels)),
    )
