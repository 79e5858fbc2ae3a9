"""File names as students write them; they are claims, not truth."""

from random import Random

from sample_images.drawing.case import Enrolled

#: With 学号 or name or both.
CLAIMING = (
    "{number}{name}",
    "{name}-{number}",
    "{class_name} {name}(1)",
    "{name}",
    "{number}",
    "【{number}】{name}",
    "{name}_{class_name}_学信网截图",
    "{class_name}-{name}-学籍信息（{few}）",
    "{number}_{class_name}_{name}",
    "{name}学籍自查 {number} (2)",
)

#: Says nothing about the owner.
SILENT = (
    "IMG_{four}",
    "微信图片_{day}{time}",
    "mmexport16{many}",
    "Screenshot_{day}_{time}_com.tencent.mm",
    "学信网截图{copy}",
    "屏幕截图 {day} {time}",
)

#: The folder claims, the file in it says nothing.
_OWN_FOLDER = "{class_name}/{number}{name}/IMG_{four}"


def source(student: Enrolled, claims: bool, extension: str, rng: Random) -> str:
    """Path below the inbox, with the class or the college as folder."""
    person = student.person
    words = {
        "number": person.student_no,
        "name": student.true_name,
        "class_name": person.class_name,
        **_chance_words(person.student_no[:4], rng),
    }
    if claims and rng.random() < 0.06:
        return _OWN_FOLDER.format(**words) + extension
    stem = rng.choice(CLAIMING if claims else SILENT).format(**words)
    college = person.programme.college
    folders = (person.class_name, person.class_name, f"{college}/{person.class_name}", college)
    # Phones that count their pictures write the extension in capitals.
    written = extension.upper() if stem.startswith("IMG_") else extension
    return f"{rng.choice(folders)}/{stem}{written}"


def _chance_words(year: str, rng: Random) -> dict[str, str]:
    hour, minute, second = rng.randrange(7, 24), rng.randrange(60), rng.randrange(60)
    return {
        "four": str(rng.randrange(1000, 9999)),
        "few": str(rng.randrange(1, 4)),
        "many": f"{rng.randrange(10**10, 10**11)}",
        "day": f"{year}{rng.randrange(10, 12)}{rng.randrange(10, 29)}",
        "time": f"{hour:02d}{minute:02d}{second:02d}",
        "copy": rng.choice(("", "(1)", "（2）", " - 副本")),
    }
