"""Readings of pictures: from the state where they are known, else from the workers."""

import pickle
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from pipeline import __version__
from pipeline.domain.page import Line, Look, Page, PageClass
from pipeline.domain.reading import Reading
from pipeline.domain.submission import Deferred, Rejected, Submission
from pipeline.extract import extract, redact
from pipeline.ocr import typefaces
from pipeline.run.failures import Failures, Step, Tally
from pipeline.run.progress import Progress
from pipeline.run.reading import Readers, Task, Understood, rejected, with_lines
from pipeline.run.state import State

#: So many pages are in memory at once while they are looked at again.
_AT_ONCE = 200

#: What reading a submission led to.
Item = tuple[Submission, Reading] | Rejected


@dataclass(slots=True)
class Library:
    """Pages by content: two submissions of the same bytes are read once.

    ``read`` and ``reused`` count contents, ``deferred`` are the digests of files that changed
    before they could be read.

    Pages stay in the state; kept in memory is what they say, packed until everything is read.
    ``_looked`` are the indexes of the lines whose second looks count in this run.
    """

    state: State
    fingerprint: str
    readers: Readers
    progress: Progress
    read: int = 0
    reused: int = 0
    retry_failed: bool = False
    faults: Tally = field(default_factory=Tally)
    deferred: set[str] = field(default_factory=set)
    _failures: Failures = field(init=False)
    _results: dict[str, Reading | bytes | Rejected] = field(default_factory=dict)
    _looked: dict[str, set[int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        # Whatever may have made a picture fail: with any of it changed, it is tried again.
        engine = f"{self.fingerprint} {__version__} {self.readers.confines}"
        self._failures = Failures(self.state.db, engine, self.retry_failed)

    def fetch(self, submissions: tuple[Submission, ...]) -> None:
        """Read what is not known of the submissions."""
        missing = self._known(submissions)
        self.progress.start("识别图片", len(missing))
        for task, result in self.readers.read_all(missing):
            self._keep(task.submission, result)
            self.progress.advance()

    def look_again(
        self, doubts: Mapping[str, tuple[Submission, tuple[Look, ...]]], what: str
    ) -> None:
        """Read lines again by the strong reader; ``doubts`` goes by content digest.

        ``what`` names the work where progress is told.
        """
        wanted = []
        for digest, (submission, looks) in sorted(doubts.items()):
            known = self.state.second_looks(digest, self.fingerprint)
            unread = tuple(look for look in looks if not _is_answered(look, known.get(look.line)))
            fault = self._failures.known(digest, Step.AGAIN) if unread else None
            if fault is not None:
                self.faults.count(submission.source, fault)
            elif unread:
                wanted.append((submission, unread))
            had = known.keys() & {look.line for look in looks}
            if had - self._looked.get(digest, set()):
                self._looked.setdefault(digest, set()).update(had)
                self._understand(submission, self._page(digest))
        self.progress.start(what, len(wanted))
        for start in range(0, len(wanted), _AT_ONCE):
            some = wanted[start : start + _AT_ONCE]
            tasks = [Task(one, self._page(one.sha256), looks) for one, looks in some]
            for task, result in self.readers.read_all(tasks):
                self._keep_again(task, result)
                self.progress.advance()

    def items(self, submissions: Iterable[Submission]) -> Iterator[Item]:
        """A reading, or the reason why there is none, for each submission that was fetched.

        In the order given; files that changed since they were listed have neither.
        """
        for submission in submissions:
            if submission.sha256 not in self.deferred:
                yield self._item(submission)

    def deferred_of(self, submissions: Iterable[Submission]) -> frozenset[str]:
        """Sources of the submissions that could not be read since they had changed."""
        return frozenset(one.source for one in submissions if one.sha256 in self.deferred)

    def page(self, submission: Submission) -> Page | None:
        """The page of a submission that could be read."""
        known = isinstance(self._results.get(submission.sha256), Reading | bytes)
        return self._page(submission.sha256) if known else None

    def _page(self, digest: str) -> Page:
        page = self.state.page(digest, self.fingerprint)
        assert page is not None, "it was read"
        looked = self._looked.get(digest)
        if not looked:
            return page
        known = self.state.second_looks(digest, self.fingerprint)
        return with_lines(page, {index: known[index] for index in looked & known.keys()})

    def _item(self, submission: Submission) -> Item:
        result = self._result(submission.sha256)
        if isinstance(result, Reading):
            return submission, result
        return rejected(submission, result.code, result.details)

    def _result(self, digest: str) -> Reading | Rejected:
        result = self._results[digest]
        if isinstance(result, bytes):
            result = self._results[digest] = _unpacked(result)
        return result

    def _understand(self, submission: Submission, page: Page) -> Reading | None:
        """Keep what the page says; None where the rules stumble over it, which ends only it."""
        try:
            reading = extract(page)
        except Exception as error:
            details = f"整理识别结果时出错（{type(error).__name__}）。"
            self._failed(submission, Step.READ, "S101", details)
            return None
        self._results[submission.sha256] = _packed(reading)
        return reading

    def _failed(self, submission: Submission, step: Step, code: str, details: str) -> None:
        digest = submission.sha256
        fault = self._failures.remember(digest, step, code, details)
        self.faults.count(submission.source, fault)
        if step is Step.READ:
            self._results[digest] = rejected(submission, code, details)

    def _known(self, submissions: tuple[Submission, ...]) -> list[Task]:
        """Take from the state what it has; the rest as tasks, each content once."""
        missing: dict[str, Task] = {}
        for submission in submissions:
            digest = submission.sha256
            if digest in self._results or digest in missing:
                continue
            if self._kept(submission):
                self.reused += 1
            else:
                missing[digest] = Task(submission)
        return list(missing.values())

    def _kept(self, submission: Submission) -> bool:
        """Take what earlier runs made of a content; whether they made anything of it."""
        digest = submission.sha256
        page = self.state.page(digest, self.fingerprint)
        if page is not None:
            self._understand(submission, page)
            return True
        refusal = self.state.refusal(digest, self.fingerprint)
        fault = None if refusal else self._failures.known(digest, Step.READ)
        if fault is not None:
            self.faults.count(submission.source, fault)
            refusal = fault.code, fault.details
        if refusal is not None:
            self._results[digest] = rejected(submission, *refusal)
        return refusal is not None

    def _keep(self, submission: Submission, result: object) -> None:
        digest = submission.sha256
        if isinstance(result, Deferred):
            self.deferred.add(digest)
            return
        self.read += 1
        if isinstance(result, Rejected):
            if result.code.startswith("S"):
                self._failed(submission, Step.READ, result.code, result.details)
                return
            self._results[digest] = result
            if result.code != "E103":  # limits may be set higher, and refusing costs nothing
                self.state.remember_refusal(result, self.fingerprint)
            return
        assert isinstance(result, Understood), "a first look gives a page"
        page = redact(result.page, result.reading.page_class, self.state.key)
        if page == result.page:
            self._results[digest] = _packed(result.reading)
        elif self._understand(submission, page) is None:
            return
        self.state.remember_page(digest, self.fingerprint, page)
        self._failures.forget(digest, Step.READ)
        if result.looks:
            # Kept as if an earlier run had taken them: they count once they are asked for.
            lines = dict(zip((look.line for look in result.looks), result.lines, strict=True))
            page = with_lines(page, lines)
            self._remember_looks(digest, page, result.reading.page_class, lines)

    def _keep_again(self, task: Task, result: object) -> None:
        digest = task.submission.sha256
        if isinstance(result, Deferred):
            self.deferred.add(digest)
            return
        if isinstance(result, Rejected):
            # The first look stands: a value in doubt stays in doubt.
            if result.code.startswith("S"):
                self._failed(task.submission, Step.AGAIN, result.code, result.details)
            return
        assert isinstance(result, tuple), "a second look gives lines"
        page, reading = self._page(digest), self._result(digest)
        if not isinstance(reading, Reading):
            return  # the rules stumbled over it meanwhile
        lines = {
            look.line: _with_earlier(line, page.lines[look.line])
            for look, line in zip(task.looks, result, strict=True)
        }
        page = self._remember_looks(digest, with_lines(page, lines), reading.page_class, lines)
        self._looked.setdefault(digest, set()).update(lines)
        self._understand(task.submission, page)

    def _remember_looks(
        self, digest: str, page: Page, page_class: PageClass, lines: Iterable[int]
    ) -> Page:
        """Keep those of its ``lines`` that were read again; ``page`` as it may be kept."""
        page = redact(page, page_class, self.state.key)
        again = {index: page.lines[index] for index in lines}
        self.state.remember_second_looks(digest, self.fingerprint, again)
        self._failures.forget(digest, Step.AGAIN)
        return page


def _packed(reading: Reading) -> bytes:
    """A reading in a tenth of its size: thousands wait until the last picture is read."""
    return zlib.compress(pickle.dumps(reading), 1)


def _unpacked(packed: bytes) -> Reading:
    reading: Reading = pickle.loads(zlib.decompress(packed))  # noqa: S301, never left this process
    return reading


def _is_answered(look: Look, line: Line | None) -> bool:
    """Whether all was weighed; what was drawn for it, in the typefaces that are installed now."""
    if line is None:
        return False
    known = [
        one for one in line.weighed if not one.typefaces or one.typefaces == typefaces.digest()
    ]
    return set(look.texts) <= {one.text for one in known}


def _with_earlier(line: Line, earlier: Line) -> Line:
    known = {other.text: other for other in (*earlier.weighed, *line.weighed)}
    return replace(line, weighed=tuple(known[text] for text in sorted(known)))
