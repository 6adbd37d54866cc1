"""What a file said as plain data, so that it can wait, sealed, until somebody has decided."""

from collections.abc import Mapping
from datetime import date, time
from enum import Enum
from typing import Any

from domain.people import Language, Role
from domain.residents import ActivityForm
from domain.sheets.facts import AreaFact, Facts, MatchFact, PersonFact, ResidentFact, Spot
from domain.sheets.headings import Field


def facts_to_data(facts: Facts) -> dict[str, Any]:
    """The facts as JSON; `facts_from_data` is its inverse."""
    return {
        "titles": list(facts.titles),
        "columns": [{field.value: column for field, column in one.items()} for one in facts.columns],
        "skipped": facts.skipped,
        "areas": [_plain(one) for one in facts.areas],
        "people": [_plain(one) for one in facts.people],
        "residents": [_plain(one) for one in facts.residents],
        "matches": [_plain(one) for one in facts.matches],
    }


def _plain(value: Any) -> Any:  # noqa: ANN401  any field of a fact
    match value:
        case Enum():
            return value.value
        case tuple():
            return [_plain(one) for one in value]
        case date() | time():
            return value.isoformat()
        case _:
            return value


def facts_from_data(data: Mapping[str, Any]) -> Facts:
    """The facts that `facts_to_data` made this of."""
    return Facts(
        titles=data["titles"],
        columns=[{Field(field): column for field, column in one.items()} for one in data["columns"]],
        skipped=data["skipped"],
        areas=[AreaFact(Spot(*at), *rest) for at, *rest in data["areas"]],
        people=[
            PersonFact(
                Spot(*at),
                name,
                phone,
                tuple(map(Role, roles)),
                tuple(areas),
                Language(language) if language else None,
            )
            for at, name, phone, roles, areas, language in data["people"]
        ],
        residents=[ResidentFact(Spot(*at), *rest) for at, *rest in data["residents"]],
        matches=[
            MatchFact(
                Spot(*at),
                code,
                volunteer,
                ActivityForm(form) if form else None,
                weekday,
                time.fromisoformat(starts) if starts else None,
                minutes,
                date.fromisoformat(since) if since else None,
            )
            for at, code, volunteer, form, weekday, starts, minutes, since in data["matches"]
        ],
    )
