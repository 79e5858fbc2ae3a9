"""Characters that are the same but for simplified, traditional or variant forms.

They classify a difference; they never turn one into a match.
"""

#: Simplified or usual form, then forms that a reader may write for it or that mean the same.
_FORMS = (
    *("黄黃", "悦悅", "强強", "粤粵", "芈羋", "昇升", "濬浚", "说說", "锐銳", "税稅", "脱脫"),
    *("吴吳", "吕呂", "卢盧", "刘劉", "陈陳", "杨楊", "赵趙", "张張", "郑鄭", "邓鄧", "叶葉"),
    *("兰蘭", "丽麗", "华華", "国國", "贵貴", "龙龍", "凤鳳", "云雲", "伟偉", "杰傑", "晓曉"),
    *("泽澤", "涛濤", "鸿鴻", "宁寧", "德徳", "峰峯", "群羣", "珍珎", "喆哲", "堃坤", "淼渺"),
    *("淳湻", "彦彥", "产產", "冯馮", "温溫", "清淸", "青靑", "静靜", "净淨", "录錄", "绿綠"),
    *("户戶", "沪滬", "卫衛", "为為", "伪僞", "内內", "吞呑", "奥奧", "娱娛", "尚尙", "巨钜"),
    *("教敎", "既旣", "没沒", "溪谿", "玺璽", "琼瓊", "真眞", "祎禕", "笔筆", "翠翆", "荫蔭"),
    *("虚虛", "裏里裡", "遥遙", "邻鄰", "镇鎮", "闫閆阎", "隽雋", "韵韻", "顾顧", "飞飛", "麽么"),
)


def are_variants(one: str, other: str) -> bool:
    """Whether two stretches are the same but for simplified, traditional or variant forms."""
    return len(one) == len(other) > 0 and all(map(_same_family, one, other))


def _same_family(one: str, other: str) -> bool:
    return one == other or any(one in forms and other in forms for forms in _FORMS)
