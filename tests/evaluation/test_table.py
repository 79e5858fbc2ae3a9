"""The lines of the table, from pictures made by hand."""

from dataclasses import replace

from pipeline.domain.alphabet import Alphabet, Alphabets
from tests.evaluation.codes import hints, per_code
from tests.evaluation.groups import per_planted, readable, sent_to_review
from tests.evaluation.score import Pair, score
from tests.evaluation.truth import Expected, Seen

TRUE = Expected(
    source="a.png",
    page="detail_phone",
    verdicts=frozenset({"verified"}),
    student_no="1",
    codes=frozenset(),
    forbidden=frozenset({"D101"}),
    fields={"name": "王伟"},
    degradations=("none",),
    readable=True,
    undegraded=True,
)
SAID = Seen("a.png", "detail_phone", "verified", "1", frozenset(), {})


def pair(codes: set[str], told: set[str], verdict: str = "verified", **truth: object) -> Pair:
    expected = replace(TRUE, codes=frozenset(codes), **truth)  # type: ignore[arg-type]
    return Pair(expected, replace(SAID, codes=frozenset(told), verdict=verdict))


def test_precision_and_recall() -> None:
    both, missed = pair({"D101"}, {"D101"}), pair({"D101"}, set())
    items = [both, missed, pair(set(), {"D101"}), pair(set(), set())]
    [(code, precision, recall)] = per_code(items)
    assert code == "D101"
    assert (precision.hits, precision.total) == (1, 2)
    assert (recall.hits, recall.total) == (1, 2)


def test_an_allowed_code_is_neither_false_nor_missed() -> None:
    [(_, precision, recall)] = per_code([pair(set(), {"E403"}, allowed=frozenset({"E403"}))])
    assert precision.total == recall.total == 0


def test_what_an_open_doubt_may_say_is_neither() -> None:
    doubt = frozenset({"review", "discrepancy"})
    told = {"D101", "D102", "E204"}
    found = per_code([pair(set(), told, verdicts=doubt, forbidden=frozenset({"D102"}))])
    totals = {code: precision.total for code, precision, _ in found}
    assert totals == {"D101": 0, "D102": 1, "E204": 0}
    sure = per_code([pair(set(), told)])
    assert {code: precision.total for code, precision, _ in sure} == dict.fromkeys(told, 1)


def test_a_planted_code_counts_although_it_is_allowed_too() -> None:
    [(_, precision, _)] = per_code([pair({"E402"}, {"E402"}, allowed=frozenset({"E402"}))])
    assert (precision.hits, precision.total) == (1, 1)


def test_hints_are_counted_apart() -> None:
    hinted = frozenset({"E701"})
    items = [
        pair(set(), {"E701"}, hints=hinted),
        pair(set(), set(), hints=hinted),
        pair(set(), {"E701"}),
        pair(set(), set(), undegraded=False, degradations=("recompressed",)),
    ]
    assert per_code(items) == []
    found = {name: (share.hits, share.total) for name, share in hints(items)}
    assert found == {
        "E701 recall": (1, 2),
        "E701 false alarms, clean": (1, 1),
        "E701 false alarms, recompressed": (0, 1),
        "E701 false alarms, other damage": (0, 0),
    }


def test_a_trap_is_right_where_verdict_and_codes_are() -> None:
    items = [
        pair(set(), set(), planted="trap"),
        pair(set(), {"D101"}, planted="trap"),
        pair(set(), set(), "review", planted="trap"),
        pair(set(), set()),
    ]
    [(name, share)] = per_planted(items)
    assert (name, share.hits, share.total) == ("trap", 1, 3)


def test_good_pictures_in_review_are_told_apart_by_the_alphabet() -> None:
    both = Alphabets(Alphabet(frozenset("王伟玮")), Alphabet(frozenset("王伟")))
    items = [
        pair(set(), set(), "review"),
        pair(set(), set()),
        pair(set(), set(), "review", fields={"name": "王玮"}),
    ]
    found = [(share.hits, share.total) for _, share in sent_to_review(items, both)]
    assert found == [(1, 2), (1, 1)]
    assert readable("王·伟", both)
    assert not readable("玮", both)


def test_a_hard_difference_that_belongs_in_review_is_not_one_to_tell() -> None:
    items = (
        pair({"D102"}, {"D102"}, "review", verdicts=frozenset({"review"})),
        pair({"D102"}, {"D102"}, "discrepancy", verdicts=frozenset({"discrepancy"})),
        pair({"D102"}, set(), "review", verdicts=frozenset({"discrepancy"})),
    )
    lines = {name: (found.hits, found.total) for name, found in score(items).lines}
    assert lines["planted hard differences, as discrepancy"] == (1, 2)
    assert lines["planted hard differences, or as review"] == (3, 3)


def test_a_missed_discrepancy_is_one_that_nobody_looks_at() -> None:
    wanted = frozenset({"discrepancy"})
    items = tuple(
        pair({"D101"}, set(), verdict, verdicts=wanted)
        for verdict in ("discrepancy", "review", "verified", "resubmit")
    )
    lines = dict(score(items).lines)
    assert (lines["missed discrepancies"].hits, lines["missed discrepancies"].total) == (2, 4)
