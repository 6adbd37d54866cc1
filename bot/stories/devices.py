"""Sentences about a new telephone, on a platform where each has keys of its own."""

from bot.stories.sentences import SENTENCES
from bot.stories.story import Story
from domain.conversation import Incoming, Kind
from domain.ids import TextId
from storage import devices
from storage.devices import TRUSTED

when = SENTENCES.when
DEVICE, CODE = "NEWPHONE", TextId("device.code")


@when("{who:person} gets a new telephone")
async def gets_new_telephone(story: Story, who: str) -> None:
    """The one before is gone; where they look, nothing can be read on the new one before it is confirmed."""
    story.heard_all()
    platform = story.screens.platform_of(who)

    async def may_read(address: str) -> bool:
        async with story.house.database.reading() as db:
            return all(one.state == TRUSTED for one in await devices.known(db, platform.name, address))

    platform.may_read = may_read
    await _arrives(story, who, Kind.DEVICE, option=DEVICE, target="key ")


@when("{who:person} types the code on the new telephone")
async def types_code(story: Story, who: str) -> None:
    """The one that {who} was told elsewhere."""
    seen = (bubble.outgoing.message for screen in story.screens.all_of(who) for bubble in screen.bubbles)
    code = next((one.args["code"] for one in seen if one.text == CODE), None)
    if code is None:
        raise story.fail(f"{who} was told no code")
    await _types(story, who, str(code))


@when('{who:person} types "{words}" on the new telephone')
async def types_there(story: Story, who: str, words: str) -> None:
    """On the device that nobody has confirmed yet."""
    await _types(story, who, words)


async def _types(story: Story, who: str, words: str) -> None:
    story.heard_all()
    story.typed.append(words)
    await _arrives(story, who, Kind.TEXT, text=words, device=DEVICE)


async def _arrives(story: Story, who: str, kind: Kind, **what: str) -> None:
    event = f"device-{len(story.typed)}-{kind}"
    incoming = Incoming(await story.account(who), event, kind, story.clock.now(), **what)
    await story.house.dispatcher.receive(incoming)
    await story.settle()
