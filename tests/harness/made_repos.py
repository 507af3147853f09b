"""Repositories that `raillint init` is run on, and what it made of them."""

import json
from pathlib import Path

import numpy as np
from safetensors.numpy import save_file

from raillint import api

EXAMPLE = "example-rail-m-1.0"
CONFIG = {
    "architectures": ["DistilBertForSequenceClassification"],
    "model_type": "distilbert",
    "max_position_embeddings": 512,
    "transformers_version": "4.45.0",
}


def small_model(folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    (folder / "config.json").write_text(json.dumps(CONFIG), "utf-8")
    save_file({"head": np.zeros((3, 7), "float32")}, folder / "model.safetensors")


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def found(folder: Path, profile: str) -> list[str]:
    report = api.check(folder, profile=profile, repo_config=False, offline=True).repos[0]
    return [f"{item.severity.label} {item.code}" for item in report.findings]


def judged(folder: Path):
    return api.check(folder, repo_config=False, offline=True).repos[0]


def base_is_open(folder: Path) -> bool:
    """Tell whether a base's terms are not known, the lock file of the folder included."""
    report = api.check(folder, offline=True).repos[0]
    return any(item.code == "LN104" for item in report.undecided)
