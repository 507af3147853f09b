"""Which targets are paths, and which are repositories of the Hub."""

from pathlib import Path

import pytest

from raillint.errors import UsageError
from raillint.repo.hub_target import HubTarget, parse_target

SHA = "0123456789abcdef0123456789abcdef01234567"


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("acme/tone", HubTarget("model", "acme/tone")),
        ("acme/tone@v1.0", HubTarget("model", "acme/tone", "v1.0")),
        ("acme/tone@refs/pr/3", HubTarget("model", "acme/tone", "refs/pr/3")),
        (f"acme/tone@{SHA}", HubTarget("model", "acme/tone", SHA)),
        ("hf://acme/tone", HubTarget("model", "acme/tone")),
        ("hf://models/acme/tone@v1", HubTarget("model", "acme/tone", "v1")),
        ("hf://datasets/acme/letters", HubTarget("dataset", "acme/letters")),
        ("hf://spaces/acme/demo@main", HubTarget("space", "acme/demo", "main")),
        ("hf://models/gpt2", HubTarget("model", "gpt2")),
        ("hf://acme", HubTarget("organization", "acme")),
        ("hf://acme/card.md", HubTarget("model", "acme/card.md")),
        ("https://huggingface.co/acme/tone", HubTarget("model", "acme/tone")),
        ("https://huggingface.co/acme/tone/tree/v1", HubTarget("model", "acme/tone", "v1")),
        ("https://hf.co/datasets/acme/letters", HubTarget("dataset", "acme/letters")),
    ],
)
def test_repositories_of_the_hub(text: str, target: HubTarget) -> None:
    assert parse_target(text) == target


@pytest.mark.parametrize(
    "text",
    [
        ".",
        "./acme",
        "../acme/tone",
        "/acme/tone",
        "~/tone",
        "~acme/tone",
        "acme",
        "acme\\tone",
        "acme/tone/deep",
        "acme/tone/README",
        *(
            f"acme/tone.{ending}"
            for ending in ("md", "markdown", "txt", "yaml", "yml", "json", "jsonl", "parquet")
        ),
        "acme/README.MD",
        "acme/my model",
        "acme/-tone",
        "acme/to--ne",
        "acme/to..ne",
        "acme/",
        "/tone",
        "acme/tone.git",
        "acme/toné",
        f"acme/{'x' * 97}",
    ],
)
def test_paths_are_never_sent_to_the_network(text: str) -> None:
    assert parse_target(text) is None


def test_an_existing_path_wins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert parse_target("acme/tone@v1") is not None
    (tmp_path / "acme" / "tone@v1").mkdir(parents=True)
    assert parse_target("acme/tone@v1") is None


@pytest.mark.parametrize(
    "text",
    [
        "hf://",
        "hf://acme/tone/deep",
        "hf://datasets/",
        "hf://datasets/acme/letters/data",
        "hf://acme@v1",
        "hf://../../etc",
        "hf://models/../tone",
        "https://huggingface.co/acme",
        "https://huggingface.co/../../etc/passwd",
        "acme/tone@",
        "acme/tone@../../main",
        "acme/tone@a b",
        "acme/tone@-x",
        "acme/tone@a\x1b[31m",
        "acme/tone@a%2Fb",
        f"acme/tone@{'v' * 251}",
    ],
)
def test_what_names_nothing_is_wrong_usage(text: str) -> None:
    with pytest.raises(UsageError):
        parse_target(text)


@pytest.mark.parametrize(
    "text", ["acme/tone@v1", "hf://datasets/acme/letters", "hf://models/gpt2", "hf://acme"]
)
def test_a_target_is_written_as_it_is_read(text: str) -> None:
    assert str(parse_target(text)) == text
