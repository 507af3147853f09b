"""The list of known bases is what its script makes of the corpus."""

import json

import pytest
from harness.generated import check_or_write
from harness.reference import ROOT, reference
from known_bases import VARIABLE, render, rows

from raillint.licensing.catalogue import catalogue


@pytest.mark.slow
def test_the_list_is_fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, str(reference()))
    check_or_write(ROOT / "licenses" / "known-bases.json", render(rows()).encode())


# Licences for models of which no base is known: policies, texts to fill in, and those whose
# sources name no repository.
WITHOUT_FLAGSHIP = {
    "ai2-impact-hr", "ai2-impact-mr", "aipubs-openrail-m-0.1", "aipubs-research-rail-m-0.1",
    "bilibili-model-2025-09-09", "clay-openrail-m", "codeml-openrail-m-0.1", "composed-addendum",
    "composed-openrail", "example-rail-m-1.0", "fair-noncommercial-research-license",
    "gemma-prohibited-use-2024-02-21", "llama3-aup", "llama4-aup", "modelgo-mg-by-rai-2.0",
    "nvidia-open-model-2025-04-28", "openatom-model-1.0", "openmdw-1.0", "openmdw-1.1",
    "rail-generator-openrail", "rail-generator-rail", "rail-generator-research-rail",
    "sil-ai-rail-m",
}  # fmt: skip


def test_every_licence_for_models_has_a_flagship_or_is_named_here() -> None:
    rows = json.loads((ROOT / "licenses" / "known-bases.json").read_bytes())
    known = {row["license"] for row in rows}
    for_models = {
        item.id for item in catalogue().values() if "model" in item.artefacts and not item.is_family
    }
    assert for_models - known == WITHOUT_FLAGSHIP
