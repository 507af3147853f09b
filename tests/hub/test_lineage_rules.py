"""What the rules on lineage say of repositories on the Hub, and what they ask of it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from harness.texts import EXAMPLE, stock_text
from hub.conftest import Outcome, write
from hub.server import HubServer

LIMITS = "## Limitations\n\nIt rates old brands of garden tools far too low, and fails on German.\n"


def card(license_id: str, base: str = "", more: str = "") -> str:
    named = f"base_model: {base}\n" if base else ""
    return f"---\nlicense: {license_id}\n{named}---\n\n# A model\n\nIt is made up.\n\n{more}"


def findings(outcome: Outcome) -> dict[str, dict[str, Any]]:
    (repo,) = outcome.repos
    return {item["code"]: item for item in repo["findings"] if item["code"].startswith("LN")}


def asked_for(server: HubServer, name: str) -> list[str]:
    return [item.path for item in server.requests if name in item.path]


def test_terms_dropped_on_the_way_are_an_error_where_the_text_was_read(
    check: Callable[..., Outcome], root: Path
) -> None:
    write(root / "acme" / "trunk", README__md=card("other"), LICENSE=stock_text(*EXAMPLE))
    write(root / "studio" / "lost", README__md=card("mit", "acme/trunk"))
    write(root / "acme" / "own", README__md=card("mit", "acme/trunk"))
    lost = findings(check("studio/lost"))["LN101"]
    assert (lost["severity"], lost["confidence"]) == ("error", "high")
    assert any("its text was read" in line for line in lost["evidence"])
    assert any("studio is not acme" in line for line in lost["evidence"])
    assert "licenses compose --from example-rail-m-1.0" in lost["help"]
    assert findings(check("acme/own"))["LN101"]["severity"] == "info"


def test_a_loss_in_between_is_named_and_the_card_in_between_is_read(
    check: Callable[..., Outcome], root: Path
) -> None:
    write(root / "acme" / "trunk", README__md=card("other"), LICENSE=stock_text(*EXAMPLE))
    write(root / "studio" / "lost", README__md=card("mit", "acme/trunk"))
    write(root / "shop" / "young", README__md=card("mit", "studio/lost"))
    found = findings(check("shop/young"))
    assert "`studio/lost` (mit) lost its terms" in found["LN115"]["message"]
    assert any("card of studio/lost: README.md" in line for line in found["LN115"]["evidence"])
    refers = "Use is subject to the [licence](https://huggingface.co/acme/trunk/blob/main/LICENSE)."
    write(root / "studio" / "kept", README__md=card("mit", "acme/trunk", refers))
    write(root / "shop" / "younger", README__md=card("mit", "studio/kept"))
    assert "LN115" not in findings(check("shop/younger"))


def test_the_card_of_a_base_is_asked_for_once_and_only_where_it_is_needed(
    check: Callable[..., Outcome], server: HubServer, root: Path
) -> None:
    write(root / "acme" / "trunk", README__md=card("mit", more=LIMITS))
    write(root / "shop" / "short", README__md=card("mit", "acme/trunk"))
    scope = "## Out-of-scope use\n\nDo not rate people, shops or anything but garden tools.\n"
    write(root / "shop" / "long", README__md=card("mit", "acme/trunk", f"{LIMITS}\n{scope}"))
    assert findings(check("shop/long")) == {}
    assert not [path for path in asked_for(server, "acme/trunk") if "README" in path]
    assert "LN113" in findings(check("shop/short"))
    assert len([path for path in asked_for(server, "acme/trunk") if "README" in path]) == 1


def test_a_base_under_new_terms_is_noticed_by_the_lock_file(
    check: Callable[..., Outcome], server: HubServer, root: Path, tmp_path: Path
) -> None:
    write(root / "acme" / "trunk", README__md=card("mit"))
    write(tmp_path / "mine", README__md=card("mit", "acme/trunk"))
    assert "LN116" not in findings(check(str(tmp_path / "mine"), "--online"))
    write(root / "acme" / "trunk", README__md=card("openrail++"))
    server.shelf.forget()
    changed = findings(check(str(tmp_path / "mine"), "--online"))["LN116"]
    assert "is under `openrail++` now, and was under `mit`" in changed["message"]
    # Who took the base under the former terms has them.
    assert "LN101" not in findings(check(str(tmp_path / "mine"), "--online"))


def test_a_base_that_nobody_can_see_is_one_warning(
    check: Callable[..., Outcome], root: Path
) -> None:
    write(root / "shop" / "orphan", README__md=card("mit", "acme/never-was"))
    outcome = check("shop/orphan")
    assert list(findings(outcome)) == ["LN104"]
    assert not [item for item in outcome.repos[0]["undecided"] if item["code"].startswith("LN")]
    assert json.loads(outcome.out)["repos"][0]["verdict"] != "error"


def test_a_broken_lock_file_is_left_as_it_is(
    check: Callable[..., Outcome], root: Path, tmp_path: Path
) -> None:
    write(root / "acme" / "trunk", README__md=card("mit"))
    write(tmp_path / "mine", README__md=card("mit", "acme/trunk"))
    lock = tmp_path / "mine" / ".raillint.lock.yaml"
    lock.write_text("parents: [\n", "utf-8")
    outcome = check(str(tmp_path / "mine"), "--online")
    assert lock.read_text("utf-8") == "parents: [\n"
    assert "was left as it is" in outcome.err
