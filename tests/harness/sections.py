"""The generated data of the section finder: names, and hashes of template sentences."""

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from harness.reference import ROOT, corpus_cards

# A sentence is a template's if this many authors have it.
AUTHORS = 40
FEWEST_WORDS = 5
# Elsewhere generators write this model's own values, which say something of it.
MINED = frozenset(
    {"intended_use", "out_of_scope_use", "bias_risks_limitations", "recommendations",
     "how_to_get_started", "evaluation", "environmental_impact"}
)  # fmt: skip
_FOLDED = ("names", "weak", "doubtful", "within", "opens", "labels")
_TEXTS = ("part_of", "serves", "code_serves", "prompt")
_LOWERED = ("code", "evidence", "proof", "cues")


def section_names() -> bytes:
    """Return `schemas/sections.json`: the names, folded as the finder folds headings."""
    from raillint.card.names import fold

    data = _sections()
    rows = []
    for id_, section in data["sections"].items():
        row: dict[str, Any] = {"id": id_, "title": section["title"], "kinds": section["kinds"]}
        for field in _FOLDED:
            row[field] = list(dict.fromkeys(map(fold, _words(section, field))))
        for field in _LOWERED:
            row[field] = list(dict.fromkeys(map(str.lower, _words(section, field))))
        row |= {key: section.get(key, []) for key in ("under", "weak_under")}
        row |= {key: section.get(key, "") for key in _TEXTS}
        rows.append(json.dumps(row, ensure_ascii=False))
    combined = {fold(name): ids for name, ids in data["combined"].items()}
    text = ",\n".join(rows)
    names = json.dumps(combined, ensure_ascii=False)
    return f'{{"sections": [\n{text}\n],\n"combined": {names}}}\n'.encode()


def _words(section: dict[str, Any], field: str) -> list[str]:
    """Return the words of a field: of all languages, or a plain list."""
    words = section.get(field, [])
    if isinstance(words, dict):
        return [word for listed in words.values() for word in listed]
    return list(words)


def _sections() -> dict[str, Any]:
    import yaml

    data: dict[str, Any] = yaml.safe_load((ROOT / "schemas" / "sections.yaml").read_bytes())
    return data


def template_sentences() -> bytes:
    """Return `schemas/template-sentences.txt`: hashes only, never the sentences.

    They come from the card templates of huggingface_hub and from sentences and code
    that many authors' cards share. What was known before stays known, since cards keep
    the sentences of old templates. Skips the test where there are no cards.
    """
    from base64 import b64decode, b64encode

    from raillint.card.boilerplate import HASH_SIZE, sentence_hash

    packed = b64decode((ROOT / "schemas" / "template-sentences.txt").read_bytes())
    known = {packed[at : at + HASH_SIZE] for at in range(0, len(packed), HASH_SIZE)}
    known.update(map(sentence_hash, _hub_sentences()))
    known.update(map(sentence_hash, shared_sentences()))
    known.update(map(bytes.fromhex, _sections()["templates"].values()))
    text = b64encode(b"".join(sorted(known))).decode()
    return ("\n".join(text[at : at + 96] for at in range(0, len(text), 96)) + "\n").encode()


def _hub_sentences() -> Iterator[str]:
    """Yield what the templates of huggingface_hub say where nobody has filled them in."""
    import huggingface_hub

    from raillint.card.boilerplate import sentences, without_markup

    for file in (Path(huggingface_hub.__file__).parent / "templates").glob("*.md"):
        text = re.sub(r"^---.*?^---", "", file.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
        text = re.sub(r'\{\{[^{}]*default\("([^"]*)", true\)\s*\}\}', r"\1", text)
        for line in without_markup(text)[0].splitlines():
            if not line.lstrip().startswith(("#", "-")) and "{{" not in line:
                yield from (part for part in sentences(line) if len(part.split()) >= FEWEST_WORDS)


def shared_sentences() -> Iterator[str]:
    """Yield the sentences and code blocks that at least AUTHORS authors' cards share."""
    from raillint.card.names import fold

    authors: dict[str, set[str]] = defaultdict(set)
    written: dict[str, str] = {}
    for card in corpus_cards():
        author = card["hf_id"].partition("/")[0]
        for sentence in _section_sentences(card["text"]):
            folded = fold(sentence)
            if folded.count(" ") >= FEWEST_WORDS - 1:
                authors[folded].add(author)
                written.setdefault(folded, sentence)
    for folded, names in authors.items():
        if len(names) >= AUTHORS:
            yield written[folded]


def _section_sentences(text: str) -> Iterator[str]:
    from raillint.card.boilerplate import LONGEST_TEMPLATE, sentences, without_markup
    from raillint.card.claims import read_claims
    from raillint.card.headings import Outline
    from raillint.card.names import section_types
    from raillint.document import Document

    document = Document("README.md", text)
    entries = Outline(document, "model").entries
    for claim in read_claims(entries, "model", section_types("model")):
        if MINED.isdisjoint(claim.ids):
            continue
        for entry in claim.texts:
            raw = document.text[entry.start : entry.end]
            if entry.kind != "table" and len(raw) <= LONGEST_TEMPLATE:
                yield from [raw] if entry.kind == "code" else sentences(without_markup(raw)[0])
