"""Replacements on each kind of database: who acts, what goes along, and what stays."""

from dataclasses import replace
from datetime import timedelta

from domain.ids import AreaId, ReplacementId, TaskId, new_id
from domain.people import Role
from domain.replacements import Along, Replacement, ReplacementState
from domain.tasks import Task, TaskKind
from fakes.organisation import NOW
from fakes.visiting import Visiting
from storage import arranging, colleagues, grounds, matches, people, replacements, residents, tasks, touch

LATER = NOW + timedelta(days=7)


def planned(riet: Visiting) -> Replacement:
    return Replacement(
        id=ReplacementId(new_id()),
        areas=(riet.office.area,),
        of=riet.daan,
        by=riet.els,
        resident=None,
        set_by=riet.els,
        begins_at=NOW,
        ends_at=LATER,
    )


async def test_who_stands_in_acts_as_long_as_it_runs_and_nothing_is_written_over(riet: Visiting) -> None:
    karim = await riet.office.person("Karim", Role.PROFESSIONAL)
    one = replace(planned(riet), by=karim)
    for state, acts in ((None, riet.daan), (ReplacementState.RUNNING, karim), (ReplacementState.OVER, riet.daan)):
        async with riet.office.database.transaction("test") as db:
            if state is None:
                await replacements.add(db, one)
            else:
                await replacements.moved(db, one.id, state=state, look_at=LATER)
            match = next(found for found in await matches.of(db, riet.riet) if found.resident.code == "B-12")
            assert (match.resident.supervisor, match.resident.deputy) == (acts, riet.els)
            mine = {found.resident.code for found in await matches.supervised_by(db, karim)}
            assert mine == ({"B-07", "B-12"} if acts == karim else set())
            ground = await grounds.ground_for_resident(db, match.resident.id, now=NOW)
            assert [found.person for found in ground.policy.roster.supervisor] == [acts]
            assert [found.reachable for found in ground.policy.roster.supervisor] == [True]
            written = await arranging.one(db, match.resident.id, reach=None)
            assert (written.resident.supervisor, written.acting) == (riet.daan, acts)
            assert (await residents.get(db, match.resident.id)).supervisor == riet.daan
            here = await colleagues.within(db, colleagues.PAID, areas=[riet.office.area], here_now=True)
            assert (riet.daan in {found.id for found in here}) == (acts == riet.daan)
            assert await touch.is_relied_on(db, karim) == (acts == karim)


async def test_nobody_acts_who_has_left(riet: Visiting) -> None:
    one = replace(planned(riet), state=ReplacementState.RUNNING)
    async with riet.office.database.transaction("test") as db:
        await replacements.add(db, one)
        assert {match.resident.supervisor for match in await matches.of(db, riet.riet)} == {riet.els}
        await people.change_state(db, riet.els, state=people.ENDED)
        assert {match.resident.supervisor for match in await matches.of(db, riet.riet)} == {riet.daan}


async def test_what_is_to_come_is_seen_in_its_areas_only(riet: Visiting) -> None:
    one = planned(riet)
    async with riet.office.database.transaction("test") as db:
        await replacements.add(db, one)
        assert await replacements.to_come(db, reach=[riet.office.area]) == [one]
        assert await replacements.to_come(db, reach=None) == [one]
        assert await replacements.to_come(db, reach=[AreaId("elsewhere")]) == []
        assert await replacements.due(db, now=NOW) == [one.id]
        await replacements.end_at(db, one.id, at=NOW)
        assert await replacements.get(db, one.id) == replace(one, ends_at=NOW)
        await replacements.moved(db, one.id, state=ReplacementState.OVER, look_at=None)
        assert not await replacements.due(db, now=LATER)
        assert not await replacements.to_come(db, reach=None)


async def test_tasks_go_along_without_what_only_their_owner_was_to_see(riet: Visiting) -> None:
    match = await riet.match("B-12")
    base = Task(TaskKind.QUESTION, riet.daan, riet.office.area, NOW, LATER, about=riet.riet, words="gordijn")
    question = replace(base, resident=match.resident.id)
    sad = replace(base, id=TaskId(new_id()), kind=TaskKind.SAD, words="sad")
    done = replace(base, id=TaskId(new_id()), resident=match.resident.id)
    async with riet.office.database.transaction("test") as db:
        for task in (question, sad, done):
            await tasks.add(db, task)
        await tasks.done(db, done.id, at=NOW)
        there = [AreaId("elsewhere")]
        here = [riet.office.area]
        only = Along(match.resident.id, frozenset())
        assert await tasks.hand_on(db, riet.daan, to=riet.els, areas=there, at=NOW) == []
        assert await tasks.hand_on(db, riet.daan, to=riet.els, areas=here, only=only, at=NOW) == [question.id]
        only = replace(only, volunteers=frozenset({riet.riet}))
        assert await tasks.hand_on(db, riet.daan, to=riet.els, areas=here, only=only, at=NOW) == [sad.id]
        assert {task.id: task.words for task in await tasks.mine(db, riet.els)} == {
            question.id: "gordijn",
            sad.id: None,
        }
        assert set(await tasks.due(db, now=NOW)) == {question.id, sad.id}


async def test_who_follows_for_good_is_written_down(riet: Visiting) -> None:
    karim = await riet.office.person("Karim", Role.PROFESSIONAL)
    one = replace(planned(riet), by=karim, ends_at=None)
    async with riet.office.database.transaction("test") as db:
        found = await replacements.residents_of(db, one)
        assert [resident.code for resident in found] == ["B-07", "B-12"]
        only = replace(one, resident=found[0].id)
        await replacements.follow(db, await replacements.residents_of(db, only), of=riet.daan, by=karim)
        assert [resident.code for resident in await replacements.residents_of(db, one)] == ["B-12"]
        assert (await residents.get(db, found[0].id)).supervisor == karim
