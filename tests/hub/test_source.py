"""A repository on the Hub reads as the folder with the same files does, for few requests."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from harness.reference import ROOT
from hub.conftest import CARD, Outcome, write
from hub.repositories import Settings
from hub.server import HubServer

from raillint.errors import Fault, SourceError
from raillint.repo.hub import MAX_HEAD, Hub, HubSource
from raillint.repo.hub_target import HubTarget

Check = Callable[..., Outcome]


def paths(server: HubServer) -> list[str]:
    return [request.path.partition("?")[0] for request in server.requests]


def test_three_requests_for_readme_and_licence_pinned_to_one_commit(
    check: Check, server: HubServer
) -> None:
    assert check("acme/plain").code == 0
    sha = server.shelf.find("model", "acme/plain").sha
    assert sorted(paths(server)) == [
        f"/acme/plain/resolve/{sha}/LICENSE",
        f"/acme/plain/resolve/{sha}/README.md",
        "/api/models/acme/plain",
    ]
    assert {request.method for request in server.requests} == {"GET"}


def test_a_further_small_file_and_the_header_of_weights_cost_one_request_each(
    check: Check, server: HubServer, root: Path
) -> None:
    write(root / "acme" / "plain", config__json="{}", model__safetensors="x" * 100_000)
    write(root / "acme" / "plain", vocab__txt="a\nb\n", train__py="print()\n")
    assert check("acme/plain").code == 0
    assert [path.rpartition("/")[2] for path in paths(server)].count("config.json") == 1
    [header] = [item for item in server.requests if item.path.endswith(".safetensors")]
    assert header.range == "bytes=0-127999"
    assert len(server.requests) == 5


def test_a_second_run_costs_one_request_and_a_push_is_seen(
    check: Check, server: HubServer, root: Path
) -> None:
    first = check("acme/plain")
    server.requests.clear()
    assert check("acme/plain") == first
    assert paths(server) == ["/api/models/acme/plain"]
    write(root / "acme" / "plain", README__md=CARD)
    server.shelf.forget()
    server.requests.clear()
    assert check("acme/plain").repos[0]["findings"]
    assert len(server.requests) == 3


@pytest.mark.parametrize("example", ["tidy-model", "untidy-model", "dataset", "overstated-model"])
def test_the_verdict_is_that_of_the_folder(
    check: Check, root: Path, example: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(root.parent)
    shutil.copytree(ROOT / "examples" / example, root / "datasets" / "acme" / "it")
    shutil.copytree(ROOT / "examples" / example, root / "acme" / "it")
    kind, target = (
        ("dataset", "hf://datasets/acme/it") if example == "dataset" else ("model", "acme/it")
    )
    checkout = shutil.copytree(ROOT / "examples" / example, root.parent / "checkout")
    (folder,) = check(str(checkout), "--kind", kind, "--online").repos
    (hub,) = check(target).repos
    assert re.fullmatch(r"http://.+/acme/it/blob/[0-9a-f]{40}", hub.pop("page"))
    assert "page" not in folder
    # The Hub's own tags stand among the evidence, and only a checkout can be mended.
    for repo in (folder, hub):
        del repo["target"]
        repo.pop("lineage", None)
        for finding in repo["findings"]:
            finding["evidence"] = [
                line for line in finding["evidence"] if "tag of the Hub" not in line
            ]
    assert hub == folder


def test_branches_tags_and_commits(check: Check, server: HubServer, root: Path) -> None:
    write(root / "acme" / "plain@v1", README__md="# no metadata\n")
    write(root / "acme" / "plain@refs~pr~1", README__md=CARD)
    assert check("acme/plain").code == 0
    assert check("acme/plain@v1").repos[0]["findings"][0]["code"] == "MD101"
    assert check("acme/plain@refs/pr/1").repos[0]["target"] == "acme/plain@refs/pr/1"
    sha = server.shelf.find("model", "acme/plain", "v1").sha
    assert check(f"acme/plain@{sha}").repos[0]["findings"][0]["code"] == "MD101"


def test_datasets_and_spaces(check: Check, root: Path) -> None:
    write(root / "datasets" / "acme" / "letters", README__md=CARD)
    write(root / "spaces" / "acme" / "demo", README__md="---\nsdk: static\n---\n")
    assert check("hf://datasets/acme/letters").repos[0]["kind"] == "dataset"
    assert check("acme/letters", "--kind", "dataset").repos[0]["kind"] == "dataset"
    assert check("hf://spaces/acme/demo").repos[0]["kind"] == "space"


def test_offline_answers_from_the_cache_and_says_what_is_missing(
    check: Check, server: HubServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    outcome = check("acme/plain", "--offline")
    assert outcome.code == 3
    assert "acme/plain: not in the cache, and the network is off" in outcome.error
    assert not server.requests
    online = check("acme/plain")
    server.requests.clear()
    assert check("acme/plain", "--offline") == online
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:9")
    assert check("acme/plain", "--offline").code == 3, "another endpoint has other repositories"
    assert not server.requests


def test_offline_without_one_of_the_files(server: HubServer) -> None:
    target = HubTarget("model", "acme/plain")
    HubSource(Hub(), target).read("README.md", 1000)
    source = HubSource(Hub(offline=True), target)
    assert source.read("README.md", 1000) is not None
    assert source.read("NOTICE", 1000) is None
    with pytest.raises(SourceError, match="LICENSE of acme/plain: not in the cache") as error:
        source.read("LICENSE", 1000)
    assert error.value.fault is Fault.OFFLINE
    assert len(server.requests) == 2


def test_inspect_reads_the_hub(run: Callable[..., Outcome]) -> None:
    facts = json.loads(run("inspect", "acme/plain", "--json").out)
    assert facts["target"] == "acme/plain"
    assert facts["license"]["files"][0]["matches"][0]["license"] == "example-rail-m-1.0"
    assert run("inspect", "acme/none").code == 3
    assert "raillint: error: acme/none: not on the Hub" in run("inspect", "acme/none").err


def test_weights_come_by_range_alone_and_once(
    server: HubServer, root: Path, settings: dict[str, Settings]
) -> None:
    settings["acme/plain"] = Settings(large=("model.safetensors",))
    write(root / "acme" / "plain", model__safetensors="0123456789" * 100_000)
    source = HubSource(Hub(), HubTarget("model", "acme/plain"))
    assert source.head("model.safetensors", 8, 4) == b"8901"
    assert source.head("model.safetensors", 8, 4) == b"8901"
    assert source.head("model.safetensors", 999_998, 100) == b"89"
    assert [request.range for request in server.requests if request.range] == [
        "bytes=8-11",
        "bytes=8-11",
        "bytes=999998-1000097",
        "bytes=999998-1000097",
    ], "each is a redirect and a stretch"
    assert source.head("none.safetensors", 0, 8) is None
    with pytest.raises(SourceError, match="shorter than the stretch"):
        source.head("model.safetensors", 2_000_000, 8)
    with pytest.raises(SourceError, match="no header"):
        source.head("model.safetensors", 0, MAX_HEAD + 1)
    server.fail("no-range")
    with pytest.raises(SourceError, match="does not send the stretch"):
        source.head("model.safetensors", 100, 8)


def test_the_hub_tells_bases_tags_and_gate(
    server: HubServer, settings: dict[str, Settings]
) -> None:
    settings["example-shop/tone-garden"] = Settings(gated="auto")
    hub = Hub()
    info = hub.info(HubTarget("model", "example-shop/tone-garden"))
    assert info.base_models == (("acme/tone-base", "finetune"),)
    assert info.card_data["license_name"] == "example-rail-m-1.0"
    assert "base_model:finetune:acme/tone-base" in info.tags
    assert (info.gated, info.private, info.last_modified[:4]) == ("auto", False, "2026")
    assert [file.path for file in info.siblings] == ["LICENSE", "README.md", "config.json"]
    assert hub.info(HubTarget("model", "example-shop/tone-garden")) is info
    assert len(server.requests) == 1


CLIENT = """
import huggingface_hub as hub, json, sys
from huggingface_hub.errors import *
api = hub.HfApi()
def fault(call):
    try: call()
    except Exception as error: return type(error).__name__
print(json.dumps([
    api.model_info("acme/plain").sha,
    sorted(api.list_repo_files("acme/plain")),
    open(hub.hf_hub_download("acme/plain", "README.md")).read()[:3],
    open(hub.hf_hub_download("acme/large", "LICENSE")).read()[:7],
    [item.id for item in api.list_models(author="example-shop")],
    hub.ModelCard.load("acme/plain").data.license,
    api.list_repo_refs("acme/plain").branches[0].name,
    fault(lambda: api.model_info("acme/none")),
    fault(lambda: api.model_info("acme/plain", revision="v9")),
    fault(lambda: hub.hf_hub_download("acme/plain", "none.txt")),
    fault(lambda: hub.hf_hub_download("acme/shut", "README.md")),
    fault(lambda: api.model_info("acme/gone")),
]))
"""


def test_the_client_of_the_hub_takes_the_server_for_the_hub(
    server: HubServer, root: Path, settings: dict[str, Settings], tmp_path: Path
) -> None:
    for name in ("shut", "gone", "large"):
        shutil.copytree(root / "acme" / "plain", root / "acme" / name)
    settings["acme/shut"] = Settings(gated="auto")
    settings["acme/gone"] = Settings(disabled=True)
    settings["acme/large"] = Settings(large=("LICENSE",))
    done = subprocess.run(
        [sys.executable, "-c", CLIENT],
        capture_output=True,
        text=True,
        check=False,
        env={
            "HF_ENDPOINT": server.endpoint,
            "HF_HOME": str(tmp_path / "home"),
            "HF_HUB_DISABLE_XET": "1",
            "PATH": "",
        },
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == [
        server.shelf.find("model", "acme/plain").sha,
        ["LICENSE", "README.md"],
        "---",
        "Example",
        ["example-shop/tone-garden"],
        "other",
        "main",
        "RepositoryNotFoundError",
        "RevisionNotFoundError",
        "RemoteEntryNotFoundError",
        "GatedRepoError",
        "DisabledRepoError",
    ]


def test_the_command_of_the_readme(tmp_path: Path) -> None:
    done = subprocess.run(
        [
            *(sys.executable, str(ROOT / "tests" / "hub"), str(ROOT / "examples" / "hub")),
            *(sys.executable, "-m", "raillint", "check"),
            *("--from-file", str(ROOT / "examples" / "hub" / "list.txt")),
        ],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT), "PATH": "", "HOME": str(tmp_path)},
    )
    assert done.returncode in {0, 1}, done.stderr
    assert "acme/tone-base (model): pass\n" in done.stdout
    assert "Checked 3 repositories" in done.stdout


def test_sarif_names_files_by_their_address_at_the_revision(
    run: Callable[..., Outcome], server: HubServer
) -> None:
    done = run("check", "example-studio/tone-lite", "--format", "sarif")
    (log,) = json.loads(done.out)["runs"]
    addresses = {item["location"]["uri"] for item in log["artifacts"]}
    start = f"{server.endpoint}/example-studio/tone-lite/blob/"
    assert addresses
    assert all(re.fullmatch(re.escape(start) + r"[0-9a-f]{40}/[\w.-]+", uri) for uri in addresses)
