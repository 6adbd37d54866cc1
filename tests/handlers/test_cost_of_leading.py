"""What leading people, letting them in and bringing in a file cost where they cost most: 12 statements, 3 commits."""

from datetime import timedelta

import pytest

from bot.handed_in import Reading, keep
from domain.areas import AfterHours
from domain.conversation import Incoming, Kind
from domain.people import Role
from domain.working_hours import WorkingHours
from fakes.counting import MOST_COMMITS, MOST_STATEMENTS, Work, counted
from fakes.neighbourhood import Neighbourhood, neighbourhood
from fakes.organisation import NOW, Organisation
from storage import areas, evenings, people, segments

KARIM, ELS = "/mensen Karim|change", "/mensen Els|change"
LEADING = {
    "a colleague who was waited for": ("/mensen|invite Saskia professional {south} 0612345678 nl", "letting-in.made"),
    "a colleague gets another role": ("/mensen|invite Karim volunteer {south} 088-0000009 nl", "letting-in.made"),
    "one more role": (f"{KARIM} role_on Professional-{{south}}", "team.changed"),
    "the last paid role less": (f"{KARIM} role_off Coordinator-{{noord}}", "team.changed"),
    "visits no longer": (f"{KARIM} role_off Volunteer-{{noord}}", "team.changed"),
    "what hangs on a role": (f"{ELS} role_off Professional-{{noord}}", "ending.hand-over-first"),
    "another number": (f"{KARIM} phone 0612345678", "team.changed"),
    "one more label": (f"{KARIM} tag_on Duits", "team.changed"),
    "a label less": (f"{KARIM} tag_off Fries", "team.changed"),
    "a telephone is lost": ("/kwijt Daan|unlink", "lost-phone.on-its-way"),
}
FILE = """\
Bewoner;Wijk;Begeleider;Vervanger;Vrijwilliger;Dag;Tijd
B-12;Noord;Els;Daan;Fatma;dinsdag;10:00
B-14;Noord;Els;Daan;Fatma;dinsdag;10:00
"""


def is_within_budget(cost: Work) -> None:
    assert len(cost.statements) <= MOST_STATEMENTS, str(cost)
    assert cost.commits <= MOST_COMMITS, str(cost)


async def two_areas(office: Organisation) -> tuple[Neighbourhood, dict[str, str]]:
    """Marja manages two areas, one of which waits for Saskia; Karim has much of which nothing hangs on him."""
    found = await neighbourhood(office)
    karim = await office.person("Karim", Role.COORDINATOR)
    async with office.database.transaction("test") as db:
        marja = (await people.named(db, "Marja")).id
        hours, person = WorkingHours(), AfterHours.PERSON
        south = await areas.add(db, "Zuid", hours=hours, after_hours=person, after_hours_name="Saskia")
        for area in (office.area, south):
            await people.add_post(db, marja, role=Role.MANAGER, area=area)
        await people.add_post(db, karim, role=Role.VOLUNTEER, area=office.area)
        await people.add_post(db, found.els, role=Role.VOLUNTEER, area=office.area)
        await segments.tag(db, karim, "Fries", "Papiaments")
        await evenings.make(db, office.area, by=karim, ends_at=NOW + timedelta(hours=1), now=NOW)
    return found, {"noord": office.area, "south": south}


@pytest.mark.parametrize(("words", "text"), LEADING.values(), ids=LEADING.keys())
async def test_leading_people_keeps_to_the_budget(small_office: Organisation, words: str, text: str) -> None:
    fatma, places = await two_areas(small_office)
    begun, _, rest = words.partition("|")
    *before, last = [begun, *rest.format(**places).split()]
    for one in before:
        heard = await small_office.types("Marja", one)
        assert heard, one
        assert not any(said.startswith("engine.") for said in heard), (one, heard)
    is_within_budget(await fatma.cost_of(last, who="Marja"))
    assert small_office.platform.sent[-1].message.text == text


async def test_who_walks_in_and_is_let_in_does(small_office: Organisation) -> None:
    fatma = await neighbourhood(small_office)
    async with small_office.database.transaction("test") as db:
        marja = (await people.named(db, "Marja")).id
        code = await evenings.make(db, small_office.area, by=marja, ends_at=NOW + timedelta(hours=1), now=NOW)
    for words in (code, "nl", "Bo", "read", "06-00000099"):
        is_within_budget(await fatma.cost_of(words, who="new"))
    await small_office.house.settle()
    for words in ("look", "met", "vog", "activate"):
        is_within_budget(await fatma.cost_of(words, who="Marja"))
    said = [one.message.text for one in small_office.platform.sent if one.message.address == "Marja"]
    assert said[-2:] == ["walk-in.active", "team.page"]


@pytest.mark.parametrize(("answer", "text"), [("yes", "import.done"), ("no", "import.not-done")])
async def test_a_file_with_new_supervisors_does(small_office: Organisation, answer: str, text: str) -> None:
    await neighbourhood(small_office)
    facts, problems = await Reading(FILE.encode(), "bewoners.csv").read()
    assert not problems
    database, account = small_office.database, await small_office.account("Marja")
    async with database.reading() as db:
        marja = await people.named(db, "Marja")
    upload = await keep(database, marja, facts, problems, now=NOW)
    dispatcher = small_office.house.dispatcher
    with counted(database) as cost:
        await dispatcher.receive(Incoming(account, "file", Kind.FILE, NOW, "bewoners.csv", option=upload))
        await dispatcher.settle()
    is_within_budget(cost)
    assert small_office.platform.sent[-1].message.text == "import.do-it"
    with counted(database) as cost:
        await dispatcher.receive(Incoming(account, "answer", Kind.TEXT, NOW, answer))
        await dispatcher.settle()
    is_within_budget(cost)
    await small_office.house.settle()
    assert text in [one.message.text for one in small_office.platform.sent if one.message.address == "Marja"]
