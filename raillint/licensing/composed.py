"""Licence texts put together from our own clauses.

A composed text says in a header which restrictions it was made of; `composed_copies` reads
it back.
"""

from collections.abc import Iterable
from functools import cache
from typing import Any, NamedTuple

from raillint.data import licenses_path
from raillint.errors import DataError, UsageError
from raillint.licensing.restrictions import Qualifiers, RestrictionMap, qualifiers_of, union

MARK = "Composed with raillint."
WIDTH = 80
LONGEST_SLOT = 120
KINDS = ("openrail", "addendum")
_BRACKETS = frozenset("[]{}<>")
# Words beside the name of another licence that make no name of it.
_NO_OTHER = frozenset({"modified", "custom", "new", "revised", "adapted", "updated", "and", "with"})
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
    whose = "Composed" if made.holder == NO_HOLDER else made.holder.partition("<")[0].strip()
    return f"{whose} {what}-{letters} " + ("License" if made.kind == "openrail" else "Addendum")


def compose(made: Composition) -> str:
    """Return the text. Raises UsageError for codes, artefacts or names that cannot be."""
    import jinja2

    known = blocks()
    _refuse(made, known)
    template = known.templates[made.kind]
    chosen = labelled(made.codes)
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
        header=header_of(made, template),
        year=made.year,
        holder=made.holder,
        work=_listed(item.work for item in artefacts),
        derivative="; or ".join(item.derivative for item in artefacts),
        closed=any(known.clauses[code].closes for code in made.codes),
        clauses=[{"label": label, "text": clause.text} for label, clause in chosen],
    )
    paragraphs = (" ".join(block.split()) for block in text.split("\n\n"))
    return "\n\n".join(wrapped(item) for item in paragraphs if item) + "\n"


def wrapped(paragraph: str) -> str:
    """Return a paragraph in lines; those of an item stand under its first word."""
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
    _refuse_slots(made)
    _refuse_signature(made)
    _refuse_taken(made.name)
    _refuse_open(made, known)


def _refuse_slots(made: Composition) -> None:
    """Raise UsageError for what the user gave that would not stay what it is in the text."""
    for slot in (made.name, made.holder, made.year):
        if len(slot) > LONGEST_SLOT or not slot.isprintable():
            raise UsageError(f"a name or a year is one line of at most {LONGEST_SLOT} characters")
        if MARK.rstrip(".").lower() in slot.lower():
            raise UsageError(f"a name cannot hold the words “{MARK}”")
    if not _BRACKETS.isdisjoint(made.name):
        raise UsageError("a name holds no brackets: what stands in them looks like a field to fill")


def _refuse_signature(made: Composition) -> None:
    """Raise UsageError for a holder or years that no copyright line can bear."""
    from raillint.schema import violations_at

    given = {"holder": made.holder} if made.holder != NO_HOLDER else {}
    years = made.year.split("-") if made.year != NO_YEAR else []
    wrong = next(
        (wrong for key in given for wrong in violations_at("answers", key, given[key])), None
    )
    if wrong is not None:
        raise UsageError(f"{wrong.message}; {wrong.help}" if wrong.help else wrong.message)
    fits = all(len(year) == len("2026") and year.isascii() and year.isdecimal() for year in years)
    if not fits or len(years) > len(("first", "last")) or years != sorted(years):
        raise UsageError(f"`{made.year}` is no year: write 2026, or the first and last: 2024-2026")


def _refuse_taken(name: str) -> None:
    """Raise UsageError for a name that readers know another licence by."""
    from unicodedata import normalize  # noqa: PLC0415

    from raillint.licensing.catalogue import catalogue  # noqa: PLC0415 - as above
    from raillint.licensing.names import named_licenses, telling_words  # noqa: PLC0415

    lowered = normalize("NFKC", name).lower()
    named = named_licenses(lowered)
    own = [
        word for word, start, _ in telling_words(lowered)
        if not word.isdigit() and word not in _NO_OTHER
        and not any(one.start <= start < one.end for one in named)
    ]  # fmt: skip
    if named and not own:
        alone = len(named[0].ids) == 1
        taken = f" ({catalogue()[min(named[0].ids)].name})" if alone else ""
        raise UsageError(
            f"“{name}” is what readers call another licence{taken}: put a word of your own "
            "before it, or leave out --name"
        )


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


def labelled(codes: Iterable[str]) -> list[tuple[str, Clause]]:
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


def header_of(made: Composition, template: Template) -> str:
    """Return the header that names what a text is composed of, as one paragraph."""
    codes = ", ".join(clause.code for _, clause in labelled(made.codes))
    return (
        f"{MARK} Template: {template.kind} {template.version} ({template.date}). "
        f"Artefacts: {', '.join(_ordered(made.artefacts))}. Restrictions: {codes}. End of header."
    )
