"""What a run says of itself."""

from datetime import datetime

from pipeline.run.facts import new_run_id


def test_runs_that_begin_in_one_second_have_names_of_their_own() -> None:
    started = datetime(2026, 11, 29, 1, 30)
    names = {new_run_id(started) for _ in range(2000)}
    assert len(names) == 2000
    assert all(name.startswith("20261129T013000-") for name in names)
