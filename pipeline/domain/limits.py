"""What anything from outside may cost at most; beyond it a file is E103."""

from dataclasses import dataclass

MIB = 2**20


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits on one file of the inbox, whatever it says of itself.

    ``picture_bytes`` and ``pixels`` are for one picture, loose or inside a container;
    ``container_bytes`` for a container as it lies in the inbox. The rest is counted over a
    container with all containers inside it: ``members``, ``depth`` (1 is a container that holds
    only pictures), ``unpacked_bytes`` as they really come out, ``ratio`` of these to the
    container's own bytes (of small containers it says nothing: below 64 MiB it is not looked at),
    and ``pages`` of one PDF.
    """

    picture_bytes: int = 60 * MIB
    pixels: int = 100_000_000
    container_bytes: int = 2048 * MIB
    members: int = 10_000
    depth: int = 4
    unpacked_bytes: int = 4096 * MIB
    ratio: int = 200
    pages: int = 200


LIMITS = Limits()
