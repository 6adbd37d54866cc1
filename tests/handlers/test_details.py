"""What is asked after filing: the most urgent stands first, wherever an urgency is chosen."""

from fakes.neighbourhood import neighbourhood
from fakes.organisation import Organisation


async def test_the_most_urgent_stands_first(office: Organisation) -> None:
    fatma = await neighbourhood(office)
    assert "details.urgency" in await fatma.says("B-12 zorg geldzorgen")
    asked = next(one for one in office.platform.sent if one.message.text == "details.urgency")
    assert [option.key for option in asked.options] == ["emergency", "today", "skip"]
