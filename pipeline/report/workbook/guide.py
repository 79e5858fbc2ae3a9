"""说明: what the sheets are for, and every code."""

from pipeline.domain.codes import CATALOGUE
from pipeline.report.report import INTERNAL
from pipeline.report.workbook.sheet import Column, Sheet

_SHEETS = (
    ("保密", f"{INTERNAL}。含完整证件号码，不得转发；发给学院的名单在 colleges 文件夹。"),
    ("概览", "各学院人数、结论和核查率。核查率＝已见到本人合格页面的人数÷应核查人数。"),
    ("信息不一致", "截图与名册确有不同的项，每生每项一行；轻重为“仅提示”的不影响结论。"),
    ("待复核", "程序不能确认、须人工对照图片查看的图片。"),
    ("需重交", "页面不对、未截全、被遮挡或看不清，需学生重新截图的学生。"),
    ("未提交", "尚未提交任何图片的学生。"),
    (
        "图片明细",
        "收到的每张图片及结论。蓝色路径可点开图片副本（请保持 review 文件夹与本表同处）。",
    ),
    ("名册问题", "名册本身的问题及所在位置，请先改正名册。"),
    ("有误信息反馈表", "按惯用格式预填，“正确信息”经核实后填写，可直接打印。"),
    ("抽查", "从“核验一致”的图片中按固定方法抽取，供人工抽看；同样的图片抽取结果不变。"),
)


def sheets() -> tuple[Sheet, ...]:
    """The sheet, as a tuple to be put behind the others."""
    columns = (Column("名称", 16), Column("标题", 26), Column("含义", 60), Column("下一步", 60))
    parts = tuple((name, "工作表" if name != "保密" else "", text, "") for name, text in _SHEETS)
    codes = tuple((one.code, one.title, one.meaning, one.advice) for one in CATALOGUE)
    return (Sheet("说明", columns, (*parts, *codes)),)
