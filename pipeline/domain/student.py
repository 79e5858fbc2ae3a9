"""The roster: who is expected, and the roster's own faults."""

from dataclasses import dataclass

from pipeline.domain.fields import Field
from pipeline.domain.policy import Exemption


@dataclass(frozen=True, slots=True)
class RosterFault:
    """One fault of the roster, with the place where the registrar finds it.

    ``row`` counts from 1 as Excel does; ``column`` is the header as written, or ``""``.
    ``code`` is R101..R104 where the fault touches a student, else ``""``. ``conflicting`` marks
    the R102 of rows that share a number but differ elsewhere.
    """

    code: str
    sheet: str
    row: int
    column: str
    message: str
    field: Field | None = None
    conflicting: bool = False


@dataclass(frozen=True, slots=True)
class Student:
    """One student of the roster, equal duplicate rows folded into one.

    ``values`` are the roster's own values as text, freed of wrappers and invisible characters
    but not normalised further; empty cells are absent. ``number`` is the 学号, else the 考生号:
    the student's key in every report; ``first_number`` is the one by which earlier runs knew the
    student, where it is another. ``college`` is whom the list goes to. ``exemptions`` are those of
    the settings that hold for this student, in their order.
    """

    number: str
    values: tuple[tuple[Field, str], ...]
    exam_no: str = ""
    college: str = ""
    counsellor: str = ""
    sheet: str = ""
    rows: tuple[int, ...] = ()
    faults: tuple[RosterFault, ...] = ()
    exemptions: tuple[Exemption, ...] = ()
    first_number: str = ""

    def get(self, field: Field) -> str:
        """The roster's value of ``field``, ``""`` where the roster has none."""
        return next((value for key, value in self.values if key is field), "")

    @property
    def name(self) -> str:
        return self.get(Field.NAME)

    @property
    def known_as(self) -> str:
        """The number from which 编号 are made, so that they stay when the student's changes."""
        return self.first_number or self.number


@dataclass(frozen=True, slots=True)
class Column:
    """How one column of a sheet was understood: its header and the field it fills."""

    sheet: str
    header: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Roster:
    """All students in the order of the file, all faults together.

    ``remarks`` tell, in Chinese, what of the settings' exemptions found nobody on the roster.
    """

    students: tuple[Student, ...]
    faults: tuple[RosterFault, ...] = ()
    columns: tuple[Column, ...] = ()
    sha256: str = ""
    remarks: tuple[str, ...] = ()
