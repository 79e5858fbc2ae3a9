"""One run, from the inbox to the reports: the stages in order."""

import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from pipeline.domain.judgement import Outcome
from pipeline.domain.page import Look
from pipeline.domain.policy import Policy
from pipeline.domain.student import Roster
from pipeline.domain.submission import Rejected
from pipeline.ingest import roster as rosters
from pipeline.ingest.inbox import Inbox, scan, scan_one
from pipeline.match.judge import Bench, looks_wanted
from pipeline.report import table
from pipeline.report.explain import explain_picture
from pipeline.report.files import finding_ids
from pipeline.report.report import Report
from pipeline.report.roster_view import describe
from pipeline.run.care import retire
from pipeline.run.facts import Times, facts_of, new_run_id, sources
from pipeline.run.library import Item, Library
from pipeline.run.lock import only_one
from pipeline.run.order import Order, check_layout
from pipeline.run.people import People, follow
from pipeline.run.progress import Progress, Silent
from pipeline.run.publishing import catch_up, conclude
from pipeline.run.reading import EngineFactory, Readers, Workers
from pipeline.run.ready import engine_fingerprint, with_alphabets
from pipeline.run.record import counts_of, recorded
from pipeline.run.remarks import remarks
from pipeline.run.settling import settle
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
    check_layout(order)
    with only_one(order.out, order.state, order.group), open_state(order.state) as state:
        state.serve(str(order.inbox))
        catch_up(order.out, order.group, state)
        fingerprint = engine_fingerprint(order.models_dir)
        policy = with_alphabets(replace(order.policy, today=order.today), order.models_dir)
        roster = rosters.read_roster(order.roster, policy)
        with recorded(order, run_id, roster.sha256) as record:
            inbox = scan(order.inbox, roster.students)
            with Readers(engines, order.workers) as readers:
                library = Library(
                    state, fingerprint, readers, progress or Silent(), order.retry_failed
                )
                outcome = _judged(library, inbox, roster, policy)
            times = Times(run_id, started, (("total", round(time.monotonic() - clock, 1)),))
            facts = facts_of(order, times, inbox, library, roster.sha256, record.head)
            people = follow(roster.students, state.people(), state.key)
            report = Report(
                outcome,
                roster,
                policy,
                order.today,
                facts,
                tuple(sorted(state.first_found().items())),
                order.deadline,
                people.first,
            )
            ended = conclude(order, state, report, _done(report, inbox, people))
            record.end = {"outcome": ended.word, **counts_of(outcome)}
        old = retire(order)
    return Finished(
        header=table.HEADER,
        rows=table.rows(outcome),
        remarks=remarks(order, report, ended, old),
        counts=Counter(str(student.verdict) for student in outcome.students),
        new_faults=facts.faults_new,
        held_back=ended.held_back,
    )


def explain(order: Order, picture: Path, engines: EngineFactory) -> str:
    """How the verdict on one picture comes about; reads it anew and keeps nothing.

    Raises:
        RunError: the roster or the models are not ready.
    """
    fingerprint = engine_fingerprint(order.models_dir)
    policy = with_alphabets(replace(order.policy, today=order.today), order.models_dir)
    roster = rosters.read_roster(order.roster, policy)
    item = scan_one(picture, roster.students)
    inbox = Inbox((), (item,), ()) if isinstance(item, Rejected) else Inbox((item,), (), ())
    with open_state(None) as state, Readers(engines, Workers(seconds=600)) as readers:
        library = Library(state, fingerprint, readers, Silent())
        bench = Bench(roster, policy)
        items = _settled(library, inbox, bench, policy)
    judgement = bench.pictures(items)[0]
    first = items[0]
    reading = None if isinstance(first, Rejected) else first[1]
    return explain_picture(judgement, reading, policy)


def read_roster(path: Path, policy: Policy) -> str:
    """What was understood of a roster, for people.

    Raises:
        RunError: no student can be read from it.
    """
    return describe(rosters.read_roster(path, policy))


def _judged(library: Library, inbox: Inbox, roster: Roster, policy: Policy) -> Outcome:
    bench = Bench(roster, policy)
    return bench.outcome(_settled(library, inbox, bench, policy))


def _settled(library: Library, inbox: Inbox, bench: Bench, policy: Policy) -> list[Item]:
    def doubts_of(items: tuple[Item, ...]) -> dict[str, tuple[Look, ...]]:
        judgements = bench.pictures(items)
        return {one.source: looks for one in judgements if (looks := looks_wanted(one, policy))}

    return [*settle(library, inbox.submissions, doubts_of), *inbox.rejected]


def _done(report: Report, inbox: Inbox, people: People) -> Done:
    contents = {item.sha256 for item in inbox.submissions}
    day, found = report.today.isoformat(), finding_ids(report)
    return Done(day, found, sources(inbox), tuple(sorted(contents)), people.keys)
