"""Areas in a file beside those that are here."""

from dataclasses import replace

from domain.areas import AfterHours, Area
from domain.ids import AreaId, PersonId, new_id
from domain.sheets.cells import dialled, phone_in
from domain.sheets.desk import Desk
from domain.sheets.facts import AreaFact, key_of
from domain.sheets.headings import Field, Sort
from domain.sheets.plan import AreaWrite, Fate
from domain.sheets.values import NOBODY
from domain.working_hours import DEFAULT_HOURS, WorkingHours
from domain.zones import DEFAULT_ZONE


def meet_areas(desk: Desk) -> None:
    """Learn which areas the file makes, so that people and residents can be in them."""
    for fact in desk.facts.areas:
        key = key_of(fact.name)
        if key in desk.register.areas or key in desk.new_areas:
            continue
        if desk.known.makes_areas:
            desk.new_areas[key] = AreaId(new_id()), fact
        else:
            desk.problem(fact.at, Field.NAME, "import.unknown-area-here")


def judge_areas(desk: Desk) -> None:
    """What becomes of each area; people are known by now, since one of them may be called outside working hours."""
    done = dict[str, AreaFact]()
    for fact in desk.facts.areas:
        key = key_of(fact.name)
        if key in done:
            if done[key][2:] != fact[2:]:
                desk.problem(fact.at, Field.NAME, "import.same-area")
            continue
        done[key] = fact
        if before := desk.register.areas.get(key):
            _change(desk, fact, before)
        elif key in desk.new_areas:
            _make(desk, fact, desk.new_areas[key][0])


def _make(desk: Desk, fact: AreaFact, id_: AreaId) -> None:
    empty = Area(id_, fact.name, WorkingHours(fact.hours or DEFAULT_HOURS, DEFAULT_ZONE))
    after, awaits, _ = _after_hours(desk, fact, empty)
    desk.count(Sort.AREA, Fate.NEW)
    desk.plan.areas.append(AreaWrite(None, after, awaits, keeps_awaited=False))


def _change(desk: Desk, fact: AreaFact, before: Area) -> None:
    after, awaits, is_other = _after_hours(desk, fact, before)
    if fact.hours:
        after = replace(after, hours=WorkingHours(fact.hours, before.hours.zone))
    fields = [Field.HOURS] if after.hours != before.hours else []
    fields += [Field.AFTER_HOURS] if is_other else []
    numbers = ((Field.GP, "gp_out_of_hours"), (Field.GGD, "ggd_desk"), (Field.CONFIDANT, "confidant"))
    fields += [one for one, name in numbers if _differ(getattr(before.numbers, name), getattr(after.numbers, name))]
    if desk.changed(Sort.AREA, fact.at, fields):
        desk.plan.areas.append(AreaWrite(before, after, awaits, keeps_awaited=not is_other))


def _after_hours(desk: Desk, fact: AreaFact, before: Area) -> tuple[Area, str | None, bool]:
    """The area with its numbers and who is called after hours; who is awaited for that; whether it is another."""
    old = before.numbers
    numbers = replace(
        old,
        gp_out_of_hours=fact.gp or old.gp_out_of_hours,
        ggd_desk=fact.ggd or old.ggd_desk,
        confidant=fact.confidant or old.confidant,
    )
    said, area = fact.after_hours, replace(before, numbers=numbers)
    if said is None:
        return area, None, False
    if said in NOBODY:
        return _called(area, AfterHours.NONE), None, before.after_hours is not AfterHours.NONE
    if phone_in(said):
        is_same = before.after_hours is AfterHours.PHONE and not _differ(old.after_hours, said)
        return _called(area, AfterHours.PHONE, phone=said), None, not is_same
    return _somebody(desk, fact, area)


def _somebody(desk: Desk, fact: AreaFact, area: Area) -> tuple[Area, str | None, bool]:
    """A colleague is called, perhaps one who has yet to be invited."""
    name = key_of(fact.after_hours or "")
    if name in desk.drafts or desk.register.people(name):
        found = desk.person(name, fact.at, Field.AFTER_HOURS)
        person = found[0] if found else None
        is_same = area.after_hours is AfterHours.PERSON and area.after_hours_person == person
        return _called(area, AfterHours.PERSON, person=person), None, not is_same
    is_same = area.after_hours is AfterHours.PERSON and desk.known.awaited.get(area.id) == name
    return _called(area, AfterHours.PERSON), name, not is_same


def _called(area: Area, kind: AfterHours, *, person: PersonId | None = None, phone: str | None = None) -> Area:
    numbers = replace(area.numbers, after_hours=phone)
    return replace(area, after_hours=kind, after_hours_person=person, numbers=numbers)


def _differ(before: str | None, after: str | None) -> bool:
    return dialled(before or "") != dialled(after or "")
