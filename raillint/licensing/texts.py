"""Where the verbatim text of a licence comes from. raillint ships one, its own example.

In order: the shipped example, a folder that the user names, an installed
`licensedcode-data` or `scancode-toolkit-mini`, then, only where the user asks for it, the
address in the descriptor. A file in a folder is recognised by its content; its name says
nothing. What is downloaded counts only if the hash of its words is the known one.
"""

import hashlib
import os
from collections.abc import Iterator
from functools import lru_cache
from importlib.util import find_spec
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from raillint.data import cache_folder, licenses_path
from raillint.document import Document
from raillint.errors import DataError, RaillintError, UsageError
from raillint.licensing.catalogue import find
from raillint.licensing.descriptor import Edition, TextSource, editions_of, read_descriptor
from raillint.licensing.identify import Library, shipped_library
from raillint.licensing.match import EXACT
from raillint.licensing.normalise import words_of

VARIABLE = "RAILLINT_LICENSE_TEXTS"
MAX_FILES = 5_000
MAX_TEXT = 300_000
WHOLE = "whole"


class LicenseText(NamedTuple):
    """The text of a licence, where it came from, and how good that copy is."""

    license: str
    edition: str
    text: str
    origin: str
    quality: str = WHOLE


class Fetched(NamedTuple):
    """A text, and what was tried before it in vain, each in one line."""

    text: LicenseText
    tried: tuple[str, ...]


def license_text(license_id: str, edition: str = "", folder: str = "") -> LicenseText:
    """Return the text of a licence that is at hand; without an edition the newest one.

    Touches no network. Raises DataError, which names the ways to get the text, where none
    can be had.
    """
    for item in editions_of(read_descriptor(license_id), edition):
        for found in _candidates(license_id, item, folder):
            return found
    raise DataError(
        f"no copy of {license_id} is at hand: `raillint licenses fetch {license_id}` downloads it "
        f"where its address is known; or {_WAYS}"
    )


_WAYS = (
    "install raillint[texts], or name a folder of licence texts with --license-texts, "
    f"`license-texts:` or {VARIABLE}"
)


def fetch_text(
    license_id: str,
    edition: str = "",
    folder: str = "",
    *,
    library: Library | None = None,
    offline: bool = False,
) -> Fetched:
    """Return the text of a licence, downloading it where it is not at hand.

    Every copy is identified first: one that is not this licence, unaltered, is passed
    over. Raises DataError, which says what was tried, where no copy is left.
    """
    known = library or shipped_library()
    tried: list[str] = []
    for item in editions_of(read_descriptor(license_id), edition):
        named = f"{license_id} of {item.date}" if item.date else license_id
        # Lazily: nothing is downloaded where a copy is at hand.
        at_hand = _candidates(license_id, item, folder)
        for found in chain(at_hand, _downloads(license_id, item, tried, offline=offline)):
            if _is_exact(found, known):
                return Fetched(found, tuple(tried))
            tried.append(f"{found.origin}: it is not {named}, unaltered")
        if not any(one.url for one in item.sources):
            tried.append(f"no address is known from which {named} could be downloaded")
    told = "; ".join(dict.fromkeys(tried))
    if offline and any(one.url for item in editions_of(read_descriptor(license_id), edition)
                       for one in item.sources):  # fmt: skip
        told = f" ({told})" if told else ""
        raise DataError(
            f"no copy of {license_id} is at hand{told}, and no network was asked: "
            f"`raillint licenses fetch {license_id}` downloads one; or {_WAYS}"
        )
    raise DataError(f"no copy of {license_id} could be had: {told}; you can {_WAYS}")


def refuse_unknown(license_id: str, edition: str = "") -> None:
    """Raise UsageError where no text can be meant: an unknown licence or edition, or a family."""
    editions_of(read_descriptor(license_id), edition)
    known = find(license_id)
    if known is not None and known.is_family:
        raise UsageError(
            f"{license_id} names a family of texts, not one: "
            f"`raillint licenses list --family {known.family}` shows them"
        )


def _is_exact(found: LicenseText, library: Library) -> bool:
    return any(
        (match.license, match.status) == (found.license, EXACT)
        and match.edition in {found.edition, ""}
        for match in library.identify(Document("", found.text))
    )


def whole_text(license_id: str, folder: str = "", edition: str = "") -> str:
    """Return the text of a licence to be handed on, with a line end after its last line.

    Raises DataError where no copy is at hand, or only one that lacks a part.
    """
    found = license_text(license_id, edition, folder)
    if found.quality.startswith("without"):
        raise DataError(f"the copy of {license_id} at hand is {found.quality}")
    return found.text if found.text.endswith("\n") else found.text + "\n"


def _candidates(license_id: str, edition: Edition, folder: str) -> Iterator[LicenseText]:
    """Yield the copies that are at hand, without the network."""
    for source in edition.sources:
        own = licenses_path("texts") / source.file
        if own.is_file():
            yield LicenseText(
                license_id, edition.date, own.read_text("utf-8"), "raillint", source.quality
            )
    for named in (folder, os.environ.get(VARIABLE, "")):
        if named:
            yield from _in_folder(Path(named), license_id, edition)
    installed = installed_text(edition.scancode)
    if installed:
        quality = edition.sources[0].quality if edition.sources else "unknown"
        yield LicenseText(
            license_id, edition.date, installed, f"scancode {edition.scancode}", quality
        )


def _in_folder(folder: Path, license_id: str, edition: Edition) -> Iterator[LicenseText]:
    if not folder.is_dir():
        raise DataError(
            f"the folder of licence texts {folder} is not there: name another with --license-texts"
        )
    wanted = {edition.date, ""}
    for number, path in enumerate(sorted(folder.rglob("*"))):
        if number == MAX_FILES:
            return
        if not path.is_file():
            continue
        stat = path.stat()
        if stat.st_size > MAX_TEXT:
            continue
        for known, date in _texts_in(path, stat.st_size, stat.st_mtime_ns):
            if known == license_id and date in wanted:
                text = path.read_text("utf-8", "replace")
                yield LicenseText(license_id, edition.date, text, str(path), _quality(edition))


@lru_cache(maxsize=MAX_FILES)
def _texts_in(path: Path, size: int, changed: int) -> tuple[tuple[str, str], ...]:
    """Return the licence and the edition of each whole text that a file holds.

    ``size`` and ``changed`` tell one state of the file from the next.
    """
    del size, changed
    text = path.read_text("utf-8", "replace")
    matches = shipped_library().identify(Document(path.name, text))
    return tuple((match.license, match.edition) for match in matches if match.status == EXACT)


def _quality(edition: Edition) -> str:
    """Return how good a user's own copy is: not known where all known ones are damaged."""
    if not edition.sources or any(one.quality.startswith(WHOLE) for one in edition.sources):
        return WHOLE
    return f"not compared letter by letter; known copies: {edition.sources[0].quality}"


def installed_text(scancode_key: str) -> str:
    """Return the text of a ScanCode key from an installed data package, or nothing."""
    if not scancode_key:
        return ""
    try:
        spec = find_spec("licensedcode")
    except (ImportError, ValueError):
        return ""
    for root in spec.submodule_search_locations or () if spec else ():
        path = Path(root) / "data" / "licenses" / f"{scancode_key}.LICENSE"
        if path.is_file():
            return _without_header(path.read_text("utf-8"))
    return ""


def _without_header(text: str) -> str:
    """Return a ScanCode licence file without the YAML block at its top."""
    if not text.startswith("---\n"):
        return text
    return text.partition("\n---\n")[2].lstrip("\n")


def words_sha256(text: str) -> str:
    """Return the SHA-256 of a text's words, by which a copy is known whatever its dress."""
    return hashlib.sha256(" ".join(words_of(text).words).encode()).hexdigest()


def _downloads(
    license_id: str, edition: Edition, tried: list[str], *, offline: bool
) -> Iterator[LicenseText]:
    """Yield the copies behind the addresses of an edition, from the cache where they are."""
    for source in edition.sources:
        if not source.url or not source.sha256:
            continue
        path = cache_folder() / "licenses" / f"{source.sha256}.txt"
        text = _cached(path, source)
        if not text and offline:
            continue
        if not text:
            try:
                text = _downloaded(source)
            except DataError as error:
                tried.append(str(error))
                continue
            _keep(path, text)
        yield LicenseText(license_id, edition.date, text, source.url, source.quality)


def _downloaded(source: TextSource) -> str:
    from raillint.licensing.download import download  # noqa: PLC0415 - only to download

    text = _without_header(download(source.url, MAX_TEXT))
    if words_sha256(text) != source.sha256:
        raise DataError(
            f"{source.url}: it holds another text than the known one (its hash differs)"
        )
    return text


def _cached(path: Path, source: TextSource) -> str:
    """Return a text that was downloaded before, if it is still the right one."""
    try:
        text = path.read_text("utf-8") if path.stat().st_size <= MAX_TEXT else ""
    except (OSError, UnicodeDecodeError):
        return ""
    return text if words_sha256(text) == source.sha256 else ""


def _keep(path: Path, text: str) -> None:
    """Keep a download; where that fails, the next call downloads again."""
    from raillint.writing import write_file  # noqa: PLC0415 - only to download

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_file(path, text, replace=True)
    except (OSError, RaillintError):
        return
