"""`raillint explain`: what a rule means."""

import click

from raillint.cli.options import known_rules
from raillint.errors import UsageError
from raillint.explain import explanation
from raillint.profiles import unknown_option
from raillint.registry import all_rules, find_rule
from raillint.suppress import known_options


@click.command()
@click.argument("rule", shell_complete=known_rules)
def explain(rule: str) -> int:
    """Say what a rule means, with a bad and a good example. RULE is a code or a name."""
    found = find_rule(rule) or find_rule(rule.upper())
    if found is None:
        raise UsageError(unknown_option(rule, known_options(all_rules())))
    click.echo(explanation(found))
    return 0
