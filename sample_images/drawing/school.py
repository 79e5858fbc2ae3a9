"""Invented schools with colleges, majors and classes."""

from dataclasses import dataclass, replace
from datetime import date
from random import Random


@dataclass(frozen=True, slots=True)
class Programme:
    """What a class of students studies; ``stem`` begins the names of its classes."""

    college: str
    department: str
    major: str
    level: str
    years: str
    stem: str


@dataclass(frozen=True, slots=True)
class FormerName:
    """A name the school had until a day."""

    name: str
    until: date


@dataclass(frozen=True, slots=True)
class School:
    """One school in the year its new students enter.

    ``former_names`` and ``major_suffixes`` stand in the set's settings.
    """

    name: str
    year: int
    programmes: tuple[Programme, ...]
    former_names: tuple[FormerName, ...] = ()
    major_suffixes: tuple[str, ...] = ()

    @property
    def enrolled_on(self) -> date:
        return date(self.year, 9, 1)

    @property
    def colleges(self) -> tuple[str, ...]:
        """Colleges in the order of their first programme."""
        return tuple(dict.fromkeys(item.college for item in self.programmes))


_NAMES = (
    "岷沱职业技术大学",
    "川南云岭信息与智能制造职业技术大学",
    "锦屏江安现代农业与装备制造职业技术大学",
    "龙泉湖数字技术职业大学",
    "青衣江智能制造与现代物流职业技术大学",
)

#: Schools that are nobody's here: other records, wrong schools.
OTHER_SCHOOLS = (
    "嘉陵江师范高等专科学校",
    "西岭职业技术学院",
    "涪江信息职业学院",
    "东临开放大学",
)

_PROGRAMMES = (
    Programme("信息工程学院", "软件工程系", "软件技术", "专科", "3", "软件"),
    Programme("信息工程学院", "网络工程系", "计算机网络技术", "专科", "3", "网络"),
    Programme("信息工程学院", "软件工程系", "大数据工程技术", "本科", "4", "大数据"),
    Programme("信息工程学院", "软件工程系", "软件工程技术", "本科", "2", "软工升本"),
    Programme("信息工程学院", "网络工程系", "现代通信技术（中外合作办学）", "专科", "3", "通信"),
    Programme("智能制造学院", "机电工程系", "机电一体化技术", "专科", "3", "机电"),
    Programme("智能制造学院", "机电工程系", "智能制造装备技术", "专科", "2.5", "智造"),
    Programme("智能制造学院", "汽车工程系", "新能源汽车检测与维修技术", "专科", "3", "新能源"),
    Programme("智能制造学院", "机电工程系", "机械设计制造及自动化", "本科", "4", "机自"),
)

#: Majors nobody of the set studies.
OTHER_MAJORS = ("市场营销", "会计信息管理", "园林工程技术", "护理", "旅游英语")


def school(rng: Random) -> School:
    """A school drawn from ``rng``; the platform's text era, freshmen of 2021 to 2024."""
    return School(rng.choice(_NAMES), rng.choice((2021, 2022, 2023, 2024)), _PROGRAMMES)


def with_settings(school: School) -> School:
    """``school`` with two former names, of which only the first was valid for its freshmen."""
    stem = school.name.removesuffix("职业大学").removesuffix("职业技术大学")
    return replace(
        school,
        former_names=(
            FormerName(f"{stem}高等专科学校", date(school.year, 12, 31)),
            FormerName(f"{stem}职工大学", date(school.year - 6, 8, 31)),
        ),
        major_suffixes=("（校企合作）",),
    )
