"""What belongs to accounting for a quarter."""

from bot.capability import Capability
from domain.permissions import Action
from handlers import show_account


def accounts() -> tuple[Capability, ...]:
    """Its conversations."""
    see = Action.SEE_TOTALS
    return (
        Capability("account", show_account.show_account, may=see, commands=("verantwoording", "account")),
        Capability("account_workbook", show_account.give_workbook, may=see),
        Capability("account_picture", show_account.give_picture, may=see),
    )
