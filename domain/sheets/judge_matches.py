"""Who visits whom in a file, beside what is agreed here."""

from collections.abc import Mapping
from datetime import date, timedelta

from domain.agreed_times import USUAL_MINUTES
from domain.ids import AreaId, MatchId, PersonId, ResidentId, new_id
from domain.people import Role
from domain.residents import ActivityForm, Match
from domain.sheets.desk import Desk
from domain.sheets.facts import MatchFact, code_key
from domain.sheets.headings import Field, Sort
from domain.sheets.judge_residents import ResidentDraft
from domain.sheets.plan import Fate, MatchWrite

EARLIEST = date(1950, 1, 1)
LATEST = timedelta(days=366)
"""A match begins a year from now at the latest: a later date is a slip of the pen."""

Pair = tuple[ResidentId, PersonId]


def judge_matches(desk: Desk, residents: Mapping[str, ResidentDraft]) -> None:
    """What becomes of each match."""
    done: dict[tuple[ResidentId, PersonId], MatchFact] = {}
    for fact in desk.facts.matches:
        resident = _resident(desk, residents, fact)
        volunteer = desk.person(fact.volunteer, fact.at, Field.VOLUNTEER)
        if volunteer and Role.VOLUNTEER not in volunteer[1]:
            desk.problem(fact.at, Field.VOLUNTEER, "import.not-a-volunteer")
        if fact.since and not EARLIEST <= fact.since <= desk.known.today + LATEST:
            desk.problem(fact.at, Field.SINCE, "import.bad-date")
        if resident is None or volunteer is None:
            continue
        pair = resident[0], volunteer[0]
        if pair not in done:
            done[pair] = fact
            _judge(desk, fact, pair, area=resident[1])
        elif done[pair][3:] != fact[3:]:
            desk.problem(fact.at, Field.CODE, "import.same-match")


def _resident(
    desk: Desk, residents: Mapping[str, ResidentDraft], fact: MatchFact
) -> tuple[ResidentId, AreaId | None] | None:
    """Who is visited, here or new in the file."""
    key = code_key(fact.code)
    if draft := residents.get(key):
        return draft.id, draft.area
    if known := desk.register.residents.get(key):
        return known.id, known.area
    desk.problem(fact.at, Field.CODE, "import.unknown-code")
    return None


def _judge(desk: Desk, fact: MatchFact, pair: Pair, *, area: AreaId | None) -> None:
    before = desk.register.matches.get(pair)
    written = _written(desk, fact, before, pair=pair, area=area)
    if (written.weekday is None) != (written.starts is None):
        desk.missing(fact.at, Field.TIME if written.starts is None else Field.DAY, "import.day-and-time")
    elif before is None:
        desk.count(Sort.MATCH, Fate.NEW)
        desk.plan.matches.append(written)
    elif desk.changed(Sort.MATCH, fact.at, _differences(written, before)):
        desk.plan.matches.append(written)


def _written(desk: Desk, fact: MatchFact, before: Match | None, *, pair: Pair, area: AreaId | None) -> MatchWrite:
    """The match as it will be; what the row does not say stays as it is."""
    weekday = fact.weekday or (before.weekday if before else None)
    starts = fact.starts or (before.starts if before else None)
    minutes = fact.minutes or (before.minutes if before else None) or (USUAL_MINUTES if weekday else None)
    times = (before.weekday, before.starts, before.minutes) if before else None
    return MatchWrite(
        is_new=before is None,
        id=before.id if before else MatchId(new_id()),
        resident=pair[0],
        volunteer=pair[1],
        form=fact.form or (before.form if before else ActivityForm.HOME_VISIT),
        weekday=weekday,
        starts=starts,
        minutes=minutes,
        since=fact.since or (before.started_on if before else None) or desk.known.today,
        zone=desk.zone(area) if area else "",
        asks_anew=times != (weekday, starts, minutes),
    )


def _differences(written: MatchWrite, before: Match) -> list[Field]:
    said = (
        (Field.FORM, written.form, before.form),
        (Field.DAY, written.weekday, before.weekday),
        (Field.TIME, written.starts, before.starts),
        (Field.MINUTES, written.minutes, before.minutes),
        (Field.SINCE, written.since, before.started_on),
    )
    return [field for field, now, earlier in said if now != earlier]
