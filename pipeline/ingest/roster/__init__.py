"""The roster: read whole, all its faults reported together."""

import hashlib
from pathlib import Path

from pipeline.domain.errors import Exit, RunError, cause_of
from pipeline.domain.fields import Field
from pipeline.domain.policy import Policy
from pipeline.domain.student import Roster
from pipeline.ingest.roster.exempted import with_exemptions
from pipeline.ingest.roster.faults import damaged
from pipeline.ingest.roster.rows import Sheet, read_sheet
from pipeline.ingest.roster.students import gather
from pipeline.ingest.roster.tables import read_tables

__all__ = ["read_roster"]

_DAMAGED_SHARE, _DAMAGED_LEAST = 0.05, 20


def read_roster(path: Path, policy: Policy) -> Roster:
    """Read a roster of any of the known forms.

    ``policy.school``, ``level`` and ``status`` fill in where the roster has no such column;
    ``policy.listings`` say which students are exempted from what.

    Raises:
        RunError: the file, or a list of exempted students, cannot be read, no student stands in
            it, a required column is missing, or so many ID numbers are damaged that the file must
            be exported again.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        message = (
            f"无法读取名册 {path}（{cause_of(error)}）。请在设置中改正 roster，或用 --roster 指定。"
        )
        raise RunError(Exit.NOT_READY, message) from error
    sheets = [read_sheet(table) for table in read_tables(path, content)]
    _check_students(path, sheets)
    _check_columns(path, sheets, policy)
    _check_damage(path, sheets)
    students, faults = gather([row for sheet in sheets for row in sheet.rows], policy)
    columns = tuple(column for sheet in sheets for column in sheet.columns)
    roster = Roster(students, faults, columns, hashlib.sha256(content).hexdigest())
    return with_exemptions(roster, policy.listings)


def _check_students(path: Path, sheets: list[Sheet]) -> None:
    if any(sheet.rows for sheet in sheets):
        return
    seen = "；".join(
        f"工作表“{sheet.name}”" + ("只有表头" if sheet.columns else "没有找到表头")
        for sheet in sheets
    )
    message = (
        f"从名册 {path} 中读不到任何学生（{seen or '没有可见的工作表'}）。"
        "请确认有一行表头含“姓名”和“学号”或“身份证号”，其下每行一名学生。"
    )
    raise RunError(Exit.NOT_READY, message)


def _check_columns(path: Path, sheets: list[Sheet], policy: Policy) -> None:
    present = {column.meaning for sheet in sheets for column in sheet.columns}
    supplied = {
        Field.SCHOOL: policy.school,
        Field.LEVEL: policy.level,
        Field.STATUS: policy.status,
    }
    missing = [
        field for field in policy.required if field not in present and not supplied.get(field)
    ]
    if not missing:
        return
    names = "、".join(field.label for field in missing)
    settable = [field for field in missing if field in supplied]
    keys = " 和 ".join(f'{field} = "…"' for field in settable)
    second = (
        f"在设置文件中填写 {keys}"
        if len(settable) == len(missing)
        else "在设置 required 中去掉该项"
    )
    message = f"名册 {path} 缺少必查的列：{names}。请在名册中补上该列，或{second}。"
    raise RunError(Exit.NOT_READY, message)


def _check_damage(path: Path, sheets: list[Sheet]) -> None:
    rows = [row for sheet in sheets for row in sheet.rows]
    count = sum(damaged(row) for row in rows)
    if count < _DAMAGED_LEAST or count <= _DAMAGED_SHARE * len(rows):
        return
    message = (
        f"名册 {path} 有 {count} 行（共 {len(rows)} 行）的证件号码已被 Excel 存成数值而损坏。"
        "请从原系统重新导出：先把证件号码列设为“文本”格式再粘贴或导入，或导出为 CSV 后直接使用"
        "（不要用 Excel 打开再保存）。"
    )
    raise RunError(Exit.NOT_READY, message)
