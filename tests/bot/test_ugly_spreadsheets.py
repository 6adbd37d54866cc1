"""Every ugly file of `tests/spreadsheets` gets the report beside it, which never says what stands in a cell."""

from datetime import date, time
from pathlib import Path

import pytest

from bot.spreadsheets import read_sheets
from bot.texts import shipped
from domain.areas import Area
from domain.ids import AreaId, MatchId, PersonId, ResidentId
from domain.people import Language, Person, Post, Role
from domain.residents import Match, Resident
from domain.sheets.gather import gather
from domain.sheets.judge import judge
from domain.sheets.kept import facts_from_data, facts_to_data
from domain.sheets.known import Known
from domain.sheets.report import plan_lines, problem_lines
from domain.working_hours import WorkingHours
from fakes.ugly_workbooks import WORKBOOKS, made

FOLDER = Path(__file__).parents[1] / "spreadsheets"
NOORD, ZUID = AreaId("noord"), AreaId("zuid")
SECRETS = ("123456782", "1234.56.782", "Kanarie", "Mevrouw K", "HYPERLINK", "gemeente", "te laat")


def colleague(name: str, *roles: Role, phone: str) -> Person:
    posts = tuple(Post(role, area) for role in roles for area in (NOORD, ZUID))
    return Person(PersonId(name), name, Language.DUTCH, posts, phone)


JAN = colleague("Jan", Role.VOLUNTEER, phone="06-20000001")
MO = Person(PersonId("Mo"), "Mo", Language.DUTCH, (Post(Role.VOLUNTEER, NOORD),), "06-20000002")
ELS, DAAN, KARIM = (
    colleague(name, Role.PROFESSIONAL, phone=f"06-3000000{place}")
    for place, name in enumerate(("Els", "Daan", "Karim"))
)
B12 = Resident(ResidentId("B-12"), "B-12", NOORD, ELS.id, DAAN.id)
B07 = Resident(ResidentId("B-07"), "B-07", ZUID, KARIM.id, None)
HERE = Known(
    areas=[Area(NOORD, "Noord", WorkingHours()), Area(ZUID, "Zuid", WorkingHours())],
    people=[JAN, MO, ELS, DAAN, KARIM],
    residents=[B12, B07],
    matches=[Match(MatchId("m"), B12, JAN.id, weekday=2, starts=time(10), minutes=60, started_on=date(2026, 3, 3))],
    today=date(2026, 3, 2),
)


def read(name: str) -> bytes:
    return made(name) if name in WORKBOOKS else (FOLDER / name).read_bytes()


def report_of(name: str) -> str:
    """What somebody reads of that file, in Dutch."""
    facts, problems = gather(read_sheets(read(name), name=name))
    plan = judge(facts_from_data(facts_to_data(facts)), HERE, problems=problems)
    assert facts_to_data(facts_from_data(facts_to_data(facts))) == facts_to_data(facts)
    lines = problem_lines(plan.problems) if plan.problems else plan_lines(plan)
    said = shipped().say("option.as-is", {"words": lines}, language=Language.DUTCH)
    return said + "\n"


NAMES = sorted({*WORKBOOKS, *(file.name for file in FOLDER.glob("*.csv"))})


@pytest.mark.parametrize("name", NAMES)
def test_the_report(name: str) -> None:
    expected = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    assert report_of(name) == expected
    assert not [secret for secret in SECRETS if secret in expected]


def test_every_report_belongs_to_a_file() -> None:
    assert sorted(file.stem for file in FOLDER.glob("*.txt")) == NAMES
