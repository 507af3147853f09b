"""A licence's descriptor: the YAML file that holds everything known about it."""

from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from raillint.data import licenses_path
from raillint.errors import DataError, UsageError
from raillint.licensing.catalogue import canonical_link, own_licenses

# The files among the descriptors that describe no licence.
NO_DESCRIPTORS = frozenset({"compatibility", "contrary-uses", "duties", "known-bases", "taxonomy"})


class TextSource(NamedTuple):
    """A known copy of a text: its file name, where it is from, and how good it is.

    ``lines`` are those of the file that hold the text, as `first-last`, or empty for all.
    ``url`` is where this copy is downloaded from, and ``sha256`` that of its words.
    """

    file: str
    origin: str
    quality: str
    lines: str = ""
    url: str = ""
    sha256: str = ""


class Edition(NamedTuple):
    """One dated text of a licence."""

    date: str
    publisher: str
    scancode: str
    urls: tuple[str, ...]
    sources: tuple[TextSource, ...]


class Descriptor(NamedTuple):
    """A descriptor: its id, its editions, and the whole data as written."""

    id: str
    editions: tuple[Edition, ...]
    data: dict[str, Any]


@cache
def descriptor_ids() -> tuple[str, ...]:
    """Return the ids of all shipped descriptors, sorted."""
    found = (path.stem for path in licenses_path().glob("*.yaml"))
    return tuple(sorted(stem for stem in found if stem not in NO_DESCRIPTORS))


def read_descriptor(license_id: str) -> Descriptor:
    """Read the descriptor of a licence. Raises UsageError for an id that there is none of."""
    own = own_licenses()
    if own is not None and license_id in own.licenses:
        return parse_descriptor(Path(own.folder) / f"{license_id}.yaml")
    shipped = descriptor_ids()
    if license_id not in shipped:
        from difflib import get_close_matches  # noqa: PLC0415 - only a wrong id needs it

        known = (*shipped, *(own.licenses if own is not None else ()))
        near = get_close_matches(license_id.lower(), known, 1)
        advice = f"; did you mean {near[0]}?" if near else "; `raillint licenses list` shows them"
        raise UsageError(f"unknown licence {license_id}{advice}")
    return _shipped(license_id)


def read_edition(named: str) -> Descriptor:
    """Read the descriptor of a licence named by its id, with the one edition of `id@edition`.

    Raises UsageError for an id or an edition that there is none of.
    """
    license_id, _, date = named.partition("@")
    if not date:
        return read_descriptor(named)
    known = read_descriptor(license_id)
    chosen = editions_of(known, date)
    dated = [item for item in known.data["editions"] if str(item.get("date", "")) == date]
    return known._replace(editions=chosen, data={**known.data, "editions": dated})


def editions_of(known: Descriptor, date: str = "") -> tuple[Edition, ...]:
    """Return the editions of a licence, the newest first, or that of a date.

    Raises UsageError where there is none of that date.
    """
    chosen = [item for item in known.editions if date in ("", item.date)]
    if date and not chosen:
        dates = ", ".join(item.date for item in known.editions if item.date) or "none"
        raise UsageError(f"{known.id} has no edition {date}; known: {dates}")
    return tuple(sorted(chosen, key=lambda one: one.date, reverse=True))


@cache
def _shipped(license_id: str) -> Descriptor:
    return parse_descriptor(licenses_path(f"{license_id}.yaml"))


def parse_descriptor(path: Path) -> Descriptor:
    """Read a descriptor file. Raises DataError where it is broken."""
    import yaml  # noqa: PLC0415 - a check never reads descriptors

    from raillint.bounded_yaml import load_once  # noqa: PLC0415

    try:
        data = load_once(path.read_text("utf-8"))
        editions = tuple(_edition(item) for item in data.get("editions", ()))
        return Descriptor(data["id"], editions, data)
    except (OSError, yaml.YAMLError, KeyError, TypeError, AttributeError) as error:
        told = " ".join(str(error).split())
        raise DataError(f"the licence descriptor {path} is broken: {told}") from error


def catalogue_row(descriptor: Descriptor) -> dict[str, Any]:
    """Return what rules ask of a licence: its row in the catalogue."""
    data = descriptor.data
    hub = data.get("hub", {})
    links = {canonical_link(url) for edition in descriptor.editions for url in edition.urls}
    return {
        "id": descriptor.id,
        "name": data["name"],
        "family": data["family"],
        "hub_id": hub.get("id", ""),
        "hub_names": hub.get("names", ""),
        "aliases": data.get("aliases", []),
        "artefacts": data.get("artefacts", []),
        "restrictions": [item["code"] for item in data.get("restrictions", ())],
        "links": sorted(links),
        "verified": data["verified"],
        "holders": data.get("holders", []),
        "openness": data["openness"],
        "commercial": data["commercial"],
    }


def restriction_row(descriptor: Descriptor) -> list[Any]:
    """Return what a licence restricts: whether similar terms will do, and each restriction."""
    data = descriptor.data
    similar = data.get("obligations", {}).get("passthrough", {}).get("similar", False)
    listed = [
        [item["code"], item.get("label", ""), item.get("qualifiers", {})]
        for item in data.get("restrictions", ())
    ]
    return [similar, listed]


def _edition(data: dict[str, Any]) -> Edition:
    sources = (
        TextSource(
            item["file"],
            item["origin"],
            item["quality"],
            item.get("lines", ""),
            item.get("url", ""),
            item.get("sha256", ""),
        )
        for item in data.get("sources", ())
    )
    return Edition(
        date=str(data.get("date", "")),
        publisher=data.get("publisher", ""),
        scancode=data.get("scancode", ""),
        urls=tuple(data.get("urls", ())),
        sources=tuple(sources),
    )
