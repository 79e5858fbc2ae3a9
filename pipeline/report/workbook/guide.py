"""说明: what the sheets are for, and every code."""

from pipeline.domain.codes import CATALOGUE
from pipeline.report.report import INTERNAL
from pipeline.report.workbook.sheet import Column, Sheet

_AUDIT = "审计"
_OPINIONS = (
    ("（差异）确认无误", "人工看过，此项不成问题；不再影响结论，标“人工”。"),
    ("（差异）名册有误", "学信网正确、名册有误；不再影响结论，请改正名册。"),
    ("（差异）已更正", "学信网已更正；不再影响结论，新图片仍显示不同时重新列出。"),
    ("（差异）排除", "不作为问题处理；不再影响结论。"),
    ("（差异、图片）需学生重交", "该生列入“需重交”，并告知学院。"),
    ("（图片）归属 学号", "图片属于该学号的学生，例如“归属 2023010101”；按该生重新比较。"),
    (
        "（图片）归属 学号；确认无误",
        "归属之后仍待复核的，对照图片看过、与名册一致，写成“归属 2023010101；确认无误”，"
        "或在原“归属”格内改填“确认无误”；也可写“归属 2023010101；需学生重交”。"
        "确定的不一致仍在“信息不一致”中逐项处理。名册改变后只有“归属”继续有效。",
    ),
    ("（图片）无效", "图片不计入，该生列入“需重交”。"),
    ("（图片、学生）确认无误", "人工对照图片看过，存疑之处与名册一致。"),
    ("处理意见清空", "撤回原处理意见。图片、截图内容或名册内容改变后，原意见失效，该行标“重现”。"),
)
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
    (
        "未处理文件",
        "收件夹里未作为材料的文件（文本、视频、其他表格等）、读取时有变化而待下次处理的，和上次有、本次没有的。",
    ),
    ("名册问题", "名册本身的问题及所在位置，请先改正名册。"),
    ("有误信息反馈表", "按惯用格式预填，“正确信息”经核实后填写，可直接打印。"),
    ("学院清单", "发给各学院的清单文件；学院名称不能用作文件名或未填的，在此说明。"),
    (_AUDIT, "本次运行在审计记录 audit.jsonl 中的校验值见右；用 verify-screens audit 核对。"),
    ("抽查", "从“核验一致”的图片中按固定方法抽取，供人工抽看；同样的图片抽取结果不变。"),
)
#: Names above that are no sheet's.
_NO_SHEET = ("保密", _AUDIT)


def sheets(audit_head: str) -> tuple[Sheet, ...]:
    """The sheet, as a tuple to be put behind the others.

    ``audit_head`` is where the run stands in the audit trail; it is all by which the workbooks of
    equal runs differ.
    """
    columns = (Column("名称", 16), Column("标题", 26), Column("含义", 60), Column("下一步", 60))
    parts = tuple(
        (name, "" if name in _NO_SHEET else "工作表", text, audit_head if name == _AUDIT else "")
        for name, text in _SHEETS
    )
    parts += tuple((name, "处理意见", text, "") for name, text in _OPINIONS)
    codes = tuple((one.code, one.title, one.meaning, one.advice) for one in CATALOGUE)
    return (Sheet("说明", columns, (*parts, *codes)),)
