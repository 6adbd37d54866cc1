"""Every way in which a catalogue can be wrong is refused, with the file, the entry and the reason."""

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from domain.catalogue import Catalogue
from domain.catalogue_faults import CatalogueError

FILE = Path(__file__).parents[2] / "bot" / "data" / "signs.yaml"
SOUND = yaml.safe_load(FILE.read_text(encoding="utf-8"))

Data = dict[str, Any]


def one(data: Data, section: str, key: str) -> Data:
    found: Data = next(entry for entry in data[section] if entry["key"] == key)
    return found


def sign(key: str, **changes: object) -> Callable[[Data], object]:
    return lambda data: one(data, "signs", key).update(changes)


def phone(key: str, **changes: object) -> Callable[[Data], object]:
    return lambda data: one(data, "phones", key).update(changes)


def button(key: str, **changes: object) -> Callable[[Data], object]:
    return lambda data: one(data, "menu", key).update(changes)


def both(text: str) -> Data:
    return {"nl": text, "en": text}


LOWER = [{"if": both("x"), "urgency": "note"}]
SAME = [{"if": both("x"), "urgency": "this_week"}]
ROUTE = {"to": "gp", "by": "professional", "when": "today"}

REFUSED: dict[str, tuple[Callable[[Data], object], str, str]] = {
    "a key is missing": (lambda d: one(d, "signs", "falls").pop("advice"), "signs falls", "advice is missing"),
    "a section is missing": (lambda d: d.pop("menu"), "file", "menu is missing"),
    "a key nobody reads": (sign("falls", advise="x"), "signs falls", "unknown key advise"),
    "a language is missing": (sign("falls", advice={"nl": "x"}), "signs falls", "advice is missing in en"),
    "words are empty": (sign("falls", advice={"nl": "x", "en": " "}), "signs falls", "advice in en is not text"),
    "a language nobody chose": (
        sign("falls", label={"nl": "x", "en": "x", "fy": "x"}),
        "signs falls",
        "label has an unknown language fy",
    ),
    "a boundary without a button": (
        lambda d: d["boundary_menu"].pop(3),
        "boundaries unwanted_touch",
        "no button leads to it",
    ),
    "a boundary that is an emergency": (
        lambda d: one(d, "boundaries", "aggression").update(urgency="emergency"),
        "boundaries aggression",
        "an emergency is a sign",
    ),
    "an unconfirmed number in the advice of a boundary": (
        lambda d: one(d, "boundaries", "money").update(advice=both("Bel 030-7606055.")),
        "boundaries money",
        "the number 030-7606055 in nl is shown",
    ),
    "a boundary's button that leads nowhere": (
        lambda d: one(d, "boundary_menu", "secret").update(ways=[{"boundary": "silence"}]),
        "boundary_menu secret way",
        "label is missing",
    ),
    "a wish that nobody can ask": (
        lambda d: d["wishes"].append({"key": "pony", "words": {"nl": ["pony"], "en": ["pony"]}}),
        "wishes pony",
        "unknown wish",
    ),
    "words without languages": (sign("falls", label="x"), "signs falls", "label has no languages"),
    "an urgency is unknown": (sign("falls", urgency="soon"), "signs falls", "unknown urgency soon"),
    "a phone is unknown": (sign("falls", phones=["emergency_112", "pizza"]), "signs falls", "unknown phone pizza"),
    "a route is unknown": (
        sign("falls", route=[ROUTE | {"to": "neighbour"}]),
        "signs falls route",
        "unknown to neighbour",
    ),
    "a route by nobody": (sign("falls", route=[ROUTE | {"by": "cat"}]), "signs falls route", "unknown by cat"),
    "no route": (sign("falls", route=[]), "signs falls", "route is empty"),
    "no examples": (sign("falls", examples=[]), "signs falls", "examples is empty"),
    "no sources": (sign("falls", sources=[]), "signs falls", "sources is empty"),
    "escalate lowers": (sign("falls", escalate=LOWER), "signs falls", "escalate to note does not raise this_week"),
    "escalate raises nothing": (
        sign("falls", escalate=SAME),
        "signs falls",
        "escalate to this_week does not raise this_week",
    ),
    "yes is unknown": (sign("falls", ask_first_yes="perhaps"), "signs falls", "unknown ask_first_yes perhaps"),
    "yes is an unknown sign": (sign("falls", ask_first_yes="sign:x"), "signs falls", "names the unknown sign x"),
    "yes is the sign itself": (
        sign("falls", ask_first_yes="sign:falls"),
        "signs falls",
        "names the unknown sign falls",
    ),
    "yes lowers to another sign": (
        sign("falls", ask_first_yes="sign:loneliness_low_mood"),
        "signs falls",
        "lowers the urgency to that of loneliness_low_mood",
    ),
    "yes lowers": (
        sign("immediate_danger", ask_first_yes="today"),
        "signs immediate_danger",
        "lowers the urgency to today",
    ),
    "yes without 112": (sign("falls", phones=["gp"]), "signs falls", "112 is not among its phones"),
    "yes without a doctor": (
        sign("nutrition", phones=["gp", "emergency_112"]),
        "signs nutrition",
        "gp_out_of_hours is not among its phones",
    ),
    "a key comes twice": (
        lambda d: d["signs"].append(one(d, "signs", "falls")),
        "signs falls",
        "this key comes twice",
    ),
    "a phone comes twice": (
        lambda d: d["phones"].append(one(d, "phones", "police")),
        "phones police",
        "this key comes twice",
    ),
    "a sign behind no button": (
        lambda d: one(d, "menu", "something_else")["ways"].remove({"sign": "fire_gas"}),
        "signs fire_gas",
        "no button leads to it; two taps must be enough",
    ),
    "a button to an unknown sign": (
        button("fallen", ways=[{"sign": "ghosts", "label": both("x")}]),
        "menu fallen",
        "unknown sign ghosts",
    ),
    "a button to an unknown boundary": (
        button(
            "fallen", ways=[{"sign": "falls"}, {"key": "b", "boundary": "b", "label": both("x")}], question=both("x")
        ),
        "menu fallen",
        "unknown boundary b",
    ),
    "a way to nothing": (
        button("fallen", ways=[{"sign": "falls"}, {"key": "b", "label": both("x")}], question=both("x")),
        "menu fallen",
        "way b must lead to a sign or to a boundary",
    ),
    "a way that lowers": (
        button("danger_now", ways=[{"sign": "immediate_danger", "urgency": "today"}]),
        "menu danger_now",
        "lowers the urgency of immediate_danger",
    ),
    "a way comes twice": (
        button("fallen", ways=[{"sign": "falls"}, {"sign": "falls"}], question=both("x")),
        "menu fallen",
        "way falls comes twice",
    ),
    "a button without ways": (button("fallen", ways=[]), "menu fallen", "leads nowhere"),
    "two ways and no question": (
        lambda d: one(d, "menu", "low").pop("question"),
        "menu low",
        "question is missing",
    ),
    "a button too long": (button("fallen", label=both("x" * 35)), "menu fallen", "is over 34 letters"),
    "a short name too long": (sign("falls", short=both("x" * 35)), "signs falls", "short is over 34 letters in nl"),
    "a number of the wrong shape": (phone("police", number="0900 8844"), "phones police", "0900 8844 does not have"),
    "a second number of the wrong shape": (phone("police", other="112-1"), "phones police", "112-1 does not have"),
    "a number that is not text": (phone("police", number=113), "phones police", "number is not text"),
    "a status nobody knows": (phone("police", status="sure"), "phones police", "unknown status sure"),
    "a local phone with a number": (phone("gp", number="010-1234567"), "phones gp", "a local phone has no number"),
    "a phone without a number": (phone("police", number=None), "phones police", "every other has one"),
    "a local phone no area fills in": (
        phone("police", number=None, status="local"),
        "phones police",
        "an area fills in no such number",
    ),
    "a shown number that is not confirmed": (
        phone("suicide_113", status="recheck"),
        "signs suicidality",
        "the number 113 in nl is shown, but no confirmed phone has it",
    ),
    "a shown number that no phone has": (
        sign("falls", advice=both("Bel 0800-5088.")),
        "signs falls",
        "the number 0800-5088 in nl is shown",
    ),
    "112 is not confirmed": (
        phone("emergency_112", status="recheck"),
        "phones",
        "no confirmed phone has the number 112",
    ),
    "no fallback": (sign("gut_feeling", fallback=False), "signs", "exactly one has fallback: true, not 0"),
    "two fallbacks": (sign("falls", fallback=True), "signs", "exactly one has fallback: true, not 2"),
    "words that cannot be searched": (
        sign("falls", words={"nl": ["... viel"], "en": ["fell"]}),
        "signs falls",
        "words: cannot search for '... viel'",
    ),
    "danger of an unknown sign": (
        lambda d: d["danger"]["kinds"][0].update(sign="ghosts"),
        "danger",
        "unknown sign ghosts",
    ),
    "danger missing in a language": (
        lambda d: d["danger"]["kinds"][0].update(words={"nl": ["x"]}),
        "danger acute_medical words",
        "en is missing",
    ),
    "an entry that is no mapping": (lambda d: d["signs"].append("falls"), "signs 19", "is not a list of fields"),
    "signs that are no list": (lambda d: d.update(signs="x"), "file", "signs is not a list"),
}


@pytest.mark.parametrize(("spoil", "entry", "reason"), REFUSED.values(), ids=REFUSED)
def test_a_faulty_catalogue_is_refused(spoil: Callable[[Data], object], entry: str, reason: str) -> None:
    data = copy.deepcopy(SOUND)
    spoil(data)
    with pytest.raises(CatalogueError) as refused:
        Catalogue.from_data(data, file="ours.yaml")
    assert refused.value.file == "ours.yaml"
    assert [fault for fault in refused.value.faults if fault.entry == entry and reason in fault.reason], str(
        refused.value
    )
    assert f"ours.yaml: {entry}: " in str(refused.value)


@pytest.mark.parametrize("data", [None, [], "x", {}])
def test_a_file_that_is_no_catalogue_is_refused(data: object) -> None:
    with pytest.raises(CatalogueError) as refused:
        Catalogue.from_data(data, file="ours.yaml")
    assert refused.value.entry == "file"
    assert refused.value.reason


def test_all_faults_are_named_at_once() -> None:
    data = copy.deepcopy(SOUND)
    sign("falls", urgency="soon")(data)
    phone("police", status="sure")(data)
    with pytest.raises(CatalogueError) as refused:
        Catalogue.from_data(data, file="ours.yaml")
    assert {fault.entry for fault in refused.value.faults} >= {"signs falls", "phones police"}
