"""LN117: the data that a model was trained on are under terms that its licence does not keep."""

from raillint.card.card import Card
from raillint.licensing.catalogue import find
from raillint.licensing.data_terms import NONCOMMERCIAL, NONE, RAIL, SHARE_ALIKE
from raillint.model import Confidence, Hit, Severity
from raillint.registry import README, Outcome, repo_rule
from raillint.repo.ancestry import own_license
from raillint.repo.snapshot import RepoSnapshot
from raillint.repo.training_data import Clash, clashes
from raillint.rules._edges import named

_HELP = (
    "ask who publishes the data, train without them, or say in the card why their terms do not "
    "reach the model: whether training makes an adaptation is contested"
)
# What a reader is told of why terms clash; the first two weigh as warnings.
_WORDS = {
    NONCOMMERCIAL: "trained on {data}, for which commercial use is barred ({licenses}); "
    "`{own}` allows it",
    RAIL: "trained on {data} under {licenses}, whose use restrictions `{own}` does not carry on",
    SHARE_ALIKE: "trained on {data} under {licenses}, which asks for the same licence; this "
    "model is under `{own}`",
    NONE: "trained on {data}, whose metadata tell no terms: no licence, or only `other`",
}
_LIGHT = frozenset({SHARE_ALIKE, NONE})


@repo_rule(
    code="LN117",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    when=("hub-answers",),
    words=("datasets",),
    requires=("front-matter-parses",),
    inputs=(README,),
    kinds=("model",),
)
def clashing_dataset_license(repo: RepoSnapshot) -> Outcome:
    """The training data are under terms that the model's own licence does not keep.

    ## Why it matters
    Data for research only in a model that everybody may sell, or data under a RAIL licence
    for data whose restrictions the model drops: who publishes the data may object. Whether
    a trained model is an adaptation of its data is contested, so this never weighs more than
    a warning, and share-alike data or data without a licence no more than an info.

    The Hub is asked for the licences of the datasets that the metadata name; without it, and
    for data of one's own organisation, nothing is said. Below `hub/` stands here what it holds.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    datasets: [acme/letters]
    ---

    # A model
    ```
    ```markdown hub/datasets/acme/letters/README.md
    ---
    license: cc-by-nc-4.0
    ---

    # Letters
    ```

    ## Good
    ```markdown
    ---
    license: cc-by-nc-4.0
    datasets: [acme/letters]
    ---

    # A model
    ```
    ```markdown hub/datasets/acme/letters/README.md
    ---
    license: cc-by-nc-4.0
    ---

    # Letters
    ```
    """
    card = repo.card
    own = own_license(repo)
    if card is None or own.id is None or find(own.id) is None:
        return
    all_of_them = tuple(clashes(repo, card, own.id))
    for why, words in _WORDS.items():
        found = [item for item in all_of_them if item.why == why]
        if found:
            yield _hit(card, found, words, own.id)


def _hit(card: Card, found: list[Clash], words: str, own: str) -> Hit:
    first = found[0]
    listed = isinstance(card.data.get("datasets"), list)
    licenses = " and ".join(dict.fromkeys(f"`{item.license}`" for item in found))
    data = named([item.dataset for item in found])
    return Hit(
        words.format(data=data, licenses=licenses, own=own),
        card.value("datasets", first.at) if listed else card.value("datasets"),
        help=_HELP,
        evidence=tuple(
            f"the Hub, by the metadata of {item.dataset}: {item.license or 'no licence is named'}"
            for item in found
        ),
        confidence=Confidence.MEDIUM,
        weight=Severity.INFO if first.why in _LIGHT else None,
    )
