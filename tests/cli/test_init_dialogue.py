"""`raillint init` on a terminal: the dialogue, a refusal in it, a no and an interrupt."""

import os
import signal
import sys
from pathlib import Path

import pytest
from harness.made_repos import EXAMPLE, files, small_model
from harness.reference import ROOT

from raillint.card.card import Card
from raillint.document import Document


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
