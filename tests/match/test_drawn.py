"""A value drawn otherwise than its neighbours, on both sides of each limit."""

from dataclasses import replace

import pytest

from pipeline.domain.fields import Field
from pipeline.domain.judgement import Judgement, Verdict
from pipeline.domain.page import Ink, PageClass
from pipeline.domain.reading import FieldReading, Reading, Record
from pipeline.match.drawn import Distance, distances, drawn_apart
from pipeline.match.judge import judge
from tests.match.builders import POLICY, claim, doubt, record, roster, student, submission

_ROW = 34
_LIST = ("id_number", "student_no", "enrolled_on", "expected_graduation", "class_name", "status")


def _ink(row: int, digits: bool, size: int, jitter: float = 0.0) -> Ink:
    """``size`` characters of the usual look: digits 20 px high, or 汉字 of 24 px."""
    height, pitch = (20.0, 15.0) if digits else (24.0, 26.0)
    middle = row * _ROW + 12.0
    return Ink(
        *(0, size, digits, 100.0, middle - height / 2, 100 + pitch * (size - 0.2)),
        *(middle + height / 2 + jitter, 2.0 + jitter / 10, 51, 255),
    )


def _page(**changed: dict[str, float]) -> Record:
    """The usual page with its list drawn alike, but for measures ``changed`` of some values."""
    fields = []
    sizes = {Field.ID_NUMBER: 18, Field.STUDENT_NO: 10}
    for row, (field, reading) in enumerate(record(class_name="软件2301班").fields):
        inks = [
            _ink(row, True, sizes.get(field, 4), 0.1 * (row % 3)),
            _ink(row, True, 2, 0.1 * (row % 2)),
            _ink(row, False, 4, 0.1 * (row % 3)),
        ]
        own = changed.get(field, {})
        inks = [_changed(ink, own) for ink in inks]
        label = (_ink(row, False, 4),)
        fields.append((field, replace(reading, inks=tuple(inks), label_inks=label)))
    return Record(tuple(fields))


def _changed(ink: Ink, own: dict[str, float]) -> Ink:
    height, down = ink.height * own.get("height", 1), own.get("down", 0.0)
    middle = (ink.top + ink.bottom) / 2 + down
    return replace(
        ink,
        top=middle - height / 2,
        bottom=middle + height / 2,
        right=ink.left + (ink.right - ink.left) * own.get("width", own.get("height", 1)),
        stroke=ink.stroke * own.get("stroke", 1),
        level=round(ink.level + own.get("level", 0)),
    )


def _told(shown: Record, page_class: PageClass = PageClass.DETAIL_PHONE) -> list[Field | None]:
    return [finding.field for finding in drawn_apart(shown, page_class, POLICY)]


def test_a_page_drawn_alike_tells_nothing() -> None:
    assert _told(_page()) == []
    assert _told(_page(), PageClass.DETAIL_DESKTOP) == []
    assert _told(record()) == []


@pytest.mark.parametrize(
    ("own", "way"),
    [
        ({"height": 1.11}, None),
        ({"height": 1.13}, "height"),
        ({"height": 0.89}, None),
        ({"height": 0.87}, "height"),
        ({"stroke": 1.13}, None),
        ({"stroke": 1.30}, "stroke"),
        ({"stroke": 0.70}, "stroke"),
        ({"level": 44}, None),
        ({"level": 46}, "colour"),
        ({"level": -46}, "colour"),
        ({"width": 1.08}, None),
        ({"width": 0.78}, "width"),
        ({"down": 2.4}, None),
        ({"down": 2.7}, "place"),
        ({"down": -2.7}, "place"),
    ],
)
def test_limits_of_each_measure(own: dict[str, float], way: str | None) -> None:
    shown = _page(student_no=own)
    others = [reading for field, reading in shown.fields if field is not Field.STUDENT_NO]
    reading = shown.get(Field.STUDENT_NO)
    assert reading is not None
    apart = {one.way for one in distances(reading, others) if one.far > one.limit}
    assert apart == ({way} if way else set())
    assert _told(shown) == ([Field.STUDENT_NO] if way else [])


def test_a_page_whose_values_scatter_says_nothing_of_one() -> None:
    uneven = {field: {"height": 1 + 0.03 * (place - 3)} for place, field in enumerate(_LIST[:-1])}
    assert _told(_page(**{**uneven, "status": {"height": 1.11}})) == []


@pytest.mark.parametrize(("step", "told"), [(2, True), (3, False)])
def test_a_ground_of_many_greys_is_a_photograph_and_not_judged(step: int, told: bool) -> None:
    shown = _page(student_no={"height": 1.2})
    lit = []
    for row, (field, reading) in enumerate(shown.fields):
        inks = tuple(replace(ink, ground=250 - step * (row % 3)) for ink in reading.inks)
        lit.append((field, replace(reading, inks=inks)))
    assert _told(Record(tuple(lit))) == ([Field.STUDENT_NO] if told else [])


def test_small_print_is_not_judged() -> None:
    shown = _page(student_no={"height": 1.2})
    tiny = [(field, _scaled(shown, field, 0.6)) for field, _ in shown.fields]
    assert _told(shown) == [Field.STUDENT_NO]
    assert _told(Record(tuple(tiny))) == []


def _scaled(shown: Record, field: Field, factor: float) -> FieldReading:
    reading = shown.get(field)
    assert reading is not None
    inks = tuple(
        replace(
            ink,
            top=ink.top * factor,
            bottom=ink.bottom * factor,
            left=ink.left * factor,
            right=ink.right * factor,
            stroke=ink.stroke * factor,
        )
        for ink in reading.inks
    )
    return replace(reading, inks=inks, label_inks=())


@pytest.mark.parametrize("field", ["name", "school", "birth_date", "major"])
def test_the_card_of_the_phone_page_has_sizes_of_its_own(field: str) -> None:
    shown = _page(**{field: {"height": 1.3}})
    assert _told(shown) == []
    assert _told(shown, PageClass.DETAIL_DESKTOP) == [Field(field)]
    assert _told(shown, PageClass.DETAIL_IMAGE) == []


def test_too_few_neighbours_say_nothing() -> None:
    shown = _page(student_no={"height": 1.3})
    few = ("student_no", "enrolled_on", "id_number")
    assert _told(Record(tuple(item for item in shown.fields if item[0] in few))) == []


def test_a_value_that_was_hardly_read_says_nothing() -> None:
    shown = _page(student_no={"height": 1.3})
    weak = tuple(
        (field, doubt(reading, 0, 0.5) if field is Field.STUDENT_NO else reading)
        for field, reading in shown.fields
    )
    assert _told(Record(weak)) == []


def _judged(shown: Record, **own: str) -> Judgement:
    known = roster(student(class_name="软件2301班", **own))
    reading = Reading(PageClass.DETAIL_PHONE, ("高等学籍",), (shown,))
    return judge([(submission(claim=claim()), reading)], known, POLICY).pictures[0]


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ({"height": 1.3}, {"height": 1.3}, 2),
        ({"height": 1.3}, {"height": 1.3, "level": 60}, 2),
        ({"height": 1.3}, {"level": 60}, 0),
        ({"level": 60}, {}, 1),
    ],
)
def test_values_that_stand_apart_each_in_its_own_way_are_the_page_s(
    first: dict[str, float], second: dict[str, float], told: int
) -> None:
    assert len(_told(_page(student_no=first, enrolled_on=second))) == told


@pytest.mark.parametrize("text", ["2023****01", "20230101普通高等教育"])
def test_a_mask_or_what_is_no_value_is_not_compared(text: str) -> None:
    shown = _page(id_number={"height": 1.3})
    other = tuple(
        (field, replace(reading, text=text) if field is Field.ID_NUMBER else reading)
        for field, reading in shown.fields
    )
    assert _told(shown) == [Field.ID_NUMBER]
    assert _told(Record(other)) == []


@pytest.mark.parametrize(("size", "told"), [(2, False), (3, True)])
def test_strokes_of_few_characters_are_those_of_the_characters(size: int, told: bool) -> None:
    shown = _page(status={"stroke": 1.5, "level": 60})
    status = shown.get(Field.STATUS)
    assert status is not None
    han = [replace(ink, end=size) for ink in status.inks if not ink.digits]
    kept = replace(status, inks=tuple(han))
    few = tuple((field, kept if field is Field.STATUS else one) for field, one in shown.fields)
    assert (_told(Record(few)) == [Field.STATUS]) is told


@pytest.mark.parametrize(("factor", "told"), [(0.76, True), (0.72, False)])
def test_strokes_thinner_than_a_pixel_and_a_half_have_no_grey_of_their_own(
    factor: float, told: bool
) -> None:
    thin = [
        (field, replace(one, inks=tuple(_changed(ink, {"stroke": factor}) for ink in one.inks)))
        for field, one in _page(student_no={"level": 60}).fields
    ]
    assert (_told(Record(tuple(thin))) == [Field.STUDENT_NO]) is told


def test_it_is_a_reason_to_look_and_never_more() -> None:
    plain, odd = _judged(_page()), _judged(_page(status={"stroke": 1.5}))
    assert plain.verdict is Verdict.VERIFIED
    assert odd.verdict is Verdict.REVIEW
    assert [(one.code, one.field) for one in odd.findings] == [("E701", Field.STATUS)]
    differing = _judged(_page(status={"stroke": 1.5}), name="林知远")
    assert differing.verdict is Verdict.DISCREPANCY
    assert {one.code for one in differing.findings} == {"D101", "E701"}


@pytest.mark.parametrize(("lowest", "told"), [(0.91, True), (0.84, False)])
def test_a_typeface_whose_labels_differ_in_height_explains_values_as_low(
    lowest: float, told: bool
) -> None:
    shown = _page(status={"height": 0.86})
    fields = dict(shown.fields)
    own = fields[Field.CLASS_NAME]
    label = tuple(_changed(ink, {"height": lowest}) for ink in own.label_inks)
    fields[Field.CLASS_NAME] = replace(own, label_inks=label)
    kai = Record(tuple(fields.items()))
    han = [d for d in _distances(kai, Field.STATUS) if not d.digits and d.way == "height"]
    assert [one.far > one.limit for one in han] == [told]


def _distances(shown: Record, field: Field) -> list[Distance]:
    others = [reading for key, reading in shown.fields if key is not field]
    return list(distances(dict(shown.fields)[field], others))


def test_the_status_may_have_a_colour_of_its_own() -> None:
    level = 90
    assert _told(_page(status={"level": level})) == []
    assert _told(_page(student_no={"level": level})) == [Field.STUDENT_NO]


@pytest.mark.parametrize(("height", "told"), [(1.3, True), (1.4, False)])
def test_a_headline_of_the_page_is_no_imitation(height: float, told: bool) -> None:
    assert (_told(_page(student_no={"height": height})) == [Field.STUDENT_NO]) is told
