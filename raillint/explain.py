"""A rule's documentation as Markdown: what `raillint explain` prints and the docs hold."""

import inspect

from raillint.model import OPT_IN, PROFILES, Rule
from raillint.profiles import opted_rules, regulation_names
from raillint.recipes import readable


def explanation(rule: Rule) -> str:
    """Return the page of a rule: its head, then the docstring of its file."""
    return f"# {rule.code} {rule.name}\n\n{head(rule)}\n\n{manual(rule)}"


def manual(rule: Rule) -> str:
    """Return the docstring of a rule's file, with what its examples name told in words."""
    return readable(inspect.cleandoc(rule.doc))


def parts(doc: str) -> dict[str, str]:
    """Return the parts of a rule's docstring by heading; headings in code are no parts."""
    found: dict[str, str] = {}
    heading, fence = "", ""
    for line in inspect.cleandoc(doc).splitlines(keepends=True):
        mark = line[:3]
        if mark in {"```", "~~~"} and fence in {"", mark}:
            fence = "" if fence else mark
        if line.startswith("## ") and not fence:
            heading = line[3:].strip()
            found[heading] = ""
        else:
            found[heading] = found.get(heading, "") + line
    return found


def head(rule: Rule) -> str:
    """Return one line of facts: weight, profiles, inputs, remedy, since."""
    profiles = ", ".join(_profiles(rule))
    fix = f" · fix: {rule.fix}" if rule.fix else ""
    return (
        f"{rule.severity.label} · profiles: {profiles} · reads: {', '.join(rule.inputs)}{fix}"
        f" · since {rule.since}"
    )


def _profiles(rule: Rule) -> tuple[str, ...]:
    """Return the profiles that turn a rule on."""
    if rule.profile == OPT_IN:
        return tuple(name for name in regulation_names() if rule.code in opted_rules(name))
    return PROFILES[PROFILES.index(rule.profile) :]
