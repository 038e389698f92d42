"""Related articles: what belongs together, and that one more article concerns few others."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from backfile.archive import resemblance
from backfile.archive.resemblance import keywords_of
from tests.conftest import Site, article

MakeSite = Callable[..., Site]


def related(site: Site, path: str) -> list[tuple[str, list[str]]]:
    """(headline, what is shared) of the related articles on a page."""
    section = re.search(r'<section class="related">(.*?)</section>', site.page(f"{path}index.html"), re.DOTALL)
    found = []
    for item in re.findall(r"<li>(.*?)</li>", section.group(1) if section else "", re.DOTALL):
        headline = re.search(r'related-headline"[^>]*>([^<]+)<', item)
        shared = re.search(r'class="shared">(.*?)</p>', item, re.DOTALL)
        assert headline is not None
        found.append((headline.group(1), re.findall(r"<bdi>([^<]+)</bdi>", shared.group(1) if shared else "")))
    return found


def test_shared_people_and_tags_relate_articles_and_are_named(make_site: MakeSite) -> None:
    site = make_site(
        {
            "seeds/a.md": article("Old pier", "2010-01-01", people="[Ana Ruiz, Bo Lind]", tags="[Harbour]"),
            "seeds/b.md": article("New pier", "2019-01-01", people="[Ana Ruiz, Bo Lind]", tags="[Harbour]"),
            "seeds/c.md": article("Theatre", "2019-01-02", people="[Ana Ruiz, Mo Ek, Ul Ott]", tags="[Stage]"),
            "seeds/d.md": article("Cows", "2019-01-02", people="[Pia Falk]"),
        }
    )
    site.build()
    assert related(site, "2010/01/01/old-pier/") == [
        ("New pier", ["Ana Ruiz", "Bo Lind", "Harbour"]),
        ("Theatre", ["Ana Ruiz"]),
    ]
    assert related(site, "2019/01/02/cows/") == []


def test_names_that_texts_share_relate_articles_without_any_term(make_site: MakeSite) -> None:
    wreck = "The salvors of Castlereave left Skarn, and the Seahorse Bank lay bare before the Merrow Light."
    site = make_site(
        {
            "seeds/a.md": article("Wreck", "2010-01-01", f"{wreck} It was noon in Skarn."),
            "seeds/b.md": article("Salvage", "2011-01-01", f"So {wreck} Nobody of Skarn came."),
            "seeds/c.md": article("Bread", "2010-06-01", "The price of bread rose in Lower Eastholm, said the bakers."),
        }
    )
    site.build()
    assert related(site, "2010/01/01/wreck/") == [("Salvage", [])]
    assert related(site, "2010/06/01/bread/") == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Headline Of Capitals\nThe ferry to Skarn ran. Yesterday the mayor of Skarn met Ana Orrick.",
            ("skarn", "orrick"),
        ),
        ("Заголовок\nПаром снова ходит в Скарн. Вчера мэр города Скарн принял Орлову.", ("скарн", "орлову")),
        ("عنوان\nقال المهندس إن المهندس لم يقرأ الرسالة", ("المهندس", "الرسالة")),
        ("見出し\n観測所は高潮を予測した。観測所の所長", ("観測所", "高潮", "予測", "所長")),
        ("", ()),
    ],
)
def test_keywords_are_the_names_of_a_text_in_any_script(text: str, names: tuple[str, ...]) -> None:
    found = keywords_of(text)
    assert [name for name in found if name in names] == list(names)
    assert not found or found[0] == names[0]


BODY = "The ferry runs.\n\nIn the harbour of Skarn nothing moved."
FEW_OUTPUTS = "outputs: {feeds: false, calendar: false, sitemap: false, captures: false, tags: false, people: false}\n"


def crowd(count: int) -> dict[str, str]:
    """Articles that are all alike: they share a person, a tag and a name."""
    dates = [f"{1900 + number // 12}-{number % 12 + 1:02d}-01" for number in range(count)]
    keys = {"people": "[Ana Ruiz]", "tags": "[Harbour]"}
    files = {f"seeds/{n:04d}.md": article(f"Report {n}", date, BODY, **keys) for n, date in enumerate(dates)}
    return files | {"content/site.yaml": FEW_OUTPUTS}


@pytest.mark.parametrize("date", ["1899-01-01", "1900-10-15", "2001-01-01"])
def test_one_more_article_changes_as_few_pages_of_articles_in_a_larger_archive(make_site: MakeSite, date: str) -> None:
    changed = []
    for count in (20, 50):
        site = make_site(crowd(count), f"crowd-{count}")
        site.build()
        site.write("seeds/new.md", article("One more", date, BODY, people="[Ana Ruiz]", tags="[Harbour]"))
        written = [path for path in site.build().written if re.fullmatch(r"\d{4}/\d\d/\d\d/[^/]+/index.html", path)]
        changed.append(len(written))
    assert changed[0] == changed[1] <= 1 + 2 * resemblance.REACH


def test_edit_of_a_body_that_keeps_its_names_leaves_other_articles_alone(make_site: MakeSite) -> None:
    site = make_site(crowd(12))
    site.build()
    path = site.folder / "seeds/0005.md"
    path.write_text(path.read_text().replace("nothing moved", "nothing was seen to move"))
    articles = [path for path in site.build().written if path.count("/") == 4 and path.endswith("index.html")]
    assert articles == ["1900/06/01/report-5/index.html"]


def test_related_articles_follow_an_edited_headline(make_site: MakeSite) -> None:
    site = make_site(
        {
            "seeds/a.md": article("First", "2010-01-01", people="[Ana Ruiz]"),
            "seeds/b.md": article("Second", "2011-01-01", people="[Ana Ruiz]"),
        }
    )
    site.build()
    site.write("seeds/b.md", article("Second, corrected", "2011-01-01", people="[Ana Ruiz]"))
    site.build()
    assert related(site, "2010/01/01/first/") == [("Second, corrected", ["Ana Ruiz"])]
    (site.folder / "seeds/b.md").unlink()
    site.build()
    assert related(site, "2010/01/01/first/") == []


def test_related_articles_can_be_switched_off(make_site: MakeSite) -> None:
    site = make_site({**crowd(3), "content/site.yaml": "outputs: {related: false}\n"})
    site.build()
    assert 'class="related"' not in site.page("1900/01/01/report-0/index.html")
    site.write("content/site.yaml", "title: T\n")
    site.build()
    clean = make_site({**crowd(3), "content/site.yaml": "title: T\n"}, "clean")
    clean.build()
    page = site.page("1900/01/01/report-0/index.html")
    assert 'class="related"' in page
    assert page == clean.page("1900/01/01/report-0/index.html")


def test_article_of_a_thousand_tags_has_related_ones_too(make_site: MakeSite) -> None:
    tags = f"[{', '.join(f'T{number}' for number in range(1000))}]"
    many, one = article("Many", "2010-01-01", tags=tags), article("One", "2011-01-01", tags="[T0]")
    site = make_site({"seeds/a.md": many, "seeds/b.md": one, "content/site.yaml": FEW_OUTPUTS})
    assert site.build().exit_code == 0
    assert [headline for headline, _ in related(site, "2011/01/01/one/")] == ["Many"]
