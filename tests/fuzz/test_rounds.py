"""Some rounds of the fuzzer in continuous integration."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.fuzz.run import broken_promises, captures


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(1, 5))
def test_mutated_captures_break_no_promise(seed: int, shared: Path, tmp_path: Path) -> None:
    assert list(broken_promises(tmp_path, random.Random(seed), captures())) == []
