import stat
from pathlib import Path

import pytest

from pipeline.domain.errors import Exit, RunError
from pipeline.domain.page import Page
from pipeline.run.state import Done, open_state


def test_pages_are_kept_by_content_and_fingerprint(tmp_path: Path) -> None:
    with open_state(tmp_path) as state:
        state.remember_page("a", "one", Page(1, 2, ()))
    with open_state(tmp_path) as state:
        assert state.page("a", "one") == Page(1, 2, ())
        assert state.page("a", "two") is None
        assert state.page("b", "one") is None


def test_the_key_stays_the_same(tmp_path: Path) -> None:
    with open_state(tmp_path) as state:
        key = state.key
        assert len(key) == 32
    with open_state(tmp_path) as state:
        assert state.key == key
    with open_state(None) as state:
        assert state.key != key


def test_the_first_day_of_a_finding_stays(tmp_path: Path) -> None:
    with open_state(tmp_path) as state:
        state.remember_run(Done("2026-11-01", ("D1",), ("a",)))
        state.remember_run(Done("2026-11-02", ("D1", "D2"), ("b", "c")))
        assert state.first_found() == {"D1": "2026-11-01", "D2": "2026-11-02"}
        assert state.last_sources() == {"b", "c"}


def test_a_state_serves_one_inbox(tmp_path: Path) -> None:
    with open_state(tmp_path) as state:
        state.serve("/a")
        state.serve("/a")
        with pytest.raises(RunError, match="另一个收件夹") as caught:
            state.serve("/b")
        assert caught.value.status is Exit.USAGE


def test_the_file_is_its_owners(tmp_path: Path) -> None:
    with open_state(tmp_path / "new"):
        pass
    assert stat.S_IMODE((tmp_path / "new" / "state.sqlite3").stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o700


def test_a_file_that_is_no_state_is_told(tmp_path: Path) -> None:
    (tmp_path / "state.sqlite3").write_bytes(b"not a database at all" * 100)
    with pytest.raises(RunError) as caught, open_state(tmp_path):
        pass
    assert caught.value.status is Exit.NOT_READY
