"""Commands for what runs leave behind: ``decide``, ``status``, ``purge``, ``audit``."""

import re
import sys
from datetime import date, timedelta
from pathlib import Path

import click

from pipeline.cli.chinese import Command
from pipeline.cli.options import config_option, out_option, place_of, told
from pipeline.decide.gather import Gathered
from pipeline.domain.errors import Exit
from pipeline.run.care import audit, purge
from pipeline.run.deciding import take_over
from pipeline.run.status import overdue, status


class _Age(click.ParamType[timedelta]):
    """A length of time: 26h, 26小时, 2d or 2天."""

    name = "AGE"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> timedelta:
        found = re.fullmatch(r"(\d{1,5})\s*(?:(h|小时)|d|天)", str(value).strip())
        if found is None:
            self.fail(f"{value!r} 不是时长，请写成 26h 或 2d。", param, ctx)
        return timedelta(hours=int(found[1]) if found[2] else 24 * int(found[1]))


class _Days(click.ParamType[int]):
    """A number of days: 180d, or 180天, or 180."""

    name = "DAYS"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> int:
        found = re.fullmatch(r"(\d{1,5})\s*(d|天|日)?", str(value).strip())
        if found is None:
            self.fail(f"{value!r} 不是天数，请写成 180d。", param, ctx)
        return int(found[1])


@click.command("decide", cls=Command)
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@out_option
@config_option
@told
def decide_command(file: Path, out: Path, config: Path | None) -> None:
    """读入处理意见：FILE 是复核页面导出的文件，或填写了处理意见的 CSV、Excel 文件。

    示例：verify-screens decide 处理意见.xlsx
    """
    taken = take_over(file.resolve(), place_of(out, config), date.today())
    for line in (*taken.remarks, *taken.problems):
        click.echo(line)
    click.echo(_recorded(taken))
    sys.exit(int(Exit.USAGE if taken.problems else Exit.DONE))


def _recorded(taken: Gathered) -> str:
    kept = f"已记录处理意见 {len(taken.new)} 条，下次运行时生效。"
    faults = f"有 {len(taken.problems)} 处不能识别，未记录，请改正后重新执行。"
    if taken.new:
        return f"{kept}另{faults}" if taken.problems else kept
    return faults if taken.problems else "没有新的处理意见：文件中的意见此前都已记录，或尚未填写。"


@click.command("status", cls=Command)
@click.option(
    "--max-age",
    "longest",
    type=_Age(),
    metavar="AGE",
    help="最近一次完整结果早于这么久（如 26h、2d）时以状态 1 结束，供监控使用。",
)
@out_option
@config_option
@told
def status_command(longest: timedelta | None, out: Path, config: Path | None) -> None:
    """显示是否正在运行、最近一次结果在哪里、有哪些异常。

    示例：verify-screens status --max-age 26h
    """
    place = place_of(out, config)
    click.echo(status(place))
    late = overdue(place, longest) if longest is not None else ""
    if late:
        click.echo(late, err=True)
    sys.exit(int(Exit.FOUND if late else Exit.DONE))


@click.command("purge", cls=Command)
@click.option(
    "--older-than",
    "days",
    type=_Days(),
    metavar="DAYS",
    required=True,
    help="删除这么多天以前的内容，例如 180d；0d 为今天以前的全部。",
)
@out_option
@config_option
@told
def purge_command(days: int, out: Path, config: Path | None) -> None:
    """删除过期的报告、截图裁片和识别缓存，并记入审计记录。

    示例：verify-screens purge --older-than 180d
    """
    click.echo(purge(place_of(out, config), days))


@click.command("audit", cls=Command)
@out_option
@config_option
@told
def audit_command(out: Path, config: Path | None) -> None:
    """校验审计记录 audit.jsonl 是否完整、未被改动；不完整时以状态 1 结束。

    示例：verify-screens audit
    """
    whole, sentence = audit(place_of(out, config))
    click.echo(sentence)
    sys.exit(int(Exit.DONE if whole else Exit.FOUND))
