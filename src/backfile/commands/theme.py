"""`backfile theme`: what the default theme is made of, and copies of its pieces to change."""

from __future__ import annotations

from pathlib import Path

import click

from backfile.commands.suggesting import SuggestingGroup
from backfile.renderer.theme import ThemeFile, copy_of, find_theme_file, put_theme_file, theme_files

_site = click.option(
    "-C", "--site", type=click.Path(path_type=Path), default=Path(), help="The site's folder (default: here)."
)


@click.group(cls=SuggestingGroup)
def theme() -> None:
    """Look at the theme, and take a piece of it into the site to change."""


@theme.command("list")
@_site
def list_files(site: Path) -> None:
    """Name the theme's files, with the blocks of each template, and which of them the site has its own of."""
    for file in theme_files():
        click.echo(_line(file, (site / file.name).is_file() and (site / file.name).resolve() != file.path.resolve()))
        if file.blocks:
            click.echo(f"    blocks: {', '.join(file.blocks)}")


def _line(file: ThemeFile, is_own: bool) -> str:
    said = [
        click.style(file.name, bold=True),
        click.style("(the site's own)", fg="yellow") if is_own else "",
        file.about,
    ]
    return "  ".join(part for part in said if part)


@theme.command("copy")
@click.argument("name")
@click.option("--block", help="Only this block: a small file that keeps the rest of the theme's.")
@click.option("--force", is_flag=True, help="Overwrite the site's own file of that name.")
@_site
def copy_file(name: str, block: str | None, force: bool, site: Path) -> None:
    """Copy a file of the theme into the site, where it takes the theme's place.

    NAME is one that `backfile theme list` shows: article.html, print.css. Exit code 2 where nothing was copied.
    """
    file = find_theme_file(name)
    target = put_theme_file(site, file, copy_of(file, block), force)
    click.echo(f"{target}: change it as you like; delete it to have the theme's again")
