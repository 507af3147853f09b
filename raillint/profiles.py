"""Which rules a run turns on: by the four profiles, and by those of regulation beside them."""

import os
from functools import cache

from raillint.config import Settings
from raillint.data import data_file
from raillint.errors import UsageError
from raillint.model import OPT_IN, PROFILES, Rule
from raillint.registry import rule_table
from raillint.suppress import known_options, matches


def chosen_rules(settings: Settings, own: tuple[Rule, ...] = ()) -> tuple[Rule, ...]:
    """Return the rules of the profile, or exactly those that were selected.

    ``own`` are rules of the user's schema, which may be named as well.

    Rules about suppressions belong to every run. Raises UsageError for an unknown word.
    """
    base = base_profile(settings.profile)
    if settings.select:
        return _selected(settings.select, own)
    level = PROFILES.index(base)
    opted = opted_rules(settings.profile)
    return tuple(
        rule for rule in rule_table()
        if rule.code in opted or (rule.profile != OPT_IN and PROFILES.index(rule.profile) <= level)
    )  # fmt: skip


@cache
def regulation_names() -> tuple[str, ...]:
    """Return the profiles of regulation: the files `schemas/profiles/*.yaml`."""
    names = sorted(os.listdir(data_file("schemas/profiles")))  # noqa: PTH208 - pathlib is slow
    return tuple(name.removesuffix(".yaml") for name in names if name.endswith(".yaml"))


def profile_names() -> tuple[str, ...]:
    """Return every profile: the four, then those of regulation."""
    return (*PROFILES, *regulation_names())


def base_profile(name: str) -> str:
    """Return which of the four profiles a profile is or extends. Raises UsageError, DataError."""
    if name in PROFILES:
        return name
    if name not in regulation_names():
        raise UsageError(f"unknown profile {name}: choose from {', '.join(profile_names())}")
    from raillint.regulation.profile import regulation  # noqa: PLC0415 - opt-in

    return regulation(name).extends


def opted_rules(name: str) -> frozenset[str]:
    """Return the codes of the opt-in rules that a profile turns on."""
    if name in PROFILES:
        return frozenset()
    from raillint.regulation.profile import regulation  # noqa: PLC0415 - opt-in

    return regulation(name).rules


def _selected(options: tuple[str, ...], own: tuple[Rule, ...]) -> tuple[Rule, ...]:
    known = known_options((*rule_table(), *own))
    for option in options:
        if option not in known:
            raise UsageError(unknown_option(option, known))
    return tuple(
        rule for rule in rule_table()
        if any(matches(option, rule.code, rule.name) for option in options)
    )  # fmt: skip


def unknown_option(option: str, known: frozenset[str]) -> str:
    """Return the line that names an unknown code, with the nearest one that exists."""
    from difflib import get_close_matches  # noqa: PLC0415 - a run without a slip needs none

    near = get_close_matches(option.upper(), known, 1) or get_close_matches(option, known, 1)
    advice = f"; did you mean {near[0]}?" if near else "; `raillint rules` lists them"
    return f"unknown rule {option}{advice}"
