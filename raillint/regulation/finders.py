"""Where an item of a form is documented: in the card, or in files that say it themselves.

An entry is a value with its place. Nothing is concluded: a value is what stands there, at
most shortened.
"""

from collections.abc import Callable, Iterator, Mapping
from fnmatch import fnmatchcase
from typing import Any, NamedTuple

from raillint.card.card import Card
from raillint.card.sections import Section, Status
from raillint.card.sentences import is_negated, is_of_another
from raillint.card.stated.claim import Stated
from raillint.card.stated.lengths import stated_lengths
from raillint.card.stated.sizes import stated_sizes
from raillint.licensing.catalogue import find
from raillint.licensing.match import EXACT
from raillint.repo.parents import find_parents
from raillint.repo.readings.reading import EMISSIONS, Reading
from raillint.repo.readings.table import read_all
from raillint.repo.readings.weights import weight_sets
from raillint.repo.restricted import own_restrictions
from raillint.repo.snapshot import RepoSnapshot
from raillint.repo.weights_terms import stated_licenses

CARD, FILES = "card", "files"
LONGEST = 300  # characters of a quotation
MOST = 6  # entries of one kind
_SAID = (Status.CONTENT, Status.INLINE)
_DIGEST = 64  # characters of a sha256


class Entry(NamedTuple):
    """A value that is documented: what stands there, and where.

    ``origin`` is `card` or `files`, ``key`` the key or heading, ``line`` counts from 1 and is
    0 in a header. ``by_words`` says that words alone led to it: it may speak of something else.
    """

    value: str
    origin: str
    path: str
    key: str = ""
    line: int = 0
    by_words: bool = False


def entries(repo: RepoSnapshot, finders: tuple[Mapping[str, Any], ...]) -> tuple[Entry, ...]:
    """Return all that a repository documents of an item, in the order of its finders."""
    found: dict[Entry, None] = {}
    for finder in finders:
        for kind, asked in finder.items():
            if kind in _FINDERS:
                found |= dict.fromkeys(_FINDERS[kind](repo, asked, finder))
    surer = {(entry.path, entry.line) for entry in found if not entry.by_words}
    return tuple(
        entry for entry in found if not (entry.by_words and (entry.path, entry.line) in surer)
    )


def _readings(repo: RepoSnapshot, fact: str, _: Mapping[str, Any]) -> Iterator[Entry]:
    """Yield what files state of a fact, such as `Parameters`."""
    for item in [item for item in read_all(repo) if item.fact == fact][:MOST]:
        value = f"{item.value:,}" if type(item.value) is int else str(item.value)
        yield Entry(f"{value} {_unit(item)}".strip(), FILES, item.path, item.key, item.line)


def _unit(item: Reading) -> str:
    """Return the unit of a value as it stands in the file: CodeCarbon writes kilograms."""
    return "kg of CO2 equivalent" if item.fact == EMISSIONS else item.unit


def _results(repo: RepoSnapshot, section: str, _: Mapping[str, Any]) -> Iterator[Entry]:
    """Yield what files state that belongs to a section of a card, each with its name."""
    for item in [item for item in read_all(repo) if item.section == section][:MOST]:
        value = f"{item.fact}: {item.value} {_unit(item)}".strip()
        yield Entry(value, FILES, item.path, item.key, item.line)


def _metadata(repo: RepoSnapshot, key: str, _: Mapping[str, Any]) -> Iterator[Entry]:
    card = repo.card
    value = card.data.get(key) if card is not None else None
    if card is None or value in (None, "", [], {}):
        return
    line = card.document.place(card.at(key)).line
    yield Entry(shortened(_shown(value)), CARD, card.path, key, line)


def _section(repo: RepoSnapshot, id_: str, _: Mapping[str, Any]) -> Iterator[Entry]:
    """Yield a section that says something: its first words, under its heading."""
    card = repo.card
    section = card.sections.get(id_) if card is not None else None
    if card is None or section is None or section.status not in _SAID:
        return
    text = card.document.text
    if section.status is Status.INLINE:
        sentence = card.sentences.at(section.span.start)
        at = section.span.end - sentence.start
        if is_negated(sentence.plain, at) or is_of_another(sentence.plain, at):
            return
        value = text[sentence.start : sentence.start + len(sentence.plain)]
    else:
        value = _text_of(text, section)
    line = card.document.line_at(section.span.start)
    yield Entry(shortened(value), CARD, card.path, " ".join(section.heading.split())[:60], line)


def _text_of(text: str, section: Section) -> str:
    """Return the text of a section as it stands, its labels too; a gap where others stand between.

    Labels that open a line are headings of their own to the sections.
    """
    spans = sorted(section.text_spans, key=lambda span: span.start)
    if not spans:
        return ""
    end = text.rfind("\n", 0, spans[0].start) + 1
    parts = []
    for span in spans:
        between = text[end : span.start]
        parts.append(" … " if "\n#" in between or len(between) > LONGEST else between)
        parts.append(text[max(span.start, end) : span.end])
        end = max(end, span.end)
    return "".join(parts)


def _says(repo: RepoSnapshot, phrases: list[str], finder: Mapping[str, Any]) -> Iterator[Entry]:
    """Yield the card's own sentences that hold a phrase; denials count only where asked for."""
    card = repo.card
    if card is None or not card.sentences.holds(*phrases):
        return
    seen: set[int] = set()
    for sentence in card.sentences.around(*phrases):
        if sentence.start in seen or len(seen) >= MOST:
            continue
        denied = is_negated(sentence.plain, sentence.at) and not finder.get("denied")
        denied = denied or is_of_another(sentence.plain, sentence.at)
        if denied or card.sentences.setting(sentence).code or not _is_running(sentence.plain):
            continue
        with_ = finder.get("with", ())
        if with_ and not any(word in sentence.plain for word in with_):
            continue
        seen.add(sentence.start)
        yield _quoted(card, sentence.start, sentence.start + len(sentence.plain))


def _is_running(plain: str) -> bool:
    """Tell whether a sentence says something: a heading, a picture or a bare name does not."""
    words = [word for word in plain.split() if any(map(str.isalnum, word))]
    told = len(words) > 2 or (len(words) > 1 and any(map(str.isdigit, plain)))  # noqa: PLR2004
    return told and not plain.lstrip(" \n|-").startswith(("#", "!"))


def _quoted(card: Card, start: int, end: int) -> Entry:
    text = card.document.text
    first = start + len(text[start:end]) - len(text[start:end].lstrip())
    line = card.document.line_at(first)
    return Entry(shortened(text[start:end]), CARD, card.path, "", line, by_words=True)


def _named_files(repo: RepoSnapshot, patterns: list[str], _: Mapping[str, Any]) -> Iterator[Entry]:
    paths = repo.paths if repo.whole else ()
    listed = [
        path
        for path in paths
        if any(fnmatchcase(path.rpartition("/")[2].lower(), pattern) for pattern in patterns)
    ]
    for path in listed[:MOST]:
        yield Entry(path, FILES, path)


def _known(repo: RepoSnapshot, name: str, _: Mapping[str, Any]) -> Iterator[Entry]:
    yield from _KNOWN[name](repo)


def _license_text(repo: RepoSnapshot) -> Iterator[Entry]:
    """Yield the licences that were identified by their texts, whole or not."""
    for file in repo.license_files[:MOST]:
        for match in file.matches:
            known = find(match.license)
            edition = f", edition of {match.edition}" if match.edition else ""
            whole = "" if match.status == EXACT else f" ({match.status})"
            line = file.document.place(match.span).line
            yield Entry(
                f"{known.name if known else match.license}{edition}{whole}", FILES, file.path, "",
                line,
            )  # fmt: skip


def _restrictions(repo: RepoSnapshot) -> Iterator[Entry]:
    """Yield that the licence text restricts uses, and how many of the known ones."""
    restricted = own_restrictions(repo)
    files = [file for file in repo.license_files if file.matches]
    if restricted and files:
        noun = "use" if len(restricted) == 1 else "uses"
        yield Entry(
            f"the licence text restricts {len(restricted)} {noun}: {', '.join(restricted)}",
            FILES, files[0].path, "", 0,
        )  # fmt: skip


def _bases(repo: RepoSnapshot) -> Iterator[Entry]:
    """Yield the repositories that it names as its parents; how they relate is often a guess."""
    for parent in find_parents(repo)[:MOST]:
        first = parent.evidence[0]
        origin = CARD if first.path == repo.card_path else FILES
        yield Entry(parent.id, origin, first.path, "", first.line)


def _license_in_weights(repo: RepoSnapshot) -> Iterator[Entry]:
    for item in list(stated_licenses(repo))[:MOST]:
        edition = f", edition of {item.edition}" if item.edition else ""
        yield Entry(f"{item.value}{edition}", FILES, item.path, item.key)


def _digests(repo: RepoSnapshot) -> Iterator[Entry]:
    """Yield the lines of the card that hold the sha256 of something."""
    card = repo.card
    lines = card.document.text.splitlines() if card is not None else []
    seen = 0
    for number, line in enumerate(lines, 1):
        words = "".join(char if char.isalnum() else " " for char in line).split()
        if any(len(word) == _DIGEST and not set(word.lower()) - _HEX for word in words):
            yield Entry(shortened(line), CARD, card.path if card else "", "", number)
            seen += 1
            if seen >= MOST:
                return


def _title(repo: RepoSnapshot) -> Iterator[Entry]:
    """Yield the title of the card: its first heading."""
    card = repo.card
    heading = next(iter(card.outline.headings), None) if card is not None else None
    if card is not None and heading is not None and heading.level == 1:
        line = card.document.line_at(heading.start)
        yield Entry(shortened(heading.title), CARD, card.path, "", line)


def _listed_size(repo: RepoSnapshot) -> Iterator[Entry]:
    """Yield the count of parameters that the index of the weights gives."""
    for item in weight_sets(repo)[:MOST]:
        if item.listed:
            yield Entry(f"{item.listed:,}", FILES, item.name, "metadata.total_parameters")


def _stated_size(repo: RepoSnapshot) -> Iterator[Entry]:
    yield from _stated(repo, stated_sizes)


def _stated_context(repo: RepoSnapshot) -> Iterator[Entry]:
    yield from _stated(repo, stated_lengths)


def _stated(repo: RepoSnapshot, reader: Callable[[Card], Iterator[Stated]]) -> Iterator[Entry]:
    """Yield what the card states of its own model, as written."""
    card = repo.card
    for claim in list(reader(card))[:MOST] if card is not None else ():
        line = card.document.line_at(claim.span.start) if card is not None else 0
        value = f"{claim.label} {claim.shown}".strip()
        yield Entry(shortened(value), CARD, claim.span.path, claim.kind, line)


def _hub_id(repo: RepoSnapshot) -> Iterator[Entry]:
    if repo.source.hub_id:
        yield Entry(repo.source.hub_id, FILES, "the repository's id on the Hub")


_HEX = frozenset("0123456789abcdef")
_KNOWN = {
    "license-text": _license_text,
    "restrictions": _restrictions,
    "bases": _bases,
    "license-in-weights": _license_in_weights,
    "digests": _digests,
    "title": _title,
    "listed-size": _listed_size,
    "stated-size": _stated_size,
    "stated-context": _stated_context,
    "hub-id": _hub_id,
}
_Finder = Callable[[RepoSnapshot, Any, Mapping[str, Any]], Iterator[Entry]]
_FINDERS: dict[str, _Finder] = {
    "reading": _readings,
    "readings_of": _results,
    "metadata": _metadata,
    "section": _section,
    "says": _says,
    "files": _named_files,
    "known": _known,
}


def _shown(value: object) -> str:
    if isinstance(value, dict):
        return "; ".join(f"{key}: {_shown(item)}" for key, item in value.items())
    if isinstance(value, list | tuple):
        return ", ".join(_shown(item) for item in value)
    return str(value)


def shortened(text: str) -> str:
    """Return a text on one line, cut at a word where it is long, with a mark that says so."""
    line = " ".join(text.split()).removeprefix("- ")
    if len(line) <= LONGEST:
        return line
    return line[:LONGEST].rpartition(" ")[0] + " …"
