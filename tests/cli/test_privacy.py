"""What must not be seen is searched for in everything that a run leaves or says."""

import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner, Result
from numpy.typing import NDArray

from pipeline.cli import main
from pipeline.domain.fields import Field
from pipeline.domain.normalise import parse_date
from pipeline.domain.page import Box, Line, Look, Page, PageClass
from pipeline.domain.policy import Policy
from pipeline.domain.student import Student
from pipeline.ingest.roster import read_roster
from pipeline.run import run
from pipeline.run.discretion import redacted
from tests.recording import SAMPLES, play
from tests.run.nights import fill, order_of

_CODE = "A1B2C3D4E5F6G7H8"
_NUMBER = "11010519491231002X"


def _run(out: Path) -> Result:
    config = SAMPLES / "verify-screens.toml"
    arguments = (SAMPLES / "inbox", "--config", config, "--out", out, "--date", "2026-11-23")
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("out")
    play(folder)
    result = _run(folder)
    assert result.exit_code == 0
    (folder / "said").write_text(result.output, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def students() -> tuple[Student, ...]:
    policy = Policy(school="x", level="x", status="x")
    return read_roster(SAMPLES / "roster.xlsx", policy).students


def _texts(path: Path) -> Iterator[str]:
    """A file as text, a workbook part by part."""
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as book:
            yield from (book.read(name).decode("utf-8", "replace") for name in book.namelist())
    else:
        yield path.read_bytes().decode("utf-8", "replace")


def test_neither_names_nor_numbers_are_said_or_audited(
    out: Path, students: tuple[Student, ...]
) -> None:
    for place in ("said", "audit.jsonl"):
        text = (out / place).read_text(encoding="utf-8")
        assert text
        for one in students:
            assert one.name not in text, place
            assert one.number not in text, place
            number = one.get(Field.ID_NUMBER)
            assert not number or number not in text, place


def test_id_numbers_stand_in_full_only_where_the_contract_says(
    out: Path, students: tuple[Student, ...]
) -> None:
    latest = out / "latest"
    allowed = (latest / "registrar.xlsx", latest / "results.jsonl")
    files = [path for path in latest.rglob("*") if path.is_file() and path.suffix != ".jpg"]
    assert len(files) > 10
    for path in files:
        text = "".join(_texts(path))
        numbers = [number for one in students if (number := one.get(Field.ID_NUMBER))]
        assert len(numbers) > 100
        told = [number for number in numbers if number in text]
        inside = path.parent == latest / "review" and path.suffix == ".html"
        assert not told or inside or path in allowed, path.name


def test_what_goes_to_the_colleges_has_no_birth_date(
    out: Path, students: tuple[Student, ...]
) -> None:
    text = "".join(t for path in (out / "latest/colleges").iterdir() for t in _texts(path))
    assert "2024" in text
    for one in students:
        found = parse_date(one.get(Field.BIRTH_DATE))
        if found is not None:
            day = found[0]
            forms = ("%Y%m%d", "%Y-%m-%d", "%Y/%m/%d", "%Y年%m月%d日")
            assert not any(day.strftime(form) in text for form in forms), one.number


@dataclass(frozen=True, slots=True)
class _Secrets:
    """Reads a report with its code, and a number on a page that is none of a student's record."""

    fingerprint: str = "secrets"

    def __call__(self) -> "_Secrets":
        return self

    def read(self, pixels: NDArray[np.uint8], *, finely: bool = False) -> Page:
        texts = (
            "教育部学籍在线验证报告",
            f"在线验证码：{_CODE}",
            "更新日期：2026年10月01日",
            _NUMBER,
        )
        lines = tuple(
            Line(text, 0.99, Box(40, 60 * place, 600, 60 * place + 30))
            for place, text in enumerate(texts, start=1)
        )
        return Page(pixels.shape[1], pixels.shape[0], lines)

    def read_again(
        self, _: NDArray[np.uint8], page: Page, looks: tuple[Look, ...]
    ) -> tuple[Line, ...]:
        return tuple(page.lines[look.line] for look in looks)


def test_report_codes_are_stored_nowhere(tmp_path: Path) -> None:
    order = order_of(fill(tmp_path / "base"))
    run(order, _Secrets())
    results = (order.out / "latest" / "results.jsonl").read_text(encoding="utf-8")
    assert results.count(f'"{PageClass.REPORT}"') >= 5
    for path in order.out.rglob("*"):
        if path.is_file():
            content = b"".join(text.encode() for text in _texts(path))
            assert _CODE.encode() not in content, path
            assert _NUMBER.encode() not in content, path


def test_an_error_of_ours_says_where_and_not_what(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise KeyError(f"王小明 {_NUMBER}")

    play(tmp_path)
    monkeypatch.setattr("pipeline.run.judged", fails)
    result = _run(tmp_path)
    assert result.exit_code == 4
    assert "KeyError（" in result.output
    assert "test_privacy.py" in result.output or "__init__.py" in result.output
    assert "王小明" not in result.output
    assert _NUMBER not in result.output


def test_what_libraries_log_or_warn_says_nothing_of_a_student() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _CARELESS, f"/srv/收件夹/软件2101/王小明-{_NUMBER}.jpg", _CODE],
        capture_output=True,
        text=True,
        check=False,
    )
    said = sorted(done.stderr.splitlines())
    assert len(said) == 6, said
    assert said[:2] == ["ERROR library", "ERROR library: code …"]
    assert said[2].startswith("WARNING library: cannot read /srv/…/…2101/…-….jpg OSError（")
    assert "UserWarning: odd file" in said[3]
    assert "OSError（" in said[4]
    assert "ValueError（" in said[5]
    for secret in ("王小明", "收件夹", _NUMBER, _CODE):
        assert secret not in done.stderr


_CARELESS = """
import logging, sys, threading, warnings
from pipeline.run.discretion import be_discreet
path, code = sys.argv[1:]
be_discreet()
try:
    raise OSError(path)
except OSError:
    logging.getLogger("library").warning("cannot read %s", path, exc_info=True)
logging.getLogger("library").error("code %s", code)
logging.raiseExceptions = False
logging.getLogger("library").error("%d", path)
warnings.warn(f"odd file {path}", UserWarning)

def careless():
    raise ValueError(path)
thread = threading.Thread(target=careless)
thread.start()
thread.join()
raise OSError(path)
"""


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("line 12 of 300", "line 12 of 300"),
        ("2026-11-24 01:30", "2026-11-24 01:30"),
        ("学号 2021080312", "…"),
        ("no. 2021080312", "no. …"),
        ("A1B2 C3D4 E5F6 G7H8.", "…."),
        ("𬱖某", "…"),
    ],
)
def test_what_is_redacted(text: str, left: str) -> None:
    assert re.sub("(… ?)+", "…", redacted(text)) == left


_CLOSED = """
import socket, sys

def closed(*arguments, **named):
    print("SOCKET", file=sys.stderr)
    raise OSError("sockets are closed")

# urllib3, when it is imported, binds to ::1 to see whether there is IPv6; that asks nobody.
for name in ("connect", "connect_ex", "sendto", "listen"):
    setattr(socket.socket, name, closed)
for name in ("create_connection", "getaddrinfo", "gethostbyname"):
    setattr(socket, name, closed)
from pipeline.cli import main
main(sys.argv[1:])
"""


@pytest.mark.slow
def test_a_run_with_closed_sockets_is_complete(tmp_path: Path) -> None:
    """The models are loaded and a page is read; nothing asks for a network even in vain."""
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    sample = SAMPLES / "inbox" / "软工升本2401" / "傅明.png"
    (inbox / sample.name).write_bytes(sample.read_bytes())
    config = SAMPLES / "verify-screens.toml"
    arguments = (str(inbox), "--config", str(config), "--out", str(tmp_path / "out"))
    done = subprocess.run(
        [sys.executable, "-c", _CLOSED, *arguments], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "SOCKET" not in done.stderr
    assert "核验一致 1" in done.stdout
