"""The program's one door: `buurtpols`, or `python -m bot`."""

import typer

from bot.cli import (
    accounting,
    areas,
    bringing_in,
    cards,
    inviting,
    leaving,
    looking,
    matrix,
    running,
    setting_up,
    spreadsheets,
    stories,
)
from bot.collecting import hardly_collect

app = typer.Typer(
    name="buurtpols",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="A chatbot for social-work organisations. It is no alarm button: in danger people call 112. "
    "To look around: demo. To begin: init, area add, invite, resident, match, doctor, run.",
    epilog="Settings come from the environment or a file .env; .env.example lists them all. Exit codes: 0 well, "
    "1 refused with one clear line, 2 wrong usage.",
)
for command in (
    *(setting_up.init, running.run, running.demo, setting_up.doctor, setting_up.migrate),
    *(inviting.invite, bringing_in.resident, bringing_in.match, inviting.link, cards.cards),
    accounting.account,
    *(spreadsheets.template, spreadsheets.import_, spreadsheets.export),
    *(looking.people, looking.open_, leaving.lost, leaving.end),
    *(stories.play, stories.texts),
):
    app.command(command.__name__.rstrip("_"))(command)
app.add_typer(areas.area, name="area")
app.add_typer(matrix.matrix, name="matrix")


def main() -> None:
    """Carry out what was asked on the command line."""
    hardly_collect()
    app()


if __name__ == "__main__":
    main()
