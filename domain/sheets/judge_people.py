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
    found, number = desk.register.people(key), dialled(fact.phone or "")
    if len(found) > 1:
        found = [one for one in found if dialled(one.phone or "") == number]
        if len(found) != 1:
            desk.problem(fact.at, Field.NAME, "import.several-people")
            return None
    if found:
        one = found[0]
        return PersonDraft(fact.at, one.id, one.name, one, True, fact.phone or one.phone, one.language)  # noqa: FBT003
    hidden = desk.register.elsewhere.get((key, number)) if number else None
    if hidden:
        return PersonDraft(fact.at, hidden.id, hidden.name, hidden, False, hidden.phone, hidden.language)  # noqa: FBT003
    spoken = fact.language or Language.DUTCH
    return PersonDraft(fact.at, new_person(), fact.name, None, False, fact.phone, spoken)  # noqa: FBT003


def _add(desk: Desk, draft: PersonDraft, fact: PersonFact) -> None:
    """What one more row gives them: each of its roles in each of its areas."""
    draft.phone = draft.phone or fact.phone
    draft.roles.update(fact.roles)
    draft.areas.update(fact.areas)
    if not fact.roles or not fact.areas:
        return
    areas = [area for name in fact.areas if (area := desk.area(name, fact.at))]
    had = {(post.role, post.area) for post in draft.before.posts} if draft.before else set()
    posts = [(role, area) for role in fact.roles for area in areas if (role, area) not in had]
    if not all(desk.known.may_give(role, area) for role, area in posts):
        desk.problem(fact.at, Field.ROLE, "import.role-not-yours")
    draft.posts.update(dict.fromkeys(posts))


def _conclude(desk: Desk, draft: PersonDraft) -> None:
    """Count them, and write what is new of them."""
    before = draft.before
    if before is None or not draft.is_seen:
        _demand(desk, draft)
        desk.count(Sort.PERSON, Fate.NEW)
        _write(desk, draft)
        return
    if not {role for role in draft.roles if not before.is_a(role)} <= {role for role, _ in draft.posts}:
        desk.problem(draft.at, Field.AREA, "import.no-area")
    fields = [Field.PHONE] if draft.number != dialled(before.phone or "") else []
    fields += [Field.ROLE] if draft.posts else []
    if fields and not desk.known.may_change(before):
        desk.problem(draft.at, Field.NAME, "import.person-not-yours")
    if desk.changed(Sort.PERSON, draft.at, fields):
        _write(desk, draft)


def _demand(desk: Desk, draft: PersonDraft) -> None:
    """Who is new has a number, a role and an area: everybody must be able to be phoned."""
    if not draft.phone:
        desk.missing(draft.at, Field.PHONE, "import.no-phone")
    if not draft.roles:
        desk.missing(draft.at, Field.ROLE, "import.no-role")
    if not draft.areas:
        desk.missing(draft.at, Field.AREA, "import.no-area")


def _write(desk: Desk, draft: PersonDraft) -> None:
    written = PersonWrite(draft.before, draft.id, draft.name, draft.phone, draft.language, tuple(draft.posts))
    desk.plan.people.append(written)


def has_work_beside(roles: frozenset[Role]) -> bool:
    """Whether somebody with these roles can be responsible for a resident: a volunteer alone cannot."""
    return bool(roles - {Role.VOLUNTEER})
