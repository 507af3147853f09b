"""The ladder of evidence: what each rung takes, and what it does not."""

from typing import Any

import pytest
from harness.texts import EXAMPLE, stock_text

from raillint.licensing.compatibility import known_map
from raillint.licensing.restrictions import as_data
from raillint.repo.evidence import CARD, GATE, OWN_FILES, RELICENSED, SAME_OWNER, Evidence, climb
from raillint.repo.lineage import Ancestor
from raillint.repo.snapshot import RepoSnapshot
from raillint.repo.source import MemorySource

ID = EXAMPLE[0]
PAGE = "https://huggingface.co/acme/base/blob/main/LICENSE"
# One line for each restriction of the example licence.
USES = {
    "legal.violate-law": "break any applicable law or regulation",
    "minors.exploit-harm": "exploit or harm minors, or attempt to",
    "disinfo.false-harmful": "spread false information in order to harm others",
    "disinfo.undisclosed-ai": "publish machine-generated content without saying so clearly",
    "harass.defame-harass": "defame, disparage or harass people",
    "legal.automated-decision": "make fully automated decisions on legal rights",
    "discrimination.protected-classes": "discriminate on protected characteristics",
    "medical.advice": "give medical advice",
    "security.malware": "write malware",
}


def base(**more: Any) -> Ancestor:
    known = {"licenses": (ID,), "restrictions": known_map(ID), "basis": "checked", **more}
    return Ancestor(more.pop("id", "acme/base"), **known)


def evidence(
    body: str = "", *lines: str, of: Ancestor | None = None, whole: bool = True, **more: Any
) -> Evidence:
    """Climb for a model whose card has a body, further metadata and other files."""
    files = more.pop("files", {})
    card = "\n".join(["---", "license: apache-2.0", *lines, "---", "", "# A model", "", body, ""])
    source = MemorySource({"README.md": card, **files}, whole=whole, **more)
    return climb(RepoSnapshot(source), of or base())


def listed(*codes: str) -> str:
    uses = "\n".join(f"- {USES[code]}" for code in codes or USES)
    return f"## Use restrictions\n\nYou must not use the model to:\n\n{uses}\n"


def test_a_bare_derivative_has_nothing() -> None:
    found = evidence()
    assert found.passed == ""
    assert [rung.name for rung in found.rungs] == [OWN_FILES, CARD, GATE, SAME_OWNER, RELICENSED]
    assert found.unreachable == ()
    assert found.partial is None
    assert found.looked_at[0] == "licence files: there are none"


@pytest.mark.parametrize(
    "name", ["LICENSE", "LICENSE-BASE.md", "USE_RESTRICTIONS.md", "NOTICE.txt"]
)
def test_the_text_of_the_base_in_any_file(name: str) -> None:
    found = evidence(files={"LICENSE.apache": "Apache", name: stock_text(*EXAMPLE)})
    assert (found.passed, len(found.rungs)) == (OWN_FILES, 1)
    assert name in found.looked_at[0]


def test_the_file_that_license_link_names() -> None:
    files = {"terms/ours.txt": stock_text(*EXAMPLE)}
    assert evidence("", "license_link: terms/ours.txt", files=files).passed == OWN_FILES
    assert evidence(files=files).passed == ""


def test_a_text_that_lost_a_restriction_is_partial() -> None:
    text = stock_text(*EXAMPLE)
    start = text.index("(h)")
    found = evidence(files={"LICENSE": text[:start] + text[text.index("(i)") :]})
    assert found.passed == ""
    partial = found.partial
    assert partial is not None
    assert (partial.name, partial.missing) == (OWN_FILES, ("medical.advice",))


def test_a_notice_that_refers_to_the_text() -> None:
    notice = f"This model is subject to the restrictions of Attachment A: {PAGE}"
    assert evidence(files={"NOTICE": notice}).passed == OWN_FILES
    assert evidence(files={"NOTICE": f"Thanks to {PAGE}"}).passed == ""
    elsewhere = notice.replace("acme/base", "acme/other")
    assert evidence(files={"NOTICE": elsewhere}).passed == ""


def test_a_section_that_states_every_restriction() -> None:
    found = evidence(listed())
    assert found.passed == CARD
    assert "every restriction of acme/base" in found.looked_at[-1]


def test_a_section_that_states_some_names_what_it_lacks() -> None:
    codes = [code for code in USES if code != "security.malware"]
    found = evidence(listed(*codes))
    assert found.passed == ""
    partial = found.partial
    assert partial is not None
    assert (partial.name, partial.missing) == (CARD, ("security.malware",))
    assert partial.span is not None


def test_a_card_that_refers_to_the_text() -> None:
    assert evidence(f"Use is subject to the [licence of the base]({PAGE}).").passed == CARD
    assert evidence(f"Made from [the base]({PAGE}).").passed == ""
    assert evidence(f"Made from [it]({PAGE}).\n\nNothing else is restricted.").passed == ""
    apache = "https://www.apache.org/licenses/LICENSE-2.0"
    assert evidence(f"Use is subject to the [licence]({apache}).").passed == ""


@pytest.mark.parametrize(
    "said",
    [
        "The restrictions of the [licence]({}) do not bind users of this model.",
        "The [licence]({}) must not be applied to this model; its restrictions shall not bind you.",
        "Users must not be bound by the [licence]({}).",
        "The base model, which we do not ship, is subject to the [licence]({}).",
        "It is no longer subject to the [licence]({}): you may use it without its restrictions.",
    ],
)
def test_a_reference_that_denies_the_terms_carries_nothing(said: str) -> None:
    assert evidence(said.format(PAGE)).passed == ""


@pytest.mark.parametrize(
    "said",
    [
        "You must not use it for what the restrictions of the [licence]({}) forbid.",
        "Its restrictions apply. The [licence]({}) does not apply to the code, which is under MIT.",
    ],
)
def test_a_reference_may_say_what_is_not_so_of_other_things(said: str) -> None:
    assert evidence(said.format(PAGE)).passed == CARD


def test_the_page_of_a_licence_that_covers_the_base() -> None:
    creative = Ancestor("acme/base", ("creativeml-openrail-m",), basis="checked")
    page = "https://huggingface.co/spaces/CompVis/stable-diffusion-license"
    assert evidence(f"Use is restricted by [its terms]({page}).", of=creative).passed == CARD
    bigscience = creative._replace(licenses=("bigscience-openrail-m",))
    assert evidence(f"Use is restricted by [its terms]({page}).", of=bigscience).passed == ""


def test_the_gate_counts_where_it_is_on() -> None:
    prompt = f"extra_gated_prompt: You must abide by {PAGE}"
    assert evidence("", prompt, gated="auto").passed == GATE
    off = evidence("", prompt, gated="")
    assert off.passed == ""
    assert "the gate is off" in off.looked_at[2]
    unseen = evidence("", prompt)
    assert unseen.passed == ""
    assert len(unseen.unreachable) == 1
    assert evidence("", "extra_gated_prompt: Say hello", gated="auto").passed == ""


def test_the_licensor_may_license_anew() -> None:
    found = evidence(hub_id="Acme/derived")
    assert found.passed == SAME_OWNER
    assert evidence(hub_id="other/derived").passed == ""
    unknown = evidence().rung(SAME_OWNER)
    assert unknown is not None
    assert unknown.passed is None


def test_a_base_that_was_under_another_licence() -> None:
    assert evidence(of=base(formerly=("mit",))).passed == RELICENSED
    assert evidence(of=base(formerly=("bigscience-openrail-m",))).passed == ""


def test_a_single_card_proves_nothing_about_files() -> None:
    found = evidence(whole=False)
    assert found.unreachable == ("licence files: only the card is at hand",)
    assert evidence(listed(), whole=False).passed == CARD


def test_a_base_whose_restrictions_nobody_knows_is_carried_on_by_its_text_alone() -> None:
    own = base(licenses=("openrail",), restrictions=None)
    assert evidence(listed(), of=own).passed == ""
    assert evidence(f"Use is subject to the [terms]({PAGE}).", of=own).passed == CARD


def test_what_is_required_can_be_the_bases_own_list() -> None:
    only = {"medical.advice": (known_map(ID) or {})["medical.advice"]}
    assert as_data(only["medical.advice"]) == {}
    own = base(licenses=("openrail",), restrictions=only)
    assert evidence(listed("medical.advice"), of=own).passed == CARD


@pytest.mark.parametrize("text", ["\x00\x1b[31m" * 50, "https://" * 5_000, "](" * 20_000, ""])
def test_hostile_files_are_read_through(text: str) -> None:
    found = evidence(text, files={"NOTICE": text, "LICENSE": text})
    assert found.passed == ""
