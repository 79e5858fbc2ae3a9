"""verify-screens.toml: read, checked, and explained line by line where it is wrong."""

import difflib
import re
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from pipeline.domain.codes import BY_CODE, CODE_OF_FIELD, Severity
from pipeline.domain.errors import Exit, RunError, cause_of
from pipeline.domain.fields import REQUIRED_BY_DEFAULT
from pipeline.domain.fields import Field as Key
from pipeline.domain.limits import LIMITS, MIB, Limits
from pipeline.domain.policy import NEVER_EXEMPT, Alias, Effect, Exemption, Listing, Policy
from pipeline.settings.template import TEMPLATE

__all__ = ["FILE_NAME", "TEMPLATE", "Settings", "find", "load"]

FILE_NAME = "verify-screens.toml"

_KEY_OF_LABEL = {field.label: field.value for field in Key}

#: A field by its key (major) or by its name on the platform (专业).
Column = Annotated[Key, BeforeValidator(lambda value: _KEY_OF_LABEL.get(str(value), value))]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class SchoolAlias(_Strict):
    """Another name of the school, with the dates between which the platform shows it."""

    name: Annotated[str, Field(min_length=2)]
    since: date | None = None
    until: date | None = None


class Exceptional(_Strict):
    """Fields in which the students listed, or all, may differ from the roster."""

    reason: Annotated[str, Field(min_length=1)]
    fields: Annotated[tuple[Column, ...], Field(min_length=1)]
    effect: Effect = Effect.IGNORE
    students: Annotated[tuple[str, ...], Field(min_length=1)] | None = None
    students_file: Annotated[str, Field(min_length=1)] | None = None

    def listing(self, base: Path) -> Listing:
        """As a plain value; a relative file lies in ``base``."""
        file = str((base / self.students_file).resolve()) if self.students_file else ""
        exemption = Exemption(self.reason, self.fields, self.effect)
        return Listing(exemption, self.students or (), file)


class LimitSettings(_Strict):
    """What a file may cost; beyond it is E103."""

    picture_mb: Annotated[int, Field(ge=1, le=1024)] = LIMITS.picture_bytes // MIB
    megapixels: Annotated[int, Field(ge=1, le=1000)] = LIMITS.pixels // 1_000_000
    container_mb: Annotated[int, Field(ge=1, le=102_400)] = LIMITS.container_bytes // MIB
    members: Annotated[int, Field(ge=1, le=1_000_000)] = LIMITS.members
    depth: Annotated[int, Field(ge=1, le=20)] = LIMITS.depth
    unpacked_mb: Annotated[int, Field(ge=1, le=1_048_576)] = LIMITS.unpacked_bytes // MIB
    ratio: Annotated[int, Field(ge=2, le=10_000)] = LIMITS.ratio
    pages: Annotated[int, Field(ge=1, le=10_000)] = LIMITS.pages

    def limits(self) -> Limits:
        """As a plain value, in bytes and pixels."""
        return Limits(
            picture_bytes=self.picture_mb * MIB,
            pixels=self.megapixels * 1_000_000,
            container_bytes=self.container_mb * MIB,
            members=self.members,
            depth=self.depth,
            unpacked_bytes=self.unpacked_mb * MIB,
            ratio=self.ratio,
            pages=self.pages,
        )


class Settings(_Strict):
    """All settings; the defaults are those of the contract."""

    roster: str
    school: str = ""
    level: str = ""
    status: str = "在籍（注册学籍）"
    school_aliases: tuple[SchoolAlias, ...] = ()
    required: tuple[Column, ...] = REQUIRED_BY_DEFAULT
    ignored: tuple[Column, ...] = ()
    exceptions: tuple[Exceptional, ...] = ()
    severity: dict[str, Severity] = {}
    major_suffixes: tuple[str, ...] = ()
    not_expected: tuple[str, ...] = ("保留入学资格", "放弃入学", "未报到", "退学")
    deadline: date | None = None
    sample_percent: Annotated[float, Field(ge=0, le=100)] = 1.0
    target_percent: Annotated[float, Field(ge=0, le=100)] = 95.0
    state: str = ""
    models_dir: str = ""
    group: str = ""
    jobs: Annotated[int, Field(ge=0, le=256)] = 0
    seconds_per_picture: Annotated[float, Field(gt=0, le=3600)] = 120.0
    memory_mb: Annotated[int, Field(ge=512, le=1_048_576)] = 4096
    keep_days: Annotated[int, Field(ge=0, le=36_500)] = 180
    limits: LimitSettings = LimitSettings()

    def policy(self, base: Path = Path()) -> Policy:
        """What changes verdicts, as plain values; files named in it lie in ``base``."""
        listings = tuple(one.listing(base) for one in self.exceptions)
        off = {name for one in listings if one.is_for_all for name in one.exemption.fields}
        return Policy(
            school=self.school.strip(),
            level=self.level.strip(),
            status=self.status.strip(),
            required=tuple(name for name in self.required if name not in {*self.ignored, *off}),
            ignored=self.ignored,
            severities=tuple(sorted((code, str(kind)) for code, kind in self.severity.items())),
            aliases=tuple(Alias(a.name, a.since, a.until) for a in self.school_aliases),
            major_suffixes=self.major_suffixes,
            not_expected=self.not_expected,
            listings=listings,
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
        message = f"无法读取设置文件 {path}（{cause_of(error)}）。请检查路径和权限。"
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
            f"设置文件 {path} 有误：\n{faults}\n请改正后重新运行；"
            "各项说明写在注释里：在空文件夹中运行 verify-screens init，见它生成的文件。"
        )
        raise RunError(Exit.USAGE, message) from error
    fault = next(_against_each_other(text, settings), None)
    if fault is not None:
        raise RunError(Exit.USAGE, f"设置文件 {path} {fault}")
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


def _against_each_other(text: str, settings: Settings) -> Iterator[str]:
    """What is wrong though every value is of the right form, each with its line."""
    for code in sorted(settings.severity.keys() - BY_CODE.keys()):
        yield f"{_place(text, code)}：没有问题代码 {code}。代码表见 README。"
    for field in NEVER_EXEMPT:
        why = f"{field.label}用来确认图片是谁的，不能设为不比较或仅提示。"
        code = CODE_OF_FIELD[field].code
        if settings.severity.get(code) is Severity.INFO:
            yield f"{_place(text, code)}：{why}请删去 {code}。"
        if field in settings.ignored:
            yield f"{_place(text, 'ignored')}：{why}请从 ignored 中去掉 {field.value}。"
        for one in settings.exceptions:
            if field in one.fields:
                place = _place(text, one.reason)
                yield f"{place}：{why}请从“{one.reason}”的 fields 中去掉 {field.value}。"
    if settings.school_aliases and not settings.school.strip():
        yield f"{_place(text, 'school_aliases')}：填写曾用名时，也请用 school 填写学校现名。"


def _fault(text: str, fault: Any) -> str:
    path = [str(part) for part in fault["loc"]]
    key = next((part for part in reversed(path) if not part.isdigit()), "")
    place, name = _place(text, key), ".".join(path)
    match fault["type"]:
        case "extra_forbidden":
            known = _TABLES.get(path[0], Settings)
            near = difflib.get_close_matches(key, known.model_fields, n=1)
            advice = f"，是否想写 {near[0]}？" if near else "。"
            return f"{place}：没有名为 {name} 的设置{advice}"
        case "missing":
            return f"缺少设置 {name}。" + ('例如：roster = "名册.xlsx"' if key == "roster" else "")
        case "string_type" if path[0] == "exceptions":
            return f"{place}：{name} 的值 {fault['input']!r} 须用英文引号括起，以免丢失前面的 0。"
        case "too_short" if key == "students":
            return f"{place}：{name} 是空的。请填写学号；若对全体学生有效，请删去这一行。"
        case "enum":
            allowed = fault["ctx"]["expected"]
            return f"{place}：{name} 的值 {fault['input']!r} 不在允许之列（{allowed}）。"
        case _:
            return f"{place}：{name} 的值 {fault['input']!r} 不合要求（{_wanted(fault)}）。"


def _wanted(fault: Any) -> str:
    """What a value must be."""
    kind, limits = fault["type"], fault.get("ctx", {})
    if kind in _WANTED:
        return _WANTED[kind].format(**limits)
    known = (wanted for start, wanted in _WANTED_OF.items() if kind.startswith(start))
    return next(known, str(fault["msg"]))


_WANTED = {
    "greater_than": "须大于 {gt:g}",
    "greater_than_equal": "须不小于 {ge:g}",
    "less_than_equal": "须不大于 {le:g}",
    "string_too_short": "至少 {min_length} 个字",
    "too_short": "至少 {min_length} 项",
}
_WANTED_OF = {
    "date": "须是日期，如 2026-11-30，不加引号",
    "int": "须是整数，不加引号",
    "float": "须是数字，不加引号",
    "string": "须是文字，用英文引号括起",
    "tuple": '须是列表，如 ["…", "…"]',
}


#: Settings that are tables of their own.
_TABLES: dict[str, type[_Strict]] = {
    "school_aliases": SchoolAlias,
    "exceptions": Exceptional,
    "limits": LimitSettings,
}


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
    what = message.partition(" (at")[0]
    if "hex value" in what or "\\" in what:
        what = "引号内不能直接写 \\，路径请用 / 或用单引号括起"
    return f"第 {found[1]} 行第 {found[2]} 列（{what}）"
