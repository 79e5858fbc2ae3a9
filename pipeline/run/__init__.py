"""One run, from the inbox to the reports: the stages in order."""

import tempfile
import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from pipeline.domain.policy import Policy
from pipeline.domain.submission import Rejected
from pipeline.ingest import roster as rosters
from pipeline.ingest.inbox import scan_one
from pipeline.match.judge import Bench
from pipeline.ocr.freed import keep_freed
from pipeline.report.course import rates
from pipeline.report.crops import crops_among
from pipeline.report.doubt import digests_of
from pipeline.report.explain import explain_picture
from pipeline.report.files import finding_ids, render
from pipeline.report.report import Report, RunFacts
from pipeline.report.roster_view import describe
from pipeline.report.table import table
from pipeline.report.writer import drafted
from pipeline.run.attempts import attempted, check_start
from pipeline.run.care import retire
from pipeline.run.deciding import desk_at
from pipeline.run.facts import About, facts_of, new_run_id, present
from pipeline.run.in_force import in_force
from pipeline.run.judging import Judged, Night, judged, settled
from pipeline.run.library import Library
from pipeline.run.lock import only_one
from pipeline.run.opening import openers
from pipeline.run.order import Order
from pipeline.run.people import People, follow
from pipeline.run.progress import Progress, Silent
from pipeline.run.publishing import catch_up, conclude
from pipeline.run.reading import EngineFactory, Readers, Workers
from pipeline.run.ready import engine_fingerprint, with_alphabets
from pipeline.run.record import check_inbox, counts_of, recorded
from pipeline.run.remarks import remarks, where
from pipeline.run.state import Done, open_state


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
    run_id = new_run_id(started)
    keep_freed()  # copies for the review pages are made here
    check_start(order, started)
    with only_one(order.out, order.state, order.group), open_state(order.state) as state:
        check_inbox(order)
        state.serve(str(order.inbox))
        with attempted(state, order.out, started) as troubles:
            desk = desk_at(order.out, order.today, order.group)
            catch_up(order.out, order.group, state, desk)
            order = replace(order, policy=_whole_policy(order))
            roster = rosters.read_roster(order.roster, order.policy)
            people = follow(roster.students, state.people(), state.key)
            with (
                recorded(order, run_id, roster.sha256) as record,
                drafted(order.out, run_id, order.group) as draft,
            ):
                desk.now = people.now
                night = Night(order, people.named(roster), state, desk, draft)
                found = judged(night, engines, progress or Silent())
                about = About(run_id, started, roster.sha256, record.head)
                facts = facts_of(order, about, found, time.monotonic() - clock)
                report = _report(night, found, facts)
                for name, content in {**render(report), **desk.offered(found.made)}.items():
                    draft.write(name, content)
                draft.keep()
                ended = conclude(order, state, desk, facts, _done(night, found, report, people))
                record.end = {"outcome": ended.word, **counts_of(report.outcome)}
            if ended.held_back:
                troubles += [*ended.problems, where(order, report, ended)]
        old = retire(order)
    header, *rows = table(report)
    return Finished(
        header=header,
        rows=tuple(rows),
        remarks=remarks(order, report, desk, ended, old),
        counts=Counter(str(student.verdict) for student in report.outcome.students),
        new_faults=facts.faults_new,
        held_back=ended.held_back,
    )


def explain(order: Order, picture: Path, engines: EngineFactory) -> str:
    """How the verdict on one picture comes about, and what was decided; reads it anew.

    Nothing is kept.

    ``picture`` may be a container, of which every picture is explained, or the way to one in it
    (``软件2101.zip!张三.jpg``).

    Raises:
        RunError: the roster or the models are not ready, or there is no such picture.
    """
    fingerprint = engine_fingerprint(order.models_dir)
    policy = _whole_policy(order)
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
        items = settled(library, inbox, bench, policy)
    readings = {item[0].source: item[1] for item in items if not isinstance(item, Rejected)}
    decisions = in_force(order, picture, roster)
    told = [
        "\n".join(
            (
                explain_picture(one, readings.get(one.source), policy),
                *(decisions.told(one) if decisions is not None else ()),
            )
        )
        for one in bench.pictures(items)
    ]
    return "\n\n".join(told)


def read_roster(path: Path, policy: Policy) -> str:
    """What was understood of a roster, for people.

    Raises:
        RunError: no student can be read from it.
    """
    return describe(rosters.read_roster(path, policy))


def _whole_policy(order: Order) -> Policy:
    return with_alphabets(replace(order.policy, today=order.today), order.models_dir)


def _report(night: Night, found: Judged, facts: RunFacts) -> Report:
    order, state, desk = night.order, night.state, night.desk
    return Report(
        found.made.outcome,
        night.roster,
        order.policy,
        order.today,
        facts,
        first_found=tuple(sorted(state.first_found().items())),
        deadline=order.deadline,
        last_found=tuple(sorted(state.last_found().items())),
        copied=digests_of(found.copied),
        crops=crops_among(found.copied),
        history=state.rates(),
        target=order.target,
        bases=found.made.bases,
        percent=order.sample_percent,
        decided=desk.holding(found.made),
        lapsed=desk.lapsed(found.made),
    )


def _done(night: Night, found: Judged, report: Report, people: People) -> Done:
    inbox = found.inbox
    contents = {one.sha256 for one in inbox.submissions}
    files = {one.listed.source for one in inbox.files} | {one.source for one in inbox.deferred}
    return Done(
        day=report.today.isoformat(),
        findings=finding_ids(report),
        sources=present(night.state.last_sources(), inbox),
        contents=tuple(sorted(contents)),
        files=tuple(sorted(files)),
        people=people.keys,
        rates=rates(report),
    )
