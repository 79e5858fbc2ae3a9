import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from pipeline.ocr.greys import levels


@given(st.lists(st.integers(0, 255), min_size=1, max_size=60), st.integers(0, 100))
def test_levels_are_those_of_sorting(values: list[int], share: int) -> None:
    grey = np.array(values, np.uint8)
    assert levels(grey, (share,)) == [int(np.percentile(grey, share, method="lower"))]
