"""The list of written files: sorted, edited in place, the same as if it had been written whole."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backfile.builder import page_list
from backfile.builder.page_list import edited_list
from tests.conftest import Site, article, tree_of

MakeSite = Callable[..., Site]
PATHS = st.sets(st.text("a-/é.", min_size=1, max_size=4))


@given(PATHS, PATHS, PATHS)
def test_an_edited_list_is_the_sorted_list_of_what_there_is(before: set[str], added: set[str], gone: set[str]) -> None:
    data = "".join(f"{path}\n" for path in sorted(before, key=str.encode)).encode()
    edited = edited_list(data, sorted(added), sorted(gone))
    wanted = (before - gone) | added
    assert edited == "".join(f"{path}\n" for path in sorted(wanted, key=str.encode)).encode()


def test_one_more_article_is_put_in_its_place(make_site: MakeSite) -> None:
    site = make_site({"seeds/a.md": article(), "seeds/b.md": article("Between", "2019-06-01")})
    site.build()
    site.write("seeds/c.md", article("New", "2019-05-20"))
    (site.folder / "seeds/b.md").unlink()
    site.build()
    files = sorted((path for path in tree_of(site.dist) if path != ".backfile-manifest"), key=str.encode)
    assert site.page(".backfile-manifest").split("\n")[:-1] == files


def test_a_list_that_somebody_changed_is_written_anew(make_site: MakeSite) -> None:
    site = make_site({"seeds/a.md": article()})
    site.build()
    before = site.page(".backfile-manifest")
    site.write("dist/.backfile-manifest", before.replace("index.html", "xedni.html", 1))
    assert site.build().written == ()
    assert site.page(".backfile-manifest") == before


def test_many_changed_lines_are_written_with_all_the_others(
    make_site: MakeSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_list, "MOST_EDITS", 1)
    site = make_site({"seeds/a.md": article()})
    site.build()
    for number in range(4):
        site.write(f"seeds/b{number}.md", article(f"New {number}", f"2019-05-2{number}"))
    site.build()
    files = sorted((path for path in tree_of(site.dist) if path != ".backfile-manifest"), key=str.encode)
    assert site.page(".backfile-manifest").split("\n")[:-1] == files
