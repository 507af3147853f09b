"""Edits on the text of files: which of them fit together, and what they make of the bytes.

Everything outside of an edit stays byte for byte: a byte order mark, the line ends, the
end of the last line.
"""

from collections.abc import Iterable, Iterator, Sequence

from raillint.model import Edit, Fix, Span
from raillint.repo.snapshot import MAX_TEXT
from raillint.repo.source import Source

_MARK = b"\xef\xbb\xbf"
PHRASE = 1_000  # characters; what is longer is the text of a licence


class UnfitError(Exception):
    """Edits that cannot be applied, and why."""


def without_overlaps(fixes: Sequence[Fix]) -> list[int]:
    """Return the places of the fixes that can be applied together: of two, the first wins."""
    taken: dict[str, list[Span]] = {}
    moved: set[str] = set()
    written: set[Edit] = set()
    units: set[str] = set()
    kept = []
    for number, fix in enumerate(fixes):
        spans = [edit.span for edit in fix.edits]
        # Two findings on one section ask for the same text, two on terms for the same licence,
        # two on a base for one section with a text of each.
        own = [piece for edit in fix.edits for piece in _units(edit)]
        if any(edit in written for edit in fix.edits) or not units.isdisjoint(own):
            continue
        paths = {path for move in fix.moves for path in move}
        if moved & {*paths, *(span.path for span in spans)} or paths & taken.keys():
            continue
        if any(_meet(span, other) for span in spans for other in taken.get(span.path, ())):
            continue
        written.update(fix.edits)
        units.update(own)
        for span in spans:
            taken.setdefault(span.path, []).append(span)
        moved |= paths
        kept.append(number)
    return kept


def _units(edit: Edit) -> Iterator[str]:
    """Yield what a repository holds once: the text of a licence, and the headings of a file."""
    if len(edit.replacement) > PHRASE:
        yield edit.replacement.strip()
    for line in edit.replacement.splitlines():
        if line.startswith("#"):
            yield f"{edit.span.path} {line}"


def _meet(one: Span, other: Span) -> bool:
    """Tell whether two spans share text; what is only put in at one place does not."""
    if one.start == one.end == other.start == other.end:
        return False
    return (one.start < other.end and other.start < one.end) or one.start == other.start


def changed_files(source: Source, fixes: Iterable[Fix]) -> dict[str, bytes | None]:
    """Return the files that fixes change, with their new bytes, or none where a file goes.

    Raises UnfitError where an edit does not fit its file.
    """
    fixes = tuple(fixes)
    by_path: dict[str, list[Edit]] = {}
    for fix in fixes:
        for edit in fix.edits:
            by_path.setdefault(edit.span.path, []).append(edit)
    changed: dict[str, bytes | None] = {
        path: _edited(source, path, edits) for path, edits in by_path.items()
    }
    for move in (move for fix in fixes for move in fix.moves):
        blob = source.read(move.path, MAX_TEXT)
        if blob is None or blob.cut or source.read(move.to, 1) is not None:
            raise UnfitError(f"{move.path} cannot be moved to {move.to}")
        changed |= {move.to: blob.data, move.path: None}
    return changed


def _edited(source: Source, path: str, edits: Sequence[Edit]) -> bytes:
    blob = source.read(path, MAX_TEXT)
    if blob is not None and blob.cut:
        raise UnfitError(f"{path} is too large to be edited")
    data = blob.data if blob is not None else None
    mark = _MARK if data is not None and data.startswith(_MARK) else b""
    try:
        text = None if data is None else data[len(mark) :].decode()
    except UnicodeDecodeError:
        text = None
    if text is not None:
        return mark + apply_edits(text, edits).encode()
    if len(edits) != 1 or edits[0].span[1:] != (0, 0):
        where = "is not in the repository" if data is None else "is no text that could be edited"
        raise UnfitError(f"{path} {where}")
    return edits[0].replacement.encode()


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """Return a text with edits applied, new lines ending as the text's own do.

    Raises UnfitError where edits overlap or leave the text.
    """
    end = line_end(text)
    parts: list[str] = []
    at = 0
    for span, replacement, _ in sorted(edits, key=_order):
        if not at <= span.start <= span.end <= len(text):
            raise UnfitError(f"the edits of {span.path} overlap or leave the text")
        parts += (text[at : span.start], with_line_ends(replacement, end))
        at = span.end
    return "".join((*parts, text[at:]))


def _order(edit: Edit) -> tuple[int, int]:
    return edit.span.start, edit.span.end


def line_end(text: str) -> str:
    """Return how most lines of a text end."""
    windows = text.count("\r\n")
    return "\r\n" if windows > text.count("\n") - windows else "\n"


def with_line_ends(replacement: str, end: str) -> str:
    """Return a replacement with the line ends of the text that it goes into."""
    if end == "\n" or "\n" not in replacement:
        return replacement
    return replacement.replace("\r\n", "\n").replace("\n", end)
