"""The rules: the decorators that make them, and the list of all."""

import os
from collections.abc import Callable, Iterator
from functools import cache, partial
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal, TypedDict, Unpack

from raillint.card.card import Card
from raillint.model import ALL_KINDS, Hit, Rule, Scope, Severity, Undecided
from raillint.repo.snapshot import LicenseFile, RepoSnapshot
from raillint.suppress import Directives

if TYPE_CHECKING:
    from raillint.repo.lineage import Derivative

Outcome = Iterator[Hit | Undecided]

README = "README.md"
LICENSES = "LICENSE*"
CONFIG = "config.json"
SETTINGS = ".raillint.yaml"
ADAPTER = "adapter_config.json"
MERGE = "mergekit_config.yml"
LOCK = ".raillint.lock.yaml"

_INPUTS = {
    Scope.CARD: (README,),
    Scope.LICENSE: (LICENSES,),
    Scope.REPO: (README, LICENSES),
    Scope.LINEAGE: (README, LICENSES, CONFIG, ADAPTER, MERGE, LOCK),
    Scope.SUPPRESSIONS: (README, SETTINGS),
}


class _Identity(TypedDict, total=False):
    """What a decorator takes; only code, severity and since must be given."""

    code: str
    severity: Severity
    since: str
    profile: Literal["hub", "publisher", "openrail", "strict"]
    requires: tuple[str, ...]
    inputs: tuple[str, ...]
    kinds: tuple[str, ...]
    fix: Literal["", "safe", "suggested"]


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
def all_rules() -> tuple[Rule, ...]:
    """Return every rule, sorted by code: one a file in the folders of `raillint.rules`."""
    import raillint.rules  # noqa: PLC0415 - the rules import this module

    found = []
    for folder in sorted(os.listdir(raillint.rules.__path__[0])):  # noqa: PTH208 - 1 ms less
        if "." in folder or folder.startswith("_"):
            continue
        for name in sorted(os.listdir(f"{raillint.rules.__path__[0]}/{folder}")):  # noqa: PTH208
            if name.endswith(".py") and not name.startswith("_"):
                module = import_module(f"raillint.rules.{folder}.{name[:-3]}")
                found.append(getattr(module, name[:-3]))
    return tuple(sorted(found, key=lambda rule: rule.code))


def find_rule(option: str) -> Rule | None:
    """Return the rule of a code or a name."""
    return next((rule for rule in all_rules() if option in {rule.code, rule.name}), None)
