"""The contract's verdicts, from codes alone: pictures first, then students."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pipeline.domain.fields import REQUIRED_BY_DEFAULT, Field

_WRONG = frozenset({"E201", "E301", "E303", "E304", "E305", "E306", "E307", "E308", "E309", "E401"})
_INCOMPLETE = frozenset({"E202", "E203", "E404"})
_DOUBT = frozenset(
    {"E204", "E402", "E403", "E405", "E502", "E601", "E602", "E603", "E604", "E605", "E701"}
    | {"R101", "R103", "R104"}
)
_ORDER = ("verified", "discrepancy", "review", "resubmit", "missing")


def is_difference(code: str) -> bool:
    """Whether a code makes a discrepancy: D1xx, D2xx, D401."""
    return code.startswith(("D1", "D2", "D4"))


def of_picture(codes: Sequence[str]) -> str:
    """Verdict on a picture that could be opened."""
    found = set(codes)
    if found & _WRONG:
        return "resubmit"
    if "E501" in found:
        return "unmatched"
    if any(is_difference(code) for code in found):
        return "discrepancy"
    if found & _INCOMPLETE:
        return "resubmit"
    return "review" if found & _DOUBT else "verified"


@dataclass(frozen=True, slots=True)
class Seen:
    """One picture as it counts for its student. ``fields`` are those of the student's own page."""

    codes: tuple[str, ...]
    verdict: str
    fields: Mapping[Field, str]


def of_student(pictures: Sequence[Seen]) -> str:
    """Verdict on a student from all pictures that belong to them."""
    if not pictures:
        return "missing"
    if _contradict(pictures):
        return "review"
    found = ["resubmit" if item.verdict == "rejected" else item.verdict for item in pictures]
    together = _completed(pictures)
    if together:
        found.append(together)
    return min(found, key=_ORDER.index)


def _completed(pictures: Sequence[Seen]) -> str:
    """What the parts of one page say together; ``""`` where they leave a required field out."""
    apart = _WRONG | {"E404"}
    parts = [item for item in pictures if item.fields and not set(item.codes) & apart]
    seen = {key for item in parts for key, text in item.fields.items() if text and "*" not in text}
    if not seen.issuperset(REQUIRED_BY_DEFAULT):
        return ""
    codes = {code for item in parts for code in item.codes} - _INCOMPLETE
    return of_picture(sorted(codes))


def _contradict(pictures: Sequence[Seen]) -> bool:
    """Two readable pages show different values in a required field."""
    own = [item.fields for item in pictures if item.fields and not set(item.codes) & _WRONG]
    for key in REQUIRED_BY_DEFAULT:
        texts = {fields[key] for fields in own if fields.get(key)}
        if len(texts) > 1:
            return True
    return False
