"""Findings and verdicts."""

from dataclasses import dataclass
from enum import StrEnum

from pipeline.domain.fields import Field
from pipeline.domain.page import PageClass
from pipeline.domain.reading import FieldReading
from pipeline.domain.student import Student
from pipeline.domain.submission import Claim


class State(StrEnum):
    """How a value on the page stands to the roster's."""

    MATCH = "match"
    MATCH_NORMALISED = "match_normalised"
    MISMATCH = "mismatch"
    UNCERTAIN = "uncertain"
    NOT_VISIBLE = "not_visible"
    BLANK = "blank"
    NOT_ON_ROSTER = "not_on_roster"


#: The value is the roster's, as it stands or after a named normalisation.
EQUAL = (State.MATCH, State.MATCH_NORMALISED)


class MatchedBy(StrEnum):
    """What led from a picture to a student."""

    ID_NUMBER = "id_number"
    ID_NUMBER_REPAIRED = "id_number_repaired"
    STUDENT_NO = "student_no"
    NAME_BIRTH = "name_birth"
    NAME = "name"
    CLAIM = "claim"


class Verdict(StrEnum):
    """Verdict on a picture or a student, with its Chinese name."""

    VERIFIED = "verified"
    DISCREPANCY = "discrepancy"
    REVIEW = "review"
    RESUBMIT = "resubmit"
    MISSING = "missing"
    NOT_EXPECTED = "not expected"
    UNMATCHED = "unmatched"
    REJECTED = "rejected"

    @property
    def label(self) -> str:
        return _TITLES[self]


_TITLES = {
    Verdict.VERIFIED: "核验一致",
    Verdict.DISCREPANCY: "信息不一致",
    Verdict.REVIEW: "待复核",
    Verdict.RESUBMIT: "需重交",
    Verdict.MISSING: "未提交",
    Verdict.NOT_EXPECTED: "不需核查",
    Verdict.UNMATCHED: "名册无此人",
    Verdict.REJECTED: "文件不可读",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to tell: a code of the catalogue, with its evidence.

    ``expected`` is the roster's value, ``seen`` the page's, both as written; None where the code
    has none. ``confidence`` 0..1, rounded to two decimals. ``note`` is the evidence in one
    Chinese sentence, ``""`` where there is no more to say; it repeats no ID number.
    """

    code: str
    field: Field | None = None
    expected: str | None = None
    seen: str | None = None
    confidence: float | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class FieldJudgement:
    """One field compared: the reading (None = not visible), the level that held, the state."""

    field: Field
    state: State
    level: str
    reading: FieldReading | None = None
    expected: str = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """The one outcome of one submitted picture.

    ``student`` is the row it is taken to belong to. ``others`` are the keys of further students
    concerned (E401 to E405, E502, D102), in roster order. ``details`` is a sentence for people
    where the codes do not say all (why a file could not be opened). ``sensitive``: the picture
    shows an identity card, so no report may show a crop of it. ``by_hand`` are the registrar's
    decisions that the verdict follows, in the words of their vocabulary; findings that they settle
    are no longer among ``findings``.
    """

    source: str
    sha256: str | None
    page_class: PageClass | None
    verdict: Verdict
    student: Student | None = None
    matched_by: MatchedBy | None = None
    claim: Claim | None = None
    fields: tuple[FieldJudgement, ...] = ()
    findings: tuple[Finding, ...] = ()
    others: tuple[str, ...] = ()
    anchors: tuple[str, ...] = ()
    details: str = ""
    sensitive: bool = False
    by_hand: tuple[str, ...] = ()

    def get(self, field: Field) -> FieldJudgement | None:
        """How ``field`` was compared, or None where it was not looked at."""
        return next((item for item in self.fields if item.field is field), None)


@dataclass(frozen=True, slots=True)
class StudentJudgement:
    """The verdict on one student of the roster, from all pictures that belong to it.

    ``findings`` are those that stand after the pictures completed each other; ``sources`` are
    the pictures, the clearest first. ``checked`` tells whether an acceptable page of the
    student's own was seen (核查率). ``by_hand`` as in ``Judgement``; ``settled``
    are the findings that the registrar took out of the verdict, and that are listed as such.
    """

    student: Student
    verdict: Verdict
    findings: tuple[Finding, ...] = ()
    sources: tuple[str, ...] = ()
    checked: bool = False
    by_hand: tuple[str, ...] = ()
    settled: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """Everything a run found: one judgement per picture, one per student."""

    pictures: tuple[Judgement, ...]
    students: tuple[StudentJudgement, ...]
