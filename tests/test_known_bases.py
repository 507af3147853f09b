"""The list of known bases is what its script makes of the corpus."""

import json

import pytest
from harness.generated import check_or_write
from harness.reference import ROOT, reference
from known_bases import VARIABLE, render, rows

from raillint.licensing.catalogue import catalogue
from raillint.repo.known_bases import KnownBases
from raillint.repo.lineage import Ancestor


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


# Ids that people write most, with those that a family has beside its first one.
WRITTEN = {
    "apache-2.0": "mistralai/Mistral-7B-v0.1 mistralai/Mixtral-8x7B-Instruct-v0.1 Qwen/Qwen3-8B",
    "bigcode-openrail-m": "bigcode/starcoder bigcode/starcoderbase bigcode/starcoder2-15b",
    "bigscience-bloom-rail-1.0": "bigscience/bloom bigscience/bloomz-560m bigscience/bloomz-1b1",
    "creativeml-openrail-m": "runwayml/stable-diffusion-v1-5 CompVis/stable-diffusion-v1-4 "
    "stable-diffusion-v1-5/stable-diffusion-v1-5 runwayml/stable-diffusion-inpainting",
    "deepseek-1.0": "deepseek-ai/DeepSeek-V3 deepseek-ai/deepseek-coder-6.7b-instruct",
    "flux-1-dev-non-commercial-license": "black-forest-labs/FLUX.1-dev",
    "gemma": "google/gemma-2b google/gemma-2b-it google/gemma-2-9b-it google/gemma-3-4b-it",
    "llama2": "meta-llama/Llama-2-7b-hf meta-llama/Llama-2-7b-chat-hf codellama/CodeLlama-7b-hf",
    "llama3.1": "meta-llama/Llama-3.1-8B-Instruct meta-llama/Meta-Llama-3.1-8B-Instruct",
    "mit": "gpt2 openai-community/gpt2 deepseek-ai/DeepSeek-R1 microsoft/phi-2",
    "openrail++": "stabilityai/stable-diffusion-2-1 stabilityai/stable-diffusion-xl-base-1.0",
    "qwen-2024": "Qwen/Qwen2.5-72B-Instruct",
}


@pytest.mark.parametrize(
    ("base", "license_id"),
    [(base, license_id) for license_id, ids in WRITTEN.items() for base in ids.split()],
)
def test_the_ids_that_people_write_are_known(base: str, license_id: str) -> None:
    known = KnownBases().look_up(base)
    assert isinstance(known, Ancestor)
    assert known.licenses == (license_id,)
