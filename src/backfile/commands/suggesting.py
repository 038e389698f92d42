"""Groups of commands that know what a mistyped one was meant to be, as click knows it of options."""

from __future__ import annotations

import difflib

import click


class SuggestingGroup(click.Group):
    """A group that answers a wrong command with the nearest one, or else with all there are."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is asked for. Raises UsageError with a suggestion where there is none of that name."""
        name = args[0]
        if ctx.resilient_parsing or name.startswith("-") or self.get_command(ctx, name) is not None:
            return super().resolve_command(ctx, args)
        known = self.list_commands(ctx)
        close = difflib.get_close_matches(name.lower(), known, n=1)
        advice = f"did you mean {close[0]!r}?" if close else f"known commands: {', '.join(known)}"
        raise click.UsageError(f"no such command {name!r}; {advice}", ctx)
