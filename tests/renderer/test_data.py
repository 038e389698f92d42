"""Data twins: an article as JSON beside its page."""

from __future__ import annotations

import json
from collections.abc import Callable

from tests.conftest import Site, article

MakeSite = Callable[..., Site]
PAGE = "2019/05/04/ferry-runs-again/"


def test_twin_says_what_the_page_shows(make_site: MakeSite) -> None:
    body = 'It was **late**. "We open on Monday," said Ana Ruiz, the harbour master.\n\n## After\n\n<b>Nothing.</b>'
    site = make_site(
        {
            "seeds/a.md": article(body=body, tags="[Harbour]", source="The Quay", authors="[Mo Ek]"),
            "content/site.yaml": "url: https://x.example/y/\n",
        }
    )
    site.build()
    twin = json.loads(site.page(f"{PAGE}index.json"))
    assert twin["url"] == f"https://x.example/y/{PAGE}"
    assert twin["published"] == "2019-05-04"
    assert twin["source"] == {"name": "The Quay"}
    assert twin["bylines"] == [{"name": "Mo Ek"}]
    assert twin["tags"] == [{"name": "Harbour", "url": "https://x.example/y/tags/harbour/"}]
    assert "updated" not in twin
    block = twin["sections"][0]["blocks"][0]
    quote = block["quotes"][0]
    assert block["text"][quote["start"] : quote["end"]] == "We open on Monday,"
    assert quote["speaker"] == "Ana Ruiz"
    assert block["text"][block["marks"][0]["start"] : block["marks"][0]["end"]] == "late"
    assert twin["sections"][1]["heading"] == "After"
    assert twin["capture"]["url"] == f"https://x.example/y/{PAGE}capture.txt"
    assert f'<link rel="alternate" type="application/json" href="/y/{PAGE}index.json">' in site.page(
        f"{PAGE}index.html"
    )


def test_twin_does_not_change_with_its_neighbours(make_site: MakeSite) -> None:
    site = make_site({"seeds/a.md": article()})
    site.build()
    site.write("seeds/b.md", article("Next", "2019-05-05"))
    written = site.build().written
    assert f"{PAGE}index.html" in written
    assert f"{PAGE}index.json" not in written


def test_twins_can_be_switched_off(make_site: MakeSite) -> None:
    site = make_site({"seeds/a.md": article(), "content/site.yaml": "outputs: {data: false}\n"})
    site.build()
    assert not (site.dist / PAGE / "index.json").exists()
    assert "application/json" not in site.page(f"{PAGE}index.html")
