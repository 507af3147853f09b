"""`raillint stamp` changes the headers of weights files and nothing else."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pexpect
import pytest
from click.testing import CliRunner, Result
from harness.reference import ROOT
from harness.weights import make_gguf, make_safetensors, metadata_of, tensors_of

from raillint.cli import cli
from raillint.writing import COPIED

CARD = "---\nlicense: apache-2.0\nbase_model: acme/base\n---\n\n# A model\n"
TEXT = ROOT / "licenses" / "texts" / "example-rail-m-1.0.txt"


def stamp(*args: object) -> Result:
    return CliRunner().invoke(cli, ["stamp", *map(str, args)])


def line_of(result: Result) -> str:
    """Return the one line that a refusal is."""
    return str(getattr(result.exception, "message", result.exception))


@pytest.fixture
def model(tmp_path: Path) -> Path:
    (tmp_path / "README.md").write_text(CARD, "utf-8")
    make_safetensors(tmp_path / "model.safetensors", {"format": "pt"})
    make_gguf(tmp_path / "model.gguf")
    return tmp_path


def test_licence_and_base_of_the_card_are_written(model: Path) -> None:
    files = [model / "model.safetensors", model / "model.gguf"]
    before = {file: (tensors_of(file), metadata_of(file)) for file in files}
    assert stamp(model, "--yes").exit_code == 0
    for file in files:
        tensors, metadata = before[file]
        assert tensors_of(file) == tensors
        assert metadata.items() <= metadata_of(file).items()
    assert metadata_of(files[0]) == {
        "format": "pt",
        "raillint.license": "apache-2.0",
        "raillint.base_model": "acme/base",
    }
    new = metadata_of(files[1]).items() - before[files[1]][1].items()
    assert dict(new) == {
        "general.license": "apache-2.0",
        "general.base_model.count": 1,
        "general.base_model.0.name": "base",
        "general.base_model.0.organization": "acme",
        "general.base_model.0.repo_url": "https://huggingface.co/acme/base",
    }


def test_the_bytes_of_the_tensors_stay_and_stay_aligned(model: Path) -> None:
    weights = model / "model.safetensors"
    old = weights.read_bytes()
    start = 8 + int.from_bytes(old[:8], "little")
    assert stamp(weights, "--yes").exit_code == 0
    new = weights.read_bytes()
    length = int.from_bytes(new[:8], "little")
    assert length % 8 == 0
    assert new[8 + length :] == old[start:]
    assert new[8:9] == b"{"


@pytest.mark.parametrize("alignment", [0, 64, 256])
def test_a_gguf_file_keeps_its_alignment(tmp_path: Path, alignment: int) -> None:
    weights = tmp_path / "model.gguf"
    make_gguf(weights, alignment=alignment)
    old, tensors = weights.read_bytes(), tensors_of(weights)
    assert stamp(weights, "--license", "mit", "--yes").exit_code == 0
    new = weights.read_bytes()
    assert tensors_of(weights) == tensors
    assert (len(new) - len(old)) % (alignment or 32) == 0
    assert metadata_of(weights)["general.license"] == "mit"


def test_a_second_run_finds_nothing_to_do(model: Path) -> None:
    stamp(model, "--yes")
    before = {path: (path.read_bytes(), path.stat().st_ino) for path in model.iterdir()}
    again = stamp(model)
    assert again.exit_code == 0
    assert again.output.count("already says so") == 2
    assert before == {path: (path.read_bytes(), path.stat().st_ino) for path in model.iterdir()}


def test_the_edition_comes_from_the_whole_text(tmp_path: Path) -> None:
    card = (
        "---\nlicense: other\nlicense_name: example-rail-m-1.0\nlicense_link: LICENSE\n---\n# A\n"
    )
    (tmp_path / "README.md").write_text(card, "utf-8")
    shutil.copy(TEXT, tmp_path / "LICENSE")
    make_safetensors(tmp_path / "model.safetensors")
    make_gguf(tmp_path / "model.gguf")
    assert stamp(tmp_path, "--yes").exit_code == 0
    edition = {"raillint.license_edition": "2026-11-01"}
    assert (
        metadata_of(tmp_path / "model.safetensors")
        == {"raillint.license": "example-rail-m-1.0"} | edition
    )
    assert (
        metadata_of(tmp_path / "model.gguf").items()
        >= (
            edition
            | {
                "general.license": "other",
                "general.license.name": "example-rail-m-1.0",
                "general.license.link": "LICENSE",
            }
        ).items()
    )


def test_modelspec_is_kept_in_step(tmp_path: Path) -> None:
    weights = tmp_path / "model.safetensors"
    make_safetensors(weights, {"modelspec.title": "A model"})
    stamp(weights, "--license", "openrail++", "--yes")
    assert metadata_of(weights) == {
        "modelspec.title": "A model",
        "modelspec.license": "openrail++",
        "raillint.license": "openrail++",
    }


def test_a_licence_in_other_words_is_left_as_it_is(tmp_path: Path) -> None:
    weights = tmp_path / "model.safetensors"
    make_safetensors(weights, {"modelspec.license": "Apache License 2.0"})
    assert stamp(weights, "--license", "apache-2.0", "--yes").exit_code == 0
    assert metadata_of(weights)["modelspec.license"] == "Apache License 2.0"


@pytest.mark.parametrize("option", ["--dry-run", "--diff"])
def test_a_dry_run_shows_the_keys_and_writes_nothing(model: Path, option: str) -> None:
    before = {path: path.read_bytes() for path in model.iterdir()}
    result = stamp(model, option)
    assert run(model, option).returncode == 1
    assert "model.safetensors\n  + raillint.license: apache-2.0\n" in result.output
    assert before == {path: path.read_bytes() for path in model.iterdir()}


def test_another_licence_is_named_and_not_replaced(tmp_path: Path) -> None:
    for name, made in (("a.safetensors", make_safetensors), ("b.gguf", make_gguf)):
        folder = tmp_path / name.partition(".")[2]
        folder.mkdir()
        weights = folder / name
        if made is make_gguf:
            make_gguf(weights, general__license="cc-by-nc-4.0")
        else:
            make_safetensors(weights, {"raillint.license": "cc-by-nc-4.0",
                                       "raillint.license_edition": "2013-11-25"})  # fmt: skip
        before = weights.read_bytes()
        refused = stamp(folder, "--license", "mit", "--yes")
        assert refused.exit_code == 2 or isinstance(refused.exception, Exception)
        assert "license: cc-by-nc-4.0`" in line_of(refused)
        assert "--force" in line_of(refused)
        assert weights.read_bytes() == before
        tensors = tensors_of(weights)
        assert stamp(folder, "--license", "mit", "--yes", "--force").exit_code == 0
        assert "mit" in metadata_of(weights).values()
        assert "2013-11-25" not in metadata_of(weights).values()
        assert tensors_of(weights) == tensors


def test_another_base_is_replaced_only_by_force(tmp_path: Path) -> None:
    weights = tmp_path / "model.gguf"
    make_gguf(weights)
    stamp(weights, "--license", "mit", "--base", "acme/one", "--base", "acme/two", "--yes")
    assert metadata_of(weights)["general.base_model.count"] == 2
    refused = stamp(weights, "--license", "mit", "--base", "acme/three", "--yes")
    assert "general.base_model" in line_of(refused)
    stamp(weights, "--license", "mit", "--base", "acme/three", "--yes", "--force")
    bases = {key: value for key, value in metadata_of(weights).items() if "base_model" in key}
    assert bases == {
        "general.base_model.count": 1,
        "general.base_model.0.name": "three",
        "general.base_model.0.organization": "acme",
        "general.base_model.0.repo_url": "https://huggingface.co/acme/three",
    }


def run(*args: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "raillint", "stamp", *map(str, args)],
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )


def test_without_a_terminal_nothing_is_written_unasked(model: Path) -> None:
    before = (model / "model.gguf").read_bytes()
    done = run(model)
    assert (done.returncode, "--yes" in done.stderr) == (2, True)
    assert (model / "model.gguf").read_bytes() == before


@pytest.mark.skipif(os.name == "nt", reason="needs a terminal that a program can drive")
@pytest.mark.parametrize("answer", ["y", "n"])
def test_on_a_terminal_it_asks(model: Path, answer: str) -> None:
    before = (model / "model.safetensors").read_bytes()
    child = pexpect.spawn(
        sys.executable, ["-m", "raillint", "stamp", str(model)], encoding="utf-8", timeout=60
    )
    child.expect("raillint.license: apache-2.0")
    child.expect("Rewrite the header of these 2 files")
    child.sendline(answer)
    child.expect(pexpect.EOF)
    child.close()
    changed = (model / "model.safetensors").read_bytes() != before
    assert changed == (answer == "y")
    assert child.exitstatus == (0 if answer == "y" else 130)


def test_a_kill_leaves_the_old_file_whole(tmp_path: Path) -> None:
    weights = tmp_path / "model.safetensors"
    make_safetensors(weights, size=COPIED * 20)
    before = tensors_of(weights)
    child = subprocess.Popen(
        [sys.executable, "-m", "raillint", "stamp", str(weights), "--license", "mit", "--yes"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    end = time.monotonic() + 60
    while not any(path.stat().st_size > COPIED for path in tmp_path.glob(".model*.new")):
        assert child.poll() is None
        assert time.monotonic() < end
    os.kill(child.pid, signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
    child.wait()
    assert metadata_of(weights) == {}
    assert tensors_of(weights) == before
    assert stamp(weights, "--license", "mit", "--yes").exit_code == 0
    assert tensors_of(weights) == before


@pytest.mark.skipif(os.name == "nt", reason="needs limits of memory")
def test_a_large_file_needs_little_memory(tmp_path: Path) -> None:
    """Two gigabytes of holes are stamped by a process that may have 300 MB."""
    import json
    import resource

    weights = tmp_path / "model.safetensors"
    size = 2_000_000_000
    header = json.dumps({"a": {"dtype": "U8", "shape": [size], "data_offsets": [0, size]}})
    with weights.open("wb") as file:
        file.write(len(header).to_bytes(8, "little") + header.encode())
        file.truncate(8 + len(header) + size)
    child = subprocess.run(
        [sys.executable, "-m", "raillint", "stamp", str(weights), "--license", "mit", "--yes"],
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (300_000_000,) * 2),
        capture_output=True,
        text=True,
        check=False,
    )
    assert child.returncode == 0, child.stderr
    assert metadata_of(weights) == {"raillint.license": "mit"}


def test_a_full_disk_leaves_the_old_file_whole(
    model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (model / "model.gguf").read_bytes()
    usage = shutil._ntuple_diskusage(10**9, 10**9, 100)  # type: ignore[attr-defined]
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
    result = stamp(model / "model.gguf", "--yes")
    assert "the disk has 100 bytes left" in line_of(result)
    assert (model / "model.gguf").read_bytes() == before
    assert not list(model.glob(".*"))


@pytest.mark.skipif(os.name == "nt", reason="needs limits of file sizes")
def test_a_disk_that_fills_meanwhile_leaves_the_old_file_whole(tmp_path: Path) -> None:
    import resource

    weights = tmp_path / "model.safetensors"
    make_safetensors(weights, size=400_000)
    before = weights.read_bytes()

    def limited() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000,) * 2)

    done = subprocess.run(
        [sys.executable, "-m", "raillint", "stamp", str(weights), "--license", "mit", "--yes"],
        preexec_fn=limited,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "file too large" in done.stderr
    assert weights.read_bytes() == before
    assert not list(tmp_path.glob(".*"))


def test_links_and_read_only_files_are_refused(tmp_path: Path) -> None:
    real = tmp_path / "real.bin"
    make_safetensors(real)
    link = tmp_path / "model.safetensors"
    link.symlink_to(real)
    assert "it is a link" in line_of(stamp(link, "--license", "mit", "--yes"))
    link.unlink()
    make_safetensors(link)
    link.chmod(0o444)
    before = link.read_bytes()
    assert "it is read-only" in line_of(stamp(link, "--license", "mit", "--yes"))
    assert link.read_bytes() == before


def test_the_rights_of_the_file_are_kept(tmp_path: Path) -> None:
    weights = tmp_path / "model.safetensors"
    make_safetensors(weights)
    weights.chmod(0o640)
    stamp(weights, "--license", "mit", "--yes")
    assert weights.stat().st_mode & 0o777 == 0o640


def test_one_broken_shard_leaves_all_untouched(tmp_path: Path) -> None:
    good = tmp_path / "model-00001-of-00002.safetensors"
    make_safetensors(good)
    before = good.read_bytes()
    (tmp_path / "model-00002-of-00002.safetensors").write_bytes(before[:-4])
    result = stamp(tmp_path, "--license", "mit", "--yes")
    assert "model-00002-of-00002.safetensors: its tensors need" in line_of(result)
    assert good.read_bytes() == before


def test_a_pointer_of_git_lfs_says_what_to_do(tmp_path: Path) -> None:
    weights = tmp_path / "model.safetensors"
    weights.write_bytes(b"version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n")
    assert "`git lfs pull`" in line_of(stamp(weights, "--license", "mit", "--yes"))


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("acme/tone-base",), "hf download acme/tone-base"),
        (("hf://acme/tone-base",), "on the Hub"),
        (("nowhere",), "no file or folder"),
    ],
)
def test_a_target_on_the_hub_is_not_written(args: tuple[str, ...], told: str) -> None:
    done = run(*args)
    assert done.returncode == 2
    assert told in done.stderr
    assert done.stderr.count("\n") == 1


def test_what_cannot_be_stamped_says_why(model: Path) -> None:
    assert "ends in neither" in line_of(stamp(model / "README.md"))
    assert "change the card first" in line_of(stamp(model, "--license", "mit"))
    assert "no short line" in line_of(stamp(model, "--edition", "2026\x1b[0m"))
    assert "no id such as" in line_of(stamp(model, "--base", "../x"))
    (model / "README.md").write_text("# A model\n", "utf-8")
    assert "declares no licence" in line_of(stamp(model))
    empty = model / "empty"
    empty.mkdir()
    assert "holds no safetensors or GGUF" in line_of(stamp(empty, "--license", "mit"))


def test_the_hook_never_stamps() -> None:
    hooks = (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8")
    assert "stamp" not in hooks
    assert "check" in hooks
