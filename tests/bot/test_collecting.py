"""The collector hardly looks while the program starts, as usual afterwards, and no longer at what is there by then."""

import gc

from bot.collecting import WHILE_STARTING, hardly_collect, keep_for_good


def test_it_rests_until_the_program_has_started() -> None:
    usual = gc.get_threshold()
    try:
        hardly_collect()
        assert gc.get_threshold()[0] == WHILE_STARTING > usual[0]
        keep_for_good()
        assert gc.get_freeze_count() > 1_000
    finally:
        gc.unfreeze()
    assert gc.get_threshold() == usual
