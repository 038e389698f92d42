"""Credits and captions: which lines belong to a picture, and what they say of it."""

from __future__ import annotations

import re

from backfile.loader.dates import find_dates
from backfile.models import Image
from backfile.patterns import late_pattern

_LABEL = (
    r"(?:photo(?:s|graph|graphy|grapher)?|foto(?:s|graf|grafía|grafie)?|images?|bild(?:er|rechte|quelle|nachweis)?|picture"
    r"|(?:image |photo |picture )?credits?|quelle|crédit(?: photo)?s?|imagen|fot|zdjęcie|фото|ảnh|isithombe|görsel|source"
    r"|تصوير|صورة|写真|撮影|提供|사진|图|照片|collage|montage|illustration|legende|caption)"
)
_CREDIT_LINE = late_pattern(
    rf"(?:[(\[]\s*)?(?:{_LABEL}\.?(?:\s+(?:by|von|par|por|di))?\s*[:：/／]?\s+|{_LABEL}\.?\s*[:：/／]\s*|{_LABEL} by |©\s*"
    r"|사진\s?(?:제공)?\s?=\s?)(?P<credit>\S.*)",
    re.IGNORECASE,
)
_LABELLED = late_pattern(
    rf"(?:[(\[]\s*)?{_LABEL}\.?(?:\s+(?:by|von|par|por|di)\s|\s*[:：/／])|fot\.\s|\s*©|사진\s?(?:제공)?\s?=",
    re.IGNORECASE,
)
_TAIL = late_pattern(
    rf"\s*[|(\[–—-]*\s*(?:(?<![^\W\d_]){_LABEL}\.?\s*(?:[:：/／]|\s(?:by|von|par|por|courtesy of)\s)\s*|©\s*)(?P<credit>[^|]{{2,120}})$",
    re.IGNORECASE,
)
_AGENCY_TAIL = late_pattern(
    r"(?:\s*[|(\[]\s*|(?<=[.!?…\"”’)])\s*|\s+[–—-]\s+)(?P<credit>(?:[^\W\d_][\w.'’-]*[ /,]{1,2}|via ){0,6}"
    r"(?:AP|AFP|EPA|dpa|Reuters|REUTERS|Getty(?: Images)?|imago|IMAGO|Shutterstock|Unsplash|AP Photo|AFP Photo|PA|PA Wire"
    r"|picture alliance|ZUMA|Alamy|iStock|Handout|Supplied|Keystone|Archiv|File image|File)(?:[ /|.,]{1,3}[\w.'’ /-]{0,60})?)[)\]]?$"
)
_COURTESY = late_pattern(
    r"\s*[(\[](?P<credit>(?:courtesy|handout|submitted|supplied|photo|file)\b[^()]{0,80})[)\]]\.?$", re.IGNORECASE
)
_KOREAN_TAIL = late_pattern(
    r"\s*(?:[(\[<【]\s?(?:사진|그래픽|자료|출처)\s?(?:제공)?\s?[=:：ㆍ·]?\s?(?P<credit>[^()\[\]<>【】]{0,60})[)\]>】]\.?"
    r"|(?<=[.])\s(?P<reporter>[가-힣]{2,5}\s?(?:기자|작가|제공))|\s(?P<house>[가-힣A-Za-z]{2,12}\s제공))$"
)
"""Korean: "[사진=해온도청]", "… 걷고 있다. 홍길동 기자"."""
_TAILS = (_TAIL, _COURTESY, _AGENCY_TAIL)
"""How captions in Latin letters end with a credit, the plainest first."""
_POINTER = re.compile(r"^[▲△▼▽◀▶►]\s*")
"""What points from a caption at its picture."""
_GO_TO = late_pattern(r"\s*(?:[/|]\s*)?(?:go to|open|zur|zum|view|buy|see)\b.*$", re.IGNORECASE)
_LEADING_LABEL = late_pattern(
    r"^(?:legende|caption|bildunterschrift|related|image|bild|photo|foto|open this (?:photo|image) in gallery)\s*:\s*",
    re.IGNORECASE,
)
_STRAY_NUMBER = re.compile(r",?\s*\b(?:1920|1280|1080|1024|800|720|640|[1-9]\d{2,3}x\d{3,4})\b\s*,?")
"""The width of an image, which scraped pages print after the site's name."""
_PUBLICATION_TAIL = late_pattern(r"\s[-–—|]\s[^-–—|]{2,60}$")
_MAX_CREDIT = 200


def is_credit_line(text: str, longest: int = _MAX_CREDIT) -> bool:
    """Whether a line is nothing but a picture's credit (with a caption behind it, at most)."""
    return len(text) <= longest and (_LABELLED.match(text) is not None)


def is_marked_caption(text: str) -> bool:
    """Whether a line points at a picture, or ends with a credit as Korean ones do."""
    return _POINTER.match(text) is not None or (
        text[-1:] in ")]>】자가공." and _KOREAN_TAIL.search(text[-80:]) is not None
    )


def read_piped(text: str, language: str, day_first: bool | None) -> Image | None:
    """ "Photo: Name / Agency | Caption | DD.MM.YYYY" on one line."""
    parts = [part.strip() for part in text.split("|")]
    found = _CREDIT_LINE.fullmatch(parts[0])
    if len(parts) < 2 or found is None:
        return None
    date = None
    if len(parts) > 2 and (dates := find_dates(parts[-1], language, day_first)) and dates[0].moment is not None:
        date = dates[0].moment.text[:10]
        parts.pop()
    return Image(caption=" | ".join(parts[1:]).strip() or None, credit=found["credit"].strip(), date=date)


def read_credit(text: str) -> str | None:
    """The credit a credit line names, without its label and without links to a picture desk."""
    found = _CREDIT_LINE.match(text)
    credit = _GO_TO.sub("", found["credit"] if found else text).strip(" /|.,()[]\u00a0")
    return credit or None


def read_caption(text: str, language: str, day_first: bool | None, source: str | None) -> Image:
    """A caption line's text, and the credit and date that stand at its end."""
    text = _POINTER.sub("", _LEADING_LABEL.sub("", text, count=1))
    date: str | None = None
    for found in reversed(find_dates(text[-80:], language, day_first)):
        if (
            found.moment is not None
            and len(text[-80:]) - found.time_end <= 2
            and found.moment.precision in ("day", "time")
        ):
            cut = max(0, len(text) - 80) + found.start
            if text[:cut].rstrip().endswith((",", "|", "-", "–", "·")) or not text[:cut].strip():
                date = found.moment.text[:10]
                text = text[:cut].rstrip(" ,|-–·")
        break
    if date is not None or (source and source in text):
        text = _without_publication(text, source)
    credit: str | None = None
    for form in _TAILS if text.isascii() else (_KOREAN_TAIL, *_TAILS):
        tail = form.search(text, max(0, len(text) - 160))
        if tail is not None and tail.start() >= 3:
            credit = next((said for said in tail.groups() if said), "").strip(" ()[]|")
            text = text[: tail.start()].rstrip(" (|[")
            break
    return Image(caption=text.strip() or None, credit=credit or None, date=date)


def _without_publication(text: str, source: str | None) -> str:
    """ "Caption - Publication, 1920" without the publication and the stray width of the image."""
    text = text[:-80] + _STRAY_NUMBER.sub("", text[-80:])
    tail = _PUBLICATION_TAIL.search(text)
    if tail is not None and (source is None or source.casefold() in tail[0].casefold()):
        return text[: tail.start()].rstrip()
    return text.rstrip(" ,")


def join_picture(credit_line: str, image: Image) -> Image:
    """A caption with the credit of the line beside it; a caption glued to the credit's end is taken off it."""
    caption = image.caption or ""
    if caption and credit_line.endswith(caption):
        credit_line = credit_line[: -len(caption)]
    return Image(caption=image.caption, credit=image.credit or read_credit(credit_line), date=image.date)
