"""``explain`` tells what was decided on a picture and its student, and what became of it."""

import hashlib
from datetime import date
from pathlib import Path

import pytest

from pipeline.report.numbers import number
from pipeline.run import explain
from pipeline.run.order import Order
from pipeline.run.reading import Workers
from pipeline.settings import load
from tests.cli.test_decisions import invoke, night
from tests.recording import SAMPLES, Replay, play

_SOURCE = "智能制造学院/机自2402/2024041804_机自2402_蔡莹祎.jpg"
_PICTURE, _OWNER = number("P", _SOURCE), "2024041804"
#: 周未 on the page, 周末 on the roster.
_DIFFERING, _STUDENT = number("D", "2024041502", "D101"), "2024041502"


@pytest.fixture
def out(tmp_path: Path) -> Path:
    play(tmp_path)
    assert night(tmp_path, "2026-11-23").exit_code == 0
    return tmp_path


def _decide(out: Path, key: str, words: str) -> None:
    path = out / "意见.csv"
    path.write_text(f"编号,处理意见,处理人,处理日期\n{key},{words},王老师,2026-11-23\n", "utf-8")
    assert invoke("decide", path, "--out", out).exit_code == 0


def _explained(out: Path, source: str, inbox: Path = SAMPLES / "inbox") -> list[str]:
    picture, settings = inbox / source, SAMPLES / "verify-screens.toml"
    order = Order(
        inbox=picture,
        out=out,
        state=out,
        roster=SAMPLES / "roster.xlsx",
        policy=load(settings).policy(SAMPLES),
        today=date(2026, 11, 24),
        workers=Workers(count=1),
    )
    digest = hashlib.sha256((SAMPLES / "inbox" / source).read_bytes()).hexdigest()
    before = (out / "decisions.csv").read_bytes() if (out / "decisions.csv").exists() else b""
    text = explain(order, picture, Replay(digest))
    assert not before or (out / "decisions.csv").read_bytes() == before
    return text.splitlines()


def _of(student: str) -> str:
    return next(
        path.relative_to(SAMPLES / "inbox").as_posix()
        for path in sorted((SAMPLES / "inbox").rglob(f"*{student}*"))
        if path.is_file()
    )


def test_a_decision_on_the_picture_and_how_it_changes_the_verdict(out: Path) -> None:
    assert not any("处理意见" in line for line in _explained(out, _SOURCE))
    words = f"归属 {_OWNER}；确认无误"
    _decide(out, _PICTURE, words)
    signed = f"{words}（处理人 王老师，处理日期 2026-11-23）"
    *_, told, _, picture, _ = _explained(out, _SOURCE)
    assert told == f"  此图片（{_PICTURE}）：已记录 {signed}，下次运行时生效"
    assert picture == "  此图片的结论仍是 待复核（review）。"
    assert night(out).exit_code == 0
    lines = _explained(out, _SOURCE)
    assert "结论：待复核（review）" in lines
    assert lines[-5:] == [
        "处理意见：",
        f"  此图片（{_PICTURE}）：{signed}，人工",
        "按处理意见（2026-11-24 的报告）：",
        "  此图片的结论由 待复核（review） 改为 核验一致（verified）。",
        f"  学生 {_OWNER} 蔡莹祎 的结论是 核验一致（人工：归属 {_OWNER}、确认无误）。",
    ]


def test_a_decision_on_a_difference_of_the_student(out: Path) -> None:
    _decide(out, _DIFFERING, "名册有误")
    assert night(out).exit_code == 0
    lines = _explained(out, _of(_STUDENT))
    assert "结论：信息不一致（discrepancy）" in lines
    assert lines[-4:] == [
        f"  D101 姓名不一致（{_DIFFERING}）：名册有误（处理人 王老师，处理日期 2026-11-23），人工",
        "按处理意见（2026-11-24 的报告）：",
        "  此图片的结论仍是 信息不一致（discrepancy）。",
        f"  学生 {_STUDENT} 周末 的结论是 核验一致（人工：名册有误）。",
    ]


def test_a_decision_that_lapsed_and_a_picture_of_another_inbox(out: Path, tmp_path: Path) -> None:
    _decide(out, _DIFFERING, "名册有误")
    offered = out / "latest/review/basis.json"
    text = offered.read_text(encoding="utf-8")
    place = text.index(f'"{_DIFFERING}":["') + len(_DIFFERING) + 5
    offered.write_text(f"{text[:place]}{'0' * 16}{text[place + 16 :]}", encoding="utf-8")
    told = [line for line in _explained(out, _of(_STUDENT)) if _DIFFERING in line]
    assert len(told) == 1
    assert told[0].endswith("图片或数值已变，已失效，请重新处理")
    # Elsewhere the same picture is another file, of which nothing is known.
    elsewhere = tmp_path / "elsewhere"
    copy = elsewhere / _of(_STUDENT)
    copy.parent.mkdir(parents=True)
    copy.write_bytes((SAMPLES / "inbox" / _of(_STUDENT)).read_bytes())
    lines = _explained(out, _of(_STUDENT), elsewhere)
    assert not any("处理意见" in line for line in lines)
