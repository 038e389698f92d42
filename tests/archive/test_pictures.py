"""A picture's address finds its file, and never one outside of the folders that are published."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backfile.archive.pictures import assets_of

CAPTURE = "seeds/courier/2014/flood.md"


@pytest.mark.parametrize(
    ("address", "assets"),
    [
        ("https://paper.example/img/wall.jpg?w=640", ("pictures/paper.example/img/wall.jpg",)),
        ("HTTPS://Paper.example:8080/a%20b.PNG", ("pictures/paper.example/a b.PNG",)),
        ("wall.jpg", ("pictures/courier/2014/wall.jpg", "pictures/wall.jpg", "static/wall.jpg")),
        ("../wall.jpg#top", ("pictures/courier/wall.jpg",)),
        ("/static/maps/wall.svg", ("static/maps/wall.svg",)),
        ("static/wall.webp", ("static/wall.webp",)),
        ("/maps/wall.gif", ("static/maps/wall.gif",)),
        ("../../../wall.jpg", ()),
        ("%2e%2e/%2e%2e/%2e%2e/wall.jpg", ()),
        ("https://paper.example/../../wall.jpg", ()),
        ("..\\..\\wall.jpg", ()),
        ("wall.jpg%00.html", ()),
        ("story.html", ()),
        ("http://[paper/wall.jpg", ()),
    ],
)
def test_an_address_stands_for_files_below_the_published_folders(address: str, assets: tuple[str, ...]) -> None:
    assert assets_of(address, CAPTURE) == assets


@given(st.text("./%2eE\\abc:?#@ \x00", max_size=40), st.sampled_from([CAPTURE, "content/articles/a.md", "a.md"]))
def test_no_address_leaves_the_published_folders(address: str, capture: str) -> None:
    for asset in assets_of(f"{address}.jpg", capture):
        assert asset.startswith(("pictures/", "static/"))
        assert ".." not in asset.split("/")
