"""RG701: the figures by which guidelines tell which models are meant, with their sources."""

from raillint.card.card import Card
from raillint.model import Hit, Severity, Undecided
from raillint.registry import Outcome, repo_rule
from raillint.regulation.compute import estimate, is_generative, shown
from raillint.repo.snapshot import RepoSnapshot
from raillint.rules._regulation import profile_of


@repo_rule(
    code="RG701",
    severity=Severity.INFO,
    since="0.1",
    profile="opt-in",
    requires=("front-matter-parses",),
    kinds=("model",),
)
def possible_general_purpose_model(repo: RepoSnapshot) -> Outcome:
    """A generative model may be one that the duties for general-purpose models speak of.

    ## Why it matters
    The Commission's guidelines take a generative model over a certain training compute to be a
    general-purpose model, and whoever spends over a third of the original compute on a change to
    be a provider. The usual estimate is six times parameters times tokens. This rule shows the
    inputs that it found and those that it did not, each with its place, and judges nothing: what
    a model is capable of decides, and no figure shows that.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    pipeline_tag: text-generation
    ---

    # A model

    It was trained on 300 billion tokens.
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    pipeline_tag: text-classification
    ---

    # A model

    It was trained on 300 billion tokens.
    ```
    """
    profile, card = profile_of(repo), repo.card
    scope = profile.scope if profile is not None else None
    if profile is None or scope is None or card is None or not is_generative(repo, scope):
        return
    if not repo.whole:
        yield Undecided("only the card is at hand: the parameters are not", (card.path,))
        return
    found = estimate(repo, scope, _base_card(repo))
    yield Hit(
        f"the guidelines speak of models for `{found.task}` over {shown(scope.threshold)} FLOP; "
        f"N is {_figure(found.parameters.value)}, D is {_figure(found.tokens.value)}, "
        f"{scope.factor}·N·D is {_figure(found.flop.value)}, and the compute that the card states "
        f"is {_figure(found.stated.value)}",
        card.at("pipeline_tag"),
        help="judge by these inputs, which may be incomplete, whether the duties concern you; "
        "state the tokens and the compute of training in the card",
        evidence=(
            *(f"{item.name}: {item.told}" for item in found.rows),
            f"to compare with: {profile.told(scope.asked_by)}, share {scope.modified_share:.3g}",
        ),
    )


def _figure(value: float | None) -> str:
    return "unknown" if value is None else shown(value)


def _base_card(repo: RepoSnapshot) -> Card | None:
    """Return the card of the one base, where it is at hand."""
    made = repo.derived.get("derivative")
    if made is None or len(made.parents) != 1:
        return None
    card: Card | None = made.card_of(made.parents[0].id)
    return card
