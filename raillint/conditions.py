"""What must hold for a rule to have anything to say, asked before its module is imported.

A rule names its conditions where it is declared (`raillint.registry`). An answer is never
wrongly no.
"""

from collections.abc import Callable, Collection

from raillint.card.card import Card
from raillint.guards import rule_of_key
from raillint.model import Rule
from raillint.repo.snapshot import RepoSnapshot
from raillint.requirements import unmet_requirements


class Conditions:
    """The conditions of one repository, each worked out when a rule first asks."""

    def __init__(self, repo: RepoSnapshot) -> None:
        self._repo = repo
        self._codes: dict[str, Collection[str]] = {}

    def allow(self, rule: Rule) -> bool:
        """Tell whether a rule can have anything to say."""
        card = self._repo.card
        if card is None:
            return not rule.words and not rule.when
        for condition in rule.when:
            codes = self._codes.get(condition)
            if codes is None:
                codes = self._codes[condition] = _CONDITIONS[condition](self._repo, card)
            if rule.code not in codes and _EVERY not in codes:
                return False
        return not rule.words or card.sentences.holds(*rule.words)


# Stands for the codes of all rules.
_EVERY = "*"


def _broken_keys(repo: RepoSnapshot, card: Card) -> Collection[str]:
    """Return the rules that report values of the metadata which break the schema."""
    del repo
    return [rule_of_key(card.schema, key) for key in card.violated_keys]


def _unmet(repo: RepoSnapshot, card: Card) -> Collection[str]:
    """Return the rules of the profile's requirements that the card does not meet."""
    del card
    return unmet_requirements(repo)


def _unreadable(repo: RepoSnapshot, card: Card) -> Collection[str]:
    del repo
    return () if card.unreadable is None else (_EVERY,)


def _may_restrict(repo: RepoSnapshot, card: Card) -> Collection[str]:
    """Return every rule where the metadata may declare terms that bar some use."""
    from raillint.rules._terms import may_restrict  # noqa: PLC0415 - imports names of licences

    del repo
    return (_EVERY,) if may_restrict(card) else ()


_CONDITIONS: dict[str, Callable[[RepoSnapshot, Card], Collection[str]]] = {
    "schema-broken": _broken_keys,
    "requirement-unmet": _unmet,
    "card-unreadable": _unreadable,
    "may-restrict": _may_restrict,
}
