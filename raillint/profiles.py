"""Which rules a run turns on."""

from raillint.config import Settings
from raillint.errors import UsageError
from raillint.model import PROFILES, Rule
from raillint.registry import all_rules
from raillint.suppress import known_options, matches


def chosen_rules(settings: Settings, own: tuple[Rule, ...] = ()) -> tuple[Rule, ...]:
    """Return the rules of the profile, or exactly those that were selected.

    ``own`` are rules of the user's schema, which may be named as well.

    Rules about suppressions belong to every run. Raises UsageError for an unknown word.
    """
    rules = all_rules()
    if settings.profile not in PROFILES:
        raise UsageError(f"unknown profile {settings.profile}: choose from {', '.join(PROFILES)}")
    known = known_options((*rules, *own))
    for option in settings.select:
        if option not in known:
            raise UsageError(unknown_option(option, known))
    if settings.select:
        return tuple(
            rule for rule in rules
            if any(matches(option, rule.code, rule.name) for option in settings.select)
        )  # fmt: skip
    level = PROFILES.index(settings.profile)
    return tuple(rule for rule in rules if PROFILES.index(rule.profile) <= level)


def unknown_option(option: str, known: frozenset[str]) -> str:
    """Return the line that names an unknown code, with the nearest one that exists."""
    from difflib import get_close_matches  # noqa: PLC0415 - a run without a slip needs none

    near = get_close_matches(option.upper(), known, 1) or get_close_matches(option, known, 1)
    advice = f"; did you mean {near[0]}?" if near else "; `raillint rules` lists them"
    return f"unknown rule {option}{advice}"
