"""What a person has to look at: a case per picture in doubt, or per student in review."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pipeline.domain.codes import BY_CODE
from pipeline.domain.decision import ALLOWED, Opinion
from pipeline.domain.fields import Field
from pipeline.domain.judgement import FieldJudgement, Finding, Judgement, State, StudentJudgement
from pipeline.domain.student import Student
from pipeline.report.crops import crop_of, in_question, whole_of
from pipeline.report.doubt import WHOSE, asks_for_review, copy_of, is_confirmable
from pipeline.report.formats.discrepancies import Row
from pipeline.report.numbers import number
from pipeline.report.report import Pairs, Report
from pipeline.report.review.marks import Pieces, marked, plain
from pipeline.report.words import BASIS, PAGES, STATES

_COMPARED = (State.MISMATCH, State.UNCERTAIN)

#: Differences of one student by their code.
Rows = Mapping[str, Row]


@dataclass(frozen=True, slots=True)
class Offer:
    """A row of the reports that can be decided on here.

    ``basis`` is the digest of what is decided on here. ``choices`` are what can be said of it,
    ``written`` what has been: 处理意见, 处理人 and 处理日期.
    ``waits`` tells that somebody has to decide, ``status`` and ``earlier`` are as in the workbook.
    """

    number: str
    basis: str
    title: str
    choices: tuple[str, ...]
    written: tuple[str, str, str]
    waits: bool
    status: str = ""
    earlier: str = ""


@dataclass(frozen=True, slots=True)
class Value:
    """A field as a picture shows it beside the roster's; ``crop`` is a path below the run."""

    label: str
    seen: Pieces
    expected: Pieces
    state: State
    told: str
    level: str
    confidence: str
    crop: str = ""
    offer: Offer | None = None

    @property
    def compared(self) -> bool:
        """Whether there is a value of the roster beside it."""
        return bool(self.expected) or self.state is not State.NOT_ON_ROSTER


@dataclass(frozen=True, slots=True)
class Told:
    """A finding in words."""

    code: str
    title: str
    note: str


@dataclass(frozen=True, slots=True)
class Case:
    """One picture in doubt, or one student whose pictures are in doubt only together.

    ``number`` is its 编号, ``facts`` are headings and words. ``values`` are those in question,
    ``others`` the rest. ``people`` are the students it may belong to, ``whole`` is the path of a
    small picture of one without values, ``pictures`` are paths of copies, ``""`` where there
    is none, with their sources.
    """

    number: str
    student: Student | None
    class_name: str
    verdict: str
    label: str
    told: tuple[Told, ...]
    facts: Pairs
    values: tuple[Value, ...]
    others: tuple[Value, ...]
    offers: tuple[Offer, ...]
    people: Pairs = ()
    whole: str = ""
    pictures: Pairs = ()

    @property
    def crops(self) -> frozenset[str]:
        """Paths of what is loaded with it."""
        return frozenset((*(value.crop for value in self.values), self.whole)) - {""}

    @property
    def waits(self) -> bool:
        """Whether anything here waits for somebody to decide."""
        of_values = [value.offer for value in self.values if value.offer is not None]
        return any(offer.waits for offer in (*of_values, *self.offers))


def of_picture(report: Report, one: Judgement, rows: Rows, names: Mapping[str, str]) -> Case:
    """The case of a picture in doubt.

    ``rows`` are the differences of its student, ``names`` those of the roster by 学号.
    """
    codes = dict.fromkeys(finding.code for finding in one.findings)
    own = {code: rows[code] for code in codes if code in rows}
    asked = in_question(one)
    values = tuple(_value(report, one, field, own.values()) for field in asked)
    shown = {value.offer.number for value in values if value.offer is not None}
    apart = [_of_row(report, row) for row in own.values() if row.number not in shown]
    return Case(
        number=number("P", one.source),
        student=one.student,
        class_name=one.student.get(Field.CLASS_NAME) if one.student is not None else "",
        verdict=one.verdict.value,
        label=one.verdict.label,
        told=_told(one.findings),
        facts=tuple(_facts(one)),
        values=values,
        others=tuple(_value(report, one, field, ()) for field in one.fields if field not in asked),
        offers=(*apart, _of_picture(report, one)),
        people=_people(one, names),
        whole=_whole(report, one),
        pictures=_copies(report, (one,)),
    )


def of_student(report: Report, one: StudentJudgement) -> Case:
    """The case of a student whose pictures are in doubt only together."""
    own = [report.picture(source) for source in one.sources]
    fields = {finding.field for finding in one.findings}
    values = [
        _value(report, picture, field, ())
        for picture in own
        for field in picture.fields
        if field.field in fields
    ]
    return Case(
        number=number("S", one.student.known_as),
        student=one.student,
        class_name=one.student.get(Field.CLASS_NAME) if one.student is not None else "",
        verdict=one.verdict.value,
        label=one.verdict.label,
        told=_told(one.findings),
        facts=(("图片", f"共 {len(own)} 张；逐张看均无疑问，合在一起须人工查看"),),
        values=tuple(values),
        others=(),
        offers=(_of_student(report, one),),
        pictures=_copies(report, own),
    )


def _of_row(report: Report, row: Row) -> Offer:
    student = row.student
    relaxed = report.policy.relaxed(student.student.exemptions)
    return Offer(
        row.number,
        report.bases.get(row.number, ""),
        f"{row.finding.code} {BY_CODE[row.finding.code].title}",
        _choices("D"),
        row.written,
        waits=not row.written[0] and relaxed.accuses(row.finding.code),
        status=row.status,
        earlier=report.earlier(row.number),
    )


def _of_picture(report: Report, one: Judgement) -> Offer:
    key = number("P", one.source)
    whose = any(finding.code in WHOSE for finding in one.findings)
    written = report.written(key)
    choices = _choices("P")
    if not is_confirmable(one):
        choices = tuple(word for word in choices if word != Opinion.IN_ORDER)
    return Offer(
        key,
        report.bases.get(key, ""),
        "整张图片",
        choices,
        written,
        waits=asks_for_review(one) or (whose and not written[0]),
        earlier=report.earlier(key),
    )


def _of_student(report: Report, one: StudentJudgement) -> Offer:
    key = number("S", one.student.known_as)
    written = report.written(key)
    return Offer(
        key,
        report.bases.get(key, ""),
        "该生的全部图片",
        _choices("S"),
        written,
        waits=not written[0],
        earlier=report.earlier(key),
    )


def _choices(letter: str) -> tuple[str, ...]:
    return tuple(str(opinion) for opinion in ALLOWED[letter])


def _value(report: Report, one: Judgement, field: FieldJudgement, rows: Iterable[Row]) -> Value:
    reading = field.reading
    text = reading.text if reading is not None else ""
    seen, expected = plain(text), plain(field.expected)
    if field.state in _COMPARED:
        seen, expected = marked(field.field, text, field.expected)
    crop = crop_of(one.sha256 or "", field)
    row = next((row for row in rows if row.finding.field is field.field), None)
    return Value(
        label=field.field.label,
        seen=seen,
        expected=expected,
        state=field.state,
        told=STATES[field.state],
        level=field.level.removeprefix("不一致，"),
        confidence=f"{reading.confidence:.2f}" if reading is not None and text else "",
        crop=crop.path if crop is not None and crop.path in report.crops else "",
        offer=_of_row(report, row) if row is not None else None,
    )


def _told(findings: Iterable[Finding]) -> tuple[Told, ...]:
    return tuple(
        dict.fromkeys(
            Told(
                one.code,
                "：".join(part for part in (BY_CODE[one.code].title, _unnamed(one)) if part),
                one.note,
            )
            for one in findings
        )
    )


def _unnamed(one: Finding) -> str:
    """The field of a finding whose title does not say it."""
    return one.field.label if one.field is not None and BY_CODE[one.code].field is None else ""


def _facts(one: Judgement) -> Iterator[tuple[str, str]]:
    if one.page_class is not None:
        yield "页面", PAGES[one.page_class]
    yield "归属依据", BASIS[one.matched_by] if one.matched_by else "未能确定"
    claim = one.claim
    said = [claim.class_name, claim.student_no, claim.name] if claim else []
    yield "提交人（按文件名）", " ".join(part for part in said if part) or "无"
    if one.details:
        yield "注意", one.details
    if one.by_hand:
        yield "人工", "、".join(one.by_hand)


def _people(one: Judgement, names: Mapping[str, str]) -> Pairs:
    """Students the picture may belong to: who is named, and whom it was handed in for."""
    wanted = [*one.others, *([one.student.number] if one.student is not None else [])]
    return tuple((key, names.get(key, "")) for key in dict.fromkeys(wanted))


def _whole(report: Report, one: Judgement) -> str:
    path = whole_of(one.sha256 or "").path
    return path if path in report.crops else ""


def _copies(report: Report, pictures: Iterable[Judgement]) -> Pairs:
    """Path of each picture's copy, ``""`` where there is none, and its source."""
    return tuple(
        (
            copy_of(one.sha256) if one.sha256 in report.copied and not one.sensitive else "",
            one.source,
        )
        for one in pictures
        if one.sha256 is not None
    )
