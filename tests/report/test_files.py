"""Every file of a report, read back by independent readers and compared with goldens."""

import csv
import io
import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.domain.fields import Field
from pipeline.domain.judgement import Finding, Verdict
from pipeline.domain.page import PageClass
from pipeline.domain.policy import Effect, Exemption
from pipeline.domain.reading import ID_CARD, Reading
from pipeline.domain.submission import Claim, Deferred, Rejected, Skipped, Submission
from pipeline.match.judge import judge
from pipeline.report.cells import to_csv
from pipeline.report.files import finding_ids, render
from pipeline.report.formats.colleges import safe_name
from pipeline.report.masking import by_position, mask_id, mask_path
from pipeline.report.report import Report, RunFacts
from pipeline.report.table import summary, table
from pipeline.report.told import titles
from tests.match.builders import (
    ID_A,
    ID_B,
    OTHER,
    POLICY,
    claim,
    id_number,
    page,
    record,
    roster,
    student,
    submission,
)
from tests.report.books import as_text

_GOLDENS = Path(__file__).parent / "goldens"

FACTS = RunFacts(
    run_id="20261123T013000-ab12",
    started="2026-11-23T01:30:00+08:00",
    finished="2026-11-23T01:31:00+08:00",
    versions=(("verify-screens", "0.1.0"),),
    settings=(("school", POLICY.school),),
    models=(("PP-OCRv6_tiny_det", "00"),),
    roster_sha256="11",
    inbox_sha256="22",
    durations=(("total", 60.0),),
    skipped=(Skipped("说明.txt", "不是图片，不作为提交材料。"),),
    deferred=(),
    removed=(),
    faults_known=0,
    faults_new=0,
    read=7,
    reused=0,
    audit_head="5e41",
)

_WRONG_ID = id_number("51010620050314999")


def built(first_found: tuple[tuple[str, str], ...] = ()) -> Report:
    students = (
        student("202301010101"),
        student("202301010102", name="=cmd|'/c calc'!A1", id_number=ID_B, birth_date="2004-11-05"),
        replace(
            student(
                "202301010103", name="秦照", id_number=id_number("5101062005010100X"[:16] + "1")
            ),
            college="",
        ),
        student("202301010104", name="白露", id_number=id_number("51010620050202001")),
        student("202301010105", name="未交者", id_number=id_number("51010620050303001")),
    )
    known = roster(*students)
    items: list[tuple[Submission, Reading] | Rejected] = [
        (
            submission(f"软件2301/林知遥{ID_A}.png", claim("202301010101")),
            page(
                record(
                    student_no="202301010101",
                    id_number=_WRONG_ID,
                    major="护理",
                    birth_date="2005年03月16日",
                )
            ),
        ),
        (
            submission("软件2301/2.png", claim("202301010102")),
            Reading(PageClass.LOGIN, ("登录", "找回密码")),
        ),
        (submission("3.png", claim("202301010103")), Reading(PageClass.NOT_FOUND, ("没有学籍",))),
        (
            submission("4.png", claim("202301010104")),
            page(
                record(
                    student_no="202301010104",
                    name="白鹭",
                    id_number=students[3].get(Field.ID_NUMBER),
                    birth_date=None,
                )
            ),
        ),
        (
            submission("5.png"),
            page(record(name="卫南星", id_number=ID_B[:6] + "199901011" + "230", student_no=None)),
        ),
        Rejected("6.png", "ff", "E101", "图片不完整。", Claim("202301010104", None)),
    ]
    outcome = judge(items, known, POLICY)
    return Report(
        outcome, known, POLICY, date(2026, 11, 23), FACTS, first_found, date(2026, 11, 30)
    )


def _cells(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize(
    "name", sorted(set(render(built())) - {"review/review.css", "review/review.js"})
)
def test_goldens(name: str) -> None:
    """Write them anew: delete tests/report/goldens/ and run twice; then read the difference.

    Workbooks are compared by what another library reads in them.
    """
    content = render(built())[name]
    if name.endswith(".xlsx"):
        name, content = f"{name}.txt", as_text(content).encode()
    golden = _GOLDENS / name
    if not golden.exists():
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_bytes(content)
        pytest.fail(f"{golden} was written; look at it and run again")
    assert content == golden.read_bytes()


def test_csv_files_are_what_excel_and_wps_open() -> None:
    for name, content in render(built()).items():
        if name.endswith(".csv"):
            assert content.startswith(b"\xef\xbb\xbf"), name
            assert content.count(b"\n") == content.count(b"\r\n"), name
            frame = pd.read_csv(io.BytesIO(content), dtype=str, keep_default_na=False)
            assert list(frame.columns) == _cells(content)[0]


def test_columns_are_those_of_the_contract() -> None:
    files = render(built())
    assert ",".join(_cells(files["discrepancies.csv"])[0]) == (
        "编号,学院,专业,班级,学号,姓名,错误字段,名册信息,学信网信息,问题代码,说明,置信度,证据,"
        "首次发现,状态,处理意见,处理人,处理日期,备注"
    )
    assert _cells(files["students.csv"])[0][:8] == [
        *("学号", "姓名", "学院", "专业", "班级", "结论", "verdict", "问题代码")
    ]
    assert _cells(files["submissions.csv"])[0][:6] == [
        *("编号", "source", "学号", "姓名", "结论", "verdict")
    ]
    college = next(name for name in files if re.fullmatch(r"colleges/.*\.csv", name))
    assert _cells(files[college])[0] == [
        "班级",
        "学号",
        "姓名",
        "事项",
        "需要做什么",
        "截止日期",
        "辅导员",
    ]


def test_results_have_the_keys_of_the_contract() -> None:
    lines = render(built())["results.jsonl"].decode().splitlines()
    for line in map(json.loads, lines):
        assert list(line) == [
            *("source", "sha256", "page", "student_no", "matched_by", "claim", "verdict"),
            *("fields", "findings"),
        ]
        for field in line["fields"].values():
            assert list(field) == ["text", "confidence", "box", "state"]
        for finding in line["findings"]:
            keys = ["code", "field", "expected", "seen", "confidence"]
            assert list(finding) in (keys, [*keys, "note"])
            assert finding.get("note") != ""
    assert [json.loads(line)["source"] for line in lines] == sorted(
        json.loads(line)["source"] for line in lines
    )


def test_whose_number_a_page_shows_is_said_to_the_office_without_the_number() -> None:
    known = roster(student(), OTHER)
    shown = record(name="贺予安", student_no=OTHER.number, id_number=ID_A)
    items = [(submission("2.png", claim(OTHER.number)), page(shown))]
    report = replace(built(), outcome=judge(items, known, POLICY), roster=known)
    (told,) = (row[10] for row in _cells(render(report)["submissions.csv"])[1:])
    assert f"证件号码属于名册中的 {student().number}" in told
    assert ID_A not in told


def test_no_id_number_in_any_csv_and_no_birth_date_for_the_colleges() -> None:
    for name, content in render(built()).items():
        if not name.endswith(".csv"):
            continue
        text = content.decode("utf-8-sig")
        assert not re.search(r"\d{17}[\dX]", text), name
        if name.startswith("colleges/"):
            assert not re.search(r"20050314|2005.03.1[46]|2005年03月", text), name
            assert "第15位" in text or "林知遥" not in text


def test_a_softened_difference_is_noted_and_not_told_to_the_college() -> None:
    report = built()
    changed = Exemption("转专业", (Field.MAJOR,), Effect.INFO)
    shown = page(record(name="林知远", major="护理"))
    judged = [(submission(claim=claim()), shown)]
    students = roster(replace(student(), exemptions=(changed,)), OTHER)
    policy = replace(POLICY, ignored=(Field.BRANCH,))
    files = render(replace(report, outcome=judge(judged, students, policy), policy=policy))
    notes = {row[9]: row[18] for row in _cells(files["discrepancies.csv"])[1:]}
    assert notes == {
        "D101": "仅限学籍科内部使用",
        "D201": "仅提示，不影响结论（转专业）；仅限学籍科内部使用",
    }
    told = _cells(files["colleges/信息学院.csv"])
    assert [row[3] for row in told[1:]] == ["核对信息：姓名", "尚未提交"]
    header, first, second = _cells(files["students.csv"])
    place = header.index("不比较项")
    assert first[place] == "专业仅提示（转专业）；分院不比较（设置）"
    assert second[place] == "分院不比较（设置）"


def test_each_page_class_has_its_own_step_in_the_lists() -> None:
    numbers = ["202301010101", "202301010102", "202301010103"]
    shown = [
        Reading(PageClass.BIND, ("尝试绑定",)),
        Reading(PageClass.HOME, ("学籍查询",)),
        Reading(PageClass.OTHER, ("居民身份证",), notes=(ID_CARD,)),
    ]
    known = roster(*(student(number) for number in numbers))
    items = [(submission(f"{n}.png", claim(n)), one) for n, one in zip(numbers, shown, strict=True)]
    outcome = judge(items, known, POLICY)
    files = render(replace(built(), outcome=outcome, roster=known))
    told = {row[1]: row[3:5] for row in _cells(files["colleges/信息学院.csv"])[1:]}
    bind, home, card = (told[f'="{number}"'] for number in numbers)
    assert bind[0] == "完成注册或核验（尝试绑定）"
    assert "完成学籍绑定" in bind[1]
    assert home[0] == "重新截图（学信网首页）"
    assert "完成学籍绑定" not in home[1]
    assert "请勿提交" in card[1]
    rows_ = _cells(files["submissions.csv"])[1:]
    assert [row[11] for row in rows_] == [bind[1], home[1], card[1]]
    assert "不予展示" in rows_[2][10]
    assert [one.sensitive for one in outcome.pictures] == [False, False, True]


def test_the_next_step_follows_from_what_decided() -> None:
    shown = page(record(class_name="软件2399", level=None))
    outcome = judge([(submission(claim=claim()), shown)], roster(), POLICY)
    row = _cells(render(replace(built(), outcome=outcome))["submissions.csv"])[1]
    assert row[9] == "D303 E202"
    assert row[11].startswith("请把页面从头到最后一行截全")


def test_notes_stand_where_a_person_must_look_and_hide_numbers() -> None:
    # A name beyond the readers, into which the number below it has run.
    known = roster(student(name="林嫒"))
    shown = page(record(name=f"林媛{ID_A}"))
    outcome = judge([(submission(claim=claim()), shown)], known, POLICY)
    files = render(replace(built(), outcome=outcome, roster=known))
    for name in ("students.csv", "submissions.csv"):
        text = files[name].decode("utf-8-sig")
        assert "识别不确定（姓名：" in text
        assert not re.search(r"\d{17}[\dX]", text)
    notes = [
        finding["note"]
        for line in files["results.jsonl"].decode().splitlines()
        for finding in json.loads(line)["findings"]
        if finding["code"] == "E204"
    ]
    assert any("“嫒”超出识别范围" in note for note in notes)


def test_names_of_files_that_were_not_read_hide_numbers_too() -> None:
    name = f"{ID_B}.mp4"
    facts = replace(
        FACTS,
        skipped=(Skipped(name, "不是图片"),),
        deferred=(Deferred(name, "有变化"),),
        removed=(name,),
    )
    text = render(replace(built(), facts=facts))["run.json"].decode()
    assert ID_B not in text
    assert text.count(f"{ID_B[-4:]}.mp4") == 3


def test_long_numbers_are_whole_for_people_and_plain_for_programs() -> None:
    files = render(built())
    assert '="202301010101"' in {row[4] for row in _cells(files["discrepancies.csv"])}
    assert "202301010101" in {row[0] for row in _cells(files["students.csv"])}


def test_differences_stand_by_college_class_number_and_code_however_they_came() -> None:
    people = [
        replace(
            student(number, id_number=id_number(f"5101062005031{place:04d}"), class_name=group),
            college=college,
        )
        for place, (number, group, college) in enumerate(
            [
                ("202301010109", "软件2302", "信息学院"),
                ("202301010101", "软件2301", "信息学院"),
                ("202301010105", "软件2301", "信息学院"),
                ("202301010100", "护理2301", "医学院"),
                ("202301010108", "机电2301", "材料学院"),
            ]
        )
    ]
    items = [
        (
            submission(f"{one.number}.png", claim(one.number)),
            page(
                record(
                    id_number=one.get(Field.ID_NUMBER),
                    student_no=one.number,
                    name="林知远",
                    major="护理",
                )
            ),
        )
        for one in people
    ]
    told = []
    for order in (1, -1):
        known = roster(*people[::order])
        report = replace(built(), outcome=judge(items[::order], known, POLICY), roster=known)
        _, *rows = _cells(render(report)["discrepancies.csv"])
        told.append([(row[1], row[3], row[4].strip('="'), row[9]) for row in rows])
    assert told[0] == told[1] == sorted(told[0])
    assert len(told[0]) == 2 * len(people)


def test_a_finding_keeps_its_number_and_its_day() -> None:
    new = built()
    number = finding_ids(new)[0]
    assert re.fullmatch(r"D[A-Z2-7]{8}", number)
    later = built(((number, "2026-11-01"),))
    row = next(r for r in _cells(render(later)["discrepancies.csv"]) if r[0] == number)
    assert row[13:15] == ["2026-11-01", "持续"]
    fresh = next(r for r in _cells(render(new)["discrepancies.csv"]) if r[0] == number)
    assert fresh[13:15] == ["2026-11-23", "新增"]


def test_colleges_are_told_what_to_do_and_nobody_is_dropped() -> None:
    files = render(built())
    told = {
        name: _cells(content)[1:]
        for name, content in files.items()
        if name.startswith("colleges/") and name.endswith(".csv")
    }
    names = ("信息学院", "未填学院", "未归属")
    assert set(told) == {f"colleges/{name}.csv" for name in names}
    assert [row[3] for row in told["colleges/未填学院.csv"]] == ["完成注册"]
    assert "尚未提交" in {row[3] for row in told["colleges/信息学院.csv"]}
    assert {row[5] for rows_ in told.values() for row in rows_} == {"2026-11-30"}


_TEXTS = st.text(max_size=12) | st.sampled_from(["=1+1", "+a", "-1", "@x", "\tx", "\rx", "1" * 12])


@given(st.lists(st.lists(_TEXTS, min_size=2, max_size=2), max_size=4), st.booleans())
def test_no_cell_starts_a_formula_and_every_value_comes_back(
    table: list[list[str]], for_people: bool
) -> None:
    content = to_csv(("a", "b"), table, for_people=for_people)
    back = _cells(content)[1:]
    assert len(back) == len(table)
    for row, original in zip(back, table, strict=True):
        for value, text in zip(row, original, strict=True):
            long_number = re.fullmatch(r'="(\d{11,}[\dX])"', value)
            if long_number and for_people:
                assert long_number[1] == text
                continue
            assert not value.startswith(("=", "+", "-", "@", "\t", "\r"))
            assert value in (text, f"'{text}")


@given(st.text(max_size=80))
def test_college_names_are_safe_file_names(name: str) -> None:
    path = safe_name(name, set())
    stem = path.removeprefix("colleges/").removesuffix(".csv")
    assert stem
    assert not re.search(r'[<>:"/\\|?*\x00-\x1f]', stem)
    assert not stem.endswith((" ", "."))
    assert safe_name(name, {path.casefold()}) != path


@pytest.mark.parametrize("name", ["CON", "nul", "com1", "LPT9.x", "", "..", "a."])
def test_reserved_names_are_not_used(name: str) -> None:
    stem = safe_name(name, set()).removeprefix("colleges/").removesuffix(".csv")
    assert stem not in ("CON", "nul", "com1", "LPT9.x", "", "..", "a.")


def test_masks() -> None:
    assert mask_id(ID_A).endswith(ID_A[-4:])
    assert ID_A[:14] not in mask_id(ID_A)
    assert ID_A not in mask_path(f"班/{ID_A}张.png")
    assert mask_path("2023010101.png") == "2023010101.png"
    assert by_position("123456", "123856") == "第4位：名册 4，截图 8"
    assert by_position("1234", "123") == "名册 4 位，截图 3 位"


def test_what_another_picture_shows_instead_is_told_in_the_row() -> None:
    items = [
        (submission("a.png", claim()), page(record(major="护理", id_number=_WRONG_ID))),
        (submission("b.png", claim()), page(record(major="会计", id_number=_WRONG_ID))),
    ]
    known = roster(student())
    report = replace(built(), outcome=judge(items, known, POLICY), roster=known)
    rows = {row[9]: row for row in _cells(render(report)["discrepancies.csv"])[1:]}
    assert rows["D201"][8] == "护理"
    assert rows["D201"][10].endswith("另有图片显示为“会计”")
    assert "另有图片" not in rows["D102"][10]


def test_every_field_of_a_finding_is_named() -> None:
    findings = (Finding("E203", Field.NAME), Finding("E203", Field.ID_NUMBER), Finding("E201"))
    assert titles(findings) == ["图片模糊或过小", "必查项被遮挡（姓名；证件号码）"]


def test_the_closing_table_adds_up() -> None:
    header, *rows = table(built())
    assert all(len(row) == len(header) for row in rows)
    total = rows[-1]
    assert total[0] == "合计"
    for column in range(1, 8):
        assert sum(int(row[column]) for row in rows[:-1]) == int(total[column])
    assert total[-1] == "40.0%"
    assert "核查率 40.0%。" in summary(built().outcome)


def test_the_closing_line_names_pictures_of_nobody_on_the_roster() -> None:
    outcome = built().outcome
    strangers = sum(one.verdict is Verdict.UNMATCHED for one in outcome.pictures)
    known = tuple(one for one in outcome.pictures if one.verdict is not Verdict.UNMATCHED)
    assert f"另有 {strangers} 份图片名册无此人；" in summary(outcome)
    assert "名册无此人" not in summary(replace(outcome, pictures=known))
