"""Who leads what goes over several areas, such as a round or an offer, once its maker cannot: each for their own."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from domain.ids import AreaId, PersonId
from domain.people import Person, Role
from domain.permissions import Action, areas_of


@dataclass(frozen=True)
class Lead:
    """Somebody who reads and leads it in these areas; None: all of it."""

    person: Person
    areas: frozenset[AreaId] | None = None

    def knows(self, other: Person) -> bool:
        """Whether somebody is of these areas."""
        return self.areas is None or any(post.area in self.areas for post in other.posts)

    def among(self, known: Mapping[PersonId, Person]) -> dict[PersonId, Person]:
        """Those of them who are of these areas."""
        return {id_: one for id_, one in known.items() if self.knows(one)}


def who_leads(found: Iterable[Person], where: frozenset[AreaId], action: Action) -> Sequence[Lead]:
    """Who coordinates any of these areas, or manages it where nobody does; each for the areas that are theirs."""
    found = list(found)
    coordinated = {post.area for one in found for post in one.posts if post.role is Role.COORDINATOR}
    leads = []
    for one in found:
        coordinates = any(post.role is Role.COORDINATOR and post.area in where for post in one.posts)
        manages = {post.area for post in one.posts if post.role is Role.MANAGER and post.area in where}
        if coordinates or manages - coordinated:
            mine = areas_of(one, action)
            leads.append(Lead(one, None if mine is None or where <= mine else where & mine))
    return leads


def areas_asked(of_each: Iterable[Iterable[str]]) -> frozenset[AreaId]:
    """The areas of those who are asked; who is of several brings in none, when one of these is asked already."""
    found = {frozenset(map(AreaId, areas)) for areas in of_each}
    where = frozenset[AreaId]().union(*(areas for areas in found if len(areas) == 1))
    return where.union(*(areas for areas in found if not areas & where))
