"""`raillint licenses fetch` writes a text only if it is the right one. The server is real."""

import http.server
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from click.testing import CliRunner, Result
from harness.reference import ROOT

from raillint.cli import cli
from raillint.licensing.texts import words_sha256

OWN = "You may run the Acme model for any purpose but the ones below. " * 3 + (
    "Nobody may use it to plan the theft of bicycles, to forge train tickets, to mock the mayor, "
    "or to sell weather reports that were never measured by any instrument at all.\n"
)
ID = "acme-rail-m-1.0"
DESCRIPTOR = """\
id: {id}
name: Acme RAIL-M
family: rail
artefacts: [model]
openness: open
commercial: allowed
derivatives: allowed
editions:
  - date: "2026-11-01"
    sources:
      - file: acme.txt
        origin: the Acme web site
        quality: {quality}
        url: {url}
        sha256: {sha256}
verified: unverified
"""


class Site(NamedTuple):
    """A server on this machine: its address, what it answers, and which paths were asked for."""

    url: str
    answer: dict[str, Callable[[http.server.BaseHTTPRequestHandler], None]]
    asked: list[str]


@pytest.fixture
def site() -> Iterator[Site]:
    answers: dict[str, Callable[[http.server.BaseHTTPRequestHandler], None]] = {}
    asked: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            answers[self.path](self)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield Site(f"http://127.0.0.1:{server.server_port}", answers, asked)
        server.shutdown()
        thread.join()


def sends(body: bytes, status: int = 200, declared: int = -1, **headers: str):
    def answer(handler: http.server.BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        handler.send_header("Content-Length", str(len(body) if declared < 0 else declared))
        for name, value in headers.items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(body)

    return answer


@pytest.fixture
def fetch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Learn the Acme licence with an address, and run `fetch` in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("RAILLINT_CACHE", str(tmp_path / "cache"))
    monkeypatch.delenv("RAILLINT_LICENSE_TEXTS", raising=False)
    (tmp_path / "terms.txt").write_text(OWN, "utf-8")
    learned = CliRunner().invoke(
        cli,
        ["licenses", "learn", "terms.txt", "--id", ID, "--edition", "2026-11-01", "--into", "own"],
    )
    assert learned.exit_code == 0, learned.output

    def run(url: str, *args: str, sha256: str = "", quality: str = "whole") -> Result:
        (tmp_path / "own" / f"{ID}.yaml").write_text(
            DESCRIPTOR.format(id=ID, url=url, sha256=sha256 or words_sha256(OWN), quality=quality),
            "utf-8",
        )
        from raillint.licensing.learn import learned_library, learned_licenses

        learned_licenses.cache_clear()
        learned_library.cache_clear()
        return CliRunner().invoke(cli, ["licenses", "fetch", ID, "--licenses", "own", *args])

    return run


def nothing_written(folder: Path) -> bool:
    return {path.name for path in folder.iterdir()} <= {"own", "terms.txt"}


def test_the_right_text_is_written_and_kept_for_offline_use(
    site: Site, fetch: Callable[..., Result], tmp_path: Path
) -> None:
    dressed = OWN.replace(". ", ".\n").replace("You may", "> You may")
    site.answer["/acme"] = sends(dressed.encode())
    result = fetch(f"{site.url}/acme", "-o", "LICENSE")
    assert result.exit_code == 0, result.output
    assert (tmp_path / "LICENSE").read_text("utf-8") == dressed
    assert f"wrote {ID} of 2026-11-01 to LICENSE (from {site.url}/acme)" in result.stderr
    del site.answer["/acme"]
    again = fetch(f"{site.url}/acme", "--offline", "--into", "pack")
    assert again.exit_code == 0, again.output
    assert (tmp_path / "pack" / "LICENSE").read_text("utf-8") == dressed
    assert site.asked == ["/acme"]


def test_a_damaged_cache_is_not_trusted(
    site: Site, fetch: Callable[..., Result], tmp_path: Path
) -> None:
    site.answer["/acme"] = sends(OWN.encode())
    assert fetch(f"{site.url}/acme", "--print").stdout == OWN
    (kept,) = (tmp_path / "cache" / "licenses").iterdir()
    kept.write_text(OWN.replace("bicycles", "cars"), "utf-8")
    assert fetch(f"{site.url}/acme", "--print").stdout == OWN
    assert len(site.asked) == 2


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (sends(OWN.replace("bicycles", "cars").encode()), "another text than the known one"),
        (sends(b"gone", 404), "the server answered 404"),
        (sends(b"no entry", 401), "the server answered 401"),
        (sends(OWN.encode(), declared=5000), "the answer was cut off"),
        (sends(OWN.encode()[:100]), "another text than the known one"),
        (sends(b"\xff\xfe\x00"), "the answer is no UTF-8 text"),
        (sends(b"a" * 400_000), "the answer is larger than 300,000 bytes"),
        (sends(b"", 302, Location="http://example.org/acme"), "which is no https address"),
        (sends(b"", 302, Location="file:///etc/passwd"), "is not allowed"),
        (sends(b"", 302, Location="/acme"), "redirect"),
    ],
)
def test_anything_else_is_a_clear_error_and_nothing_is_written(
    site: Site, fetch: Callable[..., Result], tmp_path: Path, answer, words: str
) -> None:
    site.answer["/acme"] = answer
    result = fetch(f"{site.url}/acme", "-o", "LICENSE")
    assert getattr(result.exception, "exit_code", 0) == 3, result.output
    assert f"no copy of {ID} could be had: {site.url}/acme: " in str(result.exception)
    assert words in str(result.exception)
    assert "\n" not in str(result.exception)
    assert nothing_written(tmp_path)


def test_a_redirect_on_this_machine_is_followed(site: Site, fetch: Callable[..., Result]) -> None:
    site.answer["/old"] = sends(b"", 302, Location=f"{site.url}/acme")
    site.answer["/acme"] = sends(OWN.encode())
    assert fetch(f"{site.url}/old", "--print").stdout == OWN


def test_a_server_that_is_not_there(fetch: Callable[..., Result], tmp_path: Path) -> None:
    result = fetch("http://127.0.0.1:9/acme")
    assert "connection refused" in str(result.exception)
    assert nothing_written(tmp_path)


@pytest.mark.parametrize("url", ["http://example.org/acme", "http://127.0.0.1.example.org/a"])
def test_plain_http_is_for_this_machine_alone(fetch: Callable[..., Result], url: str) -> None:
    assert "only https addresses are downloaded from" in str(fetch(url).exception)


def test_a_text_that_fits_its_hash_but_not_the_licence_is_not_written(
    site: Site, fetch: Callable[..., Result], tmp_path: Path
) -> None:
    other = "Everyone may do as they like with the Beta model, and nobody answers for it. " * 8
    site.answer["/acme"] = sends(other.encode())
    result = fetch(f"{site.url}/acme", "-o", "LICENSE", sha256=words_sha256(other))
    assert f"it is not {ID} of 2026-11-01, unaltered" in str(result.exception)
    assert not (tmp_path / "LICENSE").exists()


def test_offline_nothing_is_asked(site: Site, fetch: Callable[..., Result]) -> None:
    result = fetch(f"{site.url}/acme", "--offline")
    assert "and no network was asked" in str(result.exception)
    assert site.asked == []


def test_a_copy_known_to_be_damaged_is_named_so(site: Site, fetch: Callable[..., Result]) -> None:
    site.answer["/acme"] = sends(OWN.encode())
    result = fetch(f"{site.url}/acme", "--print", quality="numbers missing")
    assert "note: this copy is not perfect: numbers missing" in result.stderr
    assert result.stdout == OWN


def test_no_file_is_replaced_unless_asked(
    site: Site, fetch: Callable[..., Result], tmp_path: Path
) -> None:
    site.answer["/acme"] = sends(OWN.encode())
    place = tmp_path / "LICENSE"
    place.write_text("mine", "utf-8")
    result = fetch(f"{site.url}/acme")
    assert getattr(result.exception, "exit_code", 0) == 2
    assert "it exists already; --force replaces it" in str(result.exception)
    assert (place.read_text("utf-8"), site.asked) == ("mine", [])
    result = fetch(f"{site.url}/acme", "--force")
    assert result.exit_code == 0
    assert "LICENSE.bak" in result.output
    assert place.read_text("utf-8") == OWN
    assert (tmp_path / "LICENSE.bak").read_text("utf-8") == "mine"


def test_a_copy_at_hand_is_taken_without_the_network(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("raillint.licensing.download.download", None)  # a call would fail
    runner = CliRunner()
    done = runner.invoke(cli, ["licenses", "fetch", "example-rail-m-1.0", "--print"])
    assert done.stdout == (ROOT / "licenses/texts/example-rail-m-1.0.txt").read_text("utf-8")
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "anything").write_text(done.stdout, "utf-8")
    stock = runner.invoke(cli, ["licenses", "fetch", "creativeml-openrail-m", "--print"])
    assert "CreativeML" in stock.stdout or "no copy of" in str(stock.exception)


def test_a_wrong_edition_or_two_places_are_mistakes_of_the_call() -> None:
    runner = CliRunner()
    wrong = runner.invoke(cli, ["licenses", "fetch", "openrail++", "--edition", "2020", "--print"])
    assert "has no edition 2020; known: 2022-11-24, 2023-07-26" in str(wrong.exception)
    both = runner.invoke(cli, ["licenses", "fetch", "mit", "--print", "-o", "x"])
    assert "choose one of" in str(both.exception)


def test_the_name_is_looked_at_before_anything_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "LICENSE").write_text("Ours.\n", "utf-8")
    runner = CliRunner()
    unknown = runner.invoke(cli, ["licenses", "fetch", "openrail-", "--offline"])
    assert "unknown licence openrail-; did you mean openrail" in str(unknown.exception)
    family = runner.invoke(cli, ["licenses", "fetch", "openrail", "--offline"])
    assert "names a family of texts, not one: `raillint licenses list --family rail`" in str(
        family.exception
    )
    taken = runner.invoke(cli, ["licenses", "fetch", "openrail++", "--offline"])
    assert "cannot write LICENSE: it exists already" in str(taken.exception)
