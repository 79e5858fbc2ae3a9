"""What a format hands its members to; formats know nothing of digests, limits or nesting."""

from collections.abc import Iterable
from typing import Protocol

from pipeline.domain.errors import PictureError
from pipeline.ingest.sources.budget import Budget, ExhaustedError


class Sink(Protocol):
    """Takes the bytes of one member."""

    def write(self, piece: bytes) -> bool:
        """Take a piece; False says that no more of this member is wanted."""
        ...

    def finish(self) -> None:
        """The member is complete."""
        ...

    def fail(self, code: str, details: str) -> None:
        """The member cannot be read."""
        ...

    def drop(self) -> None:
        """Forget the member; the container it is in is given up."""
        ...


class Receiver(Protocol):
    """Takes the members of one container, in its order."""

    @property
    def budget(self) -> Budget: ...

    def begin(self, name: str) -> Sink | None:
        """A sink for the member of this name, None where nobody could mean it as evidence."""
        ...

    def refuse(self, name: str, code: str, details: str) -> None:
        """Note a member that cannot be read at all."""
        ...

    def pass_over(self, name: str, reason: str) -> None:
        """Note a member nobody could mean as evidence."""
        ...


def feed(receiver: Receiver, name: str, pieces: Iterable[bytes]) -> None:
    """Hand over one member; what is wrong with it costs only itself."""
    sink = receiver.begin(name)
    if sink is None:
        return
    try:
        for piece in pieces:
            if not sink.write(piece):
                break
    except PictureError as error:
        sink.fail(error.code, error.details)
        if isinstance(error, ExhaustedError):
            raise
        return
    except BaseException:
        # The container is given up; what was unpacked of this member must not stay.
        sink.drop()
        raise
    sink.finish()
