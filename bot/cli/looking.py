"""Commands that show who is here and what is open."""

from typing import TYPE_CHECKING

import typer

from bot.cli.frame import said, tell, with_reading

if TYPE_CHECKING:
    from storage.database import Session


def people() -> None:
    """List everybody who was invited: name, how far they are, roles and areas. Numbers stay sealed."""

    async def work(db: "Session") -> None:
        from storage import areas
        from storage import people as stored

        names = {area.id: area.name for area in await areas.everywhere(db)}
        found = [one for one in await stored.everybody(db) if one.person.name]
        for one in found:
            posts = [
                f"{said(f'role.{post.role.value}')} {names.get(post.area, '')}".strip()
                for post in one.person.posts
                if post.area
            ]
            typer.echo(f"{one.person.name:20} {said(f'people.state-{one.state}'):12} {', '.join(posts)}".rstrip())
        if not found:
            tell("people.nobody")

    with_reading("people", work)


def open_() -> None:
    """List what is open: reference, how urgent, area, who has it, and when the next step is due."""

    async def work(db: "Session") -> None:
        from domain.ids import TextId
        from domain.text_args import Moment, Shape, Text
        from storage import escalations

        cases = await escalations.all_open(db)
        for case in cases:
            one = case.escalation
            tell(
                "cases.line",
                reference=one.reference,
                urgency=Text(TextId(f"urgency.{one.urgency.value}")),
                area=case.area.name,
                who=case.name_of(one.holder) if one.holder else Text(TextId("cases.nobody")),
                due=Moment(one.due_at, Shape.DAY_AND_TIME) if one.due_at else "-",
            )
        if not cases:
            tell("cases.nothing")

    with_reading("open", work)
