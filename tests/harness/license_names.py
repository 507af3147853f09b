"""The names of licences as people write them, as data: `licenses/names.json`."""

import json

from raillint.licensing.catalogue import License, catalogue
from raillint.licensing.names import telling_words

# What is left of these names without filler is a word of every day, or a product's name.
_EVERYDAY = frozenset(
    {"open", "open 2", "open 3", "microsoft", "rail", "rail 1", "boost", "expat", "attribution",
     "opt", "falcon", "playground", "clay", "hl", "sdxl", "sdxl 1", "stable diffusion", "starcoder",
     "h research", "european union", "responsible ai", "santacoder", "ouverte", "academic free"}
)  # fmt: skip
# Names that are in no descriptor because alone, outside a sentence on licences, they say little.
_SHORT = {
    "agpl": "agpl-3.0",
    "mpl": "mpl-2.0",
    "bsl": "bsl-1.0",
    "cc0 1.0": "cc0-1.0",
    "affero": "agpl-3.0",
    "creativeml openrail": "creativeml-openrail-m",
    "creativeml openrail++": "openrail++",
    "openrail m": "openrail",
    "bigscience openrail": "bigscience-openrail-m",
    "bigcode openrail": "bigcode-openrail-m",
    "bigcode openrail m v1": "bigcode-openrail-m",
    "bigscience rail": "bigscience-bloom-rail-1.0",
    "bloom rail": "bigscience-bloom-rail-1.0",
    "attribution sharealike": "cc-by-sa",
    "attribution noncommercial": "cc-by-nc",
    "attribution noncommercial sharealike": "cc-by-nc-sa",
    "attribution noncommercial noderivatives": "cc-by-nc-nd",
}


def license_names() -> bytes:
    """Return every name by its telling words, with the ids that it can mean."""
    names: dict[str, set[str]] = {}
    for item in catalogue().values():
        for name in _spellings(item):
            key = _key(name)
            if key:
                names.setdefault(key, set()).add(item.id)
    exact = frozenset(names)
    for key, ids in list(names.items()):
        # Without the version, unless that is a name of its own.
        head, _, last = key.rpartition(" ")
        if head and last[0].isdigit() and head not in exact:
            names.setdefault(head, set()).update(ids)
    for name, id_ in _SHORT.items():
        names[_key(name)] = {known for known in catalogue() if _without_version(known) == id_} or {
            id_
        }
    rows = [
        f"{json.dumps(key)}: {json.dumps(sorted(ids))}"
        for key, ids in sorted(names.items())
        if key not in _EVERYDAY
    ]
    return ("{\n" + ",\n".join(rows) + "\n}\n").encode()


def _key(name: str) -> str:
    return " ".join(word for word, _, _ in telling_words(name.lower()))


def _spellings(item: License) -> tuple[str, ...]:
    plain = item.name.removeprefix("Creative Commons ")
    more = (item.name.partition(",")[0],) if "," in item.name else ()
    return (item.id, item.name, plain, *more, *item.aliases)


def _without_version(license_id: str) -> str:
    head, _, tail = license_id.rpartition("-")
    return head if tail[:1].isdigit() else license_id
