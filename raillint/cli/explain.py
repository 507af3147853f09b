"""`raillint explain`: what a rule means."""

import click

from raillint.cli.options import FAMILY, as_code, known_rules
from raillint.errors import UsageError
from raillint.explain import explanation
from raillint.profiles import unknown_option
from raillint.registry import all_rules, find_rule
from raillint.suppress import known_options


@click.command()
@click.argument("rule", shell_complete=known_rules)
def explain(rule: str) -> int:
    """Say what a rule means, with a bad and a good example. RULE is a code or a name."""
    family = [item for item in all_rules() if item.code[:FAMILY] == rule.upper()]
    if family:
        click.echo("\n".join(f"{item.code}  {item.name}: {item.summary}" for item in family))
        return 0
    found = find_rule(as_code(rule))
    if found is None:
        raise UsageError(unknown_option(rule, known_options(all_rules())))
    click.echo(explanation(found))
    return 0
