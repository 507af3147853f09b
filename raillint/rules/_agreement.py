"""How a claim of the card and a file that says otherwise are told and mended."""

from collections.abc import Iterable, Iterator

from raillint.card.stated.claim import Stated
from raillint.model import Edit, Fix, Related, Undecided
from raillint.repo.headers import STOPPED, GgufHeader
from raillint.repo.readings.parsed import parsed
from raillint.repo.readings.reading import Reading, Value
from raillint.repo.readings.weights import gguf_of
from raillint.repo.snapshot import RepoSnapshot

_BILLION, _MILLION, _THOUSAND, _KILO = 10**9, 10**6, 10**3, 1024
_UNITS = {"b": _BILLION, "m": _MILLION, "k": _THOUSAND}


def told(value: Value) -> str:
    """Return a value of a file as a message shows it."""
    if isinstance(value, bool):
        return "`true`" if value else "`false`"
    if isinstance(value, int) or (isinstance(value, float) and value.is_integer()):
        return f"{int(value):,}"
    if isinstance(value, float):
        return f"{value:.6g}"
    return "`" + value.replace("`", "'") + "`"


def said(stated: Stated) -> str:
    """Return a claim as the card has it, on one line."""
    return "`" + " ".join(stated.shown.split()).replace("`", "'") + "`"


def beside(repo: RepoSnapshot, reading: Reading, words: str) -> tuple[Related, ...]:
    """Return the place of a reading, where it is a line of a file."""
    document = repo.document(reading.path)
    if document is None or not 0 < reading.line <= len(document.line_starts):
        return ()
    return (Related(words, document.line_span(reading.line)),)


def rewritten(stated: Stated, text: str, *, safe: bool) -> Fix:
    """Return the fix that writes what the file says in the place of the claim."""
    return Fix(f"write `{text}`", (Edit(stated.span, text),), safe=safe)


def like(shown: str, value: float) -> str:
    """Return a number in the form in which the card wrote another: `1.1B`, `32K`, `32,768`."""
    lowered = shown.lower()
    for word, unit in (("billion", _BILLION), ("million", _MILLION), ("thousand", _THOUSAND)):
        if lowered.endswith(word):
            return f"{value / unit:.3g} {shown[-len(word) :]}"
    size = _UNITS.get(lowered[-1:], 0)
    if size == _THOUSAND and value % _KILO == 0:
        return f"{int(value) // _KILO}{shown[-1]}"
    if size and (size != _THOUSAND or value % _THOUSAND == 0):
        gap = " " if " " in shown else ""
        return f"{value / size:.3g}{gap}{shown[-1]}"
    if float(value).is_integer():
        return f"{int(value):,}" if "," in shown or size else str(int(value))
    return f"{value:.6g}"


def unread(repo: RepoSnapshot, paths: Iterable[str]) -> Iterator[Undecided]:
    """Yield the files that are there and cannot be read, each with its reason."""
    for path in paths:
        if path not in repo.paths:
            continue
        reason = _why(repo, path) if path.endswith(".gguf") else parsed(repo, path).reason
        if reason:
            yield Undecided(reason, (path,))


def _why(repo: RepoSnapshot, path: str) -> str:
    """Return why a GGUF file is not read to its vocabulary, or nothing where it is."""
    header = gguf_of(repo, path)
    if isinstance(header, GgufHeader) and (header.whole or header.reason.startswith(STOPPED)):
        return ""
    return f"{path}: {header.reason}"
