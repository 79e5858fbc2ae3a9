"""One run, from the inbox to the reports: the stages in order."""

import tempfile
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from pipeline.decide.desk import Desk
from pipeline.domain.page import Look
from pipeline.domain.policy import Policy
from pipeline.domain.submission import Rejected
from pipeline.ingest import roster as rosters
from pipeline.ingest.inbox import Inbox, scan_one, without_changed
from pipeline.match.judge import Bench, looks_wanted
from pipeline.report.course import rates
from pipeline.report.course import told as told_of_course
from pipeline.report.crops import crops_among
from pipeline.report.doubt import digests_of
from pipeline.report.explain import explain_picture
from pipeline.report.files import finding_ids, render
from pipeline.report.report import Report, RunFacts
from pipeline.report.roster_view import describe
from pipeline.report.table import summary, table
from pipeline.report.writer import heal, swap_in, write_run
from pipeline.run.copies import copies
from pipeline.run.facts import Times, facts_of, sources
from pipeline.run.intake import opening_for, take_in
from pipeline.run.library import Item, Library, settle
from pipeline.run.opening import openers
from pipeline.run.order import Order, check_layout, only_one
from pipeline.run.progress import Progress, Silent
from pipeline.run.reading import EngineFactory, Readers, Workers
from pipeline.run.ready import engine_fingerprint, with_alphabets
from pipeline.run.state import State, open_state

#: Losing more than this share of the last run's pictures looks like a share that is not mounted.
_MANY_GONE = 0.05


@dataclass(frozen=True, slots=True)
class Finished:
    """What the caller needs to tell people and to choose an exit status.

    ``counts`` are students by verdict. ``held_back`` tells that ``latest`` was not replaced.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    remarks: tuple[str, ...]
    counts: Mapping[str, int]
    new_faults: int
    held_back: bool


def run(order: Order, engines: EngineFactory, progress: Progress | None = None) -> Finished:
    """Report on everything that lies in the inbox.

    Raises:
        RunError: the run cannot start, or its reports cannot be written.
    """
    started, clock = datetime.now().astimezone(), time.monotonic()
    told = progress or Silent()
    check_layout(order)
    with only_one(order.state), open_state(order.state) as state:
        state.serve(str(order.inbox))
        heal(order.out)
        desk = Desk(order.out, order.today, order.group)
        desk.read_back()
        fingerprint = engine_fingerprint(order.models_dir)
        policy = with_alphabets(replace(order.policy, today=order.today), order.models_dir)
        roster = rosters.read_roster(order.roster, policy)
        with (
            opening_for(order, told) as opener,
            Readers(engines, order.workers, opener) as readers,
        ):
            inbox = take_in(order, roster.students, state, opener)
            library = Library(state, fingerprint, readers, told)
            bench = Bench(roster, policy)
            items = _settled(library, inbox, bench, policy)
            inbox = without_changed(inbox, library.deferred_of(inbox.submissions))
            items = _still_in(inbox, items)
            made = desk.put_into_effect(bench.outcome(items), items, roster, policy)
            outcome = made.outcome
            # Members of containers lie unpacked only as long as these are open.
            latest, limits = order.out / "latest", order.workers.limits
            copied = copies(outcome, inbox.submissions, latest, limits)
        times = Times(started, (("total", round(time.monotonic() - clock, 1)),))
        facts = facts_of(order, times, inbox, library, roster.sha256, opener.faults)
        first_found = tuple(sorted(state.first_found().items()))
        report = Report(
            outcome,
            roster,
            policy,
            order.today,
            facts,
            first_found,
            order.deadline,
            copied=digests_of(copied),
            crops=crops_among(copied),
            history=state.rates(),
            target=order.target,
            bases=made.bases,
            percent=order.sample_percent,
            decided=desk.holding(made),
            lapsed=desk.lapsed(made),
            last_found=tuple(sorted(state.last_found().items())),
        )
        files = {**render(report), **copied, **desk.offered(made)}
        write_run(order.out, facts.run_id, files, order.group)
        desk.read_back()
        held_back = _many_gone(facts, state) and not order.accept_removed
        held_back = held_back or bool(desk.problems)
        if not held_back:
            swap_in(order.out, facts.run_id, order.group)
            found = dict.fromkeys(finding_ids(report), order.today.isoformat())
            state.remember_run(found, sources(inbox))
            state.remember_rates(rates(report))
    header, *rows = table(report)
    return Finished(
        header=header,
        rows=tuple(rows),
        remarks=(*_remarks(order, report, held_back, desk.problems), *desk.remarks),
        counts=Counter(str(student.verdict) for student in outcome.students),
        new_faults=facts.faults_new,
        held_back=held_back,
    )


def explain(order: Order, picture: Path, engines: EngineFactory) -> str:
    """How the verdict on one picture comes about; reads it anew and keeps nothing.

    ``picture`` may be a container, of which every picture is explained, or the way to one in it
    (``软件2101.zip!张三.jpg``).

    Raises:
        RunError: the roster or the models are not ready, or there is no such picture.
    """
    fingerprint = engine_fingerprint(order.models_dir)
    policy = with_alphabets(replace(order.policy, today=order.today), order.models_dir)
    roster = rosters.read_roster(order.roster, policy)
    workers = Workers(seconds=600, limits=order.workers.limits)
    with (
        tempfile.TemporaryDirectory(prefix="verify-screens-") as folder,
        openers(Path(folder) / "unpacked", workers.limits, Silent(), 1) as opener,
        open_state(None) as state,
        Readers(engines, workers, opener) as readers,
    ):
        inbox = scan_one(picture, roster.students, opener, workers.limits)
        library = Library(state, fingerprint, readers, Silent())
        bench = Bench(roster, policy)
        items = _settled(library, inbox, bench, policy)
    readings = {item[0].source: item[1] for item in items if not isinstance(item, Rejected)}
    told = [explain_picture(one, readings.get(one.source), policy) for one in bench.pictures(items)]
    return "\n\n".join(told)


def read_roster(path: Path, policy: Policy) -> str:
    """What was understood of a roster, for people.

    Raises:
        RunError: no student can be read from it.
    """
    return describe(rosters.read_roster(path, policy))


def _settled(library: Library, inbox: Inbox, bench: Bench, policy: Policy) -> list[Item]:
    def doubts_of(items: tuple[Item, ...]) -> dict[str, tuple[Look, ...]]:
        judgements = bench.pictures(items)
        return {one.source: looks for one in judgements if (looks := looks_wanted(one, policy))}

    return [*settle(library, inbox.submissions, doubts_of), *inbox.rejected]


def _still_in(inbox: Inbox, items: list[Item]) -> list[Item]:
    """The items whose files did not change while the run was reading."""
    kept = {one.source for one in inbox.submissions} | {one.source for one in inbox.rejected}
    return [one for one in items if _source(one) in kept]


def _source(item: Item) -> str:
    return item.source if isinstance(item, Rejected) else item[0].source


def _many_gone(facts: RunFacts, state: State) -> bool:
    return len(facts.removed) > _MANY_GONE * len(state.last_sources())


def _remarks(
    order: Order, report: Report, held_back: bool, problems: Sequence[str]
) -> tuple[str, ...]:
    facts, remarks = report.facts, [summary(report.outcome), *told_of_course(report)]
    if report.roster.faults:
        count, name = len(report.roster.faults), order.roster.name
        remarks.append(f"名册有 {count} 处问题，详见 verify-screens roster {name}。")
    remarks += report.roster.remarks
    if facts.skipped:
        remarks.append(f"跳过 {len(facts.skipped)} 个不作为材料的文件（见 run.json）。")
    if facts.deferred:
        remarks.append(
            f"待下次处理：{len(facts.deferred)} 个文件在读取期间有变化，本次未计入（见 run.json）。"
        )
    if facts.faults_new:
        remarks.append(
            f"有 {facts.faults_new} 个文件因程序异常未能处理，可用 --retry-failed 重试。"
        )
    if not report.outcome.pictures:
        remarks.append(f"收件夹 {order.inbox} 里没有图片。请确认路径，或等学生提交后再运行。")
    if problems:
        remarks += problems
        remarks.append(
            f"处理意见有不能识别之处，latest 未更新，以免覆盖；本次结果在 "
            f"{order.out / 'runs' / facts.run_id}。请改正上述各处后重新运行。"
        )
    elif held_back:
        remarks.append(
            f"收件夹比上次少了 {len(facts.removed)} 张图片（超过 5%），latest 未更新，本次结果在 "
            f"{order.out / 'runs' / facts.run_id}。若确已移走，请加 --accept-removed 重新运行；"
            "否则请检查共享盘是否已连接。"
        )
    else:
        remarks.append(f"报告：{order.out / 'latest'}")
    return tuple(remarks)
