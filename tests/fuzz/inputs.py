"""Strategies: near to what is right, then broken."""

from hypothesis import strategies as st

from pipeline.domain.fields import Field
from pipeline.domain.page import Box, Line, Page
from pipeline.extract.labels import LABELS
from tests.ingest.build import docx, pdf, png, rar, seven_zip, workbook, zipped
from tests.ingest.heic import HEIC
from tests.ingest.hostile import NAMES, corpus

#: Any text, surrogates and all, since names of files can hold them.
ANY_TEXT = st.text(st.characters(), max_size=30)

_WORDS = st.sampled_from(
    [
        *(
            "学号",
            "姓名",
            "身份证号",
            "考生号",
            "学院",
            "班级",
            "专业",
            "层次",
            "学籍状态",
            "入学日期",
        ),
        *("序号", "小计", "合计", "制表人：", "一、您的姓名", "附件", "XH", "XM", "ZJHM", "学 号*"),
        *(
            "2021080312",
            "张三",
            "11010519491231002X",
            '="2021080312"',
            "'0012",
            "２０２１０８",
            "44562",
        ),
        *(
            "2021年09月01日",
            "3 年",
            "在籍（注册学籍）",
            "阿依古丽·热合曼",
            "王？",
            "a.png",
            "附件/张三.jpg",
        ),
        *(
            "",
            " ",
            "\u3000",
            "\u200b",
            "\ufeff",
            "=1+1",
            "1e400",
            "nan",
            "-",
            "*",
            "\x00",
            "\r\n",
            '"',
        ),
    ]
)
CELLS = _WORDS | ANY_TEXT
TABLES = st.lists(st.lists(CELLS, max_size=6), max_size=8)


def spoilt(bases: st.SearchStrategy[bytes]) -> st.SearchStrategy[bytes]:
    """Bytes with a few of them changed, doubled, cut out or cut off."""
    edit = st.tuples(st.integers(0, 2**16), st.integers(0, 4), st.binary(max_size=9))
    return st.builds(_spoil, bases, st.lists(edit, max_size=4))


def _spoil(content: bytes, edits: list[tuple[int, int, bytes]]) -> bytes:
    for place, way, piece in edits:
        at = place % (len(content) + 1)
        match way:
            case 0:
                content = content[:at] + piece + content[at + len(piece) :]
            case 1:
                content = content[:at] + piece + content[at:]
            case 2:
                content = content[:at] + content[at + len(piece) :]
            case 3:
                content = content[:at]
            case _:
                content = content[:at] + content[at // 2 :]
    return content


_SMALL = [one.content for one in corpus() if len(one.content) < 20_000]

CONTAINERS = st.sampled_from(
    [
        *_SMALL,
        zipped({"张三.png": png(), "b.zip": zipped({"c.png": png(1)}), "d.txt": b"x"}),
        seven_zip({"张三.png": png(), "b.png": png(1)}),
        rar({"张三.png": png(), "b.png": png(1)}),
        docx({"image1.png": png(), "image2.png": png(1)}),
        pdf([(9, 9), (20, 10)]),
        workbook([["姓名", "学号", "附件"], ["张三", "2021080312", "a.png"]]),
        HEIC,
    ]
)

MEMBER_NAMES = (
    st.sampled_from(NAMES)
    | st.binary(max_size=40)
    | ANY_TEXT.map(lambda text: text.encode("utf-8", "surrogatepass"))
)

_LABELS = st.sampled_from(
    [*LABELS, *(f"{label}：" for label in LABELS), "高等学籍", "查看验证报告"]
)
_PLACE = st.integers(-50, 3000)
_SHARE = st.floats(0, 1)


@st.composite
def _lines(draw: st.DrawFn) -> Line:
    text = draw(_LABELS | _WORDS | st.text(max_size=24))
    x, y = draw(_PLACE), draw(_PLACE)
    box = Box(x, y, x + draw(st.integers(0, 900)), y + draw(st.integers(0, 120)))
    if draw(st.booleans()):
        return Line(text, draw(_SHARE), box)
    count = len(text)
    confidences = tuple(draw(st.lists(_SHARE, min_size=count, max_size=count)))
    centres = tuple(sorted(draw(st.lists(st.floats(0, 3000), min_size=count, max_size=count))))
    return Line(text, draw(_SHARE), box, confidences, centres)


PAGES = st.builds(
    Page,
    st.integers(1, 4000),
    st.integers(1, 9000),
    st.lists(_lines(), max_size=25).map(tuple),
    sharpness=st.floats(0, 500),
    paper=st.integers(0, 255),
    ground=_SHARE,
    covers=st.lists(st.builds(Box, _PLACE, _PLACE, _PLACE, _PLACE), max_size=3).map(tuple),
)

FIELDS = st.sampled_from(list(Field))
