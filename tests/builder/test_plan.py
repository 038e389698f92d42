"""A list that is planned in part keeps the paths of its other pages against whoever wants them, as a whole plan would."""

from __future__ import annotations

import shutil
from collections.abc import Callable

import pytest

from backfile.builder.build import BuildOptions, build_site
from backfile.builder.report import Report
from tests.conftest import Site, article, tree_of

MakeSite = Callable[..., Site]
COLLISION = "two pages want this path"
OFF = "outputs: {calendar: false, quotes: false, related: false, feeds: false, data: false, captures: false}\n"
OLDEST = "tags/harbour/page/oldest/index.html"


def harbour(count: int) -> dict[str, str]:
    """Articles of a list with several pages."""
    files = {f"seeds/{n:02}.md": article(f"Story {n}", f"20{n + 10}-03-04", tags="[Harbour]") for n in range(count)}
    return files | {"content/site.yaml": f"title: T\npage-size: 3\n{OFF}"}


def built(site: Site) -> Report:
    """The report of a build that leaves what a clean one makes."""
    report = site.build()
    copy, clean = site.folder.parent / "copy", site.folder.parent / "clean"
    for folder in (copy, clean):
        shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(site.folder, copy, ignore=shutil.ignore_patterns("dist", ".backfile"))
    expected = build_site(copy, BuildOptions(clean, 1))
    assert tree_of(site.dist) == tree_of(clean)
    assert [str(problem) for problem in report.failed] == [str(problem) for problem in expected.failed]
    return report


def collisions(report: Report) -> list[str]:
    return [str(problem) for problem in report.failed if COLLISION in problem.found]


@pytest.mark.slow
def test_a_page_of_a_list_planned_in_part_is_not_taken_by_a_later_output(make_site: MakeSite) -> None:
    site = make_site(harbour(20))
    built(site)
    site.write("content/pages/tags/harbour/page/oldest.md", "# Ours\n\nWords.")
    assert len(collisions(built(site))) == 1
    site.write("seeds/12.md", article("Another story", "2022-03-04", tags="[Harbour]"))
    assert len(collisions(built(site))) == 1, "the list does not plan its oldest page again, and keeps it"
    assert "Story 0" in site.page(OLDEST)
    for n in range(3, 20):
        (site.folder / f"seeds/{n:02}.md").unlink()
    assert collisions(built(site)) == []
    assert "Words." in site.page(OLDEST)
    for path, text in harbour(8).items():
        site.write(path, text)
    assert len(collisions(built(site))) == 1
    assert "Story 0" in site.page(OLDEST)


@pytest.mark.slow
def test_a_page_of_a_list_planned_in_part_is_given_to_an_earlier_output_and_comes_back(make_site: MakeSite) -> None:
    entry = "handmadeid\t/tags/harbour/page/oldest/\tseeds/x.md\t" + 64 * "0" + "\n"
    site = make_site(harbour(20) | {"content/accessions.tsv": entry})
    built(site)
    site.write("seeds/x.md", article("Strange address", "1999-01-01"))
    site.write("seeds/12.md", article("Another story", "2022-03-04", tags="[Harbour]"))
    assert len(collisions(built(site))) == 1
    assert "Strange address" in site.page(OLDEST)
    site.write("seeds/15.md", article("One more story", "2025-03-04", tags="[Harbour]"))
    assert len(collisions(built(site))) == 1
    (site.folder / "seeds/x.md").unlink()
    assert collisions(built(site)) == []
    assert "Story 0" in site.page(OLDEST)


def test_a_stranger_s_file_where_a_new_page_of_a_list_belongs_is_left_alone_and_named_until_it_is_gone(
    make_site: MakeSite,
) -> None:
    site = make_site(harbour(3))
    site.build()
    stranger = site.write(f"dist/{OLDEST}", "mine")
    site.write("seeds/x.md", article("One more", "1999-01-01", tags="[Harbour]"))
    for _ in range(2):
        report = site.build()
        assert [problem.location.path for problem in report.failed] == [OLDEST]
        assert stranger.read_text() == "mine"
        site.write("seeds/x.md", article("One more again", "1999-01-01", tags="[Harbour]"))
    stranger.unlink()
    assert built(site).failed == ()
    assert "One more again" in site.page(OLDEST)
