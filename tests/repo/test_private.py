"""Keys and home folders in settings: found by their form, and never shown."""

import json
import string
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from raillint.document import Document
from raillint.model import Span
from raillint.repo.private import HOME, masked, may_tell, private_values

SUPERUSER = "root"  # whose home folder says nothing of a person
TAIL = "Qm7ZtXbW3rLk9VcHs2NdYpFgJe5TaUoR8xKw"
# Put together here, so that no program that looks for keys takes them for some.
REAL = {
    "Hugging Face": "hf" + "_" + TAIL,
    "sk-": "sk" + "-proj-" + TAIL,
    "AWS": "AKIA" + "3W7QXKJ2ZL5MTVPB",
    "GitHub": "ghp" + "_" + TAIL,
    "Google": "AIza" + TAIL[:35],
    "Slack": "xoxb" + "-" + TAIL,
    "private key": "-----BEGIN RSA " + "PRIVATE KEY-----",
    "password in a link": "https://reader:" + "v3ryLong7@data.example.com/set",
}
letters = st.text(string.printable, max_size=60)


def kinds(text: str, path: str = "config.json") -> list[str]:
    return [item.kind for item in private_values(Document(path, text))]


@pytest.mark.parametrize(("kind", "value"), REAL.items(), ids=REAL)
@pytest.mark.parametrize("path", ["config.json", "mergekit_config.yml"])
def test_every_kind_is_found_by_its_form(kind: str, value: str, path: str) -> None:
    text = json.dumps({"size": 7, "note": value}, indent=1)
    if path.endswith("yml"):
        text = f"size: 7\nnote: {value}\n"
    (found,) = kinds(text, path)
    assert kind in found


@pytest.mark.parametrize("key", ["password", "hub_token", "wandb_api_key", "db_secret"])
def test_key_that_calls_its_value_secret(key: str) -> None:
    assert kinds(json.dumps({key: "k3Jq81LmZx0v"})) == ["a value that its key calls secret"]


@pytest.mark.parametrize(
    "entry",
    [
        {"hub_token": "<HUB_TOKEN>"},
        {"api_key": "your-api-key-123"},
        {"pad_token": "[PAD]"},
        {"hub_token": None},
        {"password": ""},
        {"model": "hf_" + "x" * 34},
        {"link": "https://huggingface.co/acme/tone"},
        {"path": "/home/ubuntu/tone"},
        {"path": "/workspace/tone"},
        {"path": "/home"},
        {"_name_or_path": f"/{SUPERUSER}/models/tone"},
    ],
    ids=str,
)
def test_what_is_nobodys(entry: dict[str, str]) -> None:
    assert kinds(json.dumps(entry)) == []


@pytest.mark.parametrize(
    "path", ["/home/marisol/a", "/Users/marisol/a", "C:\\Users\\marisol\\a", "c:/Users/marisol/a"]
)
def test_home_folders(path: str) -> None:
    assert kinds(json.dumps({"_name_or_path": path})) == [HOME]


@settings(max_examples=300, deadline=None)
@given(before=letters, after=letters, key=letters, secret=st.sampled_from(sorted(REAL.values())))
def test_no_excerpt_shows_a_secret(before: str, after: str, key: str, secret: str) -> None:
    text = json.dumps({key: f"{before} {secret}", "x": after})
    document = Document("config.json", text)
    shown = masked(document, document.excerpt(Span("config.json", 0, len(text))))
    # The beginning of a private key is a phrase that everybody knows.
    assert "PRIVATE" in secret or json.dumps(secret)[1:-1] not in "\n".join(shown.lines)
    assert [len(line) for line in shown.lines] == [
        len(line) for line in document.excerpt(Span("config.json", 0, len(text))).lines
    ]


@settings(max_examples=300, deadline=None)
@given(st.text(st.sampled_from('"\\\n:{} \thf_sk-/homeUsers@token'), max_size=300))
def test_any_text_is_read(text: str) -> None:
    for path in ("config.json", "a.yml"):
        document = Document(path, text)
        found = list(private_values(document))
        assert not found or may_tell(text)
        assert all(text[item.span.start : item.span.end] for item in found)


@pytest.mark.parametrize(
    "piece",
    ['\\"hf_', '"hub_token"', "hf_", "sk-", "://a:", '"/home/', " \t", "AKIA\n", "_token:\n"],
)
def test_hostile_text_takes_no_more_than_its_share_of_time(piece: str) -> None:
    def seconds(size: int) -> float:
        document = Document("config.json", '{"hf_": "' + piece * (size // len(piece)))
        started = time.process_time()
        list(private_values(document))
        return time.process_time() - started

    seconds(1_000)
    assert seconds(800_000) < 20 * seconds(100_000) + 0.5
