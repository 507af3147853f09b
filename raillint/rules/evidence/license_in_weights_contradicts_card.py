"""EV414: the header of the weights names another licence than the card."""

from collections.abc import Iterable

from raillint.card.card import Card
from raillint.licensing.catalogue import find
from raillint.licensing.match import EXACT
from raillint.licensing.meant import licenses_meant
from raillint.licensing.names import agrees
from raillint.model import Hit, Severity, Undecided
from raillint.registry import LICENSES, README, Outcome, repo_rule
from raillint.repo.snapshot import RepoSnapshot
from raillint.repo.weights_terms import Stated, stated_licenses

_NO_TERMS = frozenset({"other", "unknown"})


@repo_rule(
    code="EV414",
    severity=Severity.ERROR,
    since="0.1",
    profile="publisher",
    requires=("front-matter-parses",),
    inputs=(README, LICENSES),
    kinds=("model",),
    when=("weights-there",),
)
def license_in_weights_contradicts_card(repo: RepoSnapshot) -> Outcome:
    """The header of a weights file names another licence, or another edition, than the card.

    ## Why it matters
    Weights travel alone: a file that is copied on, converted or merged leaves the card and
    the LICENSE behind, and its header is all that is left of the terms. Who reads only that
    works under terms that do not hold. GGUF names a licence under `general.license`,
    safetensors files under `modelspec.license` or where `raillint stamp` wrote it. A header
    that names none says nothing.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    ---

    # A model
    ```
    ```yaml model.safetensors.from.yaml
    metadata: {raillint.license: cc-by-nc-4.0}
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    ---

    # A model
    ```
    ```yaml model.safetensors.from.yaml
    metadata: {raillint.license: apache-2.0}
    ```
    """
    card = repo.card
    if card is None or not card.license_ids or "license" in card.violated_keys:
        return
    declared = _declared(card)
    stated = list(stated_licenses(repo)) if declared else []
    other = [item for item in stated if _contradicts(item, declared)]
    for value in dict.fromkeys(item.value for item in other):
        yield _contradiction(card, [item for item in other if item.value == value])
    editions = [item for item in stated if item.edition and item not in other]
    for edition in dict.fromkeys(item.edition for item in editions):
        yield from _edition(repo, [item for item in editions if item.edition == edition])


def _declared(card: Card) -> frozenset[str]:
    """Return the licences that the card declares; none where one of them is not known."""
    ids: set[str] = set()
    for declared in card.license_ids:
        name = str(card.data.get("license_name") or "") if declared == "other" else declared
        meant = licenses_meant(name)
        if not meant or meant & _NO_TERMS:
            return frozenset()
        ids |= meant
    return frozenset(ids)


def _contradicts(item: Stated, declared: frozenset[str]) -> bool:
    meant = licenses_meant(item.value)
    return bool(meant - _NO_TERMS) and not any(agrees(meant, one) for one in declared)


def _contradiction(card: Card, items: list[Stated]) -> Hit:
    first = items[0]
    told = ", ".join(f"`{item}`" for item in card.license_ids)
    name = card.data.get("license_name")
    told += f" (`{name}`)" if "other" in card.license_ids and name else ""
    return Hit(
        f"{_files(items)} `{first.value}` under `{first.key}`, and the card says {told}: users of "
        "the file alone see other terms",
        card.at("license"),
        help="find out which licence the weights are under; `raillint stamp --force` writes that "
        "of the card into files that are yours, else correct the card",
        evidence=tuple(f"{item.path}: {item.key} = {item.value}" for item in items[:5]),
    )


def _files(items: list[Stated]) -> str:
    paths = list(dict.fromkeys(item.path for item in items))
    more = len(paths) - 1
    if not more:
        return f"{paths[0]} says"
    return f"{paths[0]} and {more} more file{'s' * (more > 1)} say"


def _edition(repo: RepoSnapshot, items: list[Stated]) -> Iterable[Hit | Undecided]:
    """Yield a hit where the licence text of the repository is another edition than a stamp's."""
    root = [file for file in repo.license_files if "/" not in file.path]
    whole = [match for file in root for match in file.matches if match.status == EXACT]
    card, first = repo.card, items[0]
    if card is None or len(root) != 1 or len(whole) != 1 or not whole[0].edition:
        return
    known = find(whole[0].license)
    if known is None or known.id not in licenses_meant(first.value):
        return
    if whole[0].edition != first.edition:
        yield Hit(
            f"{_files(items)} `{known.id}` of {first.edition}, and {root[0].path} is the edition "
            f"of {whole[0].edition}",
            card.at("license"),
            help="find out which edition the weights were released under; `raillint stamp "
            "--force` writes that of the text",
            evidence=(f"{first.path}: edition {first.edition}",
                      f"{root[0].path}: the whole text of {whole[0].edition}"),
        )  # fmt: skip
