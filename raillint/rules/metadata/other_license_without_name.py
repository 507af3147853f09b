"""MD104: `license: other` does not say which."""

from raillint.card.card import Card
from raillint.model import Confidence, Hit, Severity, Undecided
from raillint.registry import LICENSES, README, Outcome, repo_rule
from raillint.repo.snapshot import RepoSnapshot


@repo_rule(
    code="MD104",
    severity=Severity.ERROR,
    since="0.1",
    requires=("front-matter-parses",),
    inputs=(README, LICENSES),
)
def other_license_without_name(repo: RepoSnapshot) -> Outcome:
    """`license: other` without a `license_name`, or without a text that can be found.

    ## Why it matters
    `other` alone tells a reader nothing. The Hub's documentation asks for a short name in
    `license_name` and for the text: a LICENSE file, or a `license_link`. The name beside an
    id from the list is shown nowhere and can only contradict it (a warning).

    ## Bad
    ```markdown
    ---
    license: other
    license_link: https://example.org/license
    ---

    # A model
    ```

    ## Good
    ```markdown
    ---
    license: other
    license_name: acme-rail-m
    license_link: https://example.org/license
    ---

    # A model
    ```
    """
    card = repo.card
    if card is None:
        return
    if "other" in card.license_ids:
        yield from _of_other(repo, card)
    elif card.license_ids and "license_name" in card.data:
        yield Hit(
            f"`license_name` has no effect beside `license: {card.license_ids[0]}`",
            card.at("license_name"),
            help="drop it, or write `license: other` if the terms differ from that licence",
            confidence=Confidence.MEDIUM,
        )


def _of_other(repo: RepoSnapshot, card: Card) -> Outcome:
    if not card.data.get("license_name"):
        yield Hit(
            "`license: other` needs a `license_name`",
            card.at("license"),
            help="name the licence in a few lower-case words, such as `acme-rail-m-1.0`",
        )
    if card.data.get("license_link") or repo.license_paths:
        return
    if repo.whole:
        yield Hit(
            "`license: other` needs its text: there is no licence file and no `license_link`",
            card.at("license"),
            help="add a LICENSE file, or link the text in `license_link`",
        )
    else:
        yield Undecided("whether the repository holds a LICENSE file", (card.path,))
