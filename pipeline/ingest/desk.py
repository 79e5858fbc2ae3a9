"""What a looked-at file becomes: submissions, rejections or skips, each with its claim."""

from collections.abc import Iterator

from pipeline.domain.submission import Claim, Deferred, Rejected, Skipped, Submission
from pipeline.ingest.attachments import Attachments
from pipeline.ingest.claims import Known, claim_of, claim_of_row
from pipeline.ingest.files import CHANGED
from pipeline.ingest.listing import Listed
from pipeline.ingest.looking import CONTAINER, PASSED, PICTURE, Look
from pipeline.ingest.names import own
from pipeline.ingest.sources.opening import Opening

Found = Submission | Rejected | Skipped | Deferred


class Desk:
    """Gives every find its source, which no other has, and its claim."""

    def __init__(self, known: Known, attachments: Attachments, taken: set[str]) -> None:
        self._known, self._attachments, self._taken = known, attachments, taken

    def finds(
        self, listed: Listed, look: Look | Deferred | Rejected, opening: Opening | None
    ) -> list[Found]:
        """Everything that comes of one file; never nothing.

        Args:
            listed: the file.
            look: what was seen of it.
            opening: what is in it where it is a container; None where it changed meanwhile.
        """
        if isinstance(look, Deferred):
            return [look]
        if isinstance(look, Rejected):
            return [self._rejected(listed.source, None, look.code, look.details)]
        if look.kind == CONTAINER:
            if opening is None:
                return [Deferred(listed.source, CHANGED)]
            return list(self._inside(listed, look, opening))
        if look.kind == PASSED:
            return [Skipped(listed.source, look.details)]
        if look.kind == PICTURE and look.sha256 is not None:
            return [self._submission(listed, listed.source, look.sha256, listed.stamp.size, ())]
        return [self._rejected(listed.source, look.sha256, look.code, look.details)]

    def _inside(self, listed: Listed, look: Look, opening: Opening) -> Iterator[Found]:
        for picture in opening.pictures:
            source = self._source(listed, picture.path)
            way = (picture.path,)
            yield self._submission(listed, source, picture.sha256, picture.size, way)
        for refused in opening.refused:
            source = self._source(listed, refused.path)
            sha256 = refused.sha256 if refused.path else look.sha256
            yield self._rejected(source, sha256, refused.code, refused.details)
        for passed in opening.passed:
            yield Skipped(self._source(listed, passed.path), passed.reason)

    def _source(self, listed: Listed, path: str) -> str:
        # A file of the inbox can have a name that looks like a way into another one.
        return own(f"{listed.source}!{path}", self._taken) if path else listed.source

    def _submission(
        self, listed: Listed, source: str, sha256: str, size: int, members: tuple[str, ...]
    ) -> Submission:
        file = str(listed.path.absolute())
        return Submission(source, sha256, size, file, members, self._claim(source))

    def _rejected(self, source: str, sha256: str | None, code: str, details: str) -> Rejected:
        return Rejected(source, sha256, code, details, self._claim(source))

    def _claim(self, source: str) -> Claim | None:
        assigned = self._attachments.claim(source)
        if assigned is not None:
            return claim_of_row(assigned, source, self._known)
        return claim_of(source, self._known)
