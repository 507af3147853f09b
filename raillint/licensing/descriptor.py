"""A licence's descriptor: the YAML file that holds everything known about it."""

from pathlib import Path
from typing import Any, NamedTuple

from raillint.data import licenses_path
from raillint.errors import DataError, UsageError

# The files among the descriptors that describe no licence.
NO_DESCRIPTORS = frozenset({"compatibility", "contrary-uses", "known-bases", "taxonomy"})


class TextSource(NamedTuple):
    """A known copy of a text: its file name, where it is from, and how good it is.

    ``lines`` are those of the file that hold the text, as `first-last`, or empty for all.
    """

    file: str
    origin: str
    quality: str
    lines: str = ""


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


def descriptor_ids() -> tuple[str, ...]:
    """Return the ids of all shipped descriptors, sorted."""
    found = (path.stem for path in licenses_path().glob("*.yaml"))
    return tuple(sorted(stem for stem in found if stem not in NO_DESCRIPTORS))


def read_descriptor(license_id: str) -> Descriptor:
    """Read a shipped descriptor. Raises UsageError for an id that there is none of."""
    if license_id not in descriptor_ids():
        from difflib import get_close_matches  # noqa: PLC0415 - only a wrong id needs it

        near = get_close_matches(license_id.lower(), descriptor_ids(), 1)
        advice = f"; did you mean {near[0]}?" if near else "; `raillint licenses list` shows them"
        raise UsageError(f"unknown licence {license_id}{advice}")
    return parse_descriptor(licenses_path(f"{license_id}.yaml"))


def parse_descriptor(path: Path) -> Descriptor:
    """Read a descriptor file. Raises DataError where it is broken."""
    import yaml  # noqa: PLC0415 - a check never reads descriptors

    from raillint.bounded_yaml import load  # noqa: PLC0415

    try:
        data = load(path.read_text("utf-8"))
        editions = tuple(_edition(item) for item in data.get("editions", ()))
        return Descriptor(data["id"], editions, data)
    except (OSError, yaml.YAMLError, KeyError, TypeError, AttributeError) as error:
        raise DataError(f"the licence descriptor {path} is broken: {error}") from error


def _edition(data: dict[str, Any]) -> Edition:
    sources = (
        TextSource(item["file"], item["origin"], item["quality"], item.get("lines", ""))
        for item in data.get("sources", ())
    )
    return Edition(
        date=str(data.get("date", "")),
        publisher=data.get("publisher", ""),
        scancode=data.get("scancode", ""),
        urls=tuple(data.get("urls", ())),
        sources=tuple(sources),
    )
