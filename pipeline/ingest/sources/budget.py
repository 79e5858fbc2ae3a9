"""What a container may cost, counted while it is unpacked: what it says of itself is no proof."""

from pipeline.domain.errors import PictureError
from pipeline.domain.limits import MIB, Limits

#: Below this the ratio says nothing: a screenshot stored as BMP packs a hundredfold.
_SMALL = 64 * MIB

_SPLIT = "请分成几个较小的压缩包，或直接提交图片文件夹。"


class ExhaustedError(PictureError):
    """The whole container is beyond a limit; nothing of it is taken."""

    def __init__(self, details: str) -> None:
        super().__init__("E103", details)


class Budget:
    """Counts over one file of the inbox, with all containers inside it."""

    def __init__(self, limits: Limits, packed: int) -> None:
        self.limits = limits
        self._most = min(limits.unpacked_bytes, max(_SMALL, limits.ratio * packed))
        self._by_ratio = self._most < limits.unpacked_bytes
        self._members = 0
        self._bytes = 0

    def member(self) -> None:
        """Count one more member.

        Raises:
            ExhaustedError: there are too many.
        """
        self._members += 1
        if self._members > self.limits.members:
            raise ExhaustedError(f"压缩包内的文件超过 {self.limits.members} 个。{_SPLIT}")

    def spend(self, count: int) -> None:
        """Count bytes that came out.

        Raises:
            ExhaustedError: there are too many, or too many for what went in.
        """
        self._bytes += count
        if self._bytes <= self._most:
            return
        if self._by_ratio:
            raise ExhaustedError(
                "压缩包解压后的大小与压缩前相差过大，不是普通的压缩包。请直接提交图片。"
            )
        raise ExhaustedError(f"压缩包解压后超过 {self.limits.unpacked_bytes // MIB} MB。{_SPLIT}")

    def nested(self, depth: int) -> None:
        """Check how deep a container lies in others, 1 for the outermost.

        Raises:
            PictureError: too deep; only this one is not opened.
        """
        if depth > self.limits.depth:
            details = f"压缩包套了超过 {self.limits.depth} 层。请解压后直接提交图片。"
            raise PictureError("E103", details)
