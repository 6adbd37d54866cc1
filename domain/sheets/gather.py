"""From the sheets of a file to what their rows say; whether that fits with what is known here is judged later."""

from collections.abc import Callable, Sequence
from functools import partial

from domain.ids import TextId
from domain.sheets.facts import AreaFact, Facts, MatchFact, PersonFact, ResidentFact, Spot
from domain.sheets.headings import Field, Sort, plain
from domain.sheets.problems import Problem
from domain.sheets.rows import BSN, RowReader, Values, has_bsn
from domain.sheets.tables import Sheet, Table, table_in
from domain.sheets.uncollected import uncollected

TELL_EVERY = 500
"""After so many rows it is told how far it is."""
EXPLAINS = ("uitleg", "explanation", "lees mij", "read me", "toelichting")
Progress = Callable[[int], None]


@uncollected()
def gather(sheets: Sequence[Sheet], *, progress: Progress = lambda _rows: None) -> tuple[Facts, list[Problem]]:
    """What these sheets say and what is wrong in them; `progress` hears how many rows have been read."""
    facts, problems = Facts([sheet.name for sheet in sheets]), list[Problem]()
    done, has_table = 0, False
    for place, sheet in enumerate(sheets):
        explains = plain(sheet.name) in EXPLAINS
        table = None if explains else table_in(sheet)
        outside = sheet.rows[: table.first] if table else sheet.rows
        problems += [Problem(sheet.name, row, column, None, BSN) for row, column in has_bsn(outside)]
        columns = table.columns if table else {}
        facts.columns.append({field: places[0] + 1 for field, places in columns.items()})
        if table:
            has_table = True
            _Gathering(table, place, facts, problems).run(partial(_told, progress, done))
        elif sheet.rows and not explains:
            facts.skipped.append(sheet.name)
        done += len(sheet.rows)
        progress(done)
    if not facts.count and not problems:
        what = TextId("import.nothing-filled" if has_table else "import.nothing-known")
        problems.append(Problem(sheets[0].name if sheets else "", 0, 0, None, what))
    return facts, problems


def _told(progress: Progress, before: int, rows: int) -> None:
    progress(before + rows)


class _Gathering:
    """The facts of one table."""

    def __init__(self, table: Table, place: int, facts: Facts, problems: list[Problem]) -> None:
        self._table, self._place, self._facts = table, place, facts
        self._reader = RowReader(table, problems)
        adds = {
            Sort.AREA: self._area,
            Sort.PERSON: self._person,
            Sort.RESIDENT: self._resident,
            Sort.MATCH: self._match,
        }
        self._adds = [adds[sort] for sort in table.sorts]

    def run(self, progress: Progress) -> None:
        """Gather them all."""
        for count, (number, values) in enumerate(self._reader.rows(), start=1):
            for add in self._adds:
                add(Spot(self._place, number), values)
            if count % TELL_EVERY == 0:
                progress(count)

    def _needs(self, at: Spot, values: Values, field: Field, what: str) -> bool:
        """Whether the row has that field; else that is a problem, unless what stands there was one already."""
        if field in values:
            return True
        if not self._is_filled(at, field):
            self._reader.problem(at.row, field, what)
        return False

    def _is_filled(self, at: Spot, field: Field) -> bool:
        row = self._table.sheet.rows[at.row - 1]
        return any(place < len(row) and row[place] != "" for place in self._table.columns.get(field, ()))

    def _area(self, at: Spot, values: Values) -> None:
        named = values.get(Field.NAME) or " ".join(values.get(Field.AREA, ()))
        if not named:
            self._reader.problem(at.row, Field.NAME, "import.no-name")
            return
        said = [values.get(field) for field in (Field.HOURS, Field.AFTER_HOURS, Field.GP, Field.GGD, Field.CONFIDANT)]
        self._facts.areas.append(AreaFact(at, str(named), *said))

    def _person(self, at: Spot, values: Values) -> None:
        name = _name(values)
        if not name:
            self._needs(at, values, Field.NAME, "import.no-name")
            return
        roles = values.get(Field.ROLE) or ((self._table.role,) if self._table.role else ())
        self._facts.people.append(
            PersonFact(
                at,
                name,
                values.get(Field.PHONE),
                roles,
                values.get(Field.AREA, ()),
                values.get(Field.LANGUAGE),
            )
        )

    def _resident(self, at: Spot, values: Values) -> None:
        if not self._needs(at, values, Field.CODE, "import.no-code"):
            return
        areas = values.get(Field.AREA, ())
        if len(areas) > 1:
            self._reader.problem(at.row, Field.AREA, "import.one-area")
        supervisor, deputy = (values.get(field) for field in (Field.SUPERVISOR, Field.DEPUTY))
        code = values[Field.CODE]
        self._facts.residents.append(ResidentFact(at, code, areas[0] if areas else None, supervisor, deputy))

    def _match(self, at: Spot, values: Values) -> None:
        is_resident_too = Sort.RESIDENT in self._table.sorts
        if not is_resident_too and not self._needs(at, values, Field.CODE, "import.no-code"):
            return
        if Field.VOLUNTEER not in values or Field.CODE not in values:
            if not is_resident_too:  # a resident whom nobody visits yet stands in a list of both
                self._needs(at, values, Field.VOLUNTEER, "import.no-volunteer")
            return
        starts, minutes = values.get(Field.TIME), values.get(Field.MINUTES)
        if isinstance(starts, tuple):
            starts, minutes = starts[0], minutes or starts[1]
        self._facts.matches.append(
            MatchFact(
                at,
                values[Field.CODE],
                values[Field.VOLUNTEER],
                values.get(Field.FORM),
                values.get(Field.DAY),
                starts,
                minutes,
                values.get(Field.SINCE),
            )
        )


def _name(values: Values) -> str:
    """The name, put together where it stands in parts."""
    if Field.NAME in values:
        return str(values[Field.NAME])
    parts = (values.get(field) for field in (Field.FIRST_NAME, Field.INFIX, Field.LAST_NAME))
    return " ".join(str(part) for part in parts if part)
