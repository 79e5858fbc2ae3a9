"""Invented people with identity numbers whose check character is right (GB 11643-1999)."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from pipeline.domain.idnumber import check_character
from sample_images.drawing.school import Programme, School

_COMMON = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
_LESS_COMMON = (
    "苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史"
    "顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
)
_RARE = ("欧阳", "司徒", "上官", "诸葛", "晏", "郗", "逯", "亓", "麴", "禚", "佘", "仝")
_MALE = (
    "伟强磊军洋勇杰涛明超刚平辉鹏华飞鑫波斌宇浩凯俊峰帆旭宁坤翔晨睿博航煜昊轩铭泽楷彬"
    "栋麒祺晟翊垚骏恺"
)
_FEMALE = (
    "芳娜敏静丽艳娟霞秀燕玲桂丹萍红玉兰英梅琳雪慧婷莹洁颖倩瑶怡佳欣悦雯妍琪萱蕾薇岚祎玥筱汐婧嫣璐"
)
_EITHER = "文子思一天雨晓海春林青云新安雅清可月嘉志成永国家小智乐言心如书"
_WITH_DOT = (
    ("阿依古丽·买买提", "女", "维吾尔族"),
    ("艾力·吐尔逊", "男", "维吾尔族"),
    ("古丽米热·阿卜杜拉", "女", "维吾尔族"),
    ("叶尔兰·哈布力", "男", "哈萨克族"),
    ("努尔艾力·麦麦提江", "男", "维吾尔族"),
    ("吉克·阿木", "男", "彝族"),
)
_ETHNICITIES = ("汉族",) * 16 + ("彝族", "藏族", "羌族", "回族", "土家族", "苗族", "壮族", "满族")
_AREAS = (
    "510104", "510113", "510322", "510521", "510623", "510781", "510822", "511025", "511123",
    "511324", "511402", "511529", "511623", "511725", "511921", "513221", "513337", "513425",
    "500112", "500231", "520103", "530128", "620102", "410105", "370102", "654125", "653125",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Person:
    """One invented student. Dates are days, texts stand as the platform prints them."""

    name: str
    sex: str
    birth: date
    ethnicity: str
    id_number: str
    student_no: str
    exam_no: str
    class_name: str
    counsellor: str
    programme: Programme


def id_number(area: str, birth: date, order: int) -> str:
    """18 characters: area, birth date, order (odd = male), check character."""
    first17 = f"{area}{birth:%Y%m%d}{order:03d}"
    return first17 + check_character(first17)


def _given(rng: Random, sex: str) -> str:
    letters = _MALE if sex == "男" else _FEMALE
    if rng.random() < 0.22:
        return rng.choice(letters)
    first = rng.choice(_EITHER) if rng.random() < 0.55 else rng.choice(letters)
    return first + rng.choice(letters)


def _surname(rng: Random) -> str:
    draw = rng.random()
    if draw < 0.6:
        return rng.choice(_COMMON)
    return rng.choice(_LESS_COMMON) if draw < 0.92 else rng.choice(_RARE)


def _name(rng: Random) -> tuple[str, str, str]:
    """Name, sex and ethnicity."""
    if rng.random() < 0.05:
        return rng.choice(_WITH_DOT)
    sex = rng.choice("男女")
    return _surname(rng) + _given(rng, sex), sex, rng.choice(_ETHNICITIES)


def _fresh_name(rng: Random, taken: set[str]) -> tuple[str, str, str]:
    while True:
        name, sex, ethnicity = _name(rng)
        if name not in taken:
            taken.add(name)
            return name, sex, ethnicity


def _classes(school: School, programme: Programme) -> tuple[str, str]:
    stem = f"{programme.stem}{school.year % 100}"
    return f"{stem}01", f"{stem}02"


def people(rng: Random, school: School, count: int) -> tuple[Person, ...]:
    """``count`` students, names all different, spread over the school's classes in turn."""
    taken: set[str] = set()
    counsellors = [_fresh_name(rng, taken)[0] for _ in school.programmes]
    found = []
    for index in range(count):
        which = index % len(school.programmes)
        programme = school.programmes[which]
        round_ = index // len(school.programmes)
        name, sex, ethnicity = _fresh_name(rng, taken)
        age = 20 if programme.years == "2" else 18
        birth = date(school.year - age, 9, 1) + timedelta(days=rng.randrange(-420, 330))
        order = rng.randrange(1, 499) * 2 + (1 if sex == "男" else 0)
        area = rng.choice(_AREAS)
        college = school.colleges.index(programme.college) + 3
        number = f"{school.year}{college:02d}{which * 2 + round_ % 2 + 1:02d}{round_ // 2 + 1:02d}"
        found.append(
            Person(
                name=name,
                sex=sex,
                birth=birth,
                ethnicity=ethnicity,
                id_number=id_number(area, birth, order),
                student_no=number,
                exam_no=f"{school.year % 100}{area}{rng.randrange(10**5, 10**6)}",
                class_name=_classes(school, programme)[round_ % 2],
                counsellor=counsellors[which],
                programme=programme,
            )
        )
    return tuple(found)
