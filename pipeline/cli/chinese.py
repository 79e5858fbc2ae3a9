"""What click says of itself, in Chinese: help, and what is wrong with a command line."""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import IO, Any

import click

from pipeline.domain.errors import Exit

_HEADINGS = {"Options": "选项", "Commands": "命令"}
_WORDS = (
    ("Show this message and exit.", "显示本说明。"),
    ("Show the version and exit.", "显示版本。"),
    ("[default: ", "[默认："),
    ("[required]", "[必填]"),
)
#: What a path is where the command wants it otherwise, by what click says.
_PATHS = (
    ("does not exist", "不存在"),
    ("is a directory", "是文件夹，请给出文件"),
    ("is a file", "是文件，请给出文件夹"),
    ("is not readable", "不能读取，请检查权限"),
)
_CHINESE = re.compile("[\u4e00-\u9fff]")


class Formatter(click.HelpFormatter):
    """Help in Chinese around the texts of the commands."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, "用法：" if prefix is None else prefix)

    def write_heading(self, heading: str) -> None:
        self.write(f"{'':>{self.current_indent}}{_HEADINGS.get(heading, heading)}：\n")

    def write_dl(self, rows: Iterable[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().write_dl([(name, _worded(text)) for name, text in rows], *args, **kwargs)


class Context(click.Context):
    """A call of a command; its help is in Chinese."""

    formatter_class = Formatter


class Command(click.Command):
    """A command that says of each error of usage that it is its own."""

    context_class = Context

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise


class Group(click.Group):
    """A group whose errors of usage are told in one Chinese line."""

    context_class = Context
    command_class = Command

    def make_context(self, *args: Any, **kwargs: Any) -> click.Context:
        with _told():
            return super().make_context(*args, **kwargs)

    def invoke(self, ctx: click.Context) -> Any:
        with _told():
            return super().invoke(ctx)


class _WrongUsage(click.UsageError):
    exit_code = int(Exit.USAGE)

    def show(self, file: IO[Any] | None = None) -> None:
        click.echo(self.message, file=file, err=file is None)


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except (_WrongUsage, click.exceptions.NoArgsIsHelpError):
        raise
    except click.UsageError as error:
        raise _WrongUsage(_sentence(error), error.ctx) from error


def _worded(text: str) -> str:
    for english, chinese in _WORDS:
        text = text.replace(english, chinese)
    return text


def _sentence(error: click.UsageError) -> str:
    """What is wrong, an example where the command has one, and where all options stand."""
    command = error.ctx.command_path if error.ctx is not None else "verify-screens"
    found = re.search("示例：(.*)", (error.ctx.command.help or "") if error.ctx is not None else "")
    example = f"示例：{found[1].strip()}。" if found else ""
    wrong = _wrong(error)
    return f"{wrong if wrong[-1] in '。？' else f'{wrong}。'}{example}全部选项见 {command} --help。"


def _wrong(error: click.UsageError) -> str:
    match error:
        case click.NoSuchOption():
            near = f"，是否想写 {'、'.join(error.possibilities)}？" if error.possibilities else ""
            return f"没有选项 {error.option_name}{near}"
        case click.BadOptionUsage():
            lacks = "requires" in error.message
            return f"选项 {error.option_name} " + ("后面缺少内容" if lacks else "后面不带内容")
        case click.MissingParameter():
            return f"缺少{_named(error.param)}"
        case click.BadParameter():
            return f"{_named(error.param)} 不对：{_must(error)}"
    extra = re.search(r"unexpected extra arguments? \((.*)\)", error.message)
    return f"多出的内容：{extra[1]}。带空格的路径请加引号" if extra else "命令写法不对"


def _named(param: click.Parameter | None) -> str:
    match param:
        case click.Option():
            return f"选项 {max(param.opts, key=len)}"
        case click.Argument():
            return f"参数 {param.make_metavar(click.Context(Command(None)))}"
    return "内容"


def _must(error: click.BadParameter) -> str:
    """What the value of an option or argument has to be."""
    if _CHINESE.search(error.message.split("'")[-1]):
        return error.message
    kind = error.param.type if error.param is not None else None
    match kind:
        case click.IntRange():
            return f"应为 {kind.min} 到 {kind.max} 的整数"
        case click.DateTime():
            return "应为日期，写成 2026-11-30"
        case click.Choice():
            return f"应为 {'、'.join(map(str, kind.choices))} 之一"
        case click.Path():
            path = re.search("'(.*)'", error.message)
            what = next((told for part, told in _PATHS if part in error.message), "不能使用")
            return f"{path[1] if path else '路径'} {what}"
    return "不能识别"
