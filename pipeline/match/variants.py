"""Characters that are the same but for simplified, traditional or variant forms.

They classify a difference; they never turn one into a match.
"""

from collections.abc import Iterator

#: Simplified or usual form, then forms that a reader may write for it or that mean the same.
_FORMS = (
    *("黄黃", "悦悅", "强強", "粤粵", "芈羋", "昇升", "濬浚", "说說", "锐銳", "税稅", "脱脫"),
    *("吴吳", "吕呂", "卢盧", "刘劉", "陈陳", "杨楊", "赵趙", "张張", "郑鄭", "邓鄧", "叶葉"),
    *("兰蘭", "丽麗", "华華", "国國", "贵貴", "龙龍", "凤鳳", "云雲", "伟偉", "杰傑", "晓曉"),
    *("泽澤", "涛濤", "鸿鴻", "宁寧", "德徳", "峰峯", "群羣", "珍珎", "喆哲", "堃坤", "淼渺"),
    *("淳湻", "彦彥", "产產", "冯馮", "温溫", "清淸", "青靑", "静靜", "净淨", "录錄", "绿綠"),
    *("户戶", "沪滬", "卫衛", "为為", "伪僞", "内內", "吞呑", "奥奧", "娱娛", "尚尙", "巨钜"),
    *("教敎", "既旣", "没沒", "溪谿", "玺璽", "琼瓊", "真眞", "祎禕", "笔筆", "翠翆", "荫蔭"),
    *("宝寶", "轩軒", "颖穎", "莹瑩", "庆慶", "荣榮", "玮瑋", "娴嫻", "婵嬋", "娇嬌", "宪憲"),
    *(
        "关關",
        "马馬",
        "孙孫",
        "苏蘇",
        "钱錢",
        "钟鐘鍾",
        "许許",
        "谢謝",
        "邹鄒",
        "陆陸",
        "罗羅",
        "贺賀",
    ),
    *(
        "万萬",
        "兴興",
        "义義",
        "书書",
        "东東",
        "业業",
        "乔喬",
        "韦韋",
        "仪儀",
        "传傳",
        "伦倫",
        "侨僑",
    ),
    *("钧鈞", "铭銘", "锋鋒", "锦錦", "钰鈺", "铃鈴", "银銀", "锡錫", "镕鎔", "钊釗", "钢鋼"),
    *(
        "诗詩",
        "诚誠",
        "谦謙",
        "语語",
        "诺諾",
        "谊誼",
        "谨謹",
        "谭譚",
        "诸諸",
        "详詳",
        "訚誾",
        "让讓",
    ),
    *("维維", "红紅", "纯純", "绍紹", "经經", "缘緣", "纪紀", "绮綺", "缨纓", "练練"),
    *("汉漢", "济濟", "润潤", "洁潔", "满滿", "渊淵", "滨濱", "灵靈", "灿燦", "炜煒"),
    *("进進", "远遠", "达達", "连連", "迁遷", "运運", "选選", "辉輝", "车車", "轮輪", "农農"),
    *(
        "阳陽",
        "阴陰",
        "际際",
        "随隨",
        "韬韜",
        "项項",
        "须須",
        "颂頌",
        "频頻",
        "颜顏",
        "风風",
        "飒颯",
    ),
    *(
        "鹏鵬",
        "鸣鳴",
        "鹤鶴",
        "鸾鸞",
        "鲁魯",
        "鲜鮮",
        "齐齊",
        "龚龔",
        "丰豐",
        "临臨",
        "举舉",
        "乐樂",
    ),
    *(
        "亚亞",
        "亲親",
        "众眾",
        "优優",
        "会會",
        "体體",
        "学學",
        "实實",
        "宽寬",
        "寿壽",
        "尔爾",
        "岭嶺",
    ),
    *("岚嵐", "岗崗", "帅帥", "广廣", "应應", "开開", "怀懷", "战戰"),
    *(
        "旸暘",
        "时時",
        "显顯",
        "晖暉",
        "权權",
        "枫楓",
        "柏栢",
        "栋棟",
        "梦夢",
        "桦樺",
        "楼樓",
        "欢歡",
    ),
    *("玛瑪", "环環", "珑瓏", "瑶瑤", "琏璉", "画畫", "畅暢", "监監", "盖蓋", "礼禮", "祯禎"),
    *("积積", "稳穩", "笃篤", "简簡", "篮籃", "联聯", "聪聰", "肃肅", "胜勝", "腾騰", "苍蒼"),
    *(
        "莲蓮",
        "获獲",
        "萧蕭",
        "蒋蔣",
        "蓝藍",
        "见見",
        "观觀",
        "贤賢",
        "贝貝",
        "赞贊",
        "跃躍",
        "逊遜",
    ),
    *("虚虛", "裏里裡", "遥遙", "邻鄰", "镇鎮", "闫閆阎", "隽雋", "韵韻", "顾顧", "飞飛", "麽么"),
)


def pairs() -> Iterator[tuple[str, str]]:
    """Each usual character with each of its other forms."""
    for forms in _FORMS:
        yield from ((forms[0], other) for other in forms[1:])


def usual_forms(character: str) -> str:
    """The usual character of which ``character`` is another form, "" where it is usual itself."""
    return "".join(forms[0] for forms in _FORMS if character in forms[1:])


def are_variants(one: str, other: str) -> bool:
    """Whether two stretches are the same but for simplified, traditional or variant forms."""
    return len(one) == len(other) > 0 and all(map(_same_family, one, other))


def _same_family(one: str, other: str) -> bool:
    return one == other or any(one in forms and other in forms for forms in _FORMS)
