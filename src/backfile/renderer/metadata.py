"""What machines read of an article: Dublin Core, Highwire citation tags, PRISM, Open Graph, JSON-LD, COinS; and the
citations people copy.

Zotero's generic translator decides by these tags what it saves: `DC.type` newspaperArticle gives a newspaper
article; `citation_journal_title` would force a journal article and is never emitted; `og:type` is `article`.
"""

from __future__ import annotations

from urllib.parse import quote_plus

import msgspec

from backfile.models import Article, ArticleCard, Byline, Moment
from backfile.renderer.context import MOST_KEPT, Context, capture_address, keep
from backfile.renderer.languages import format_moment
from backfile.renderer.pictures import preview_address
from backfile.renderer.views import Citation

NOT_EVALUATED = "https://rightsstatements.org/vocab/CNE/1.0/"
"""The default statement of rights: copyright not evaluated (rightsstatements.org)."""


def last_first(name: str) -> str:
    """ "Ana Maria Silva" → "Silva, Ana Maria"; one word stays, as do names in scripts that write the family name first."""
    words = name.split()
    if len(words) < 2 or "," in name or any("\u3040" <= c <= "\u9fff" for c in name):
        return name
    return f"{words[-1]}, {' '.join(words[:-1])}"


def meta_of(
    card: ArticleCard, article: Article, rights: str, subjects: list[str], context: Context
) -> list[tuple[str, str]]:
    """(name, content) of the `<meta>` elements, in order."""
    address = context.absolute(card.permalink)
    pairs = [
        ("description", card.summary),
        ("DC.type", "newspaperArticle"),
        ("DC.title", card.headline),
        ("DC.language", card.language),
        ("DC.identifier", address),
        ("DC.rights", rights),
    ]
    if card.published is not None:
        pairs.append(("DC.date", card.published.text[:10]))
    if card.source:
        pairs += [("DC.source", card.source), ("prism.publicationName", card.source)]
    pairs += [("DC.subject", subject) for subject in subjects]
    pairs += [("DC.creator", byline.name) for byline in article.bylines]
    pairs.append(("citation_title", card.headline))
    pairs += [("citation_author", last_first(byline.name)) for byline in article.bylines]
    if card.published is not None:
        pairs.append(("citation_publication_date", card.published.text[:10].replace("-", "/")))
    pairs += [("citation_language", card.language), ("citation_public_url", address), ("twitter:card", "summary")]
    return pairs


def properties_of(card: ArticleCard, article: Article, subjects: list[str], context: Context) -> list[tuple[str, str]]:
    """(property, content) of the Open Graph `<meta>` elements, in order."""
    pairs = [
        ("og:type", "article"),
        ("og:title", card.headline),
        ("og:url", context.absolute(card.permalink)),
        ("og:site_name", context.config.title),
        ("og:description", card.summary),
        ("og:locale", card.language.replace("-", "_")),
    ]
    image = preview_address(context, article)
    if image:
        pairs.append(("og:image", image))
    if card.published is not None:
        pairs.append(("article:published_time", _iso(card.published)))
    if article.updated is not None:
        pairs.append(("article:modified_time", _iso(article.updated)))
    pairs += [("article:tag", subject) for subject in subjects]
    return pairs


def _iso(moment: Moment) -> str:
    return moment.text


def json_ld_of(card: ArticleCard, article: Article, rights: str, subjects: list[str], context: Context) -> str:
    """schema.org NewsArticle and ArchiveComponent, with keys in a fixed order.

    It says nothing that the page does not show: names as printed, no invented author, a modification only for a real
    edit.
    """
    place = context.absolute(card.permalink)
    said: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": ["NewsArticle", "ArchiveComponent"],
        "@id": place,
        "headline": card.headline,
        "inLanguage": card.language,
        "mainEntityOfPage": place,
        "url": place,
        "description": card.summary,
    }
    if card.published is not None:
        said["datePublished"] = _iso(card.published)
    if article.updated is not None:
        said["dateModified"] = _iso(article.updated)
    if article.bylines:
        said["author"] = [_author(byline) for byline in article.bylines]
    if card.source:
        said["publisher"] = {"@type": "NewsMediaOrganization", "name": card.source}
    said["sdPublisher"] = {"@type": "ArchiveOrganization", "name": context.config.title, "url": context.site.address}
    if article.provenance.url:
        said["isBasedOn"] = article.provenance.url
    if article.dateline is not None and article.dateline.place:
        said["dateline"] = article.dateline.place
    if subjects:
        said["keywords"] = subjects
    said["license" if rights.startswith("http") else "copyrightNotice"] = rights
    quotations = [
        {
            "@type": "Quotation",
            "text": quote.text,
            "spokenByCharacter": {"@type": "Person", "name": person},
        }
        for quote in article.quotes
        if (person := quote.attribution.shown_person(context.config.attribution_threshold)) is not None
    ]
    if quotations:
        said["hasPart"] = quotations
    said["encoding"] = _capture(card, article, context)
    return msgspec.json.encode(said).decode("utf-8")


def _capture(card: ArticleCard, article: Article, context: Context) -> dict[str, str]:
    capture = {
        "@type": "MediaObject",
        "sha256": article.provenance.sha256,
        "contentSize": str(article.provenance.size),
        "name": article.provenance.path.rpartition("/")[2],
    }
    if context.is_on("captures"):
        capture["contentUrl"] = context.absolute(capture_address(card.permalink))
    return capture


def _author(byline: Byline) -> dict[str, str]:
    author = {"@type": "Person", "name": byline.name}
    if byline.role:
        author["jobTitle"] = byline.role
    return author


def coins_of(card: ArticleCard, context: Context) -> str:
    """A COinS context object (ANSI/NISO Z39.88-2004) for the `title` of a span: Zotero offers a whole list by them."""
    coins = context.coins.get(card.id)
    if coins is None:
        coins = _new_coins(card, context)
        keep(context.coins, card.id, coins, MOST_KEPT)
    return coins


def _new_coins(card: ArticleCard, context: Context) -> str:
    parts = [_COINS_HEAD, quote_plus(card.headline)]
    if card.source:
        parts += ["&rft.source=", quote_plus(card.source)]
    if card.published is not None:
        parts += ["&rft.date=", card.published.text[:10]]
    parts += ["&rft.language=", card.language, "&rft_id=", quote_plus(context.absolute(card.permalink))]
    return "".join(parts)


_COINS_HEAD = "ctx_ver=Z39.88-2004&rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Adc&rft.type=newspaperArticle&rft.title="


def citations_of(card: ArticleCard, article: Article, context: Context) -> tuple[Citation, ...]:
    """Ready-made citations: a sentence, RIS, BibTeX and Wikipedia's `{{cite news}}`."""
    return (
        Citation("Text", _sentence(card, article, context)),
        Citation("RIS", _ris(card, article, context)),
        Citation("BibTeX", _bibtex(card, article, context)),
        Citation("Wikipedia", _cite_news(card, article, context)),
    )


def _sentence(card: ArticleCard, article: Article, context: Context) -> str:
    parts = []
    if article.bylines:
        parts.append(", ".join(byline.name for byline in article.bylines))
    parts.append(f"“{card.headline}”")
    if card.source:
        parts.append(card.source)
    if card.published is not None:
        parts.append(format_moment(Moment(card.published.text[:10]), context.config.language))
    parts.append(context.config.title)
    return f"{'. '.join(parts)}. {context.absolute(card.permalink)}"


def _ris(card: ArticleCard, article: Article, context: Context) -> str:
    lines = ["TY  - NEWS", f"TI  - {_flat(card.headline)}"]
    lines += [f"AU  - {_flat(last_first(byline.name))}" for byline in article.bylines]
    if card.source:
        lines.append(f"T2  - {_flat(card.source)}")
    if card.published is not None:
        year, month, day = (*card.published.text[:10].split("-"), "", "")[:3]
        lines.append(f"DA  - {year}/{month}/{day}/")
    lines += [f"LA  - {card.language}", f"UR  - {context.absolute(card.permalink)}"]
    if article.provenance.captured is not None:
        lines.append(f"Y2  - {article.provenance.captured.text[:10].replace('-', '/')}/")
    return "\n".join([*lines, f"DB  - {_flat(context.config.title)}", "ER  - ", ""])


def _bibtex(card: ArticleCard, article: Article, context: Context) -> str:
    fields = [("title", f"{{{card.headline}}}")]
    if article.bylines:
        fields.append(("author", " and ".join(last_first(byline.name) for byline in article.bylines)))
    fields.append(("journal", card.source or context.config.title))
    if card.published is not None:
        fields += [("year", card.published.text[:4]), ("date", card.published.text[:10])]
    fields += [("langid", card.language), ("url", context.absolute(card.permalink))]
    if article.provenance.captured is not None:
        fields.append(("urldate", article.provenance.captured.text[:10]))
    lines = ",\n".join(f"  {name} = {{{_bibtex_text(text)}}}" for name, text in fields)
    return f"@article{{{card.id},\n{lines}\n}}\n"


def _bibtex_text(text: str) -> str:
    if text.startswith("http"):
        return text
    if text.startswith("{") and text.endswith("}"):
        return "{" + _bibtex_text(text[1:-1].replace("{", "(").replace("}", ")")) + "}"
    return _flat(text).translate(_BIBTEX_ESCAPES)


_BIBTEX_ESCAPES = str.maketrans({"\\": r"\textbackslash{}", **{character: f"\\{character}" for character in "%&#$_"}})


def _cite_news(card: ArticleCard, article: Article, context: Context) -> str:
    fields = [("title", card.headline)]
    fields += [(f"author{n}", byline.name) for n, byline in enumerate(article.bylines, 1)]
    if card.source:
        fields.append(("work", card.source))
    if card.published is not None:
        fields.append(("date", card.published.text[:10]))
    original = article.provenance.url
    if original:
        fields += [("url", original), ("archive-url", context.absolute(card.permalink))]
        archived = article.provenance.captured or article.provenance.added
        if archived is not None:
            fields.append(("archive-date", archived.text[:10]))
    else:
        fields.append(("url", context.absolute(card.permalink)))
    fields.append(("language", card.language))
    return "{{cite news " + " ".join(f"|{name}={_wiki_text(text)}" for name, text in fields) + "}}"


def _wiki_text(text: str) -> str:
    return _flat(text).replace("|", "{{!}}")


def _flat(text: str) -> str:
    return " ".join(text.split())
