"""A schema of one's own over the facts: the way to add requirements without Python.

Each `x-raillint` names a rule: `{"code": "AC001", "name": "missing-contact", "severity":
"warning", "message": "…"}`. It holds for the part of the schema that it stands in and
for everything inside.
"""

import json
from collections.abc import Iterator
from functools import partial
from typing import Any

from raillint.errors import UsageError
from raillint.facts import facts_of
from raillint.model import ALL_KINDS, Hit, Rule, Scope, Severity, Span
from raillint.registry import rule_table
from raillint.repo.snapshot import RepoSnapshot

ANNOTATION = "x-raillint"


def own_rules(text: str, origin: str) -> tuple[Rule, ...]:
    """Return the rules of a schema file, one for each code in it.

    Raises UsageError where the text is no JSON, no valid schema, or where an annotation
    is incomplete or takes the code of another rule.
    """
    try:
        schema = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UsageError(f"{origin} is no JSON: {error}") from error
    from raillint.schema import invalid_schema

    fault = invalid_schema(schema)
    if fault:
        raise UsageError(f"{origin} is no valid JSON Schema: {fault}")
    notes = {note["code"]: note for note in _annotations(schema, origin)}
    if not notes:
        raise UsageError(
            f"{origin} names no rule: it needs at least one `{ANNOTATION}`; "
            "docs/own-schema.md has an example"
        )
    return tuple(_rule(note, schema) for note in notes.values())


def _annotations(schema: object, origin: str) -> Iterator[dict[str, str]]:
    if isinstance(schema, list):
        for part in schema:
            yield from _annotations(part, origin)
    if not isinstance(schema, dict):
        return
    for key, part in schema.items():
        if key == ANNOTATION:
            yield _complete(part, origin)
        else:
            yield from _annotations(part, origin)


def _complete(note: object, origin: str) -> dict[str, str]:
    if not isinstance(note, dict) or not {"code", "name"} <= note.keys():
        raise UsageError(
            f"{origin}: `{ANNOTATION}` needs a `code` and a `name`; docs/own-schema.md has "
            "an example"
        )
    words = [item.label for item in Severity]
    if note.get("severity", "warning") not in words:
        raise UsageError(f"{origin}: the severity of {note['code']} must be {', '.join(words)}")
    if any(note["code"] == rule.code or note["name"] == rule.name for rule in rule_table()):
        raise UsageError(
            f"{origin}: {note['code']} {note['name']} is a rule of raillint's own: choose "
            "another code and name"
        )
    return {key: str(value) for key, value in note.items()}


def _rule(note: dict[str, str], schema: dict[str, Any]) -> Rule:
    return Rule(
        code=note["code"],
        name=note["name"],
        family="own",
        scope=Scope.REPO,
        severity=Severity[note.get("severity", "warning").upper()],
        since="",
        profile="hub",
        requires=(),
        inputs=("README.md", "LICENSE*", "config.json"),
        kinds=ALL_KINDS,
        fix="",
        doc=note.get("message", note["name"]),
        check=partial(_check, code=note["code"], schema=schema),
    )


def _check(repo: RepoSnapshot, code: str, schema: dict[str, Any]) -> Iterator[Hit]:
    from raillint.schema import annotated_violations

    if "facts" not in repo.derived:
        repo.derived["facts"] = facts_of(repo)
    for note, violation in annotated_violations(schema, repo.derived["facts"], ANNOTATION):
        if note["code"] == code:
            yield Hit(
                note.get("message") or violation.message,
                _span(repo, violation.route),
                help=note.get("help", violation.help),
            )


def _span(repo: RepoSnapshot, route: tuple[str | int, ...]) -> Span:
    """Return the place in the card that a route into the facts speaks of."""
    card = repo.card
    if card is None:
        return Span(repo.card_path, 0, 0)
    if route[:2] == ("card", "front_matter"):
        return card.at(*route[2:])
    if route[:2] == ("card", "sections") and len(route) > 2:  # noqa: PLR2004 - the section's id
        section = card.sections.get(str(route[2]))
        if section is not None and section.status != "absent":
            return section.span
    return card.at("license") if route[:1] == ("license",) and card.licenses else card.at()
