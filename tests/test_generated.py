"""Generated files are what the code and data say now."""

from collections.abc import Callable

import pytest
from harness.generated import all_generated, check_or_write
from harness.reference import ROOT


@pytest.mark.parametrize(
    ("path", "make"),
    list(all_generated()),
    ids=lambda value: str(value) if isinstance(value, str) else "",
)
def test_generated_file_is_fresh(path: str, make: Callable[[], bytes]) -> None:
    check_or_write(ROOT / path, make())
