"""`raillint init` and what is there already: kept, copied, or refused in one line."""

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest
from harness.made_repos import EXAMPLE, files, found, small_model
from harness.reference import ROOT

from raillint.card.card import Card
from raillint.document import Document


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_card_that_is_there_keeps_every_byte_of_its_own(run, tmp_path: Path, end: str) -> None:
    old = (
        "\ufeff---\ntags: [b, a]  # mine\nlanguage:   en\n---\n\n# Sorter\n\nMy prose.  \n\n"
        "## Intended use\n\nFor fun.\n\n## Limitations\n\n## Licence\nall of it"
    ).replace("\n", end)
    small_model(tmp_path / "m")
    (tmp_path / "m" / "README.md").write_bytes(old.encode())
    assert run("init", "m", "--license", EXAMPLE, "--holder", "Acme")[0] == 0
    new = (tmp_path / "m" / "README.md").read_bytes().decode()
    after = iter(new.split(end))
    assert all(any(line == other for other in after) for line in old.split(end))
    assert ("\r\n" in new) is (end == "\r\n")
    assert new.replace("\r\n", "").count("\r") == 0
    front = Card(Document("README.md", new.lstrip("\ufeff"))).data
    assert front["license"] == "other"
    assert front["tags"] == ["b", "a"]
    assert new.count("## Intended use") == 1
    before = files(tmp_path / "m")
    code, out, _ = run("init", "m", "--license", EXAMPLE, "--holder", "Acme")
    assert (code, out) == (0, "nothing to add\n")
    assert files(tmp_path / "m") == before


def test_a_card_whose_metadata_cannot_be_read_is_refused_and_nothing_is_written(
    run, tmp_path: Path
) -> None:
    (tmp_path / "m").mkdir()
    (tmp_path / "m" / "README.md").write_text("---\ntags: [a\n---\n\n# Sorter\n", "utf-8")
    before = files(tmp_path / "m")
    code, out, err = run("init", "m", "--license", EXAMPLE)
    assert (code, out, err.count("\n")) == (3, "", 1)
    assert "README.md:" in err
    assert "is opened and never closed: mend the metadata first" in err
    assert files(tmp_path / "m") == before


def test_an_answer_that_an_existing_card_contradicts_is_told(run, tmp_path: Path) -> None:
    (tmp_path / "m").mkdir()
    (tmp_path / "m" / "README.md").write_text("---\nlanguage: fr\n---\n\n# Sorter\n", "utf-8")
    err = run("init", "m", "--language", "en")[2]
    assert "`language` was not used: README.md has `language` already" in err
    assert "was not used" not in run("init", "m", "--language", "fr")[2]


def test_another_file_is_replaced_with_force_alone_and_kept_as_a_copy(run, tmp_path: Path) -> None:
    small_model(tmp_path / "m")
    (tmp_path / "m" / "LICENSE").write_text("ours", "utf-8")
    before = files(tmp_path / "m")
    code, _, err = run("init", "m", "--license", EXAMPLE)
    assert code == 2
    assert err == (
        "raillint: error: LICENSE is there already with other text: --force keeps a copy and "
        "replaces it\n"
    )
    assert files(tmp_path / "m") == before
    code, out, _ = run("init", "m", "--license", EXAMPLE, "--force")
    assert code == 0
    assert "replaced m/LICENSE; the old one is LICENSE.bak" in out
    assert files(tmp_path / "m")["LICENSE.bak"] == b"ours"


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("--license", "exampel-rail"), "there is no licence exampel-rail"),
        (("--license", "openrail"), "openrail names a family of texts"),
        (("--license", "falcon-180b-1.0"), "no copy of falcon-180b-1.0 could be had"),
        (("--answers", "a.yaml"), "has the unknown key `licence`; did you mean `license`?"),
        (("--answers", "none.yaml"), "none.yaml"),
        (("--language", "klingon"), "is `klingon`, which the Hub does not read"),
        (("--task", "text-clasification"), "did you mean `text-classification`?"),
        (("--base", "acme/b", "--base-license", "mitt"), "no licence mitt; did you mean mit?"),
        (("--name", "a\nb: c"), "not a name of letters"),
        (("--kind", "dataset", "--license", EXAMPLE), "is written for models, not for data"),
        (("--with", "make"), "--with takes pre-commit and action, not make"),
        (("--license", "mit", "--base", "bigscience/bloom-560m"), "does not carry on what"),
    ],
)
def test_what_cannot_be_is_one_clear_line_and_nothing_is_written(
    run, tmp_path: Path, args: tuple[str, ...], told: str
) -> None:
    (tmp_path / "a.yaml").write_text("licence: mit\n", "utf-8")
    code, out, err = run("init", "new", *args)
    assert code in {2, 3}
    assert out == ""
    assert told in err
    assert err.count("\n") == 1
    assert not (tmp_path / "new").exists()


def test_a_linked_readme_is_not_written_through(run, tmp_path: Path) -> None:
    (tmp_path / "m").mkdir()
    (tmp_path / "else.md").write_text("# Else\n", "utf-8")
    (tmp_path / "m" / "README.md").symlink_to("../else.md")
    code, _, err = run("init", "m", "--license", EXAMPLE)
    assert (code, err) == (2, "raillint: error: cannot write m/README.md: it is a link\n")
    assert (tmp_path / "else.md").read_text("utf-8") == "# Else\n"
    assert not (tmp_path / "m" / "LICENSE").exists()


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes everywhere")
def test_a_read_only_folder_is_one_line(run, tmp_path: Path) -> None:
    small_model(tmp_path / "m")
    (tmp_path / "m").chmod(0o555)
    code, _, err = run("init", "m", "--license", EXAMPLE)
    assert code == 2
    assert "permission denied" in err
    assert err.count("\n") == 1


def limited_to(size: int) -> None:
    """Let no file of a child grow beyond a size, as on a full disk."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


@pytest.mark.parametrize("there", [True, False])
@pytest.mark.parametrize("room", [0, 2_000])
def test_a_full_disk_is_one_line_and_leaves_all_as_it_was(
    tmp_path: Path, room: int, there: bool
) -> None:
    if there:
        small_model(tmp_path / "m")
        (tmp_path / "m" / "README.md").write_text("# Ours\n", "utf-8")
    before = files(tmp_path)
    done = subprocess.run(
        [sys.executable, "-B", "-m", "raillint", "init", "m", "--license", EXAMPLE, "--with",
         "action"],
        cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True, text=True,
        check=False, preexec_fn=lambda: limited_to(room),
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (2, "")
    assert "file too large" in done.stderr
    assert done.stderr.count("\n") == 1
    assert files(tmp_path) == before
    assert (tmp_path / "m").exists() == there


def test_a_folder_that_is_a_link_gets_nothing_through_it(run, tmp_path: Path) -> None:
    (tmp_path / "m").mkdir()
    (tmp_path / "else").mkdir()
    (tmp_path / "m" / ".github").symlink_to("../else")
    code, _, err = run("init", "m", "--with", "action")
    assert code == 2
    assert "its folder is a link" in err
    assert files(tmp_path / "else") == {}
    assert not (tmp_path / "m" / "README.md").exists()


def test_a_kept_copy_is_no_second_licence(run, tmp_path: Path) -> None:
    """What --force keeps is not judged: it holds what the repository is no longer under."""
    (tmp_path / "m").mkdir()
    (tmp_path / "m" / "LICENSE").write_text("All rights reserved.\n", "utf-8")
    run("init", "m", "--license", EXAMPLE, "--holder", "Acme", "--force")
    assert (tmp_path / "m" / "LICENSE.bak").is_file()
    judged = {one.split()[1] for one in found(tmp_path / "m", "publisher")}
    assert not [code for code in judged if code.startswith(("LI", "LT"))]


def test_a_dry_run_shows_a_diff_and_writes_nothing(run, tmp_path: Path) -> None:
    small_model(tmp_path / "m")
    before = files(tmp_path / "m")
    code, out, err = run("init", "m", "--license", EXAMPLE, "--diff")
    assert code == 0
    assert "+++ b/LICENSE" in out
    assert "+license_name: example-rail-m-1.0" in out
    assert "2 files; nothing written" in err
    assert files(tmp_path / "m") == before
