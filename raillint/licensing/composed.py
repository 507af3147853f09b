"""Licence texts put together from our own clauses, and their reading back.

A composed text says in a header which restrictions it was made of. What it holds is not
taken from there: the text that belongs to the header is made again, and the given one is
held against it clause by clause, like a copy of any known licence.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple

from raillint.data import licenses_path
from raillint.document import Document
from raillint.errors import DataError, UsageError
from raillint.licensing.clauses import clauses_of
from raillint.licensing.fingerprint import Fingerprint, fingerprint
from raillint.licensing.normalise import words_of
from raillint.licensing.restrictions import Qualifiers, RestrictionMap, qualifiers_of, union

MARK = "Composed with raillint."
WIDTH = 80
LONGEST_SLOT = 120
LONGEST_HEADER = 500  # words; all codes of the taxonomy are fewer
KINDS = ("openrail", "addendum")
# What stands where the publisher has not said it; `check` reports these as unfilled.
NO_HOLDER, NO_YEAR = "[COPYRIGHT HOLDER]", "[YEAR]"


class Clause(NamedTuple):
    """The wording of one restriction.

    ``closes`` says that with it the licence leaves no freedom of use worth the name Open.
    """

    code: str
    text: str
    qualifiers: Qualifiers
    closes: bool


class Template(NamedTuple):
    """A kind of text that can be composed: its version, its date and its template file."""

    kind: str
    version: str
    date: str
    file: str


class Artefact(NamedTuple):
    """What can be released, with its letter in the name of a RAIL licence."""

    name: str
    suffix: str
    work: str
    derivative: str


class Blocks(NamedTuple):
    """All that texts are composed of (`licenses/compose/clauses.yaml`)."""

    templates: dict[str, Template]
    artefacts: dict[str, Artefact]
    clauses: dict[str, Clause]


class Composition(NamedTuple):
    """What a text is composed of.

    ``codes`` are taxonomy codes, ``artefacts`` of data, application, model and source.
    """

    kind: str
    codes: tuple[str, ...]
    artefacts: tuple[str, ...] = ("model",)
    name: str = ""
    holder: str = NO_HOLDER
    year: str = NO_YEAR


@cache
def blocks() -> Blocks:
    """Return the building blocks. Raises DataError where they are broken."""
    from raillint.bounded_yaml import load  # noqa: PLC0415 - only composed texts need them

    path = licenses_path("compose") / "clauses.yaml"
    try:
        data = load(path.read_text("utf-8"))
        return Blocks(
            {row["kind"]: Template(**row) for row in data["templates"]},
            {row["name"]: Artefact(**row) for row in data["artefacts"]},
            {row["code"]: _clause(row) for row in data["clauses"]},
        )
    except (OSError, KeyError, TypeError, ValueError) as error:
        raise DataError(
            f"the building blocks {path} are broken: {error}; install raillint again"
        ) from error


def _clause(row: dict[str, Any]) -> Clause:
    qualifiers = qualifiers_of(row.get("qualifiers", {}))
    return Clause(row["code"], row["text"], qualifiers, row.get("closes", False))


def composed_map(codes: Iterable[str]) -> dict[str, Qualifiers]:
    """Return what a text composed of these codes restricts."""
    return {code: blocks().clauses[code].qualifiers for code in codes}


def codes_for(required: Iterable[RestrictionMap]) -> tuple[str, ...]:
    """Return the codes whose clauses cover all of the maps, in the order of the taxonomy."""
    joined: dict[str, Qualifiers] = {}
    for item in required:
        joined = union(joined, item)
    return tuple(code for code in blocks().clauses if code in joined)


def default_name(made: Composition) -> str:
    """Return the name that fits: OpenRAIL with the letters of what is released (D, A, M, S).

    RAIL without Open where a clause takes a freedom away that the word Open promises
    (licenses.ai, "On the naming of RAILs").
    """
    known = blocks()
    letters = "".join(known.artefacts[name].suffix for name in _ordered(made.artefacts))
    closed = any(known.clauses[code].closes for code in made.codes)
    what = "RAIL" if closed else "OpenRAIL"
    whose = "Composed" if made.holder == NO_HOLDER else made.holder
    return f"{whose} {what}-{letters} " + ("License" if made.kind == "openrail" else "Addendum")


def compose(made: Composition) -> str:
    """Return the text. Raises UsageError for codes, artefacts or names that cannot be."""
    import jinja2

    known = blocks()
    _refuse(made, known)
    template = known.templates[made.kind]
    chosen = _clauses(made.codes)
    artefacts = [known.artefacts[name] for name in _ordered(made.artefacts)]
    source = (licenses_path("compose") / template.file).read_text("utf-8")
    # Plain text, and what the user gave is never read as a template.
    environment = jinja2.Environment(
        undefined=jinja2.StrictUndefined,
        autoescape=False,  # noqa: S701 - plain text, no HTML
        trim_blocks=True,
    )
    text = environment.from_string(source).render(
        name=made.name or default_name(made),
        header=_header(made, template),
        year=made.year,
        holder=made.holder,
        work=_listed(item.work for item in artefacts),
        derivative="; or ".join(item.derivative for item in artefacts),
        closed=any(known.clauses[code].closes for code in made.codes),
        clauses=[{"label": label, "text": clause.text} for label, clause in chosen],
    )
    paragraphs = (" ".join(block.split()) for block in text.split("\n\n"))
    return "\n\n".join(_wrapped(item) for item in paragraphs if item) + "\n"


def _wrapped(paragraph: str) -> str:
    from textwrap import fill  # noqa: PLC0415 - compiles patterns

    label, _, rest = paragraph.partition(" ")
    indent = " " * (len(label) + 1) if label.startswith("(") and rest else ""
    return fill(paragraph, WIDTH, subsequent_indent=indent, break_on_hyphens=False)


def _refuse(made: Composition, known: Blocks) -> None:
    if not made.codes:
        raise UsageError("a licence that restricts nothing is no RAIL: name at least one code")
    for code in made.codes:
        if code not in known.clauses:
            raise UsageError(f"there is no restriction {code}{_meant(code, known.clauses)}")
    for name in made.artefacts:
        if name not in known.artefacts:
            raise UsageError(f"there is no artefact {name}: use {', '.join(known.artefacts)}")
    if not made.artefacts:
        raise UsageError(f"name what is released: {', '.join(known.artefacts)}")
    for slot in (made.name, made.holder, made.year):
        if len(slot) > LONGEST_SLOT or not slot.isprintable():
            raise UsageError(f"a name or a year is one line of at most {LONGEST_SLOT} characters")
        if MARK.rstrip(".").lower() in slot.lower():
            raise UsageError(f"a name cannot hold the words “{MARK}”")
    _refuse_open(made, known)


def _refuse_open(made: Composition, known: Blocks) -> None:
    """Raise UsageError for a name that says OpenRAIL over terms that are none.

    Open stands for use, change and passing on without a fee or a field of use being barred
    (licenses.ai, "On the naming of RAILs").
    """
    closing = [code for code in made.codes if known.clauses[code].closes]
    name = "".join(filter(str.isalpha, (made.name or default_name(made)).lower()))
    if closing and "openrail" in name:
        raise UsageError(
            f"{closing[0]} takes away what the word Open promises: name it RAIL instead of "
            "OpenRAIL, leave out --name, or leave out the code"
        )


def _meant(code: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches  # noqa: PLC0415 - only a wrong code needs it

    near = get_close_matches(code, known, 1)
    return f"; did you mean {near[0]}?" if near else "; `raillint licenses codes` lists them"


def _ordered(artefacts: Iterable[str]) -> list[str]:
    chosen = set(artefacts)
    return [name for name in blocks().artefacts if name in chosen]


def _clauses(codes: Iterable[str]) -> list[tuple[str, Clause]]:
    """Return the clauses in the taxonomy's order, each with its label."""
    chosen = set(codes)
    found = [clause for code, clause in blocks().clauses.items() if code in chosen]
    return [(_label(number), clause) for number, clause in enumerate(found)]


def _label(number: int) -> str:
    """Return the label of an item: a to z, then aa, ab and on."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    more, last = divmod(number, len(letters))
    return (letters[more - 1] if more else "") + letters[last]


def _listed(items: Iterable[str]) -> str:
    found = list(items)
    return ", and ".join([", ".join(found[:-1]), found[-1]]) if len(found) > 1 else found[0]


def _header(made: Composition, template: Template) -> str:
    codes = ", ".join(clause.code for _, clause in _clauses(made.codes))
    return (
        f"{MARK} Template: {template.kind} {template.version} ({template.date}). "
        f"Artefacts: {', '.join(_ordered(made.artefacts))}. Restrictions: {codes}. End of header."
    )


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
    restrictions = [(clause.code, f"({label})") for label, clause in _clauses(made.codes)]
    template = blocks().templates[made.kind]
    text = compose(made)
    # The codes in the header are no clauses, although they hold the words of some.
    header = _wrapped(_header(made, template))
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
