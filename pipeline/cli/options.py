"""What several commands share: options, settings, and how errors are told."""

import signal
import sys
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any, NoReturn

import click

from pipeline.domain.errors import Exit, RunError
from pipeline.run.discretion import be_discreet, located
from pipeline.run.place import Place
from pipeline.settings import FILE_NAME, Settings, find, load

config_option = click.option(
    "--config",
    type=click.Path(path_type=Path, dir_okay=False),
    help=f"设置文件；默认是当前文件夹或收件夹旁边的 {FILE_NAME}。",
)
roster_option = click.option(
    "--roster", type=click.Path(path_type=Path), help="名册文件，代替设置中的 roster。"
)
out_option = click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("reports"),
    show_default=True,
    help="报告文件夹。",
)


def told(command: Callable[..., None]) -> Callable[..., None]:
    """Turn errors into one clear sentence, which says nothing of a student, and an exit status."""

    @wraps(command)
    def wrapper(*args: Any, **kwargs: Any) -> None:
        be_discreet()
        try:
            command(*args, **kwargs)
        except RunError as error:
            click.echo(error.message, err=True)
            sys.exit(int(error.status))
        except KeyboardInterrupt:
            click.echo("已中断。已读的图片都已保存，重新运行会接着处理。", err=True)
            sys.exit(int(Exit.INTERRUPTED))
        except Exception as error:  # its message may quote a student's values
            message = (
                f"程序内部错误：{located(error)}。已读的图片都已保存，上次的报告没有改动。"
                "请重新运行一次；仍然出现时，请把这一行告知维护人员。"
            )
            click.echo(message, err=True)
            sys.exit(int(Exit.NOT_READY))

    return wrapper


def settings_in(
    inbox: Path | None, config: Path | None, roster: Path | None
) -> tuple[Settings, Path]:
    """The settings and the folder their paths start from; --roster alone needs no file."""
    try:
        path = find(inbox, config)
    except RunError:
        if roster is None:
            raise
        return Settings(roster=str(roster)), Path.cwd()
    return load(path), path.resolve().parent


def place_of(out: Path, config: Path | None) -> Place:
    """Where the results and the state of the settings lie; without settings the state is in DIR.

    Raises:
        RunError: the settings named are wrong.
    """
    target = out.resolve()
    try:
        path = find(None, config)
    except RunError:
        return Place(target, target)
    settings, base = load(path), path.resolve().parent
    state = (base / settings.state).resolve() if settings.state else target
    return Place(target, state, settings.group)


def end_on_signals() -> None:
    """End as on Ctrl-C when a service manager, or a terminal that closes, asks to."""
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _interrupt)


def _interrupt(*_: object) -> NoReturn:
    raise KeyboardInterrupt
