"""What a profile requires of a card, and what is said of a requirement that is not met.

The requirements are JSON Schemas over the facts (`schemas/profiles/`). Generated guards
decide; jsonschema, the authority, accepts the same facts (tests/test_profiles.py).
"""

from collections.abc import Iterator, Mapping
from functools import cache, partial
from typing import Any, NamedTuple

from raillint.card.additions import asked_for, can_ask_for
from raillint.card.card import Card
from raillint.card.names import section_types
from raillint.card.sections import Status
from raillint.guards import requirements_of
from raillint.model import ALL_KINDS, PROFILES, Fix, Hit, Severity
from raillint.repo.declared import declares_rail, leads_to_text
from raillint.repo.snapshot import RepoSnapshot

_STATE = {
    Status.EMPTY: "`{heading}` is empty: the card does not say {what}",
    Status.PLACEHOLDER: "`{heading}` holds only a placeholder: the card does not say {what}",
    Status.BOILERPLATE: "`{heading}` holds only a template's words: the card does not say {what}",
    Status.INLINE: "no section of its own says {what}",
    Status.CONTENT: "the card does not say {what}",
}


# A heading that is there already, with nothing of one's own under it.
_OPEN = frozenset({Status.EMPTY, Status.PLACEHOLDER, Status.BOILERPLATE})
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
        "sections": _absent()
        | {id_: {"status": item.status} for id_, item in card.sections.items()},
    }


@cache
def _absent() -> dict[str, dict[str, Status]]:
    """Return every section of any kind as absent: a requirement may speak of each."""
    return {id_: {"status": Status.ABSENT} for kind in ALL_KINDS for id_ in section_types(kind)}


def unmet(repo: RepoSnapshot, code: str) -> Iterator[Hit]:
    """Yield a hit where the profile requires what a rule stands for and the card lacks it."""
    requirement = unmet_requirements(repo).get(code)
    if repo.card is not None and requirement is not None:
        yield _hit(repo.card, requirement)


def unmet_requirements(repo: RepoSnapshot) -> Mapping[str, Requirement]:
    """Return what the card lacks, by the rule that reports it: of several the weightiest."""
    known: dict[str, Requirement] | None = repo.derived.get("unmet")
    if known is None:
        known = repo.derived["unmet"] = {}
        facts = judged_facts(repo)
        for rule, (weight, section, what, help_, check) in _requirements(repo.profile):
            if not check(facts) and (rule not in known or _WEIGHTS[weight] > known[rule].severity):
                known[rule] = Requirement(_WEIGHTS[weight], section, what, help_)
    return known


@cache
def _requirements(profile: str) -> tuple[tuple[str, tuple[Any, ...]], ...]:
    """Return what a profile requires, by rule; for a rule beyond it what the weakest asks."""
    found: dict[str, list[tuple[Any, ...]]] = {}
    for name in (profile, *PROFILES):
        for rule, rows in requirements_of(name).items():
            found.setdefault(rule, rows)
    return tuple((rule, row) for rule, rows in found.items() for row in rows)


def _hit(card: Card, requirement: Requirement) -> Hit:
    section = card.sections.get(requirement.section)
    what = requirement.what
    if card.kind == "dataset":
        what = what.replace("the model", "the dataset")
    fix = None
    if section is not None and can_ask_for(section):
        later = partial(asked_for, card, section.id)
        fix = Fix("add the section for you to write", later=later, unfinished=True)
    if section is None or section.status is Status.ABSENT:
        return Hit(
            f"the card does not say {what}",
            card.at(),
            help=requirement.help,
            fix=fix,
            weight=requirement.severity,
            folds=what,
        )
    status = section.status
    heading = " ".join(section.heading.split())[:60]
    return Hit(
        _STATE[status].format(what=what, heading=heading),
        card.at() if status is Status.CONTENT else section.span,
        help=f"write it under `{heading}`" if status in _OPEN else requirement.help,
        fix=fix,
        weight=requirement.severity,
    )
