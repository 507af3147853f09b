"""`raillint rules`: list the rules."""

import json

import click

from raillint.cli.options import JSON
from raillint.config import Settings
from raillint.profiles import chosen_rules, profile_names
from raillint.registry import all_rules


@click.command()
@click.option(
    "--profile",
    type=click.Choice(profile_names()),
    help="Only the rules that this profile turns on.",
)
@JSON
def rules(profile: str | None, *, as_json: bool) -> int:
    """List the rules: code, name, weight, and the weakest profile that has it on."""
    on = {rule.code for rule in chosen_rules(Settings(profile=profile))} if profile else ()
    chosen = [rule for rule in all_rules() if not profile or rule.code in on]
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
