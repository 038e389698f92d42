"""From bytes and a sidecar to an article: what wins over what, what is noticed, and what never stops the rest."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

import pytest

from backfile.errors import Severity
from backfile.loader import MAX_CAPTURE_BYTES, ReaderSettings, Reading, assembly, read_article, readers_digest
from backfile.loader.reading import Capture, Finding, Reader
from backfile.models import Article, Byline, LedgerLine, Moment, Paragraph, PullQuote, Role, Section, Source, Status

TEXT = '"The mole will hold," Ana Ruiz said.\n"Nobody knows how long," she added.\n'
FOUND = Finding(
    sections=(
        Section(None, 2, tuple(Paragraph(text, (number,)) for number, text in enumerate(TEXT.split("\n")[:2], 1)), 1),
    ),
    ledger=tuple(LedgerLine(number, text, Role.PARAGRAPH) for number, text in enumerate(TEXT.split("\n"), 1)),
    headline="Mole holds",
    language="en",
    bylines=(Byline("Bo Lind"),),
    published=Moment("2019-05-04"),
    source=Source("The Mole", "News since 1874"),
    tags=("Harbour",),
)
Install = Callable[[Finding | Exception], list[ReaderSettings]]


@pytest.fixture
def install(monkeypatch: pytest.MonkeyPatch) -> Install:
    """Lets the suffix .fake be read as a given finding (or failure); answers the settings the reader was called with."""

    def put(finding: Finding | Exception) -> list[ReaderSettings]:
        calls: list[ReaderSettings] = []

        def read(capture: Capture, settings: ReaderSettings) -> Finding:
            calls.append(settings)
            if isinstance(finding, Exception):
                raise finding
            return finding

        monkeypatch.setitem(assembly._BY_SUFFIX, ".fake", Reader("fake", 7, (".fake",), read))
        return calls

    return put


def read(sidecar: str | bytes | None = None, data: bytes = TEXT.encode(), path: str = "seeds/b/a.fake") -> Reading:
    beside = None if sidecar is None else ("seeds/b/a.yaml", sidecar.encode() if isinstance(sidecar, str) else sidecar)
    return read_article(path, data, beside, ReaderSettings(language="de", day_first=True))


def article(sidecar: str | bytes | None = None) -> Article:
    reading = read(sidecar)
    assert reading.article is not None, reading.problems
    return reading.article


def found(reading: Reading) -> list[str]:
    return [problem.found for problem in reading.problems]


def test_provenance_says_where_it_came_from(install: Install) -> None:
    install(FOUND)
    provenance = article().provenance
    assert (provenance.path, provenance.size) == ("seeds/b/a.fake", len(TEXT))
    assert provenance.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()
    assert (provenance.encoding, provenance.encoding_evidence) == ("utf-8", "utf-8")
    assert (provenance.reader, provenance.reader_version) == ("fake", 7)
    assert provenance.ledger == FOUND.ledger
    assert provenance.corrections == ()


def test_sidecar_wins_and_each_override_is_a_correction(install: Install) -> None:
    install(FOUND)
    read = article(
        "title: The mole held\ndate: 2019-05-05\nauthors: [Cy Dorn, Di Ek]\nsource: Skarn Post\nlanguage: en-GB\n"
        "tags: [Sea]\nlead: In short.\nplace: Skarn\n"
    )
    assert (read.headline, read.published, read.language) == ("The mole held", Moment("2019-05-05"), "en-GB")
    assert (read.source, read.tags, read.lead, read.places) == (Source("Skarn Post"), ("Sea",), "In short.", ("Skarn",))
    assert {(c.field, c.was, c.now) for c in read.provenance.corrections} == {
        ("headline", "Mole holds", "The mole held"),
        ("published", "2019-05-04", "2019-05-05"),
        ("bylines", "Bo Lind", "Cy Dorn, Di Ek"),
        ("source", "The Mole: News since 1874", "Skarn Post"),
        ("language", "en", "en-GB"),
        ("tags", "Harbour", "Sea"),
        ("lead", None, "In short."),
        ("places", None, "Skarn"),
    }


def test_what_the_sidecar_repeats_is_no_correction(install: Install) -> None:
    install(FOUND)
    read = article("title: Mole holds\ndate: 2019-05-04\nsource: The Mole\nauthors: Bo Lind\n")
    assert read.provenance.corrections == ()
    assert read.source == Source("The Mole", "News since 1874")


def test_facts_about_the_capture_correct_nothing_unless_it_says_otherwise(install: Install) -> None:
    sidecar = "url: https://mole.example/1\ncaptured: 2019-06-01\nadded: 2020\nchanged: 2021\nrights: CC0\nslug: mole\ndraft: true\n"
    install(FOUND)
    read = article(sidecar)
    assert read.provenance.corrections == ()
    assert (read.provenance.url, read.provenance.captured) == ("https://mole.example/1", Moment("2019-06-01"))
    assert (read.rights, read.slug, read.status) == ("CC0", "mole", Status.DRAFT)
    install(Finding(FOUND.sections, FOUND.ledger, headline="x", url="https://mole.example/canonical"))
    (correction,) = article(sidecar).provenance.corrections
    assert (correction.field, correction.was) == ("url", "https://mole.example/canonical")


def test_sidecar_can_say_that_there_is_nothing(install: Install) -> None:
    install(FOUND)
    read = article("date: null\nauthors: []\nsource: null\ntags: []\n")
    assert (read.published, read.bylines, read.source, read.tags) == (None, (), None, ())
    assert {(c.field, c.now) for c in read.provenance.corrections} == {
        ("published", None),
        ("bylines", None),
        ("source", None),
        ("tags", None),
    }


def test_tagline_alone_stays_with_the_source_that_was_found(install: Install) -> None:
    install(FOUND)
    assert article("tagline: All the news\n").source == Source("The Mole", "All the news")
    assert article("tagline: null\n").source == Source("The Mole")
    install(Finding(FOUND.sections, FOUND.ledger, headline="x", published=Moment("2019")))
    assert found(read("title: y\ntagline: All the news\n")) == ["a tagline without a source"]


def test_reader_knows_the_roles_and_the_language_that_the_sidecar_settles(install: Install) -> None:
    calls = install(FOUND)
    read("roles: {2: paragraph}\nlanguage: fr\n")
    assert calls == [ReaderSettings(language="fr", day_first=True, roles=((2, "paragraph"),))]
    read()
    assert calls[1] == ReaderSettings(language="de", day_first=True)


def test_language_of_the_site_stands_in(install: Install) -> None:
    install(Finding(FOUND.sections, FOUND.ledger, headline="x"))
    assert article().language == "de"


def test_speakers_that_the_sidecar_settles_win(install: Install) -> None:
    install(FOUND)
    quotes = article('speakers: {"the mole will": Cy Dorn, "Nobody knows": null}\n').quotes
    assert [(quote.attribution.person, quote.attribution.confidence) for quote in quotes] == [
        ("Cy Dorn", 1.0),
        (None, 1.0),
    ]
    assert [quote.attribution.person for quote in article().quotes] == ["Ana Ruiz", "Ana Ruiz"]


def test_entry_without_effect_is_noticed_at_its_line(install: Install) -> None:
    install(FOUND)
    reading = read(
        "title: x\nspeakers:\n  The mole will: Ana\n  The pier will: Ana\nroles:\n  2: paragraph\n  99: heading\n"
    )
    assert [str(problem) for problem in reading.problems] == [
        "seeds/b/a.yaml:4: speakers: no quotation begins with 'The pier will'; see the quotations of `backfile inspect`",
        "seeds/b/a.yaml:7: roles: the capture has no line 99; see the numbers of `backfile inspect`",
    ]
    assert {problem.severity for problem in reading.problems} == {Severity.NOTICE}


def test_headline_comes_from_the_file_name_with_a_notice(install: Install) -> None:
    install(Finding(FOUND.sections, FOUND.ledger, published=Moment("2019")))
    reading = read(path="seeds/2019-05_éa-rÜhrt__sich.fake")
    assert reading.article is not None
    assert reading.article.headline == "2019 05 éa rÜhrt sich"
    assert found(reading) == ["no headline: the file's name stands in"]
    assert found(read("title: x\n")) == []


def test_missing_date_is_noticed_until_the_sidecar_gives_it(install: Install) -> None:
    install(Finding(FOUND.sections, FOUND.ledger, headline="x"))
    (problem,) = read().problems
    assert (problem.found, problem.advice, problem.severity) == ("no date", "set `date` in a.yaml", Severity.NOTICE)
    assert found(read("date: 2019\n")) == []
    assert found(read("draft: true\n")) == []


@pytest.mark.parametrize("failure", [KeyError("lost"), RecursionError("deep"), ZeroDivisionError(), MemoryError()])
def test_failure_of_a_reader_costs_its_capture_only(install: Install, failure: Exception) -> None:
    install(failure)
    reading = read()
    assert reading.article is None
    (problem,) = reading.problems
    assert problem.location.path == "seeds/b/a.fake"
    assert f"the reader failed: {type(failure).__name__}" in problem.found
    assert "/" not in problem.found.partition("(")[0]
    assert "report" in problem.advice


@pytest.mark.parametrize(
    ("path", "found_there"),
    [
        ("seeds/a.pdf", "unknown suffix .pdf"),
        ("seeds/a.b/README", "a file without a suffix"),
        ("seeds/.txt", "a file without a suffix"),
        ("a.", "unknown suffix ."),
    ],
)
def test_unknown_suffix_lists_the_known_ones(path: str, found_there: str) -> None:
    (problem,) = read(path=path).problems
    assert problem.found == found_there
    assert problem.expected == "one of .htm, .html, .markdown, .md, .text, .txt"


def test_capture_that_is_too_large_is_refused_unread(install: Install) -> None:
    calls = install(FOUND)
    (problem,) = read(data=b"a" * (MAX_CAPTURE_BYTES + 2**20)).problems
    assert problem.message == "65 MiB in one capture; expected at most 64 MiB; split it: one article a file"
    assert calls == []


@pytest.mark.parametrize(
    ("sidecar", "place"),
    [
        (b"title: x\ntitel: y\n", "seeds/b/a.yaml:2: unknown key 'titel'"),
        (b"title: x\nlead: caf\xe9\n", "seeds/b/a.yaml:2: not UTF-8"),
        (b"title: {\n", "seeds/b/a.yaml:2:1: broken YAML"),
        (b"\xef\xbb\xbftitle: x\r\ndate: 2019-02-30\r\n", "seeds/b/a.yaml:2: date: 2019-02-30: there is no such day"),
    ],
)
def test_broken_sidecar_is_an_error_at_its_line(install: Install, sidecar: bytes, place: str) -> None:
    install(FOUND)
    reading = read(sidecar)
    assert reading.article is None
    assert str(reading.problems[0]).startswith(place)


def test_garbled_letters_are_noticed(install: Install) -> None:
    install(FOUND)
    (problem,) = read(data="One\nDÃ©jÃ  vu\n".encode()).problems
    assert (problem.location.line, problem.severity) == (2, Severity.NOTICE)


def test_pull_quote_is_a_quotation_of_its_own(install: Install) -> None:
    install(Finding((Section(None, 2, (PullQuote("“We wait.”"),), 1),), FOUND.ledger, headline="x"))
    (quote,) = article().quotes
    assert (quote.text, quote.kind, quote.start) == ("We wait.", "block", 1)


def test_digest_of_the_readers_moves_with_their_versions(monkeypatch: pytest.MonkeyPatch) -> None:
    before = readers_digest()
    assert before == readers_digest()
    first, *others = assembly.READERS
    monkeypatch.setattr(assembly, "READERS", (first._replace(version=first.version + 1), *others))
    assert readers_digest() != before


def test_quotations_beyond_the_most_stay_text_with_a_notice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("backfile.loader.quotations.passages.MOST_QUOTATIONS", 3)
    said = [
        '"One two three," said Ann Lee. "Four five six," she said.',
        '"Seven eight nine," said Bo Berg. "Ten," he said.',
    ]
    text = "Ferry sails\n\n" + "\n\n".join(
        f"{line} The ferry sailed again on Friday after a winter of repairs." for line in said
    )
    reading = read_article("seeds/a.txt", text.encode(), None, ReaderSettings())
    assert reading.article is not None
    assert [quote.text for quote in reading.article.quotes] == ["One two three,", "Four five six,", "Seven eight nine,"]
    (problem,) = [problem for problem in reading.problems if "quotations" in problem.found]
    assert (problem.location.line, problem.severity) == (5, Severity.NOTICE)
