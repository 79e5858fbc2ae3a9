"""Students out of rows: equal rows folded into one, conflicting ones marked."""

from dataclasses import replace

from pipeline.domain.fields import Field
from pipeline.domain.policy import Policy
from pipeline.domain.student import RosterFault, Student
from pipeline.ingest.roster.columns import COLLEGE, COUNSELLOR, EXAM_NO, fold_header
from pipeline.ingest.roster.faults import damaged, faults_of
from pipeline.ingest.roster.rows import Row


def gather(rows: list[Row], policy: Policy) -> tuple[tuple[Student, ...], tuple[RosterFault, ...]]:
    """All students in the order of their first row, and all faults in the order of rows.

    Rows that share a 学号, 考生号 or an undamaged ID number are one student: with R102 where they
    are equal, with a conflicting R102 where they differ elsewhere.
    """
    groups: list[list[Row]] = []
    by_key: dict[tuple[str, str], int] = {}
    for row in rows:
        keys = _keys(row)
        home = next((by_key[key] for key in keys if key in by_key), None)
        if home is None:
            home = len(groups)
            groups.append([])
        groups[home].append(row)
        for key in keys:
            by_key.setdefault(key, home)
    students = tuple(_student(group, policy) for group in groups)
    faults = sorted(
        {fault for student in students for fault in student.faults},
        key=lambda fault: (fault.sheet, fault.row, fault.code, fault.column, fault.message),
    )
    return students, tuple(faults)


def _keys(row: Row) -> list[tuple[str, str]]:
    keys = [
        (meaning, row.values[meaning])
        for meaning in (Field.STUDENT_NO, EXAM_NO)
        if row.values.get(meaning)
    ]
    if row.values.get(Field.ID_NUMBER) and not damaged(row):
        keys.append((Field.ID_NUMBER, row.values[Field.ID_NUMBER]))
    return keys


def _student(group: list[Row], policy: Policy) -> Student:
    first = group[0]
    number = first.values.get(Field.STUDENT_NO) or first.values.get(EXAM_NO)
    faults = [fault for row in group for fault in faults_of(row, policy)]
    faults += [_repeated(first, row) for row in group[1:]]
    student = Student(
        number=number or f"无学号-{first.sheet}-{first.number}",
        values=_values(first, policy),
        exam_no=first.values.get(EXAM_NO, ""),
        college=first.values.get(COLLEGE) or first.values.get(Field.BRANCH, ""),
        counsellor=first.values.get(COUNSELLOR, ""),
        sheet=first.sheet,
        rows=tuple(row.number for row in group),
        faults=tuple(faults),
    )
    if number is None:
        nameless = RosterFault("", first.sheet, first.number, "", "该行没有学号和考生号。")
        student = replace(student, faults=(*student.faults, nameless))
    return student


def _values(row: Row, policy: Policy) -> tuple[tuple[Field, str], ...]:
    filled = {
        Field.SCHOOL: policy.school,
        Field.LEVEL: policy.level,
        Field.STATUS: policy.status,
    }
    values = []
    for field in Field:
        text = row.values.get(field, "")
        if field is Field.BRANCH and not text:
            text = _branch(row)
        if not text and field not in row.headers:
            text = filled.get(field, "")
        if text:
            values.append((field, text))
    return tuple(values)


def _branch(row: Row) -> str:
    """The 学院 is what the platform calls 分院; a 系部 that merely stands in for it is not."""
    stands_in = fold_header(row.headers.get(COLLEGE, "")) in ("系部", "系别")
    return "" if stands_in else row.values.get(COLLEGE, "")


def _repeated(first: Row, row: Row) -> RosterFault:
    same = first.values == row.values
    where = f"工作表“{first.sheet}”第 {first.number} 行"
    if same:
        return RosterFault("R102", row.sheet, row.number, "", f"与{where}重复，内容相同。")
    differing = sorted(
        key for key in {*first.values, *row.values} if first.values.get(key) != row.values.get(key)
    )
    names = "、".join(row.headers.get(key, str(key)) for key in differing)
    colleges = {first.values.get(COLLEGE, ""), row.values.get(COLLEGE, "")} - {""}
    also = f"（{'、'.join(sorted(colleges))}）" if len(colleges) > 1 else ""
    message = f"与{where}是同一学号或证件号码，但{names}不同{also}。"
    return RosterFault("R102", row.sheet, row.number, "", message, conflicting=True)
