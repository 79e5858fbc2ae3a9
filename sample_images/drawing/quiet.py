"""Further pages and rosters that look different and hold nothing to report."""

from datetime import date

from pipeline.domain.fields import Field
from sample_images.drawing.planted import Cell, Plant, Planted, Subject
from sample_images.drawing.record import graduation

#: Every character that stands for the middle dot of a name, and none at all.
_DOTS = ("•", "‧", "・", "･", "⋅", "∙", "．", ".", "")
_EXCEL_EPOCH = date(1899, 12, 30)

#: What phones and screenshot programs write into their files by themselves.
_ORDINARY = (
    "Android RP1A.200720.011", "iOS 17.1.2", "Screenshot", "HUAWEI ELS-AN00 102.0.0.165",
    "vivo X60", "Windows 10 Snipping Tool", "gnome-screenshot", "17.0.3",
)  # fmt: skip


def _former_school(at: Subject) -> Planted:
    """The page has the school's name of the day the student was enrolled."""
    return Planted("school-alias", {Field.SCHOOL: at.school.former_names[0].name})


def _suffix(at: Subject) -> Planted:
    """A bracketed suffix that the settings list, on the page or in the roster."""
    longer = at.person.programme.major + at.school.major_suffixes[0]
    if at.rng.random() < 0.5:
        return Planted("major-suffix", {Field.MAJOR: longer})
    return Planted("major-suffix", roster={Field.MAJOR: longer})


def _half_years(at: Subject) -> Planted:
    forms: tuple[Cell, ...] = (2.5, "2.5", "2.5年", "2.5 年")
    return Planted("half-years", roster={Field.DURATION: at.rng.choice(forms)})


def _date_forms(at: Subject) -> Planted:
    """All dates of a row in one form, Excel's serial numbers and months alone among them."""
    due = graduation(at.school.enrolled_on, at.person.programme.years)
    form = at.rng.randrange(6)

    def cell(day: date, months: bool = True) -> Cell:
        forms: tuple[Cell, ...] = (
            f"{day:%Y%m%d}",
            f"{day:%Y-%m-%d}",
            f"{day.year}/{day.month}/{day.day}",
            (day - _EXCEL_EPOCH).days,
            f"{day:%Y.%m}" if months else f"{day:%Y.%m.%d}",
            f"{day.year}年{day.month}月{day.day}日",
        )
        return forms[form]

    dates = {
        Field.BIRTH_DATE: cell(at.person.birth, months=False),
        Field.ENROLLED_ON: cell(at.school.enrolled_on),
        Field.EXPECTED_GRADUATION: cell(due),
    }
    return Planted("date-forms", roster=dates)


def _old_number(at: Subject) -> Planted:
    """A number of the first generation: 15 digits, no check character, on both sides."""
    text = at.person.id_number
    both = {Field.ID_NUMBER: text[:6] + text[8:17]}
    return Planted("15-digits", both, dict(both))


def _passport(at: Subject) -> Planted:
    """An international student: letters and digits, compared as they stand."""
    letter = at.rng.choice(("E", "G", "K", "PA", "RE"))
    both = {Field.ID_NUMBER: f"{letter}{at.rng.randrange(10**6, 10**7)}"}
    return Planted("passport", both, dict(both))


def _every_dot(at: Subject) -> Planted:
    """A name whose dot the roster writes in one of nine ways, or not at all."""
    first = f"{at.rng.choice('阿艾古努')}{at.rng.choice(('力木', '丽娜', '尔江', '依夏'))}"
    last = at.rng.choice(("吐尔逊", "买买提", "阿不都", "玉素甫", "热合曼")) + at.rng.choice(
        ("", "江")
    )
    return Planted(
        "every-dot",
        {Field.NAME: f"{first}·{last}", Field.ETHNICITY: "维吾尔族"},
        {Field.NAME: f"{first}{at.rng.choice(_DOTS)}{last}", Field.ETHNICITY: "维吾尔"},
    )


def _short_ethnicity(at: Subject) -> Planted:
    short = at.person.ethnicity.removesuffix("族")
    return Planted("short-ethnicity", roster={Field.ETHNICITY: short})


def _ordinary_software(at: Subject) -> Planted:
    """The file names the phone's own software, as most do."""
    where = at.rng.choice(("Software", "Software", "xmp"))
    return Planted("software-ordinary", software=(where, at.rng.choice(_ORDINARY)))


def _again(_at: Subject) -> Planted:
    """Two good pictures of one page, whose recipe hands in both."""
    return Planted("second-picture")


#: Nothing to report, in sets other than the committed samples.
QUIET: dict[str, Plant] = {
    "school-alias": _former_school,
    "major-suffix": _suffix,
    "half-years": _half_years,
    "date-forms": _date_forms,
    "15-digits": _old_number,
    "passport": _passport,
    "every-dot": _every_dot,
    "short-ethnicity": _short_ethnicity,
    "software-ordinary": _ordinary_software,
    "second-picture": _again,
}
