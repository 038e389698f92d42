"""Cold builds side by side with Hugo's of the same corpus, alternately in one run, as ratios of medians.

`python -m tests.bench.beside_hugo WORK --shared ../shared/bench -n 1000,10000 --repeat 5` in the project's virtual
environment. The peer's runner, the corpus and the measuring of a process tree are those of the shared bench folder.

Three sites of ours: `text` (captures) and `markdown` (front matter) with the outputs switched to the pages that Hugo's
site has, and `everything`, captures with every output on, against the same smaller site of Hugo's.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path
from types import ModuleType
from typing import Any

FORMS = ("text", "markdown", "everything")
SITE = """title: The Meridian Courier
url: https://archive.example.org
language: en
page-size: 50
feed-entries: 50
"""
_OFF = ("people", "sources", "places", "quotes", "calendar", "captures", "data", "related", "search")
SAME_PAGES = f"outputs: {{{', '.join(f'{name}: false' for name in _OFF)}}}\nfeed-content: summary\n"
"""Articles, a paged list and feeds a tag, the index of tags, the front page with its feeds of summaries, the sitemap."""
FIGURES = ("wall", "cpu", "tree_mib")


def load(path: Path) -> ModuleType:
    """A script of the shared bench folder as a module."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def make_site(work: Path, shared: Path, form: str, count: int) -> Path:
    """Our site of one form and size, made once."""
    site = work / f"{form}-{count}"
    if not site.exists():
        kind = ["--form", "markdown", "--dialect", "hugo"] if form == "markdown" else ["--form", "text"]
        maker = shared / "make_corpus.py"
        subprocess.run([sys.executable, str(maker), str(site / "seeds"), "-n", str(count), *kind], check=True)
        if form == "markdown":
            for path in (site / "seeds").rglob("*.md"):
                path.write_text(our_front_matter(path.read_text(encoding="utf-8")), encoding="utf-8")
        (site / "content").mkdir()
        (site / "content" / "site.yaml").write_text(SITE + (SAME_PAGES if form != "everything" else ""))
    return site


def our_front_matter(text: str) -> str:
    """Hugo's front matter in our keys: caption, credit and agency have none, since captures' bodies carry them."""
    text = re.sub(r"^author:", "authors:", text, count=1, flags=re.MULTILINE)
    text = re.sub(r"^city:", "places:", text, count=1, flags=re.MULTILINE)
    return re.sub(r"^(?:agency|credit|caption|description): .*\n", "", text, flags=re.MULTILINE)


def build_ours(site: Path, work: Path, measure: ModuleType, jobs: int) -> dict[str, Any]:
    """One cold build. What an earlier one left is set aside, not deleted: that would slow the next writes on ext4."""
    for name in ("dist", ".backfile", "content/accessions.tsv"):
        if (site / name).exists():
            aside = work / "aside" / f"{site.name}-{Path(name).name}-{time.time_ns()}"
            aside.parent.mkdir(exist_ok=True)
            (site / name).rename(aside)
    command = [sys.executable, "-m", "backfile", "build", "-q", "-C", str(site)]
    figures: dict[str, Any] = measure.measure(
        [*command, *(["--jobs", str(jobs)] if jobs else [])], log=str(work / "log")
    )
    if figures["rc"] not in (0, 1):
        sys.exit(f"{site}: the build ended with {figures['rc']}; see {work / 'log'}")
    return {**figures, "cpu": figures["user"] + figures["sys"], **measure.tree(str(site / "dist"))}


def build_hugo(work: Path, shared: Path, count: int) -> dict[str, Any]:
    """One cold build of Hugo's, by its own runner, which makes the equal site of a size once."""
    lines = work / f"hugo-{time.time_ns()}.jsonl"
    runner = [str(shared / "peers" / "run_hugo.py"), "--work", str(work / "hugo"), "--sizes", str(count)]
    options = ["--repeat", "1", "--kinds", "cold", "--json", str(lines), "--timeout", "1800"]
    subprocess.run([sys.executable, *runner, *options], check=True, stdout=subprocess.DEVNULL)
    figures: dict[str, Any] = json.loads(lines.read_text().splitlines()[-1])
    lines.unlink()
    return {**figures, "cpu": figures["user"] + figures["sys"]}


def compare(work: Path, shared: Path, count: int, forms: list[str], repeat: int, jobs: int) -> dict[str, Any]:
    """Medians of each builder, and our ratios to Hugo's."""
    measure = load(shared / "measure.py")
    sites = {form: make_site(work, shared, form, count) for form in forms}
    runs: dict[str, list[dict[str, Any]]] = {name: [] for name in ("hugo", *forms)}
    for _ in range(repeat):
        runs["hugo"].append(build_hugo(work, shared, count))
        for form, site in sites.items():
            runs[form].append(build_ours(site, work, measure, jobs))
    medians = {
        name: {figure: statistics.median(run[figure] for run in found) for figure in FIGURES}
        | {"files": found[-1]["files"], "mib": found[-1]["mib"]}
        for name, found in runs.items()
    }
    ratios = {form: {f: round(medians[form][f] / medians["hugo"][f], 2) for f in FIGURES} for form in forms}
    return {"n": count, "repeat": repeat, "medians": medians, "ratios": ratios}


def show(found: dict[str, Any]) -> None:
    """A table a size."""
    print(f"{found['n']} articles, medians of {found['repeat']}")
    print(f"  {'':<12}{'wall s':>9}{'CPU s':>9}{'tree MiB':>10}{'files':>9}{'MiB':>8}   wall/Hugo  CPU/Hugo")
    for name, median in found["medians"].items():
        ratio = found["ratios"].get(name)
        tail = f"   {ratio['wall']:>9.2f}{ratio['cpu']:>10.2f}" if ratio else ""
        figures = f"{median['wall']:>9.2f}{median['cpu']:>9.2f}{median['tree_mib']:>10.0f}"
        print(f"  {name:<12}{figures}{median['files']:>9}{median['mib']:>8.0f}{tail}", flush=True)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", type=Path)
    parser.add_argument("--shared", type=Path, required=True, help="the shared bench folder")
    parser.add_argument("-n", default="1000")
    parser.add_argument("--forms", default=",".join(FORMS))
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--jobs", type=int, default=0, help="our processes (default: as many as cores)")
    parser.add_argument("--json", type=Path, help="append one line a size to this file")
    given = parser.parse_args()
    work = given.work.absolute()
    work.mkdir(parents=True, exist_ok=True)
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # or each of our processes compiles Backfile, which installing does
    for count in map(int, given.n.split(",")):
        found = compare(work, given.shared.absolute(), count, given.forms.split(","), given.repeat, given.jobs)
        show(found)
        if given.json:
            with given.json.open("a", encoding="utf-8") as file:
                file.write(json.dumps(found) + "\n")
    shutil.rmtree(work / "aside", ignore_errors=True)


if __name__ == "__main__":
    main()
