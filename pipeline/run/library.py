"""Readings of pictures: from the state where they are known, else from the workers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from pipeline import __version__
from pipeline.domain.errors import PictureError
from pipeline.domain.page import Line, Look, Page
from pipeline.domain.reading import Reading
from pipeline.domain.submission import Rejected, Submission
from pipeline.extract import extract, redact
from pipeline.run.failures import Failures, Fault, Step
from pipeline.run.progress import Progress
from pipeline.run.reading import Readers, Task, rejected, with_lines
from pipeline.run.state import State

#: What reading a submission led to.
Item = tuple[Submission, Reading] | Rejected


@dataclass(slots=True)
class Library:
    """Pages by content: two submissions of the same bytes are read once.

    ``read`` and ``reused`` count contents. ``faults`` are sources that failed for a fault of ours
    and that no earlier run has told of, ``known_faults`` those that one has.
    """

    state: State
    fingerprint: str
    readers: Readers
    progress: Progress
    read: int = 0
    reused: int = 0
    retry_failed: bool = False
    faults: list[str] = field(default_factory=list)
    known_faults: list[str] = field(default_factory=list)
    _failures: Failures = field(init=False)
    _pages: dict[str, Page | Rejected] = field(default_factory=dict)
    _readings: dict[str, tuple[Page, Reading]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        # Whatever may have made a picture fail: with any of it changed, it is tried again.
        engine = f"{self.fingerprint} {__version__} {self.readers.confines}"
        self._failures = Failures(self.state.db, engine, self.retry_failed)

    def fetch(self, submissions: Iterable[Submission]) -> tuple[Item, ...]:
        """A reading, or the reason why there is none, for each submission in the order given."""
        wanted = tuple(submissions)
        missing = self._known(wanted)
        self.progress.start("识别图片", len(missing))
        for task, result in self.readers.read_all(missing):
            self._keep(task.submission, result)
            self.progress.advance()
        self.read += len(missing)
        return self.items(wanted)

    def look_again(self, doubts: Mapping[str, tuple[Submission, tuple[Look, ...]]]) -> None:
        """Read lines again by the strong reader; ``doubts`` goes by content digest."""
        tasks = []
        for digest, (submission, looks) in sorted(doubts.items()):
            page = self._pages[digest]
            assert isinstance(page, Page), "only pictures that were read raise doubts"
            known = self.state.second_looks(digest, self.fingerprint)
            unread = tuple(look for look in looks if not _is_answered(look, known.get(look.line)))
            fault = self._failures.known(digest, Step.AGAIN) if unread else None
            if fault is not None:
                self._count(submission, fault)
            elif unread:
                tasks.append(Task(submission, page, unread))
            asked = {look.line for look in looks}
            had = {index: line for index, line in known.items() if index in asked}
            if any(page.lines[index] != line for index, line in had.items()):
                self._pages[digest] = with_lines(page, had)
        self.progress.start("复看存疑内容", len(tasks))
        for task, result in self.readers.read_all(tasks):
            self._keep_again(task, result)
            self.progress.advance()

    def items(self, submissions: Iterable[Submission]) -> tuple[Item, ...]:
        """What is known of each submission by now."""
        return tuple(self._item(submission) for submission in submissions)

    def page(self, submission: Submission) -> Page | None:
        """The page of a submission that could be read."""
        page = self._pages.get(submission.sha256)
        return page if isinstance(page, Page) else None

    def _item(self, submission: Submission) -> Item:
        page = self._pages[submission.sha256]
        if isinstance(page, Page):
            try:
                return submission, self._reading(submission.sha256, page)
            except PictureError as error:
                page = self._failed(submission, Step.READ, error.code, error.details)
        return rejected(submission, page.code, page.details)

    def _reading(self, digest: str, page: Page) -> Reading:
        """What the page says.

        Raises:
            PictureError: the rules stumble over it.
        """
        known = self._readings.get(digest)
        if known is None or known[0] is not page:
            try:
                known = self._readings[digest] = page, extract(page)
            except Exception as error:  # one page never stops the rest
                details = f"整理识别结果时出错（{type(error).__name__}）。"
                raise PictureError("S101", details) from error
        return known[1]

    def _failed(self, submission: Submission, step: Step, code: str, details: str) -> Rejected:
        digest = submission.sha256
        self._count(submission, self._failures.remember(digest, step, code, details))
        result = rejected(submission, code, details)
        if step is Step.READ:
            self._pages[digest] = result
        return result

    def _count(self, submission: Submission, fault: Fault) -> None:
        among = self.known_faults if fault.told else self.faults
        if submission.source not in among:
            among.append(submission.source)

    def _known(self, submissions: tuple[Submission, ...]) -> list[Task]:
        """Take from the state what it has; the rest as tasks, each content once."""
        missing: dict[str, Task] = {}
        for submission in submissions:
            digest = submission.sha256
            if digest in self._pages or digest in missing:
                continue
            known = self._kept(submission)
            if known is None:
                missing[digest] = Task(submission)
            else:
                self._pages[digest] = known
                self.reused += 1
        return list(missing.values())

    def _kept(self, submission: Submission) -> Page | Rejected | None:
        digest = submission.sha256
        page = self.state.page(digest, self.fingerprint)
        if page is not None:
            return page
        refusal = self.state.refusal(digest, self.fingerprint)
        if refusal is not None:
            return rejected(submission, *refusal)
        fault = self._failures.known(digest, Step.READ)
        if fault is not None:
            self._count(submission, fault)
            return rejected(submission, fault.code, fault.details)
        return None

    def _keep(self, submission: Submission, result: object) -> None:
        digest = submission.sha256
        if isinstance(result, Rejected):
            if result.code.startswith("S"):
                self._failed(submission, Step.READ, result.code, result.details)
            else:
                self._pages[digest] = result
                self.state.remember_refusal(result, self.fingerprint)
            return
        assert isinstance(result, Page), "a first look gives a page"
        self._pages[digest] = result
        try:
            page_class = self._reading(digest, result).page_class
        except PictureError as error:
            self._failed(submission, Step.READ, error.code, error.details)
            return
        page = redact(result, page_class, self.state.key)
        if page != result:  # else what was extracted of it holds
            self._pages[digest] = page
        self.state.remember_page(digest, self.fingerprint, page)
        self._failures.forget(digest, Step.READ)

    def _keep_again(self, task: Task, result: object) -> None:
        digest = task.submission.sha256
        if isinstance(result, Rejected):
            # The first look stands: a value in doubt stays in doubt.
            if result.code.startswith("S"):
                self._failed(task.submission, Step.AGAIN, result.code, result.details)
            return
        assert isinstance(result, tuple), "a second look gives lines"
        page = self._pages[digest]
        assert isinstance(page, Page), "a second look follows a first"
        lines = {
            look.line: _with_earlier(line, page.lines[look.line])
            for look, line in zip(task.looks, result, strict=True)
        }
        page_class = self._reading(digest, page).page_class
        page = redact(with_lines(page, lines), page_class, self.state.key)
        lines = {index: page.lines[index] for index in lines}
        self._pages[digest] = page
        self.state.remember_second_looks(digest, self.fingerprint, lines)
        self._failures.forget(digest, Step.AGAIN)


def _is_answered(look: Look, line: Line | None) -> bool:
    return line is not None and set(look.texts) <= {other.text for other in line.weighed}


def _with_earlier(line: Line, earlier: Line) -> Line:
    known = {other.text: other for other in (*earlier.weighed, *line.weighed)}
    return replace(line, weighed=tuple(known[text] for text in sorted(known)))
