import re
from pathlib import Path

import pytest

from pipeline.domain.errors import Exit, RunError
from pipeline.domain.fields import Field
from pipeline.domain.limits import LIMITS
from pipeline.domain.policy import Effect, Exemption
from pipeline.settings import FILE_NAME, TEMPLATE, Settings, find, load

_EXCEPTION = 'roster = "r.xlsx"\n[[exceptions]]\nreason = "转专业"\n'


def _load(folder: Path, text: str) -> Settings:
    path = folder / FILE_NAME
    path.write_text(text, encoding="utf-8")
    return load(path)


def _refused(folder: Path, text: str) -> str:
    with pytest.raises(RunError) as caught:
        _load(folder, text)
    assert caught.value.status is Exit.USAGE
    return caught.value.message


def test_the_least_that_works(tmp_path: Path) -> None:
    settings = _load(tmp_path, 'roster = "r.xlsx"\nschool = "蜀东职业学院"\n')
    assert settings.policy().school == "蜀东职业学院"
    assert settings.policy().status == "在籍（注册学籍）"


def test_the_template_is_valid_and_says_the_defaults(tmp_path: Path) -> None:
    settings = _load(tmp_path, TEMPLATE)
    assert settings == Settings(roster="roster.xlsx")
    everything = "\n".join(
        line.removeprefix("# ") if "=" in line or line.startswith("# [") else line
        for line in TEMPLATE.splitlines()
    )
    filled = everything.replace('name = ""', 'name = "旧名学院"')
    named = _load(tmp_path, filled.replace('school = ""', 'school = "新名大学"'))
    tables = {"school_aliases", "severity", "exceptions"}
    for key in Settings.model_fields.keys() - tables - {"deadline", "school"}:
        assert getattr(named, key) == Settings.model_fields[key].default or key == "roster", key


@pytest.mark.parametrize(
    ("text", "line", "hint"),
    [
        ('roster = "r.xlsx"\nscool = "X"\n', "第 2 行", "school"),
        ('roster = "r.xlsx"\n\njobs = "many"\n', "第 3 行", "jobs"),
        ('roster = "r.xlsx"\nrequired = ["name", "phone"]\n', "第 2 行", "phone"),
        ('roster = "r.xlsx"\n[severity]\nD999 = "hard"\n', "第 3 行", "D999"),
        ('roster = "r.xlsx"\n[[school_aliases]]\nnmae = "旧名学院"\n', "第 3 行", "name"),
        ("roster = r.xlsx\n", "第 1 行", "引号"),
        ('roster = "r.xlsx"\nignored = ["id_number"]\n', "第 2 行", "用来确认图片是谁的"),
        ('roster = "r.xlsx"\n[severity]\nD101 = "info"\n', "第 3 行", "用来确认图片是谁的"),
        (f'{_EXCEPTION}fields = ["name", "major"]\n', "第 3 行", "用来确认图片是谁的"),
        (f'{_EXCEPTION}fields = ["专业"]\nefect = "info"\n', "第 5 行", "effect"),
        (f'{_EXCEPTION}fields = ["专业"]\neffect = "off"\n', "第 5 行", "'off'"),
        (f'{_EXCEPTION}fields = ["专业"]\nstudents = [2021]\n', "第 5 行", "引号"),
        (f'{_EXCEPTION}fields = ["专业"]\nstudents = []\n', "第 5 行", "全体学生"),
        ('roster = "r.xlsx"\n[[school_aliases]]\nname = "旧名学院"\n', "第 2 行", "现名"),
    ],
)
def test_a_wrong_key_or_value_names_its_line(
    tmp_path: Path, text: str, line: str, hint: str
) -> None:
    message = _refused(tmp_path, text)
    assert line in message
    assert hint in message


def test_a_missing_roster_is_told(tmp_path: Path) -> None:
    assert "缺少设置 roster" in _refused(tmp_path, 'school = "X学院"\n')


def test_a_file_in_another_encoding_is_told(tmp_path: Path) -> None:
    path = tmp_path / FILE_NAME
    path.write_bytes('school = "蜀东职业学院"'.encode("gb18030"))
    with pytest.raises(RunError, match="UTF-8"):
        load(path)


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    path = tmp_path / FILE_NAME
    path.write_bytes(b"\xef\xbb\xbf" + b'roster = "r.xlsx"\n')
    assert load(path).roster == "r.xlsx"


def test_fields_are_named_by_their_keys(tmp_path: Path) -> None:
    settings = _load(tmp_path, 'roster = "r"\nrequired = ["name"]\nignored = ["branch"]\n')
    assert settings.policy().required == (Field.NAME,)
    assert settings.policy().ignored == (Field.BRANCH,)


def test_exceptions_name_fields_in_either_way_and_files_beside_the_settings(
    tmp_path: Path,
) -> None:
    text = f"""{_EXCEPTION}fields = ["专业", "class_name"]
students = ["2021010101"]
students_file = "转专业.xlsx"
[[exceptions]]
reason = "大类招生"
fields = ["层次"]
effect = "info"
"""
    policy = _load(tmp_path, text).policy(tmp_path)
    first, second = policy.listings
    assert first.exemption == Exemption("转专业", (Field.MAJOR, Field.CLASS_NAME), Effect.IGNORE)
    assert (first.numbers, first.file) == (("2021010101",), str(tmp_path / "转专业.xlsx"))
    assert not first.is_for_all
    assert second.is_for_all
    # What is switched off for all need not stand on the roster either.
    assert Field.LEVEL not in policy.required
    assert Field.SCHOOL in policy.required


def test_a_field_that_is_ignored_is_not_required(tmp_path: Path) -> None:
    policy = _load(tmp_path, 'roster = "r"\nignored = ["层次"]\n').policy()
    assert policy.ignored == (Field.LEVEL,)
    assert Field.LEVEL not in policy.required


def test_settings_are_found_here_or_beside_the_inbox(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inbox = tmp_path / "school" / "inbox"
    inbox.mkdir(parents=True)
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    with pytest.raises(RunError, match="verify-screens init") as caught:
        find(inbox, None)
    assert caught.value.status is Exit.NOT_READY
    beside = inbox.parent / FILE_NAME
    beside.write_text('roster = "r"\n')
    assert find(inbox, None) == beside
    here = tmp_path / "elsewhere" / FILE_NAME
    here.write_text('roster = "r"\n')
    assert find(inbox, None) == here
    assert find(inbox, beside) == beside


def test_limits_are_those_of_the_program_unless_set(tmp_path: Path) -> None:
    assert _load(tmp_path, 'roster = "a.xlsx"').limits.limits() == LIMITS
    text = 'roster = "a.xlsx"\n[limits]\npicture_mb = 1\nmegapixels = 2\nunpacked_mb = 3\nratio = 4'
    limits = _load(tmp_path, text).limits.limits()
    assert (limits.picture_bytes, limits.pixels) == (2**20, 2_000_000)
    assert (limits.unpacked_bytes, limits.ratio) == (3 * 2**20, 4)


@pytest.mark.parametrize(
    ("line", "word"), [("picture_mp = 1", "picture_mb"), ("depth = 0", "depth")]
)
def test_wrong_limits_name_the_line(tmp_path: Path, line: str, word: str) -> None:
    with pytest.raises(RunError) as caught:
        _load(tmp_path, f'roster = "a.xlsx"\n[limits]\n{line}')
    assert "第 3 行" in caught.value.message
    assert word in caught.value.message


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('deadline = "2026-13-01"', "须是日期"),
        ("jobs = 257", "须不大于 256"),
        ("memory_mb = 1", "须不小于 512"),
        ("seconds_per_picture = 0", "须大于 0"),
        ('jobs = "many"', "须是整数"),
        ('sample_percent = "many"', "须是数字"),
        ("school = 3", "须是文字"),
        ('ignored = "major"', "须是列表"),
        ('state = "C:\\Users\\data"', "路径请用 / 或用单引号"),
        ('state = "D:\\data"', "路径请用 / 或用单引号"),
    ],
)
def test_what_a_value_must_be_is_said_in_chinese(tmp_path: Path, line: str, told: str) -> None:
    message = _refused(tmp_path, f'roster = "r.xlsx"\n{line}\n')
    assert told in message
    assert "第 2 行" in message
    assert not re.search(r"Input should|Invalid|Unescaped", message)


def test_what_the_system_refuses_is_said_in_chinese(tmp_path: Path) -> None:
    with pytest.raises(RunError, match="文件或文件夹不存在"):
        load(tmp_path / "nowhere.toml")
    with pytest.raises(RunError, match="这是文件夹"):
        load(tmp_path)
