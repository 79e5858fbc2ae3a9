"""What there is to know of an output folder without running anything."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from pipeline.domain.errors import RunError
from pipeline.report.latest import facts_in
from pipeline.run.attempts import Attempts
from pipeline.run.care import audit
from pipeline.run.deciding import desk_at
from pipeline.run.lock import holder, only_one
from pipeline.run.place import Place
from pipeline.run.publishing import Waiting, catch_up, told
from pipeline.run.state import STATE_FILE, State, open_state


def status(place: Place) -> str:
    """One sentence a line: who runs, where the latest result is, what failed, what is kept.

    Swaps in a result that could not be before, unless a run is going on.

    Raises:
        RunError: the state cannot be read.
    """
    if not place.used:
        return f"{place.out} 里还没有运行过。请运行 verify-screens 收件夹。"
    return "\n".join(_lines(place))


def overdue(place: Place, longest: timedelta) -> str:
    """Why somebody should look: the last complete run is older than that; "" where it is not.

    Raises:
        RunError: the state cannot be read.
    """
    ended = _last_end(place)
    if ended is None:
        return "超时：还没有完整的结果。"
    age = _age(ended)
    if age <= longest:
        return ""
    return f"超时：最近一次完整结果距今 {_spoken(age)}，超过 {_spoken(longest)}。请检查夜间运行。"


def _last_end(place: Place) -> datetime | None:
    """When the last complete run ended, also one whose reports could not become the latest yet."""
    folders = [place.out / "latest"]
    if place.used:
        with open_state(place.state) as state:
            waiting = state.waiting(place.out)
        folders += [place.out / "runs" / waiting] if waiting else []
    ends = [_moment_of(facts) for folder in folders if (facts := _facts(folder)) is not None]
    return max(ends, default=None)


def _facts(folder: Path) -> dict[str, Any] | None:
    found = facts_in(folder)
    return found if found and "finished" in found else None


def _moment_of(facts: dict[str, Any]) -> datetime:
    return datetime.fromisoformat(facts["finished"])


def _age(ended: datetime) -> timedelta:
    """How long ago that was; a clock set back since makes it no younger than now."""
    return max(timedelta(), datetime.now().astimezone() - ended)


def _spoken(age: timedelta) -> str:
    hours = int(age.total_seconds() // 3600)
    if hours < 1:
        return "不到 1 小时"
    return f"{hours} 小时" if hours < 48 else f"{hours // 24} 天"


def _lines(place: Place) -> Iterator[str]:
    who = holder(place.state) or holder(place.out)
    yield f"正在运行：{who}" if who else "当前没有运行。"
    with open_state(place.state) as state:
        waiting, remarks = _waiting(place, state)
        yield from remarks
        if not who:
            yield from _trouble(place, state)
        yield _latest(place)
        if waiting is not None:
            yield told(waiting, place.out)
        yield from _kept(place, state)
    yield audit(place)[1]


def _waiting(place: Place, state: State) -> tuple[Waiting | None, tuple[str, ...]]:
    """The run that waits, and what is to be said of what people wrote into the reports."""
    with suppress(RunError), only_one(place.out, place.state, place.group):
        desk = desk_at(place.out, date.today(), place.group)
        waiting = catch_up(place.out, place.group, state, desk)
        return waiting, (*desk.remarks, *desk.problems)
    run_id = state.waiting(place.out)
    return Waiting(place.out / "runs" / run_id, "运行正在进行") if run_id else None, ()


def _trouble(place: Place, state: State) -> Iterator[str]:
    """That the last run did not end well, why, and that what is shown is older."""
    last = Attempts(state, place.out).last()
    if last is None or not last.trouble:
        return
    yield f"注意：{_moment(last.started)} 开始的最近一次运行没有更新报告。{last.trouble}"
    if (place.out / "latest").exists():
        yield f"{place.out / 'latest'} 中仍是更早的结果。"


def _moment(iso: str) -> str:
    """A moment as staff write it, in local time."""
    at = datetime.fromisoformat(iso).astimezone()
    return f"{at.month}月{at.day}日 {at:%H:%M}"


def _latest(place: Place) -> str:
    facts = facts_in(place.out / "latest")
    if facts is None:
        return "还没有完整的结果。"
    counts = facts["counts"]
    pictures, students = sum(counts["pictures"].values()), sum(counts["students"].values())
    return (
        f"最近一次完整结果：{facts['date']} 的报告（{_moment(facts['started'])} 开始，"
        f"距今 {_spoken(_age(_moment_of(facts)))}），"
        f"学生 {students} 人，截图 {pictures} 张：{place.out / 'latest'}{_left_out(facts)}"
    )


def _left_out(facts: dict[str, Any]) -> str:
    """What the last result lacks, and whose fault that is."""
    deferred, faults = len(facts["deferred"]), sum(facts["faults"].values())
    told_ = []
    if deferred:
        told_.append(f"待下次处理 {deferred} 个文件（读取时有变化）")
    if faults:
        told_.append(f"程序未能处理 {faults} 个文件")
    if not facts["counts"]["pictures"]:
        told_.append("收件夹里没有找到任何图片，请确认路径")
    return f"\n其中：{'；'.join(told_)}。" if told_ else "\n没有待下次处理的文件。"


def _kept(place: Place, state: State) -> Iterator[str]:
    failed = state.count("failures")
    if failed:
        yield f"处理异常的文件 {failed} 个，平时不再重试；可用 --retry-failed 重试。"
    runs = len(list((place.out / "runs").glob("[0-9]*")))
    size = (place.state / STATE_FILE).stat().st_size / 2**20
    yield f"保留各次结果 {runs} 份，识别缓存 {state.count('pages')} 张（{size:.0f} MB）。"
