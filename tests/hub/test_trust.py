"""What comes from the network is hostile, and the judged does not write the verdict."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hub.conftest import CARD, Outcome, write
from hub.repositories import Settings
from hub.server import ACCESS, HubServer

from raillint.errors import SourceError
from raillint.repo import hub as hub_module
from raillint.repo.hub import Hub, HubSource
from raillint.repo.hub_target import HubTarget

Check = Callable[..., Outcome]
INFO = "/api/models/acme/plain"
BAD = "---\nlicense: Apache-2.0\n---\n"


def answer(**fields: Any) -> str:
    """Return an answer of the Hub about acme/plain."""
    return json.dumps({"id": "acme/plain", "sha": "a" * 40, "siblings": [], **fields})


@pytest.mark.parametrize(
    "name",
    ["../../etc/passwd", "/etc/passwd", "a/../b", "a\\b", "./LICENSE", "a//b", "", "x" * 1001, 5],
)
def test_no_file_name_leads_out_of_the_repository(
    check: Check, server: HubServer, tmp_path: Path, name: object
) -> None:
    server.fail("json", INFO, value=answer(siblings=[{"rfilename": name}]))
    outcome = check("acme/plain")
    assert outcome.code == 3
    assert "a file in acme/plain that no repository can hold" in outcome.error
    assert len(server.requests) == 1
    assert not list((tmp_path / "cache").rglob("*"))


def test_nothing_from_the_network_is_part_of_a_path_in_the_cache(
    check: Check, server: HubServer, root: Path, tmp_path: Path
) -> None:
    write(root / "acme" / "plain", **{"LICENSE..%2e%2e con": "x"})
    check("acme/plain")
    assert server.requests
    kept = [path for path in (tmp_path / "cache").rglob("*") if path.is_file()]
    assert len(kept) == 4
    for path in kept:
        assert set("".join(path.relative_to(tmp_path / "cache" / "hub").parts)) <= set(
            "0123456789abcdef"
        )
        assert path.stat().st_mode & 0o077 == 0
        assert path.parent.stat().st_mode & 0o077 == 0


def test_a_damaged_cache_is_read_anew(check: Check, server: HubServer, tmp_path: Path) -> None:
    first = check("acme/plain")
    for path in (tmp_path / "cache").rglob("*"):
        if path.is_file():
            path.write_bytes(path.read_bytes()[:-9])
    server.requests.clear()
    assert check("acme/plain") == first
    assert len(server.requests) == 3
    for path in (tmp_path / "cache").rglob("*"):
        if path.is_file():
            path.write_bytes(b'{"of": [], "kept": 3, "size": 3}\nabc')
    assert check("acme/plain") == first


def test_a_cache_that_cannot_be_written_stops_nothing(
    check: Check, server: HubServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("RAILLINT_CACHE", str(tmp_path / "file"))
    assert check("acme/plain").code == 0
    assert len(server.requests) == 3


def test_no_escape_reaches_the_terminal(run: Callable[..., Outcome], server: HubServer) -> None:
    evil = "\x1b]0;owned\x07\x1b[31m\u202e"
    server.fail("json", INFO, times=1, value=answer(siblings=[{"rfilename": f"../{evil}"}]))
    assert not set("\x1b\x07\u202e") & set(run("check", "acme/plain").out)
    listed = answer(siblings=[{"rfilename": "README.md"}, {"rfilename": f"LICENSE{evil}"}])
    server.fail("json", INFO, times=2, value=listed)
    server.fail("json", "/resolve/", times=1, value=f"---\nlicense: {evil!r}\n---\n")
    outcome = run("check", "acme/plain")
    assert not set("\x1b\x07\u202e") & set(outcome.out + outcome.err)


@pytest.mark.parametrize(
    "location",
    [
        "http://example.invalid/LICENSE",
        "ftp://127.0.0.1/LICENSE",
        "file:///etc/passwd",
        "https://user:secret@127.0.0.1/LICENSE",
        "http://127.0.0.1:99999/",
        "http://[::1/",
        "javascript:alert(1)",
    ],
)
def test_redirects_lead_to_https_or_the_own_host_alone(
    check: Check, server: HubServer, location: str
) -> None:
    server.fail("redirect", "/LICENSE", value=location)
    outcome = check("acme/plain")
    assert outcome.code == 3
    assert "redirect" in outcome.error
    assert not [item for item in server.requests if "resolve" not in item.path][1:]


def test_redirects_end(check: Check, server: HubServer) -> None:
    server.fail("redirect", "/LICENSE", value="/acme/plain/resolve/main/LICENSE")
    assert "redirects more than 5 times" in check("acme/plain").error


def test_the_token_goes_to_the_endpoint_alone(
    check: Check,
    server: HubServer,
    settings: dict[str, Settings],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    settings["acme/plain"] = Settings(gated="auto", large=("LICENSE",))
    monkeypatch.setenv("HF_TOKEN", ACCESS)
    assert check("acme/plain").code == 0
    own, elsewhere = [], []
    for request in server.requests:
        (elsewhere if request.path.startswith("/kept/") else own).append(request)
    assert {request.authorization for request in own} == {f"Bearer {ACCESS}"}
    assert [(item.host.partition(":")[0], item.authorization) for item in elsewhere] == [
        ("localhost", "")
    ]


def test_the_token_is_in_no_output_and_in_no_cache(
    run: Callable[..., Outcome],
    server: HubServer,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setenv("HF_TOKEN", ACCESS)
    outcomes = [run("check", "acme/plain", "-v"), run("inspect", "acme/plain", "--json")]
    for kind in ("403", "404", "cut"):
        server.fail(kind, times=9)
        outcomes.append(run("check", "acme/plain@v1", "-v"))
    for text in ("hf secret", "hf_sécret"):
        monkeypatch.setenv("HF_TOKEN", text)
        outcomes.append(run("check", "acme/plain"))
        assert outcomes[-1].code == 2
    said = "".join(item.out + item.err for item in outcomes) + caplog.text
    assert ACCESS not in said
    assert "cret" not in said
    assert not [
        path
        for path in (tmp_path / "cache").rglob("*")
        if path.is_file() and ACCESS.encode() in path.read_bytes()
    ]


def test_nothing_is_sent_that_tells_who_asks(check: Check, server: HubServer) -> None:
    check("acme/plain")
    assert all("agent" not in request.path for request in server.requests)
    assert {request.user_agent.partition("/")[0] for request in server.requests} == {"raillint"}


@pytest.mark.parametrize("name", [".raillint.yaml", "pyproject.toml"])
def test_settings_of_the_repository_change_nothing_and_are_shown(
    check: Check, root: Path, name: str
) -> None:
    ours = root / "acme" / "plain"
    write(ours, **{"README.md": BAD})
    bare = check("acme/plain").repos[0]
    text = (
        "profile: hub\nfail-on: never\nignore: {MD103: we know}\n"
        if name == ".raillint.yaml"
        else '[tool.raillint]\nprofile = "hub"\nfail-on = "never"\nignore = {MD103 = "we know"}\n'
    )
    write(root / "acme" / "other", **{"README.md": BAD, name: text})
    write(root / "acme" / "other", LICENSE=(ours / "LICENSE").read_text("utf-8"))
    outcome = check("acme/other")
    assert outcome.code == 1
    assert outcome.repos[0]["claims"] == {"MD103": "we know"}
    assert outcome.repos[0]["findings"] == bare["findings"]
    assert not outcome.repos[0]["silenced"]


@pytest.mark.parametrize("text", ["profile: 7\n", "{", "x" * 300_000])
def test_broken_settings_of_the_repository_change_nothing(
    check: Check, root: Path, text: str
) -> None:
    write(root / "acme" / "plain", **{".raillint.yaml": text, ".raillint.yml": text})
    assert check("acme/plain").code == 0


def test_suppressions_in_the_card_change_nothing_and_are_shown(check: Check, root: Path) -> None:
    card = "---\nlicense: Apache-2.0  # raillint: ignore[MD103] our own name\n---\n"
    write(root / "acme" / "plain", README__md=card)
    outcome = check("acme/plain")
    assert outcome.code == 1
    assert "MD103" in {item["code"] for item in outcome.repos[0]["findings"]}
    assert outcome.repos[0]["claims"] == {"MD103": "our own name"}
    assert not outcome.repos[0]["silenced"]


def test_suppressions_of_the_working_directory_are_for_its_own_repository(
    check: Check, root: Path
) -> None:
    write(Path(), **{".raillint.yaml": "ignore: {MD103: ours}\nprofile: hub\n"})
    write(root / "acme" / "plain", README__md=BAD)
    outcome = check("acme/plain")
    assert outcome.code == 1
    assert not outcome.repos[0]["silenced"]
    assert "claims" not in outcome.repos[0]


def test_a_file_is_read_up_to_its_limit(check: Check, server: HubServer, root: Path) -> None:
    write(root / "acme" / "plain", README__md=CARD + "x" * 3_000_000)
    outcome = check("acme/plain")
    assert "RH807" in {item["code"] for item in outcome.repos[0]["findings"]}
    server.requests.clear()
    assert check("acme/plain").repos == outcome.repos
    assert len(server.requests) == 1


def test_an_answer_and_a_repository_have_a_limit(
    check: Check, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hub_module, "MAX_REPO", 5_000)
    assert "more than 5,000 bytes to read in one repository" in check("acme/plain").error
    monkeypatch.setattr(hub_module, "MAX_INFO", 500)
    assert "the Hub's answer is larger than 500 bytes" in check("acme/tone-base").error


def test_a_drip_ends(server: HubServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("raillint.repo.hub_http.ANSWER_SECONDS", -1)
    assert server
    with pytest.raises(SourceError, match="takes longer than"):
        HubSource(Hub(), HubTarget("model", "acme/plain")).read("README.md", 10)
