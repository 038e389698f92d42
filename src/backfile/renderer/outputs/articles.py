"""The page of an article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from backfile.archive.catalogue import Catalogue, Term
from backfile.archive.changes import Changes
from backfile.archive.classification import quote_anchors
from backfile.archive.resemblance import days_between, related_articles
from backfile.archive.slugs import slugify
from backfile.loader.commonmark import heading_anchor
from backfile.models import (
    Article,
    ArticleCard,
    Block,
    BlockQuote,
    ImageBlock,
    ListBlock,
    Paragraph,
    PullQuote,
    Record,
    TableBlock,
)
from backfile.renderer.addresses import path_of
from backfile.renderer.context import (
    Context,
    data_address,
    period_address,
    term_address,
)
from backfile.renderer.languages import direction_of
from backfile.renderer.metadata import NOT_EVALUATED, citations_of, json_ld_of, meta_of, properties_of
from backfile.renderer.outputs.output import Output, Page, Planning, Subjects
from backfile.renderer.outputs.terms import source_view
from backfile.renderer.pictures import picture_view
from backfile.renderer.provenance import provenance_view
from backfile.renderer.quoting import speaker_of
from backfile.renderer.views import (
    ArticleView,
    BlockView,
    BylineView,
    ImageView,
    Link,
    Neighbours,
    RelatedView,
    SectionView,
    SourceView,
    Span,
    TermLink,
)

MOST_ALIKE = 3
MOST_COMPARED = 12
"""Tags of an article whose neighbours are looked up."""
MOST_RELATED = 4
MOST_SHARED = 4
"""People and tags that are named beside a related article."""


def touched_articles(changes: Changes) -> Subjects:
    """The articles whose pages a change concerns."""
    return [(article_id, "") for article_id in sorted(changes.articles)]


def _plan(catalogue: Catalogue, planning: Planning, subjects: Subjects | None) -> Iterator[Page]:
    for article_id, permalink in article_rows(catalogue, subjects):
        yield Page(path_of(permalink), article_id, "")


def article_rows(catalogue: Catalogue, subjects: Subjects | None) -> Iterator[tuple[str, str]]:
    """(id, permalink) of the articles to plan: those of the subjects that there are, or all of them."""
    if subjects is None:
        return catalogue.permalinks()
    return catalogue.permalinks_of(article_id for article_id, _ in subjects)


def _view(context: Context, page: Page) -> Record | None:
    try:
        card, article = context.catalogue.article(page.subject)
    except KeyError:
        return None
    terms = context.catalogue.terms_of(card.id)
    place, before, after = context.catalogue.around_article(card.id)
    links = {taxonomy: _links(context, terms, taxonomy) for taxonomy in ("tags", "people", "places")}
    subjects = [term.name for term in terms if term.taxonomy == "tags"]
    rights = article.rights or context.config.rights or NOT_EVALUATED
    provenance = article.provenance
    return ArticleView(
        id=card.id,
        headline=card.headline,
        url=context.url(card.permalink),
        absolute_url=context.absolute(card.permalink),
        language=card.language,
        direction=direction_of(card.language),
        summary=card.summary,
        bylines=tuple(BylineView(byline.name, byline.role) for byline in article.bylines),
        place=article.dateline.place if article.dateline is not None else None,
        agency=article.dateline.agency if article.dateline is not None else None,
        published=context.date_view(card.published),
        updated=context.plain_date(article.updated),
        captured=context.plain_date(provenance.captured),
        added=context.plain_date(provenance.added),
        changed=context.plain_date(provenance.changed),
        source=_source(context, article, terms),
        lead=article.lead,
        images=top_images(context, article),
        sections=sections_view(context, card.id, article),
        tags=links["tags"],
        people=links["people"],
        places=links["places"],
        previous=context.optional_card(before),
        next=context.optional_card(after),
        rights=rights,
        provenance=provenance_view(context, card, article),
        citations=citations_of(card, article, context),
        meta=tuple(meta_of(card, article, rights, subjects, context)),
        properties=tuple(properties_of(card, article, subjects, context)),
        json_ld=json_ld_of(card, article, rights, subjects, context),
        words=sum(len(block.text.split()) for section in article.sections for block in section.blocks),
        breadcrumb=_breadcrumb(context, card),
        alike=tuple(_alike(context, card.id, place, terms)),
        data=context.url(data_address(card.permalink)) if context.is_on("data") else None,
        related=tuple(_related(context, card.id, terms)),
    )


def _links(context: Context, terms: list[Term], taxonomy: str) -> tuple[TermLink, ...]:
    found = sorted((term for term in terms if term.taxonomy == taxonomy), key=lambda term: (term.name, term.key))
    return tuple(_link(context, term) for term in found)


def _link(context: Context, term: Term) -> TermLink:
    """A term, with its page where there is one."""
    return context.term_link(term, with_count=False) if context.is_on(term.taxonomy) else TermLink(term.name, "")


def _source(context: Context, article: Article, terms: list[Term]) -> SourceView | None:
    term = next((term for term in terms if term.taxonomy == "sources"), None)
    if article.source is None or term is None:
        return None
    return source_view(context, term.name, term.key, article.source.tagline)


def _breadcrumb(context: Context, card: ArticleCard) -> tuple[Link, ...]:
    links = [context.home()]
    if card.published is not None and context.is_on("calendar"):
        text = card.published.text[:10]
        links += [
            Link(
                text[:length] if length == 4 else text[length - 2 : length], context.url(period_address(text[:length]))
            )
            for length in (4, 7, 10)
            if len(text) >= length
        ]
    return tuple(links)


def _alike(context: Context, article_id: str, place: str, terms: list[Term]) -> Iterator[Neighbours]:
    """The way on in the tags that are rarest about this time, and in the article's source."""
    around_in = context.catalogue.around_in
    compared = _compared_terms(context, terms)
    around = [(term, *around_in(term.taxonomy, term.key, place, article_id)) for term in compared]
    ways = [way for way in around if any(way[1:])]
    tags = [way for way in ways if way[0].taxonomy == "tags"]
    rarest = sorted(tags, key=lambda way: (_rarity(way[1], way[2]), way[0].key))[: MOST_ALIKE - 1]
    chosen = sorted(rarest, key=lambda way: way[0].key) + [way for way in ways if way[0].taxonomy == "sources"]
    for term, before, after in chosen:
        yield Neighbours(
            term.name,
            context.url(term_address(term.taxonomy, term.key)),
            context.optional_card(before[0] if before is not None else None),
            context.optional_card(after[0] if after is not None else None),
        )


def _compared_terms(context: Context, terms: list[Term]) -> list[Term]:
    tags = [term for term in terms if term.taxonomy == "tags"][:MOST_COMPARED]
    sources = [term for term in terms if term.taxonomy == "sources"][:1]
    return [term for term in tags + sources if context.is_on(term.taxonomy)]


def _rarity(before: tuple[str, str] | None, after: tuple[str, str] | None) -> int:
    """Less the further apart in time the neighbours (id, place in time) in a list are.

    How many articles a tag has would tell rarity better, but each of them would then depend on every other.
    """
    if before is None or after is None or not before[1] or not after[1]:
        return -10_000_000
    return -days_between(before[1], after[1])


def _related(context: Context, article_id: str, terms: list[Term]) -> Iterator[RelatedView]:
    """The articles most like this one, with the people and tags they share."""
    if not context.is_on("related"):
        return
    ids = related_articles(context.catalogue.connection, article_id, MOST_RELATED)
    filed = context.catalogue.filed_under(ids)
    own = [term for term in terms if term.taxonomy in ("people", "tags")]
    for card in context.cards(ids):
        shared = [term for term in own if (term.taxonomy, term.key) in filed[card.id]][:MOST_SHARED]
        yield RelatedView(context.card_view(card), tuple(_link(context, term) for term in shared))


# The body


def sections_view(context: Context, article_id: str, article: Article, linked: bool = True) -> tuple[SectionView, ...]:
    """The body with its quotations marked up and a heading's anchor made of its words.

    With `linked` off nothing in it leads to another page of the site: for feeds, which are read elsewhere.
    """
    spans = _spans(context, article_id, article) if linked else {}
    used: set[str] = set()
    levels = shown_levels([section.level for section in article.sections if section.heading])
    shown = []
    for number, section in enumerate(article.sections):
        heading = section.heading
        level, anchor = (next(levels), heading_anchor(slugify(heading), used)) if heading else (2, "")
        blocks = [_block_view(block, spans.get((number, b), ())) for b, block in enumerate(section.blocks)]
        for place, block in enumerate(section.blocks):
            if isinstance(block, ImageBlock):
                image = picture_view(context, article.images[block.image], article.provenance.path, not linked)
                blocks[place] = _replace(blocks[place], image=image)
        shown.append(SectionView(heading, level, anchor, tuple(blocks)))
    return tuple(shown)


def shown_levels(levels: Iterable[int]) -> Iterator[int]:
    """The levels of headings under an h1 without a gap: none is more than one below the heading before (WCAG 2.2, G141).

    Captures begin with whatever level their page had.
    """
    above: list[int] = []
    for level in levels:
        while above and above[-1] >= level:
            above.pop()
        above.append(level)
        yield min(6, len(above) + 1)


def _spans(context: Context, article_id: str, article: Article) -> dict[tuple[int, int], tuple[Span, ...]]:
    """Quotations by (section, block)."""
    if not article.quotes:
        return {}
    rows = {row.number: row for row in context.catalogue.quotes_of(article_id)}
    found: dict[tuple[int, int], tuple[Span, ...]] = {}
    whole = len(rows) == len(article.quotes)
    anchors = [] if whole else quote_anchors(article.quotes)
    for number, quote in enumerate(article.quotes):
        row = rows.get(number)
        name, url = speaker_of(context, row) if row is not None else (None, None)
        anchor = anchors[number] if row is None or anchors else row.anchor
        span = Span(quote.start, quote.end, anchor, name, url, quote.language)
        found[quote.section, quote.block] = (*found.get((quote.section, quote.block), ()), span)
    return found


def _block_view(block: Block, spans: tuple[Span, ...]) -> BlockView:
    language = block.language
    if type(block) is Paragraph and language is None:  # most blocks by far
        return BlockView("paragraph", block.text, block.marks, spans)
    kind = type(block).__struct_config__.tag
    assert isinstance(kind, str)
    direction = direction_of(language) if language else None
    view = BlockView(kind, block.text, block.marks, spans, language, direction)
    match block:
        case ListBlock():
            return _replace(view, ordered=block.ordered, depths=block.depths)
        case TableBlock():
            return _replace(view, header=block.header)
        case BlockQuote():
            return _replace(view, url=block.url, **_said_by(spans))
        case PullQuote():
            return _replace(view, signed=_is_signed(block.text, spans), **_said_by(spans))
    return view


def _said_by(spans: tuple[Span, ...]) -> dict[str, str | None]:
    """The one speaker of a set-off quotation."""
    if len({span.speaker for span in spans}) != 1:
        return {}
    return {"speaker": spans[0].speaker, "speaker_url": spans[0].cite}


_DASHES = ("—", "–", "―", "-")
"""What a signature begins with."""


def _is_signed(text: str, spans: tuple[Span, ...]) -> bool:
    """Whether the last line of a set-off quotation begins with a dash and is no more quotation."""
    cut = text.rfind("\n") + 1
    return cut > 0 and text[cut:].lstrip().startswith(_DASHES) and all(span.end <= cut for span in spans)


def top_images(context: Context, article: Article) -> tuple[ImageView, ...]:
    """The images that no block of the body places."""
    placed = {block.image for section in article.sections for block in section.blocks if isinstance(block, ImageBlock)}
    capture = article.provenance.path
    return tuple(
        picture_view(context, image, capture) for number, image in enumerate(article.images) if number not in placed
    )


def _replace(view: BlockView, **fields: object) -> BlockView:
    return msgspec.structs.replace(view, **fields)


def _render(context: Context, page: Page, view: Record) -> bytes:
    return context.render("article.html", view, page.path)


ARTICLES = Output("articles", 2, ("article.html",), "", touched_articles, _plan, _view, _render)
