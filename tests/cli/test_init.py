"""`raillint init` as a user meets it: what is written, what is kept, what is refused."""

import json
import os
import resource
import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from harness.reference import ROOT
from safetensors.numpy import save_file
from scaffolding import SAID

from raillint import api
from raillint.card.card import Card
from raillint.card.provenance import origins
from raillint.cli import main
from raillint.document import Document

EXAMPLE = "example-rail-m-1.0"
CONFIG = {
    "architectures": ["DistilBertForSequenceClassification"],
    "model_type": "distilbert",
    "max_position_embeddings": 512,
    "transformers_version": "4.45.0",
}


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    """Run a command in an empty folder; give exit code, output and error output."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("RAILLINT_LICENSE_TEXTS", raising=False)
    monkeypatch.setenv("RAILLINT_CACHE", str(tmp_path / "cache"))

    def call(*args: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as end:
            main(list(args))
        out, err = capsys.readouterr()
        assert isinstance(end.value.code, int)
        return end.value.code, out, err

    return call


def small_model(folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    (folder / "config.json").write_text(json.dumps(CONFIG), "utf-8")
    save_file({"head": np.zeros((3, 7), "float32")}, folder / "model.safetensors")


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def found(folder: Path, profile: str) -> list[str]:
    report = api.check(folder, profile=profile, repo_config=False, offline=True).repos[0]
    return [f"{item.severity.label} {item.code}" for item in report.findings]


def judged(folder: Path):
    return api.check(folder, repo_config=False, offline=True).repos[0]


def base_is_open(folder: Path) -> bool:
    """Tell whether a base's terms are not known, the lock file of the folder included."""
    report = api.check(folder, offline=True).repos[0]
    return any(item.code == "LN104" for item in report.undecided)


def test_five_options_make_a_repository_that_can_be_pushed(run, tmp_path: Path) -> None:
    """Issue 6, Done when: a config and a small model, one call with five options."""
    small_model(tmp_path / "m")
    answers = {"sections": SAID | {}}
    for id_ in ("dataset_structure", "data_creation", "personal_information"):
        answers["sections"].pop(id_)
    (tmp_path / "answers.yaml").write_text(json.dumps(answers), "utf-8")
    code, out, err = run(
        "init", "m", "--license", EXAMPLE, "--holder", "Acme Labs", "--name", "acme/sorter",
        "--language", "en", "--answers", "answers.yaml",
    )  # fmt: skip
    assert code == 0, err
    assert out.splitlines() == ["wrote m/LICENSE", "wrote m/README.md"]
    assert [one for one in found(tmp_path / "m", "strict") if not one.startswith("info")] == []
    card = (tmp_path / "m" / "README.md").read_text("utf-8")
    assert "- Context length: 512 tokens <!-- raillint: from config.json" in card
    assert "- Parameters: 21 <!-- raillint: from *.safetensors parameters = 21 -->" in card
    license_ = (tmp_path / "m" / "LICENSE").read_text("utf-8")
    stock = (ROOT / "licenses/texts/example-rail-m-1.0.txt").read_text("utf-8")
    year = license_.partition("Copyright (c) ")[2][:4]
    assert license_ == stock.replace("[YEAR] [COPYRIGHT HOLDER]", f"{year} Acme Labs")


def test_without_answers_the_card_asks_and_check_says_what_is_open(run, tmp_path: Path) -> None:
    small_model(tmp_path / "m")
    assert run("init", "m", "--license", EXAMPLE, "--holder", "Acme")[0] == 0
    assert found(tmp_path / "m", "hub") == []
    open_ = found(tmp_path / "m", "publisher")
    assert open_
    assert {one.split()[1][:2] for one in open_} <= {"CS", "UR"}
    card = Card(Document("README.md", (tmp_path / "m" / "README.md").read_text("utf-8")))
    asked = ("intended_use", "out_of_scope_use", "bias_risks_limitations", "safety_evaluation")
    assert {card.sections[id_].status for id_ in asked} == {"placeholder"}


def test_no_license_is_chosen_for_the_user(run, tmp_path: Path) -> None:
    assert run("init", "new")[0] == 0
    assert files(tmp_path / "new").keys() == {"README.md"}
    assert b"license" not in files(tmp_path / "new")["README.md"].split(b"\n---\n")[0]


def test_a_base_without_a_licence_chosen_is_told_with_what_it_requires(run) -> None:
    """No copy of the base's text need be at hand: it may yet be the own licence."""
    code, _, err = run("init", "new", "--base", "stabilityai/stable-diffusion-2-1")
    notes = err.splitlines()
    assert code == 0
    assert notes[0] == "note: no licence is chosen: --license takes one"
    under = "note: stabilityai/stable-diffusion-2-1 is under openrail++, which restricts 11 uses; "
    assert notes[1].startswith(under)
    assert "enforceable part of the terms that you give" in notes[1]
    assert "(4.a)" in notes[1]
    assert notes[2].startswith("note: openrail++, ")
    assert notes[2].endswith(" would carry on what the bases ask")


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


def test_the_licence_that_was_said_of_a_base_is_remembered(run, tmp_path: Path) -> None:
    """In the card, also one that stands already, and for `check`."""
    derived = ("--base", "acme/secret", "--relation", "finetune", "--name", "acme/x")
    assert run("init", "m", *derived)[0] == 0
    assert b"| not known to raillint |" in files(tmp_path / "m")["README.md"]
    assert base_is_open(tmp_path / "m")
    assert run("init", "m", "--base-license", EXAMPLE)[0] == 0
    card = files(tmp_path / "m")["README.md"].decode()
    assert "not known to raillint" not in card
    assert f"[Example RAIL-M License](LICENSE-BASE-{EXAMPLE}) |" in card
    assert card.count("## Lineage") == 1
    assert b"raillint init --base-license" in files(tmp_path / "m")[".raillint.lock.yaml"]
    assert not base_is_open(tmp_path / "m")
    before = files(tmp_path / "m")
    code, out, err = run("init", "m")
    assert (code, out) == (0, "nothing to add\n"), err
    assert "not known" not in err
    assert files(tmp_path / "m") == before


def test_a_known_licence_of_a_base_wins_over_what_is_said(run) -> None:
    code, _, err = run(
        "init", "m", "--base", "bigscience/bloom-560m", "--base-license", EXAMPLE, "--relation",
        "mirror", "--dry-run",
    )  # fmt: skip
    assert f"is known to be under bigscience-bloom-rail-1.0, so that {EXAMPLE} was not used" in err
    assert code in {0, 3}


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("--holder", "Acme"), "`holder` was not used: no licence text is written here"),
        (("--license", "apache-2.0", "--holder", "A"), "no text that is written here has a place"),
        (("--relation", "merge"), "`relation` was not used: no base is named"),
        (("--changes", "Less."), "`changes` was not used: no base is named"),
        (("--sdk", "gradio"), "`sdk` was not used: the metadata of a model have no place for it"),
        (("--kind", "space", "--language", "en"), "`language` was not used"),
        (("--gated",), "`gated` was not used: no licence with use restrictions"),
        (("--say", "dataset_structure=x"), "a model has no place for `dataset_structure`"),
    ],
)
def test_an_answer_without_a_place_is_told(run, args: tuple[str, ...], told: str) -> None:
    code, out, err = run("init", "new", *args)
    if code == 3:
        pytest.skip(f"needs a licence text: {err}")
    assert code == 0
    assert "wrote new/README.md" in out
    assert told in err


def test_an_answer_that_an_existing_card_contradicts_is_told(run, tmp_path: Path) -> None:
    (tmp_path / "m").mkdir()
    (tmp_path / "m" / "README.md").write_text("---\nlanguage: fr\n---\n\n# Sorter\n", "utf-8")
    err = run("init", "m", "--language", "en")[2]
    assert "`language` was not used: README.md has `language` already" in err
    assert "was not used" not in run("init", "m", "--language", "fr")[2]


def test_no_answer_of_use_is_called_unused(run) -> None:
    err = run(
        "init", "m", "--license", EXAMPLE, "--holder", "Acme", "--name", "acme/x", "--gated",
        "--language", "en", "--task", "fill-mask", "--library", "x", "--dataset", "acme/d",
        "--tag", "t", "--base", "acme/b", "--base-license", EXAMPLE, "--relation", "finetune",
        "--changes", "Less.", "--say", "intended_use=Fun.",
    )[2]  # fmt: skip
    assert "was not used" not in err


def test_the_next_step_speaks_of_questions_only_where_one_is_left(run, tmp_path: Path) -> None:
    answers = {key: text for key, text in SAID.items() if not key.startswith(("data", "personal"))}
    (tmp_path / "a.yaml").write_text(json.dumps({"sections": answers}), "utf-8")
    assert "next: run `raillint check full`" in run("init", "full", "--answers", "a.yaml")[2]
    assert "next: answer 12 questions in bare/README.md" in run("init", "bare")[2]


@pytest.mark.parametrize("relation", ["merge", "quantized", "mirror"])
def test_what_was_not_trained_is_not_asked_for_its_data(run, tmp_path: Path, relation: str) -> None:
    run("init", "m", "--base", "acme/b", "--relation", relation, "--changes", "Fewer bits.")
    assert not any("CS206" in one for one in found(tmp_path / "m", "publisher"))


def test_a_fresh_card_that_tells_its_restrictions_is_not_called_silent_on_them(
    run, tmp_path: Path
) -> None:
    """The question on out-of-scope use stays one of the author's."""
    run("init", "m", "--license", EXAMPLE)
    codes = [one.split()[1] for one in found(tmp_path / "m", "publisher")]
    assert "CS204" in codes
    assert "UR204" not in codes


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


def test_a_derivative_gets_the_papers_that_it_owes(run, tmp_path: Path) -> None:
    """bloom-560m is under BLOOM RAIL 1.0: P, L, N and A, and nothing more."""
    code, _, err = run(
        "init", "d", "--base", "bigscience/bloom-560m", "--relation", "finetune", "--name",
        "acme/tuned", "--license", "bigscience-bloom-rail-1.0", "--changes", "Tuned on reviews.",
    )  # fmt: skip
    if "no copy of" in err:
        pytest.skip("needs raillint[texts]")
    assert code == 0
    made = files(tmp_path / "d")
    assert made.keys() == {"LICENSE", "NOTICE", "README.md"}
    assert b"Changes made to it:\n\nTuned on reviews.\n" in made["NOTICE"]
    card = made["README.md"].decode()
    assert "a fine-tune of [bigscience/bloom-560m]" in card
    assert "put them into your own terms" in card


@pytest.mark.parametrize("relation", ["finetune", "quantized", "distilled", "mirror"])
def test_the_text_of_a_permissive_base_comes_along(run, tmp_path: Path, relation: str) -> None:
    """Their text has to stay, as OB306 asks: a copy, or the page where none is at hand."""
    for base, license_ in (("acme/a", "bsd-3-clause"), ("acme/b", "openmdw-1.0")):
        code, _, err = run(
            "init", license_, "--base", base, "--base-license", license_, "--relation", relation,
            "--license", EXAMPLE, "--name", "acme/tuned",
        )  # fmt: skip
        assert code == 0, err
        card = files(tmp_path / license_)["README.md"].decode()
        copy = f"LICENSE-BASE-{license_}"
        assert (f"]({copy})" in card) == (copy in files(tmp_path / license_))
        if copy not in files(tmp_path / license_):
            assert "](https://opensource.org/" in card or "](https://openmdw.ai/" in card
            assert f"no copy of {license_} is at hand" in err


def test_a_mirror_owes_no_notice_of_changes(run, tmp_path: Path) -> None:
    code, _, err = run(
        "init", "d", "--base", "acme/base", "--base-license", EXAMPLE, "--relation", "mirror",
        "--license", EXAMPLE, "--name", "acme/copy",
    )  # fmt: skip
    assert code == 0, err
    assert files(tmp_path / "d").keys() == {".raillint.lock.yaml", "LICENSE", "README.md"}


def test_a_space_tells_its_users_what_binds_them(run, tmp_path: Path) -> None:
    code, _, err = run(
        "init", "s", "--kind", "space", "--base", "acme/base", "--base-license", EXAMPLE,
        "--name", "acme/app", "--sdk", "gradio",
    )  # fmt: skip
    assert code == 0, err
    made = files(tmp_path / "s")
    assert made.keys() - {".raillint.lock.yaml"} == {
        f"LICENSE-BASE-{EXAMPLE}", "README.md", "terms-footer.md"
    }  # fmt: skip
    assert b"bind you when you use this Space" in made["terms-footer.md"]


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        (("--release", "data", "--no-commercial"), "these licences fit: cc-by-nc-4.0"),
        (("--unrestricted",), "these licences fit: apache-2.0, mit"),
        (("--restricted",), "these licences fit: creativeml-openrail-m"),
        (("--no-derivatives",), "these licences fit: cc-by-nd-4.0"),
        (("--no-commercial", "--base", "bigscience/bloom-560m"), "no stock licence fits"),
        (
            ("--commercial", "--base", "bigscience/bloom-560m"),
            "these licences fit: bigscience-bloom-rail-1.0",
        ),
        (
            ("--license", EXAMPLE, "--no-commercial"),
            "allows commercial use, which is not what you answered",
        ),
        (("--license", EXAMPLE, "--release", "model,data"), "does not cover the data"),
    ],
)
def test_what_is_wanted_of_a_licence_is_answered_without_a_terminal(
    run, tmp_path: Path, wanted: tuple[str, ...], told: str
) -> None:
    code, _, err = run("init", "m", *wanted)
    assert code == 0, err
    assert told in err
    assert (b"\nlicense:" in files(tmp_path / "m")["README.md"]) == ("--license" in wanted)


def test_hook_and_workflow_are_written_on_demand(run, tmp_path: Path) -> None:
    assert run("init", "m", "--with", "pre-commit,action")[0] == 0
    made = files(tmp_path / "m")
    assert b"- id: raillint\n" in made[".pre-commit-config.yaml"]
    workflow = made[".github/workflows/raillint.yml"].decode()
    assert "group: ${{ github.workflow }}-${{ github.ref }}" in workflow
    readme = (ROOT / "README.md").read_text("utf-8")
    action = next(line for line in readme.splitlines() if "uses: raillint/raillint" in line)
    checkout = next(line for line in readme.splitlines() if "uses: actions/checkout" in line)
    assert action in workflow.splitlines()
    assert checkout in workflow.splitlines()


def test_the_gate_is_written_as_data(run, tmp_path: Path) -> None:
    assert run("init", "m", "--license", EXAMPLE, "--gated")[0] == 0
    card = Card(Document("README.md", files(tmp_path / "m")["README.md"].decode()))
    assert card.data["extra_gated_prompt"].startswith("The Example RAIL-M License restricts")
    assert list(card.data["extra_gated_fields"].values()) == ["checkbox"]


def test_drift_is_noticed_and_mended(run, tmp_path: Path) -> None:
    small_model(tmp_path / "m")
    run("init", "m", "--license", EXAMPLE)
    config = CONFIG | {"max_position_embeddings": 1024}
    (tmp_path / "m" / "config.json").write_text(json.dumps(config), "utf-8")
    assert "warning EV417" in found(tmp_path / "m", "publisher")
    code, out, _ = run("check", "m", "--select", "EV417", "--fix")
    assert code == 0
    assert "fixed EV417" in out
    card = Card(Document("README.md", (tmp_path / "m" / "README.md").read_text("utf-8")))
    now = {item.key: (item.value, item.shown) for item in origins(card)}
    assert now["max_position_embeddings"] == (1024, "1,024 tokens")


def test_card_show_tells_text_and_sources(run, tmp_path: Path) -> None:
    small_model(tmp_path / "m")
    run("init", "m", "--license", EXAMPLE, "--name", "acme/sorter")
    code, out, err = run("card", "show", "m")
    assert (code, err) == (0, "")
    assert "  license_name: example-rail-m-1.0\n" in out
    assert "INTENDED USE (not written yet)\n" in out
    assert "<!--" not in out
    assert "config.json max_position_embeddings = 512\n" in out


def spawned(folder: Path, *args: str):
    pexpect = pytest.importorskip("pexpect")
    env = os.environ | {"PYTHONPATH": str(ROOT), "TERM": "dumb"}
    return pexpect.spawn(
        sys.executable, ["-m", "raillint", "init", *args], cwd=folder, env=env, encoding="utf-8",
        timeout=20, dimensions=(40, 200), preexec_fn=with_interrupts,
    )  # fmt: skip


def with_interrupts() -> None:
    """Let a child be interrupted: a run in the background inherits that it cannot."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_a_terminal_is_walked_through_the_dialogue(tmp_path: Path) -> None:
    small_model(tmp_path / "m")
    child = spawned(tmp_path, "m")
    for question, answer in (
        ("What is it.*: ", "?"), ("A model holds weights", ""), ("What is it.*: ", "modle"),
        ("choose from model, dataset, space", ""), ("What is it.*: ", ""),
        ("Name.*: ", "not a name"), ("not a name of letters", ""),
        ("Name.*: ", "acme/sorter"),
        ("Made from.*: ", ""),
        ("You release.*: ", "?"), ("D data, A application, M model, S source", ""),
        ("You release.*: ", "models"), ("released", ""), ("You release.*: ", ""),
        ("commercially.*: ", ""), ("share what they make.*: ", ""), ("OpenRAIL.*: ", ""),
        ("has -M in its name", ""),
        (r"\[M\][^\n]*restricts \d+ uses", ""), ("Licence.*: ", EXAMPLE),
        ("Copyright holder.*: ", "Acme Labs"), ("Languages.*: ", "english"),
        ("which the Hub does not read", ""), ("Languages.*: ", "en, fr"),
        ("This will be written:", ""), ("write m/LICENSE", ""), ("write m/README.md", ""),
        (r"Write it \[Y/n\]: ", ""),
    ):  # fmt: skip
        child.expect(question)
        if question.endswith(": "):
            child.sendline(answer)
    child.expect("wrote m/README.md")
    child.wait()
    card = Card(Document("README.md", (tmp_path / "m" / "README.md").read_text("utf-8")))
    assert card.data["language"] == ["en", "fr"]
    assert "Acme Labs" in (tmp_path / "m" / "LICENSE").read_text("utf-8")


def test_a_licence_that_loses_what_a_base_asks_is_refused_at_once(tmp_path: Path) -> None:
    small_model(tmp_path / "m")
    child = spawned(tmp_path, "m", "--base", "acme/base", "--name", "acme/x", "--kind", "model")
    for question, answer in (
        ("What is it.*: ", ""), ("How.*: ", "quantized"),
        ("Licence of acme/base: ", "exampel"), ("there is no licence exampel", ""),
        ("Licence of acme/base: ", EXAMPLE),
        ("You release.*: ", ""), ("commercially.*: ", ""), ("share what.*: ", ""),
        ("OpenRAIL.*: ", "no"), ("licence of the base itself", ""),
        (rf"Licence \[{EXAMPLE}\]: ", "mit"), ("does not carry on what example", ""),
        (rf"Licence \[{EXAMPLE}\]: ", "falcon-180b-1.0"), ("falcon-180b-1.0", ""),
        (rf"Licence \[{EXAMPLE}\]: ", ""),
        ("Copyright holder.*: ", ""), ("Languages.*: ", ""), (r"Write it \[Y/n\]: ", ""),
    ):  # fmt: skip
        child.expect(question)
        if question.endswith(": "):
            child.sendline(answer)
    child.expect("wrote m/README.md")
    child.wait()
    assert child.exitstatus == 0
    assert (tmp_path / "m" / "NOTICE").is_file()


def test_a_no_to_what_would_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    small_model(tmp_path / "m")
    before = files(tmp_path / "m")
    child = spawned(tmp_path, "m", "--name", "a/b", "--license", EXAMPLE, "--kind", "model")
    for question, answer in (
        ("What is it.*: ", ""), ("Made from.*: ", ""), ("Copyright holder.*: ", ""),
        ("Languages.*: ", ""), (r"Write it \[Y/n\]: ", "n"),
    ):  # fmt: skip
        child.expect(question)
        child.sendline(answer)
    child.expect("nothing was written")
    child.wait()
    assert child.exitstatus == 0
    assert files(tmp_path / "m") == before


def test_an_interrupt_in_the_dialogue_leaves_nothing_behind(tmp_path: Path) -> None:
    small_model(tmp_path / "m")
    before = files(tmp_path / "m")
    child = spawned(tmp_path, "m")
    child.expect("What is it.*: ")
    child.sendintr()
    child.expect("raillint: error: interrupted")
    child.wait()
    assert child.exitstatus == 130
    assert files(tmp_path / "m") == before


def test_a_merge_names_the_paragraph_of_each_licence(tmp_path: Path, run) -> None:
    bases = ("--base", "bigscience/bloom-560m", "--base", "bigcode/starcoder")
    assert run("init", *bases, "--relation", "merge")[0] == 0
    card = (tmp_path / "README.md").read_text("utf-8")
    assert "The use restrictions of these licences bind everyone" in card
    assert "paragraph 4.a of the BigScience RAIL License v1.0 and paragraph 5.1 of the" in card


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ((), "no licence is chosen: --license takes one"),
        (("--base", "bigscience/bloom-560m"), "bigscience-bloom-rail-1.0 would carry on"),
    ],
)
def test_a_licence_that_nobody_chose_is_told(run, options: tuple[str, ...], told: str) -> None:
    assert told in run("init", *options)[2]


def test_a_licence_of_ones_own_is_one(tmp_path: Path, run) -> None:
    (tmp_path / "README.md").write_text(
        "---\nlicense: other\nlicense_name: acme-house\n---\n\n# M\n", "utf-8"
    )
    assert "no licence is chosen" not in run("init")[2]
