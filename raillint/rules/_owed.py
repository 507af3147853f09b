"""What a derivative owes its parents by their licences, shared by the rules on obligations."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from raillint.card.card import Card
from raillint.licensing.catalogue import find, linked
from raillint.licensing.compatibility import kind_of
from raillint.licensing.duties import Duty, duty_of
from raillint.model import Confidence, Undecided
from raillint.repo.ancestry import own_license
from raillint.repo.evidence import same_owner
from raillint.repo.lineage import DATASET, Ancestor, Derivative, Parent
from raillint.rules._edges import is_adapter, may_predate, named

RAIL = "rail"
VENDORS = ("llama", "gemma")
_ADAPTERS = ("lora", "controlnet", "adapter", "hypernetwork", "textual inversion")
_HEAD = 600  # characters of a card's body that say what it is
_ASKING = frozenset({RAIL, *VENDORS})


class Debt(NamedTuple):
    """A duty towards a parent, and how sure it is that it is owed at all."""

    parent: Parent
    base: Ancestor
    duty: Duty
    confidence: Confidence

    @property
    def license_name(self) -> str:
        """The full name of the base's licence."""
        known = find(self.base.license)
        return known.name if known else self.base.license

    @property
    def clause(self) -> str:
        """Where the text asks for it, for the end of a sentence."""
        return f"paragraph {self.duty.paragraph} of {self.license_name}"

    def told(self, *looked_at: str) -> tuple[str, ...]:
        """Return the evidence: who names the base, its licence, what was looked at."""
        places = (item.told() for item in self.parent.evidence[:2])
        return (*places, self.base.told(), *looked_at)


def owes(made: Derivative) -> bool:
    """Tell whether a derivative may owe a parent something that a rule here asks for."""
    return any(
        isinstance(base, Ancestor) and kind_of(base.license) in _ASKING
        for base in map(made.known, made.parents)
    )


def debts(made: Derivative, duty: str, kinds: Iterable[str] = (RAIL,)) -> tuple[Debt, ...]:
    """Return whom a derivative owes a duty, of parents under licences of some kinds.

    A parent of the same organisation is owed nothing: a licensor may do as it likes with
    its own work. Prose that merely speaks of a model shows no parent.
    """
    wanted = frozenset(kinds)
    known = made.repo.derived.setdefault("debts", {})
    key = (duty, wanted)
    if key not in known:
        known[key] = tuple(_debts(made, duty, wanted))
    found: tuple[Debt, ...] = known[key]
    return found


def _debts(made: Derivative, duty: str, kinds: frozenset[str]) -> Iterator[Debt]:
    for parent in made.parents:
        if parent.relation == DATASET or parent.confidence < Confidence.MEDIUM:
            continue
        base = made.known(parent)
        if not isinstance(base, Ancestor) or kind_of(base.license) not in kinds:
            continue
        owed = duty_of(base.license, parent.relation, duty)
        if owed is not None and not same_owner(made.repo, base).passed:
            yield Debt(parent, base, owed, _sure(made, parent, base))


def _sure(made: Derivative, parent: Parent, base: Ancestor) -> Confidence:
    """Return how sure it is that a duty is owed.

    A tag alone leaves doubt, and so do an adapter, which has no weights of the base, and a
    copy under another licence, which may be older than the base's present terms.
    """
    doubt = is_adapter(made, parent) or _is_called_adapter(made)
    if not base.sure or doubt or may_predate(own_license(made.repo), parent, base):
        return min(Confidence.MEDIUM, parent.confidence)
    return parent.confidence


def _is_called_adapter(made: Derivative) -> bool:
    """Tell whether the name or the first lines of the card speak of an adapter."""
    card = made.repo.card
    start = card.front_matter.block.end if card and card.front_matter else 0
    head = card.sentences.lowered[start : start + _HEAD] if card else ""
    return any(
        word in text for word in _ADAPTERS for text in (made.repo.source.hub_id.lower(), head)
    )


def linked_licenses(card: Card) -> frozenset[str]:
    """Return the licences whose own pages a card links."""
    words = [word for word in card.document.text.split() if "http" in word]
    links = [word[word.rfind("http") :].rstrip(").,>]\"'") for word in words]
    found = {known.id for link in links if (known := linked(link)) is not None}
    # Two more sites that name a text by its SPDX id.
    by_id = {link.lower().rpartition("/licenses/")[2] for link in links if "/licenses/" in link}
    return frozenset(found | {item.removesuffix(".html") for item in by_id if find(item)})


def unsure(what: str, owed: Iterable[Debt], reason: str) -> Iterator[Undecided]:
    """Yield one line for all parents of which the same cannot be seen."""
    listed = tuple(owed)
    if listed:
        names = named([item.base.id for item in listed])
        yield Undecided(f"{what} {names}: {reason}", tuple(item.base.told() for item in listed[:4]))
