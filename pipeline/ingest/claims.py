"""Whose a picture claims to be, by its path; a claim, never the truth.

Numbers and names that stand on the roster are believed before guesses by form. What phones and
chat programs write into names (dates, times, counters) is no claim.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.domain.fields import Field
from pipeline.domain.student import Student
from pipeline.domain.submission import Claim

#: Names written by phones, cameras and chat programs, of which nothing is a claim.
_BY_MACHINES = re.compile(
    r"(?i)(?:IMG|DSC|DCIM|PXL|MVIMG|SAVE|Screenshot|Screen[ _]?Shot|Snipaste|wx_camera|"
    r"mmexport|Image|photo|pic|微信图片|微信截图|QQ图片|QQ截图|QQ浏览器截图|截屏|屏幕截图|截图|照片|图片)"
    r"[ _-]*\(?\d[\d_ .\-:]*\)?(?:[_.][a-z][a-z.]*)?"
)
_COPY = re.compile(r"(?i)\s*(?:[(（]\d{1,3}[)）]|[-–—_ ]+\s*(?:副本|copy)(?:\s*\d+)?)")
_ID_NUMBER = re.compile(r"(?<![0-9A-Za-z])\d{17}[\dXx](?![0-9A-Za-z])")
_NUMBER = re.compile(r"(?<![0-9A-Za-z])[A-Za-z]?\d{6,16}(?![0-9])")
#: Date and time to the second: as long as a 考生号, and never one unless the roster says so.
_STAMP = re.compile(
    r"20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d[0-5]\d"
)
_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]+(?:[·•‧・･⋅∙．.][\u3400-\u9fff]+)*")

_DOTS = str.maketrans(dict.fromkeys("•‧・･⋅∙．.", "·"))

#: A container is a folder to what is in it.
_CONTAINER = re.compile(r"(?i)\.(?:zip|7z|rar|docx|pdf)!")

#: Parts of words that are no names of people.
_NO_NAMES = re.compile(
    r"学籍|学信|截图|截屏|信息|自查|核验|核查|验证|图片|照片|图像|提交|作业|材料|页面|注册|档案|"
    r"学院|大学|学校|专业|班|系$|年级|级|手机|电脑|微信|副本|收集|汇总|新建|文件|学号|姓名|同学|"
    r"上半|下半|第.张|上$|下$|重交|补交|最新|最终|已交|未命名|网$|寝室|宿舍|组$|课$|技术|工程|软件|"
    r"计算机|机电|会计|护理|电子|应用|管理"
)


@dataclass(frozen=True, slots=True)
class Known:
    """Numbers and names of the roster, to be looked for in paths."""

    by_number: dict[str, Student]
    by_name: dict[str, tuple[Student, ...]]
    by_id: dict[str, Student]
    classes: frozenset[str]

    @classmethod
    def of(cls, students: Iterable[Student]) -> "Known":
        """Index ``students`` once for many paths."""
        by_number: dict[str, Student] = {}
        by_name: dict[str, tuple[Student, ...]] = {}
        by_id: dict[str, Student] = {}
        classes = set()
        for student in students:
            for number in (student.get(Field.STUDENT_NO), student.exam_no):
                if number:
                    by_number.setdefault(number.upper(), student)
            name = _folded(student.name)
            if name:
                by_name[name] = (*by_name.get(name, ()), student)
            id_number = student.get(Field.ID_NUMBER).upper()
            if id_number:
                by_id.setdefault(id_number, student)
            classes.add(student.get(Field.CLASS_NAME))
        return cls(by_number, by_name, by_id, frozenset(classes - {""}))


def claim_of(source: str, known: Known) -> Claim | None:
    """What the path says of the owner: its file name first, then its folders, nearest first."""
    way = _CONTAINER.sub("/", unicodedata.normalize("NFKC", source))
    *folders, name = way.replace("!", "/").split("/")
    class_name = next((folder for folder in reversed(folders) if folder in known.classes), None)
    stem = name.rpartition(".")[0] if re.search(r"\.[A-Za-z]{2,5}$", name) else name
    for part in (stem, *reversed(folders)):
        if part in known.classes:
            continue
        claim = _claim_in(part, known, class_name)
        if claim is not None:
            return claim
    return Claim(class_name=class_name) if class_name else None


def claim_of_row(claim: Claim, source: str, known: Known) -> Claim:
    """What an index says of the owner, by the key of the roster; the path may add the class."""
    by_path = claim_of(source, known)
    number = _key(claim.student_no.upper(), known) if claim.student_no else None
    return Claim(number, claim.name, by_path.class_name if by_path else None)


def _claim_in(part: str, known: Known, class_name: str | None) -> Claim | None:
    by_id = [known.by_id.get(found.upper()) for found in _ID_NUMBER.findall(part)]
    if len(by_id) == 1 and by_id[0] is not None:
        return Claim(by_id[0].number, by_id[0].name or None, class_name)
    rest = _COPY.sub(" ", _ID_NUMBER.sub(" ", _BY_MACHINES.sub(" ", part)))
    for class_ in sorted(known.classes, key=len, reverse=True):
        rest = rest.replace(class_, " ")
    numbers = _numbers(rest, known)
    names = _names(rest, known)
    if len(numbers) > 1 or len(names) > 1:
        return _consistent(numbers, names, known, class_name)
    number, name = next(iter(numbers), None), next(iter(names), None)
    if number is None and name is None:
        return None
    return Claim(_key(number, known), name, class_name)


def _numbers(text: str, known: Known) -> list[str]:
    found = list(dict.fromkeys(match.upper() for match in _NUMBER.findall(text)))
    on_roster = [number for number in found if number in known.by_number]
    if on_roster:
        return on_roster
    lengths = {len(number) for number in known.by_number}
    return [
        number
        for number in found
        if not _STAMP.fullmatch(number) and (len(number) in lengths or not _is_moment(number))
    ]


def _is_moment(number: str) -> bool:
    """Whether a number looks like a date, a time stamp or a phone number."""
    day = re.match(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])", number)
    return len(number) < 8 or bool(day) or bool(re.fullmatch(r"1\d{9,12}", number))


def _names(text: str, known: Known) -> list[str]:
    words = [_folded(word) for word in _HAN.findall(text)]
    whole = [word for word in words if word in known.by_name]
    if whole:
        return list(dict.fromkeys(whole))
    inside = {name for word in words for name in known.by_name if len(name) > 1 and name in word}
    longest = {name for name in inside if not any(name != o and name in o for o in inside)}
    if longest:
        return sorted(longest)
    guesses = [w for w in words if (2 <= len(w) <= 4 or "·" in w) and not _NO_NAMES.search(w)]
    return list(dict.fromkeys(guesses))


def _consistent(
    numbers: list[str], names: list[str], known: Known, class_name: str | None
) -> Claim | None:
    """The one student whom both a number and a name mean, if there is just one."""
    means = Counter(
        known.by_number[number].number
        for number in numbers
        if number in known.by_number
        and (not names or _folded(known.by_number[number].name) in names)
    )
    if len(means) != 1:
        return None
    key = next(iter(means))
    student = next(s for s in known.by_number.values() if s.number == key)
    return Claim(key, student.name or None, class_name)


def _key(number: str | None, known: Known) -> str | None:
    if number is None:
        return None
    return known.by_number[number].number if number in known.by_number else number


def _folded(name: str) -> str:
    return "".join(unicodedata.normalize("NFKC", name).translate(_DOTS).split())
