"""Residents in a file beside those who are here."""

from dataclasses import dataclass

from domain.ids import AreaId, PersonId, ResidentId, new_id
from domain.residents import Resident
from domain.sheets.desk import Desk
from domain.sheets.facts import ResidentFact, Spot, code_key
from domain.sheets.headings import Field, Sort
from domain.sheets.judge_people import has_work_beside
from domain.sheets.plan import Fate, ResidentWrite


@dataclass
class ResidentDraft:
    """A resident in the file while its rows are read together; a list of matches names one in several."""

    at: Spot
    id: ResidentId
    code: str
    before: Resident | None
    area: AreaId | None = None
    supervisor: PersonId | None = None
    deputy: PersonId | None = None


def judge_residents(desk: Desk) -> dict[str, ResidentDraft]:
    """What becomes of each resident; those of the file by code."""
    drafts: dict[str, ResidentDraft] = {}
    for fact in desk.facts.residents:
        key = code_key(fact.code)
        if key not in drafts:
            before = desk.register.residents.get(key)
            if before is None and key in desk.register.closed:
                desk.problem(fact.at, Field.CODE, "import.code-closed")
            elif before is None and key in desk.register.taken:
                desk.problem(fact.at, Field.CODE, "import.code-not-free")
            id_ = before.id if before else ResidentId(new_id())
            drafts[key] = ResidentDraft(fact.at, id_, before.code if before else fact.code, before)
        _add(desk, drafts[key], fact)
    for draft in drafts.values():
        _conclude(desk, draft)
    return drafts


def _add(desk: Desk, draft: ResidentDraft, fact: ResidentFact) -> None:
    """What one more row says of them; it may not contradict an earlier one."""
    area = desk.area(fact.area, fact.at) if fact.area else None
    supervisor = _professional(desk, fact.supervisor, fact.at, Field.SUPERVISOR)
    deputy = _professional(desk, fact.deputy, fact.at, Field.DEPUTY)
    said = ((draft.area, area), (draft.supervisor, supervisor), (draft.deputy, deputy))
    if any(earlier and now and earlier != now for earlier, now in said):
        desk.problem(fact.at, Field.CODE, "import.same-code")
        return
    draft.area, draft.supervisor, draft.deputy = (
        area or draft.area,
        supervisor or draft.supervisor,
        deputy or draft.deputy,
    )


def _professional(desk: Desk, name: str | None, at: Spot, field: Field) -> PersonId | None:
    found = desk.person(name, at, field) if name else None
    if found and not has_work_beside(found[1]):
        desk.problem(at, field, "import.no-professional")
    return found[0] if found else None


def _conclude(desk: Desk, draft: ResidentDraft) -> None:
    before = draft.before
    if before is None:
        for value, field, what in (
            (draft.area, Field.AREA, "import.no-area"),
            (draft.supervisor, Field.SUPERVISOR, "import.no-supervisor"),
        ):
            if value is None:
                desk.missing(draft.at, field, what)
        desk.count(Sort.RESIDENT, Fate.NEW)
    else:
        draft.area, draft.supervisor = draft.area or before.area, draft.supervisor or before.supervisor
        draft.deputy = draft.deputy or before.deputy
    if draft.supervisor and draft.supervisor == draft.deputy:
        desk.problem(draft.at, Field.DEPUTY, "import.deputy-is-supervisor")
    if before is not None and not desk.changed(Sort.RESIDENT, draft.at, _differences(draft, before)):
        return
    if draft.area and draft.supervisor:
        desk.plan.residents.append(
            ResidentWrite(before is None, draft.id, draft.code, draft.area, draft.supervisor, draft.deputy)
        )


def _differences(draft: ResidentDraft, before: Resident) -> list[Field]:
    said = (
        (Field.AREA, draft.area, before.area),
        (Field.SUPERVISOR, draft.supervisor, before.supervisor),
        (Field.DEPUTY, draft.deputy, before.deputy),
    )
    return [field for field, now, earlier in said if now != earlier]
