"""`raillint init` for what is made from a base: what it owes is written, and nothing more."""

from pathlib import Path

import pytest
from harness.made_repos import EXAMPLE, base_is_open, files, found


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


@pytest.mark.parametrize("relation", ["merge", "quantized", "mirror"])
def test_what_was_not_trained_is_not_asked_for_its_data(run, tmp_path: Path, relation: str) -> None:
    run("init", "m", "--base", "acme/b", "--relation", relation, "--changes", "Fewer bits.")
    assert not any("CS206" in one for one in found(tmp_path / "m", "publisher"))


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


def test_a_merge_names_the_paragraph_of_each_licence(tmp_path: Path, run) -> None:
    bases = ("--base", "bigscience/bloom-560m", "--base", "bigcode/starcoder")
    assert run("init", *bases, "--relation", "merge")[0] == 0
    card = (tmp_path / "README.md").read_text("utf-8")
    assert "The use restrictions of these licences bind everyone" in card
    assert "paragraph 4.a of the BigScience RAIL License v1.0 and paragraph 5.1 of the" in card
