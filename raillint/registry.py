"""The rules: the decorators that make them, and the lists of all.

A rule is declared in its own file by a decorator. `raillint/guards/rules.py` is generated
from these declarations, so that a run knows every rule and imports those that it needs.
"""

import os
from collections.abc import Callable, Iterator
from functools import cache, partial
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal, TypedDict, Unpack

from raillint.card.card import Card
from raillint.model import ALL_KINDS, Hit, Rule, Scope, Severity, Undecided
from raillint.repo.configs import CONFIG_FILES
from raillint.repo.snapshot import LicenseFile, RepoSnapshot
from raillint.suppress import Directives

if TYPE_CHECKING:
    from raillint.repo.lineage import Derivative

Outcome = Iterator[Hit | Undecided]
# What `raillint.conditions` can tell of a repository before a rule is imported.
Condition = Literal[
    "schema-broken",
    "requirement-unmet",
    "may-be-gated",
    "may-restrict",
    "card-unreadable",
    "text-differs",
    "text-has-fields",
    "trained-here",
    "quantized",
    "several-weights",
    "settings-compare",
    "hub-tells",
    "hub-answers",
    "terms-lost",
    "parent-unclear",
    "named-in-files",
    "further-ancestors",
    "hub-asked",
    "duty-owed",
    "inputs-at-hand",
    "config-tells-private",
    "config-maps-code",
    "holds-pickle",
    "weights-in-folders",
    "safety-taken-out",
    "safety-to-judge",
    "sorts-people",
    "ethics-tag",
    "adult-content",
    "may-imitate",
    "weights-there",
    "data-named",
]

README = "README.md"
LICENSES = "LICENSE*"
CONFIG = "config.json"
SETTINGS = ".raillint.yaml"
ADAPTER = "adapter_config.json"
MERGE = "mergekit_config.yml"
LOCK = ".raillint.lock.yaml"
WEIGHTS = "*.safetensors"
WEIGHTS_INDEX = "*.safetensors.index.json"
GGUF = "*.gguf"
GENERATION = "generation_config.json"
STATE = "trainer_state.json"
CONFIGS = CONFIG_FILES

_INPUTS = {
    Scope.CARD: (README,),
    Scope.LICENSE: (LICENSES,),
    Scope.REPO: (README, LICENSES),
    Scope.LINEAGE: (README, LICENSES, CONFIG, ADAPTER, MERGE, LOCK),
    Scope.SUPPRESSIONS: (README, SETTINGS),
}


class _Identity(TypedDict, total=False):
    """What a decorator takes; only code, severity and since must be given.

    ``when`` and ``words`` say what must hold for the rule to have anything to say, so that
    it is imported and run only then: conditions of the repository, and words in lower case
    of which the card must hold one.
    """

    code: str
    severity: Severity
    since: str
    profile: Literal["hub", "publisher", "openrail", "strict", "opt-in"]
    requires: tuple[str, ...]
    inputs: tuple[str, ...]
    kinds: tuple[str, ...]
    fix: Literal["", "safe", "suggested"]
    when: tuple[Condition, ...]
    words: tuple[str, ...]


def _rule(scope: Scope, identity: _Identity, check: Callable[[Any], Outcome]) -> Rule:
    """Make a rule: its name is the function's, its family the folder's."""
    return Rule(
        code=identity["code"],
        name=check.__name__.replace("_", "-"),
        family=check.__module__.split(".")[-2],
        scope=scope,
        severity=identity["severity"],
        since=identity["since"],
        profile=identity.get("profile", "hub"),
        requires=identity.get("requires", ()),
        inputs=identity.get("inputs", _INPUTS[scope]),
        kinds=identity.get("kinds", ALL_KINDS),
        fix=identity.get("fix", ""),
        doc=check.__doc__ or "",
        check=check,
        when=identity.get("when", ()),
        words=identity.get("words", ()),
    )


def card_rule(**identity: Unpack[_Identity]) -> Callable[[Callable[[Card], Outcome]], Rule]:
    """Make a rule of a function that judges one card."""
    return partial(_rule, Scope.CARD, identity)


def license_rule(
    **identity: Unpack[_Identity],
) -> Callable[[Callable[[LicenseFile], Outcome]], Rule]:
    """Make a rule of a function that judges one licence file."""
    return partial(_rule, Scope.LICENSE, identity)


def repo_rule(
    **identity: Unpack[_Identity],
) -> Callable[[Callable[[RepoSnapshot], Outcome]], Rule]:
    """Make a rule of a function that judges a repository: how its files agree."""
    return partial(_rule, Scope.REPO, identity)


def lineage_rule(
    **identity: Unpack[_Identity],
) -> "Callable[[Callable[[Derivative], Outcome]], Rule]":
    """Make a rule of a function that judges a repository that names parents.

    It is not called for a repository that names none.
    """
    return partial(_rule, Scope.LINEAGE, identity)


def suppression_rule(
    **identity: Unpack[_Identity],
) -> Callable[[Callable[[Directives], Outcome]], Rule]:
    """Make a rule of a function that judges the suppressions, after all other rules."""
    return partial(_rule, Scope.SUPPRESSIONS, identity)


@cache
def rule_table() -> tuple[Rule, ...]:
    """Return every rule, sorted by code, without its documentation.

    The module of a rule is imported when the rule first runs.
    """
    from raillint.guards.rules import RULES  # noqa: PLC0415 - generated from this module's rules

    return tuple(map(_from_row, RULES))


# The fields of a rule that the generated table holds, in its order.
TABLED = tuple(field for field in Rule._fields if field not in {"doc", "check"})


def _from_row(row: tuple[Any, ...]) -> Rule:
    facts = dict(zip(TABLED, row, strict=True))
    facts["scope"] = Scope(facts["scope"])
    facts["severity"] = Severity(facts["severity"])
    check = partial(_run, facts["family"], facts["name"])
    return Rule(**facts, doc="", check=check)


def _run(family: str, name: str, subject: object) -> Outcome:
    return _declared(family, name.replace("-", "_")).check(subject)


@cache
def _declared(family: str, name: str) -> Rule:
    rule: Rule = getattr(import_module(f"raillint.rules.{family}.{name}"), name)
    return rule


@cache
def all_rules() -> tuple[Rule, ...]:
    """Return every rule as declared, sorted by code: one a file in `raillint/rules/`.

    This imports them all, as only their documentation needs.
    """
    import raillint.rules  # noqa: PLC0415 - the rules import this module

    root = raillint.rules.__path__[0]
    found = [
        _declared(family, name.removesuffix(".py"))
        for family in sorted(os.listdir(root))  # noqa: PTH208 - as the names of modules
        if "." not in family and not family.startswith("_")
        for name in sorted(os.listdir(f"{root}/{family}"))  # noqa: PTH208
        if name.endswith(".py") and not name.startswith("_")
    ]
    return tuple(sorted(found, key=lambda rule: rule.code))


def find_rule(option: str) -> Rule | None:
    """Return the rule of a code or a name, with its documentation."""
    for rule in rule_table():
        if option in {rule.code, rule.name}:
            return _declared(rule.family, rule.name.replace("-", "_"))
    return None
