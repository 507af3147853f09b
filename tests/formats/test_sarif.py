"""SARIF: valid by its schema, and read back as what was found."""

import json
from typing import Any
from urllib.parse import unquote

from harness.cases import check_files
from harness.reference import reference
from harness.report import finding, shared_report
from jsonschema import Draft7Validator

from raillint.formats.sarif import FINGERPRINT, render
from raillint.model import Edit, Fix, Move, Place, RelatedPlace, RepoReport, Report, Span, Verdict
from raillint.registry import all_rules


def run_of(report: Report) -> dict[str, Any]:
    (run,) = json.loads(render(report))["runs"]
    return run


def only(*findings: Any) -> Report:
    return Report((RepoReport(".", "model", Verdict.FAIL, findings=findings),))


def test_log_is_valid_by_the_schema_of_the_standard() -> None:
    schema = json.loads((reference() / "external/sarif-schema-2.1.0.json").read_bytes())
    real = Report((check_files({"README.md": "---\nlanguages: en\n---\n"}),), rules=all_rules())
    for report in (shared_report(), real, Report(())):
        log = json.loads(render(report))
        assert [error.message for error in Draft7Validator(schema).iter_errors(log)] == []


def test_rules_carry_their_manual() -> None:
    rules = run_of(Report((), rules=all_rules()))["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.code for rule in all_rules()]
    for rule in rules:
        assert "## Why it matters" in rule["help"]["markdown"]
        assert rule["help"]["text"]
        assert not rule["help"]["markdown"].splitlines()[2].startswith(" ")


def test_help_leads_to_a_heading_of_the_rule_pages() -> None:
    from harness.reference import ROOT

    page = (ROOT / "docs/rules.md").read_text("utf-8")
    headings = {line[3:].lower().replace(" ", "-") for line in page.splitlines()
                if line.startswith("## ")}  # fmt: skip
    rules = run_of(Report((), rules=all_rules()))["tool"]["driver"]["rules"]
    assert {rule["helpUri"].partition("#")[2] for rule in rules} <= headings


def test_indexes_lead_to_what_they_name() -> None:
    run = run_of(shared_report())
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        for place in (*result["locations"], *result.get("relatedLocations", ())):
            named = place["physicalLocation"]["artifactLocation"]
            listed = run["artifacts"][named["index"]]["location"]
            assert listed == {key: named[key] for key in listed}
    for note in run["invocations"][0]["toolExecutionNotifications"]:
        rule = note.get("associatedRule", {})
        assert "index" not in rule or rules[rule["index"]]["id"] == rule["id"]


def test_fix_makes_of_the_text_what_its_edits_make() -> None:
    """Lines and columns of SARIF lead to the characters that the edit's offsets name."""
    text = "---\r\ntags: [\U0001f600]\r\nlanguages: en\r\nlicense: Apache-2.0\r\n---\r\n"
    repo = check_files({"README.md": text})
    results = run_of(Report((repo,), rules=all_rules()))["results"]
    fixed = 0
    for found, result in zip(repo.findings, results, strict=True):
        for edit in found.fix.edits if found.fix else ():
            fixed += 1
            (change,) = result["fixes"][0]["artifactChanges"]
            (replacement,) = change["replacements"]
            region = replacement["deletedRegion"]
            lines = text.splitlines(keepends=True)
            before = sum(map(len, lines[: region["startLine"] - 1]))
            start = before + region["startColumn"] - 1
            before = sum(map(len, lines[: region["endLine"] - 1]))
            end = before + region["endColumn"] - 1
            assert (start, end) == edit.span[1:]
            assert replacement["insertedContent"]["text"] == edit.replacement
    assert fixed > 1


def test_inserted_lines_end_as_those_of_the_file() -> None:
    card = "---\r\nlicense: mit\r\n---\r\n\r\n# Sorter\r\n"
    repo = check_files({"README.md": card}, edits="all")
    texts = [
        replacement["insertedContent"]["text"]
        for result in run_of(Report((repo,), rules=all_rules()))["results"]
        for fix in result.get("fixes", ())
        for change in fix["artifactChanges"]
        for replacement in change["replacements"]
    ]
    assert any("\r\n" in text for text in texts)
    assert not any("\n" in text.replace("\r\n", "") for text in texts)


def test_fingerprints_are_unique_and_hold_while_lines_move() -> None:
    card = "---\nlicense: Apache-2.0\nlanguages: en\n---\n"
    before, after = (
        {
            result["partialFingerprints"][FINGERPRINT]
            for result in run_of(Report((check_files({"README.md": text}),)))["results"]
        }
        for text in (card, card.replace("---\n", "---\ntags: [a]\n\n", 1))
    )
    assert before == after
    results = run_of(shared_report())["results"]
    assert len({item["partialFingerprints"][FINGERPRINT] for item in results}) == len(results)


def test_silenced_findings_are_suppressed_with_their_reason() -> None:
    found = [item["suppressions"][0] for item in run_of(shared_report())["results"]
             if "suppressions" in item]  # fmt: skip
    assert [item["kind"] for item in found] == ["inSource", "external", "inSource"]
    assert found[0]["justification"] == "the next release renames it"


def test_what_could_not_be_decided_accuses_nobody() -> None:
    run = run_of(shared_report())
    notes = run["invocations"][0]["toolExecutionNotifications"]
    assert {"level": "note", "message": {"text": "models/a: undecided: the base model is gated"},
            "associatedRule": {"id": "UR201", "index": 3}} in notes  # fmt: skip
    assert "the base model is gated" not in json.dumps(run["results"])


def test_a_crash_is_an_execution_that_failed() -> None:
    invocation = run_of(shared_report())["invocations"][0]
    assert (invocation["executionSuccessful"], invocation["exitCode"]) == (False, 3)
    crash = invocation["toolExecutionNotifications"][-1]
    assert (crash["level"], crash["associatedRule"]) == ("error", {"id": "RL900"})
    assert run_of(only(finding()))["invocations"][0]["executionSuccessful"] is True


def test_names_of_files_are_encoded_as_uris() -> None:
    for path in ("a b/ü%.md", "c:d.md", "x?y#z.md", "[v].md"):
        (result,) = run_of(only(finding(place=Place(path, 1, 1, 1, 2))))["results"]
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert unquote(uri) == path
        assert not set(uri) & set(" ü?#[]:")
    report = Report((RepoReport("/srv/m", "model", Verdict.FAIL, findings=(finding(),)),))
    (result,) = run_of(report)["results"]
    named = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert named == {"uri": "file:///srv/m/README.md", "index": 0}


def test_message_holds_no_link_that_a_card_wrote() -> None:
    (result,) = run_of(only(finding(message="see [here](https://example.org)", help_="")))[
        "results"
    ]
    assert result["message"]["text"] == r"see \[here\](https://example.org)"


def test_move_of_a_file_is_told_and_never_half_done() -> None:
    edit = Edit(Span("docs/LICENSE", 0, 1), "x", Place("docs/LICENSE", 1, 1, 1, 2))
    fix = Fix("move it", edits=(edit,), safe=True, moves=(Move("docs/LICENSE", "LICENSE"),))
    (result,) = run_of(only(finding(fix=fix)))["results"]
    assert result["properties"]["moves"] == [{"path": "docs/LICENSE", "to": "LICENSE"}]
    assert "fixes" not in result


def test_file_on_the_hub_is_named_by_its_address_at_the_revision() -> None:
    page = "https://hub.example/acme/base/blob/0123"
    fix = Fix("x", (Edit(Span("a b.md", 0, 1), "x", Place("a b.md", 1, 1, 1, 2)),))
    found = finding(place=Place("a b.md", 2, 1, 2, 2), fix=fix,
                    related=(RelatedPlace("see", Place("LICENSE", 1, 1, 1, 2)),))  # fmt: skip
    repo = RepoReport("acme/base", "model", Verdict.FAIL, (found,), page=page)
    run = run_of(Report((repo,)))
    (result,) = run["results"]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": f"{page}/a%20b.md", "index": 0}
    change = result["fixes"][0]["artifactChanges"][0]
    assert change["artifactLocation"] == place["artifactLocation"]
    assert [item["location"] for item in run["artifacts"]] == [
        {"uri": f"{page}/a%20b.md"}, {"uri": f"{page}/LICENSE"}]  # fmt: skip


def test_name_of_a_file_that_no_encoding_has_is_no_fault() -> None:
    for page in ("", "https://hub.example/a/b/blob/0"):
        found = finding(place=Place("\ud800/README.md", 1, 1, 1, 2))
        report = Report((RepoReport(".", "model", Verdict.FAIL, (found,), page=page),))
        (result,) = run_of(report)["results"]
        place = result["locations"][0]["physicalLocation"]["artifactLocation"]
        assert place["uri"].endswith("%3F/README.md")
