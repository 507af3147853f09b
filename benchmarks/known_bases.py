"""Write licenses/known-bases.json: the licences of repositories that others are made from.

Three sources, the first wins: entries looked up one by one (licenses/known-bases.yaml);
pages of model repositories that a licence's descriptor names as the place of its text;
cards of the reference corpus (RAILLINT_REFERENCE). Of the corpus, cards with a licence are
taken: of every repository that another card is made from, of those that the Hub also answers
to by name alone, and of the publishers below; of a collection of much used models besides
everything under a RAIL licence and everything of these publishers.
A card counts as checked where its text names the licence that its tag declares.
"""

import argparse
import gzip
import json
import os
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from raillint.card.card import Card  # noqa: E402 - found through the line above
from raillint.licensing.catalogue import find, linked  # noqa: E402
from raillint.licensing.compatibility import kind_of  # noqa: E402
from raillint.licensing.descriptor import descriptor_ids, read_descriptor  # noqa: E402
from raillint.licensing.names import named_licenses  # noqa: E402
from raillint.repo.hub_id import OLD_NAMES, id_in_url, is_id  # noqa: E402
from raillint.repo.parents import find_parents  # noqa: E402
from raillint.repo.snapshot import RepoSnapshot  # noqa: E402
from raillint.repo.source import MemorySource  # noqa: E402

VARIABLE = "RAILLINT_REFERENCE"
OUTPUT = ROOT / "licenses" / "known-bases.json"
# The day on which the corpus and the pages were read.
READ = "2026-11-22"
PUBLISHERS = frozenset(
    {"01-ai", "allenai", "apple", "baai", "bigcode", "bigscience", "bytedance", "cagliostrolab",
     "codellama", "compvis", "databricks", "deepseek-ai", "diffusers", "eleutherai", "facebook",
     "google", "huggingfaceh4", "huggingfacetb", "idea-ccnl", "latent-consistency", "lllyasviel",
     "meta-llama", "microsoft", "mistralai", "mosaicml", "naver", "nvidia", "openai", "qwen",
     "runwayml", "salesforce", "segmind", "stable-diffusion-v1-5", "stabilityai", "tiiuae"}
)  # fmt: skip
# The repository of the corpus that holds the cards of the models that are used most.
MUCH_USED = "YinanWusoymilk/hf-readme"
# What cards under `license: other` call a catalogued text that has no id on the Hub.
CALLED = {
    "ai2-impact-license-low-risk": "ai2-impact-lr",
    "apple-sample-code-license": "apple-ascl",
    "deepseek": "deepseek-1.0",
    "deepseek-license": "deepseek-1.0",
    "fair-ai-public-license-1.0-sd": "fair-ai-public-1.0-sd",
    "faipl-1.0-sd": "fair-ai-public-1.0-sd",
    "gemma-terms-of-use": "gemma",
    "qwen": "qwen-2024",
    "sai-nc-community": "stability-ai-nc-2023-12-06",
    "tongyi-qianwen": "tongyi-qianwen-2023",
    "tongyi-qianwen-license-agreement": "tongyi-qianwen-2023",
}
MILD = frozenset({"permissive", "attribution"})


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--print", action="store_true", help="print instead of writing")
    options = parser.parse_args()
    content = render(rows())
    if options.print:
        sys.stdout.write(content)
    else:
        OUTPUT.write_text(content, "utf-8")
        read = json.loads(content)
        told = Counter(row["sure"] for row in read)
        print(f"{len(read)} bases: {dict(told)}; {len({row['license'] for row in read})} licences")
    return 0


def rows() -> list[dict[str, Any]]:
    """Return the entries of all sources, one for each repository, by id."""
    found: dict[str, dict[str, Any]] = {}
    listed = yaml.safe_load((ROOT / "licenses" / "known-bases.yaml").read_bytes())
    for row in (*listed, *from_descriptors(), *from_corpus()):
        found.setdefault(row["id"].lower(), row)
    return [found[key] for key in sorted(found)]


def render(entries: list[dict[str, Any]]) -> str:
    """Return the file: an entry a line."""
    return "[\n" + ",\n".join(json.dumps(row, ensure_ascii=False) for row in entries) + "\n]\n"


def entry(repo_id: str, license_id: str, source: str, sure: str, **more: Any) -> dict[str, Any]:
    return {
        "id": repo_id,
        "license": license_id,
        "edition": more.pop("edition", None),
        "date": READ,
        "source": source,
        "sure": sure,
        **{key: value for key, value in more.items() if value},
    }


def from_descriptors() -> Iterator[dict[str, Any]]:
    """Yield the model repositories whose own licence file a descriptor names as the text."""
    for license_id in descriptor_ids():
        descriptor = read_descriptor(license_id)
        for edition in descriptor.editions:
            for url in edition.urls:
                repo_id = id_in_url(url)
                # A repository of nothing but a licence is no base.
                if is_id(repo_id) and "/blob/" in url and "license" not in repo_id:
                    sure = "checked" if descriptor.data["verified"] == "text" else "tag"
                    yield entry(repo_id, license_id, url, sure, edition=edition.date or None)


def from_corpus() -> Iterator[dict[str, Any]]:
    """Yield the corpus cards with one known licence that others are made from."""
    cards: dict[str, list[tuple[dict[str, Any], Card]]] = {}
    named: Counter[str] = Counter()
    path = Path(os.environ[VARIABLE]) / "corpus" / "cards.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            own = row["hf_id"] or ""
            repo = RepoSnapshot(MemorySource({"README.md": row["text"]}, whole=False, hub_id=own))
            named.update({parent.id.lower() for parent in find_parents(repo)})
            if own and repo.card is not None and repo.kind == "model":
                cards.setdefault(own.lower(), []).append((row, repo.card))
    for key, versions in cards.items():
        row, card, license_id = best(versions)
        owner = key.partition("/")[0]
        wanted = key in named or owner in OLD_NAMES or much_used(key, versions, license_id)
        if license_id and wanted:
            yield from_card(row, card, license_id)


def much_used(key: str, versions: list[tuple[dict[str, Any], Card]], license_id: str) -> bool:
    """Tell whether a repository is likely to be built on though no card of the corpus says so."""
    owner, _, name = key.partition("/")
    collected = any(row["repo"] == MUCH_USED for row, _ in versions)
    if owner in PUBLISHERS:
        return collected or strict(license_id)
    known = find(license_id)
    # Names that nobody wants to read are left out.
    return collected and known is not None and known.is_rail and "nsfw" not in name


def strict(license_id: str) -> bool:
    return kind_of(license_id) not in MILD


def best(versions: list[tuple[dict[str, Any], Card]]) -> tuple[dict[str, Any], Card, str]:
    """Return the card that is surest of its licence; no licence where versions differ."""
    told = [(row, card, declared(card)) for row, card in versions]
    licensed = [item for item in told if item[2]]
    if len({item[2] for item in licensed}) != 1:
        return (*versions[0], "")
    return max(licensed, key=lambda item: says(item[1], item[2]))


def declared(card: Card) -> str:
    """Return the one catalogued licence that a card declares, or nothing."""
    ids = card.license_ids
    known = find(ids[0]) if len(card.licenses) == 1 and len(ids) == 1 else None
    if ids == ("other",):
        name = str(card.data.get("license_name") or "").strip().lower()
        known = find(CALLED.get(name, name))
    return known.id if known is not None and not known.is_family else ""


def says(card: Card, license_id: str) -> bool:
    """Tell whether the text of a card names the licence, or links to it."""
    start = card.front_matter.block.end if card.front_matter else 0
    text = card.document.text[start:].lower()
    if any(license_id in item.ids for item in named_licenses(text)):
        return True
    addresses = (word.strip("()[]<>.,\"'`*") for word in text.split() if "http" in word)
    links = (linked(part[part.find("http") :]) for part in addresses)
    return any(item is not None and item.id == license_id for item in links)


def from_card(row: dict[str, Any], card: Card, license_id: str) -> dict[str, Any]:
    sure = "checked" if says(card, license_id) else "tag"
    source = f"card in https://github.com/{row['repo']} at {row['commit'][:12]}"
    parents = [
        [parent.id, parent.relation]
        for parent in find_parents(RepoSnapshot(MemorySource({"README.md": card.document.text},
                                                             whole=False, hub_id=row["hf_id"])))
        if not parent.unresolved and parent.told_by("base_model")
    ]  # fmt: skip
    return entry(row["hf_id"], license_id, source, sure, parents=parents)


if __name__ == "__main__":
    sys.exit(main())
