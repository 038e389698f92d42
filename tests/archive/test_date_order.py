"""03/04/2022 is read as the other captures of its folder print their dates, whatever came first."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from backfile.archive.scan import Folders
from tests.conftest import Site

MakeSite = Callable[..., Site]


def capture(date: str, title: str = "The quay is mended again") -> str:
    """A capture whose date could be read either way, or not."""
    body = "The harbour office said that the western quay would open on Monday, three weeks later than it had promised."
    return f"{title}\n\nPublished {date}\n\n{body}\n\n{body.replace('western', 'eastern')}\n"


def addresses(site: Site) -> set[str]:
    """Permalinks of the articles."""
    lines = (site.folder / "content/accessions.tsv").read_text(encoding="utf-8").splitlines()
    return {line.split("\t")[1] for line in lines if not line.startswith("#")}


@pytest.mark.parametrize(
    ("neighbours", "day"),
    [
        ([], "/2022/03/04/"),
        (["25/03/2022"], "/2022/04/03/"),
        (["03/25/2022"], "/2022/03/04/"),
        (["25/03/2022", "03/25/2022"], "/2022/03/04/"),
        (["25/03/2022", "03/25/2022", "26/03/2022"], "/2022/04/03/"),
    ],
)
def test_open_date_is_read_as_its_folder_shows(make_site: MakeSite, neighbours: list[str], day: str) -> None:
    files = {f"seeds/paper/z{n}.txt": capture(date, f"Another day, number {n}") for n, date in enumerate(neighbours)}
    site = make_site({"seeds/paper/a.txt": capture("03/04/2022"), **files})
    assert site.build().exit_code == 0
    assert f"{day}the-quay-is-mended-again/" in addresses(site)


def test_other_folders_do_not_count(make_site: MakeSite) -> None:
    site = make_site(
        {"seeds/a/a.txt": capture("03/04/2022"), "seeds/b/b.txt": capture("25/03/2022", "Not of this paper")}
    )
    site.build()
    assert "/2022/03/04/the-quay-is-mended-again/" in addresses(site)


@pytest.mark.parametrize(("order", "day"), [("day-first", "04/03"), ("month-first", "03/04")])
def test_the_sites_setting_wins(make_site: MakeSite, order: str, day: str) -> None:
    files = {"seeds/a/a.txt": capture("03/04/2022"), "seeds/a/b.txt": capture("25/03/2022", "Shows the day first")}
    site = make_site({**files, "content/site.yaml": f"date-order: {order}\n"})
    site.build()
    assert f"/2022/{day}/the-quay-is-mended-again/" in addresses(site)


def test_evidence_that_comes_later_moves_the_date_and_keeps_the_address(make_site: MakeSite) -> None:
    site = make_site({"seeds/a/a.txt": capture("03/04/2022")})
    site.build()
    site.write("seeds/a/b.txt", capture("25/03/2022", "Shows the day first"))
    report = site.build()
    page = site.page("2022/03/04/the-quay-is-mended-again/index.html")
    assert 'datetime="2022-04-03"' in page
    assert "2022/04/03/index.html" in report.written
    (site.folder / "seeds/a/b.txt").unlink()
    site.build()
    assert 'datetime="2022-03-04"' in site.page("2022/03/04/the-quay-is-mended-again/index.html")
    assert site.build().written == ()


def test_a_folder_is_listed_once_however_many_captures_wait(
    make_site: MakeSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed: list[str] = []
    read = Folders._read
    monkeypatch.setattr(Folders, "_read", lambda self, folder: listed.append(folder) or read(self, folder))
    site = make_site({f"seeds/a/{n}.txt": capture("03/04/2022", f"Number {n}") for n in range(12)})
    site.build()
    assert len(addresses(site)) == 12
    assert listed == ["seeds/a"]
