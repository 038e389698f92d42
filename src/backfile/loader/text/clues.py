"""The names that a capture may give the publication that ran it, each with the clues that speak for it.

A clue is a place where publications name themselves: behind the headline in the page's title, in the copyright line, on
the first line. `sources.py` weighs them, by the weights that `tests/eval/train_text_sources.py` finds.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from backfile.loader.page_titles import is_wide, is_wide_name, owner_in
from backfile.loader.text.datelines import find_dateline
from backfile.loader.text.lines import END_COLON, END_MARK, END_STOP, Line
from backfile.loader.text.mastheads import (
    ABOUT,
    ADDRESS_ALONE,
    ARTICLE,
    BY,
    COPYRIGHT,
    COPYRIGHT_BEHIND,
    DOMAIN,
    HOME,
    HOME_ENDS,
    LAST_PART,
    LEGAL_FORM,
    LETTERS,
    LONGEST_NOTICE,
    NAME,
    NOBODY,
    NOTICES,
    OWN,
    PRESS,
    PRESS_WORDS,
    RESERVED,
    SECTIONS,
    SPELT_OUT,
    TOLD,
    WRITTEN_FOR,
    bare,
    clean_name,
    could_be_name,
    is_function_word,
    is_plain,
    source_key,
)
from backfile.loader.text.named import Named, Names, add_kin, add_mentions
from backfile.loader.text.vocabulary import Category

MOST_COUNTED = 5
"""Times that a clue counts."""
_PLAIN = frozenset(("title, last", "first line"))
"""Clues so plain that body and furniture need not be asked."""
_SCANNED = 3_000
_ABOVE, _BELOW = 25, 60
"""Lines at a page's beginning and end that are looked at one by one."""
_MOST_FURNITURE = 300
"""Lines before and behind the body that are looked at."""
_MOST_TOLD = 6
_LONGEST_TITLE = 300
_LONGEST_LABEL = 40
_LONGEST_MENTION = 120
_LONGEST_BYLINE = 160
_MOST_RIGHTS = 10
_PARTICLE = re.compile(r" (?:of|de|del|der|des|di|da|do|du|la|und|and|&) ")


def gather(lines: list[Line], headline_at: int | None, suffix: tuple[str, ...], first: int, last: int) -> list[Named]:
    """Every name with its clues.

    `first` and `last` are the body's first and last line; `headline_at` and `suffix` what the page's title said.
    """
    names = Names()
    _from_title(lines, headline_at, suffix, names)
    _from_top(lines, headline_at, first, names)
    _from_around(lines, first, last, names)
    outside = [*lines[: min(first, _MOST_FURNITURE)], *lines[max(last + 1, len(lines) - _MOST_FURNITURE) :]]
    if not any(_PLAIN.intersection(one.clues) for one in names.values()):
        _from_body(lines[first : last + 1], names)
        strewn = [line for line in lines[first : last + 1] if line.categories & NOTICES]
        _from_furniture(outside, strewn[:_MOST_FURNITURE], names)
    if names:
        add_kin(names)
        add_mentions(outside, lines[first : last + 1], names)
    return list(names.values())


# Where a name stands


def _from_title(lines: list[Line], headline_at: int | None, suffix: tuple[str, ...], names: Names) -> None:
    """What stands beside the headline in the page's title; or its last part, where nobody could split it."""
    parts = [
        part for part in suffix if not BY.match(part) and not part.endswith("?") and part.casefold() not in SECTIONS
    ]
    parts.sort(key=is_wide_name)  # of Chinese, Japanese and Korean names the one that says it is a paper's or a site's
    for part in parts[:-1]:
        names.add(clean_name(part), "title, not last")
    if parts:
        names.add(clean_name(parts[-1]), "title, last")
    if suffix and (parts or headline_at == 0):
        return
    found = LAST_PART.fullmatch(lines[0].text) if lines and lines[0].length <= _LONGEST_TITLE else None
    if found is not None and could_be_name(found["name"]):
        names.add(clean_name(found["name"]), "first line, last part")


def _from_top(lines: list[Line], headline_at: int | None, first: int, names: Names) -> None:
    """The first line, or the second, when it is a name of its own rather than the page's title."""
    for at, line in enumerate(lines[: min(2, first)]):
        if at == headline_at:
            return
        name = clean_name(line.text)
        if line.end in (END_STOP, END_MARK, END_COLON) or not could_be_name(name):
            continue
        if is_wide(name) and not is_wide_name(name):
            continue
        if at == 1 and _is_suffix(name, names):
            return
        if at == 0 or not name[0].islower():
            names.add(name, "second line" if at else "first line")
            return


def _is_suffix(name: str, names: Names) -> bool:
    """Whether the page's title says a name too: printed below it, it is no label."""
    found = names.get(source_key(name))
    return found is not None and "title, last" in found.clues


def _from_around(lines: list[Line], first: int, last: int, names: Names) -> None:
    """The lines above and below the body one by one, and copyright that stands anywhere else."""
    for at in [*range(min(first, _ABOVE)), *range(max(last + 1, len(lines) - _BELOW), len(lines))]:
        _from_line(lines[at], at > last, names)
    far = [
        line for line in lines[_ABOVE : min(first, _MOST_FURNITURE)] if line.text[0] in "©Cc(" and _may_reserve(line)
    ]
    inside = [line for line in lines[first : last + 1] if line.text[0] == "©" and line.length < 200]
    for line in (*far[:_MOST_RIGHTS], *inside[:_MOST_RIGHTS]):
        _from_line(line, False, names)


def _from_line(line: Line, behind: bool, names: Names) -> None:
    if line.length > LONGEST_NOTICE:
        return
    text = line.text
    if (behind and "©" in text) or (line.length < 200 and _may_reserve(line) and RESERVED.search(text)):
        _from_rights(text, names)
    if line.categories & Category.BYLINE and line.length < _LONGEST_BYLINE and (found := WRITTEN_FOR.search(text)):
        names.add(found["name"], "written for")
    if line.length < 70 and (found := ABOUT.match(text)) is not None:
        words = found["name"].split()
        if found["name"].casefold() not in SECTIONS and not (is_function_word(words[0]) or is_function_word(words[-1])):
            names.add(found["name"].strip(), "invitation")
    elif line.length < 80 and (found := OWN.match(text) or _home(line)) is not None:
        if found["name"].casefold() not in SECTIONS and bare(found["name"]):
            names.add(found["name"].strip(), "its own")
    elif line.length < 30 and ADDRESS_ALONE.fullmatch(text) is not None:
        names.add(text, "address alone")
    if line.symbols == 2 and (found := DOMAIN.search(text)) is not None:
        names.add(found["name"].lower(), "address")


def _home(line: Line) -> re.Match[str] | None:
    """A publication's name before the word for its logo, which ends the line."""
    return HOME.fullmatch(line.text) if line.words and line.words[-1] in HOME_ENDS else None


def _from_rights(text: str, names: Names) -> None:
    found = COPYRIGHT_BEHIND.match(text) or COPYRIGHT.search(text)
    if found is None or RESERVED.match(found["name"]) or "copyright" in found["name"].casefold():
        return
    names.add(owner_in(LEGAL_FORM.sub("", LEGAL_FORM.sub("", found["name"].strip()))), "copyright")


def _may_reserve(line: Line) -> bool:
    """Whether a line can hold what RESERVED looks for: its words are of the law, or it has one of its signs."""
    text = line.text
    return bool(line.categories & Category.LEGAL) or "©" in text or "@" in text or "(c)" in text or "(C)" in text


def _from_body(body: list[Line], names: Names) -> None:
    """The dateline's agency, and names that are spoken to."""
    for line in body[:2]:
        opening = find_dateline(line.text) if line.prose else None
        if opening is not None and opening.dateline.agency is not None:
            names.add(opening.dateline.agency, "dateline")
    told = Counter(found["name"] for line in body if line.prose for found in TOLD.finditer(line.text[:_SCANNED]))
    for name, count in sorted(told.most_common(_MOST_TOLD), key=lambda item: (-item[1], item[0])):
        if name.casefold() not in NOBODY and not is_plain(name):
            names.add(name.rstrip("."), "spoken to", count)


def _from_furniture(outside: list[Line], strewn: list[Line], names: Names) -> None:
    """Letters to readers, names of the press in any line, and names on a line of their own that other lines print too."""
    notices = [line.text for line in (*outside, *strewn) if line.categories & NOTICES and line.length < LONGEST_NOTICE]
    for name in sorted({f"{name}\n{text}" for text in notices for name in _letter_writers(text)}):
        names.add(name.partition("\n")[0], "letters")
    for line in outside:
        if line.length < _LONGEST_MENTION and not PRESS_WORDS.isdisjoint(line.words):
            for name in _press_names(line.text):
                names.add(name, "name of the press")
    _from_labels({line.text for line in outside if 1 < line.length < _LONGEST_LABEL}, " ".join(notices), names)
    _spell_out([line.text for line in (*outside, *strewn) if line.length < LONGEST_NOTICE], names)


def _spell_out(texts: list[str], names: Names) -> None:
    """Names that are printed with one of the others, their initials, in brackets."""
    for text in texts:
        found = SPELT_OUT.search(text) if ")" in text else None
        if found is not None and found["initials"].casefold() in names:
            full = _spelling(found["name"], found["initials"])
            if full is not None:
                names.add(full, "spelt out")


def _letter_writers(text: str) -> Iterator[str]:
    found = (bare(letter["name"] or letter["owner"]) for letter in LETTERS.finditer(text))
    return (name for name in found if name)


def _press_names(text: str) -> Iterator[str]:
    """Names of two to four words, one of which is of the press; the article is a word, but no part of the name."""
    for found in NAME.finditer(text):
        parts = _PARTICLE.split(found[0])
        name = next((part for part in reversed(parts) if " " in part and PRESS.search(part)), "")
        if 1 < len(words := name.split()) < 5 and not all(map(is_plain, words)):
            yield ARTICLE.sub("", name)


def _from_labels(short: set[str], notices: str, names: Names) -> None:
    for text in sorted(short):
        name = ARTICLE.sub("", text)
        if NAME.fullmatch(name) and bare(name) == name and (name in notices or PRESS.search(name)):
            others = sum(name in other for other in short) - 1
            if others > 0:
                names.add(name, "label", others)


def _spelling(name: str, initials: str) -> str | None:
    """The last words of a name that begin with these letters."""
    words = name.split()
    for count in range(1, len(words) + 1):
        last = words[-count:]
        if "".join(word[0] for word in last if word[0].isupper()) == initials:
            return " ".join(last)
    return None
