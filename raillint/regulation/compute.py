"""The training compute by which guidelines tell which models are meant: inputs, no verdict."""

from collections.abc import Iterable
from typing import NamedTuple

from raillint.card.card import Card
from raillint.card.training_compute import Amount, stated_flop, stated_tokens
from raillint.regulation.profile import Scope
from raillint.repo.readings.reading import PARAMETERS
from raillint.repo.readings.table import read_fact
from raillint.repo.readings.weights import main_set
from raillint.repo.snapshot import RepoSnapshot

UNKNOWN = "unknown"


class Input(NamedTuple):
    """A figure that goes into the estimate; ``value`` is none where it is unknown.

    ``place`` says where it stands, and ``why`` why it is unknown.
    """

    name: str
    value: float | None
    place: str = ""
    why: str = ""

    @property
    def told(self) -> str:
        """The figure and where it stands, or that it is unknown and why."""
        if self.value is None:
            return f"{UNKNOWN} ({self.why})"
        return f"{shown(self.value)} ({self.place})" if self.place else shown(self.value)


class Estimate(NamedTuple):
    """The inputs of an estimate, what they come to, and the figures that they stand beside.

    ``task`` is the card's `pipeline_tag` where the guideline names such models. ``flop`` is
    the estimate by parameters and tokens, ``stated`` what the card says itself. ``share`` is
    the part of the base's compute that a modification took, only where both are stated.
    """

    task: str
    parameters: Input
    tokens: Input
    flop: Input
    stated: Input
    base: Input
    share: Input
    threshold: float
    modified_share: float

    @property
    def rows(self) -> tuple[Input, ...]:
        """All figures, in the order in which they are shown."""
        return self.parameters, self.tokens, self.flop, self.stated, self.base, self.share

    @property
    def most(self) -> float | None:
        """The compute as stated, else as estimated, or nothing where neither can be told."""
        return self.flop.value if self.stated.value is None else self.stated.value


def shown(value: float) -> str:
    """Return a figure for people: whole up to a trillion, else with its power of ten."""
    return f"{value:,.0f}" if 1 <= value < 1e12 else f"{value:.3g}"  # noqa: PLR2004 - a trillion


def is_generative(repo: RepoSnapshot, scope: Scope) -> bool:
    """Tell whether the card's task is one of those that the guideline names."""
    return _task(repo) in scope.tasks


def _task(repo: RepoSnapshot) -> str:
    return str(repo.card.data.get("pipeline_tag") or "") if repo.card is not None else ""


def estimate(repo: RepoSnapshot, scope: Scope, base: Card | None = None) -> Estimate:
    """Return the inputs and what they come to; ``base`` is the card of the only base, if known."""
    card = repo.card
    parameters = _parameters(repo)
    tokens = _one("training tokens, D", stated_tokens(card) if card else (), card)
    stated = _one("training compute stated in the card, FLOP", stated_flop(card) if card else (),
                  card)  # fmt: skip
    original = _one(
        "training compute stated by the base's card, FLOP", stated_flop(base) if base else (), base,
        "the card of the base is not at hand, or states none",
    )  # fmt: skip
    return Estimate(
        _task(repo),
        parameters,
        tokens,
        _product(scope.factor, parameters, tokens),
        stated,
        original,
        _share(stated, original),
        scope.threshold,
        scope.modified_share,
    )


def _parameters(repo: RepoSnapshot) -> Input:
    name = "parameters, N"
    found = read_fact(repo, PARAMETERS)
    if found and not isinstance(found[0].value, str):
        return Input(name, float(found[0].value), f"{found[0].path}, by the headers")
    weights = main_set(repo)
    if weights is not None and weights.listed and not weights.packed:
        return Input(name, float(weights.listed), f"{weights.name}, by its index")
    return Input(name, None, why=_uncounted(repo))


def _uncounted(repo: RepoSnapshot) -> str:
    """Return why the parameters cannot be told by the weights."""
    weights = main_set(repo)
    if weights is None:
        return "no weights, or several sets of them, whose headers could be counted"
    if weights.reason:
        return weights.reason
    return "the weights are packed" if weights.packed else "the weights are those of an adapter"


def _one(name: str, amounts: Iterable[Amount], card: Card | None, why: str = "") -> Input:
    """Return the figure that a card states; several different ones are none."""
    listed = list(amounts)
    if card is None or not listed:
        return Input(name, None, why=why or "the card does not state it")
    if len({item.value for item in listed}) > 1:
        words = ", ".join(item.words for item in listed[:4])
        return Input(name, None, why=f"the card states several: {words}")
    line = card.document.place(listed[0].span).line
    return Input(name, listed[0].value, f"{card.path}:{line}, “{listed[0].words}”")


def _product(factor: int, parameters: Input, tokens: Input) -> Input:
    name = f"{factor}·N·D, FLOP"
    if parameters.value is None or tokens.value is None:
        return Input(name, None, why="N or D is unknown")
    return Input(name, factor * parameters.value * tokens.value)


def _share(stated: Input, original: Input) -> Input:
    name = "share of the base's training compute"
    if stated.value is None or not original.value:
        return Input(name, None, why="not both computes are stated")
    return Input(name, stated.value / original.value)
