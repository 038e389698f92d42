"""`backfile serve`: a preview that builds, serves, watches and reloads."""

from __future__ import annotations

import socket
from pathlib import Path

import click
import uvicorn

from backfile.builder.build import BuildOptions
from backfile.builder.manifest import check_output_folder
from backfile.config import load_config
from backfile.errors import Location, UsageError
from backfile.renderer.addresses import addresses_of
from backfile.server.preview import Bulletin, preview_application
from backfile.server.watching import Rebuilder

HOST = "127.0.0.1"
DEFAULT_PORT = 8000
PORTS_TRIED = 20


@click.command()
@click.option(
    "-C", "--site", type=click.Path(path_type=Path), default=Path(), help="The site's folder (default: here)."
)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="The folder to write to (default: dist in the site)."
)
@click.option("--port", type=click.IntRange(1, 65535), help="The port (default: the first free one from 8000 on).")
@click.option("--jobs", type=click.IntRange(min=1), help="Processes (default: as many as cores).")
def serve(site: Path, output: Path | None, port: int | None, jobs: int | None) -> None:
    """Build the site, serve it on this machine, and rebuild and reload whenever a file changes.

    Errors are shown in the page and here; the server lives on. Ctrl+C ends it.
    """
    site = site.resolve()
    config = load_config(site)
    dist = (output or site / "dist").absolute()
    check_output_folder(site, dist)
    base = addresses_of(config.url).base
    chosen = free_port(port)
    bulletin = Bulletin()
    rebuilder = Rebuilder(site, BuildOptions(dist, jobs or 0), bulletin, lambda text: click.echo(text, err=True))
    application = preview_application(dist, base, bulletin, rebuilder.lifespan)
    click.echo(f"http://{HOST}:{chosen}{base}", err=True)
    uvicorn.run(application, host=HOST, port=chosen, log_level="warning", timeout_graceful_shutdown=1)


def free_port(asked: int | None) -> int:
    """The port asked for, or the first free one. Raises UsageError when there is none."""
    candidates = [asked] if asked is not None else list(range(DEFAULT_PORT, DEFAULT_PORT + PORTS_TRIED))
    for port in candidates:
        with socket.socket() as trial:
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                trial.bind((HOST, port))
            except OSError:
                continue
            return port
    raise UsageError(
        Location(f"port {candidates[0]}"), "the port is in use", "a free port", "choose another with --port"
    )
