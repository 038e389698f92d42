"""An article's pictures as pages show them: the file that is here, with its size, or the words that are known.

Nothing is ever loaded from another host, so a picture without a file of its own is a caption with a link.
"""

from __future__ import annotations

import logging
from functools import lru_cache

from backfile.archive.pictures import assets_of
from backfile.models import Article, Image
from backfile.renderer.context import Context
from backfile.renderer.views import ImageView

_PHOTOGRAPHS = (".png", ".jpg", ".jpeg", ".gif", ".webp")
"""What other sites show beside a link (Open Graph)."""
log = logging.getLogger(__name__)


def picture_view(context: Context, image: Image, capture: str, absolute: bool = False) -> ImageView:
    """A picture of a capture; with an absolute address for what is read elsewhere."""
    words = ImageView(image.caption, image.credit, alt=image.alt or "")
    if not image.url:
        return words
    for asset in assets_of(image.url, capture):
        found = context.catalogue.asset(asset)
        size = pixel_size(*found) if found is not None else None
        if size is not None:
            url = context.absolute(asset) if absolute else context.url(asset)
            return ImageView(image.caption, image.credit, url, image.alt or "", *size)
    is_elsewhere = image.url.lower().startswith(("http://", "https://"))
    return ImageView(image.caption, image.credit, alt=image.alt or "", original=image.url if is_elsewhere else None)


@lru_cache(maxsize=1024)
def pixel_size(file: str, digest: str) -> tuple[int, int] | None:
    """(width, height) of a picture's file, turned as its Exif says, from its first bytes; None if it is no picture.

    The digest is that of the file: a file that changed is measured anew.
    """
    import imagesize  # 12 ms, for archives with files of pictures

    try:
        width, height = imagesize.get(file)
    except Exception as error:  # whatever a broken file does to its reader, the article is shown with the words
        log.warning("%s is no picture that can be measured: %s", file, error)
        return None
    return (round(width), round(height)) if width >= 1 and height >= 1 else None


def preview_address(context: Context, article: Article) -> str | None:
    """The absolute address of the first picture that other sites can show: a file here, else where it was."""
    views = [picture_view(context, image, article.provenance.path, True) for image in article.images if image.url]
    here = (view.url for view in views if view.url and view.url.lower().endswith(_PHOTOGRAPHS))
    return next(here, None) or next((view.original for view in views if view.original), None)
