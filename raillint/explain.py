"""A rule's documentation as Markdown: what `raillint explain` prints and the docs hold."""

import inspect

from raillint.model import Rule
from raillint.registry import PROFILES


def explanation(rule: Rule) -> str:
    """Return the page of a rule: its head, then the docstring of its file."""
    return f"# {rule.code} {rule.name}\n\n{head(rule)}\n\n{inspect.cleandoc(rule.doc)}"


def head(rule: Rule) -> str:
    """Return one line of facts: weight, profiles, inputs, remedy, since."""
    profiles = ", ".join(PROFILES[PROFILES.index(rule.profile) :])
    fix = f" · fix: {rule.fix}" if rule.fix else ""
    return (
        f"{rule.severity.label} · profiles: {profiles} · reads: {', '.join(rule.inputs)}{fix}"
        f" · since {rule.since}"
    )
