"""The page of an article: what does not depend on the theme."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

import pytest

from backfile.errors import ConfigurationError
from backfile.renderer.outputs.articles import shown_levels
from tests.conftest import Site, article

MakeSite = Callable[..., Site]


@pytest.mark.parametrize(
    ("levels", "shown"),
    [([2, 3, 2], [2, 3, 2]), ([3, 3, 4], [2, 2, 3]), ([6, 2, 4, 5], [2, 2, 3, 4]), ([], [])],
)
def test_headings_leave_no_level_out(levels: list[int], shown: list[int]) -> None:
    assert list(shown_levels(levels)) == shown


def page_of(make_site: MakeSite, **keys: str) -> str:
    body = '"We open on Monday," said Ana Ruiz, the harbour master. The quay was closed.'
    site = make_site({"seeds/a.md": article(body=body, **keys), "content/site.yaml": "url: https://x.example/y/\n"})
    site.build()
    return site.page("2019/05/04/ferry-runs-again/index.html")


def test_machines_read_what_zotero_needs(make_site: MakeSite) -> None:
    page = page_of(make_site, source="The Quay", authors="[Ana Maria Silva]", tags="[Harbour]")
    metas = dict(re.findall(r'<meta (?:name|property)="([^"]+)" content="([^"]*)"', page))
    assert metas["DC.type"] == "newspaperArticle"
    assert metas["citation_author"] == "Silva, Ana Maria"
    assert metas["citation_publication_date"] == "2019/05/04"
    assert metas["prism.publicationName"] == metas["DC.source"] == "The Quay"
    assert metas["og:type"] == "article"
    assert "citation_journal_title" not in metas
    assert '<link rel="canonical" href="https://x.example/y/2019/05/04/ferry-runs-again/">' in page


def test_json_ld_says_what_the_page_shows(make_site: MakeSite) -> None:
    page = page_of(make_site, source="The Quay")
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    assert found is not None
    said = json.loads(found.group(1))
    assert said["@type"] == ["NewsArticle", "ArchiveComponent"]
    assert said["datePublished"] == "2019-05-04"
    assert "dateModified" not in said
    assert "author" not in said
    assert said["hasPart"][0]["spokenByCharacter"]["name"] == "Ana Ruiz"
    assert said["copyrightNotice" if "copyrightNotice" in said else "license"].startswith(
        "https://rightsstatements.org/"
    )


def test_json_ld_cannot_end_its_script(make_site: MakeSite) -> None:
    site = make_site({"seeds/a.md": article("</script><script>alert(1)</script>")})
    report = site.build()
    path = next(
        path
        for path in report.written
        if path.startswith("2019/05/04/") and path.endswith("/index.html") and path.count("/") == 4
    )
    assert "</script><script>alert" not in site.page(path)


def test_quotation_has_an_anchor_that_its_words_make(make_site: MakeSite) -> None:
    site = make_site({"seeds/a.md": article(body='"We open on Monday," said Ana Ruiz.')})
    site.build()
    anchor = re.search(
        r'<span class="said" id="(q-[0-9a-f]{8})"[^>]*data-speaker="Ana Ruiz"',
        site.page("2019/05/04/ferry-runs-again/index.html"),
    )
    assert anchor is not None
    site.write("seeds/a.md", article(body='"Not now," said Bo Lind. "We open on Monday," said Ana Ruiz.'))
    site.build()
    assert anchor.group(1) in site.page("2019/05/04/ferry-runs-again/index.html")
    assert f"#{anchor.group(1)}" in site.page("quotes/ana-ruiz/index.html")


def test_speaker_below_the_threshold_is_not_shown(make_site: MakeSite) -> None:
    site = make_site(
        {
            "seeds/a.md": article(body='"We open on Monday," said Ana Ruiz.'),
            "content/site.yaml": "attribution-threshold: 1\n",
        }
    )
    site.build()
    assert "data-speaker" not in site.page("2019/05/04/ferry-runs-again/index.html")
    assert not (site.dist / "quotes/ana-ruiz").exists()
    assert (site.dist / "quotes/unattributed/index.html").exists()


def test_corrections_are_shown_with_what_was_read(make_site: MakeSite) -> None:
    site = make_site({"seeds/a.md": article("As printed"), "seeds/a.yaml": "title: As corrected\n"})
    site.build()
    page = site.page("2019/05/04/as-corrected/index.html")
    assert "<del" in page
    assert "As printed" in page
    assert "<ins" in page


def test_source_is_shown_with_its_label_and_context_each_with_who_said_it(make_site: MakeSite) -> None:
    site = make_site(
        {
            "seeds/a.md": article(source="The Quay"),
            "content/sources.yaml": (
                "- name: The Quay\n"
                "  label: {text: Run by the port, cite: https://register.example/12, date: 2019}\n"
                "  context: {text: Read with care., author: Mo Ek, date: 2020-01-02, link: 'https://x.example/why'}\n"
            ),
        }
    )
    site.build()
    for path in ("2019/05/04/ferry-runs-again/index.html", "sources/the-quay/index.html"):
        page = site.page(path)
        for said in ("Run by the port", 'href="https://register.example/12"', "Read with care.", "Mo Ek", "2020-01-02"):
            assert said in page, (path, said)
        assert 'href="https://x.example/why"' in page


@pytest.mark.parametrize("context", ["{text: x}", "{text: x, author: y, date: 2020, link: 'javascript:x'}", "words"])
def test_context_without_its_author_is_refused(make_site: MakeSite, context: str) -> None:
    site = make_site({"seeds/a.md": article(), "content/sources.yaml": f"- name: The Quay\n  context: {context}\n"})
    with pytest.raises(ConfigurationError, match="a mapping of text, author, date"):
        site.build()


def test_quotation_names_its_speaker_to_machines(make_site: MakeSite) -> None:
    page = page_of(make_site)
    assert re.search(r'<span class="said" id="[^"]+" data-speaker="Ana Ruiz" data-cite="/y/people/ana-ruiz/">', page)


def pull_quote_of(make_site: MakeSite, quotation: str) -> str:
    body = f"The ferry to Skarn runs again.\n\n{quotation}\n\nThe quay was closed."
    site = make_site({"seeds/a.md": article(body=body, people="[Mira Holt]")})
    site.build()
    page = site.page("2019/05/04/ferry-runs-again/index.html")
    found = re.search(r'<figure class="pull-quote">(.*?)</figure>', page, re.DOTALL)
    assert found is not None
    return found.group(1)


def test_a_pull_quote_s_own_signature_stands_under_it_and_nothing_else_does(make_site: MakeSite) -> None:
    quote = pull_quote_of(make_site, "> It was cold.\n> It was worth it.\n>\n> — Mira Holt, at the *opening*")
    said, _, under = quote.partition("</blockquote>")
    assert 'data-speaker="Mira Holt"' in said
    assert "worth it" in said
    assert "opening" not in said
    assert under.strip() == '<figcaption class="signature">— Mira Holt, at the <em>opening</em></figcaption>'
    assert quote.count("Mira Holt</") + quote.count("Mira Holt,") == 1
