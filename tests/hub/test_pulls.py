"""`check --fix --create-pr`: a pull request for the fixes, against what was judged."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from harness.reference import ROOT
from hub.conftest import Outcome, write
from hub.repositories import Settings
from hub.server import ACCESS, READER, REVOKED, STRANGER, HubServer

Run = Callable[..., Outcome]
CARD = "---\nlicense: MIT  # ours\nlanguage: en\n---\n# A model\n"
PROPOSE = ("--select", "MD103", "--fix", "--create-pr")


@pytest.fixture(autouse=True)
def untidy(root: Path, server: HubServer, monkeypatch: pytest.MonkeyPatch) -> Path:
    """`acme/untidy`, whose licence id the Hub does not know, and a token that may write."""
    folder = root / "acme" / "untidy"
    write(folder, README__md=CARD)
    monkeypatch.setenv("HF_TOKEN", STRANGER)
    # The oldest clients hold a commit's address against the endpoint of the process's start.
    monkeypatch.setattr("huggingface_hub.constants.ENDPOINT", server.endpoint)
    return folder


def writes(server: HubServer) -> list[str]:
    return [item.path for item in server.requests if item.method not in {"GET", "HEAD"}]


def test_the_fixes_are_proposed_and_fix_what_they_say(run: Run, server: HubServer) -> None:
    outcome = run("check", *PROPOSE, "--yes", "acme/untidy")
    (pull,) = server.pulls
    assert outcome.code == 0, outcome.err
    assert f"{server.endpoint}/acme/untidy/discussions/1" in outcome.out
    assert "-license: MIT  # ours\n+license: mit  # ours\n" in outcome.err
    assert pull.files == {"README.md": CARD.replace("MIT", "mit").encode()}
    assert pull.title == "Fix what raillint found: MD103"
    assert "MD103 (unknown-license-id)" in pull.description
    merged = run("check", "--select", "MD103", "acme/untidy@refs/pr/1")
    assert (merged.code, "no findings" in merged.out) == (0, True)


def test_a_second_run_names_the_open_pull_request_and_opens_none(
    run: Run, server: HubServer
) -> None:
    run("check", *PROPOSE, "--yes", "acme/untidy")
    again = run("check", *PROPOSE, "--yes", "acme/untidy")
    assert f"is open already; merge or close it before a new one: {server.endpoint}" in again.out
    assert "/acme/untidy/discussions/1" in again.out
    assert (again.code, len(server.pulls)) == (1, 1)
    server.pulls[0] = server.pulls[0]._replace(status="closed")
    third = run("check", *PROPOSE, "--yes", "acme/untidy")
    assert "/acme/untidy/discussions/2" in third.out
    assert len(server.pulls) == 2


def test_a_pull_request_of_somebody_else_is_not_taken_for_ours(run: Run, server: HubServer) -> None:
    run("check", *PROPOSE, "--yes", "acme/untidy")
    server.pulls[0] = server.pulls[0]._replace(title="Add a picture")
    assert "discussions/2" in run("check", *PROPOSE, "--yes", "acme/untidy").out


def test_the_pull_request_starts_from_the_commit_that_was_judged(
    run: Run, server: HubServer
) -> None:
    judged = server.shelf.find("model", "acme/untidy")
    assert judged is not None
    run("check", *PROPOSE, "--yes", "acme/untidy")
    assert [pull.parent for pull in server.pulls] == [judged.sha]


@pytest.mark.parametrize("kind", ["dataset", "space"])
def test_a_dataset_and_a_space_take_one_too(
    run: Run, server: HubServer, root: Path, kind: str
) -> None:
    write(root / f"{kind}s" / "acme" / "untidy", README__md=CARD)
    outcome = run("check", *PROPOSE, "--yes", f"hf://{kind}s/acme/untidy")
    assert outcome.code == 0, outcome.err
    assert len(server.pulls) == 1
    assert all(f"/api/{kind}s/" in path for path in writes(server) if "validate" not in path)


def test_one_that_cannot_be_fixed_does_not_stop_the_others(run: Run, server: HubServer) -> None:
    outcome = run(
        "check", *PROPOSE, "--yes", "acme/none", "acme/untidy", "acme/plain", "--format", "json"
    )
    assert outcome.code == 3
    assert [repo["verdict"] for repo in outcome.repos] == ["error", "pass", "pass"]
    assert "nothing to propose" in outcome.repos[2]["notes"][-1]
    assert [pull.id for pull in server.pulls] == ["acme/untidy"]


def test_a_moved_file_goes_where_it_belongs(run: Run, server: HubServer, root: Path) -> None:
    folder = root / "acme" / "moved"
    write(folder / "docs", LICENSE="x")
    write(folder, readme__md="---\nlicense: mit\nlanguage: en\n---\n# A model\n")
    outcome = run(
        "check", "--select", "RH", "--fix", "--unsafe-fixes", "--create-pr", "--yes", "acme/moved"
    )
    files = server.pulls[0].files if server.pulls else {}
    assert files.get("README.md") is not None, outcome.out
    assert files["readme.md"] is None


@pytest.mark.parametrize(
    ("token", "told"),
    [
        (READER, "the token needs the right to write"),
        (REVOKED, "the Hub refuses the token"),
    ],
)
def test_a_token_without_the_right_is_one_line(
    run: Run, server: HubServer, monkeypatch: pytest.MonkeyPatch, token: str, told: str
) -> None:
    monkeypatch.setenv("HF_TOKEN", token)
    outcome = run("check", *PROPOSE, "--yes", "acme/untidy", "--format", "json")
    assert outcome.code == 3
    assert told in outcome.error
    assert "\n" not in outcome.error
    assert token not in outcome.out + outcome.err
    assert server.pulls == []


def test_a_repository_that_takes_no_pull_requests(
    run: Run, server: HubServer, settings: dict[str, Settings]
) -> None:
    settings["acme/untidy"] = Settings(closed=True)
    outcome = run("check", *PROPOSE, "--yes", "acme/untidy", "--format", "json")
    assert "is forbidden (Discussions are disabled for this repo)" in outcome.error
    assert server.pulls == []


def test_metadata_that_the_hub_refuses_are_not_sent(run: Run, server: HubServer) -> None:
    server.fail("400", "validate-yaml")
    outcome = run("check", *PROPOSE, "--yes", "acme/untidy", "--format", "json")
    assert outcome.code == 3
    assert "is refused: Invalid metadata in README.md" in outcome.error
    assert not any("commit" in path for path in writes(server))


@pytest.mark.parametrize("fault", ["500", "429", "drop", "cut"])
def test_a_fault_of_the_hub_is_one_line(run: Run, server: HubServer, fault: str) -> None:
    server.fail(fault, "/commit/")
    outcome = run("check", *PROPOSE, "--yes", "acme/untidy", "--format", "json")
    assert outcome.code == 3
    assert outcome.error.startswith("acme/untidy: the pull request")
    assert "\n" not in outcome.error


def test_without_a_token_nothing_is_asked(
    run: Run, server: HubServer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("HF_TOKEN")
    monkeypatch.setenv("HF_TOKEN_PATH", str(tmp_path / "no-token"))
    outcome = run("check", *PROPOSE, "--yes", "acme/untidy")
    assert (outcome.code, outcome.out) == (2, "")
    assert "--create-pr needs a token that may write: log in" in outcome.err
    assert server.requests == []


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("--fix", "--create-pr", "acme/untidy"), "without a terminal, add --yes"),
        (("--create-pr", "--yes", "acme/untidy"), "give --fix"),
        (("--fix", "--diff", "--create-pr", "--yes", "acme/untidy"), "without --diff"),
        (("--fix", "--create-pr", "--yes", "--offline", "acme/untidy"), "leave out --offline"),
        (("--fix", "--yes", "acme/untidy"), "use it with --create-pr"),
        (("--fix", "acme/untidy"), "is on the Hub: add --create-pr"),
        (("--fix", "--create-pr", "--yes", "acme/untidy@refs/pr/1"), "to the branch main"),
        (("--fix", "--create-pr", "--yes", "."), "is a folder"),
    ],
)
def test_a_call_that_cannot_be_carried_out(
    run: Run, server: HubServer, args: tuple[str, ...], told: str
) -> None:
    write(Path(), README__md=CARD)
    outcome = run("check", *args)
    assert (outcome.code, outcome.out) == (2, "")
    assert told in outcome.err
    assert outcome.err.count("\n") == 1
    assert writes(server) == []


def test_a_diff_shows_the_fixes_of_a_repository_on_the_hub(run: Run, server: HubServer) -> None:
    outcome = run("check", "--select", "MD103", "--diff", "acme/untidy")
    assert outcome.code == 1
    assert "+license: mit  # ours" in outcome.out
    assert writes(server) == []


def test_settings_in_the_repository_do_not_choose_its_fixes(
    run: Run, server: HubServer, untidy: Path
) -> None:
    write(untidy, __raillint__yaml="ignore: {MD103: we like it so}\nprofile: nonsense\n")
    outcome = run("check", *PROPOSE, "--yes", "acme/untidy")
    assert outcome.code == 0, outcome.err
    assert [sorted(pull.files) for pull in server.pulls] == [["README.md"]]


def spawned(server: HubServer, folder: Path):
    pexpect = pytest.importorskip("pexpect")
    env = os.environ | {"PYTHONPATH": str(ROOT), "TERM": "dumb", "HF_TOKEN": ACCESS}
    env |= {"HF_ENDPOINT": server.endpoint, "HF_HOME": str(folder)}
    args = ["-m", "raillint", "check", *PROPOSE, "acme/untidy"]
    return pexpect.spawn(
        sys.executable, args, cwd=folder, env=env, encoding="utf-8", timeout=20,
        dimensions=(40, 200),
    )  # fmt: skip


@pytest.mark.parametrize(("answer", "count"), [("y", 1), ("n", 0), ("", 0)])
def test_a_terminal_is_shown_the_diff_and_asked(
    server: HubServer, tmp_path: Path, answer: str, count: int
) -> None:
    child = spawned(server, tmp_path)
    child.expect(r"\+license: mit  # ours")
    child.expect(r"Open a pull request at acme/untidy\? \[y/N\]: ")
    assert writes(server) == []
    child.sendline(answer)
    child.expect("discussions/1" if count else "no pull request was opened")
    child.wait()
    assert child.exitstatus == (0 if count else 1)
    assert len(server.pulls) == count


def test_a_push_while_the_user_reads_stops_it(
    server: HubServer, tmp_path: Path, untidy: Path
) -> None:
    child = spawned(server, tmp_path)
    child.expect("Open a pull request")
    write(untidy, README__md=CARD + "More words.\n")
    server.shelf.forget()
    child.sendline("y")
    child.expect(r"has changed since it was checked \([0-9a-f]{12} then, [0-9a-f]{12} now\)")
    child.wait()
    assert (child.exitstatus, server.pulls) == (3, [])


def test_a_repository_that_is_gone_by_then(
    server: HubServer, tmp_path: Path, settings: dict[str, Settings]
) -> None:
    child = spawned(server, tmp_path)
    child.expect("Open a pull request")
    settings["acme/untidy"] = Settings(disabled=True)
    server.shelf.forget()
    child.sendline("y")
    child.expect("the Hub has disabled access to it")
    child.wait()
    assert (child.exitstatus, server.pulls) == (3, [])


@pytest.mark.parametrize(
    "args",
    [
        ("check", "acme/untidy", "--online"),
        ("check", "acme/untidy", "--diff", "--unsafe-fixes"),
        ("check", "hf://acme"),
        ("inspect", "acme/untidy"),
        ("lineage", "acme/untidy"),
        ("duties", "acme/untidy"),
        ("card", "show", "acme/untidy"),
    ],
)
def test_nothing_else_writes_to_the_hub(run: Run, server: HubServer, args: tuple[str, ...]) -> None:
    run(*args)
    assert server.requests
    assert writes(server) == []
