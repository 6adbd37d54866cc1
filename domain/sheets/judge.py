"""Judging a whole file: what would become of it here."""

from collections.abc import Sequence

from domain.sheets.desk import Desk
from domain.sheets.facts import Facts
from domain.sheets.judge_areas import judge_areas, meet_areas
from domain.sheets.judge_matches import judge_matches
from domain.sheets.judge_people import judge_people
from domain.sheets.judge_residents import judge_residents
from domain.sheets.known import Known
from domain.sheets.plan import Plan
from domain.sheets.problems import Problem
from domain.sheets.uncollected import uncollected


@uncollected()
def judge(facts: Facts, known: Known, *, problems: Sequence[Problem] = ()) -> Plan:
    """What bringing these facts in would do; `problems` were found while they were read.

    Ids of what is new are made here, so that rows can refer to each other; each judgement makes others.
    """
    desk = Desk(facts, known, problems)
    meet_areas(desk)
    judge_people(desk)
    judge_areas(desk)
    judge_matches(desk, judge_residents(desk))
    return desk.plan
