"""What a profile requires of a card, and what is said of a requirement that is not met.

The requirements are JSON Schemas over the facts (`schemas/profiles/`). Generated guards
decide; jsonschema, the authority, accepts the same facts (tests/test_profiles.py).
"""

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from raillint.card.card import Card
from raillint.card.sections import Status
from raillint.guards import requirements_of
from raillint.model import PROFILES, Hit, Severity
from raillint.repo.declared import declares_rail, leads_to_text
from raillint.repo.snapshot import RepoSnapshot

_STATE = {
    Status.EMPTY: "`{heading}` is empty: the card does not say {what}",
    Status.PLACEHOLDER: "`{heading}` holds only a placeholder: the card does not say {what}",
    Status.BOILERPLATE: "`{heading}` holds only a template's words: the card does not say {what}",
    Status.INLINE: "no section of its own says {what}",
    Status.CONTENT: "the card does not say {what}",
}


_WEIGHTS = {item.label: item for item in Severity}


class Requirement(NamedTuple):
    """One requirement of a profile, for the rule that reports it."""

    severity: Severity
    section: str
    what: str
    help: str


def judged_facts(repo: RepoSnapshot) -> dict[str, Any]:
    """Return the part of the facts that profiles judge, without copying the metadata."""
    if "judged" not in repo.derived:
        card = repo.card
        rail = declares_rail(repo)
        repo.derived["judged"] = {
            "kind": repo.kind,
            "card": _judged_card(card) if card else None,
            "license": {"rail": rail, "pointer": rail and leads_to_text(repo)},
        }
    judged: dict[str, Any] = repo.derived["judged"]
    return judged


def _judged_card(card: Card) -> dict[str, Any]:
    return {
        "front_matter": card.data,
        "words": card.words,
        "sections": {id_: {"status": item.status} for id_, item in card.sections.items()},
    }


def unmet(repo: RepoSnapshot, code: str) -> Iterator[Hit]:
    """Yield a hit where the profile requires what a rule stands for and the card lacks it.

    Of several requirements of one rule the weightiest that is not met counts.
    """
    card = repo.card
    if card is None:
        return
    facts = judged_facts(repo)
    worst: Requirement | None = None
    for weight, section, what, help_, check in _requirements(repo.profile, code):
        if not check(facts) and (worst is None or _WEIGHTS[weight] > worst.severity):
            worst = Requirement(_WEIGHTS[weight], section, what, help_)
    if worst is not None:
        yield _hit(card, worst)


def is_unmet(repo: RepoSnapshot, code: str) -> bool:
    """Tell whether the card lacks something that the profile requires for a rule."""
    facts = judged_facts(repo)
    return not all(check(facts) for *_, check in _requirements(repo.profile, code))


@cache
def _requirements(profile: str, code: str) -> tuple[tuple[Any, ...], ...]:
    """Return what a profile requires for a rule; for a rule selected beyond it, the weakest."""
    for name in (profile, *PROFILES):
        found = requirements_of(name).get(code)
        if found:
            return tuple(found)
    return ()


def _hit(card: Card, requirement: Requirement) -> Hit:
    section = card.sections.get(requirement.section)
    if section is None or section.status is Status.ABSENT:
        what = requirement.what
        return Hit(
            f"the card does not say {what}",
            card.at(),
            help=requirement.help,
            weight=requirement.severity,
            folds=what,
        )
    status = section.status
    heading = " ".join(section.heading.split())[:60]
    return Hit(
        _STATE[status].format(what=requirement.what, heading=heading),
        card.at() if status is Status.CONTENT else section.span,
        help=requirement.help,
        weight=requirement.severity,
    )
