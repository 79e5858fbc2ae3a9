"""What was understood of a roster, for people."""

from collections import Counter, defaultdict

from pipeline.domain.fields import Field
from pipeline.domain.student import Roster
from pipeline.report.order import college_of

_MEANINGS = {"college": "学院", "counsellor": "辅导员", "exam_no": "考生号"}


def describe(roster: Roster) -> str:
    """Columns by sheet, students by college, and every fault with its place."""
    lines = [f"名册共 {len(roster.students)} 名学生。"]
    sheets: dict[str, list[str]] = defaultdict(list)
    for one in roster.columns:
        meaning = _MEANINGS.get(one.meaning) or _label(one.meaning)
        sheets[one.sheet].append(f"{one.header}→{meaning}")
    for sheet, understood in sheets.items():
        lines.append(f"工作表“{sheet}”：{'、'.join(understood)}")
    counts = Counter(college_of(student) for student in roster.students)
    lines += [f"{college}：{count} 人" for college, count in sorted(counts.items())]
    lines += _exemptions(roster)
    if not roster.faults:
        return "\n".join([*lines, "没有发现问题。"])
    lines.append(f"发现 {len(roster.faults)} 处问题：")
    for fault in roster.faults:
        column = f"“{fault.column}”列" if fault.column else ""
        code = f"{fault.code} " if fault.code else ""
        lines.append(f"  {code}工作表“{fault.sheet}”第 {fault.row} 行{column}：{fault.message}")
    return "\n".join(lines)


def _exemptions(roster: Roster) -> list[str]:
    """How many students each exception of the settings holds for, and whom it did not find."""
    held = Counter(one for student in roster.students for one in student.exemptions)
    told = [
        f"例外“{one.reason}”：{count} 人，"
        f"{'、'.join(field.label for field in one.fields)}{one.effect.label}"
        for one, count in held.items()
    ]
    return [*told, *roster.remarks]


def _label(meaning: str) -> str:
    return Field(meaning).label
