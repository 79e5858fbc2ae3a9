"""The last lines of a run: what people should know and where the reports are."""

from pathlib import Path

from pipeline.decide.desk import Desk
from pipeline.report import course
from pipeline.report.numbers import number
from pipeline.report.report import Report
from pipeline.report.table import summary
from pipeline.report.told import is_unreadable, nothing_found
from pipeline.report.writer import others_can_read
from pipeline.run.forgetting import Forgotten
from pipeline.run.order import Order
from pipeline.run.publishing import Ended, told

#: So many files are named by their 编号; all stand in submissions.csv.
_NAMED = 5


def remarks(
    order: Order, report: Report, desk: Desk, ended: Ended, old: Forgotten
) -> tuple[str, ...]:
    """Sentences in the order in which they are printed; the last says where the reports are."""
    return (
        *_about(report),
        *_about_unreadable(report),
        *_about_faults(report),
        *desk.remarks,
        *ended.problems,
        *_about_folders(ended.run, old),
        *_about_nothing(order, report),
        where(order, report, ended),
    )


def _about(report: Report) -> list[str]:
    facts, told_ = report.facts, [summary(report.outcome), *course.told(report)]
    if report.roster.faults:
        count = len(report.roster.faults)
        told_.append(f"名册有 {count} 处问题，见 registrar.xlsx 的“名册问题”，请先改正名册。")
    told_ += report.roster.remarks
    if facts.skipped:
        told_.append(
            f"跳过 {len(facts.skipped)} 个不作为材料的文件，见 registrar.xlsx 的“未处理文件”。"
        )
    if facts.deferred:
        told_.append(
            f"待下次处理：{len(facts.deferred)} 个文件在读取期间有变化，本次未计入，"
            "见 registrar.xlsx 的“未处理文件”。"
        )
    return told_


def _about_unreadable(report: Report) -> list[str]:
    codes = [
        next((finding.code for finding in one.findings if is_unreadable(finding)), None)
        for one in report.outcome.pictures
    ]
    count, locked = len(codes) - codes.count(None), codes.count("E104")
    among = f"（含 {locked} 个设有密码的文件）" if locked else ""
    return [f"有 {count} 个文件无法读取{among}，见 submissions.csv。"] if count else []


def _about_faults(report: Report) -> list[str]:
    new, known = report.facts.faults_new, report.facts.faults_known
    told_ = []
    if new:
        told_.append(f"有 {new} 个文件因程序异常未能处理（S101、S102），可用 --retry-failed 重试。")
    failed = [
        number("P", one.source)
        for one in report.outcome.pictures
        if any(finding.code.startswith("S") for finding in one.findings)
    ]
    if failed:
        more = " 等" if len(failed) > _NAMED else ""
        told_.append(
            f"未能处理的文件：{'、'.join(failed[:_NAMED])}{more}（submissions.csv 的编号）。"
        )
    if known:
        told_.append(f"另有 {known} 个文件以前处理异常，本次未再试；可用 --retry-failed 重试。")
    return told_


def _about_folders(run: Path, old: Forgotten) -> list[str]:
    told_ = []
    if old.deleted:
        told_.append(f"已删除 {len(old.deleted)} 次过期的结果（设置 keep_days）。")
    if old.kept:
        told_.append(f"{len(old.kept)} 次过期的结果无法删除，请关闭打开的文件：{old.kept[0]}")
    if others_can_read(run):
        told_.append(f"注意：其他用户也能读取 {run}。该磁盘不支持文件权限，请换到受限的文件夹。")
    return told_


def _about_nothing(order: Order, report: Report) -> list[str]:
    """Last, so that nobody overlooks it: the reports say of everybody that they are missing."""
    told_ = nothing_found(report)
    return [f"注意：{told_}收件夹：{order.inbox}"] if told_ else []


def where(order: Order, report: Report, ended: Ended) -> str:
    """Where the reports of a run are, and where they are not the latest, what to do."""
    if ended.problems:
        return (
            f"处理意见有不能识别之处，latest 未更新，以免覆盖；本次结果在 {ended.run}。"
            "请改正上述各处后重新运行。"
        )
    if ended.held_back:
        return (
            f"收件夹比上次少了 {len(report.facts.removed)} 张图片（超过 5%），latest 未更新，"
            f"本次结果在 {ended.run}。若确已移走，请加 --accept-removed 重新运行；"
            "否则请检查共享盘是否已连接。"
        )
    if ended.waiting is not None:
        return told(ended.waiting, order.out)
    return f"报告：{order.out / 'latest'}"
