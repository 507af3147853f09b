"""Which rules a run turns on."""

from raillint.config import Settings
from raillint.errors import UsageError
from raillint.model import PROFILES, Rule
from raillint.registry import rule_table
from raillint.suppress import known_options, matches


def chosen_rules(settings: Settings, own: tuple[Rule, ...] = ()) -> tuple[Rule, ...]:
    """Return the rules of the profile, or exactly those that were selected.

    ``own`` are rules of the user's schema, which may be named as well.

    Rules about suppressions belong to every run. Raises UsageError for an unknown word.
    """
    if settings.profile not in PROFILES:
        raise UsageError(f"unknown profile {settings.profile}: choose from {', '.join(PROFILES)}")
    if settings.select:
        return _selected(settings.select, own)
    level = PROFILES.index(settings.profile)
    return tuple(rule for rule in rule_table() if PROFILES.index(rule.profile) <= level)


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
