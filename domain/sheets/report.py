"""What somebody reads of a file before anything is done: what would become of it, and what has to be put right."""

from collections.abc import Iterable, Sequence
from functools import reduce

from domain.ask import fingerprint
from domain.conversation import Say, text
from domain.ids import PersonId, TextId
from domain.sheets.headings import Field, Sort
from domain.sheets.plan import Change, Fate, Plan
from domain.sheets.problems import Group, Problem, grouped, letters_of
from domain.text_args import Arg, Lines, Text

ASKED = "import.do-it"
"""The question under what would become of a file."""
MOST_PROBLEMS, MOST_CHANGES = 15, 10
"""So many lines of each at most in a chat; the rest is counted."""


def problem_lines(problems: Iterable[Problem], *, most: int = MOST_PROBLEMS) -> Lines:
    """What has to be put right, by place, the same in several rows together."""
    groups = grouped(problems)
    lines = [_problem(one) for one in groups[:most]]
    more = sum(len(one.rows) for one in groups[most:])
    return Lines((*lines, *([text("import.more-problems", count=more)] if more else [])))


def asked_of(plan: Plan) -> str:
    """What stands for the question whether all this is to be done: another when anything of it has changed."""
    return fingerprint(ASKED, {"report": plan_lines(plan)})


def nothing_done(plan: Plan, *, to: PersonId) -> Say | None:
    """What somebody hears whose file has problems, or changes nothing; None: it can be done."""
    if plan.problems:
        return Say(to, TextId("import.refused"), {"problems": problem_lines(plan.problems)})
    return None if plan.does_something else Say(to, TextId("import.nothing-to-do"))


def _problem(group: Group) -> Text:
    first, what = group.first, Text(group.first.what)
    if not first.row:
        return text("import.problem-file", what=what)
    if not first.column:
        return text("import.problem-row", sheet=first.sheet, rows=group.rows_text, what=what)
    letter = letters_of(first.column)
    column: Arg = text("import.column", letter=letter, label=_label(first.field)) if first.field else letter
    return text("import.problem", sheet=first.sheet, rows=group.rows_text, column=column, what=what)


def plan_lines(plan: Plan, *, most: int = MOST_CHANGES) -> Lines:
    """How many of each would be new, change and stay, and what would change where."""
    counted = [
        text(
            f"import.count_{sort.value}",
            new=plan.counts[sort][Fate.NEW],
            changed=plan.counts[sort][Fate.CHANGED],
            unchanged=plan.counts[sort][Fate.UNCHANGED],
        )
        for sort in Sort
        if plan.counts[sort]
    ]
    changes = [_change(one, plan.titles) for one in plan.changes[:most]]
    more = len(plan.changes) - len(changes)
    return Lines(
        (
            *counted,
            *changes,
            *([text("import.more-changes", count=more)] if more else []),
            *(text("import.skipped", sheet=sheet) for sheet in plan.skipped),
            *([text("import.other-numbers", count=plan.other_numbers)] if plan.other_numbers else []),
            *([text("import.tell-volunteers", count=plan.new_supervisors)] if plan.new_supervisors else []),
        )
    )


def _change(change: Change, titles: Sequence[str]) -> Text:
    labels: list[Arg] = [_label(field) for field in change.fields]
    what = reduce(lambda first, rest: text("import.both", first=first, rest=rest), labels)
    return text("import.change", sheet=titles[change.at.sheet], row=change.at.row, what=what)


def _label(field: Field | None) -> Text:
    return text(f"sheet.{field.value}") if field and field is not Field.OF_RESIDENT else text("sheet.other")
