"""Edits found in ``latest`` or in a file of the registrar's, as decisions."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from pipeline.decide import book, offers
from pipeline.decide.entries import Entry, read
from pipeline.decide.offers import Offer, as_it_came
from pipeline.domain.decision import ALLOWED, ALSO, Decision, Meant, Opinion, understood

_WRITTEN_INTO = ("discrepancies.csv", "registrar.xlsx")
#: Where the review pages lie, and what they export; people put it there.
_PAGES, _EXPORTED = "review", "处理意见*.csv"


@dataclass(frozen=True, slots=True)
class Gathered:
    """New decisions, what could not be understood (stops the swap), and what people are told."""

    new: tuple[book.Recorded, ...] = ()
    problems: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()


def written_into(folder: Path) -> list[Path]:
    """The files among the reports in ``folder`` into which people write."""
    own = [folder / name for name in _WRITTEN_INTO if (folder / name).exists()]
    return own + sorted((folder / _PAGES).glob(_EXPORTED))


def from_reports(folder: Path, today: date, group: str = "") -> Gathered:
    """Read back what was written into the reports in ``folder``, and keep it beside the folder.

    A cell that shows what it showed when it was written is no edit.

    Raises:
        RunError: decisions.csv cannot be read or written.
    """
    known = offers.load(folder)
    if known is None:
        return Gathered()
    return _kept(folder.parent, known, written_into(folder), today, group)


def from_file(out: Path, path: Path, today: date, group: str = "") -> Gathered:
    """Take over the decisions in a file that has the columns 编号, 处理意见, 处理人, 处理日期.

    Raises:
        RunError: decisions.csv cannot be read or written.
    """
    known = offers.load(out / "latest")
    if known is None:
        problem = f"{out / 'latest'} 里没有可处理的报告。请先运行一次核对。"
        return Gathered(problems=(problem,))
    return _kept(out, known, [path], today, group)


def _kept(
    out: Path, known: Mapping[str, Offer], paths: Iterable[Path], today: date, group: str
) -> Gathered:
    recorded = book.load(out)
    gathered = _edits(known, recorded, paths, today)
    book.add(out, recorded, gathered.new, group)
    return gathered


def _edits(
    known: Mapping[str, Offer],
    recorded: tuple[book.Recorded, ...],
    paths: Iterable[Path],
    today: date,
) -> Gathered:
    decided = book.current(recorded)
    edited: dict[str, dict[tuple[str, str, str], Entry]] = {}
    problems: list[str] = []
    for path in paths:
        found = read(path)
        problems += found.problems
        for entry in found.rows:
            offer = known.get(entry.number)
            fault = _fault(entry, offer)
            if fault:
                problems.append(fault)
            elif offer is not None and entry.content != offer.shown:
                edited.setdefault(entry.number, {})[entry.content] = entry
    new: list[book.Recorded] = []
    remarks: list[str] = []
    for number, versions in sorted(edited.items()):
        made = _decision(known[number], tuple(versions.values()), today)
        if isinstance(made, str):
            problems.append(made)
            continue
        before = decided.get(number)
        if before is None and not made.decision.opinion:
            continue
        dated = bool(versions[next(iter(versions))].day)
        if _is_read_already(made.decision, recorded, known[number], dated=dated):
            continue
        new.append(made)
        if before is not None:
            remarks.append(
                f"{made.where}：编号 {number} 原处理意见“{before.words}”（{before.person}，"
                f"{before.day}）改为“{made.decision.words or '（撤回）'}”。"
            )
    return Gathered(tuple(new), tuple(problems), tuple(remarks))


def _fault(entry: Entry, offer: Offer | None) -> str:
    """Why a row cannot be taken for one of the last reports, ``""`` where it can."""
    if offer is None:
        told = f"{entry.where}：编号 {entry.number} 不在最近一次的报告中。"
        return told if entry.opinion else ""
    if entry.basis in ("", offer.basis):
        return ""
    return (
        f"{entry.where}：编号 {entry.number} 的图片或数值已变，请在最近一次的复核页面上重新处理。"
    )


def _is_read_already(
    made: Decision, recorded: tuple[book.Recorded, ...], offer: Offer, *, dated: bool
) -> bool:
    """Whether this was read since the row was written, and ``latest`` has only not been replaced.

    It may have been decided otherwise since, which what still stands there must not undo.
    """
    own = [one.decision for one in recorded if one.decision.number == made.number]
    shown = [
        place
        for place, one in enumerate(own)
        if ((one.words, one.person, one.day) if one.words else ("", "", "")) == offer.shown
    ]
    since = own[shown[-1] + 1 :] if shown else own
    return any(made == (one if dated else replace(one, day=made.day)) for one in since)


def _decision(offer: Offer, versions: tuple[Entry, ...], today: date) -> book.Recorded | str:
    """The decision of a row, or what keeps it from being understood."""
    one = versions[0]
    if len(versions) > 1:
        told = "；".join(f"{each.where}为“{each.opinion}”（{each.person}）" for each in versions)
        return f"编号 {one.number} 的处理意见有冲突：{told}。请改成一致。"
    found = _meant(one, offer)
    if found is None:
        words = "、".join(ALLOWED.get(one.number[:1], ()))
        words = words.replace("归属", "归属 学号、归属 学号；确认无误")
        return f"{one.where}：处理意见“{one.opinion}”不能识别，请填写：{words}。"
    if one.day:
        try:
            date.fromisoformat(one.day)
        except ValueError:
            return f"{one.where}：处理日期“{one.day}”不能识别，请写成 2026-11-30。"
    day = one.day or (today.isoformat() if found.opinion is not Opinion.WITHDRAWN else "")
    basis = _basis(found, offer, one.number)
    made = Decision(one.number, basis, found.opinion, found.target, one.person, day, found.also)
    return book.Recorded(made, one.where, today.isoformat())


def _meant(one: Entry, offer: Offer) -> Meant | None:
    """What an entry says; what is written over 归属 is said of the picture as that student's."""
    found, shown = understood(one.number, one.opinion), understood(one.number, offer.shown[0])
    if found is None or shown is None or shown.opinion is not Opinion.BELONGS:
        return found
    if found.opinion in ALSO:
        return Meant(Opinion.BELONGS, shown.target, found.opinion)
    return found


def _basis(meant: Meant, offer: Offer, key: str) -> str:
    """What an entry rests on: the student's values only where these are what was shown."""
    shown = understood(key, offer.shown[0])
    compared = meant.also and shown is not None and shown.target == meant.target
    return offer.basis if compared else as_it_came(offer.basis)
