"""The manual and the program agree: each option, key and output is documented, and what is documented exists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from backfile.archive.editorial import PAGE_KEYS
from backfile.archive.vocabulary import VOCABULARY_KEYS
from backfile.cli import cli
from backfile.config import OPTIONS, OUTPUT_SWITCHES
from backfile.loader.metadata import KEYS

PROJECT = Path(__file__).parents[1]
MANUAL = PROJECT / "content" / "pages" / "manual"


def commands_of(group: click.Group, prefix: str = "") -> Iterator[tuple[str, click.Command]]:
    """(words, command), the commands of groups included."""
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        yield f"{prefix}{name}", command
        if isinstance(command, click.Group):
            yield from commands_of(command, f"{prefix}{name} ")


COMMANDS = dict(commands_of(cli))


def manual(name: str) -> str:
    return (MANUAL / f"{name}.md").read_text(encoding="utf-8")


def first_cells(text: str) -> set[str]:
    """The code spans in the first cells of a page's tables."""
    rows = re.findall(r"^\|([^|]+)\|", text, re.MULTILINE)
    return {code for row in rows for code in re.findall(r"`([^`]+)`", row)}


@pytest.mark.parametrize("name", COMMANDS)
def test_each_option_of_a_command_is_documented(name: str) -> None:
    section = manual("index").partition(f"### `backfile {name}`")[2].partition("\n##")[0]
    assert section, f"the manual has no section `backfile {name}`"
    documented = {word.split()[0] for cell in first_cells(section) for word in [cell]}
    command = COMMANDS[name]
    options = {o for p in command.params if isinstance(p, click.Option) for o in (*p.opts, *p.secondary_opts)}
    assert options - documented == set(), "not in the manual"
    assert {word for word in documented if word.startswith("-")} - options == set(), "in the manual, but not there"


@pytest.mark.parametrize("name", COMMANDS)
def test_each_option_has_a_help_text(name: str) -> None:
    command = COMMANDS[name]
    assert command.help
    assert all(p.help for p in command.params if isinstance(p, click.Option))


def test_configuration_keys_are_documented() -> None:
    cells = first_cells(manual("configuration").partition("## Outputs")[0])
    assert {option.key for option in OPTIONS} == cells


def test_outputs_are_documented() -> None:
    named = set(
        re.findall(r"`([a-z-]+)`", manual("configuration").partition("Names under `outputs`:")[2].partition(".")[0])
    )
    assert named == set(OUTPUT_SWITCHES)


def test_metadata_keys_are_documented() -> None:
    cells = first_cells(manual("metadata"))
    assert {key.name for key in KEYS} - cells == set()


def test_vocabulary_keys_are_documented() -> None:
    assert {key.key for key in VOCABULARY_KEYS} - first_cells(manual("vocabularies")) == set()


def test_keys_of_content_pages_are_documented() -> None:
    assert {key.key for key in PAGE_KEYS} - first_cells(manual("metadata")) == set()


def test_links_of_the_readme_lead_somewhere() -> None:
    text = (PROJECT / "README.md").read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#:]+)\)", text):
        assert (PROJECT / target).exists(), target
