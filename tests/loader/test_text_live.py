"""Live pages of plain text: entries headed by their time."""

from __future__ import annotations

from backfile.loader import ReaderSettings, read_article

_TOP = "Storm over the Sallow coast: the night as it went\n\n3 March 2016\n\n"
_BELOW = (
    "The keeper of the lamp says that the water has reached the second step, and that nobody has crossed since noon."
)


def _headings(text: str) -> list[str | None]:
    article = read_article("live.txt", text.encode(), None, ReaderSettings("en", None)).article
    assert article is not None
    return [section.heading for section in article.sections]


def test_entries_of_a_live_page_are_headed_by_their_time() -> None:
    entries = [("23:40", "The lamp"), ("22:15", "The second step"), ("21:02", "Boats in"), ("19:30", "First warning")]
    text = _TOP + "\n".join(f"{time} {words}\n{_BELOW} It is {time} now.\n" for time, words in entries)
    assert _headings(text)[-4:] == [f"{time} {words}" for time, words in entries]


def test_times_in_any_order_head_no_entries() -> None:
    """Offers of other stories stand in the order of their weight."""
    times = ("08:12", "23:40", "06:02", "19:30", "02:45", "14:09")
    body = "\n\n".join(f"{_BELOW} This was said on day {number}." for number in range(6))
    offers = "\n".join(f"{time} Something else\n{_BELOW} Read of {time}.\n" for time in times)
    assert not any(heading and heading[:1].isdigit() for heading in _headings(f"{_TOP}{body}\n\nMore news\n\n{offers}"))
