"""Backfile turns piles of captured news articles into a permanent static archive."""

__version__ = "0.1.0"
