"""The models: their file, how trees are read, and that the reader measures what they were trained on."""

from __future__ import annotations

from importlib.resources import files

import pytest

from backfile.errors import Severity
from backfile.loader.html.document import MOST_TABLES_NESTED, drop_unseen, parse_page, text_of, with_few_tables
from backfile.loader.html.facts import read_facts
from backfile.loader.html.features import Measures, measure_runs
from backfile.loader.html.judging import HEADING_FIGURES, evidence_of
from backfile.loader.html.runs import positions_of, runs_of
from backfile.loader.html.trees import models, read_models
from backfile.loader.trees import probabilities
from tests.loader.html.pages import PARAGRAPHS, entry, find, page, paragraphs, texts

MOST_BYTES = 300_000


def measured(text: str, extracted: tuple[str, ...] = PARAGRAPHS) -> tuple[list[str], Measures]:
    """The runs of a page and their figures."""
    root = parse_page(text, "a.html")
    facts = read_facts(root)
    drop_unseen(root)
    runs = runs_of(root, positions_of(root))
    return [run.text for run in runs], measure_runs(root, runs, evidence_of(facts, list(extracted)))


def test_tree_asks_until_it_comes_to_a_number() -> None:
    text = '{"m": {"threshold": 0.5, "figures": ["a", "b"], "trees": [["b", 2.5, -1, ["a", 0, 0.5, 3]], 0.25]}}'
    forest = read_models(text)["m"]
    assert forest.figures == ("a", "b")
    assert forest.probability([9, 2.5]) == pytest.approx(1 / (1 + 2.718281828**0.75))
    assert forest.probability([0, 2.6]) == pytest.approx(1 / (1 + 2.718281828**-0.75))
    assert forest.probability([1, 2.6]) == pytest.approx(1 / (1 + 2.718281828**-3.25))


def test_models_were_trained_on_the_figures_that_the_reader_takes() -> None:
    _, measures = measured(page(paragraphs(0, 1, 2)))
    assert models()["body"].figures == measures.names
    assert models()["heading"].figures == (*HEADING_FIGURES, *measures.names)


def test_models_are_a_small_file_a_tree_a_line() -> None:
    text = files("backfile.loader.html").joinpath("models.json").read_text("utf-8")
    assert len(text) < MOST_BYTES
    assert sum(line.lstrip().startswith("[") for line in text.split("\n")) >= sum(
        len(m.trees) for m in models().values()
    )


def test_every_figure_is_a_number_for_every_run() -> None:
    texts, measures = measured(page(paragraphs(0, 1) + "<p>電車が走った。</p><p>“</p><p>42</p>" + paragraphs(2)))
    assert len(measures.rows) == len(texts)
    assert all(isinstance(figure, float) and figure == figure for row in measures.rows for figure in row)


def test_figures_tell_prose_from_links() -> None:
    texts, measures = measured(page(paragraphs(0, 1, 2)))
    at = {name: number for number, name in enumerate(measures.names)}
    prose, link = (measures.rows[texts.index(text)] for text in (PARAGRAPHS[1], "Who painted the lighthouse?"))
    assert (prose[at["linked"]], link[at["linked"]]) == (0.0, 1.0)
    assert (prose[at["extracted"]], link[at["extracted"]]) == (1.0, 0.0)
    assert prose[at["in_article"]] < link[at["in_article"]]
    assert link[at["in_related"]] < 9 == prose[at["in_related"]]


def test_figures_do_not_know_the_site() -> None:
    """The same page from another paper, at another address, has the same figures."""
    text = page(paragraphs(0, 1, 2, 3))
    other = text.replace("Skarn Mercury", "Hollin Courier").replace("mercury.example", "courier.example")
    assert measured(text)[1].rows == measured(other)[1].rows


def test_trees_written_as_a_function_give_the_very_same_numbers() -> None:
    _, measures = measured(page(paragraphs(0, 1, 2)))
    forest = models()["body"]
    asked = probabilities(forest)
    assert [asked(row) for row in measures.rows] == [forest.probability(row) for row in measures.rows]
    assert probabilities(forest) is asked


def test_runs_beyond_the_most_are_kept_in_the_ledger_with_a_notice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("backfile.loader.html.runs.MOST_RUNS", 6)
    text = page(paragraphs(0, 1, 2, 3) + "<p>The <b>last</b> words</p>of all")
    finding = find(text)
    unread = [line for line in finding.ledger if line.reason.startswith("beyond the first")]
    (problem,) = finding.problems
    assert "more than" in problem.found and "paragraphs" in problem.found
    assert problem.location.line == unread[0].number
    assert not {line.text for line in unread} & set(texts(finding))
    whole = " ".join(line.text for line in finding.ledger)
    assert all(words in whole for words in (*PARAGRAPHS[:4], "The last words", "of all", "Who painted"))


def test_elements_beyond_the_most_are_kept_in_the_ledger(monkeypatch: pytest.MonkeyPatch) -> None:
    text = page(paragraphs(0, 1, 2, 3) + "<p>A line of <b>many</b> <b>words</b> in bold</p>")
    monkeypatch.setattr("backfile.loader.html.runs.MOST_ELEMENTS", text[: text.index("<b>words")].count("<") // 2)
    whole = "".join("".join(line.text for line in find(text).ledger).split())
    assert all(
        "".join(words.split()) in whole for words in (*PARAGRAPHS[:4], "A line of many words in bold", "Who painted")
    )


def test_what_stands_beyond_the_most_nodes_is_kept_in_the_ledger_with_a_notice(monkeypatch: pytest.MonkeyPatch) -> None:
    text = page(paragraphs(0, 1, 2, 3) + "<p>A line of <b>many</b> <b>words</b> in bold</p><script>var a = 1;</script>")
    nodes = len(list(parse_page(text[: text.index("<b>words")], "a.html").iter()))
    monkeypatch.setattr("backfile.loader.html.runs.MOST_NODES", nodes)
    finding = find(text)
    whole = " ".join(line.text for line in finding.ledger)
    assert all(words in whole for words in (*PARAGRAPHS[:4], "A line of many", "words", "in bold", "Who painted"))
    assert "10 characters of <script>" in whole and "var a" not in whole
    assert [problem.severity for problem in finding.problems] == [Severity.NOTICE]


def test_tables_deep_within_others_are_plain_parts_for_the_extractor() -> None:
    root = parse_page("<table><tr><td>" * 20 + "<p>A wall</p>" + "</td></tr></table>" * 20, "a.html")
    assert len(list(root.iter("table"))) == 20
    assert len(list(with_few_tables(root).iter("table"))) == MOST_TABLES_NESTED
    assert "A wall" in text_of(root)


def test_attributes_beyond_the_most_are_left_out() -> None:
    names = " ".join(f"a{number}=b" for number in range(200_000))
    finding = find(page(paragraphs(0, 1) + f"<p {names}>A wall that stands</p>" + paragraphs(2, 3)))
    assert entry(finding, "A wall that stands").text == "A wall that stands"
    long = "x " * 20_000
    assert parse_page(f"<p class='{long}' id=a>A wall</p>", "a.html").find(".//p").get("id") == "a"
