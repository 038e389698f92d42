"""Where batches run, and what that leaves behind; work done aside, by another process where one can be had."""

from __future__ import annotations

import gc
import os
import threading
import time

import pytest

from backfile.execution import Aside, seldom_collecting


def _own_number() -> bytes:
    return str(os.getpid()).encode()


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """No other thread runs, whatever the tests are run by."""
    monkeypatch.setattr(threading, "active_count", lambda: 1)


@pytest.mark.usefixtures("alone")
def test_work_aside_is_done_by_another_process() -> None:
    aside = Aside(_own_number)
    assert aside.result() == aside.result() != _own_number()


@pytest.mark.usefixtures("alone")
def test_large_results_arrive_whole() -> None:
    assert Aside(lambda: b"x" * 3_000_000).result() == b"x" * 3_000_000


@pytest.mark.usefixtures("alone")
def test_what_fails_aside_is_done_here() -> None:
    here = os.getpid()

    def work() -> bytes:
        if os.getpid() != here:
            raise KeyboardInterrupt
        return b"done"

    assert Aside(work).result() == b"done"


def test_work_not_worth_a_process_is_done_when_it_is_asked_for() -> None:
    done: list[int] = []

    def work() -> bytes:
        done.append(1)
        return _own_number()

    aside = Aside(work, worth_a_process=False)
    assert not done
    assert aside.result() == aside.result() == _own_number()
    assert done == [1]


@pytest.mark.usefixtures("alone")
def test_work_that_nobody_waits_for_is_ended() -> None:
    aside = Aside(lambda: time.sleep(60) or b"")
    process = aside._process
    aside.close()
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)
    aside.close()


def test_python_looks_for_cycles_as_before_after_a_build() -> None:
    before = gc.get_threshold()
    with pytest.raises(ValueError, match="stop"), seldom_collecting():
        assert gc.get_threshold()[0] > before[0]
        gc.freeze()
        raise ValueError("stop")
    assert gc.get_threshold() == before
    assert gc.get_freeze_count() == 0
