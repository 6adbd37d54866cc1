"""All that Buurtpols can do, a line each."""

from bot.capability import Capability, Wiring
from domain.catalogue import Catalogue
from handlers import choose_language, help  # noqa: A004  it is the name of the capability


def wiring(catalogue: Catalogue) -> Wiring:
    """Every conversation by its stable name; a new one is one line here."""
    del catalogue
    return Wiring(
        Capability("help", help.show_help, commands=("help",)),
        Capability("language", choose_language.choose_language, commands=("taal", "language")),
    )
