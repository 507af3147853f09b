"""What must hold for a rule to have anything to say, asked before its module is imported.

A rule names its conditions where it is declared (`raillint.registry`). Each answer is
worked out once for a repository and is never wrongly no.
"""

from raillint.card.card import Card
from raillint.guards import rule_of_key
from raillint.model import Rule
from raillint.repo.snapshot import RepoSnapshot
from raillint.requirements import is_unmet


def may_apply(rule: Rule, repo: RepoSnapshot) -> bool:
    """Tell whether a rule can have anything to say of a repository."""
    card = repo.card
    if card is None:
        return not rule.words and not rule.when
    if rule.words and not card.sentences.holds(*rule.words):
        return False
    return all(_holds(condition, rule.code, repo, card) for condition in rule.when)


def _holds(condition: str, code: str, repo: RepoSnapshot, card: Card) -> bool:
    match condition:
        case "schema-broken":
            return any(rule_of_key(card.schema, key) == code for key in card.violated_keys)
        case "requirement-unmet":
            return is_unmet(repo, code)
        case "card-unreadable":
            return card.unreadable is not None
        case "may-restrict":
            from raillint.rules._terms import may_restrict  # noqa: PLC0415 - few rules ask

            return may_restrict(card)
    raise ValueError(f"no condition {condition}")
