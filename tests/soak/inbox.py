"""An inbox of generated files: nine in ten are pictures, the tenth is broken or hostile."""

import io
import os
import random
import struct
import time
import zlib
from collections.abc import Callable
from functools import cache
from pathlib import Path

from PIL import Image

from tests.ingest.build import zipped
from tests.soak.engine import Order, draw
from tests.soak.people import person, roster

SETTINGS = 'roster = "roster.csv"\nschool = "川南云岭信息与智能制造职业技术大学"\n'
#: Of so many broken files one hangs its worker; each costs the time limit twice.
_HANGS = 50
#: How the names of zips end that are taken apart, and the way to the one picture in them.
_PACKED, _BOMB = "交.zip", "大.zip"
_INSIDE = {_PACKED: "内.zip!截图.png", _BOMB: "a.png"}


def fill(base: Path, files: int, seed: int) -> set[str]:
    """Make inbox, roster and settings; the source of every file."""
    base.mkdir(parents=True, exist_ok=True)
    (base / "roster.csv").write_text(roster(files), encoding="utf-8")
    (base / "verify-screens.toml").write_text(SETTINGS, encoding="utf-8")
    chance, sources = random.Random(seed), set()
    for number in range(files):
        broken = number % 10 == 9
        path = _broken(base, number, chance) if broken else _picture(base, number)
        sources.add(_source(path, base / "inbox"))
        an_hour_ago = time.time() - 3600
        os.utime(path, (an_hour_ago, an_hour_ago), follow_symlinks=False)
    return sources


def _source(path: Path, inbox: Path) -> str:
    """What the reports call a file, or the one picture in it."""
    plain = path.relative_to(inbox).as_posix().replace("\u202e", "\\u202e")
    inside = [way for ending, way in _INSIDE.items() if path.name.endswith(ending)]
    return "!".join([plain, *inside])


def _picture(base: Path, number: int) -> Path:
    order = Order.DIFFERENT if number % 10 == 4 else Order.READ
    return _kept(base, number, f"{person(number).student_no}.png", png(number, order))


def _broken(base: Path, number: int, chance: random.Random) -> Path:
    turn = number // 10
    if turn % _HANGS == _HANGS - 1:
        return _kept(base, number, f"{number}.png", png(number, Order.HANG))
    how = _KINDS[turn % len(_KINDS)]
    if isinstance(how, Order):
        return _kept(base, number, f"{number}.png", png(number, how))
    return how(base, number, chance)


def png(number: int, order: Order) -> bytes:
    content = io.BytesIO()
    Image.fromarray(draw(number, order)).save(content, "PNG", compress_level=1)
    return content.getvalue()


def _kept(base: Path, number: int, name: str, content: bytes) -> Path:
    path = base / "inbox" / f"智造24{number // 40:03d}" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def _empty(base: Path, number: int, _: random.Random) -> Path:
    return _kept(base, number, f"{number}.jpg", b"")


def _truncated(base: Path, number: int, _: random.Random) -> Path:
    content = png(number, Order.READ)
    return _kept(base, number, f"{number}.png", content[: len(content) // 2])


def _noise(base: Path, number: int, chance: random.Random) -> Path:
    return _kept(base, number, f"{number}.jpg", b"\xff\xd8\xff" + chance.randbytes(5000))


def _bomb(base: Path, number: int, _: random.Random) -> Path:
    """A picture of 3,600 megapixels, as its header says."""
    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    chunk = struct.pack(">I", 13) + b"IHDR" + head + struct.pack(">I", zlib.crc32(b"IHDR" + head))
    return _kept(base, number, f"{number}.png", b"\x89PNG\r\n\x1a\n" + chunk + b"\0" * 64)


def _text(base: Path, number: int, _: random.Random) -> Path:
    return _kept(base, number, f"{number}.png", "截图见微信".encode())


def _zip(base: Path, number: int, chance: random.Random) -> Path:
    return _kept(base, number, f"{number}.zip", b"PK\x03\x04" + chance.randbytes(500))


def _packed(base: Path, number: int, _: random.Random) -> Path:
    """A zip in a zip with the student's picture."""
    inner, name = _INSIDE[_PACKED].split("!")
    content = zipped({inner: zipped({name: png(number, Order.READ)})})
    return _kept(base, number, f"{person(number).student_no}{_PACKED}", content)


def _zip_bomb(base: Path, number: int, _: random.Random) -> Path:
    return _kept(base, number, f"{number}{_BOMB}", _bomb_in_a_zip())


@cache
def _bomb_in_a_zip() -> bytes:
    return zipped({_INSIDE[_BOMB]: bytes(70 * 2**20)})


def _link(base: Path, number: int, _: random.Random) -> Path:
    path = _kept(base, number, f"{number}.png", b"")
    path.unlink()
    path.symlink_to("/etc/passwd")
    return path


def _pipe(base: Path, number: int, _: random.Random) -> Path:
    path = _kept(base, number, f"{number}.png", b"")
    path.unlink()
    os.mkfifo(path)
    return path


def _odd_name(base: Path, number: int, _: random.Random) -> Path:
    return _kept(base, number, f"{number}\u202egnp.=1+1\u3000.png", png(number, Order.READ))


def _another(base: Path, number: int, _: random.Random) -> Path:
    """The picture of the student before, handed in once more under another's number."""
    content = png(number - 1, Order.READ)
    return _kept(base, number, f"{person(number).student_no}.png", content)


_KINDS: tuple[Callable[[Path, int, random.Random], Path] | Order, ...] = (
    *(
        _empty,
        _truncated,
        _noise,
        _bomb,
        _text,
        _zip,
        _packed,
        _zip_bomb,
        _link,
        _pipe,
        _odd_name,
        _another,
    ),
    *(Order.CRASH, Order.RAISE, Order.RUBBISH, Order.EAT),
)
