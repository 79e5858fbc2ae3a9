"""Arguments, exit statuses, and nothing else."""

import difflib
import os
import sys
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from pipeline import __version__
from pipeline.cli.care import audit_command, decide_command, purge_command, status_command
from pipeline.cli.chinese import Group
from pipeline.cli.doctor import examine
from pipeline.cli.options import (
    config_option,
    end_on_signals,
    out_option,
    roster_option,
    settings_in,
    told,
)
from pipeline.cli.screen import Screen, print_table
from pipeline.domain.errors import Exit, RunError, cause_of
from pipeline.domain.limits import MIB
from pipeline.ingest.inbox import outermost
from pipeline.run import Finished, explain, read_roster, run
from pipeline.run.order import Order
from pipeline.run.reading import PaddleEngines, Workers
from pipeline.settings import FILE_NAME, TEMPLATE, find


class _InboxFirst(Group):
    """A group whose first argument may be an inbox: the command ``run`` is then meant."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        first = next((arg for arg in args if not arg.startswith("-")), None)
        names_itself = not args or args[0] in ("--help", "--version", "--explain", "-h")
        if not names_itself and not (args[0] == first and first in self.commands):
            args = ["run", *args]
        return super().parse_args(ctx, args)


def _explain_code(ctx: click.Context, _: click.Parameter, code: str | None) -> None:
    if code is None or ctx.resilient_parsing:
        return
    from pipeline.report.explain import explain_code

    try:
        click.echo(explain_code(code.upper()))
    except KeyError:
        click.echo(f"没有问题代码 {code}。全部代码见 README 的代码表。", err=True)
        ctx.exit(int(Exit.USAGE))
    ctx.exit()


@click.group(
    cls=_InboxFirst,
    subcommand_metavar="INBOX [OPTIONS] | COMMAND [ARGS]...",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="示例：verify-screens inbox/ 读取收件夹里的全部截图，报告写入 reports/latest/。",
)
@click.version_option(__version__, prog_name="verify-screens", message="%(prog)s %(version)s")
@click.option(
    "--explain",
    metavar="CODE",
    expose_value=False,
    is_eager=True,
    callback=_explain_code,
    help="解释一个问题代码，例如 --explain D102。",
)
def main() -> None:
    """核对学生提交的学信网学籍截图与名册，列出不一致之处和证据。"""


@main.command("run")
@click.argument("inbox", type=click.Path(path_type=Path))
@roster_option
@out_option
@config_option
@click.option(
    "--jobs", type=click.IntRange(1, 256), help="同时处理的图片数；默认与处理器核数相同。"
)
@click.option(
    "--date",
    "today",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="报告日期；默认今天。",
)
@click.option(
    "--fail-on",
    multiple=True,
    type=click.Choice(["discrepancy", "review", "missing"]),
    help="有这类学生时以状态 1 结束，可重复。",
)
@click.option("--retry-failed", is_flag=True, help="重试以前处理异常的文件。")
@click.option("--accept-removed", is_flag=True, help="确认收件夹里少了的图片确已移走。")
@told
def run_command(inbox: Path, fail_on: tuple[str, ...], **options: Any) -> None:
    """核对收件夹 INBOX 里的全部截图（默认命令，可省略 run）。

    示例：verify-screens inbox/ --out reports/
    """
    end_on_signals()
    _check_mistyped(inbox)
    order = _order(inbox, **options)
    if inbox.is_file():
        click.echo(explain(order, inbox.resolve(), PaddleEngines(order.models_dir)))
        return
    with Screen() as screen:
        finished = run(order, PaddleEngines(order.models_dir), screen)
    print_table(finished.header, finished.rows)
    for line in finished.remarks:
        click.echo(line)
    sys.exit(int(_status(finished, fail_on)))


@main.command("explain")
@click.argument("picture", type=click.Path(path_type=Path))
@roster_option
@out_option
@config_option
@told
def explain_command(picture: Path, **options: Any) -> None:
    """说明一张图片 PICTURE 读到了什么、怎样得出结论。

    PICTURE 也可以是压缩包、Word、PDF 里的一张（如 inbox/软件2101.zip!张三.jpg）或整个文件。

    示例：verify-screens explain inbox/软件2101/张三.png
    """
    if not outermost(picture)[0].is_file():
        raise RunError(Exit.USAGE, f"找不到图片：{picture}。请给出一张图片的路径。")
    order = _order(picture, **options)
    click.echo(explain(order, picture.resolve(), PaddleEngines(order.models_dir)))


@main.command("roster")
@click.argument("file", type=click.Path(path_type=Path), required=False)
@config_option
@told
def roster_command(file: Path | None, config: Path | None) -> None:
    """显示名册 FILE 的读取结果：各列含义、人数和问题，不处理图片。

    示例：verify-screens roster 名册.xlsx
    """
    settings, base = settings_in(None, config, file)
    path = file.resolve() if file else base / settings.roster
    click.echo(read_roster(path, settings.policy(base)))


@main.command("init")
@click.option("--force", is_flag=True, help="覆盖已有的设置文件。")
@told
def init_command(force: bool) -> None:
    """在当前文件夹生成带说明的设置文件。

    示例：verify-screens init
    """
    path = Path(FILE_NAME)
    if path.exists() and not force:
        message = f"{path} 已存在，未改动。请直接编辑它，或用 --force 覆盖。"
        raise RunError(Exit.USAGE, message)
    try:
        path.write_text(TEMPLATE, encoding="utf-8")
    except OSError as error:
        message = f"无法写入 {path}（{cause_of(error)}）。请检查当前文件夹的权限。"
        raise RunError(Exit.USAGE, message) from error
    click.echo(f"已生成 {path}。请填写 roster（名册路径）和 school（学校名称），然后运行：")
    click.echo("verify-screens inbox/")


@main.command("doctor")
@out_option
@config_option
@told
def doctor_command(out: Path, config: Path | None) -> None:
    """检查安装、模型、设置和文件夹，并给出修复办法。

    示例：verify-screens doctor
    """
    healthy = True
    for passed, sentence in examine(config, out.resolve()):
        click.echo(f"{'✓' if passed else '✗'} {sentence}")
        healthy &= passed
    sys.exit(int(Exit.DONE if healthy else Exit.NOT_READY))


for _command in (decide_command, status_command, purge_command, audit_command):
    main.add_command(_command)


def _check_mistyped(inbox: Path) -> None:
    """Refuse what is no folder, but nearly the name of a command."""
    near = difflib.get_close_matches(str(inbox), main.commands, n=1, cutoff=0.7)
    if near and not inbox.exists():
        message = f"没有名为 {inbox} 的收件夹或命令。是否想写 {near[0]}？"
        raise RunError(Exit.USAGE, message)


def _order(
    inbox: Path,
    *,
    roster: Path | None,
    out: Path,
    config: Path | None,
    jobs: int | None = None,
    today: datetime | None = None,
    retry_failed: bool = False,
    accept_removed: bool = False,
) -> Order:
    settings, base = settings_in(inbox, config, roster)
    count = jobs or settings.jobs or len(_usable_cores())
    target = out.resolve()
    named = find(inbox, config).resolve() if config is not None or not roster else None
    return Order(
        inbox=inbox.resolve(),
        out=target,
        state=(base / settings.state).resolve() if settings.state else target,
        roster=roster.resolve() if roster else (base / settings.roster).resolve(),
        policy=settings.policy(base),
        today=today.date() if today else date.today(),
        workers=Workers(
            count=count,
            seconds=settings.seconds_per_picture,
            memory=settings.memory_mb * MIB,
            limits=settings.limits.limits(),
        ),
        models_dir=(base / settings.models_dir).resolve() if settings.models_dir else None,
        settings_file=named,
        deadline=settings.deadline,
        group=settings.group,
        keep_days=settings.keep_days,
        accept_removed=accept_removed,
        retry_failed=retry_failed,
        sample_percent=settings.sample_percent,
        target=settings.target_percent / 100,
    )


def _usable_cores() -> set[int]:
    if hasattr(os, "sched_getaffinity"):
        return os.sched_getaffinity(0)
    return set(range(os.cpu_count() or 1))


def _status(finished: Finished, fail_on: tuple[str, ...]) -> Exit:
    if finished.held_back:
        return Exit.USAGE
    if finished.new_faults:
        return Exit.INTERNAL_FAULTS
    if any(finished.counts.get(kind, 0) for kind in fail_on):
        return Exit.FOUND
    return Exit.DONE
