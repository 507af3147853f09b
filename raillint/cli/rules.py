"""`raillint rules`: list the rules."""

import json

import click

from raillint.cli.options import JSON
from raillint.model import PROFILES
from raillint.registry import all_rules


@click.command()
@click.option(
    "--profile", type=click.Choice(PROFILES), help="Only the rules that this profile turns on."
)
@JSON
def rules(profile: str | None, *, as_json: bool) -> int:
    """List the rules: code, name, weight, and the weakest profile that has it on."""
    level = PROFILES.index(profile or PROFILES[-1])
    chosen = [rule for rule in all_rules() if PROFILES.index(rule.profile) <= level]
    if as_json:
        rows = [
            {
                "code": rule.code,
                "name": rule.name,
                "family": rule.family,
                "severity": rule.severity.label,
                "profile": rule.profile,
                "since": rule.since,
                "fix": rule.fix or None,
                "inputs": list(rule.inputs),
                "kinds": list(rule.kinds),
                "summary": rule.summary,
            }
            for rule in chosen
        ]
        click.echo(json.dumps({"rules": rows}, indent=2))
        return 0
    width = max(len(rule.name) for rule in chosen)
    for rule in chosen:
        facts = f"{rule.severity.label:7}  {rule.profile:9}"
        click.echo(f"{rule.code}  {rule.name:{width}}  {facts}  {rule.summary}")
    return 0
