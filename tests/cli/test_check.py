"""`raillint check` as a user meets it: output, exit codes, one line for every mistake."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result
from harness.reference import ROOT
from jsonschema import Draft7Validator

from raillint.cli import cli, main

TIDY = str(ROOT / "examples" / "tidy-model")
UNTIDY = str(ROOT / "examples" / "untidy-model")
OTHER = "---\nlicense: other\nlicense_link: https://example.org/l\n---\n"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    """Run the command line in an empty folder; give exit code, output and error output."""
    monkeypatch.chdir(tmp_path)

    def call(*args: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as end:
            main(list(args))
        out, err = capsys.readouterr()
        assert isinstance(end.value.code, int)
        return end.value.code, out, err

    return call


def write(path: Path, text: str = OTHER) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def test_tidy_repository_passes(run) -> None:
    code, out, err = run("check", TIDY)
    assert (code, err) == (0, "")
    assert out.endswith("(model): pass\n\nChecked 1 repository: no findings\n")


def test_a_repository_that_holds_others_says_that_they_were_not_looked_at(
    run, tmp_path: Path
) -> None:
    write(tmp_path / "zoo/README.md")
    write(tmp_path / "zoo/acme/tone/README.md")
    code, out, err = run("check", "zoo", "--format", "json")
    assert (code, [repo["target"] for repo in json.loads(out)["repos"]]) == (1, ["zoo"])
    assert err.startswith("raillint: hint: zoo is judged as one repository; ")
    assert err.endswith("raillint check zoo/acme/tone\n")
    assert run("check", "zoo/acme/tone")[2] == ""


def test_a_broken_lock_file_is_told_and_says_what_to_do(run, tmp_path: Path) -> None:
    write(tmp_path / "README.md", "---\nlicense: mit\nbase_model: acme/never-seen\n---\n")
    write(tmp_path / ".raillint.lock.yaml", "parents: [\n")
    code, out, _ = run("check", "--select", "LN104", "--format", "concise")
    assert code == 0
    assert "undecided[LN104]" in out
    assert ".raillint.lock.yaml is no YAML; delete it, and `raillint check --online`" in out


def test_a_lock_file_does_not_overrule_what_was_checked(run, tmp_path: Path) -> None:
    """It lies in the repository that is judged: its word is told, and believed by its owner."""
    write(
        tmp_path / "README.md",
        "---\nlicense: apache-2.0\nbase_model: bigscience/bloom-560m\n---\n# M\n",
    )
    write(
        tmp_path / ".raillint.lock.yaml",
        "version: 1\nparents:\n  bigscience/bloom-560m:\n"
        "    {license: [mit], basis: text, date: '2026-11-01'}\n",
    )
    select = ("--select", "LN101,LN104", "--format", "concise")
    code, out, _ = run("check", *select)
    assert code == 0
    assert "undecided[LN104]" in out
    assert "says mit, and it was under bigscience-bloom-rail-1.0" in out
    code, out, _ = run("check", "--no-repo-config", *select)
    assert (code, "error[LN101]" in out) == (1, True)


def test_a_slip_in_a_path_or_a_name_is_answered_with_what_is_there(run, tmp_path: Path) -> None:
    write(tmp_path / "models" / "Readme.md")
    assert run("check", "modles")[2].endswith("; did you mean models?\n")
    assert run("check", "models")[2].endswith("; Readme.md is not read: rename it to README.md\n")
    assert "(see `raillint form --help`)" in run("form", "models")[2]
    assert run("form", "models")[2].count("\n") == 1


def test_folders_without_a_card_are_no_reason_for_a_hint(run, tmp_path: Path) -> None:
    write(tmp_path / "README.md")
    write(tmp_path / "docs/README.md", "# How to build\n")
    (tmp_path / "broken").symlink_to(tmp_path / "gone")
    write(tmp_path / "odd/README.md/file", "")
    assert run("check")[2] == ""


def test_errors_give_exit_code_1_and_show_the_source(run) -> None:
    code, out, _ = run("check", UNTIDY)
    assert code == 1
    assert "README.md:3:10: error[MD103] [*] `Apache-2.0` is no licence id of the Hub" in out
    assert (
        "3 | license: Apache-2.0\n  |          ^^^^^^^^^^\n  = help: did you mean `apache-2.0`?"
        in out
    )


def test_exit_zero_keeps_the_findings(run) -> None:
    code, out, _ = run("check", UNTIDY, "--exit-zero")
    assert code == 0
    assert "error[MD103]" in out


@pytest.mark.parametrize(("threshold", "expected"), [("error", 0), ("warning", 1), ("never", 0)])
def test_fail_on_sets_the_threshold(run, tmp_path: Path, threshold: str, expected: int) -> None:
    write(tmp_path / "README.md", "---\nlicense: mit\nlanguages: en\n---\n")
    assert run("check", ".", "--fail-on", threshold)[0] == expected


def test_strict_undecided_fails_what_could_not_be_decided(run, tmp_path: Path) -> None:
    write(tmp_path / "card.md", "---\nlicense: creativeml-openrail-m\n---\n")
    assert run("check", "card.md")[0] == 0
    code, out, _ = run("check", "card.md", "--strict-undecided")
    assert code == 1
    assert "undecided LT201" in out


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["check", "nowhere"], "there is no file or folder nowhere"),
        (["check", "./org/model"], "there is no file or folder ./org/model"),
        (["check", "."], "nothing to check in ."),
        (["check", f"{TIDY}/LICENSE"], "is no card: name a folder, or a file that ends in .md"),
        (["check", TIDY, "--select", "MD1044"], "unknown rule MD1044; did you mean MD104?"),
        (["check", TIDY, "--ignore", "nonsense"], "unknown rule nonsense"),
        (["check", TIDY, "--profile", "lax"], "'lax' is not one of"),
        (["check", TIDY, "--format", "pdf"], "'pdf' is not one of"),
        (["check", TIDY, "--baseline", "gone.json"], "cannot read the baseline gone.json"),
        (["check", "--colour"], "No such option"),
        (["chekc"], "did you mean check?"),
        (["explain", "MD999"], "unknown rule MD999"),
        (["licenses", "show", "creativeml"], "did you mean creativeml-openrail-m?"),
        (["licenses", "list", "--family", "x"], "no licence of the family x"),
        (["licenses", "identify", "gone"], "there is no file gone"),
    ],
)
def test_a_mistake_is_one_clear_line_and_exit_code_2(run, args: list[str], words: str) -> None:
    code, out, err = run(*args)
    assert code == 2
    assert out == ""
    assert words in err
    assert err.startswith("raillint: error: ")
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("profle: hub\n", "did you mean `profile`?"),
        ("profile: hub\nprofile: strict\n", ".raillint.yaml:2: the key `profile` is given twice"),
        ("ignore:\n  MD102: a\n  MD102: b\n", ".raillint.yaml:3: the key `MD102` is given twice"),
        ("fail-on: [\n", ".raillint.yaml:2"),
        ("- a\n", "must be a mapping"),
        ("ignore: [MD102]\n", "`ignore` must be a mapping"),
        ("select: [MD9999]\n", "unknown rule MD9999"),
        ("profile: lax\n", "choose from hub, publisher, openrail, strict"),
        ("require-restrictions: [military.weapon]\n", "did you mean military.weapons?"),
        ("require-restrictions: [zzz]\n", "no restriction zzz; known are academic.dishonesty,"),
        ("compare-with: bigscience-openrail\n", "did you mean bigscience-openrail-m?"),
        ("compare-with: apache-2.0\n", "no licence with restrictions apache-2.0"),
        ("require-restrictions-as: fatal\n", "none of error, warning, info"),
        ("baseline: gone.json\n", "cannot read the baseline gone.json"),
        ("licenses: gone\n", "the folder of licences gone is not there"),
        ("[" * 5000, "nested more than 100 levels deep"),
        ("a: &a [*a]\n", "refers to itself"),
    ],
)
def test_broken_configuration_is_one_line_and_exit_code_2(
    run, tmp_path: Path, text: str, words: str
) -> None:
    write(tmp_path / "README.md")
    write(tmp_path / ".raillint.yaml", text)
    code, _, err = run("check", ".")
    assert code == 2
    assert words in err
    assert err.count("\n") == 1


def test_configuration_in_pyproject_counts_where_there_is_no_other(run, tmp_path: Path) -> None:
    write(tmp_path / "README.md")
    write(tmp_path / "pyproject.toml", "[tool.raillint.ignore]\nMD104 = 'name to come'\n")
    assert run("check", ".")[0] == 0
    write(tmp_path / ".raillint.yaml", "profile: hub\n")
    assert run("check", ".")[0] == 1


def test_policy_counts_from_the_working_folder_and_not_with_no_repo_config(
    run, tmp_path: Path
) -> None:
    write(tmp_path / "model" / "README.md", "---\nlicense: apache-2.0\n---\n")
    write(tmp_path / ".raillint.yaml", "require-restrictions: [military.weapons]\nprofile: hub\n")
    code, out, _ = run("check", "model", "--format", "concise")
    assert code == 1
    assert "error[UR208]" in out
    assert "UR208" not in run("check", "model", "--no-repo-config", "--format", "concise")[1]


def test_options_win_over_the_configuration(run, tmp_path: Path) -> None:
    write(tmp_path / "README.md")
    write(tmp_path / ".raillint.yaml", "fail-on: never\n")
    assert run("check", ".")[0] == 0
    assert run("check", ".", "--fail-on", "error")[0] == 1


def test_no_repo_config_counts_nothing_that_the_repository_says(run, tmp_path: Path) -> None:
    write(
        tmp_path / "README.md", OTHER.replace("other\n", "other  # raillint: ignore[MD104] soon\n")
    )
    write(tmp_path / ".raillint.yaml", "fail-on: never\n")
    assert run("check", ".")[0] == 0
    code, out, _ = run("check", ".", "--no-repo-config", "--format", "json")
    assert code == 1
    assert json.loads(out)["repos"][0]["claims"] == {"MD104": "soon"}


def test_silenced_findings_stay_on_record(run, tmp_path: Path) -> None:
    write(tmp_path / "README.md")
    code, out, _ = run("check", ".", "--ignore", "MD104", "--format", "json")
    repo = json.loads(out)["repos"][0]
    assert code == 0
    assert [item["finding"]["code"] for item in repo["silenced"]] == ["MD104"]
    assert repo["silenced"][0]["reason"] == "--ignore on the command line"


def test_select_takes_codes_families_and_names(run, tmp_path: Path) -> None:
    write(tmp_path / "README.md", "---\nlicense: MIT\nlanguages: en\n---\n")
    for option in ("MD112", "misspelt-metadata-key"):
        _, out, _ = run("check", ".", "--select", option, "--format", "concise")
        assert "MD112" in out
        assert "MD103" not in out
    _, out, _ = run("check", ".", "--select", "MD,LI101", "--format", "concise")
    assert "MD103" in out


def test_baseline_hides_what_was_there_and_shows_what_is_new(run, tmp_path: Path) -> None:
    card = write(tmp_path / "README.md")
    assert run("check", ".", "--write-baseline", "known.json")[0] == 0
    assert run("check", ".", "--baseline", "known.json")[0] == 0
    card.write_text("\n" + OTHER.replace("---\nlicense", "---\nlanguages: en\nlicense"), "utf-8")
    code, out, _ = run("check", ".", "--baseline", "known.json", "--format", "concise")
    assert code == 0
    assert "MD112" in out
    assert "MD104" not in out
    card.write_text("---\nlicense: mit\n---\n", "utf-8")
    assert "RL905" in run("check", ".", "--baseline", "known.json", "--format", "concise")[1]


def test_baseline_holds_wherever_raillint_is_called(
    run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "repo" / "README.md")
    write(tmp_path / "repo" / ".raillint.yaml", "baseline: known.json\nprofile: hub\n")
    monkeypatch.chdir(tmp_path / "repo")
    assert run("check", "--write-baseline", "known.json")[0] == 0
    assert run("check", "--write-baseline", "known.json")[2] == "wrote 1 finding to known.json\n"
    assert run("check")[0] == 0
    monkeypatch.chdir(tmp_path)
    for target in ("repo", str(tmp_path / "repo"), "repo/README.md"):
        assert run("check", target)[0] == 0, target


def test_no_arguments_show_the_help(run) -> None:
    _, _, err = run()
    assert "Usage: raillint" in err
    assert "\\x0a" not in err


def test_family_is_explained_by_its_rules(run) -> None:
    assert "MD104  other-license-without-name" in run("explain", "md")[1]


def test_folder_of_repositories_is_checked_one_by_one(run, tmp_path: Path) -> None:
    write(tmp_path / "b" / "README.md", "---\nlicense: mit\n---\n")
    write(tmp_path / "a" / "README.md")
    write(tmp_path / "a" / "sub" / "README.md", "no card of its own")
    code, out, _ = run("check", ".", "--format", "json")
    data = json.loads(out)
    assert code == 1
    assert [(repo["target"], repo["verdict"]) for repo in data["repos"]] == [
        ("a", "fail"),
        ("b", "pass"),
    ]


@pytest.mark.parametrize(
    "broken",
    ["gone", "org/model", "empty", "plain.txt", "unreadable", "misconfigured"],
)
def test_one_broken_target_does_not_keep_the_others_from_being_judged(
    run, tmp_path: Path, broken: str
) -> None:
    write(tmp_path / "good" / "README.md", "---\nlicense: mit\n---\n")
    write(tmp_path / "bad" / "README.md")
    (tmp_path / "empty").mkdir()
    write(tmp_path / "plain.txt")
    os.mkfifo(write(tmp_path / "unreadable" / "LICENSE").parent / "README.md")
    write(tmp_path / "misconfigured" / "README.md")
    write(tmp_path / "misconfigured" / ".raillint.yaml", "profile: lax\n")
    code, out, err = run("check", "good", broken, "bad", "--format", "json")
    repos = {repo["target"]: repo for repo in json.loads(out)["repos"]}
    assert (code, err) == (3, "")
    assert {name: repo["verdict"] for name, repo in repos.items()} == {
        "good": "pass",
        broken: "error",
        "bad": "fail",
    }
    assert repos[broken]["error"]
    assert "\n" not in repos[broken]["error"]


def test_a_broken_repository_among_several_below_a_folder(run, tmp_path: Path) -> None:
    write(tmp_path / "a" / "README.md", "---\nlicense: mit\n---\n")
    write(tmp_path / "b" / "README.md")
    write(tmp_path / "b" / ".raillint.yaml", "profile: [\n")
    code, out, _ = run("check", ".")
    assert code == 3
    assert "a (model): pass" in out
    assert "error: b/.raillint.yaml:2" in out
    assert "b (model): error" in out
    assert "1 could not be checked" in out


def test_a_wrong_call_stays_a_wrong_call_where_nothing_can_be_checked(run, tmp_path: Path) -> None:
    write(tmp_path / "a" / "README.md")
    write(tmp_path / "b" / "README.md")
    code, out, err = run("check", "gone", "lost")
    assert (code, out) == (2, "")
    hint = "; a repository on the Hub is named as org/name"
    assert err == (
        f"raillint: error: there is no file or folder gone{hint}\n"
        f"raillint: error: there is no file or folder lost{hint}\n"
    )
    code, out, err = run("check", "a", "b", "--select", "MD9999")
    assert (code, out, err.count("\n")) == (2, "", 1)


@pytest.mark.parametrize("again", ["a", "./a", "a/", "link", "b/../a"])
def test_a_target_named_twice_is_counted_once(run, tmp_path: Path, again: str) -> None:
    write(tmp_path / "a" / "README.md", "---\nlicense: mit\n---\n")
    (tmp_path / "b").mkdir()
    (tmp_path / "link").symlink_to("a")
    data = json.loads(run("check", "a", again, "--format", "json")[1])
    assert [repo["target"] for repo in data["repos"]] == ["a"]


def test_a_repository_and_the_folder_around_it_are_counted_once(run, tmp_path: Path) -> None:
    write(tmp_path / "models" / "a" / "README.md", "---\nlicense: mit\n---\n")
    data = json.loads(run("check", "models", "models/a", "--format", "json")[1])
    assert data["summary"]["repos"] == 1


def test_a_baseline_says_which_repository_is_not_in_it(run, tmp_path: Path) -> None:
    write(tmp_path / "a" / "README.md")
    code, out, err = run("check", "a", "gone", "--write-baseline", "known.json")
    assert (code, out) == (3, "")
    assert "raillint: error: gone: there is no file or folder gone; " in err
    assert err.endswith("; not in the baseline\n")
    assert (tmp_path / "known.json").is_file()


def test_json_satisfies_its_schema(run, tmp_path: Path) -> None:
    write(tmp_path / "README.md", "---\nlicense: MIT\n---\n")
    schema = Draft7Validator(json.loads((ROOT / "schemas/report.schema.json").read_bytes()))
    for target in (".", TIDY, UNTIDY):
        report = json.loads(run("check", target, "--format", "json")[1])
        assert [error.message for error in schema.iter_errors(report)] == []
        lines = run("check", target, "--format", "json-lines")[1].splitlines()
        assert [json.loads(line) for line in lines] == report["repos"]


def test_one_run_writes_several_reports(run, tmp_path: Path) -> None:
    write(tmp_path / "README.md")
    names = ("r.sarif", "r.SARIF.json", "r.xml", "r.md", "r.jsonl", "r.json", "r.txt")
    outputs = [word for name in names for word in ("--output", name)]
    code, out, err = run("check", ".", "--format", "github", *outputs)
    assert (code, err) == (1, "")
    assert out.startswith("::error file=README.md,line=2,")
    written = {name: (tmp_path / name).read_text("utf-8") for name in names}
    assert written["r.sarif"] == written["r.SARIF.json"]
    for name, form in (("r.json", "json"), ("r.jsonl", "json-lines"), ("r.xml", "junit"),
                       ("r.md", "markdown"), ("r.sarif", "sarif"), ("r.txt", "text")):  # fmt: skip
        assert written[name] == run("check", ".", "--format", form)[1]


def test_format_of_a_file_leaves_text_on_standard_output(run, tmp_path: Path) -> None:
    write(tmp_path / "README.md")
    for form, name in (("sarif", "r.sarif"), ("gitlab", "r.json"), ("concise", "r.out")):
        _, out, _ = run("check", ".", "--format", form, "-o", name)
        assert "  = help: " in out
        assert (tmp_path / name).read_text("utf-8") == run("check", ".", "--format", form)[1]


def test_folder_takes_pages_whatever_is_printed(run, tmp_path: Path) -> None:
    write(tmp_path / "README.md")
    (tmp_path / "there").mkdir()
    for place in ("new/", "there"):
        code, _, err = run("check", "README.md", "--format", "concise", "-o", place)
        assert (code, err) == (1, "")
        assert "<html" in (tmp_path / place / "index.html").read_text("utf-8")


def test_report_that_cannot_be_written_is_one_line(run, tmp_path: Path) -> None:
    write(tmp_path / "README.md")
    code, out, err = run("check", ".", "-o", "gone/r.sarif")
    assert code == 2
    assert "error[MD104]" in out
    assert err == "raillint: error: cannot write gone/r.sarif: no such file or directory\n"
    (tmp_path / "link.md").symlink_to(tmp_path / "README.md")
    assert run("check", ".", "-o", "link.md")[0] == 2
    assert (tmp_path / "README.md").read_text("utf-8") == OTHER


def test_standard_output_carries_the_report_alone(run, tmp_path: Path) -> None:
    write(tmp_path / "README.md")
    _, out, err = run("check", ".", "--format", "json")
    json.loads(out)
    assert err == ""


def test_colour_only_where_asked_or_on_a_terminal(run, tmp_path: Path) -> None:
    write(tmp_path / "README.md")
    assert "\x1b[" not in run("check", ".")[1]
    assert "\x1b[31;1merror[MD104]" in run("check", ".", "--color", "always")[1]


def commands(command: click.Command, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    yield path
    if isinstance(command, click.Group):
        for name in command.list_commands(click.Context(command)):
            found = command.get_command(click.Context(command), name)
            assert found is not None
            yield from commands(found, (*path, name))


@pytest.mark.parametrize("path", [*commands(cli)], ids=" ".join)
def test_every_command_shows_its_help_whole(path: tuple[str, ...]) -> None:
    """No summary is cut off, and an option that may be repeated says so."""
    result: Result = CliRunner().invoke(cli, [*path, "--help"])
    assert result.exit_code == 0
    assert "Usage:" in result.output
    listed = result.output.partition("Commands:")[2]
    assert "..." not in listed
    command: click.Command = cli
    for name in path:
        assert isinstance(command, click.Group)
        command = command.get_command(click.Context(command), name) or command
    repeated = [one for one in command.params if isinstance(one, click.Option) and one.multiple]
    assert [one.name for one in repeated if "several times" not in (one.help or "")] == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("raillint check --select MD10", "MD104"),
        ("raillint check --select LI101,MD10", "LI101,MD104"),
        ("raillint check --ignore LI,other-lic", "LI,MD104"),
        ("raillint explain LI", "LI101"),
        ("raillint licenses show creative", "creativeml-openrail-m"),
    ],
)
def test_shell_completes_codes_and_licences(words: str, expected: str) -> None:
    environment = {
        **os.environ,
        "_RAILLINT_COMPLETE": "bash_complete",
        "COMP_WORDS": words,
        "COMP_CWORD": str(len(words.split()) - 1),
    }
    done = subprocess.run(
        [sys.executable, "-m", "raillint"],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        encoding="utf-8",
    )
    assert f"plain,{expected}" in done.stdout


def test_closed_pipe_ends_quietly() -> None:
    command = f"{sys.executable} -m raillint rules | head -n 1"
    done = subprocess.run(
        command, shell=True, capture_output=True, text=True, cwd=ROOT, check=True, encoding="utf-8"
    )
    assert done.stderr == ""
    assert re.match(r"[A-Z]{2}\d{3} ", done.stdout)


def test_a_help_is_said_once_of_a_file_and_whole_with_verbose(run) -> None:
    weakened = str(ROOT / "examples" / "weakened-model")
    shown = run("check", weakened, "--select", "LT202")[1]
    assert shown.count("= help: restore what") == 1
    assert shown.count("= help: as for line 134") == 1
    whole = run("check", weakened, "--select", "LT202", "--verbose")[1]
    assert whole.count("= help: restore what") == 2


def test_what_could_not_run_is_counted_with_its_reason_and_named_on_demand(
    run, tmp_path: Path
) -> None:
    (tmp_path / "README.md").write_text("---\nlicense: [a\n---\n\n# M\n", "utf-8")
    shown = run("check", ".")[1]
    (line,) = re.findall(r"^skipped (\d+) rules: .* cannot be read \(--verbose names them\)$",
                         shown, re.MULTILINE)  # fmt: skip
    assert f"{line} rules skipped" in shown
    named = run("check", ".", "--verbose")[1]
    assert len(re.findall(r"^skipped [A-Z]{2}\d{3} ", named, re.MULTILINE)) == int(line)


def test_no_output_takes_the_place_of_a_single_card(run, tmp_path: Path) -> None:
    card = tmp_path / "sorter.md"
    card.write_text("---\nlicense: mit\n---\n\n# M\n", "utf-8")
    assert run("check", str(card), "-o", str(card))[0] == 2
    assert card.read_text("utf-8").startswith("---")


def test_no_output_takes_the_place_of_what_is_no_file(run, tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("---\nlicense: mit\n---\n\n# M\n", "utf-8")
    pipe = tmp_path / "pipe.json"
    os.mkfifo(pipe)
    assert run("check", str(tmp_path), "-o", str(pipe))[0] == 2
    assert pipe.is_fifo()


@pytest.mark.parametrize(
    ("card", "place"),
    [
        (
            "license: other\ntags: [x]  # raillint: ignore[MD104] to come",
            "in line 2: move it there",
        ),
        ("license: other\ntags: [x]  # raillint: ignore[MD] to come", "in line 2: move it there"),
        (
            "language: en\ntags: [x]  # raillint: ignore[MD102] to come",
            "at the top of the metadata: move it there",
        ),
        (
            "license: mit  # raillint: ignore[RH804] to come",
            "in config.json, which no comment covers: name the code",
        ),
        ("license: mit  # raillint: ignore[MD104] to come", "delete it, or move it to the line"),
    ],
)
def test_a_suppression_in_the_wrong_place_is_told_the_right_one(
    run, tmp_path: Path, card: str, place: str
) -> None:
    (tmp_path / "README.md").write_text(f"---\n{card}\n---\n\n# M\n", "utf-8")
    (tmp_path / "config.json").write_text('{"_name_or_path": "/home/acme/m"}\n', "utf-8")
    found = json.loads(run("check", ".", "--format", "json")[1])["repos"][0]["findings"]
    (unused,) = (item for item in found if item["code"] == "RL901")
    assert place in unused["help"]
    assert (unused["fix"] is None) == (not place.startswith("delete"))


def test_a_suppression_is_found_in_the_place_that_was_told(run, tmp_path: Path) -> None:
    card = "---\nlicense: other\ntags: [x]  # raillint: ignore[MD104] to come\n---\n\n# M\n"
    moved = card.replace("  # raillint: ignore[MD104] to come", "").replace(
        "license: other", "# raillint: ignore[MD104] to come\nlicense: other"
    )
    codes = []
    for text in (card, moved):
        (tmp_path / "README.md").write_text(text, "utf-8")
        found = json.loads(run("check", ".", "--format", "json")[1])["repos"][0]["findings"]
        codes.append({item["code"] for item in found} & {"MD104", "RL901"})
    assert codes == [{"MD104", "RL901"}, set()]


def test_a_list_may_name_a_folder_with_a_hash_and_begin_with_a_mark(run, tmp_path: Path) -> None:
    for name in ("c#-coder", "plain"):
        write(tmp_path / name / "README.md")
    lines = ("# all of them", "c#-coder  # in C#", "plain\t# the last", "")
    (tmp_path / "list.txt").write_bytes(b"\xef\xbb\xbf" + "\r\n".join(lines).encode())
    out = run("check", "--from-file", "list.txt", "--format", "json")[1]
    assert [repo["target"] for repo in json.loads(out)["repos"]] == ["c#-coder", "plain"]


def test_files_of_the_user_may_begin_with_a_mark(run, tmp_path: Path) -> None:
    write(tmp_path / "README.md")
    assert run("check", ".", "--write-baseline", "known.json")[0] == 0
    known = tmp_path / "known.json"
    known.write_bytes(b"\xef\xbb\xbf" + known.read_bytes())
    assert run("check", ".", "--baseline", "known.json")[0] == 0


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs /dev/zero")
@pytest.mark.parametrize("option", ["--from-file", "--baseline", "--schema"])
def test_a_file_without_end_is_refused(run, option: str) -> None:
    code, out, err = run("check", option, "/dev/zero")
    assert (code, out) == (2, "")
    assert re.search(r"cannot read the (list|baseline|schema) /dev/zero: it has more than", err)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_the_exit_code_stands_where_no_message_can_be_written() -> None:
    command = f"{sys.executable} -m raillint check nowhere 2>/dev/full"
    assert subprocess.run(command, shell=True, cwd=ROOT, check=False).returncode == 2
