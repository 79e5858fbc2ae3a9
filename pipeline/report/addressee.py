"""Which college is asked about a picture that leads to no student."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import PurePosixPath

from pipeline.domain.fields import Field
from pipeline.domain.judgement import Judgement
from pipeline.domain.normalise import fold
from pipeline.domain.student import Student
from pipeline.report.order import college_of

#: The list of pictures that neither a student nor a folder leads to a college.
NO_OWNER = "未归属"

#: Numbers and marks that people put around a name to have folders in order.
_AROUND = re.compile(r"^[\d\W_]+|[\d\W_]+$")


def addressees(students: Iterable[Student]) -> Callable[[Judgement], str]:
    """What names the college of a picture: its student's, else its folder's.

    A folder may be a class of the roster, or be named like a college. Where several colleges have
    a class of that name, the folder of the college decides.
    """
    of_class: dict[str, set[str]] = defaultdict(set)
    colleges: dict[str, str] = {}
    for student in students:
        college = college_of(student)
        of_class[student.get(Field.CLASS_NAME)].add(college)
        colleges[_plain(college)] = college
    colleges.pop("", None)

    def addressee(one: Judgement) -> str:
        if one.student is not None:
            return college_of(one.student)
        class_name = (one.claim.class_name if one.claim else None) or ""
        named = [colleges[part] for part in _folders(one.source) if part in colleges]
        possible = of_class.get(class_name, set()) if class_name else set()
        if len(possible) == 1:
            return next(iter(possible))
        agreed = [college for college in named if not possible or college in possible]
        return agreed[-1] if agreed else NO_OWNER

    return addressee


def _folders(source: str) -> list[str]:
    """Names of the folders and containers around a picture, the outermost first."""
    parts = re.split("[/!]", source)[:-1]
    return [name for part in parts for name in (_plain(part), _plain(PurePosixPath(part).stem))]


def _plain(name: str) -> str:
    return _AROUND.sub("", fold(name))
