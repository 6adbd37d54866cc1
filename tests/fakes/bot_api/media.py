"""What people send beside words: a photo, a voice message, a sticker, a place, a contact, a file, somebody's words."""

from typing import Protocol

from fakes.bot_api.chats import Chat
from fakes.bot_api.core import Core, File
from fakes.bot_api.messages import Message, stamp
from fakes.bot_api.wire import Json

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010804000000b51c0c020000000b4944415478da6364f80f00010501012718e366"
    "0000000049454e44ae426082"
)


class _Writer(Protocol):
    core: Core

    def writes(
        self, *, to: Chat | None = None, text: str = "", kind: str = "text", content: Json | None = None, **more: object
    ) -> Message: ...


def photo_sizes(file: File) -> list[Json]:
    """A picture as Telegram shows it: small and large."""
    small = file.to_json() | {"file_id": f"{file.id}s", "file_unique_id": f"{file.to_json()['file_unique_id']}s"}
    return [small | {"width": 90, "height": 90}, file.to_json() | {"width": 512, "height": 512}]


class Media:
    """Sending what is not words; `to` is a group, else it goes to the bot."""

    async def sends_photo(
        self: _Writer, caption: str = "", *, content: bytes = PIXEL, to: Chat | None = None
    ) -> Message:
        file = self.core.keep(content, name="photo.jpg", mime="image/jpeg", folder="photos")
        return self.writes(to=to, text=caption, kind="photo", content={"photo": photo_sizes(file)})

    async def sends_voice(
        self: _Writer, seconds: int = 3, *, content: bytes = b"OggS", to: Chat | None = None
    ) -> Message:
        file = self.core.keep(content, name="voice.ogg", mime="audio/ogg", folder="voice")
        voice = file.to_json() | {"duration": seconds, "mime_type": file.mime}
        return self.writes(to=to, kind="voice", content={"voice": voice})

    async def sends_document(
        self: _Writer,
        name: str = "brief.pdf",
        caption: str = "",
        *,
        content: bytes = b"%PDF-1.4",
        to: Chat | None = None,
    ) -> Message:
        file = self.core.keep(content, name=name, mime="application/pdf", folder="documents")
        document = file.to_json() | {"file_name": name, "mime_type": file.mime}
        return self.writes(to=to, text=caption, kind="document", content={"document": document})

    async def sends_sticker(self: _Writer, emoji: str = "\N{THUMBS UP SIGN}", *, to: Chat | None = None) -> Message:
        file = self.core.keep(b"RIFF", name="sticker.webp", mime="image/webp", folder="stickers")
        shape = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}
        return self.writes(to=to, kind="sticker", content={"sticker": file.to_json() | shape | {"emoji": emoji}})

    async def sends_location(
        self: _Writer, latitude: float = 52.09, longitude: float = 5.12, *, to: Chat | None = None
    ) -> Message:
        place = {"latitude": latitude, "longitude": longitude}
        return self.writes(to=to, kind="location", content={"location": place})

    async def sends_contact(
        self: _Writer, phone: str = "+31612345678", name: str = "Riet", *, to: Chat | None = None
    ) -> Message:
        return self.writes(to=to, kind="contact", content={"contact": {"phone_number": phone, "first_name": name}})

    async def forwards(self: _Writer, text: str, *, of: str = "Riet", to: Chat | None = None) -> Message:
        """Pass on words of somebody else, who hides their account."""
        now = self.core.clock.now()
        origin = {"type": "hidden_user", "sender_user_name": of, "date": stamp(now)}
        return self.writes(to=to, text=text, content={"forward_origin": origin})
