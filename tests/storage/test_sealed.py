"""Nothing that people write, and nobody's name or number, stands readable in any column of any table."""

from sqlalchemy import select

from bot.stories.player import play_scenario
from bot.stories.script import read_source
from bot.stories.story import Place
from bot.stories.transcript import Transcript
from storage.database import Database
from storage.tables import metadata

STEPS = (
    'Given the area "Noord" with hours "ma-vr 09:00-17:00" and after hours "06-99887766"',
    'And "B-12" in "Noord" is visited by Fatma, supervised by Daan, deputy Els',
    'And an invite for Annelotte as volunteer in "Noord"',
    "When Annelotte opens her invite",
    'Then Annelotte hears "join.language"',
    'When Fatma sends "/onthoud"',
    'And Fatma picks "B-12"',
    'And Fatma sends "geranium"',
    'Then Fatma hears "memory.kept"',
    'When Fatma sends "/vraag"',
    'And Fatma sends "klaproos"',
    'Then Fatma hears "question.noted"',
    'And Daan hears "question.passed-on"',
    'When Fatma sends "/afspraken"',
    'Then Fatma hears "card.none"',
    'When Fatma picks "propose"',
    'And Fatma sends "lavendel"',
    'And Fatma picks "company"',
    'And Fatma picks "done"',
    'And Fatma picks "60"',
    'And Fatma picks "any"',
    'And Fatma picks "today"',
    'And Fatma picks "12"',
    'And Fatma picks "6"',
    'And Fatma picks "propose"',
    'Then Fatma hears "card.proposed"',
    'And Daan hears "card.please-confirm"',
    'When Fatma sends "B-12 zorg gevallen, ligt bij de magnolia"',
    'Then Fatma hears "sign.filed"',
    'And Fatma hears "details.urgency"',
    'And Daan hears "escalation.please-take"',
    'When Daan picks "take"',
    'Then Daan hears "escalation.details"',
    'And Fatma hears "escalation.taken-by"',
    'When Daan picks "close"',
    'And Daan picks "talked"',
    'And Daan sends "de orchidee is gered"',
    'Then Daan hears "close.noted"',
    'And Fatma hears "close.answer"',
)


WORDS = ("geranium", "lavendel", "klaproos", "magnolia", "orchidee", "99887766", "06 0000", "06-0000", "annelotte")


async def test_what_people_write_is_in_no_column(sqlite_url: str) -> None:
    scenario = read_source("\n".join(["Feature: f", "  Scenario: s", *STEPS]), file="sealed.feature")[0]
    await play_scenario(scenario, Place(sqlite_url), Transcript())
    database = Database(sqlite_url)
    found = set()
    async with database.engine.connect() as connection:
        for table in metadata.sorted_tables:
            for row in (await connection.execute(select(table))).mappings():
                found |= {
                    f"{table.name}.{name}: {word}"
                    for name, value in row.items()
                    for word in WORDS
                    if word in str(value).lower()
                }
    await database.close()
    assert found == {"accounts.address: annelotte"}  # on the platform in memory that is a name
