"""What the rules on obligations and gates say of repositories on the Hub."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from harness.texts import EXAMPLE, stock_text
from hub.conftest import Outcome, write
from hub.repositories import Settings
from hub.server import HubServer

Check = Callable[..., Outcome]
SHEET = "\n".join(
    f"Sum {at} has {at * 3} digits, and pupil {at * 7} of school {at * 11} wrote it down in spring."
    for at in range(1, 12)
)


def card(license_id: str, base: str = "", *more: str, body: str = "") -> str:
    lines = [f"license: {license_id}", *([f"base_model: {base}"] if base else ()), *more]
    return "\n".join(["---", *lines, "---", "", "# A model", "", "It is made up.", "", body, ""])


def held(holder: str) -> str:
    return stock_text(*EXAMPLE).replace("[YEAR] [COPYRIGHT HOLDER]", holder)


def findings(outcome: Outcome) -> dict[str, dict[str, Any]]:
    (repo,) = outcome.repos
    assert repo["verdict"] != "error", repo
    return {item["code"]: item for item in repo["findings"]}


def test_a_derivative_without_notice_copy_or_change_owes_all_three(
    check: Check, root: Path
) -> None:
    write(root / "acme" / "root", README__md=card("other"), LICENSE=held("2025 Acme Labs"))
    write(root / "studio" / "lost", README__md=card("mit", "acme/root"))
    found = findings(check("studio/lost"))
    assert found["OB301"]["severity"] == found["OB302"]["severity"] == "error"
    assert found["OB303"]["severity"] == "warning"
    assert any("its text was read" in line for line in found["OB302"]["evidence"])
    assert "names 2025 acme labs" not in found["OB304"]["message"]
    assert "names acme labs" in found["OB304"]["message"]


def test_an_honest_derivative_owes_nothing_and_costs_no_more_than_it_must(
    check: Check, server: HubServer, root: Path
) -> None:
    write(root / "acme" / "root", README__md=card("other"), LICENSE=held("2025 Acme Labs"))
    named = "license_name: example-rail-m-1.0"
    honest = card("other", "acme/root", named, body="Fine-tuned on letters to a garden show.")
    write(root / "studio" / "kept", README__md=honest, LICENSE=held("2025 Acme Labs"))
    found = findings(check("studio/kept"))
    assert not [code for code in found if code.startswith("OB30") and code != "OB309"]
    asked = [item.path for item in server.requests if "acme/root" in item.path]
    assert len([path for path in asked if "/api/models/" in path]) == 1
    assert len([path for path in asked if "LICENSE" in path]) == 1


def test_the_licensors_own_derivative_owes_nothing(check: Check, root: Path) -> None:
    write(root / "acme" / "root", README__md=card("other"), LICENSE=held("2025 Acme Labs"))
    write(root / "acme" / "child", README__md=card("mit", "acme/root"))
    found = findings(check("acme/child"))
    assert not {"OB301", "OB302", "OB303", "OB304"}.intersection(found)


def test_files_of_a_base_that_cannot_be_had_are_undecided(
    check: Check, root: Path, settings: dict[str, Settings]
) -> None:
    settings["acme/root"] = Settings(gated="manual")
    write(root / "acme" / "root", README__md=card("openrail++"), LICENSE=held("2025 Acme Labs"))
    write(root / "studio" / "lost", README__md=card("mit", "acme/root"))
    outcome = check("studio/lost")
    found = findings(outcome)
    assert "OB304" not in found
    assert found["OB301"]["severity"] == "warning"  # the base is known by its tag alone
    reasons = {item["code"]: item["reason"] for item in outcome.repos[0]["undecided"]}
    assert "not at hand" in reasons["OB304"]


def test_a_copied_card_and_a_newer_base_are_seen(check: Check, root: Path) -> None:
    newer = "new_version: acme/root-2"
    write(root / "acme" / "root", README__md=card("bigscience-openrail-m", "", newer, body=SHEET))
    copied = card("bigscience-openrail-m", "acme/root", body=SHEET)
    write(root / "studio" / "copied", README__md=copied)
    found = findings(check("studio/copied"))
    assert "100% of it is the same" in found["CS213"]["message"]
    assert "`acme/root-2`" in found["OB310"]["message"]


def test_a_gate_that_is_off_shows_nobody_its_text(
    check: Check, root: Path, settings: dict[str, Settings]
) -> None:
    gate = "extra_gated_prompt: You agree to name the makers."
    text = card("openrail++", "", gate, body="This model is gated.")
    settings["acme/shut"] = Settings(gated="auto")
    write(root / "acme" / "open", README__md=text)
    write(root / "acme" / "shut", README__md=text)
    opened = findings(check("acme/open"))
    assert opened["GA601"]["severity"] == "error"
    assert opened["GA606"]["severity"] == "info"
    assert "GA604" not in opened


def test_a_folder_online_and_a_repository_are_judged_alike(
    check: Check, root: Path, tmp_path: Path
) -> None:
    write(root / "acme" / "root", README__md=card("other"), LICENSE=held("2025 Acme Labs"))
    text = card("openrail", "acme/root")
    write(root / "studio" / "lost", README__md=text, LICENSE=held("2026 Studio"))
    write(tmp_path / "mine", README__md=text, LICENSE=held("2026 Studio"))
    there = findings(check("studio/lost"))
    here = findings(check(str(tmp_path / "mine"), "--online"))
    assert here["OB304"]["message"] == there["OB304"]["message"]
    alone = check(str(tmp_path / "mine"), "--online", "--select", "LI105")
    assert alone.code == 0


def test_a_dataset_that_the_hub_has_not_is_named_once_asked_for(
    check: Check, server: HubServer, root: Path, tmp_path: Path
) -> None:
    write(root / "datasets" / "acme" / "letters", README__md=card("mit"))
    text = card("mit", "", "datasets: [acme/letters, acme/never-was]")
    write(root / "studio" / "model", README__md=text)
    write(tmp_path / "mine", README__md=text)
    assert "`acme/never-was`" in findings(check("studio/model"))["MD110"]["message"]
    server.requests.clear()
    assert "MD110" not in findings(check(str(tmp_path / "mine")))
    assert server.requests == []
    assert findings(check(str(tmp_path / "mine"), "--online"))["MD110"]["line"] == 3


def test_a_model_that_names_itself_as_its_base_is_an_error(check: Check, root: Path) -> None:
    write(root / "acme" / "round", README__md=card("mit", "acme/round"))
    assert findings(check("acme/round"))["MD106"]["severity"] == "error"


def test_closed_discussions_are_seen_where_the_card_names_no_contact(
    check: Check, server: HubServer, root: Path, settings: dict[str, Settings]
) -> None:
    settings["acme/shut"] = Settings(no_discussions=True)
    settings["acme/heard"] = Settings(no_discussions=True)
    write(root / "acme" / "shut", README__md=card("openrail++"))
    write(root / "acme" / "open", README__md=card("openrail++"))
    heard = card("openrail++", body="## Contact\n\nWrite to abuse@example.org.")
    write(root / "acme" / "heard", README__md=heard)
    assert findings(check("acme/shut"))["GA607"]["severity"] == "info"
    assert "GA607" not in findings(check("acme/open"))
    asked = [item.path for item in server.requests if item.path.endswith("/discussions")]
    assert len(asked) == 2
    assert "GA607" not in findings(check("acme/heard"))
    assert asked == [item.path for item in server.requests if item.path.endswith("/discussions")]
    assert findings(check("acme/shut", "--offline"))["GA607"]["severity"] == "info"


def test_discussions_that_cannot_be_asked_for_are_undecided(
    check: Check, server: HubServer, root: Path
) -> None:
    write(root / "acme" / "open", README__md=card("openrail++"))
    server.fail("json", "/discussions")
    (repo,) = check("acme/open").repos
    assert "GA607" in {item["code"] for item in repo["undecided"]}


def test_the_licences_of_the_data_are_asked_for_once(
    check: Check, server: HubServer, root: Path, tmp_path: Path
) -> None:
    write(root / "datasets" / "acme" / "letters", README__md=card("cc-by-nc-4.0"))
    text = card("mit", "", "datasets: [acme/letters]")
    write(root / "studio" / "model", README__md=text)
    write(tmp_path / "mine", README__md=text)
    found = findings(check("studio/model"))["LN117"]
    assert (found["severity"], found["confidence"]) == ("warning", "medium")
    asked = [item.path for item in server.requests if "/datasets/acme/letters" in item.path]
    assert len(asked) == 1
    server.requests.clear()
    assert "LN117" not in findings(check(str(tmp_path / "mine")))
    assert server.requests == []
    assert "LN117" in findings(check(str(tmp_path / "mine"), "--online"))


def test_a_space_that_runs_a_model_under_rail_tells_its_users(
    check: Check, server: HubServer, root: Path
) -> None:
    write(root / "acme" / "root", README__md=card("other"), LICENSE=held("2025 Acme Labs"))
    text = "---\nsdk: gradio\napp_file: app.py\nmodels: [acme/root]\n---\n# A demo\n"
    silent, telling = "print('a demo')\n", "print('Its use restrictions bind you.')\n"
    write(root / "spaces" / "studio" / "silent", README__md=text, app__py=silent)
    write(root / "spaces" / "studio" / "telling", README__md=text, app__py=telling)
    found = findings(check("hf://spaces/studio/silent"))["OB308"]
    assert (found["severity"], found["line"]) == ("warning", 4)
    assert any("its text was read" in line for line in found["evidence"])
    assert len([item for item in server.requests if "/api/models/acme/root" in item.path]) == 1
    assert "OB308" not in findings(check("hf://spaces/studio/telling"))
