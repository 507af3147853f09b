"""What must hold for a rule to have anything to say, asked before its module is imported.

A rule names its conditions where it is declared (`raillint.registry`). An answer is never
wrongly no.
"""

from collections.abc import Callable, Collection, Iterable
from typing import TYPE_CHECKING, NamedTuple

from raillint.card.card import Card
from raillint.file_conditions import OF_FILES
from raillint.guards import rule_of_key
from raillint.model import Rule, Scope
from raillint.repo.snapshot import RepoSnapshot
from raillint.requirements import unmet_requirements
from raillint.rules._adult import may_be_adult
from raillint.rules._classifiers import may_sort_people
from raillint.rules._imitation import may_imitate

if TYPE_CHECKING:
    from raillint.repo.lineage import Derivative


class Group(NamedTuple):
    """The rules of one scope that share their conditions, each with its turn in the run."""

    scope: Scope
    when: tuple[str, ...]
    rules: tuple[tuple[int, Rule], ...]


def grouped(rules: Iterable[Rule]) -> tuple[Group, ...]:
    """Return rules by what must hold for them, so that it is asked once for all of a group."""
    found: dict[tuple[Scope, tuple[str, ...]], list[tuple[int, Rule]]] = {}
    for turn, rule in enumerate(rules):
        found.setdefault((rule.scope, rule.when), []).append((turn, rule))
    return tuple(Group(*shared, tuple(turns)) for shared, turns in found.items())


class Conditions:
    """The conditions of one repository, each worked out when a rule first asks."""

    def __init__(self, repo: RepoSnapshot) -> None:
        self._repo = repo
        self._codes: dict[str, Collection[str]] = {}
        self._names: frozenset[str] | None = None

    def admitted(self, group: Group) -> Iterable[tuple[int, Rule]]:
        """Return the rules of a group that its conditions let through."""
        admitted: Iterable[tuple[int, Rule]] = group.rules
        for condition in group.when:
            if condition == "inputs-at-hand":
                admitted = [item for item in admitted if self._has_input(item[1])]
                continue
            codes = self._codes.get(condition)
            if codes is None:
                codes = self._codes[condition] = self._work_out(condition)
            if not codes:
                return ()
            if _EVERY not in codes:
                admitted = [item for item in admitted if item[1].code in codes]
        return admitted

    def holds_words_of(self, rule: Rule) -> bool:
        """Tell whether the card holds one of the words without which a rule has no matter."""
        card = self._repo.card
        return not rule.words or (card is not None and card.sentences.holds(*rule.words))

    def _has_input(self, rule: Rule) -> bool:
        """Tell whether one of the files is there that a rule reads beside the card."""
        if not self._repo.whole:
            return False
        if self._names is None:
            self._names = frozenset(self._repo.paths)
        return any(
            any(path.endswith(name[1:]) for path in self._names)
            if name.startswith("*")
            else name in self._names
            for name in rule.inputs[1:]
        )

    def _work_out(self, condition: str) -> Collection[str]:
        if condition in OF_FILES:
            return (_EVERY,) if OF_FILES[condition](self._repo) else ()
        if condition in _OF_LINEAGE:
            made = self._repo.derived.get("derivative")
            return () if made is None else _OF_LINEAGE[condition](made)
        card = self._repo.card
        return () if card is None else _CONDITIONS[condition](self._repo, card)


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


def _may_be_gated(repo: RepoSnapshot, card: Card) -> Collection[str]:
    """Return every rule where the card or the Hub may speak of a gate."""
    return (_EVERY,) if repo.source.gated or card.sentences.holds("extra_gated_") else ()


def _safety_to_judge(repo: RepoSnapshot, card: Card) -> Collection[str]:
    """Return every rule where the card may have a section on safety, or ought to."""
    words = ("safety", "teaming", "red team", "adversarial", "bias", "toxic", "cyber", "cbrne")
    return (_EVERY,) if repo.profile == "strict" or card.sentences.holds(*words) else ()


def _sorts_people(repo: RepoSnapshot, card: Card) -> Collection[str]:
    """Return every rule where a name or the labels may say that people are classified."""
    return (_EVERY,) if may_sort_people(repo, card) else ()


def _adult_content(repo: RepoSnapshot, card: Card) -> Collection[str]:
    """Return every rule where a name or a warning may speak of content for adults."""
    return (_EVERY,) if may_be_adult(repo, card) else ()


def _may_imitate(repo: RepoSnapshot, card: Card) -> Collection[str]:
    """Return every rule where a voice or a face may come out of the model."""
    del repo
    return (_EVERY,) if may_imitate(card) else ()


def _ethics_tag(repo: RepoSnapshot, card: Card) -> Collection[str]:
    """Return every rule where a tag may claim an ethical quality."""
    del repo
    starts = ("rigorous", "consentful", "socially", "sustainable", "inclusive")
    tags = card.data.get("tags")
    listed = tags if isinstance(tags, list) else ()
    held = any(
        isinstance(tag, str) and tag.lower().strip(" _-").startswith(starts) for tag in listed
    )
    return (_EVERY,) if held else ()


_CONDITIONS: dict[str, Callable[[RepoSnapshot, Card], Collection[str]]] = {
    "schema-broken": _broken_keys,
    "requirement-unmet": _unmet,
    "card-unreadable": _unreadable,
    "safety-to-judge": _safety_to_judge,
    "sorts-people": _sorts_people,
    "ethics-tag": _ethics_tag,
    "adult-content": _adult_content,
    "may-imitate": _may_imitate,
    "may-be-gated": _may_be_gated,
    "may-restrict": _may_restrict,
}


def _terms_lost(made: "Derivative") -> Collection[str]:
    """Return the rules that report the edges on which a base's terms are lost."""
    from raillint.rules._edges import edges_of  # noqa: PLC0415 - few repositories have parents

    edges = edges_of(made)
    return {*(edge.code for edge in edges.lost), *(("LN101",) if edges.unsure else ())}


def _parent_unclear(made: "Derivative") -> Collection[str]:
    """Return every rule where it is not clear which repository a parent is, or its licence."""
    from raillint.rules._edges import has_unclear_parent  # noqa: PLC0415 - few have parents

    return (_EVERY,) if has_unclear_parent(made) else ()


def _named_in_files(made: "Derivative") -> Collection[str]:
    in_card = {"base_model", "hub-tag", "prose"}
    named = (mention for parent in made.parents for mention in parent.evidence)
    return (_EVERY,) if any(mention.how not in in_card for mention in named) else ()


def _further_ancestors(made: "Derivative") -> Collection[str]:
    above = (getattr(known, "parents", ()) for known in made.lineage.ancestors.values())
    return (_EVERY,) if any(above) else ()


def _hub_asked(made: "Derivative") -> Collection[str]:
    """Return every rule where the Hub, or what the cache holds of it, told of a base."""
    known = made.lineage.ancestors.values()
    asked = any(
        getattr(item, "origin", "") in {"hub", "cache"} or getattr(item, "problem", "")
        for item in known
    )
    return (_EVERY,) if asked else ()


def _duty_owed(made: "Derivative") -> Collection[str]:
    """Return every rule where a parent's licence asks for more than its own text to be kept."""
    from raillint.rules._owed import owes  # noqa: PLC0415 - few repositories have parents

    if owes(made):
        return (_EVERY,)
    # Any licence may ask to state changes, and a NOTICE may leave them open.
    noted = any(path.upper().startswith("NOTICE") for path in made.repo.paths)
    return ("OB303",) if noted else ()


def _safety_taken_out(made: "Derivative") -> Collection[str]:
    """Return every rule where a name or a tag may say that a model lost its safety."""
    card = made.repo.card
    tokens = ("abliterat", "uncensor", "jailbroken", "jail-broken", "unaligned", "obliterat")
    named = made.repo.source.hub_id.lower()
    held = any(token in named for token in tokens)
    held = held or (card is not None and card.sentences.holds(*tokens))
    return (_EVERY,) if held else ()


_OF_LINEAGE: "dict[str, Callable[[Derivative], Collection[str]]]" = {
    "terms-lost": _terms_lost,
    "parent-unclear": _parent_unclear,
    "named-in-files": _named_in_files,
    "further-ancestors": _further_ancestors,
    "hub-asked": _hub_asked,
    "duty-owed": _duty_owed,
    "safety-taken-out": _safety_taken_out,
}
