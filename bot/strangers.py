"""What somebody hears whom nobody knows yet."""

from bot.dispatch import Welcome
from domain.conversation import Incoming
from domain.ids import TextId
from storage.database import Session


async def strangers(_db: Session, _incoming: Incoming) -> Welcome:
    """A neutral text, without the organisation's name; with a good code they become somebody."""
    return Welcome(TextId("stranger.hello"))
