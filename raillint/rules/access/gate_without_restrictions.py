"""GA604: the gate of a RAIL model says nothing of its restrictions."""

import json
import re
from functools import cache

from raillint.card.additions import last_key_with
from raillint.card.card import Card
from raillint.licensing.passing_on import asked_at_gate
from raillint.model import Edit, Fix, Hit, Severity
from raillint.registry import README, Outcome, repo_rule
from raillint.repo.declared import declares_rail
from raillint.repo.snapshot import RepoSnapshot
from raillint.rules._restrictions import binding_license

_PROMPT = "extra_gated_prompt"


@repo_rule(
    code="GA604",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    when=("may-be-gated", "may-restrict"),
    requires=("front-matter-parses",),
    inputs=(README,),
    kinds=("model",),
    fix="safe",
)
def gate_without_restrictions(repo: RepoSnapshot) -> Outcome:
    """The access form of a RAIL model names neither its restrictions nor its licence.

    ## Why it matters
    A gate is the one place where every user reads and agrees before the model is theirs. The
    RAIL licences want users told of the restrictions (4.a); a form that asks for a name and
    an e-mail address alone wastes the occasion.

    ## Bad
    ```markdown
    ---
    license: openrail++
    extra_gated_prompt: Tell us who you are.
    ---

    # A model
    ```

    ## Good
    ```markdown
    ---
    license: openrail++
    extra_gated_prompt: You agree to the use restrictions in Attachment A of the licence.
    ---

    # A model
    ```
    """
    card = repo.card
    if card is None or not declares_rail(repo):
        return
    key = next((key for key in ("extra_gated_prompt", "extra_gated_fields") if card.data.get(key)),
               "")  # fmt: skip
    if repo.source.gated == "" or not (key or repo.source.gated):
        return  # no gate, or terms that nobody is shown: GA601's matter
    if _tells().search(_shown(card)) is not None:
        return
    yield Hit(
        "the access form names neither the use restrictions nor the licence"
        if key
        else "access is gated, and no text names the use restrictions or the licence",
        card.key(key) if key else card.at("license"),
        help="name the use restrictions in `extra_gated_prompt`, and link the licence text",
        evidence=(f"{card.path}: {key or 'no extra_gated_prompt'}",),
        fix=_fix(repo, card),
    )


def _fix(repo: RepoSnapshot, card: Card) -> Fix | None:
    """Return the fix that lets the form name the licence, below what it says already."""
    license_, said = binding_license(repo), card.data.get(_PROMPT, "")
    if license_ is None or not license_.restrictions or not isinstance(said, str):
        return None
    text = "\n\n".join(
        part for part in (said.rstrip(), asked_at_gate(license_.name, "model")) if part
    )
    value = json.dumps(text, ensure_ascii=False)
    edits = (
        (Edit(card.at(_PROMPT), f"{_PROMPT}: {value}"),)
        if _PROMPT in card.data
        else last_key_with(card, _PROMPT, value)
    )
    return Fix("name the licence and its restrictions in the form", edits, safe=True)


def _shown(card: Card) -> str:
    """Return all that the form shows."""
    return "\n".join(
        str(card.data[key])[:20_000]
        for key in card.data
        if isinstance(key, str) and key.startswith("extra_gated_")
    )


@cache
def _tells() -> re.Pattern[str]:
    return re.compile(
        r"(?i)licen[cs]|rail|restrict|attachment|terms|conditions|prohibit|harm|polic"
        r"|許諾|ライセンス|许可|協議|协议"
    )
