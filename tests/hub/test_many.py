"""Many repositories: in order, none lost, one's failure never stops the rest."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from harness.reference import ROOT
from hub.conftest import CARD, Outcome, write
from hub.repositories import Settings
from hub.server import HubServer

Check = Callable[..., Outcome]


def test_an_organisation_is_all_it_has_for_no_request_of_its_own(
    check: Check, server: HubServer, root: Path
) -> None:
    for number in range(5):
        write(root / "example" / f"model-{number}", README__md=CARD)
    write(root / "datasets" / "example" / "letters", README__md=CARD)
    write(root / "spaces" / "example" / "demo", README__md=CARD)
    server.page = 2
    outcome = check("hf://example")
    assert [repo["target"] for repo in outcome.repos] == [
        *(f"example/model-{number}" for number in range(5)),
        "hf://datasets/example/letters",
        "hf://spaces/example/demo",
    ]
    asked = [request.path.partition("?")[0] for request in server.requests]
    assert sorted(path for path in asked if path.startswith("/api/")) == [
        "/api/datasets",
        "/api/models",
        "/api/models",
        "/api/models",
        "/api/spaces",
    ]
    assert len(asked) == 5 + 7
    server.requests.clear()
    assert check("hf://example", "--offline") == outcome
    assert not server.requests


def test_an_organisation_that_has_nothing(check: Check) -> None:
    outcome = check("hf://nobody")
    assert outcome.code == 3
    assert outcome.error == "hf://nobody: the Hub lists nothing of it that can be seen"


@pytest.mark.parametrize(
    ("answer", "words"),
    [("{}", "no list"), ("[7]", "names no model"), ('[{"id": "../../x"}]', "names no model")],
)
def test_a_broken_list(check: Check, server: HubServer, answer: str, words: str) -> None:
    server.fail("json", "/api/models?", value=answer)
    assert words in check("hf://acme").error


def test_a_row_that_says_too_little_is_asked_for(check: Check, server: HubServer) -> None:
    server.fail("json", "/api/models?", value='[{"id": "acme/plain"}]')
    assert check("hf://acme").code == 0
    assert "/api/models/acme/plain" in {item.path.partition("?")[0] for item in server.requests}


def test_a_list_of_targets_keeps_its_order_and_every_failure(
    check: Check, server: HubServer, settings: dict[str, Settings], tmp_path: Path
) -> None:
    settings["acme/shut"] = Settings(gated="auto")
    settings["acme/gone"] = Settings(disabled=True)
    for name in ("shut", "gone", "bad"):
        write(server.shelf.root / "acme" / name, README__md="# nothing\n")
    targets = ["acme/none", "acme/plain", "acme/shut", "no-such-folder", "acme/bad"]
    targets += ["hf://nobody", "acme/gone", "acme/plain@v9", "acme/tone-base", "hf://a/b/c"]
    (tmp_path / "list.txt").write_text("# a list\n\n" + " # why\n".join(targets))
    outcome = check("--from-file", str(tmp_path / "list.txt"))
    assert outcome.code == 3
    assert [repo["target"] for repo in outcome.repos] == targets
    verdicts = dict(zip(targets, (repo["verdict"] for repo in outcome.repos), strict=True))
    good = {"acme/plain": "pass", "acme/tone-base": "pass", "acme/bad": "fail"}
    assert verdicts == dict.fromkeys(targets, "error") | good
    assert all(repo["error"] for repo in outcome.repos if repo["verdict"] == "error")


def test_the_text_ends_with_a_table(run: Callable[..., Outcome]) -> None:
    out = run("check", "acme/plain", "acme/none", "example-shop/tone-garden").out
    assert (
        "\nacme/plain                pass\nacme/none                 error\n"
        "example-shop/tone-garden  pass\n\nChecked 3 repositories: "
    ) in out


def test_at_most_eight_connections(run: Callable[..., Outcome]) -> None:
    assert run("check", "acme/plain", "--jobs", "9").code == 2
    assert run("check", "acme/plain", "acme/tone-base", "--jobs", "1").code == 0


def test_slow_repositories_are_read_side_by_side(
    check: Check, server: HubServer, root: Path
) -> None:
    targets = [f"many/m{number}" for number in range(8)]
    for target in targets:
        write(root / target, README__md=CARD)
    check("acme/plain")  # what is loaded once
    server.fail("slow", value="0.4")
    started = time.monotonic()
    assert len(check(*targets).repos) == 8
    assert time.monotonic() - started < 8 * 2 * 0.4 / 2


def test_a_list_that_cannot_be_read_is_wrong_usage(run: Callable[..., Outcome]) -> None:
    outcome = run("check", "--from-file", "none.txt")
    assert (outcome.code, outcome.out) == (2, "")
    assert "cannot read the list none.txt" in outcome.err


def test_with_faults_every_repository_ends_with_a_verdict_or_a_named_error(
    check: Check, server: HubServer, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_HUB_DOWNLOAD_TIMEOUT", "1")
    for number in range(20):
        write(root / "many" / f"m{number}", README__md=CARD)
    targets = [f"many/m{number}" for number in range(20)]
    (tmp_path / "list.txt").write_text("\n".join(targets))
    server.fault_rate = 0.1
    outcome = check("--from-file", str(tmp_path / "list.txt"))
    assert [repo["target"] for repo in outcome.repos] == targets
    assert len(server.requests) > 2 * len(targets), "no fault was met"
    for repo in outcome.repos:
        assert (repo["verdict"] == "error") == bool(repo.get("error"))


@pytest.mark.skipif(os.name == "nt", reason="sends a POSIX signal")
@pytest.mark.parametrize("targets", [["acme/plain"], ["acme/plain", "acme/tone-base"]])
def test_an_interrupt_is_clean(server: HubServer, tmp_path: Path, targets: list[str]) -> None:
    server.fail("time-out", value="20")
    # A run in the background inherits that interrupts are ignored; a terminal does not.
    told = "import signal, runpy; signal.signal(signal.SIGINT, signal.default_int_handler); "
    process = subprocess.Popen(
        [
            sys.executable,
            "-c",
            f"{told}runpy.run_module('raillint', run_name='__main__')",
            "check",
            *targets,
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), "HOME": str(tmp_path)},
    )
    while not server.requests:
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    started = time.monotonic()
    out, err = process.communicate(timeout=10)
    assert (process.returncode, out, err.strip()) == (130, "", "raillint: error: interrupted")
    assert time.monotonic() - started < 3


def test_the_cards_of_an_organisation_are_counted(run: Check, root: Path) -> None:
    for number in range(3):
        write(root / "example" / f"model-{number}", README__md=CARD)
    counted = json.loads(run("stats", "hf://example", "--json").out)
    assert (counted["cards"], counted["licenses"]) == (3, {"mit": 3})
    lost = run("stats", "example/none")
    assert (lost.code, lost.out) == (3, "")
    assert "example/none" in lost.err


def test_a_source_is_asked_for_as_a_dataset_and_not_as_the_model_of_its_name(
    run: Check, root: Path
) -> None:
    made = "---\nlicense: cc-by-4.0\nsource_datasets: [acme/plain]\n---\n# Letters\n"
    write(root / "datasets" / "example" / "letters", README__md=made)
    write(root / "datasets" / "acme" / "plain", README__md=CARD)
    tree = run("lineage", "hf://datasets/example/letters")
    assert "acme/plain: mit" in tree.out
    assert "example-rail" not in tree.out


@pytest.mark.parametrize("form", ["concise", "github"])
def test_a_line_names_its_target_once(run: Check, form: str) -> None:
    (line,) = (
        row
        for row in run("check", "example/none", "--format", form).out.splitlines()
        if "there is no folder" in row
    )
    assert line.count("example/none: ") + line.count("example/none%3A ") == 1
