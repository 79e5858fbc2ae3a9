"""The registrar's workbook and the colleges', as Excel, WPS, openpyxl and pandas open them."""

import csv
import io
import re
import zipfile
from dataclasses import replace
from datetime import date

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.domain.fields import Field
from pipeline.domain.judgement import Judgement, Outcome, Verdict
from pipeline.domain.page import PageClass
from pipeline.domain.reading import ID_CARD, Reading
from pipeline.domain.student import RosterFault
from pipeline.domain.submission import Deferred, Rejected, Skipped
from pipeline.match.judge import judge
from pipeline.report.doubt import is_in_doubt, sample
from pipeline.report.files import render
from pipeline.report.masking import mask_all
from pipeline.report.numbers import number
from pipeline.report.report import Rate, Report
from pipeline.report.workbook.sheet import Column, Kind, Link, Sheet, write
from tests.match.builders import (
    ID_A,
    ID_B,
    OTHER,
    POLICY,
    claim,
    page,
    record,
    roster,
    student,
    submission,
)
from tests.report.books import opened, rows_of
from tests.report.test_files import built

_DAY = date(2026, 11, 23)
_SHEETS = [
    *("概览", "信息不一致", "待复核", "需重交", "未提交", "图片明细"),
    *("未处理文件", "名册问题", "有误信息反馈表", "抽查", "学院清单", "说明"),
]


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return render(built())


@pytest.fixture(scope="module")
def book(files: dict[str, bytes]) -> bytes:
    return files["registrar.xlsx"]


def test_what_has_no_verdict_is_listed_with_its_reason() -> None:
    facts = replace(
        built().facts,
        skipped=(Skipped("=cmd.txt", "不是图片，不作为提交材料。"), Skipped("录屏.mp4", "视频。")),
        deferred=(Deferred("软件2101.zip", "读取期间有变化。"),),
        removed=("旧.png",),
    )
    content = render(replace(built(), facts=facts))["registrar.xlsx"]
    assert rows_of(content, "未处理文件") == [
        ["文件", "情况", "原因"],
        ["=cmd.txt", "未作为材料", "不是图片，不作为提交材料。"],
        ["录屏.mp4", "未作为材料", "视频。"],
        ["软件2101.zip", "待下次处理", "读取期间有变化。"],
        ["旧.png", "已不在收件夹", "上次有、本次没有；如非移走，请查明。"],
    ]


def test_all_sheets_are_there_and_open_in_two_libraries(book: bytes) -> None:
    assert opened(book).sheetnames == _SHEETS
    frames = pd.read_excel(io.BytesIO(book), sheet_name=None, dtype=str, engine="calamine")
    assert list(frames) == _SHEETS


def test_the_workbook_says_where_its_run_stands_in_the_audit_trail(files: dict[str, bytes]) -> None:
    rows = opened(files["registrar.xlsx"])["说明"].iter_rows(values_only=True)
    assert [row[3] for row in rows if row[0] == "审计"] == ["5e41"]


def test_the_same_report_gives_the_same_bytes(files: dict[str, bytes]) -> None:
    again = render(built())
    assert {name for name in files if files[name] != again[name]} == set()


def test_lists_stay_under_their_headers_can_be_filtered_and_printed(book: bytes) -> None:
    for sheet in opened(book):
        below_title = sheet.title == "有误信息反馈表"
        assert sheet.freeze_panes == ("A3" if below_title else "A2")
        assert sheet.page_setup.orientation == "landscape"
        assert str(sheet.page_setup.paperSize) == "9"
        assert sheet.print_title_rows == ("$1:$2" if below_title else "$1:$1")
        assert sheet.oddFooter is not None
        assert "仅限学籍科内部使用" in str(sheet.oddFooter.left.text)
    assert opened(book)["信息不一致"].auto_filter.ref is not None
    # The sum is no college, and stays where it is when the colleges are filtered.
    overview = opened(book)["概览"]
    last = [cell.value for cell in overview["A"]].index("合计")
    assert overview.auto_filter.ref == f"A1:N{last}"


def test_wide_lists_are_printed_on_pages_side_by_side_with_whom_they_are_about(
    book: bytes,
) -> None:
    sheets = opened(book)
    assert sheets["信息不一致"].page_setup.fitToWidth == 2
    assert sheets["信息不一致"].print_title_cols == "$A:$E"
    assert sheets["未提交"].page_setup.fitToWidth in (None, 1)
    assert sheets["未提交"].print_title_cols is None
    assert all(sheet.page_setup.fitToHeight == 0 for sheet in sheets)


def test_a_row_is_as_high_as_what_stands_in_it() -> None:
    columns = (Column("甲", 10), Column("乙", 20, Kind.NUMBER), Column("丙", 30))
    rows = (
        ("", "一行", "x"),
        ("", "", "字" * 29),
        ("一\n二\n三\n四", "", ""),
        ("字" * 999, "", ""),
    )
    page = opened(write((Sheet("表", columns, rows),), _DAY))["表"]
    heights = [page.row_dimensions[row].height for row in (2, 3, 4, 5)]
    assert heights == pytest.approx([18, 50, 66, 322], abs=0.5)


def test_the_overview_adds_up_and_gives_the_rate(book: bytes) -> None:
    header, *rows = rows_of(book, "概览")
    names = [row[0] for row in rows]
    colleges, total = rows[: names.index("合计")], rows[names.index("合计")]
    for place, name in enumerate(header[1:-4], start=1):
        assert sum(int(row[place]) for row in colleges) == int(total[place]), name
    rate = header.index("核查率")
    checked, expected = header.index("已核查"), header.index("应核查人数")
    assert float(total[rate]) == pytest.approx(int(total[checked]) / int(total[expected]))


def test_the_overview_says_how_long_there_is_and_who_is_behind() -> None:
    history = (
        Rate(date(2026, 11, 21), "信息学院", 4, 1),
        Rate(date(2026, 11, 21), "软件学院", 9, 1),
    )
    content = render(replace(built(), history=history))["registrar.xlsx"]
    header, *rows = rows_of(content, "概览")
    ahead, below = header.index("截止预计"), header.index("低于目标")
    assert (rows[0][ahead], rows[0][below]) == ("1", "低于目标")
    notes = [row[0] for row in rows if row[0].endswith("。")]
    assert [note[:5] for note in notes] == ["距截止还有", "低于目标核", "上次有、本"]
    listed = rows_of(content, "学院清单")
    assert [row for row in listed if row[0] == "软件学院"] == [
        ["软件学院", "", "0", "上次有、本次名册中没有：如已改名或合并，请核对名册并通知原学院。"]
    ]


def test_numbers_are_whole_and_texts_are_no_formulas(book: bytes) -> None:
    header, *rows = rows_of(book, "信息不一致")
    row = next(row for row in rows if row[header.index("问题代码")] == "D102")
    assert row[header.index("证件号码")] == ID_A
    cell = opened(book)["信息不一致"].cell(2, header.index("学号") + 1)
    assert cell.data_type == "s"
    assert cell.number_format == "@"
    again = rows_of(book, "需重交")
    assert "=cmd|'/c calc'!A1" in {row[3] for row in again}
    assert _formulas(book) == []


def _formulas(content: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        sheets = [name for name in parts.namelist() if name.startswith("xl/worksheets/sheet")]
        return [name for name in sheets if b"<f>" in parts.read(name)]


_CELLS = st.text(max_size=12) | st.sampled_from(
    [
        "=1+1",
        "+a",
        "-1",
        "@x",
        "\tx",
        "http://a.b",
        "mailto:a@b",
        "1" * 18,
        "007",
        "_x0041_",
        "TRUE",
    ]
)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(_CELLS, _CELLS), min_size=1, max_size=6))
def test_every_text_comes_back_as_the_text_it_was(rows: list[tuple[str, str]]) -> None:
    columns = (Column("甲"), Column("乙", kind=Kind.NUMBER))
    content = write([Sheet("表", columns, tuple(rows))], _DAY)
    assert _formulas(content) == []
    assert b"hyperlink" not in zipfile.ZipFile(io.BytesIO(content)).read("xl/worksheets/sheet1.xml")
    unwritable = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
    wanted = [[unwritable.sub("\ufffd", text) for text in row] for row in rows]
    assert rows_of(content, "表")[1:] == wanted


def test_a_cell_too_long_for_excel_is_cut_and_not_lost() -> None:
    content = write([Sheet("表", (Column("甲"),), (("长" * 40_000,),))], _DAY)
    assert rows_of(content, "表")[1] == ["长" * 32_767]


def test_an_empty_list_has_its_header() -> None:
    content = write([Sheet("表", (Column("甲"),), ())], _DAY)
    assert rows_of(content, "表") == [["甲"]]


def _pictures(*shown: Reading) -> Report:
    numbers = [f"20230101010{place}" for place in range(len(shown))]
    known = roster(*(student(number) for number in numbers))
    items = [(submission(f"{n}.png", claim(n)), one) for n, one in zip(numbers, shown, strict=True)]
    return replace(built(), outcome=judge(items, known, POLICY), roster=known)


def test_pictures_in_doubt_are_linked_where_a_copy_lies_beside_them() -> None:
    report = _pictures(page(record(name="林知远")), Reading(PageClass.OTHER, (), notes=(ID_CARD,)))
    doubted, card = report.outcome.pictures
    assert is_in_doubt(doubted)
    assert not is_in_doubt(card)
    both = frozenset(one.sha256 for one in (doubted, card) if one.sha256)
    sheet = opened(render(replace(report, copied=both))["registrar.xlsx"])["图片明细"]
    links = [sheet.cell(row, 6).hyperlink for row in (2, 3)]
    assert links[0] is not None
    assert (links[0].target or "").replace("\\", "/") == f"review/pictures/{doubted.sha256}.jpg"
    assert links[1] is None
    plain = opened(render(report)["registrar.xlsx"])["图片明细"]
    assert plain.cell(2, 6).hyperlink is None
    assert plain.cell(2, 6).value == doubted.source


def test_links_beyond_what_excel_keeps_are_texts() -> None:
    rows = tuple((Link("a.jpg", "a"),) for _ in range(60_001))
    content = write([Sheet("表", (Column("图片"),), rows)], _DAY)
    xml = zipfile.ZipFile(io.BytesIO(content)).read("xl/worksheets/sheet1.xml")
    assert xml.count(b"<hyperlink ") == 60_000
    assert xml.count(b'<row r="60002"') == 1


def test_a_student_whose_pages_contradict_each_other_is_in_the_list_to_look_at() -> None:
    known = roster()
    items = [
        (submission("a.png", claim()), page(record())),
        (submission("b.png", claim()), page(record(level="本科"))),
    ]
    report = replace(built(), outcome=judge(items, known, POLICY), roster=known)
    assert report.outcome.students[0].verdict is Verdict.REVIEW
    rows = rows_of(render(report)["registrar.xlsx"], "待复核")[1:]
    assert [row[0][0] for row in rows] == ["S"]
    assert "层次：名册“高职(专科)”，截图“本科”" in rows[0][9]


def test_noted_differences_stand_in_the_workbook_alone() -> None:
    report = _pictures(page(record(class_name="软件2399", student_no=None)))
    files = render(report)
    assert [row[10] for row in rows_of(files["registrar.xlsx"], "信息不一致")[1:]] == ["D303"]
    assert len(files["discrepancies.csv"].splitlines()) == 1


def test_a_difference_that_is_gone_stays_listed_as_settled() -> None:
    number_ = number("D", "202301010102", "D101")
    days = ((number_, "2026-11-01"),)
    report = replace(built(days), last_found=((number_, "2026-11-20"),))
    files = render(report)
    header, *rows = rows_of(files["registrar.xlsx"], "信息不一致")
    row = next(row for row in rows if row[0] == number_)
    told = {name: row[header.index(name)] for name in ("首次发现", "末次发现", "状态", "错误字段")}
    assert list(told.values()) == ["2026-11-01", "2026-11-20", "已解决", "姓名"]
    assert number_ not in files["discrepancies.csv"].decode("utf-8-sig")
    others = {each[header.index("末次发现")] for each in rows if each is not row}
    assert others == {"2026-11-23"}
    order = [(each[1], each[2], each[3], each[header.index("问题代码")]) for each in rows]
    assert order == sorted(order)


_HOSTILE = st.sampled_from(
    ["=1+1", "+1", "-1", "@SUM(1)", "=cmd|'/c calc'!A1", "<script>", "张三\t=1", '"', "a\nb", "'x"]
) | st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1, max_size=8)


@settings(max_examples=15, deadline=None)
@given(_HOSTILE, _HOSTILE, _HOSTILE)
def test_no_cell_of_any_file_starts_a_formula(name: str, college: str, path: str) -> None:
    own = replace(student(name=name, class_name=college), college=college, counsellor=name)
    shown = page(record(name="林知遥", major=path))
    items = [(submission(f"{path}.png", claim()), shown), (submission(f"{name}/x.png"), shown)]
    known = roster(own, OTHER)
    files = render(replace(built(), outcome=judge(items, known, POLICY), roster=known))
    for file, content in files.items():
        if file.endswith(".xlsx"):
            assert _formulas(content) == [], file
        elif file.endswith(".csv"):
            text = content.decode("utf-8-sig")
            for cell in (cell for row in csv.reader(io.StringIO(text, newline="")) for cell in row):
                allowed = re.fullmatch(r'="\d{11,}[\dX]"', cell)
                assert allowed or not cell.startswith(("=", "+", "-", "@", "\t", "\r")), file
    rows = list(csv.reader(io.StringIO(files["students.csv"].decode("utf-8-sig"), newline="")))
    assert {name, f"'{name}"} & {row[1] for row in rows}


def test_faults_of_the_roster_are_told_with_their_place() -> None:
    fault = RosterFault("R104", "表1", 7, "身份证号", "校验位不符")
    report = built()
    report = replace(report, roster=replace(report.roster, faults=(fault,)))
    rows = rows_of(render(report)["registrar.xlsx"], "名册问题")
    assert rows[1] == ["R104", "表1", "7", "身份证号", "校验位不符"]


def test_the_form_has_the_customary_columns_and_says_what_is_known(book: bytes) -> None:
    title, header, *rows = rows_of(book, "有误信息反馈表")
    assert title[0] == "新生学籍自查有误信息反馈表"
    assert " ".join(header) == (
        "序号 学院 专业 班级 学号 姓名 身份证号 错误字段 学信网信息 正确信息 佐证材料 备注 联系电话"
    )
    assert [row[0] for row in rows] == [str(place) for place in range(1, len(rows) + 1)]
    assert ID_A in {row[6] for row in rows}
    # What is right is not for the program to say.
    assert {row[9] for row in rows} == {""}


def _verified(count: int) -> tuple[Judgement, ...]:
    return tuple(
        Judgement(f"{n}.png", f"sha{n}", PageClass.DETAIL_PHONE, Verdict.VERIFIED)
        for n in range(count)
    )


def test_a_sample_is_the_same_for_the_same_pictures_and_of_the_size_asked_for() -> None:
    pictures = _verified(20_000)
    drawn = sample(pictures, 1.0)
    assert 120 < len(drawn) < 280
    assert drawn == sample(pictures, 1.0)
    assert drawn != sample(pictures, 1.0, "another")
    # More pictures come in: who was drawn stays drawn.
    assert set(drawn) <= set(sample((*pictures, *_verified(20_100)[20_000:]), 1.0))
    assert set(drawn) <= set(sample(pictures, 2.0))


def test_a_sample_of_few_is_one_and_nobody_decided_or_doubted_is_drawn() -> None:
    few = _verified(3)
    assert len(sample(few, 1.0)) == 1
    assert sample(few, 0) == ()
    assert sample((), 1.0) == ()
    assert sample(tuple(replace(one, by_hand=("确认无误",)) for one in few), 100) == ()
    assert sample(tuple(replace(one, verdict=Verdict.REVIEW) for one in few), 100) == ()


def test_the_sample_is_listed() -> None:
    report = replace(_pictures(page(record(student_no=None))), percent=100.0)
    assert report.outcome.pictures[0].verdict is Verdict.VERIFIED
    assert len(rows_of(render(report)["registrar.xlsx"], "抽查")) == 2
    assert len(rows_of(render(replace(report, percent=0.0))["registrar.xlsx"], "抽查")) == 1


def test_a_college_gets_its_list_twice_and_the_rate_of_each_class(
    files: dict[str, bytes],
) -> None:
    plain = list(csv.reader(io.StringIO(files["colleges/信息学院.csv"].decode("utf-8-sig"))))
    listed = rows_of(files["colleges/信息学院.xlsx"], "清单")
    freed = [[re.sub(r'^="(.*)"$|^\'', r"\1", cell) for cell in row] for row in plain]
    assert listed == freed
    header, *classes = rows_of(files["colleges/信息学院.xlsx"], "各班核查率")
    assert [row[0] for row in classes] == ["软件2301", "合计"]
    assert header[-1] == "核查率"


def test_a_college_whose_name_is_no_file_name_is_not_dropped() -> None:
    names = ("护理/助产学院", "护理?助产学院", "")
    known = roster(*(replace(student(f"20230{n}"), college=name) for n, name in enumerate(names)))
    files = render(replace(built(), outcome=judge([], known, POLICY), roster=known))
    rows = rows_of(files["registrar.xlsx"], "学院清单")[1:]
    assert [row[0] for row in rows] == ["护理/助产学院", "护理?助产学院", "未填学院"]
    assert {row[1] for row in rows} <= set(files)
    assert len({row[1].casefold() for row in rows}) == 3
    assert ["文件名已改" in row[3] for row in rows] == [True, True, False]
    assert "补全名册" in rows[2][3]


def test_what_leaves_the_office_has_no_number_no_birth_date_and_no_notice() -> None:
    report = built()
    for name, content in render(report).items():
        if not re.fullmatch(r"colleges/.*\.xlsx", name):
            continue
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            text = "".join(parts.read(part).decode() for part in parts.namelist())
        assert not re.search(r"(?<!\d)\d{17}[\dX]", text), name
        assert not re.search(r"20050314|2005.03.1[46]|2005年", text), name
        assert "内部使用" not in text


def test_a_picture_without_a_student_goes_to_the_college_of_its_class() -> None:
    known = roster(student(), replace(OTHER, college="护理学院"))
    nobody = replace(claim(None), class_name="软件2301")
    items = [
        (submission(f"软件2301/{ID_B} 20050314.png", nobody), Reading(PageClass.HOME, ())),
        (submission("x.png"), Reading(PageClass.HOME, ())),
    ]
    known = roster(student(), replace(student("1", class_name="护理2301"), college="护理学院"))
    files = render(replace(built(), outcome=judge(items, known, POLICY), roster=known))
    rows = rows_of(files["colleges/信息学院.xlsx"], "清单")[1:]
    assert rows[0][:4] == ["软件2301", "", "", "图片未能对应到学生"]
    assert "软件2301/" in rows[0][4]
    assert ID_B not in rows[0][4]
    assert "20050314" not in rows[0][4]
    alone = rows_of(files["colleges/未归属.xlsx"], "清单")[1:]
    assert len(alone) == 1
    assert "x.png" in alone[0][4]


@pytest.mark.parametrize(
    ("source", "code", "why", "what", "todo"),
    [
        (
            "a.zip",
            "E104",
            "压缩包设有密码。请去掉密码重新压缩。",
            "压缩包打不开（文件已加密）",
            "重新压缩",
        ),
        ("a.RAR", "E101", "压缩包损坏。", "压缩包打不开（文件不可读）", "压缩包损坏。请重新保存"),
        ("a.pdf", "E104", "PDF 设有密码。", "文件打不开（文件已加密）", "请去掉密码后重新提交"),
    ],
)
def test_a_file_that_could_not_be_opened_is_not_told_as_a_picture(
    source: str, code: str, why: str, what: str, todo: str
) -> None:
    known = roster(student())
    items = [Rejected(source, "ff", code, why)]
    files = render(replace(built(), outcome=judge(items, known, POLICY), roster=known))
    (row,) = rows_of(files["colleges/未归属.xlsx"], "清单")[1:]
    assert row[3] == what
    assert f"“{source}”" in row[4]
    assert todo in row[4]


def test_the_other_student_of_a_picture_is_not_named_to_a_college() -> None:
    known = roster(student(), replace(OTHER, college="护理学院"))
    shown = page(
        record(
            name="贺予安", sex="女", id_number=ID_B, birth_date="2004年11月05日", student_no=None
        )
    )
    outcome: Outcome = judge([(submission(claim=claim()), shown)], known, POLICY)
    assert {finding.code for finding in outcome.pictures[0].findings} >= {"E401"}
    files = render(replace(built(), outcome=outcome, roster=known))
    for name in ("colleges/信息学院.csv", "colleges/信息学院.xlsx"):
        text = files[name].decode("utf-8-sig") if name.endswith("csv") else ""
        text = text or str(rows_of(files[name], "清单"))
        assert "重新截图" in text
        assert "贺予安" not in text


def test_a_number_that_ran_into_a_name_is_not_told_to_a_college() -> None:
    outcome = built().outcome
    one = outcome.students[0]
    told = tuple(
        replace(finding, field=Field.NAME, code="D101", expected="林知遥", seen=f"林知远{ID_A}")
        for finding in one.findings[:1]
    )
    changed = replace(one, findings=told, verdict=Verdict.DISCREPANCY)
    outcome = replace(outcome, students=(changed, *outcome.students[1:]))
    text = render(replace(built(), outcome=outcome))["colleges/信息学院.csv"].decode("utf-8-sig")
    assert "林知远****" in text
    assert ID_A not in text


@pytest.mark.parametrize(
    ("path", "hidden"),
    [
        ("张三20050314.png", True),
        ("张三 2005-03-14.png", True),
        ("张三2005年3月14日.png", True),
        ("Screenshot_20261025_101112.jpg", False),
        ("2023010101张三.png", False),
    ],
)
def test_birth_dates_in_paths_are_hidden(path: str, hidden: bool) -> None:
    assert ("********" in mask_all(path)) is hidden
