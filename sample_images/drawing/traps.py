"""Pages that look different or doubtful and must not be accused, and pages in real doubt."""

from datetime import date

from pipeline.domain.fields import Field
from sample_images.drawing.planted import Plant, Planted, Subject, left_before
from sample_images.drawing.record import printed

_VARIANTS = ("昇升", "濬浚", "瑤瑶", "傑杰", "喆哲", "堃坤")
_WRITTEN_AS = (
    ("嫒", "媛"),
    ("孪", "李"),
    ("仉", "仇"),
    ("袆", "祎"),
    ("祎", "袆"),
    ("煴", "煜"),
    ("穎", "颖"),
)


def _full_width(text: str) -> str:
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)


def _wide_cells(at: Subject) -> Planted:
    """The roster was typed with full-width digits and spaces inside the name."""
    roster = {
        Field.ID_NUMBER: _full_width(at.person.id_number),
        Field.NAME: "\u3000".join(at.person.name[:2]) + at.person.name[2:],
        Field.CLASS_NAME: _full_width(at.person.class_name),
    }
    return Planted("full-width", roster=roster)


def _invisible(at: Subject) -> Planted:
    """NBSP, a zero-width space and a leading apostrophe."""
    roster = {
        Field.ID_NUMBER: f"'{at.person.id_number}",
        Field.NAME: f"\u00a0{at.person.name}\u200b",
        Field.STUDENT_NO: f" {at.person.student_no}\u00a0",
    }
    return Planted("invisible", roster=roster)


def _small_x(at: Subject) -> Planted:
    return Planted("small-x", roster={Field.ID_NUMBER: at.person.id_number.lower()})


def _blank_number(_at: Subject) -> Planted:
    """A freshman: 学号, class and department are not on the platform yet."""
    blanks = (Field.STUDENT_NO, Field.CLASS_NAME, Field.DEPARTMENT, Field.BRANCH)
    return Planted("blank-rows", dict.fromkeys(blanks, ""))


def _level_words(at: Subject) -> Planted:
    page = {Field.LEVEL: "专科（高职）"} if at.person.programme.level == "专科" else {}
    roster = {
        Field.LEVEL: "大专" if page else "普通本科",
        Field.DURATION: f"{at.person.programme.years}.0",
    }
    return Planted("level-words", page, roster)


def _june(at: Subject) -> Planted:
    """The page prints the last of June, and the roster agrees with it."""
    due = f"{at.school.year + 3}年06月30日"
    page = {Field.DURATION: "3 年", Field.EXPECTED_GRADUATION: due}
    roster = {Field.DURATION: "三年", Field.EXPECTED_GRADUATION: f"{at.school.year + 3}/6/30"}
    return Planted("end-of-june", page, roster)


def _middle_dot(at: Subject) -> Planted:
    """A minority name whose dot the roster writes otherwise or drops."""
    plain = ("阿", "古丽") if at.person.sex == "女" else ("艾", "尔肯")
    first = f"{plain[0]}依{at.rng.choice('布达玛沙')}{plain[1]}"
    last = at.rng.choice(("斯迪克", "吾买尔", "托合提", "热合曼")) + at.rng.choice(("", "江", "提"))
    dot = at.rng.choice(("•", "‧", "・", "．", "."))
    ethnicity = {Field.ETHNICITY: "维吾尔族"}
    return Planted(
        "middle-dot",
        {Field.NAME: f"{first}·{last}", **ethnicity},
        {Field.NAME: f"{first}{dot}{last}", Field.ETHNICITY: "维吾尔"},
    )


def _long_values(at: Subject) -> Planted:
    """Values that wrap onto a second line on a phone."""
    in_year = f"{at.person.programme.major}专业{at.school.year}级"
    long: dict[Field, str] = {
        Field.DEPARTMENT: f"{at.person.programme.department}（现代产业学院、校企联合培养）",
        Field.CLASS_NAME: f"{in_year}第{at.rng.randrange(1, 9)}班",
        Field.BRANCH: at.person.programme.college,
    }
    return Planted("long-values", long, dict(long))


def _upgraded(at: Subject) -> Planted:
    """专升本: the finished record of another school stands on the same page."""
    earlier = left_before(at)
    if at.rng.random() < 0.5:
        return Planted("two-records", before=(earlier,))
    return Planted("two-records", after=(earlier,))


def _other_document(at: Subject) -> Planted:
    """港澳居民来往内地通行证: no 18 digits, no check character, compared as it stands."""
    both = {Field.ID_NUMBER: f"{at.rng.choice('HM')}{at.rng.randrange(10**7, 10**8)}"}
    return Planted("other-document", both, dict(both))


#: Nothing to report, whatever it looks like.
TRAPS: dict[str, Plant] = {
    "full-width": _wide_cells,
    "invisible": _invisible,
    "small-x": _small_x,
    "blank-rows": _blank_number,
    "level-words": _level_words,
    "end-of-june": _june,
    "middle-dot": _middle_dot,
    "two-records": _upgraded,
    "long-values": _long_values,
    "other-document": _other_document,
}


def _bad_check(at: Subject) -> Planted:
    """One digit of the ID replaced: the page itself cannot be right."""
    place = at.rng.choice((3, 4, 15))
    digit = (int(at.person.id_number[place]) + at.rng.randrange(3, 7)) % 10
    text = f"{at.person.id_number[:place]}{digit}{at.person.id_number[place + 1 :]}"
    return Planted("bad-check", {Field.ID_NUMBER: text}, codes=(("E601", Field.ID_NUMBER),))


def _odd_words(_at: Subject) -> Planted:
    """A status in words the platform never uses: certain difference, or reason to look."""
    return Planted(
        "odd-words",
        {Field.STATUS: "在籍(正常)"},
        codes=(("E605", Field.STATUS),),
        verdicts=("review", "discrepancy"),
    )


def _earlier_only(at: Subject) -> Planted:
    """Only the finished record of another school was captured."""
    earlier = dict(left_before(at))
    return Planted("earlier-record", earlier, codes=(("E404", None),))


def _off_roll(at: Subject) -> Planted:
    """Off roll at the same school, level and day: no other record but a difference."""
    page = {Field.STATUS: "不在籍（退学）", Field.LEFT_ON: printed(date(at.school.year + 1, 3, 15))}
    return Planted("off-roll", page, codes=(("D105", Field.STATUS),))


def _rare_name(at: Subject) -> Planted:
    """A character the recogniser may not know; who reads it may verify, who cannot must not."""
    name = at.person.name[0] + at.rng.choice("䶮㛃㬚㸌𬱖𬀩")
    both = {Field.NAME: name}
    return Planted("rare-character", both, dict(both), verdicts=("verified", "review"))


def _variant(at: Subject) -> Planted:
    """Two forms of one character: both are legal in names, so it is a difference to look at."""
    one, other = at.rng.sample(at.rng.choice(_VARIANTS), 2)
    first = at.person.name[0]
    return Planted(
        "variant",
        {Field.NAME: first + one},
        {Field.NAME: first + other},
        verdicts=("review", "discrepancy"),
    )


def _look_alike_beyond(at: Subject) -> Planted:
    """The page's character is one that recognisers write as the roster's."""
    shown, typed = at.rng.choice(_WRITTEN_AS)
    first = at.person.name[0]
    return Planted(
        "look-alike-beyond",
        {Field.NAME: first + shown},
        {Field.NAME: first + typed},
        verdicts=("review", "discrepancy"),
    )


def _masked_id(at: Subject) -> Planted:
    text = at.person.id_number
    page = {Field.ID_NUMBER: f"{text[:4]}{'*' * 12}{text[-2:]}"}
    return Planted("masked-id", page, codes=(("E203", Field.ID_NUMBER),))


def _stand_in(at: Subject) -> Planted:
    """The roster could not write the name's last character."""
    cell = at.person.name[:-1] + at.rng.choice(("□", "？"))
    return Planted("stand-in", roster={Field.NAME: cell}, codes=(("E204", Field.NAME),))


def _blank_status(_at: Subject) -> Planted:
    """A required row stands empty: nothing to confirm."""
    return Planted("blank-status", {Field.STATUS: ""})


def _no_id_on_roster(_at: Subject) -> Planted:
    return Planted("roster-blank", roster={Field.ID_NUMBER: None}, codes=(("R103", None),))


def _bad_id_on_roster(at: Subject) -> Planted:
    """Two neighbouring digits swapped by whoever typed the roster."""
    text = at.person.id_number
    place = next(i for i in range(14, 6, -1) if text[i] != text[i + 1] and i not in (9, 11, 13))
    typed = f"{text[:place]}{text[place + 1]}{text[place]}{text[place + 2 :]}"
    return Planted("roster-check", roster={Field.ID_NUMBER: typed}, codes=(("R104", None),))


#: Doubt, another record, off roll, faults of the roster.
DOUBTS: dict[str, Plant] = {
    "bad-check": _bad_check,
    "odd-words": _odd_words,
    "earlier-record": _earlier_only,
    "off-roll": _off_roll,
    "rare-character": _rare_name,
    "stand-in": _stand_in,
    "variant": _variant,
    "look-alike-beyond": _look_alike_beyond,
    "masked-id": _masked_id,
    "blank-status": _blank_status,
    "roster-blank": _no_id_on_roster,
    "roster-check": _bad_id_on_roster,
}
