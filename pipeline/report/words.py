"""Chinese words for page classes, matching and states."""

from pipeline.domain.judgement import MatchedBy, State
from pipeline.domain.page import PageClass, Reader

PAGES: dict[PageClass, str] = {
    PageClass.DETAIL_PHONE: "学籍信息页（手机）",
    PageClass.DETAIL_DESKTOP: "学籍信息页（电脑）",
    PageClass.DETAIL_IMAGE: "学籍信息页（旧版图片）",
    PageClass.OVERVIEW: "高等教育信息概览",
    PageClass.NOT_FOUND: "没有学籍",
    PageClass.LOGIN: "登录或注册",
    PageClass.IDENTITY_CHECK: "本人身份核验",
    PageClass.ID_CONFLICT: "证件号码被注册",
    PageClass.BIND: "尝试绑定",
    PageClass.REPORT: "学籍在线验证报告",
    PageClass.XUELI: "学历信息",
    PageClass.XUEWEI: "学位信息",
    PageClass.KAOYAN: "考研信息",
    PageClass.PHOTO_CHECK: "图像采集或校对",
    PageClass.ACCOUNT: "账号信息",
    PageClass.HOME: "学信网首页",
    PageClass.CHSI_OTHER: "学信网其他页面",
    PageClass.OTHER: "不是学信网页面",
    PageClass.UNREADABLE: "无法辨认",
}

BASIS: dict[MatchedBy, str] = {
    MatchedBy.ID_NUMBER: "证件号码",
    MatchedBy.ID_NUMBER_REPAIRED: "证件号码（按校验位修复）",
    MatchedBy.STUDENT_NO: "学号",
    MatchedBy.NAME_BIRTH: "姓名和出生日期",
    MatchedBy.NAME: "姓名（名册唯一）",
    MatchedBy.CLAIM: "文件名",
}

STATES: dict[State, str] = {
    State.MATCH: "一致",
    State.MATCH_NORMALISED: "归一后一致",
    State.MISMATCH: "不一致",
    State.UNCERTAIN: "不确定",
    State.NOT_VISIBLE: "未显示",
    State.BLANK: "空白",
    State.NOT_ON_ROSTER: "无可比较",
}

READERS: dict[Reader, str] = {Reader.FAST: "初读", Reader.STRONG: "复读"}
