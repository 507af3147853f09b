"""`raillint duties` and `raillint diff` on repositories of a Hub, with the real client."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from harness.texts import EXAMPLE, stock_text
from hub.conftest import Outcome, write
from hub.repositories import Settings
from hub.server import ACCESS

Run = Callable[..., Outcome]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A base in two revisions, and a derivative that was relicensed."""
    root = tmp_path / "shelf"
    meta = f"license: other\nlicense_name: {EXAMPLE[0]}\nlicense_link: LICENSE\n"
    card = f"---\n{meta}---\n\n# A base\n"
    write(root / "acme" / "base", README__md=card, LICENSE=stock_text(*EXAMPLE))
    apache = "---\nlicense: apache-2.0\n---\n\n# A base\n"
    write(root / "acme" / "base@v2", README__md=apache)
    lost = "---\nlicense: apache-2.0\nbase_model: acme/base\n---\n\n# A derivative\n"
    write(root / "studio" / "lite", README__md=lost)
    return root


def test_the_duties_of_a_derivative_are_those_of_its_base_too(run: Run) -> None:
    done = run("duties", "studio/lite", "--for", "finetune", "--format", "json")
    assert done.code == 0, done.err
    data = json.loads(done.out)
    assert [row["kind"] for row in data["conflicts"]] == ["drops"]
    assert [text["of"] for text in data["texts"]] == [None, "acme/base"]
    assert data["texts"][1]["how"].startswith("its text was read")
    labels = {item["paragraph"] for row in data["restrictions"] for item in row["references"]}
    assert "(a)" in labels
    notices = next(row for row in data["duties"] if row["kind"] == "retain_notices")
    assert [item["paragraph"] for item in notices["references"]] == ["4(c)", "4.d"]


def test_a_base_behind_a_gate_leaves_the_page_incomplete(
    run: Run, settings: dict[str, Settings]
) -> None:
    settings["acme/base"] = Settings(private=True)
    done = run("duties", "studio/lite")
    assert done.code == 0, done.err
    assert "This page is not complete: 1 thing is not known" in done.out
    assert "acme/base:" in done.out


def test_two_revisions_are_compared(run: Run) -> None:
    done = run("diff", "acme/base", "acme/base@v2", "--json")
    assert done.code == 1, done.err
    data = json.loads(done.out)
    assert [row["what"] for row in data["licenses"]] == ["declared", "identified"]
    assert len(data["restrictions"]) == 9
    assert run("diff", "acme/base", "acme/base@main").code == 0


def test_the_gate_of_the_hub_is_compared(
    run: Run, settings: dict[str, Settings], monkeypatch: pytest.MonkeyPatch
) -> None:
    settings["studio/lite"] = Settings(gated="auto")
    closed = run("duties", "studio/lite")
    assert closed.code == 3
    assert "gated" in closed.err
    monkeypatch.setenv("HF_TOKEN", ACCESS)
    done = run("diff", "acme/base", "studio/lite", "--json")
    assert json.loads(done.out)["gate"] == [{"what": "gated", "a": "off", "b": "auto"}]


@pytest.mark.parametrize("command", [("duties", "acme/gone"), ("diff", "acme/base", "acme/gone")])
def test_what_the_hub_does_not_have_is_an_error(run: Run, command: tuple[str, ...]) -> None:
    done = run(*command)
    assert done.code == 3
    assert "acme/gone" in done.err
    assert done.out == ""


def test_a_folder_asks_the_hub_only_when_it_may(run: Run, root: Path) -> None:
    folder = str(root / "studio" / "lite")
    assert "not among the known bases" in run("duties", folder).out
    assert "Example RAIL-M License" in run("duties", folder, "--online").out
