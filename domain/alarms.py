"""Who hears it when something goes wrong: somebody always does, as long as anybody can be reached."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from domain.conversation import AlarmSay, Lane, Say, text
from domain.ids import AreaId, PersonId
from domain.people import Person, Role
from domain.text_args import Arg

LEADS = (Role.COORDINATOR, Role.MANAGER)
"""Whom alarms are for."""


class Circle(StrEnum):
    """How far one had to look for somebody who hears an alarm."""

    LEADS_HERE = "leads_here"
    LEADS_ELSEWHERE = "leads_elsewhere"
    PROFESSIONALS_HERE = "professionals_here"
    NOBODY = "nobody"


@dataclass(frozen=True)
class HeldPost:
    """A role in an area of somebody who can be reached now."""

    person: PersonId
    role: Role
    area: AreaId


@dataclass(frozen=True)
class Hearers:
    """Who hears an alarm, and how far one had to look for them."""

    people: tuple[PersonId, ...]
    circle: Circle


def who_hears(
    posts: Iterable[HeldPost], *, areas: Collection[AreaId], meant: Collection[PersonId] = (), but: PersonId | None
) -> Hearers:
    """The coordinators and managers of these areas; without any those elsewhere, else the professionals here.

    No areas are all areas. `meant` count as leads of these areas, as long as they are leads somewhere; `but` is who
    the alarm is about, and never hears it.
    """
    posts = [post for post in posts if post.person != but]
    leads = [post for post in posts if post.role in LEADS]
    here = [post for post in posts if not areas or post.area in areas]
    circles = {
        Circle.LEADS_HERE: [post for post in leads if post in here or post.person in meant],
        Circle.LEADS_ELSEWHERE: leads,
        Circle.PROFESSIONALS_HERE: [post for post in here if post.role is Role.PROFESSIONAL],
    }
    for circle, found in circles.items():
        if found:
            return Hearers(tuple(dict.fromkeys(post.person for post in found)), circle)
    return Hearers((), Circle.NOBODY)


def says_of(alarm: AlarmSay, hearers: Hearers) -> Sequence[Say]:
    """A message for each who hears it; its buttons are for leads, and some alarms are for nobody else."""
    are_leads = hearers.circle is not Circle.PROFESSIONALS_HERE
    if alarm.leads_only and not are_leads:
        return ()
    return [
        Say(
            person,
            alarm.text,
            {**alarm.args, "call": whom_to_call(alarm.call, reader=person)},
            options=alarm.options if are_leads else (),
            lane=Lane.ESCALATION,
            key=f"{alarm.key}:{person}",
            topic=alarm.topic if are_leads else None,
            escalation=alarm.escalation,
        )
        for person in hearers.people
    ]


def whom_to_call(people: Iterable[Person], *, reader: PersonId | None = None) -> Arg:
    """Whom the reader can phone about it, with the digits; that they must find somebody when nobody is known."""
    known = with_numbers(one for one in people if one.id != reader and one.phone)
    return text("alarm.call", people=known) if known else text("alarm.call-somebody")


def with_numbers(people: Iterable[Person]) -> str:
    """Names with the digits to phone: "Daan (088-0000001), Els"."""
    return ", ".join(map(_with_number, people))


def few_with_numbers(people: Iterable[Person], *, most: int) -> tuple[str, int]:
    """The same of a few, by name, who can be phoned first; and how many there are besides.

    Who reads as somebody before, without a number to tell them apart, is counted only.
    """
    in_order = sorted(people, key=lambda one: (one.phone is None, one.name))
    said = list(dict.fromkeys(map(_with_number, in_order)))[:most]
    return ", ".join(said), len(in_order) - len(said)


def _with_number(one: Person) -> str:
    return f"{one.name} ({one.phone})" if one.phone else one.name
