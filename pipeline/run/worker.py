"""What runs inside a process of the pool."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pipeline.domain.errors import Exit, RunError
from pipeline.run.confine import confine, set_alarm
from pipeline.run.discretion import be_discreet


@dataclass(frozen=True, slots=True)
class NotStarted:
    """Comes back instead of a result where the process could not get ready."""

    message: str


_not_started: RunError | None = None


def begin(start: Callable[..., None], about: tuple[Any, ...], memory: int) -> None:
    """Get a process ready; what goes wrong is told by its first job.

    pebble would start another process in its place, again and again.
    """
    global _not_started
    be_discreet()
    confine(memory)
    try:
        start(*about)
    except RunError as error:
        _not_started = error
    except Exception as error:  # of whatever library the engine is made
        _not_started = cannot_start(type(error).__name__)


def ready() -> None:
    """Nothing, in a process that is ready.

    Raises:
        RunError: it is not.
    """
    if _not_started is not None:
        raise _not_started


def do(work: Callable[[Any], Any], job: Any, seconds: float) -> Any:
    """What ``work`` makes of ``job`` within ``seconds``, else this process dies."""
    if _not_started is not None:
        return NotStarted(_not_started.message)
    set_alarm(seconds)
    try:
        return work(job)
    finally:
        set_alarm(0)


def cannot_start(why: str) -> RunError:
    """The error of a run whose processes cannot get ready."""
    message = (
        f"识别进程无法启动（{why}）。已读的图片都已保存。"
        "请运行 verify-screens doctor 检查安装和模型；"
        "若内存不足，请减小设置中的 jobs 或调高 memory_mb，然后重新运行。"
    )
    return RunError(Exit.NOT_READY, message)
