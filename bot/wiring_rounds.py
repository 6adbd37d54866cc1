"""What a coordinator asks of volunteers, and what they answer: rounds and offers."""

from bot.capability import Capability
from domain.permissions import Action
from handlers import answer_offer, consent_offer, lead_offer, look_in, make_offer, show_round, start_round


def rounds() -> tuple[Capability, ...]:
    """What belongs to rounds: a coordinator starts and follows them, who is asked answers."""
    run, go = Action.RUN_ROUND, Action.LOOK_IN
    return (
        Capability("start_round", start_round.start_round, may=run, commands=("ronde", "round"), afresh=True),
        Capability("round_totals", show_round.round_totals, may=run),
        Capability("round_list", show_round.round_list, may=run),
        Capability("round_others", show_round.round_others, may=run),
        Capability("round_stop", show_round.round_stop, may=run),
        Capability("look_in_done", look_in.look_in_done, may=go),
        Capability("look_in_cannot", look_in.look_in_cannot, may=go),
        Capability("look_in_worry", look_in.look_in_worry, may=Action.REPORT),
        *_offers(),
    )


def _offers() -> tuple[Capability, ...]:
    """What belongs to offers: a coordinator asks who can, who is asked answers."""
    make = Action.MAKE_OFFER
    return (
        Capability("make_offer", make_offer.make_offer, may=make, commands=("wiekan", "whocan"), afresh=True),
        Capability("offer_standing", lead_offer.offer_standing, may=make),
        Capability("offer_choose", lead_offer.offer_choose, may=make),
        Capability("offer_stop", lead_offer.offer_stop, may=make),
        Capability("consent_offer", consent_offer.consent_offer, may=make),
        Capability("answer_offer", answer_offer.answer_offer, may=Action.ANSWER_OFFER),
    )
