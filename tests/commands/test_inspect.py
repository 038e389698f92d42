"""`backfile inspect`: the listing for people, the objects for programs, the review, exit codes."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from backfile.cli import cli, main
from backfile.commands.inspect import columns_of, fitted
from backfile.commands.review import Doubt, judge, sidecar_lines
from backfile.errors import Location, Problem, Severity
from backfile.loader import MAX_CAPTURE_BYTES, ReaderSettings, Reading, read_article
from backfile.loader.assembly import read_sidecar
from backfile.models import (
    Article,
    Attribution,
    LedgerLine,
    Moment,
    Paragraph,
    Provenance,
    Quote,
    Role,
    Section,
    Source,
)
from tests.conftest import Site, article

MakeSite = Callable[..., Site]
BODY = 'The *ferry* runs.\n\n"All is well," said Ana Ruiz, the harbour master.\n\n> "We wait."\n\n![Quay](q.png)\n\n- a\n  - b\n'


def inspect(*words: str | Path, color: bool = False) -> Result:
    return CliRunner().invoke(cli, ["inspect", *map(str, words)], color=color)


def object_of(*words: str | Path) -> dict[str, Any]:
    (line,) = inspect("--json", *words).stdout.splitlines()
    read = json.loads(line)
    assert isinstance(read, dict)
    return read


def test_each_line_has_its_number_role_and_reason(make_site: MakeSite) -> None:
    path = make_site({"seeds/a.md": article(body=BODY)}).folder / "seeds/a.md"
    done = inspect(path)
    assert done.exit_code == 0
    listing = done.stdout.splitlines()
    assert listing[0] == path.as_posix()
    assert [int(line[:5]) for line in listing[1:16]] == list(range(1, 16))
    assert listing[6].startswith("    6 paragraph    The *ferry* runs.")
    assert listing[6].endswith(" Markdown")
    assert listing[2].split()[1] == "front_matter"
    assert len({line.index("Markdown") for line in listing if line.endswith(" Markdown")}) == 1


def test_facts_and_quotations_follow(make_site: MakeSite) -> None:
    keys = {
        "source": "The Mole",
        "url": "https://mole.example/1",
        "tags": "[Sea]",
        "authors": "[{name: Bo, role: reporter}]",
    }
    site = make_site({"seeds/a.md": article(body=BODY, **keys), "seeds/a.yaml": "title: Ferry runs\n"})
    out = inspect(site.folder / "seeds/a.md").stdout
    for fact in (
        "  headline  Ferry runs\n",
        "    source  The Mole\n",
        " published  2019-05-04\n",
        "   bylines  Bo (reporter)\n",
        "  language  en\n",
        "      tags  Sea\n",
        "  original  https://mole.example/1\n",
        "  encoding  utf-8 (utf-8)\n",
        "     image  caption Quay; at q.png\n",
        "correction  headline: Ferry runs again → Ferry runs\n",
        "   section  (before the first heading): 5 blocks\n",
        "2 quotations\n",
        "  Ana Ruiz, said (0.",
    ):
        assert fact in out


def test_problems_go_to_the_error_stream_and_fail(make_site: MakeSite) -> None:
    site = make_site({"seeds/a.md": "---\ntitel: x\n---\nText.\n", "seeds/b.md": article()})
    done = inspect(site.folder / "seeds/a.md", site.folder / "seeds/b.md")
    assert done.exit_code == 1
    assert "a.md:2: unknown key 'titel'; did you mean 'title'?" in done.stderr
    assert "Ferry runs again" in done.stdout


def test_colours_on_a_terminal_unless_no_color_is_set(make_site: MakeSite, monkeypatch: pytest.MonkeyPatch) -> None:
    path = make_site({"seeds/a.md": article()}).folder / "seeds/a.md"
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[" in inspect(path, color=True).stdout
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in inspect(path, color=True).stdout


def test_captured_text_does_not_command_the_terminal(make_site: MakeSite) -> None:
    text = article(body="Red \x1b[31m alert\x07 and \x9b2J more, \u202eback.\n")
    site = make_site({"seeds/a.md": text, "seeds/b\x1b[1m.md": "---\ntitel: x\n---\nx\n"})
    done = inspect(site.folder / "seeds/a.md")
    assert not set(done.stdout) & set("\x1b\x07\x9b\u202e")
    assert "Red �[31m alert�" in done.stdout


@given(st.text(max_size=60), st.integers(0, 40))
def test_listing_keeps_its_columns(text: str, columns: int) -> None:
    assert columns_of(fitted(text, columns)) == columns


def test_wide_letters_take_two_columns_and_combining_marks_none() -> None:
    assert fitted("電車が走る", 7) == "電車が…"
    assert fitted("e\u0301te\u0301", 4) == "e\u0301te\u0301 "
    assert fitted("abcdef", 4) == "abc…"


def test_json_has_the_scored_fields_and_more(make_site: MakeSite) -> None:
    site = make_site({"seeds/a.md": article(body=BODY, updated="2019-05-05", lead="In short.", people="[Ana Ruiz]")})
    read = object_of(site.folder / "seeds/a.md")
    assert (read["title"], read["published"], read["updated"]) == ("Ferry runs again", "2019-05-04", "2019-05-05")
    assert (read["source"], read["dateline"], read["authors"]) == ({"name": None, "tagline": None}, None, [])
    assert (read["language"], read["lead"], read["people"]) == ("en", "In short.", ["Ana Ruiz"])
    blocks = read["sections"][0]["blocks"]
    assert [block["kind"] for block in blocks] == ["paragraph", "paragraph", "quote", "image", "list"]
    assert blocks[0]["marks"] == [{"kind": "em", "start": 4, "end": 9, "href": None}]
    assert (blocks[3]["image"], blocks[4]["depths"], blocks[4]["ordered"]) == (0, [0, 1], False)
    assert read["images"] == [{"credit": None, "caption": "Quay", "date": None, "url": "q.png", "alt": "Quay"}]
    first, second = read["quotes"]
    assert (first["text"], first["speaker"], first["cue"], first["kind"]) == (
        "All is well,",
        "Ana Ruiz",
        "said",
        "inline",
    )
    assert second["kind"] == "block"
    for quote in read["quotes"]:
        text = read["sections"][quote["section"]]["blocks"][quote["block"]]["text"]
        assert text[quote["start"] : quote["end"]] == quote["text"]
    assert read["boilerplate"] == []
    assert read["ledger"][0] == {"line": 1, "role": "front_matter", "reason": "between the fences", "confidence": 1.0}
    assert read["provenance"]["reader"] == "markdown"
    assert len(read["provenance"]["sha256"]) == 64
    assert read["problems"] == []


def test_json_of_a_failed_file_says_why_and_the_others_are_read(make_site: MakeSite) -> None:
    site = make_site({"seeds/a.txt": b"\x89PNG\r\n", "seeds/b.md": article()})
    done = inspect("--json", site.folder / "seeds/a.txt", site.folder / "gone.txt", site.folder / "seeds/b.md")
    first, second, third = map(json.loads, done.stdout.splitlines())
    assert done.exit_code == 1
    assert "PNG" in first["error"]["message"]
    assert first["error"]["path"] == first["path"] == (site.folder / "seeds/a.txt").as_posix()
    assert "No such file" in second["error"]["message"]
    assert third["title"] == "Ferry runs again"


def test_sidecar_beside_the_file_is_applied(make_site: MakeSite) -> None:
    for suffix in ("yaml", "yml"):
        site = make_site({"seeds/a.md": article(), f"seeds/a.{suffix}": "title: Corrected\n"}, name=suffix)
        read = object_of(site.folder / "seeds/a.md")
        assert read["title"] == "Corrected"
        assert read["provenance"]["corrections"] == [
            {"field": "headline", "was": "Ferry runs again", "now": "Corrected"}
        ]


def test_settings_are_those_of_the_site_that_the_file_lies_in(make_site: MakeSite) -> None:
    german = make_site({"seeds/x/a.md": article(body="12:30"), "content/site.yaml": "language: de\n"}, name="german")
    french = make_site({"content/site.yaml": "language: fr\n"}, name="french")
    path = german.folder / "seeds/x/a.md"
    assert object_of(path)["language"] == "de"
    assert object_of(path, "-C", french.folder)["language"] == "fr"


def test_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(MAX_CAPTURE_BYTES + 1)
    assert "at most 64 MiB" in object_of(tmp_path / "a.txt")["error"]["message"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "Missing argument"),
        (("--nope", "a.txt"), "No such option"),
        (("-C", "no-such-folder", "a.txt"), "no-such-folder: no such folder"),
        (("--json", "."), "use --review for a whole folder"),
    ],
)
def test_wrong_call_ends_with_2_and_prints_no_reading(
    words: tuple[str, ...], said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["backfile", "inspect", *words])
    with pytest.raises(SystemExit) as caught:
        main()
    out, err = capsys.readouterr()
    assert (caught.value.code, out) == (2, "")
    assert said in err


# The review


def reading(
    lines: tuple[LedgerLine, ...] = (), quotes: tuple[Quote, ...] = (), problems: tuple[Problem, ...] = (), **facts: Any
) -> Reading:
    blocks = tuple(Paragraph(quote.text, (number,)) for number, quote in enumerate(quotes, 4))
    known: dict[str, Any] = {"published": Moment("2019"), "source": Source("The Mole"), "bylines": ("x",), **facts}
    provenance = Provenance("a.txt", "", 0, "utf-8", known.pop("evidence", "utf-8"), "text", 1, ledger=lines)
    return Reading(Article("H", (Section(None, 2, blocks),), provenance, "en", quotes=quotes, **known), problems)


def quote(text: str, person: str | None, confidence: float, block: int = 0) -> Quote:
    return Quote(text, "inline", 0, block, 0, len(text), Attribution("he", person, None, "said", confidence))


def test_sure_reading_has_no_doubts() -> None:
    lines = (LedgerLine(1, "Headline", Role.HEADLINE, "", 0.9), LedgerLine(2, "", Role.BLANK, "", 0.0))
    assert judge("a.txt", reading(lines, (quote("It will hold.", "Ana Ruiz", 0.9),))).doubts == ()


def test_doubts_are_weighed_and_the_dearest_comes_first() -> None:
    lines = (
        LedgerLine(3, "Depot shut", Role.HEADING, "short, alone", 0.6),
        LedgerLine(4, "It was shut on Monday, and it will stay shut for a year.", Role.PARAGRAPH, "running text", 0.99),
    )
    verdict = judge("a.txt", reading(lines, (quote("It will hold.", "Ana Ruiz", 0.4),), published=None, bylines=()))
    assert [(doubt.line, doubt.key) for doubt in verdict.doubts] == [
        (3, "roles"),
        (None, "date"),
        (None, "authors"),
        (4, "speakers"),
    ]
    assert verdict.score == pytest.approx(240 * 0.4**2 * 10 / 66 + 2.0 + 0.2 + 0.09, abs=0.01)
    assert "heading? (short, alone): Depot shut" in verdict.doubts[0].what


def test_line_weighs_by_its_share_of_the_body_and_nearly_sure_ones_are_not_listed() -> None:
    body = LedgerLine(1, "x" * 900, Role.PARAGRAPH, "running text", 0.999)
    short, long = (LedgerLine(2, "y" * size, Role.PARAGRAPH, "running text", 0.6) for size in (20, 400))
    assert judge("a.txt", reading((body, long))).score > judge("b.txt", reading((body, short))).score
    nearly = judge("c.txt", reading((body, LedgerLine(2, "y" * 400, Role.PARAGRAPH, "running text", 0.85))))
    assert nearly.doubts == ()
    assert 0 < nearly.score < judge("a.txt", reading((body, long))).score


def test_one_open_line_weighs_more_than_many_nearly_sure_ones() -> None:
    body = LedgerLine(1, "x" * 900, Role.PARAGRAPH, "running text", 0.999)
    split = LedgerLine(2, "y" * 100, Role.PARAGRAPH, "running text", 0.5)
    likely = tuple(LedgerLine(n, "y" * 100, Role.PARAGRAPH, "running text", 0.85) for n in range(2, 6))
    assert judge("a.txt", reading((body, split))).score > judge("b.txt", reading((body, *likely))).score


def test_notices_are_doubts_and_errors_weigh_most() -> None:
    notice = Problem(Location("a.txt", 7), "two dates", severity=Severity.NOTICE)
    (doubt,) = judge("a.txt", reading(problems=(notice,))).doubts
    assert (doubt.line, doubt.what, doubt.key) == (7, "two dates", None)
    failed = judge("b.txt", Reading(None, (Problem(Location("b.txt", 2), "broken"),)))
    assert failed.score > judge("a.txt", reading(problems=(notice,))).score


def test_guessed_encoding_shows_a_line_to_judge_it_by() -> None:
    lines = (LedgerLine(1, "Plain", Role.HEADLINE), LedgerLine(2, "Łódź", Role.PARAGRAPH))
    (doubt,) = judge("a.txt", reading(lines, evidence="detected")).doubts
    assert (doubt.line, doubt.key, doubt.value) == (2, "encoding", "utf-8")
    assert doubt.what.endswith("Łódź")


def test_first_words_tell_quotations_apart() -> None:
    quotes = (quote("The mole will hold for now", None, 0, 0), quote("The mole will hold for years", None, 0, 1))
    verdict = judge("a.txt", reading(quotes=quotes))
    assert {doubt.value[0] for doubt in verdict.doubts} == {
        "The mole will hold for now",
        "The mole will hold for years",
    }


def test_sidecar_of_a_review_is_one_that_can_be_read() -> None:
    doubts = (
        Doubt(1, None, "", "date", "YYYY-MM-DD"),
        Doubt(1, None, "", "authors", ["…"]),
        Doubt(1, 3, "", "roles", (3, "headline")),
        Doubt(1, 12, "", "roles", (12, "paragraph")),
        Doubt(1, 4, "", "speakers", ('He said: "no" #1', "Ana: Ruiz")),
        Doubt(1, 4, "", "speakers", ("- True", "null")),
    )
    text = "\n".join(sidecar_lines(doubts))
    assert text.startswith("date: YYYY-MM-DD\nauthors: […]\nroles:\n  3: headline\n  12: paragraph\nspeakers:\n")
    filled = text.replace("YYYY-MM-DD", "2019-05-04").replace("…", "Bo Lind")
    said = read_sidecar("a.yaml", filled.encode())
    assert said.roles == ((3, "headline"), (12, "paragraph"))
    assert dict(said.speakers) == {'He said: "no" #1': "Ana: Ruiz", "- True": "null"}


def test_sidecar_left_unfinished_is_refused() -> None:
    problem = read_article("a.md", b"# H\n\nText.\n", ("a.yaml", "source: …\n".encode()), ReaderSettings()).problems[0]
    assert "source: …" in problem.found


def test_review_goes_through_folders_and_lists_the_worst_first(make_site: MakeSite) -> None:
    site = make_site(
        {
            "seeds/good.md": article("Good", authors="[Ana]", source="Paper"),
            "seeds/x/dateless.md": "---\ntitle: x\nsource: Paper\nauthors: A\n---\nWords.\n",
            "seeds/x/broken.md": "---\ntitel: x\n---\nWords.\n",
            "seeds/x/good.yaml": "title: no capture\n",
            "seeds/.hidden.md": "x",
        }
    )
    done = inspect("--review", site.folder / "seeds")
    assert done.exit_code == 1
    heads = [line.rpartition("/")[2] for line in done.stdout.splitlines() if line[:6].strip()[:1].isdigit()]
    assert heads == ["broken.md", "dateless.md"]
    assert "dateless.yaml:\n       date: YYYY-MM-DD\n" in done.stdout
    assert done.stderr == "3 captures read, 2 to look at\n"


def test_review_for_programs(make_site: MakeSite) -> None:
    site = make_site({"seeds/a.md": "# H\n\nWords.\n"})
    done = inspect("--review", "--json", site.folder / "seeds")
    assert done.exit_code == 0
    read = json.loads(done.stdout)
    assert read["path"].endswith("seeds/a.md")
    assert read["score"] == pytest.approx(2.7)
    assert read["sidecar"] == "a.yaml"
    assert read["entries"] == "date: YYYY-MM-DD\nsource: …\nauthors: […]"
    assert read["doubts"][0] == {"line": None, "cost": 2.0, "what": "no date found"}
