"""The builder: what is written, what is left alone, what is removed."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from backfile.archive import collection, scan
from backfile.archive.state import state_path
from backfile.builder.build import BuildOptions, build_site
from backfile.errors import UsageError
from tests.conftest import Site, article, tree_of

MakeSite = Callable[..., Site]


def numbered(count: int, year: int = 2015) -> dict[str, str]:
    return {
        f"seeds/{n:03d}.md": article(f"Story {n}", f"{year}-{n % 12 + 1:02d}-{n % 28 + 1:02d}", tags="[Harbour]")
        for n in range(count)
    }


def test_folder_with_seeds_only_builds(make_site: MakeSite) -> None:
    site = make_site({"seeds/a.md": article()})
    report = site.build()
    assert report.exit_code == 0
    assert "Ferry runs again" in site.page("2019/05/04/ferry-runs-again/index.html")
    assert "Ferry runs again" in site.page("index.html")


def test_second_build_writes_nothing(make_site: MakeSite) -> None:
    site = make_site(numbered(7))
    first = site.build()
    before = {path: os.stat(site.dist / path).st_mtime_ns for path in first.written}
    second = site.build()
    assert second.written == second.removed == ()
    assert before == {path: os.stat(site.dist / path).st_mtime_ns for path in first.written}


def test_a_site_without_articles_builds(make_site: MakeSite) -> None:
    report = make_site().build()
    assert report.exit_code == 0
    assert report.articles == 0


def test_incremental_equals_clean(make_site: MakeSite) -> None:
    site = make_site(numbered(12))
    site.build()
    site.write("seeds/003.md", article("Story 3 corrected", "2015-07-09", tags="[Tram]"))
    site.write("seeds/new.md", article("Newest of all", "2016-01-01", tags="[Harbour, Tram]"))
    (site.folder / "seeds/005.md").unlink()
    site.build()
    clean = site.folder / "clean"
    state_path(site.folder).unlink()
    build_site(site.folder, BuildOptions(clean, 1))
    assert tree_of(site.dist) == tree_of(clean)


def test_two_processes_write_the_same_bytes(make_site: MakeSite) -> None:
    one, two = make_site(numbered(450), "one"), make_site(numbered(450), "two")
    for site in (one, two):
        site.write("content/site.yaml", "title: Same\n")
    one.build(jobs=1)
    two.build(jobs=2)
    assert tree_of(one.dist) == tree_of(two.dist)


def test_removed_seed_takes_its_page_away_and_empty_folders(make_site: MakeSite) -> None:
    site = make_site(numbered(3))
    site.build()
    (site.folder / "seeds/001.md").unlink()
    report = site.build()
    assert "2015/02/02/story-1/index.html" in report.removed
    assert not (site.dist / "2015/02").exists()


def test_renamed_capture_keeps_its_permalink_and_number(make_site: MakeSite) -> None:
    site = make_site({"seeds/a.md": article()})
    site.build()
    before = site.page("2019/05/04/ferry-runs-again/index.html")
    (site.folder / "seeds/a.md").rename(site.folder / "seeds/b.md")
    site.build()
    after = site.page("2019/05/04/ferry-runs-again/index.html")
    number = (site.folder / "content/accessions.tsv").read_text().split("\n")[1].split("\t")[0]
    assert number in before
    assert number in after


def test_new_headline_leaves_the_permalink(make_site: MakeSite) -> None:
    site = make_site({"seeds/a.md": article("First wording")})
    site.build()
    site.write("seeds/a.md", article("Second wording", "2019-05-05"))
    site.build()
    assert "Second wording" in site.page("2019/05/04/first-wording/index.html")


def test_clashing_captures_get_a_suffix_that_stays(make_site: MakeSite) -> None:
    site = make_site({"seeds/b.md": article("Same")})
    site.build()
    site.write("seeds/a.md", article("Same", body="Another article under the same headline."))
    report = site.build()
    assert "Another article" in site.page("2019/05/04/same-2/index.html")
    notice = next(p for p in report.notices if "seeds/b.md" in p.found)
    assert notice.location.path == "seeds/a.md"


def test_asked_slug_that_is_taken_is_an_error_naming_both(make_site: MakeSite) -> None:
    site = make_site({"seeds/a.md": article("One", slug="same"), "seeds/b.md": article("Two", slug="same")})
    report = site.build()
    assert report.exit_code == 1
    assert report.failed[0].location.path == "seeds/b.md"
    assert "seeds/a.md" in report.failed[0].found
    assert report.articles == 1


def test_state_lost_then_same_output_and_no_stale_page(make_site: MakeSite) -> None:
    site = make_site(numbered(5))
    site.build()
    state_path(site.folder).unlink()
    (site.folder / "seeds/001.md").unlink()
    report = site.build()
    assert "2015/02/02/story-1/index.html" in report.removed
    assert report.written == tuple(sorted(set(report.written)))
    assert not (site.dist / "2015/02/02").exists()


def test_damaged_state_is_made_anew(make_site: MakeSite) -> None:
    site = make_site(numbered(5))
    site.build()
    state_path(site.folder).write_bytes(b"this is no database" * 1000)
    report = site.build()
    assert report.exit_code == 0
    assert report.written == ()


def test_deleted_page_comes_back(make_site: MakeSite) -> None:
    site = make_site(numbered(3))
    site.build()
    page = site.dist / "2015/02/02/story-1/index.html"
    page.unlink()
    assert site.build().written == ("2015/02/02/story-1/index.html",)


def test_edited_page_is_mended(make_site: MakeSite) -> None:
    site = make_site(numbered(3))
    site.build()
    page = site.dist / "index.html"
    before = page.read_bytes()
    page.write_bytes(b"vandalised")
    site.build()
    assert page.read_bytes() == before


def test_same_size_edit_with_restored_time_is_seen(make_site: MakeSite) -> None:
    site = make_site({"seeds/a.md": article(body="The price is 10 crowns.")})
    site.build()
    path = site.folder / "seeds/a.md"
    info = path.stat()
    path.write_text(path.read_text().replace("10 crowns", "20 crowns"))
    os.utime(path, ns=(info.st_atime_ns, info.st_mtime_ns))
    site.build()
    assert "20 crowns" in site.page("2019/05/04/ferry-runs-again/index.html")


def test_stranger_file_is_neither_overwritten_nor_removed(make_site: MakeSite) -> None:
    site = make_site(numbered(2))
    site.build()
    (site.dist / "CNAME").write_text("archive.example")
    site.write("seeds/x.md", article("Stranger", "2020-01-01"))
    stranger = site.dist / "2020/01/01/stranger/index.html"
    stranger.parent.mkdir(parents=True)
    stranger.write_text("mine")
    report = site.build()
    assert stranger.read_text() == "mine"
    assert (site.dist / "CNAME").exists()
    assert any("did not write" in problem.found for problem in report.failed)
    stranger.unlink()
    assert site.build().exit_code == 0
    assert "Stranger" in stranger.read_text()


@pytest.mark.parametrize("output", [".", "..", "seeds", "content/out", "static"])
def test_output_folder_that_could_harm_is_refused(make_site: MakeSite, output: str) -> None:
    site = make_site(numbered(1))
    before = tree_of(site.folder)
    with pytest.raises(UsageError):
        site.build(output=site.folder / output)
    assert tree_of(site.folder) == before


def test_output_folder_with_strangers_files_is_refused(make_site: MakeSite, tmp_path: Path) -> None:
    site = make_site(numbered(1))
    other = tmp_path / "theirs"
    other.mkdir()
    (other / "thesis.doc").write_text("years of work")
    with pytest.raises(UsageError, match="did not write"):
        site.build(output=other)
    assert tree_of(other) == {"thesis.doc": b"years of work"}


def test_killed_build_is_finished_by_the_next(make_site: MakeSite, monkeypatch: pytest.MonkeyPatch) -> None:
    site = make_site(numbered(9))
    clean = make_site(numbered(9), "clean")
    clean.write("content/site.yaml", "title: Site\n")
    clean.build()
    from backfile.storage import FolderStore

    real, written = FolderStore.write, []

    def dying(self: FolderStore, path: str, data: bytes) -> object:
        if len(written) == 11:
            raise KeyboardInterrupt
        written.append(path)
        return real(self, path, data)

    monkeypatch.setattr(FolderStore, "write", dying)
    with pytest.raises(KeyboardInterrupt):
        site.build()
    monkeypatch.undo()
    report = site.build()
    assert report.exit_code == 0
    assert tree_of(site.dist) == tree_of(clean.dist)


def test_sealed_pages_stay_when_an_article_is_added(make_site: MakeSite) -> None:
    files = {
        f"seeds/{n:03d}.md": article(f"Story {n}", f"20{10 + n // 12}-{n % 12 + 1:02d}-01", tags="[Harbour]")
        for n in range(26)
    }
    site = make_site({**files, "content/site.yaml": "page-size: 5\n"})
    site.build()
    old = {path.parent.name: path.read_bytes() for path in site.dist.glob("tags/harbour/page/*/index.html")}
    site.write("seeds/new.md", article("Newest", "2020-01-01", tags="[Harbour]"))
    report = site.build()
    newest = max(name for name in old if name != "oldest")
    for name in {*old} - {newest}:
        assert (site.dist / f"tags/harbour/page/{name}/index.html").read_bytes() == old[name]
    assert f"tags/harbour/page/{newest}/index.html" in report.written
    assert "tags/harbour/page/oldest/index.html" not in report.written


def test_one_changed_body_touches_a_bounded_number_of_pages(make_site: MakeSite) -> None:
    site = make_site(numbered(120))
    site.build()
    site.write(
        "seeds/060.md",
        article("Story 60", "2015-01-05", body="The ferry to Skarn runs again, as before.\n\nMore.", tags="[Harbour]"),
    )
    report = site.build()
    assert len(report.written) <= 12, report.written


def test_one_changed_body_is_looked_for_in_a_bounded_number_of_pages(make_site: MakeSite) -> None:
    site = make_site({"content/site.yaml": "title: T\npage-size: 5\nfeed-entries: 5\n", **numbered(60)})
    site.build()
    path = next(iter(numbered(60)))
    site.write(path, (site.folder / path).read_text(encoding="utf-8") + "\nOne line more.\n")
    report = site.build()
    assert sum(cost.pages for cost in report.costs) < 30 < report.pages


def test_draft_is_in_no_output(make_site: MakeSite) -> None:
    site = make_site({"seeds/a.md": article("Secret plan", draft="true"), "seeds/b.md": article("Open")})
    site.build()
    assert not [path for path, data in tree_of(site.dist).items() if b"Secret plan" in data]


def test_verify_reads_everything(make_site: MakeSite) -> None:
    site = make_site(numbered(4))
    site.build()
    page = site.dist / "index.html"
    info, before = page.stat(), page.read_bytes()
    page.write_bytes(before.replace(b"Story 3", b"Story X"))
    os.utime(page, ns=(info.st_atime_ns, info.st_mtime_ns))
    time.sleep(0.01)
    assert site.build().written == ()
    assert site.build(verify=True).written == ("index.html",)
    assert page.read_bytes() == before


def test_site_template_overrides_one_block(make_site: MakeSite) -> None:
    site = make_site({"seeds/a.md": article()})
    site.build()
    site.write(
        "templates/article.html", '{% extends "default/article.html" %}{% block provenance %}<p>ours</p>{% endblock %}'
    )
    site.build()
    page = site.page("2019/05/04/ferry-runs-again/index.html")
    assert "<p>ours</p>" in page
    assert "<h1" in page


def test_site_static_file_overrides_the_themes(make_site: MakeSite) -> None:
    site = make_site({"seeds/a.md": article(), "static/backfile.css": "body { color: rebeccapurple }"})
    site.build()
    assert "rebeccapurple" in site.page("static/backfile.css")
    (site.folder / "static/backfile.css").unlink()
    site.build()
    assert "rebeccapurple" not in site.page("static/backfile.css")


def test_outputs_can_be_switched_off_and_on(make_site: MakeSite) -> None:
    site = make_site({**numbered(3), "content/site.yaml": "outputs: {calendar: false, feeds: false}\n"})
    site.build()
    assert not (site.dist / "2015/02/index.html").exists()
    assert not (site.dist / "rss.xml").exists()
    site.write("content/site.yaml", "title: Site\n")
    report = site.build()
    assert "rss.xml" in report.written
    assert (site.dist / "2015/02/index.html").exists()


def test_feeds_of_tags_can_be_switched_off_alone(make_site: MakeSite) -> None:
    site = make_site({"seeds/a.md": article(tags="[Sea]"), "content/site.yaml": "outputs: {term-feeds: false}\n"})
    site.build()
    assert (site.dist / "rss.xml").exists()
    assert not (site.dist / "tags/sea/rss.xml").exists()
    assert "rss.xml" not in site.page("tags/sea/index.html").replace('href="/rss.xml"', "")


def test_new_alias_files_articles_again_without_reading_captures(make_site: MakeSite) -> None:
    site = make_site({"seeds/a.md": article(body="The quay at Skarn was closed.")})
    site.build()
    site.write("content/tags.yaml", "- name: Harbour\n  aliases: [quay]\n")
    report = site.build()
    assert "tags/harbour/index.html" in report.written


def test_new_version_of_a_reader_reads_captures_again_and_leaves_content_pages_alone(
    make_site: MakeSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scan, "CLOCK_GRAIN_NS", 0)  # so that the page is not read again for being fresh
    site = make_site({"seeds/a.md": article(), "content/pages/about.md": "---\nnav: true\n---\n# About\n\nWe.\n"})
    site.build()
    monkeypatch.setattr(collection, "readers_digest", lambda: b"another")
    report = site.build()
    assert report.exit_code == 0, report.failed
    assert report.removed == ()
    assert "We." in site.page("about/index.html")


def test_an_undated_article_without_terms_can_be_edited(make_site: MakeSite) -> None:
    site = make_site({"seeds/a.md": article(date=""), "seeds/b.md": article("Other", "2019")})
    site.build()
    site.write("seeds/a.md", article("Another headline", date=""))
    report = site.build()
    assert report.failed == ()
    assert any("Another headline" in site.page(path) for path in report.written)


def test_an_article_added_later_is_filed_by_the_vocabulary_that_was_read_before(make_site: MakeSite) -> None:
    people = "- name: Ana Ruiz\n  aliases: [the harbour master]\n  role: harbour master\n"
    files = {"content/site.yaml": "title: T\n", "content/people.yaml": people, "seeds/a.md": article("One")}
    site = make_site(files)
    site.build()
    told = article("Two", body="It was the harbour master who closed the quay.")
    site.write("seeds/b.md", told)
    site.build()
    assert "Two" in site.page("people/ana-ruiz/index.html")
    other = make_site({**files, "seeds/b.md": told}, "other")
    other.build()
    assert tree_of(site.dist) == tree_of(other.dist)
