"""Whatever goes wrong on the way to the Hub: one clear line, exit code 3, no false verdict."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hub.conftest import CARD, Outcome, write
from hub.repositories import Settings
from hub.server import ACCESS, REVOKED, STRANGER, HubServer

from raillint.errors import Fault, SourceError
from raillint.repo.hub import Hub
from raillint.repo.hub_target import HubTarget

Check = Callable[..., Outcome]
README, LICENSE, INFO = "/resolve/", "/LICENSE", "/api/models/acme/plain"


def refused(check: Check, *words: str, target: str = "acme/plain") -> None:
    """Claim that a check ends in one line with these words, and in nothing else."""
    outcome = check(target)
    assert (outcome.code, outcome.err) == (3, "")
    (repo,) = outcome.repos
    assert (repo["verdict"], repo["findings"], repo["undecided"]) == ("error", [], [])
    assert "\n" not in repo["error"]
    assert len(repo["error"]) < 220
    for word in words:
        assert word in repo["error"]


def test_a_missing_repository(check: Check) -> None:
    refused(
        check,
        "acme/none: not on the Hub, or hidden: missing, private or gated",
        "HF_TOKEN",
        "there is no folder acme/none either",
        target="acme/none",
    )


def test_a_private_repository_is_hidden_and_opens_to_its_token(
    check: Check, settings: dict[str, Settings], monkeypatch: pytest.MonkeyPatch
) -> None:
    settings["acme/plain"] = Settings(private=True)
    refused(check, "missing, private or gated")
    monkeypatch.setenv("HF_TOKEN", STRANGER)
    refused(check, "missing, private or gated")
    monkeypatch.setenv("HF_TOKEN", ACCESS)
    assert check("acme/plain").code == 0


def test_a_gated_repository_without_access(
    check: Check, settings: dict[str, Settings], monkeypatch: pytest.MonkeyPatch
) -> None:
    settings["acme/plain"] = Settings(gated="manual")
    refused(check, "gated, and access was not granted", "HF_TOKEN")
    monkeypatch.setenv("HF_TOKEN", STRANGER)
    refused(check, "gated, and access was not granted")
    monkeypatch.setenv("HF_TOKEN", ACCESS)
    assert check("acme/plain").code == 0


def test_a_disabled_repository(check: Check, settings: dict[str, Settings]) -> None:
    settings["acme/plain"] = Settings(disabled=True)
    refused(check, "the Hub has disabled access")


def test_a_renamed_repository_is_followed_and_the_new_name_said(
    check: Check, run: Check, settings: dict[str, Settings]
) -> None:
    settings["acme/former"] = Settings(moved_to="acme/plain")
    outcome = check("acme/former")
    assert outcome.code == 0
    assert outcome.repos[0]["notes"] == ["acme/former has moved to acme/plain"]
    assert "note: acme/former has moved to acme/plain\n" in run("check", "acme/former").out


def test_a_bad_revision(check: Check) -> None:
    refused(check, "acme/plain@v9: there is no such branch, tag or commit", target="acme/plain@v9")


def test_a_refused_token_is_named_and_not_shown(
    check: Check, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_TOKEN", REVOKED)
    refused(check, "the Hub refuses the token")
    assert REVOKED not in check("acme/plain").out


@pytest.mark.parametrize("match", [INFO, README, LICENSE])
@pytest.mark.parametrize("kind", ["500", "503", "cut", "drop", "429"])
def test_a_passing_fault_does_no_harm(
    check: Check, server: HubServer, kind: str, match: str
) -> None:
    server.fail(kind, match, times=1, value="0" if kind == "429" else "")
    assert check("acme/plain").code == 0
    assert len(server.requests) == 4


def test_a_rate_limit_is_waited_for(check: Check, server: HubServer) -> None:
    server.fail("429", times=1)
    started = time.monotonic()
    assert check("acme/plain").code == 0
    assert 1 <= time.monotonic() - started < 3


def test_a_rate_limit_that_lasts(check: Check, server: HubServer) -> None:
    server.fail("429", INFO, value="280")
    refused(check, "the Hub's rate limit is reached; come back in 280 s, or log in")
    assert len(server.requests) == 1


@pytest.mark.parametrize("match", [INFO, README, LICENSE])
def test_a_fault_of_the_hub_that_does_not_pass(
    check: Check, server: HubServer, match: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("raillint.repo.hub_http.sleep", lambda _: None)
    server.fail("500", match)
    refused(check, "the Hub has a fault of its own (status 500)")


@pytest.mark.parametrize("match", [INFO, README, LICENSE])
def test_a_cut_body(
    check: Check, server: HubServer, match: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("raillint.repo.hub_http.sleep", lambda _: None)
    server.fail("cut", match)
    refused(check, "broke off")
    assert len([item for item in server.requests if match in item.path]) == 4


def test_a_wrong_length_that_loses_the_end_of_the_licence(check: Check, server: HubServer) -> None:
    server.fail("short", LICENSE)
    refused(
        check, "LICENSE of acme/plain: the bytes that came are not those that the Hub announced"
    )


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ('{"id": "acme/pl', "no JSON"),
        ("[" * 100_000, "no JSON"),
        ("[]", "no JSON object"),
        ("{}", "names no commit"),
        ('{"sha": "main", "id": "acme/plain", "siblings": []}', "names no commit"),
        ('{"sha": "%s", "siblings": []}' % ("a" * 40), "names no repository"),
        ('{"sha": "%s", "id": "../x", "siblings": []}' % ("a" * 40), "names no repository"),
        ('{"sha": "%s", "id": "acme/plain"}' % ("a" * 40), "lists no files"),
    ],
)
def test_broken_json(check: Check, server: HubServer, answer: str, words: str) -> None:
    server.fail("json", INFO, value=answer)
    refused(check, words)


def test_a_refused_connection_is_answered_at_once(
    check: Check, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:9")
    started = time.monotonic()
    refused(check, "acme/plain: no connection to 127.0.0.1:9", "refused", "no folder acme/plain")
    assert time.monotonic() - started < 5


def test_an_endpoint_that_is_no_address_is_wrong_usage(
    check: Check, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_ENDPOINT", "huggingface.co")
    outcome = check("acme/plain")
    assert (outcome.code, outcome.out) == (2, "")
    assert "huggingface.co, is no http address" in outcome.err


@pytest.mark.parametrize("match", [INFO, LICENSE])
def test_a_hub_that_does_not_answer(
    check: Check, server: HubServer, match: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_HUB_DOWNLOAD_TIMEOUT", "1")
    server.fail("time-out", match)
    refused(check, "did not answer within 1 s")
    assert len([item for item in server.requests if match in item.path]) == 2


def test_a_listed_file_that_is_not_handed_out_is_not_missing(
    check: Check, server: HubServer
) -> None:
    server.fail("404", LICENSE)
    refused(check, "LICENSE of acme/plain")


def test_a_packed_answer_is_refused(check: Check, server: HubServer) -> None:
    server.fail("packed", LICENSE)
    refused(check, "the Hub sends it packed")


def test_faults_tell_their_kind(
    server: HubServer, root: Path, settings: dict[str, Settings], monkeypatch: pytest.MonkeyPatch
) -> None:
    settings |= {"acme/gone": Settings(disabled=True), "acme/shut": Settings(gated="auto")}
    write(root / "acme" / "gone", README__md=CARD)
    write(root / "acme" / "shut", README__md=CARD)
    server.shelf.settings.update(settings)
    hub = Hub()

    def fault(id_: str, revision: str = "") -> Fault:
        with pytest.raises(SourceError) as error:
            hub.info(HubTarget("model", id_, revision))
        return error.value.fault

    assert fault("acme/none") is Fault.MISSING
    assert fault("acme/gone") is Fault.DISABLED
    assert fault("acme/plain", "v9") is Fault.REVISION
    shut = hub.info(HubTarget("model", "acme/shut"))
    assert (shut.gated, shut.card_data["license"]) == ("auto", "mit")
    with pytest.raises(SourceError) as error:
        hub.read(shut, "README.md", 100)
    assert error.value.fault is Fault.GATED
    server.fail("429", value="99")
    assert fault("acme/plain") is Fault.LIMITED
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:9")
    hub = Hub()
    assert fault("acme/plain") is Fault.UNREACHABLE
    hub = Hub(offline=True)
    assert fault("acme/plain") is Fault.OFFLINE
