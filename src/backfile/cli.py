"""The `backfile` command. Its sub-commands are imported when they are called, so that each starts fast."""

from __future__ import annotations

import importlib
import os
import sys

import click

from backfile import __version__
from backfile.commands.suggesting import SuggestingGroup
from backfile.errors import BackfileError

_COMMANDS = {
    "build": ("backfile.commands.build:build", "Build the archive of a site."),
    "inspect": ("backfile.commands.inspect:inspect", "Show what the loader understood of a capture."),
    "serve": ("backfile.commands.serve:serve", "Preview a site: build, serve, watch, reload."),
    "theme": ("backfile.commands.theme:theme", "Look at the theme, take a piece of it to change."),
}


class LazyGroup(SuggestingGroup):
    """A group whose commands are named here and live elsewhere."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        module, _, attribute = _COMMANDS[cmd_name][0].partition(":")
        command = getattr(importlib.import_module(module), attribute)
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, help_text) for name, (_, help_text) in sorted(_COMMANDS.items())])


@click.command(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="backfile")
@click.pass_context
def cli(context: click.Context) -> None:
    """Turn captured news articles into a permanent, searchable, citable archive."""
    if os.environ.get("NO_COLOR"):  # https://no-color.org
        context.color = False


def main() -> None:
    """The console script: exit code 2 for whatever keeps a command from running."""
    try:
        cli(prog_name="backfile")
    except BackfileError as error:
        click.echo(f"backfile: {error.problem}", err=True)
        sys.exit(2)
