"""People in a file beside those who are here: who is meant, what they get, and what cannot be."""

from domain.people import Language, Role
from domain.sheets.cells import dialled
from domain.sheets.desk import Desk, PersonDraft, new_person
from domain.sheets.facts import PersonFact, key_of
from domain.sheets.headings import Field, Sort
from domain.sheets.plan import Fate, PersonWrite


def judge_people(desk: Desk) -> None:
    """What becomes of everybody; several rows may be about one person."""
    for fact in desk.facts.people:
        key = key_of(fact.name)
        is_shared = len(desk.register.people(key)) > 1
        place = f"{key} {dialled(fact.phone or '')}" if is_shared else key  # of one name there are several here
        draft = desk.drafts.get(place)
        if draft is None:
            draft = _draft(desk, fact, key)
            if draft is None:
                continue
            desk.drafts[place] = draft
        elif fact.phone and draft.phone and dialled(fact.phone) != draft.number:
            desk.problem(fact.at, Field.PHONE, "import.same-name")
            continue
        _add(desk, draft, fact)
    for draft in desk.drafts.values():
        _conclude(desk, draft)


def _draft(desk: Desk, fact: PersonFact, key: str) -> PersonDraft | None:
    """Whom the first row with this name means; None, and a problem, when it may be several."""
    found = desk.register.people(key)
    if len(found) > 1:
        number = dialled(fact.phone or "")
        found = [one for one in found if dialled(one.phone or "") == number]
        if len(found) != 1:
            desk.problem(fact.at, Field.NAME, "import.several-people")
            return None
    if found:
        one = found[0]
        return PersonDraft(fact.at, one.id, one.name, one, True, fact.phone or one.phone, one.language)  # noqa: FBT003
    if fact.phone and desk.register.elsewhere:
        hidden = desk.register.elsewhere.get((key, dialled(fact.phone)))
        if hidden:
            return PersonDraft(fact.at, hidden.id, hidden.name, hidden, False, hidden.phone, hidden.language)  # noqa: FBT003
    spoken = fact.language or Language.DUTCH
    return PersonDraft(fact.at, new_person(), fact.name, None, False, fact.phone, spoken)  # noqa: FBT003


def _add(desk: Desk, draft: PersonDraft, fact: PersonFact) -> None:
    """What one more row gives them: each of its roles in each of its areas."""
    draft.phone = draft.phone or fact.phone
    draft.says_role = draft.says_role or bool(fact.roles)
    draft.says_area = draft.says_area or bool(fact.areas)
    if not fact.roles or not fact.areas:
        _look_at_half(desk, draft, fact)
        return
    had = draft.held
    for name in fact.areas:
        area = desk.area(name, fact.at)
        for role in fact.roles if area else ():
            if area is None or (role, area) in had:
                continue
            if not desk.known.may_give(role, area):
                desk.problem(fact.at, Field.ROLE, "import.role-not-yours")
            draft.posts[role, area] = None


def _look_at_half(desk: Desk, draft: PersonDraft, fact: PersonFact) -> None:
    """A role without an area says nothing new of who has that role, and cannot be given to who has not."""
    if draft.is_seen and not all(draft.before and draft.before.is_a(role) for role in fact.roles):
        desk.problem(fact.at, Field.AREA, "import.no-area")
    for name in fact.areas:
        desk.area(name, fact.at)


def _conclude(desk: Desk, draft: PersonDraft) -> None:
    """Count them, and write what is new of them."""
    before = draft.before
    if before is None or not draft.is_seen:
        _demand(desk, draft)
        desk.count(Sort.PERSON, Fate.NEW)
        _write(desk, draft)
        return
    fields = [Field.PHONE] if draft.number != dialled(before.phone or "") else []
    fields += [Field.ROLE] if any(not before.is_a(role) for role, _ in draft.posts) else []
    fields += [Field.AREA] if any(before.is_a(role) for role, _ in draft.posts) else []
    may = desk.known.may_renumber if Field.PHONE in fields else desk.known.may_change
    if fields and not may(before):
        desk.problem(draft.at, Field.NAME, "import.person-not-yours")
    if desk.changed(Sort.PERSON, draft.at, fields):
        _write(desk, draft)


def _demand(desk: Desk, draft: PersonDraft) -> None:
    """Who is new has a number, a role and an area: everybody must be able to be phoned."""
    if not draft.phone:
        desk.missing(draft.at, Field.PHONE, "import.no-phone")
    if not draft.says_role:
        desk.missing(draft.at, Field.ROLE, "import.no-role")
    if not draft.says_area:
        desk.missing(draft.at, Field.AREA, "import.no-area")


def _write(desk: Desk, draft: PersonDraft) -> None:
    written = PersonWrite(draft.before, draft.id, draft.name, draft.phone, draft.language, tuple(draft.posts))
    desk.plan.people.append(written)


def has_work_beside(roles: frozenset[Role]) -> bool:
    """Whether somebody with these roles can be responsible for a resident: a volunteer alone cannot."""
    return bool(roles - {Role.VOLUNTEER})
