"""The catalogue of finding codes; the README's table and ``--explain`` are made from it.

Codes are added to, never reused, never renamed.
"""

from dataclasses import dataclass
from enum import StrEnum

from pipeline.domain.fields import Field


class Severity(StrEnum):
    """How much a finding weighs by default."""

    HARD = "hard"
    SOFT = "soft"
    INFO = "info"
    NONE = "-"


@dataclass(frozen=True, slots=True)
class Code:
    """One finding code.

    ``title`` is its short Chinese name, ``meaning`` a sentence for the registrar, ``advice``
    what the student (or for R and S codes the registrar or staff) does next.
    """

    code: str
    title: str
    meaning: str
    advice: str
    severity: Severity = Severity.NONE
    field: Field | None = None


_RECAPTURE = "请登录学信档案，打开“高等学籍”（学籍信息）页面，截取完整页面后重新提交。"
_CONTACT = "请核对本人证件与录取信息，联系学院或教务处学籍科按本校规定处理。"


def _differs(code: str, field: Field, severity: Severity) -> Code:
    return Code(
        code,
        f"{field.label}不一致",
        f"截图中的{field.label}与名册不同，且识别可靠。",
        _CONTACT if severity is not Severity.INFO else "平台上此项常有滞后，一般无需处理。",
        severity,
        field,
    )


CATALOGUE: tuple[Code, ...] = (
    _differs("D101", Field.NAME, Severity.HARD),
    _differs("D102", Field.ID_NUMBER, Severity.HARD),
    _differs("D103", Field.SCHOOL, Severity.HARD),
    _differs("D104", Field.LEVEL, Severity.HARD),
    _differs("D105", Field.STATUS, Severity.HARD),
    _differs("D106", Field.SEX, Severity.HARD),
    _differs("D107", Field.BIRTH_DATE, Severity.HARD),
    _differs("D201", Field.MAJOR, Severity.SOFT),
    _differs("D202", Field.DURATION, Severity.SOFT),
    _differs("D203", Field.ENROLLED_ON, Severity.SOFT),
    _differs("D204", Field.EXPECTED_GRADUATION, Severity.SOFT),
    _differs("D205", Field.ETHNICITY, Severity.SOFT),
    _differs("D206", Field.MODE, Severity.SOFT),
    _differs("D207", Field.CATEGORY, Severity.SOFT),
    _differs("D301", Field.BRANCH, Severity.INFO),
    _differs("D302", Field.DEPARTMENT, Severity.INFO),
    _differs("D303", Field.CLASS_NAME, Severity.INFO),
    _differs("D304", Field.STUDENT_NO, Severity.INFO),
    Code(
        "D401",
        "平台未查到学籍",
        "学信网提示没有找到该生的在校生学籍信息。",
        "请先核对学信档案账号的姓名和证件号码；若无误，请联系教务处学籍科，学籍可能尚未注册。",
        Severity.HARD,
    ),
    Code(
        "E101",
        "文件不可读",
        "文件损坏或不完整，无法打开。",
        "请重新保存或重新截图后提交，可先在手机上确认图片能正常打开。",
    ),
    Code(
        "E102",
        "文件类型不支持",
        "不支持此类型的文件。",
        "请提交 JPEG 或 PNG 图片。",
    ),
    Code(
        "E103",
        "超出大小或层数限制",
        "文件大小、像素或压缩包层数超出限制，未予处理。",
        "请提交普通大小的截图，不要多层压缩。",
    ),
    Code("E104", "文件已加密", "文件设有密码，无法打开。", "请去掉密码后重新提交。"),
    Code(
        "E201",
        "图片模糊或过小",
        "图片太模糊、太小或没有内容，无法辨认。",
        "请直接截屏（不要拍屏幕），以原图重新提交。",
    ),
    Code(
        "E202",
        "必查项未显示",
        "截图中看不到一项必查内容（未截全或该行为空）。",
        "请把页面从头到最后一行截全（可分两张）后重新提交。",
    ),
    Code(
        "E203",
        "必查项被遮挡",
        "一项必查内容被遮挡或打码。",
        "请不要遮挡或打码，重新截图提交。",
    ),
    Code(
        "E204",
        "识别不确定",
        "一项必查内容（或性别、出生日期）识别不够可靠，或含有识别范围以外的字，须人工查看。",
        "由学籍科对照图片人工确认，学生暂无需处理。",
    ),
    Code(
        "E301",
        "只是概览页",
        "截图是高等教育信息概览，没有姓名、证件号码和学籍状态。",
        "请点开绿色的学籍卡片，进入“高等学籍”页面，截到最后一行后重新提交。",
    ),
    Code(
        "E303",
        "登录或注册页",
        "截图是登录、注册页面。",
        "请用高考录取时的姓名和证件号码注册并登录，再打开学籍信息页截图。",
    ),
    Code(
        "E304",
        "身份核验页",
        "截图停在本人身份核验页面。",
        "请先完成本人身份核验（学信网App 或支付宝），再打开学籍信息页截图。",
    ),
    Code(
        "E305",
        "验证报告",
        "截图是《教育部学籍在线验证报告》，不含证件号码、学号和班级。",
        "本次不需要验证报告，请截取学籍信息页本身。",
    ),
    Code(
        "E306",
        "学历/学位/考研页",
        "截图是学历、学位或考研信息页，不是学籍信息页。",
        "请打开“学籍信息”（高等学籍）页面，不是学历、学位或考研信息。",
    ),
    Code(
        "E307",
        "学信网其他页面",
        "截图是学信网的其他页面，没有学籍内容。",
        "请登录后依次打开 学信档案→高等教育信息→学籍信息，截图后重新提交。",
    ),
    Code("E308", "不是学信网页面", "图片不是学信网页面。", _RECAPTURE),
    Code(
        "E309",
        "证件号码被他人注册",
        "平台提示证件号码重复或已被使用。",
        "请在该页面选择“提供学籍或学历信息”（最简单）或“大学同班同学协助”完成处理，再截图提交。",
    ),
    Code(
        "E401",
        "显示的是另一名学生",
        "图片显示的学生与提交人不一致。",
        "请确认提交的是本人的学籍信息页，重新提交。",
    ),
    Code(
        "E402",
        "同一图片多人提交",
        "同一张图片以多名学生的名义提交。",
        "由学籍科确认图片归属，其余学生请提交本人截图。",
    ),
    Code(
        "E403",
        "相近图片多人提交",
        "几乎相同的图片以多名学生的名义提交。",
        "由学籍科对照确认。",
    ),
    Code(
        "E404",
        "另一段学籍",
        "截图是该生以前的另一段学籍，不是本次核查的学籍。",
        "请在学信档案中打开当前学籍的页面，截图后重新提交。",
    ),
    Code(
        "E405",
        "一图多人",
        "一张图片里有多名学生的学籍页，均不计入。",
        "请每人单独提交本人截图。",
    ),
    Code(
        "E501",
        "名册无此人",
        "名册上找不到图片所示的学生。",
        "由学籍科确认是否应在名册内，或是否交错学校。",
    ),
    Code(
        "E502",
        "名册有多名可能的学生",
        "名册上有多名学生与图片相符，不能自动判定。",
        "由学籍科确认图片归属。",
    ),
    Code(
        "E601", "证件号码校验位不符", "证件号码的校验位不符合规则，须人工查看。", "由学籍科查看。"
    ),
    Code(
        "E602",
        "证件号码与出生日期不符",
        "页面上的证件号码与出生日期不一致，须人工查看。",
        "由学籍科查看。",
    ),
    Code(
        "E603", "证件号码与性别不符", "页面上的证件号码与性别不一致，须人工查看。", "由学籍科查看。"
    ),
    Code(
        "E604",
        "日期与学制不符",
        "页面上的入学日期、学制与预计毕业日期不一致，须人工查看。",
        "由学籍科查看。",
    ),
    Code(
        "E605", "用语与平台不同", "页面上有平台不使用的用语或格式，须人工查看。", "由学籍科查看。"
    ),
    Code(
        "E701",
        "显示样式不同",
        "有一项内容的显示样式与同页其他内容不同，须人工查看。",
        "由学籍科查看。",
    ),
    Code(
        "E702", "元数据含编辑软件", "图片元数据中有图片编辑软件的名称，仅供参考。", "由学籍科参考。"
    ),
    Code(
        "R101",
        "名册证件号码受损",
        "名册里的证件号码已损坏（常因 Excel 把长数字存成数值）。",
        "请学籍科把证件号码列设为文本格式后重新导出名册。",
    ),
    Code("R102", "名册重复", "同一名学生在名册中出现多次。", "请学籍科核对名册，删除重复行。"),
    Code("R103", "名册必填项为空", "名册中该生的一项必填内容为空。", "请学籍科补全名册。"),
    Code(
        "R104",
        "名册证件号码校验位不符",
        "名册里的证件号码校验位不符合规则。",
        "请学籍科核对名册中的证件号码。",
    ),
    Code(
        "S101",
        "处理异常",
        "程序处理此文件时异常退出，不是学生的问题。",
        "请用 --retry-failed 重试，仍失败请联系维护人员。",
    ),
    Code(
        "S102",
        "处理超时",
        "处理此文件超过时限，不是学生的问题。",
        "请用 --retry-failed 重试，仍失败请联系维护人员。",
    ),
)

BY_CODE: dict[str, Code] = {entry.code: entry for entry in CATALOGUE}

#: The D-code of each field that is compared.
CODE_OF_FIELD: dict[Field, Code] = {
    entry.field: entry for entry in CATALOGUE if entry.field is not None
}
