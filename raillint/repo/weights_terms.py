"""What the header of a weights file says of its own terms, and under which keys.

GGUF has keys of its own for a licence (https://github.com/ggml-org/ggml/blob/master/docs/gguf.md,
"General metadata"), safetensors has a free map of texts, in which ModelSpec names one
(https://github.com/Stability-AI/ModelSpec). The keys that begin with `raillint.` are written
by `raillint stamp`.
"""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from raillint.licensing.catalogue import linked
from raillint.repo.headers import GgufHeader
from raillint.repo.readings.weights import gguf_of, ggufs, tensors_of
from raillint.repo.safetensors import SafetensorsHeader
from raillint.repo.snapshot import RepoSnapshot

LICENSE, EDITION, BASE = "raillint.license", "raillint.license_edition", "raillint.base_model"
MODELSPEC, MODELSPEC_LICENSE = "modelspec.", "modelspec.license"
GGUF_LICENSE = "general.license"
GGUF_LICENSE_NAME, GGUF_LICENSE_LINK = "general.license.name", "general.license.link"
GGUF_BASES = "general.base_model."
GGUF_BASE_COUNT = "general.base_model.count"
HUB_PAGE = "https://huggingface.co/"
MOST_BASES = 64
# Shards of one model are stamped alike; on the Hub each costs a request.
MOST_FILES, MOST_ON_HUB = 400, 2
# What a GGUF file holds by `general.type`, other than a model: a part with terms of its own.
_PARTS = ("mmproj", "vocab", "imatrix")


class Terms(NamedTuple):
    """Licence, edition and bases of weights; empty where nothing is said.

    ``license`` is an id of the Hub where it has one; ``name`` and ``link`` are those of a
    licence that the Hub calls `other`. ``edition`` is a date, ``bases`` are Hub ids.
    """

    license: str = ""
    edition: str = ""
    bases: tuple[str, ...] = ()
    name: str = ""
    link: str = ""


def terms_of_safetensors(metadata: Mapping[str, str]) -> Terms:
    """Return the terms that the metadata of a safetensors file states."""
    bases = tuple(part.strip() for part in metadata.get(BASE, "").split(",") if part.strip())
    told = metadata.get(LICENSE) or metadata.get(MODELSPEC_LICENSE, "")
    return Terms(told.strip(), metadata.get(EDITION, "").strip(), bases)


def terms_of_gguf(values: Mapping[str, Any]) -> Terms:
    """Return the terms that the key-values of a GGUF file state."""
    license_, edition, name, link = (
        str(values.get(key) or "").strip()
        for key in (GGUF_LICENSE, EDITION, GGUF_LICENSE_NAME, GGUF_LICENSE_LINK)
    )
    count = values.get(GGUF_BASE_COUNT)
    bases = [
        hub_id_of(str(values.get(f"{GGUF_BASES}{at}.repo_url") or ""))
        for at in range(min(count, MOST_BASES) if isinstance(count, int) else 0)
    ]
    return Terms(license_, edition, tuple(base for base in bases if base), name, link)


def hub_id_of(url: str) -> str:
    """Return the `org/name` that the link of a model leads to, or nothing."""
    if not url.startswith(HUB_PAGE):
        return ""
    parts = url.removeprefix(HUB_PAGE).strip("/").split("/")
    return "/".join(parts) if len(parts) == 2 and all(parts) else ""  # noqa: PLR2004 - org, name


class Stated(NamedTuple):
    """A licence that a weights file states: the file, the key, the value and the edition."""

    path: str
    key: str
    value: str
    edition: str = ""


def stated_licenses(repo: RepoSnapshot) -> Iterator[Stated]:
    """Yield the licences that the weights state, each key by itself.

    What a tool wrote into a part in a subfolder (ModelSpec in the text encoder of somebody
    else) says nothing of the whole; what `raillint stamp` wrote was meant. A header that
    cannot be read says nothing here.
    """
    listed = [path for path in repo.paths if path.endswith(".safetensors")] if repo.whole else []
    for path in listed[: MOST_FILES if repo.source.local else MOST_ON_HUB]:
        header = tensors_of(repo, path)
        if isinstance(header, SafetensorsHeader):
            for key in (LICENSE, MODELSPEC_LICENSE):
                value = header.metadata.get(key, "").strip()
                if value and (key == LICENSE or "/" not in path):
                    edition = header.metadata.get(EDITION, "") if key == LICENSE else ""
                    yield Stated(path, key, value, edition.strip())
    for path in ggufs(repo):
        gguf = gguf_of(repo, path)
        if isinstance(gguf, GgufHeader) and gguf.values.get("general.type") not in _PARTS:
            terms = terms_of_gguf(gguf.values)
            if terms.license and not (terms.license == "other" and terms.name):
                yield Stated(path, GGUF_LICENSE, terms.license, terms.edition)
            elif terms.name:
                yield Stated(path, GGUF_LICENSE_NAME, terms.name, terms.edition)
            elif (known := linked(terms.link)) is not None:
                yield Stated(path, GGUF_LICENSE_LINK, known.id, terms.edition)
