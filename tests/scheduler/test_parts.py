"""Which parts are watched, how each is called, and what follows when one is silent."""

from scheduler.parts import SILENT_TOO_LONG, Part, Parts


def silent(seconds: float, name: str = "tick", *, platform: str | None = None, curable: bool = True) -> Part:
    return Part(name, lambda: seconds, platform=platform, curable=curable)


def test_a_part_is_well_until_its_silence_is_too_long() -> None:
    assert silent(SILENT_TOO_LONG - 1).is_well
    assert not silent(SILENT_TOO_LONG).is_well
    assert Part("poll", lambda: 89.0, after=90.0).is_well


def test_two_platforms_have_a_poll_each() -> None:
    parts = Parts(silent(0, "poll", platform="telegram"), silent(0, "poll", platform="matrix"), silent(0))
    assert [part.key for part in parts] == ["telegram-poll", "matrix-poll", "tick"]


def test_a_gateway_that_is_opened_again_takes_its_old_place() -> None:
    parts = Parts(silent(99, "poll", platform="telegram"))
    assert not any(part.is_well for part in parts)
    parts.watch(silent(0, "poll", platform="telegram"))
    assert [part.key for part in parts] == ["telegram-poll"]
    assert all(part.is_well for part in parts)


def test_only_what_a_new_start_may_cure_asks_for_one() -> None:
    assert not Parts(silent(0), silent(99, "poll", curable=False)).needs_a_new_start
    assert Parts(silent(99)).needs_a_new_start


def test_an_alarm_goes_past_the_platform_of_the_part_and_past_what_else_is_broken() -> None:
    assert set(silent(0, platform="telegram").avoided) == {"telegram"}
    assert set(Part("urgent", lambda: 0.0, broken=lambda: ["matrix"]).avoided) == {"matrix"}
    assert not silent(0).avoided
