"""Pictures of saved pages: where they stand, what their legends say, and which are no part of the article."""

from __future__ import annotations

import pytest

from backfile.models import Image, ImageBlock, Role
from tests.loader.html.pages import PARAGRAPHS, entry, find, page, paragraphs

WALL = "https://img.example/wall.jpg"
CAPTION = "The wall at low water, seen from the north mole"


def images(markup: str) -> tuple[Image, ...]:
    """The images of a page with this between its paragraphs."""
    return find(page(paragraphs(0, 1) + markup + paragraphs(2, 3))).images


def test_figure_stands_where_it_stood_with_caption_credit_and_address() -> None:
    figure = (
        f'<figure><img src="{WALL}" alt="A wall"><figcaption>{CAPTION} <span class="credit">Photo: Ida Holm</span></figcaption>'
        "</figure>"
    )
    finding = find(page(paragraphs(0, 1) + figure + paragraphs(2, 3)))
    assert finding.images == (Image(caption=CAPTION, credit="Ida Holm", url=WALL, alt="A wall"),)
    kinds = [type(block) for block in finding.sections[0].blocks]
    assert kinds.index(ImageBlock) == 2
    assert entry(finding, CAPTION).role is Role.CAPTION
    assert entry(finding, CAPTION).reason == "beside a picture"


def test_figure_above_the_body_is_the_article_s_first_picture() -> None:
    figure = f'<figure><img src="{WALL}"><figcaption>{CAPTION}</figcaption></figure>'
    finding = find(page(figure + paragraphs(0, 1, 2, 3)))
    assert [image.caption for image in finding.images] == [CAPTION]
    assert not any(isinstance(block, ImageBlock) for section in finding.sections for block in section.blocks)


@pytest.mark.parametrize(
    "markup",
    [
        '<div class="wp-caption"><img src="{0}"><p class="wp-caption-text">{1}</p></div>',
        '<div class="picture-box"><img src="{0}"><div class="image-description">{1}</div></div>',
        '<div class="photo"><a href="#"><img src="{0}"></a><span class="legend">{1}</span></div>',
        '<div class="bild"><img src="{0}"><div class="bildunterschrift">{1}</div></div>',
        '<figure><noscript><img src="{0}"></noscript><figcaption>{1}</figcaption></figure>',
        '<figure><img src="data:image/gif;base64,R0lG" data-src="{0}"><figcaption>{1}</figcaption></figure>',
        '<figure><img data-srcset="{0} 640w, https://img.example/big.jpg 1280w"><figcaption>{1}</figcaption></figure>',
        '<div class="box"><img src="{0}" alt="{1}"><p>{1}</p></div>',
    ],
    ids=["wordpress", "description", "legend", "german", "noscript", "lazy", "set", "alternative text"],
)
def test_caption_is_found_by_what_the_page_calls_it(markup: str) -> None:
    found = images(markup.format(WALL, CAPTION))
    assert [(image.caption, image.url) for image in found] == [(CAPTION, WALL)]


@pytest.mark.parametrize("markup", ["<figcaption>{0}</figcaption>", '<div class="image__caption">{0}</div>'])
def test_legend_whose_picture_was_not_saved_is_a_caption_all_the_same(markup: str) -> None:
    finding = find(page(paragraphs(0, 1) + f'<div class="slot">{markup.format(CAPTION)}</div>' + paragraphs(2, 3)))
    assert [(image.caption, image.url) for image in finding.images] == [(CAPTION, None)]
    assert [block.text for block in finding.sections[0].blocks if block.text] == list(PARAGRAPHS[:4])


@pytest.mark.parametrize(
    ("legend", "caption", "credit"),
    [
        (f"{CAPTION}. Photo: Ida Holm", f"{CAPTION}.", "Ida Holm"),
        (f"{CAPTION}. (Foto: Ida Holm)", f"{CAPTION}.", "Ida Holm"),
        (f"{CAPTION} © Ida Holm", CAPTION, "Ida Holm"),
        ("Photo: Ida Holm", None, "Ida Holm"),
        (CAPTION, CAPTION, None),
    ],
)
def test_credit_is_taken_off_the_caption(legend: str, caption: str | None, credit: str | None) -> None:
    (image,) = images(f'<figure><img src="{WALL}"><figcaption>{legend}</figcaption></figure>')
    assert (image.caption, image.credit) == (caption, credit)


def test_credit_beside_the_legend_is_the_picture_s() -> None:
    (image,) = images(
        f'<figure><img src="{WALL}"><figcaption>{CAPTION}</figcaption><span class="photo-credit">Ida Holm</span></figure>'
    )
    assert (image.caption, image.credit) == (CAPTION, "Ida Holm")


def test_relative_address_is_taken_from_the_page_s_own() -> None:
    (image,) = images(f'<figure><img src="/pics/wall.jpg"><figcaption>{CAPTION}</figcaption></figure>')
    assert image.url == "https://mercury.example/pics/wall.jpg"


def test_picture_shown_twice_is_one_image() -> None:
    figure = f'<figure><img src="{WALL}"><figcaption>{CAPTION}</figcaption></figure>'
    assert len(images(figure + figure)) == 1


@pytest.mark.parametrize(
    "markup",
    [
        f'<aside class="related-stories"><figure><img src="{WALL}"><figcaption>Fares rise</figcaption></figure></aside>',
        f'<div class="author-bio"><figure><img src="{WALL}"><figcaption>Ida Holm</figcaption></figure></div>',
        f'<figure class="site-logo"><img src="{WALL}"></figure>',
    ],
    ids=["teaser", "author", "logo"],
)
def test_pictures_of_what_stands_around_are_not_the_article_s(markup: str) -> None:
    assert images(markup) == ()


def test_part_that_holds_the_headline_is_no_teaser_whatever_its_name() -> None:
    figure = f'<figure><img src="{WALL}"><figcaption>{CAPTION}</figcaption></figure>'
    text = page(paragraphs(0, 1) + figure + paragraphs(2, 3))
    text = text.replace("<main>", '<main><div class="layout with-sidebar">').replace("</main>", "</div></main>")
    text = text.replace('<article class="story">', '<div class="story">').replace("</article>", "</div>")
    assert [image.caption for image in find(text).images] == [CAPTION]


def test_pictures_whose_legends_all_lead_elsewhere_are_teasers() -> None:
    lead, *others = (
        f'<figure><img src="https://img.example/{n}.jpg"><figcaption><a href="/n/{n}">Story number {n} of the day</a></figcaption></figure>'
        for n in range(4)
    )
    assert [image.caption for image in images(lead)] == ["Story number 0 of the day"]
    assert images("<div class=row>" + "".join((lead, *others)) + "</div>") == ()


@pytest.mark.parametrize("around", ["share-count", "post_byline", "social-bar", "tooltip"])
def test_label_that_is_called_a_caption_where_no_picture_is_near_is_none(around: str) -> None:
    label = '<div class="caption">Seen by 400 readers</div>'
    assert images(f'<div class="{around}">{label}</div>') == ()
    assert [image.caption for image in images(f'<div class="inline">{label}</div>')] == ["Seen by 400 readers"]
