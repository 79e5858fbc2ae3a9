"""`status` tells in the morning of a night that did not end well."""

import os
from datetime import datetime
from pathlib import Path

import pytest

from pipeline.domain.errors import Exit, RunError
from pipeline.run.attempts import attempted
from pipeline.run.state import open_state
from pipeline.run.status import status
from tests.run.nights import order_of, place_of, run_in

_TROUBLE = "最近一次运行没有更新报告"


def test_a_night_that_ended_well_leaves_no_trouble(base: Path) -> None:
    run_in(base)
    assert _TROUBLE not in status(place_of(base))


def test_a_night_without_a_roster_is_told_until_one_ends_well(base: Path) -> None:
    run_in(base)
    roster = base / "roster.csv"
    roster.rename(base / "away.csv")
    with pytest.raises(RunError) as caught:
        run_in(base)
    assert caught.value.status is Exit.NOT_READY
    told = status(place_of(base))
    now = datetime.now()
    for words in (_TROUBLE, caught.value.message, "仍是更早的结果", f"{now.month}月{now.day}日 "):
        assert words in told
    (base / "away.csv").rename(roster)
    run_in(base)
    assert _TROUBLE not in status(place_of(base))


def test_a_night_whose_inbox_was_not_mounted_is_told(base: Path) -> None:
    run_in(base)
    (base / "inbox").rename(base / "away")
    with pytest.raises(RunError, match="收件夹不存在"):
        run_in(base)
    assert "收件夹不存在" in status(place_of(base))


def test_another_inbox_that_is_missing_is_no_trouble_of_this_one(base: Path) -> None:
    run_in(base)
    with pytest.raises(RunError, match="收件夹不存在"):
        run_in(base, inbox=base / "mistyped")
    assert _TROUBLE not in status(place_of(base))


def test_a_night_that_was_held_back_is_told_with_the_way_out(base: Path) -> None:
    run_in(base)
    for picture in sorted((base / "inbox").glob("*.png"))[:2]:
        picture.unlink()
    assert run_in(base).held_back
    told = status(place_of(base))
    assert _TROUBLE in told
    assert "--accept-removed" in told
    run_in(base, accept_removed=True)
    assert _TROUBLE not in status(place_of(base))


def test_a_night_that_was_killed_is_told(base: Path) -> None:
    run_in(base)
    order = order_of(base)
    child = os.fork()
    if child == 0:
        now = datetime.now().astimezone()
        with open_state(order.state) as state, attempted(state, order.out, now):
            os._exit(9)
    os.waitpid(child, 0)
    assert "没有正常结束" in status(place_of(base))
    assert "请重新运行" in status(place_of(base))


@pytest.mark.parametrize(
    ("error", "told"), [(KeyboardInterrupt(), "被中断"), (ValueError("名字"), "程序内部错误")]
)
def test_why_is_told_without_what_an_error_quotes(
    base: Path, error: BaseException, told: str
) -> None:
    run_in(base)
    order = order_of(base)
    now = datetime.now().astimezone()
    with (
        pytest.raises(type(error)),
        open_state(order.state) as state,
        attempted(state, order.out, now),
    ):
        raise error
    assert told in status(place_of(base))
    assert "名字" not in status(place_of(base))
