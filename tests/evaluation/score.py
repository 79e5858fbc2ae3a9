"""The table of a run against the truth."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tests.evaluation.counts import Share, share
from tests.evaluation.truth import Expected, Seen

_REQUIRED = ("name", "id_number", "school", "level", "status")
_DOUBTED = {"discrepancy", "review"}
_DETAIL = {"detail_phone", "detail_desktop", "detail_image"}


@dataclass(frozen=True, slots=True)
class Pair:
    """One picture: the truth, and what the run said of it (None = it said nothing)."""

    truth: Expected
    seen: Seen


@dataclass(frozen=True, slots=True)
class Table:
    """Named lines, and the pictures behind those that went wrong."""

    lines: tuple[tuple[str, Share], ...]
    wrong: tuple[str, ...]


def pairs(truth: dict[str, Expected], seen: dict[str, Seen]) -> tuple[Pair, ...]:
    """Pictures of both sides, by source.

    Raises:
        ValueError: the run said nothing of a picture, or spoke of one that is not in the truth.
    """
    if truth.keys() != seen.keys():
        odd = sorted(truth.keys() ^ seen.keys())
        raise ValueError(f"not in both: {odd[:10]}")
    return tuple(Pair(truth[source], seen[source]) for source in sorted(truth))


def score(items: tuple[Pair, ...]) -> Table:
    """All lines of the table that stands in the README."""
    good = [one for one in items if one.truth.verdicts == {"verified"} and one.truth.readable]
    detail = [one for one in items if one.truth.page in _DETAIL]
    clean = [one for one in detail if one.truth.undegraded]
    rest = [one for one in detail if not one.truth.undegraded and one.truth.readable]
    lines: list[tuple[str, Share]] = [
        ("wrong verified", share([_wrong(one, "verified") for one in items])),
        ("wrong discrepancy", share([_wrong(one, "discrepancy") for one in items])),
        ("accusations that are not true", share([bool(_false_codes(one)) for one in items])),
        ("verdict as expected", share([one.seen.verdict in one.truth.verdicts for one in items])),
        ("planted findings found", share(list(_planted(items)))),
        ("planted hard differences, as discrepancy", share(list(_hard(items, {"discrepancy"})))),
        ("planted hard differences, or as review", share(list(_hard(items, _DOUBTED)))),
        ("missed discrepancies", share(list(_missed(items)))),
        ("good pictures verified", share([one.seen.verdict == "verified" for one in good])),
        ("good pictures sent to review", share([one.seen.verdict == "review" for one in good])),
        ("page class right", share([one.seen.page == one.truth.page for one in items])),
        ("owner right", share([one.seen.student_no == one.truth.student_no for one in items])),
        ("required fields exact, readable", share(list(_required(detail)))),
        ("fields exact, undegraded", share(list(_fields(clean)))),
        ("fields exact, degraded but readable", share(list(_fields(rest)))),
    ]
    for of in (_fields, _required):
        lines += _by("page", detail, lambda one: [str(one.truth.page)], of)
        lines += _by("degradation", detail, lambda one: list(one.truth.degradations), of)
    return Table(tuple(lines), tuple(_faults(items)))


def confusion(items: tuple[Pair, ...], of: Callable[[Pair], tuple[str, str]]) -> list[str]:
    """Lines ``expected -> seen: count`` of what was not as expected."""
    counts = Counter(of(one) for one in items)
    return [f"{want} -> {got}: {n}" for (want, got), n in sorted(counts.items()) if want != got]


def same(left: str, right: str) -> bool:
    """Equal after the documented normalisation: NFKC, brackets and blanks folded."""
    return _folded(left) == _folded(right)


def _folded(text: str) -> str:
    # How many asterisks a mask has says nothing.
    return re.sub(r"\*+", "*", "".join(unicodedata.normalize("NFKC", text).split()))


def _wrong(one: Pair, verdict: str) -> bool:
    return one.seen.verdict == verdict and verdict not in one.truth.verdicts


def _false_codes(one: Pair) -> frozenset[str]:
    return one.seen.codes & one.truth.forbidden


def _planted(items: tuple[Pair, ...]) -> Iterator[bool]:
    for one in items:
        for code in sorted(one.truth.codes):
            yield code in one.seen.codes


def _hard(items: tuple[Pair, ...], verdicts: set[str]) -> Iterator[bool]:
    """For each picture with a difference in a hard field: was its verdict one of ``verdicts``.

    Pictures that the contract wants in other verdicts only are not counted.
    """
    for one in items:
        hard = any(code.startswith("D1") or code == "D401" for code in one.truth.codes)
        if hard and one.truth.verdicts & verdicts:
            yield one.seen.verdict in verdicts


def _missed(items: tuple[Pair, ...]) -> Iterator[bool]:
    """For each picture that only a discrepancy fits: was it neither told nor sent to a person."""
    for one in items:
        if one.truth.verdicts == {"discrepancy"}:
            yield one.seen.verdict not in _DOUBTED


def _required(items: list[Pair]) -> Iterator[bool]:
    for one in items:
        for key, text in one.truth.fields.items() if one.truth.readable else ():
            if key in _REQUIRED:
                yield _read(one, key, text)


def _fields(items: list[Pair]) -> Iterator[bool]:
    for one in items:
        for key, text in sorted(one.truth.fields.items()):
            yield _read(one, key, text)


def _read(one: Pair, key: str, text: str) -> bool:
    found = one.seen.fields.get(key)
    visible = found is not None and found["state"] != "not_visible"
    return visible and found is not None and same(found["text"] or "", text)


def _by(
    what: str,
    items: list[Pair],
    keys: Callable[[Pair], list[str]],
    of: Callable[[list[Pair]], Iterator[bool]],
) -> Iterator[tuple[str, Share]]:
    kind = "required" if of is _required else "fields"
    groups: dict[str, list[Pair]] = defaultdict(list)
    for one in items:
        for key in keys(one):
            groups[key].append(one)
    for key, group in sorted(groups.items()):
        readable = [one for one in group if one.truth.readable]
        yield f"{kind} exact, {what} {key} ({len(group)} pictures)", share(list(of(readable)))


def _faults(items: tuple[Pair, ...]) -> Iterator[str]:
    for one in items:
        faults = [*_faults_of(one), *_misread(one)]
        if faults:
            kind = ", ".join(one.truth.degradations)
            yield f"{one.truth.source} ({kind}): " + "; ".join(faults)


def _faults_of(one: Pair) -> Iterator[str]:
    truth, seen = one.truth, one.seen
    if seen.verdict not in truth.verdicts:
        yield f"verdict {seen.verdict}, expected {'/'.join(sorted(truth.verdicts))}"
    if seen.page != truth.page:
        yield f"page {seen.page}, expected {truth.page}"
    if seen.student_no != truth.student_no:
        yield f"owner {seen.student_no}, expected {truth.student_no}"
    if _false_codes(one):
        yield f"false {sorted(_false_codes(one))}"
    if truth.codes - seen.codes:
        yield f"missed {sorted(truth.codes - seen.codes)}"


def _misread(one: Pair) -> Iterator[str]:
    if not one.truth.readable:
        return
    for key, text in sorted(one.truth.fields.items()):
        if not _read(one, key, text):
            found = one.seen.fields.get(key)
            yield f"{key} {found['text'] if found else None!r} for {text!r}"
