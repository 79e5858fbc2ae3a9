"""verify-screens.toml: read, checked, and explained line by line where it is wrong."""

import difflib
import re
import tomllib
from datetime import date
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from pipeline.domain.codes import BY_CODE, Severity
from pipeline.domain.errors import Exit, RunError
from pipeline.domain.fields import REQUIRED_BY_DEFAULT
from pipeline.domain.fields import Field as Column
from pipeline.domain.policy import Alias, Policy

FILE_NAME = "verify-screens.toml"


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class SchoolAlias(_Strict):
    """Another name of the school, with the dates between which the platform shows it."""

    name: Annotated[str, Field(min_length=2)]
    since: date | None = None
    until: date | None = None


class Settings(_Strict):
    """All settings; the defaults are those of the contract."""

    roster: str
    school: str = ""
    level: str = ""
    status: str = "在籍（注册学籍）"
    school_aliases: tuple[SchoolAlias, ...] = ()
    required: tuple[Column, ...] = REQUIRED_BY_DEFAULT
    ignored: tuple[Column, ...] = ()
    severity: dict[str, Severity] = {}
    major_suffixes: tuple[str, ...] = ()
    not_expected: tuple[str, ...] = ("保留入学资格", "放弃入学", "未报到", "退学")
    deadline: date | None = None
    state: str = ""
    models_dir: str = ""
    group: str = ""
    jobs: Annotated[int, Field(ge=0, le=256)] = 0
    seconds_per_picture: Annotated[float, Field(gt=0, le=3600)] = 120.0

    def policy(self) -> Policy:
        """What changes verdicts, as plain values."""
        return Policy(
            school=self.school.strip(),
            level=self.level.strip(),
            status=self.status.strip(),
            required=self.required,
            ignored=self.ignored,
            severities=tuple(sorted((code, str(kind)) for code, kind in self.severity.items())),
            aliases=tuple(Alias(a.name, a.since, a.until) for a in self.school_aliases),
            major_suffixes=self.major_suffixes,
            not_expected=self.not_expected,
        )


def load(path: Path) -> Settings:
    """Read a settings file.

    Raises:
        RunError: it cannot be read, is no TOML, or has a key or value that is not understood;
            the message names the line.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
        values = tomllib.loads(text)
    except OSError as error:
        message = f"无法读取设置文件 {path}（{error.strerror}）。请检查路径和权限。"
        raise RunError(Exit.USAGE, message) from error
    except UnicodeDecodeError as error:
        message = f"设置文件 {path} 不是 UTF-8 编码。请用“UTF-8”另存后重新运行。"
        raise RunError(Exit.USAGE, message) from error
    except tomllib.TOMLDecodeError as error:
        message = f"设置文件 {path} 格式有误：{_in_chinese(str(error))}。文字须用英文引号括起。"
        raise RunError(Exit.USAGE, message) from error
    try:
        settings = Settings.model_validate(values)
    except ValidationError as error:
        faults = "\n".join(f"  {_fault(text, fault)}" for fault in error.errors())
        message = (
            f"设置文件 {path} 有误：\n{faults}\n请改正后重新运行；各项说明见 verify-screens init。"
        )
        raise RunError(Exit.USAGE, message) from error
    unknown = sorted(settings.severity.keys() - BY_CODE.keys())
    if unknown:
        place = _place(text, unknown[0])
        message = f"设置文件 {path} {place}：没有问题代码 {unknown[0]}。代码表见 README。"
        raise RunError(Exit.USAGE, message)
    return settings


def find(inbox: Path | None, named: Path | None) -> Path:
    """The settings file: the one named, else in the current folder, else beside the inbox.

    Raises:
        RunError: there is none.
    """
    if named is not None:
        return named
    places = [Path.cwd()] + ([inbox.resolve().parent] if inbox is not None else [])
    for place in places:
        if (place / FILE_NAME).is_file():
            return place / FILE_NAME
    message = (
        f"找不到设置文件 {FILE_NAME}（当前文件夹和收件夹旁边都没有）。"
        "请先运行 verify-screens init 生成，再填写名册路径和学校名称；"
        "或用 --roster 指定名册。"
    )
    raise RunError(Exit.NOT_READY, message)


def _fault(text: str, fault: Any) -> str:
    path = [str(part) for part in fault["loc"]]
    key = next((part for part in reversed(path) if not part.isdigit()), "")
    place, name = _place(text, key), ".".join(path)
    match fault["type"]:
        case "extra_forbidden":
            known = SchoolAlias if path[0] == "school_aliases" else Settings
            near = difflib.get_close_matches(key, known.model_fields, n=1)
            advice = f"，是否想写 {near[0]}？" if near else "。"
            return f"{place}：没有名为 {name} 的设置{advice}"
        case "missing":
            return f"缺少设置 {name}。" + ('例如：roster = "名册.xlsx"' if key == "roster" else "")
        case "enum":
            allowed = fault["ctx"]["expected"]
            return f"{place}：{name} 的值 {fault['input']!r} 不在允许之列（{allowed}）。"
        case _:
            return f"{place}：{name} 的值 {fault['input']!r} 不合要求（{fault['msg']}）。"


def _place(text: str, key: str) -> str:
    pattern = re.compile(rf"^\s*(\[*\s*)?[\"']?{re.escape(key)}[\"']?\s*(=|\]|\.)")
    for number, line in enumerate(text.splitlines(), start=1):
        if pattern.match(line):
            return f"第 {number} 行"
    for number, line in enumerate(text.splitlines(), start=1):
        if key and key in line:
            return f"第 {number} 行"
    return "文件中"


def _in_chinese(message: str) -> str:
    found = re.search(r"at line (\d+), column (\d+)", message)
    if found is None:
        return f"文件末尾不完整（{message}）"
    reason = message.partition(" (at")[0]
    return f"第 {found[1]} 行第 {found[2]} 列（{reason}）"


TEMPLATE = """\
# verify-screens 设置。以 # 开头的行是说明；去掉行首的 # 即启用该项（未启用的项显示默认值）。

# 名册文件（.xlsx .xls .csv 等），相对于本文件。必填。
roster = "roster.xlsx"

# 学校现名。名册没有“学校”一列时必填。
school = ""

# 名册没有“层次”一列时填写，例如 "专科" 或 "本科"。
# level = ""

# 名册没有“学籍状态”一列时，应有的学籍状态。
# status = "在籍（注册学籍）"

# 必查项：都看得见且一致，才算“核验一致”。
# required = ["name", "id_number", "school", "level", "status"]

# 不比较的项，例如 ["branch", "department", "class_name"]。
# ignored = []

# 专业名称后可以忽略的括注，例如 ["（师范）"]。
# major_suffixes = []

# 名册上这些学籍状态的学生不需核查。
# not_expected = ["保留入学资格", "放弃入学", "未报到", "退学"]

# 提交截止日期。
# deadline = 2026-11-30

# 状态文件所在文件夹（须在本机磁盘上）；默认与报告同处。
# state = ""

# 自备识别模型的文件夹；默认使用随程序安装的模型。
# models_dir = ""

# 报告可由此用户组读取；默认只有本人可读。
# group = ""

# 同时处理的图片数；0 表示与处理器核数相同。
# jobs = 0

# 每张图片的时限（秒）。
# seconds_per_picture = 120

# 学校的其他名称（如改名前的名称）及平台显示该名称的起止日期，可写多段。
# [[school_aliases]]
# name = ""
# since = 2010-01-01
# until = 2020-08-31

# 调整某个问题代码的轻重：hard（严重）、soft（一般）、info（仅提示）。
# [severity]
# D201 = "info"
"""
