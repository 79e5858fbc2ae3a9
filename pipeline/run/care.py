"""What is done with the results of runs afterwards: looked at, verified, deleted."""

from datetime import date
from pathlib import Path

from pipeline.domain.errors import Exit, RunError
from pipeline.report.latest import facts_in
from pipeline.run.audit import append, verify
from pipeline.run.deciding import desk_at
from pipeline.run.disks import check_local
from pipeline.run.forgetting import Forgotten, day_before, forget_readings, forget_runs
from pipeline.run.lock import only_one
from pipeline.run.order import Order
from pipeline.run.place import Place
from pipeline.run.publishing import catch_up
from pipeline.run.state import open_state

_TORN = "最后一行没有写完（写入时断电或被中断），下次运行会自动去掉并注明。"


def retire(order: Order) -> Forgotten:
    """Delete runs that are older than the settings want them kept, but never the latest."""
    if not order.keep_days:
        return Forgotten()
    old = forget_runs(order.out, day_before(order.keep_days), latest_too=False)
    if old.deleted:
        facts = {"days": order.keep_days, "runs": len(old.deleted), "by": "keep_days"}
        append(order.out, "purge", facts, order.group)
    return old


def purge(place: Place, days: int) -> str:
    """Delete what is older than so many days: reports, crops, and what was read of pictures.

    Reports into which somebody wrote what cannot be understood stay: it stands nowhere else.

    Raises:
        RunError: a run is going on, or something cannot be deleted; what was deleted is recorded.
    """
    if not place.used:
        return f"{place.out} 里还没有运行过，没有可删除的内容。"
    check_local(place.state)
    before = day_before(days)
    with only_one(place.out, place.state, place.group), open_state(place.state) as state:
        desk = desk_at(place.out, date.today(), place.group)
        catch_up(place.out, place.group, state, desk)
        old = forget_runs(place.out, before, latest_too=not desk.problems)
        entries = forget_readings(state, before)
        facts = {"days": days, "runs": len(old.deleted), "entries": entries, "by": "command"}
        append(place.out, "purge", facts, place.group)
    if old.kept:
        message = (
            f"有 {len(old.kept)} 个文件夹无法删除，例如 {old.kept[0]}。其余已删除并记录。"
            "请关闭其中打开的文件并检查权限，再运行一次 verify-screens purge。"
        )
        raise RunError(Exit.NOT_READY, message)
    sentence = (
        f"已删除 {before.isoformat()} 以前的 {len(old.deleted)} 份报告（含截图裁片）和 {entries} 条"
        "识别缓存，并记入 audit.jsonl。decisions.csv、audit.jsonl 和收件夹未改动。"
    )
    return "\n".join((*desk.remarks, *desk.problems, sentence))


def audit(place: Place) -> tuple[bool, str]:
    """Whether the audit trail is whole, and what is to be said of it.

    Raises:
        RunError: it cannot be read.
    """
    found = verify(place.out, _heads(place.out))
    path, torn = place.out / "audit.jsonl", _TORN if found.unfinished else ""
    if not found.entries and not found.faults and not torn:
        return True, f"{place.out} 里还没有审计记录。"
    if not found.faults and not torn:
        return True, f"审计记录完整：{found.entries} 条，最后一条的校验值 {found.head}。"
    if not found.faults:
        return False, (
            f"审计记录 {path} 的前 {found.entries} 条完整、未被改动；{torn}"
            "除此之外不必处理，下次运行后请再核对一次。"
        )
    faults = "\n".join(f"  {fault}" for fault in found.faults)
    return False, (
        f"审计记录 {path} 校验不符：\n{faults}\n"
        f"请保留该文件并查明是谁改动的；可与备份中的同名文件对照。{f'另外，{torn}' if torn else ''}"
    )


def _heads(out: Path) -> list[tuple[str, str]]:
    """Digests of the trail that the reports carry."""
    folders = [out / "latest", *sorted((out / "runs").glob("[0-9]*"))]
    heads = []
    for folder in folders:
        facts = facts_in(folder)
        if facts and facts.get("audit_head"):
            heads.append((f"{folder.relative_to(out)}/run.json", str(facts["audit_head"])))
    return heads
