"""Who is responsible for the visits of somebody who does not take part hears of it, once for each time."""

from domain.ids import AreaId, MatchId, PersonId, ResidentId, TextId
from domain.pausing import tell_responsible
from domain.residents import Match, Resident

DAAN, ELS, RIET = PersonId("daan"), PersonId("els"), PersonId("riet")


def visit(code: str, supervisor: PersonId) -> Match:
    return Match(MatchId(code), Resident(ResidentId(code), code, AreaId("noord"), supervisor, None), RIET)


VISITS = (visit("B-07", DAAN), visit("B-12", DAAN), visit("B-13", ELS))


def test_everybody_concerned_hears_it_once_and_again_when_the_day_changes() -> None:
    told = tell_responsible(TextId("pausing.pausing-told"), {}, VISITS)
    assert [(one.to, one.key) for one in told] == [(DAAN, None), (ELS, None)], "a key would keep the new day from them"


def test_who_wrote_it_down_knows_it() -> None:
    assert [one.to for one in tell_responsible(TextId("pausing.resuming-told"), {}, VISITS, but=DAAN)] == [ELS]
