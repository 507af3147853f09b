"""A licence of one's own counts where a shipped one does, by its fingerprint and its descriptor."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from raillint.cli import cli
from raillint.licensing.learn import learned_library, learned_licenses

TEXT = (
    "Acme RAIL-M\n\nThe Licensor lets everyone run, change and share the Acme model. "
    "Whoever shares it binds the next person to the list below.\n\n"
    "You agree not to use the Model:\n"
    "(a) to provide medical advice or medical results interpretation;\n"
    "(b) to generate or disseminate malware, ransomware included;\n"
    "(c) in any way that violates an applicable law or regulation.\n"
)
ID = "acme-rail-m-1.0"
RAIL = """\
id: acme-rail-m-1.0
name: Acme RAIL-M License
family: rail
artefacts: [model]
openness: open
commercial: barred
derivatives: allowed
editions:
  - publisher: Acme
restrictions:
  - {code: medical.advice, label: (a)}
  - {code: security.malware, label: (b)}
  - {code: legal.violate-law, label: (c), qualifiers: {law: legal-only}}
obligations:
  passthrough: {paragraph: "1"}
verified: unverified
"""


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder whose configuration names the Acme licence, learned and described."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "terms.txt").write_text(TEXT, "utf-8")
    run("licenses", "learn", "terms.txt", "--id", ID, "--into", "own")
    describe(tmp_path, RAIL)
    (tmp_path / ".raillint.yaml").write_text("licenses: own\n", "utf-8")
    return tmp_path


def describe(folder: Path, text: str) -> None:
    (folder / "own" / f"{ID}.yaml").write_text(text, "utf-8")
    learned_licenses.cache_clear()
    learned_library.cache_clear()


def run(*args: str) -> str:
    result = CliRunner().invoke(cli, args)
    assert result.exit_code == 0, (result.output, result.exception)
    return result.output


def findings(*codes: str) -> list[str]:
    result = CliRunner().invoke(
        cli,
        ["check", "repo", "--format", "json", "--select", ",".join(codes)],
        standalone_mode=False,
    )
    (repo,) = json.loads(result.stdout)["repos"]
    return [item["code"] for item in repo["findings"]]


def test_learning_lists_the_restrictions_that_the_text_states(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("terms.txt").write_text(TEXT, "utf-8")
    run("licenses", "learn", "terms.txt", "--id", ID)
    page = run("licenses", "show", ID, "--licenses", "licenses")
    assert "Restricts 3 uses" in page
    assert "Medical advice [medical.advice]" in page


@pytest.mark.usefixtures("own")
def test_learning_anew_keeps_the_descriptor_that_was_edited() -> None:
    edited = Path("own", f"{ID}.yaml").read_text("utf-8")
    told = run("licenses", "learn", "terms.txt", "--id", ID, "--into", "own", "--force")
    assert f"{ID}.yaml.bak" in told
    assert Path("own", f"{ID}.yaml.bak").read_text("utf-8") == edited


@pytest.mark.usefixtures("own")
def test_show_list_and_diff_know_a_learned_licence() -> None:
    assert "Acme RAIL-M License (acme-rail-m-1.0)" in run("licenses", "show", ID)
    assert ID in run("licenses", "list", "--family", "rail", "--commercial", "no")
    assert ID in run("licenses", "list", "--restricts", "security.malware")
    found = json.loads(run("licenses", "diff", ID, "example-rail-m-1.0", "--json"))
    assert (found["a_covers_b"], found["b_covers_a"]) == (False, True)
    by_file = json.loads(run("licenses", "diff", "terms.txt", ID, "--json"))
    assert by_file["a"]["license"] == ID
    assert by_file["b_covers_a"]


def test_without_the_folder_nothing_is_left_of_it(own: Path) -> None:
    (own / ".raillint.yaml").unlink()
    assert ID not in run("licenses", "list")
    result = CliRunner().invoke(cli, ["licenses", "show", ID])
    assert f"unknown licence {ID}" in str(result.exception)


def test_rules_ask_the_descriptor_of_a_learned_licence(own: Path) -> None:
    repo = own / "repo"
    repo.mkdir()
    card = f"---\nlicense: other\nlicense_name: {ID}\nlicense_link: LICENSE\n---\n\n# A model\n"
    (repo / "README.md").write_text(card, "utf-8")
    (repo / "LICENSE").write_text(TEXT, "utf-8")
    assert findings("CS216") == ["CS216"]
    facts = json.loads(run("inspect", "repo", "--json"))
    assert facts["license"]["rail"] is True
    describe(own, RAIL.replace("family: rail", "family: other"))
    assert findings("CS216") == []
    assert json.loads(run("inspect", "repo", "--json"))["license"]["rail"] is False


def test_commercial_terms_of_a_learned_licence_count(own: Path) -> None:
    repo = own / "repo"
    repo.mkdir()
    text = "This model may not be used for commercial purposes."
    card = f"---\nlicense: other\nlicense_name: {ID}\nlicense_link: LICENSE\n---\n\n# A\n\n{text}\n"
    (repo / "README.md").write_text(card, "utf-8")
    (repo / "LICENSE").write_text(TEXT, "utf-8")
    assert findings("UR206") == []
    describe(own, RAIL.replace("commercial: barred", "commercial: allowed"))
    assert findings("UR206") == ["UR206"]


def test_a_learned_licence_may_be_what_others_are_compared_with(own: Path) -> None:
    repo = own / "repo"
    repo.mkdir()
    (repo / "README.md").write_text("---\nlicense: mit\n---\n\n# A model\n", "utf-8")
    settings = f"licenses: ../own\ncompare-with: {ID}\n"
    (repo / ".raillint.yaml").write_text(settings, "utf-8")
    assert findings("UR207") == ["UR207"] * 3
    (repo / ".raillint.yaml").write_text(settings.replace(ID, "beta-rail"), "utf-8")
    result = CliRunner().invoke(cli, ["check", "repo"])
    assert "knows no licence with restrictions beta-rail" in str(result.exception)


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("family: rail", "family: rial", "`family` is `rial`"),
        ("code: medical.advice", "code: medical.advise", "there is no code medical.advise"),
        ("law: legal-only", "law: none", "qualifiers"),
        ("id: acme-rail-m-1.0", "id: beta", "its `id` is beta"),
        ("openness: open\n", "", "add `openness:`"),
        ("openness: open\n", "openness: open\nopenness: closed\n", "is given twice"),
        ("name: Acme", "name: 'Acme", "is broken"),
    ],
)
def test_a_broken_descriptor_is_one_clear_line(own: Path, old: str, new: str, words: str) -> None:
    describe(own, RAIL.replace(old, new, 1))
    result = CliRunner().invoke(cli, ["licenses", "list"])
    assert words in str(result.exception)
    assert f"{ID}.yaml" in str(result.exception)
    assert "\n" not in str(result.exception)
    assert getattr(result.exception, "exit_code", 0) == 2


def test_a_shipped_licence_cannot_be_described_anew(own: Path) -> None:
    """A repository must not talk its way out of a licence by describing it itself."""
    print_ = own / "own" / f"{ID}.fingerprint.json"
    data = json.loads(print_.read_text("utf-8")) | {"license": "creativeml-openrail-m"}
    print_.write_text(json.dumps(data), "utf-8")
    (own / "own" / "creativeml-openrail-m.yaml").write_text(
        RAIL.replace(ID, "creativeml-openrail-m"), "utf-8"
    )
    describe(own, RAIL)
    result = CliRunner().invoke(cli, ["licenses", "list"])
    assert "describes creativeml-openrail-m, which raillint knows" in str(result.exception)


@pytest.mark.parametrize("name", ["../../etc/passwd", "", "A B"])
def test_a_fingerprint_names_no_path(own: Path, name: str) -> None:
    print_ = own / "own" / f"{ID}.fingerprint.json"
    print_.write_text(
        json.dumps(json.loads(print_.read_text("utf-8")) | {"license": name}), "utf-8"
    )
    learned_licenses.cache_clear()
    learned_library.cache_clear()
    result = CliRunner().invoke(cli, ["licenses", "list"])
    assert "it names no licence id" in str(result.exception)
