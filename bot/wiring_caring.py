"""What is done to look after volunteers: they are asked how they are, helped after what they went through, thanked."""

from functools import partial

from bot.capability import Capability
from domain.catalogue import Catalogue
from domain.permissions import Action
from handlers import (
    answer_aftercare,
    appreciate,
    begin_aftercare,
    check_in,
    check_in_wishes,
    pause,
    phone_list,
    phoned,
    show_pulse,
)


def aftercare(catalogue: Catalogue) -> tuple[Capability, ...]:
    """What belongs to looking after a volunteer who went through something, and to thanking them."""
    begin = partial(begin_aftercare.ask_for_aftercare, catalogue=catalogue)
    how = partial(answer_aftercare.say_how_it_goes, catalogue=catalogue)
    report, cases = Action.REPORT, Action.ANSWER_ESCALATION
    return (
        Capability("aftercare", begin, may=Action.BEGIN_AFTERCARE, commands=("nazorg", "aftercare")),
        Capability("aftercare_how", how, may=report),
        Capability("appreciate", appreciate.appreciate, may=Action.THANK, commands=("bedankje", "thank", "thank-you")),
        Capability("appreciate_not", appreciate.not_now, may=Action.THANK),
        Capability("aftercare_pause", answer_aftercare.pause_visits, may=report),
        Capability("aftercare_resume", answer_aftercare.resume_visits, may=report),
        Capability("aftercare_go_on", answer_aftercare.goes_on, may=cases),
        Capability("aftercare_end", answer_aftercare.end_aftercare, may=cases),
    )


def check_ins() -> tuple[Capability, ...]:
    """What belongs to how volunteers themselves are."""
    report = Action.REPORT
    return (
        Capability("check_in", check_in.check_in, may=report),
        Capability("phone_list", phone_list.phone_list, may=Action.PHONE_VOLUNTEER, commands=("bellen", "phone")),
        Capability("check_in_moment", check_in_wishes.choose_moment, may=report, commands=("wanneer", "when")),
        Capability("pause", pause.pause, may=report, commands=("pauze", "pause")),
        Capability("leave", pause.leave, may=report, commands=("weg", "away"), shares=("afwezig", "absent")),
        Capability("pulse", show_pulse.show_pulse, may=Action.SEE_PULSE, commands=("pols", "pulse")),
        Capability("phoned", phoned.phoned, may=Action.SEE_TASKS),
    )
