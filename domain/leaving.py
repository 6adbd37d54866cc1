"""What hangs on somebody who stops: shown first, and handed to somebody else before they go."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from domain.conversation import text
from domain.escalation import Escalation
from domain.ids import AftercareId, AreaId, TaskId
from domain.residents import Match, Resident
from domain.text_args import Arg, Lines


@dataclass(frozen=True)
class Matters:
    """All that would be left without anybody.

    `held` and `owed` are cases that are theirs and answers they promised, `called` are cases that wait for them among
    others. `tasks` (None: of no area) and the aftercare that they guide are given with their area. `residents` they
    supervise, `deputy_of` they stand in for; `duty` are areas where they are called after hours, by id with the name,
    and `visits` whom they visit themselves.

    Nothing that is handed over: whether they `stand_in` for a colleague, now or soon; the visits of others `beside`
    theirs, to the same residents; and the `names` of all areas.
    """

    held: tuple[Escalation, ...] = ()
    owed: tuple[Escalation, ...] = ()
    called: tuple[Escalation, ...] = ()
    tasks: Mapping[TaskId, AreaId | None] = field(default_factory=dict)
    residents: tuple[Resident, ...] = ()
    deputy_of: tuple[Resident, ...] = ()
    guided: Mapping[AftercareId, AreaId] = field(default_factory=dict)
    duty: Mapping[AreaId, str] = field(default_factory=dict)
    visits: tuple[Match, ...] = ()
    stand_in: bool = False
    beside: tuple[Match, ...] = ()
    names: Mapping[AreaId, str] = field(default_factory=dict)

    @property
    def areas(self) -> tuple[AreaId, ...]:
        """Where somebody else must take over, each once; whom they visit is asked for one by one."""
        found = [case.area for case in (*self.held, *self.owed)]
        found += [area for area in self.tasks.values() if area]
        found += [one.area for one in (*self.residents, *self.deputy_of)]
        found += [*self.guided.values(), *self.duty]
        return tuple(dict.fromkeys(found))

    def within(self, area: AreaId) -> "Matters":
        """Those of one area that are handed over together; what lies in no area goes with the first."""
        first = next(iter(self.areas), area)
        return Matters(
            held=tuple(one for one in self.held if one.area == area),
            owed=tuple(one for one in self.owed if one.area == area),
            tasks={one: where for one, where in self.tasks.items() if (where or first) == area},
            residents=tuple(one for one in self.residents if one.area == area),
            deputy_of=tuple(one for one in self.deputy_of if one.area == area),
            guided={one: where for one, where in self.guided.items() if where == area},
            duty={one: name for one, name in self.duty.items() if one == area},
        )

    def lines(self) -> Lines:
        """What it is, a line each: how many, and of residents their codes."""
        return Lines(tuple(self._lines()))

    @property
    def is_nothing(self) -> bool:
        """Whether they can go without anybody having to do anything."""
        return not self.lines().of

    def _lines(self) -> Iterator[Arg]:
        counted: Mapping[str, int] = {
            "held": len(self.held),
            "owed": len(self.owed),
            "tasks": len(self.tasks),
            "guided": len(self.guided),
        }
        for name, count in counted.items():
            if count:
                yield text(f"ending.has-{name}", count=count)
        coded = {
            "residents": [one.code for one in self.residents],
            "deputy": [one.code for one in self.deputy_of],
            "visits": [one.resident.code for one in self.visits],
            "duty": [*self.duty.values()],
        }
        for name, words in coded.items():
            if words:
                yield text(f"ending.has-{name}", which=", ".join(words))
