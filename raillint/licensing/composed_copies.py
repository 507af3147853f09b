"""Copies of composed texts, recognised by their header and read back.

What a copy holds is not taken from its header: the text that belongs to the header is made
again, and the copy is held against it clause by clause, like one of any known licence.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise

from raillint.document import Document
from raillint.licensing.clauses import clauses_of
from raillint.licensing.composed import (
    MARK,
    Composition,
    blocks,
    compose,
    header_of,
    labelled,
    wrapped,
)
from raillint.licensing.fingerprint import Fingerprint, fingerprint
from raillint.licensing.normalise import words_of

LONGEST_HEADER = 500  # words; all codes of the taxonomy are fewer


def read_header(text: str) -> tuple[Composition, ...]:
    """Return what the headers in a text say that it was composed of.

    Dress makes no difference in it. A header that names what there is none of is passed
    over: it belongs to another version of the templates.
    """
    if "raillint" not in text.lower():
        return ()
    words = words_of(text).words
    mark = words_of(MARK).words
    size = len(mark)
    starts = (at for at in range(len(words)) if words[at : at + size] == mark)
    found = (_composition(_fields(words[at + size : at + LONGEST_HEADER])) for at in starts)
    return tuple(made for made in found if made is not None)


def _fields(words: Sequence[str]) -> list[Sequence[str]]:
    """Return the words of a header's fields: template, artefacts, restrictions."""
    places = [0]
    for name in ("template", "artefacts", "restrictions", "end"):
        at = next((n for n in range(places[-1], len(words)) if words[n] == name), -1)
        if at < 0:
            return []
        places.append(at + 1)
    return [words[first : last - 1] for first, last in pairwise(places[1:])]


def _composition(fields: Sequence[Sequence[str]]) -> Composition | None:
    if not fields:
        return None
    known = blocks()
    # The date behind the version is for readers; texts of old have it elsewhere.
    kind, version = (*fields[0], "", "")[:2]
    codes, artefacts = _named(fields[2], known.clauses), _named(fields[1], known.artefacts)
    if kind not in known.templates or known.templates[kind].version != version:
        return None
    return Composition(kind, codes, artefacts) if codes and artefacts else None


def _named(words: Sequence[str], known: Iterable[str]) -> tuple[str, ...]:
    """Return the names that words spell one after the other; none where one is unknown."""
    spelled = {tuple(words_of(name).words): name for name in known}
    longest = max(map(len, spelled))
    found: list[str] = []
    at = 0
    while at < len(words):
        sizes = range(min(longest, len(words) - at), 0, -1)
        size = next((n for n in sizes if tuple(words[at : at + n]) in spelled), 0)
        if not size:
            return ()
        found.append(spelled[tuple(words[at : at + size])])
        at += size
    return tuple(found)


def composed_prints(text: str) -> tuple[Fingerprint, ...]:
    """Return the fingerprints of the texts that the headers in a text belong to."""
    return tuple(map(_print, read_header(text)))


def likely_print(document: Document) -> Fingerprint | None:
    """Return the text that one of ours most likely was before its header was damaged."""
    from raillint.licensing.recognise import stated_restrictions  # noqa: PLC0415 - few texts

    known = blocks().clauses
    codes = {item.code for item in stated_restrictions(document)}.intersection(known)
    kind = "openrail" if "Part II" in document.text else "addendum"
    return _print(Composition(kind, tuple(sorted(codes)))) if codes else None


@cache
def _print(made: Composition) -> Fingerprint:
    restrictions = [(clause.code, f"({label})") for label, clause in labelled(made.codes)]
    template = blocks().templates[made.kind]
    text = compose(made)
    # The codes in the header are no clauses, although they hold the words of some.
    header = wrapped(header_of(made, template))
    blank = "".join("x" if letter.isalpha() else letter for letter in header)
    clauses = clauses_of(text.replace(header, blank), restrictions, _PARAGRAPHS)
    found = fingerprint(f"composed-{made.kind}", template.date, text, restrictions)
    return found._replace(clauses=clauses)


# Where the obligations of the openrail template stand; the addendum has no other.
_PARAGRAPHS = {
    "passthrough": "6.1",
    "give_copy": "6.2",
    "state_changes": "6.3",
    "retain_notices": "6.4",
    "bind_users": "5",
    "output": "4",
    "trademark": "4",
    "remote_restriction": "8",
    "hosted_is_distribution": "1.5",
    "termination": "11",
    "warranty": "9",
    "liability": "10",
}
