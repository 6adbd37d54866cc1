"""One process serves only some platforms: what goes over the others is left to the process that serves them."""

from dataclasses import dataclass

import pytest

from bot.app import House, build
from bot.config import Settings
from bot.elsewhere import Elsewhere
from bot.left_to_others import left_to_others
from bot.platform import Level, Platform
from domain.errors import RefusedError
from fakes import canaries
from fakes.post import HELLO, Post

EVERYTHING = {
    "database_url": "postgresql://somebody@127.0.0.1/buurtpols",
    "telegram_token": canaries.TELEGRAM_TOKEN,
    "matrix_homeserver": "http://127.0.0.1:9",
    "matrix_user": "@bot:buurt.test",
    "matrix_password": canaries.PASSWORD,
}


@dataclass
class Two:
    """Two processes over one outbox, each with a platform of its own."""

    post: Post
    first: House
    second: House


@pytest.fixture
def two(post: Post) -> Two:
    def house(here: Platform, there: Platform) -> House:
        return build(post.database, post.clock, {here.name: here, there.name: Elsewhere(there.name, there.level)})

    return Two(post, house(post.first, post.second), house(post.second, post.first))


async def test_each_sends_what_goes_over_its_own_platform(two: Two) -> None:
    daan = await two.post.person("Daan")
    draft = two.post.draft(daan)
    await two.post.put(draft)
    await two.second.recover()
    await two.second.settle()
    assert (await two.post.row(draft.id)).state == "queued"
    assert not two.second.delivery.may_claim("first")
    await two.first.recover()
    await two.first.settle()
    assert two.post.first.heard_by("Daan") == [HELLO]


def test_what_is_not_served_here_is_known_with_its_level() -> None:
    settings = Settings.model_validate({**EVERYTHING, "matrix_encryption": "off"})
    assert {name: one.level for name, one in left_to_others(settings, ("telegram",)).items()} == {
        "web": Level.TEXT,
        "matrix": Level.BUTTONS,
    }
    assert left_to_others(settings, ()) == {}


@pytest.mark.parametrize(
    ("only", "more", "why"),
    [
        (("matrix",), {"matrix_level": "off"}, "cli.only-not-set"),
        (("matrix",), {"database_url": "sqlite:///buurtpols.sqlite"}, "cli.only-postgres"),
        (("telegram",), {"telegram_webhook_secret": "geheim-geheim-geheim"}, "cli.only-webhook"),
        (("web",), {"telegram_webhook_secret": "geheim-geheim-geheim"}, "cli.only-webhook"),
    ],
)
def test_what_would_leave_somebody_unserved_is_refused(only: tuple[str, ...], more: dict[str, str], why: str) -> None:
    settings = Settings.model_validate({**EVERYTHING, **more})
    with pytest.raises(RefusedError) as refusal:
        left_to_others(settings, only)
    assert refusal.value.text == why
