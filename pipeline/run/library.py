"""Readings of pictures: from the state where they are known, else from the workers."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from pipeline.domain.page import Line, Look, Page
from pipeline.domain.reading import Reading
from pipeline.domain.submission import Deferred, Rejected, Submission
from pipeline.extract import extract, redact
from pipeline.run.progress import Progress
from pipeline.run.reading import Readers, Task, rejected, with_lines
from pipeline.run.state import State

#: A second look can bring new doubts (a value that now ends elsewhere, a difference to be weighed),
#: but not for ever.
_ROUNDS = 3

#: What reading a submission led to.
Item = tuple[Submission, Reading] | Rejected


@dataclass(slots=True)
class Library:
    """Pages by content: two submissions of the same bytes are read once.

    ``read`` and ``reused`` count contents; ``faults`` are sources that failed for a fault of ours,
    ``deferred`` the digests of files that changed before they could be read.
    """

    state: State
    fingerprint: str
    readers: Readers
    progress: Progress
    read: int = 0
    reused: int = 0
    faults: list[str] = field(default_factory=list)
    deferred: set[str] = field(default_factory=set)
    _pages: dict[str, Page | Rejected] = field(default_factory=dict)
    _readings: dict[str, tuple[Page, Reading]] = field(default_factory=dict)

    def fetch(self, submissions: Iterable[Submission]) -> tuple[Item, ...]:
        """A reading, or the reason why there is none, for each submission in the order given.

        Files that changed since they were listed have neither.
        """
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
            if unread:
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
        return tuple(
            self._item(submission)
            for submission in submissions
            if submission.sha256 not in self.deferred
        )

    def deferred_of(self, submissions: Iterable[Submission]) -> frozenset[str]:
        """Sources of the submissions that could not be read since they had changed."""
        return frozenset(one.source for one in submissions if one.sha256 in self.deferred)

    def page(self, submission: Submission) -> Page | None:
        """The page of a submission that could be read."""
        page = self._pages.get(submission.sha256)
        return page if isinstance(page, Page) else None

    def _item(self, submission: Submission) -> Item:
        page = self._pages[submission.sha256]
        if isinstance(page, Rejected):
            return rejected(submission, page.code, page.details)
        return submission, self._reading(submission.sha256, page)

    def _reading(self, digest: str, page: Page) -> Reading:
        known = self._readings.get(digest)
        if known is None or known[0] is not page:
            known = self._readings[digest] = page, extract(page)
        return known[1]

    def _known(self, submissions: tuple[Submission, ...]) -> list[Task]:
        """Take from the state what it has; the rest as tasks, each content once."""
        missing: dict[str, Task] = {}
        for submission in submissions:
            digest = submission.sha256
            if digest in self._pages or digest in missing:
                continue
            page = self.state.page(digest, self.fingerprint)
            refusal = self.state.refusal(digest, self.fingerprint)
            if page is not None:
                self._pages[digest] = page
            elif refusal is not None:
                self._pages[digest] = rejected(submission, *refusal)
            else:
                missing[digest] = Task(submission)
                continue
            self.reused += 1
        return list(missing.values())

    def _keep(self, submission: Submission, result: object) -> None:
        if isinstance(result, Deferred):
            self.deferred.add(submission.sha256)
            return
        if isinstance(result, Rejected):
            self._pages[submission.sha256] = result
            if result.code.startswith("S"):
                self.faults.append(submission.source)
            elif result.code != "E103":  # limits may be set higher, and refusing costs nothing
                self.state.remember_refusal(result, self.fingerprint)
            return
        assert isinstance(result, Page), "a first look gives a page"
        digest = submission.sha256
        self._pages[digest] = result
        page = redact(result, self._reading(digest, result).page_class, self.state.key)
        if page != result:  # else what was extracted of it holds
            self._pages[digest] = page
        self.state.remember_page(digest, self.fingerprint, page)

    def _keep_again(self, task: Task, result: object) -> None:
        digest = task.submission.sha256
        if isinstance(result, Deferred):
            self.deferred.add(digest)
            return
        if isinstance(result, Rejected):
            # The first look stands: a value in doubt stays in doubt.
            self.faults.append(task.submission.source)
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


def settle(
    library: Library,
    submissions: tuple[Submission, ...],
    doubts_of: Callable[[tuple[Item, ...]], Mapping[str, tuple[Look, ...]]],
) -> tuple[Item, ...]:
    """Read everything, then look again at what is in doubt.

    ``doubts_of`` gives, by source, the lines that are in doubt and the texts to be weighed there.
    """
    items = library.fetch(submissions)
    by_source = {submission.source: submission for submission in submissions}
    seen: set[tuple[str, Look]] = set()
    for _ in range(_ROUNDS):
        doubts: dict[str, tuple[Submission, tuple[Look, ...]]] = {}
        for source, looks in sorted(doubts_of(items).items()):
            submission = by_source[source]
            digest = submission.sha256
            new = {look for look in looks if (digest, look) not in seen}
            seen.update((digest, look) for look in new)
            if new:
                earlier = doubts.get(digest, (submission, ()))[1]
                doubts[digest] = (submission, _merged(*earlier, *new))
        if not doubts:
            break
        library.look_again(doubts)
        items = library.items(submissions)
    return items


def _merged(*looks: Look) -> tuple[Look, ...]:
    """One look per line: two students' claims can ask for different texts of the same picture."""
    texts: dict[int, set[str]] = {}
    for look in looks:
        texts.setdefault(look.line, set()).update(look.texts)
    return tuple(Look(line, tuple(sorted(wanted))) for line, wanted in sorted(texts.items()))


def _is_answered(look: Look, line: Line | None) -> bool:
    return line is not None and set(look.texts) <= {other.text for other in line.weighed}


def _with_earlier(line: Line, earlier: Line) -> Line:
    known = {other.text: other for other in (*earlier.weighed, *line.weighed)}
    return replace(line, weighed=tuple(known[text] for text in sorted(known)))
