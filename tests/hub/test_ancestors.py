"""Ancestors asked of the Hub with the real client, and written down for folders."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from harness.reference import ROOT
from harness.texts import EXAMPLE, stock_text
from hub.server import HubServer

LOCK = ".raillint.lock.yaml"


def card(license_id: str, *bases: str) -> str:
    listed = "".join(f"- {base}\n" for base in bases)
    named = f"base_model:\n{listed}" if bases else ""
    return f"---\nlicense: {license_id}\n{named}---\n\n# A model\n\nIt is made up.\n"


def write(folder: Path, **files: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        path = folder / {"README": "README.md"}.get(name, name)
        path.write_text(text, "utf-8")


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    """Three generations: a RAIL base, a derivative that lost its terms, one made of that."""
    shelf = tmp_path / "shelf"
    write(shelf / "acme" / "base", README=card("other"), LICENSE=stock_text(*EXAMPLE))
    write(shelf / "studio" / "middle", README=card("mit", "acme/base"))
    write(shelf / "shop" / "youngest", README=card("apache-2.0", "studio/middle", "acme/base"))
    return shelf


@pytest.fixture
def server(shelf: Path) -> Iterator[HubServer]:
    with HubServer(shelf) as server:
        yield server


def raillint(server: HubServer, home: Path, *args: str) -> subprocess.CompletedProcess[str]:
    env = {
        **os.environ,
        "HF_ENDPOINT": server.endpoint,
        "HF_HOME": str(home),
        "RAILLINT_CACHE": str(home),
        "PYTHONPATH": str(ROOT),
    }
    command = [sys.executable, "-m", "raillint", *args]
    return subprocess.run(command, env=env, capture_output=True, text=True, check=False)


def test_a_lineage_of_the_hub_is_followed_to_its_root(server: HubServer, tmp_path: Path) -> None:
    done = raillint(server, tmp_path / "home", "lineage", "shop/youngest", "--format", "json")
    assert done.returncode == 0, done.stderr
    data = json.loads(done.stdout)
    told = [(edge["from"], edge["to"], edge["verdict"]) for edge in data["edges"]]
    assert told == [
        ("", "studio/middle", "covers"),
        ("studio/middle", "acme/base", "drops"),
        ("", "acme/base", "drops"),
    ]
    asked = [item.path.partition("?")[0] for item in server.requests if "/api/models" in item.path]
    names = ("acme/base", "shop/youngest", "studio/middle")
    assert sorted(asked) == [f"/api/models/{name}" for name in names]


def test_a_folder_asks_only_when_it_may_and_remembers(
    server: HubServer, shelf: Path, tmp_path: Path
) -> None:
    folder, home = shelf / "studio" / "middle", tmp_path / "home"
    quiet = raillint(server, home, "lineage", str(folder))
    assert "it is not among the known bases" in quiet.stdout
    assert server.requests == []
    done = raillint(server, home, "check", str(folder), "--online")
    assert f"wrote {folder / LOCK}" in done.stderr
    entry = yaml.safe_load((folder / LOCK).read_text("utf-8"))["parents"]["acme/base"]
    assert (entry["license"], entry["basis"], len(entry["restrictions"])) == (
        [EXAMPLE[0]],
        "text",
        9,
    )
    server.requests.clear()
    known = raillint(server, tmp_path / "other-home", "lineage", str(folder))
    assert "acme/base: example-rail-m-1.0, 9 restrictions" in known.stdout
    assert server.requests == []


def test_a_changed_licence_does_not_overwrite_what_was_noted(
    server: HubServer, shelf: Path, tmp_path: Path
) -> None:
    folder = shelf / "studio" / "middle"
    old = "version: 1\nparents:\n  acme/base: {license: [mit], basis: text, date: '2026-01-01'}\n"
    (folder / LOCK).write_text(old, "utf-8")
    raillint(server, tmp_path / "home", "check", str(folder), "--online")
    entry = yaml.safe_load((folder / LOCK).read_text("utf-8"))["parents"]["acme/base"]
    assert entry["license"] == ["mit"]


def test_the_cache_answers_for_a_folder(server: HubServer, shelf: Path, tmp_path: Path) -> None:
    home, folder = tmp_path / "home", shelf / "shop" / "youngest"
    raillint(server, home, "lineage", "studio/middle")
    server.requests.clear()
    drawn = raillint(server, home, "lineage", str(folder)).stdout
    assert "merge of studio/middle: mit, 0 restrictions, by its tag alone" in drawn
    assert server.requests == []


def test_online_and_offline_exclude_one_another(server: HubServer, tmp_path: Path) -> None:
    for command in ("check", "lineage"):
        done = raillint(server, tmp_path, command, str(tmp_path), "--online", "--offline")
        assert (done.returncode, server.requests) == (2, [])


def test_a_hub_that_is_out_of_reach_is_told_although_the_lock_file_knows(shelf: Path) -> None:
    folder = shelf / "studio" / "middle"
    noted = "version: 1\nparents:\n  acme/base: {license: [mit], basis: text, date: '2026-01-01'}\n"
    env = {**os.environ, "HF_ENDPOINT": "http://127.0.0.1:9", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "raillint", "check", str(folder), "--online"]
    for lock, told in (
        (noted, "still has the terms"),
        ("version: 1\nparents: {}\n", "no connection"),
    ):
        (folder / LOCK).write_text(lock, "utf-8")
        done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
        assert "undecided LN104" in done.stdout
        assert told in done.stdout
        assert "(model): pass" not in done.stdout
