"""What comes in and goes out as a spreadsheet, a line each."""

from bot.capability import Capability
from domain.permissions import Action
from handlers import export_file, import_file


def spreadsheets() -> tuple[Capability, ...]:
    """A file is handed in or fetched on the own page; the commands say so, and the rest is talked about here."""
    give, fetch = Action.IMPORT, Action.EXPORT
    return (
        Capability("import", import_file.how_to_import, may=give, commands=("import", "importeer"), aside=True),
        Capability("import_file", import_file.import_file, may=give),
        Capability("collect_file", import_file.collect_file, may=give, aside=True),
        Capability("export", export_file.offer_export, may=fetch, commands=("export", "exporteer"), aside=True),
        Capability(
            "fill_in", export_file.offer_template, may=give, commands=("invullijst", "fillin", "fill-in"), aside=True
        ),
    )
