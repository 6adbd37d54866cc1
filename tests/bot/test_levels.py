"""What may travel over a platform: words at one level, choices at another, and a signal at the lowest."""

from dataclasses import replace

import pytest

from bot.levels import fit, is_withheld
from bot.platform import Level, UndeliverableError
from bot.rendering import render
from bot.texts import shipped
from domain.about_nobody import EMERGENCY_ADVICE
from domain.ask import Takes
from domain.conversation import Lane, Option, text
from domain.ids import TextId
from domain.residents import resident_label
from domain.text_args import Args, Lines, Written
from fakes.plain_message import MESSAGE
from storage.delivery import Message
from storage.outbox import Said

SEEN = "Ze viel van de trap"
PLACEHOLDER = "(staat op je eigen pagina)"
WAITS = "Er staat iets voor je klaar op je eigen pagina."
DEALT_WITH = "Hier hoef je niets meer mee te doen."
URGENT = "Er is iets dringends. Open nu je eigen pagina."
TAKE = Option("take", TextId("escalation.option-take"))
AT = Option("B-12", TextId("danger.at"), {"code": "B-12"})
DETAILS: Args = {
    "urgency": text("urgency.today"),
    "reference": "S-1",
    "about": "B-12",
    "area": "Noord",
    "reports": Lines((text("escalation.seen", words=Written(SEEN)),)),
}
CALL: Args = {
    "urgency": text("urgency.today"),
    "reference": "S-1",
    "area": "Noord",
    "kind": text("escalation.kind_sign"),
}
DETAILED = replace(MESSAGE, text=TextId("escalation.details"), args=DETAILS, options=(TAKE,))
CALLED = replace(MESSAGE, text=TextId("escalation.please-take"), args=CALL, options=(TAKE,), lane=Lane.ESCALATION)
DANGER = replace(
    MESSAGE,
    text=TextId("danger.heard"),
    args={"first": "Bel 112.", "numbers": "113: 113", "names": "Daan"},
    options=(AT,),
)
HELP = replace(MESSAGE, text=TextId("help.manager"), args={"name": "Marja"})
WHICH = replace(MESSAGE, text=TextId("language.which"), options=(Option("nl", TextId("language.nl")),))


def shown(message: Message, level: Level) -> str:
    return render(message, shipped(), level=level).text


def test_words_are_said_where_words_may_be() -> None:
    outgoing = render(DETAILED, shipped(), level=Level.TEXT)
    assert SEEN in outgoing.text
    assert (outgoing.page, outgoing.private) == (False, True)


def test_where_choices_travel_words_stand_on_the_page() -> None:
    outgoing = render(DETAILED, shipped(), level=Level.BUTTONS)
    assert SEEN not in outgoing.text
    assert PLACEHOLDER in outgoing.text
    assert "B-12" in outgoing.text
    assert [one.key for one in outgoing.options] == ["take"]
    assert outgoing.page


def test_a_volunteers_own_word_for_a_resident_is_left_out_unmentioned() -> None:
    for weekday, label in ((2, "B-12 · dinsdag"), (None, "B-12")):
        args = {"words": resident_label("B-12", memory_word="geranium", weekday=weekday)}
        option = Option("B-12", TextId("option.as-is"), args)
        outgoing = render(replace(MESSAGE, args=args, options=(option,)), shipped(), level=Level.BUTTONS)
        assert (outgoing.text, outgoing.options[0].label, outgoing.page) == (label, label, False)


@pytest.mark.parametrize("takes", Takes)
def test_a_question_that_takes_words_shows_the_way_to_the_page(takes: Takes) -> None:
    asked = replace(MESSAGE, text=TextId("details.seen"), takes=takes)
    assert render(asked, shipped(), level=Level.BUTTONS).page == (takes is Takes.WORDS)
    assert not render(asked, shipped(), level=Level.TEXT).page


def test_a_closed_message_says_no_more_than_it_did() -> None:
    said = Said(DETAILED.text, DETAILED.args, (), DETAILED.options)
    closing = replace(MESSAGE, effect="close", said=said, chosen=0)
    assert SEEN in shown(closing, Level.TEXT)
    assert SEEN not in shown(closing, Level.BUTTONS)
    assert shown(closing, Level.BUTTONS).endswith("✓ Ik pak dit op")


def test_where_nothing_is_said_a_closed_message_no_longer_waits() -> None:
    closing = replace(MESSAGE, effect="close", said=Said(DETAILED.text, DETAILED.args, (), DETAILED.options))
    for chosen in (None, 0):
        assert shown(replace(closing, chosen=chosen), Level.NUDGE) == DEALT_WITH
    urgent = replace(closing, lane=Lane.ESCALATION)
    assert shown(urgent, Level.NUDGE) == DEALT_WITH


def test_a_change_that_leaves_no_buttons_no_longer_waits_either() -> None:
    assert shown(replace(DETAILED, effect="edit", options=()), Level.NUDGE) == DEALT_WITH
    assert shown(replace(DETAILED, effect="edit"), Level.NUDGE) == WAITS


def test_what_to_do_in_an_emergency_stands_when_the_message_is_closed() -> None:
    first = text("sign.emergency", names="Daan")
    said = Said(DETAILED.text, DETAILED.args, (first,), DETAILED.options)
    alone = shipped().say(first.id, first.args, language=MESSAGE.language)
    assert shown(replace(MESSAGE, effect="close", said=said), Level.NUDGE) == alone


def test_a_nudge_says_that_something_waits() -> None:
    for message, words in ((DETAILED, WAITS), (CALLED, URGENT)):
        outgoing = render(message, shipped(), level=Level.NUDGE)
        assert (outgoing.text, outgoing.options, outgoing.page) == (words, (), True)


def test_a_nudge_says_what_is_about_nobody_with_its_buttons() -> None:
    assert shown(HELP, Level.NUDGE) == shown(HELP, Level.TEXT)
    outgoing = render(WHICH, shipped(), level=Level.NUDGE)
    assert [one.key for one in outgoing.options] == ["nl"]
    assert (outgoing.page, outgoing.private) == (False, False)


def test_emergency_advice_is_said_at_every_level_without_buttons_that_name_a_resident() -> None:
    outgoing = render(DANGER, shipped(), level=Level.NUDGE)
    assert outgoing.text == shown(DANGER, Level.TEXT)
    assert (outgoing.options, outgoing.page) == ((), True)


def test_what_to_do_first_stays_when_the_rest_may_not_be_said() -> None:
    first = text("sign.emergency", names="Daan")
    outgoing = render(replace(DETAILED, before=(first,)), shipped(), level=Level.NUDGE)
    assert outgoing.text == shipped().say(first.id, first.args, language=MESSAGE.language) + "\n\n" + WAITS


def test_a_platform_that_is_off_takes_nothing() -> None:
    with pytest.raises(UndeliverableError):
        render(HELP, shipped(), level=Level.OFF)


def test_what_may_be_passed_on_is_about_nobody() -> None:
    assert not render(HELP, shipped()).private
    assert render(CALLED, shipped()).private
    assert render(replace(HELP, before=(text("visit.noted"),)), shipped(), level=Level.BUTTONS).private


@pytest.mark.parametrize("advice", sorted(EMERGENCY_ADVICE))
def test_every_text_of_an_emergency_is_there_and_said_at_every_level(advice: TextId) -> None:
    assert advice in set(shipped().ids())
    said = Said(advice, {}, (), ())
    assert all(fit(said, level=level).said == said for level in (Level.TEXT, Level.BUTTONS, Level.NUDGE))


def test_what_was_withheld_is_found() -> None:
    details = Said(DETAILED.text, DETAILED.args, (), ())
    call, advice = Said(CALLED.text, CALLED.args, (), (TAKE,)), Said(HELP.text, HELP.args, (), ())
    assert [is_withheld(details, level=level) for level in (Level.TEXT, Level.BUTTONS, Level.NUDGE)] == [
        False,
        True,
        True,
    ]
    assert [is_withheld(call, level=level) for level in (Level.TEXT, Level.BUTTONS, Level.NUDGE)] == [
        False,
        False,
        True,
    ]
    assert not any(is_withheld(advice, level=level) for level in Level)


QUARTER: Args = {"quarter": "1e kwartaal", "written": "2026Q1"}
INVITED: Args = {"name": "Noor", "days": 14, "code": Written("ABC"), "link": Written("https://x.nl/c/ABC")}


@pytest.mark.parametrize(
    ("said", "args", "level", "name"),
    [
        ("export.ready", {}, Level.TEXT, "export"),
        ("export.ready", {}, Level.BUTTONS, None),
        ("export.ready", {}, Level.NUDGE, None),
        ("cards.ready", {}, Level.TEXT, "cards"),
        ("cards.ready", {}, Level.BUTTONS, None),
        ("export.template", {}, Level.BUTTONS, "template"),
        ("export.template", {}, Level.NUDGE, None),
        ("account.workbook", QUARTER, Level.TEXT, "account-2026Q1.xlsx"),
        ("account.picture", QUARTER, Level.TEXT, "account-2026Q1.png"),
        ("account.picture", QUARTER, Level.BUTTONS, None),
        ("help.volunteer", {}, Level.TEXT, None),
    ],
)
def test_a_file_goes_where_what_it_holds_may_travel_and_else_the_way_to_it(
    said: str, args: Args, level: Level, name: str | None
) -> None:
    made = render(replace(MESSAGE, text=TextId(said), args=args), shipped(), level=level)
    assert (made.enclosed.name if made.enclosed else None) == name
    assert made.page is (name is None and level is not Level.TEXT)
    assert ("eigen pagina" in made.text) is made.page
    assert is_withheld(Said(TextId(said), args, (), ()), level=level) is made.page


def test_the_picture_of_a_link_goes_where_the_link_goes() -> None:
    invited = replace(MESSAGE, text=TextId("letting-in.made"), args=INVITED)
    shown = [render(invited, shipped(), level=level).enclosed for level in (Level.TEXT, Level.BUTTONS, Level.NUDGE)]
    assert [one.link if one else None for one in shown] == ["https://x.nl/c/ABC", None, None]


def test_only_what_holds_residents_is_kept_from_being_passed_on() -> None:
    kept = {TextId("export.ready"): {}, TextId("cards.ready"): {}, TextId("letting-in.made"): INVITED}
    files = [render(replace(MESSAGE, text=said, args=args), shipped()) for said, args in kept.items()]
    assert [one.private for one in files] == [True, False, False]
