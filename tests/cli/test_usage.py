"""What is wrong with a command line is told in one Chinese line that says what to do."""

import re

import pytest
from click.testing import CliRunner

from pipeline.cli import main

#: Words of click's own; names of options, metavars and paths are no sentences.
_ENGLISH = re.compile(
    r"Usage|Try|Error|Options|Commands|Show|Invalid|Missing|Got|such|valid|requires|does not"
)


def _said(*arguments: str) -> str:
    result = CliRunner().invoke(main, list(arguments), prog_name="verify-screens")
    assert result.exit_code == 2
    assert not result.stdout
    (line,) = result.stderr.splitlines()
    assert not _ENGLISH.search(line), line
    return line


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("inbox", "--jobz", "3"), "没有选项 --jobz，是否想写 --jobs？"),
        (("inbox", "--nothing-like-it"), "没有选项 --nothing-like-it。"),
        (("run",), "缺少参数 INBOX。示例：verify-screens inbox/"),
        (("purge",), "缺少选项 --older-than。示例：verify-screens purge --older-than 180d。"),
        (("inbox", "--jobs", "abc"), "选项 --jobs 不对：应为 1 到 256 的整数。"),
        (("inbox", "--jobs", "0"), "选项 --jobs 不对：应为 1 到 256 的整数。"),
        (("inbox", "--date", "30.11."), "选项 --date 不对：应为日期，写成 2026-11-30。"),
        (("inbox", "--fail-on", "x"), "--fail-on 不对：应为 discrepancy、review、missing 之一。"),
        (("purge", "--older-than", "bald"), "'bald' 不是天数，请写成 180d。"),
        (("inbox", "--jobs"), "选项 --jobs 后面缺少内容。"),
        (("inbox", "--retry-failed=yes"), "选项 --retry-failed 后面不带内容。"),
        (("软件", "2101"), "多出的内容：2101。带空格的路径请加引号。"),
        (("a", "b", "c"), "多出的内容：b c。"),
        (("decide", "意见.csv"), "参数 FILE 不对：意见.csv 不存在。"),
        (("decide", "."), "参数 FILE 不对：. 是文件夹，请给出文件。"),
        (("status", "--out", __file__), f"选项 --out 不对：{__file__} 是文件，请给出文件夹。"),
        (("--explain",), "选项 --explain 后面缺少内容。"),
    ],
)
def test_wrong_usage(arguments: tuple[str, ...], told: str) -> None:
    line = _said(*arguments)
    assert told in line
    assert re.search(r"全部选项见 verify-screens[ \w]* --help。$", line)


@pytest.mark.parametrize("command", ["", *sorted(main.commands)])
def test_help_is_in_chinese_with_an_example(command: str) -> None:
    result = CliRunner().invoke(main, [*command.split(), "--help"], prog_name="verify-screens")
    assert result.exit_code == 0
    assert result.output.startswith("用法：verify-screens")
    assert "选项：\n" in result.output
    assert "示例：verify-screens" in result.output
    assert not _ENGLISH.search(re.sub(r"\[OPTIONS\]|COMMAND|\[ARGS\]", "", result.output))


def test_help_comes_where_nothing_is_asked() -> None:
    assert CliRunner().invoke(main, [], prog_name="verify-screens").output.startswith("用法：")
