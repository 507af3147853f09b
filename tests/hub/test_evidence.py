"""Headers and settings of a repository on the Hub are read by stretches, never whole files."""

from pathlib import Path

from harness.evidence import Repo, config, gguf, shards
from hub.repositories import Settings
from hub.server import HubServer

from raillint.config import Settings as Chosen
from raillint.model import RepoReport
from raillint.profiles import chosen_rules
from raillint.repo.headers import CHUNK
from raillint.repo.hub import Hub, HubSource
from raillint.repo.hub_target import HubTarget
from raillint.repo.snapshot import RepoSnapshot
from raillint.runner import Run, check_repo

MEGABYTE = 1_000_000


def judged(name: str) -> RepoReport:
    chosen = Chosen(profile="strict", select=("EV",))
    source = HubSource(Hub(), HubTarget("model", name))
    return check_repo(RepoSnapshot(source), Run(chosen_rules(chosen), chosen))


def test_shards_on_the_hub_are_read_by_their_headers(
    server: HubServer, root: Path, settings: dict[str, Settings]
) -> None:
    names = [f"model-{number:05}-of-00003.safetensors" for number in (1, 2, 3)]
    settings["acme/sorter"] = Settings(large=tuple(names))
    folder = root / "acme" / "sorter"
    folder.mkdir(parents=True)
    body = "- Parameters: 7B\n- Context length: 128k"
    files = (shards(3, MEGABYTE), config(max_position_embeddings=4096))
    Repo("on-the-hub", body, files).build(folder)
    report = judged("acme/sorter")
    assert [finding.code for finding in report.findings] == ["EV401", "EV403"]
    assert "holds 3,000,000" in report.findings[0].message
    stretches = {request.range for request in server.requests if "safetensors" in request.path}
    assert stretches == {"", f"bytes=0-{CHUNK - 1}"}
    assert {request.range for request in server.requests if request.path.endswith(names[0])} == {
        f"bytes=0-{CHUNK - 1}"
    }


def test_a_gguf_on_the_hub_is_read_up_to_its_vocabulary(
    server: HubServer, root: Path, settings: dict[str, Settings]
) -> None:
    settings["acme/sorter"] = Settings(large=("sorter-Q8_0.gguf",))
    folder = root / "acme" / "sorter"
    folder.mkdir(parents=True)
    files = (gguf("sorter-Q8_0.gguf", context=8192),)
    Repo("gguf-on-the-hub", "- Context length: 128k", files).build(folder)
    (finding,) = judged("acme/sorter").findings
    assert any(request.range for request in server.requests)
    assert (finding.code, finding.place.line) == ("EV403", 7)
    assert "sorter-Q8_0.gguf (llama.context_length) allows 8,192" in finding.message


def test_weights_that_the_hub_keeps_back_leave_the_size_open(
    server: HubServer, root: Path, settings: dict[str, Settings]
) -> None:
    settings["acme/sorter"] = Settings(large=("model.safetensors",))
    folder = root / "acme" / "sorter"
    folder.mkdir(parents=True)
    Repo("kept-back", "- Parameters: 7B").build(folder)
    (folder / "model.safetensors").write_bytes(bytes(CHUNK * 2))
    server.fail("403", "model.safetensors")
    report = judged("acme/sorter")
    assert not report.error
    assert not report.findings
    assert [item.code for item in report.undecided] == ["EV401"]
