"""MD102: the metadata names no licence."""

from raillint.card.additions import key_with
from raillint.card.card import Card
from raillint.guards import meant_key
from raillint.licensing.catalogue import hub_ids
from raillint.model import Confidence, Edit, Fix, Hit, Severity
from raillint.registry import Outcome, repo_rule
from raillint.repo.snapshot import RepoSnapshot
from raillint.rules._identified import identified


@repo_rule(
    code="MD102",
    severity=Severity.ERROR,
    since="0.1",
    requires=("front-matter-parses",),
    kinds=("model", "dataset"),
    fix="safe",
)
def missing_license(repo: RepoSnapshot) -> Outcome:
    """The metadata has no `license`.

    ## Why it matters
    Without `license` the Hub shows none, searches by licence miss the repository, and
    whoever wants to use it must ask first. A licence file alone does not change that.

    ## Bad
    ```markdown
    ---
    language: en
    ---

    # A model
    ```

    ## Good
    ```markdown
    ---
    language: en
    license: apache-2.0
    ---

    # A model
    ```
    """
    card = repo.card
    if card is None:
        return
    if "license" in card.data:
        if card.data["license"] in (None, "", []):
            yield Hit(
                "`license` is empty",
                card.at("license"),
                help="name a licence after the colon",
                fix=_of_text(repo, card),
            )
        return
    yield _misspelt(card) or _only_a_tag(card) or _absent(repo, card)


def _of_text(repo: RepoSnapshot, card: Card) -> Fix | None:
    """Return the fix that declares the licence whose text is in the repository, or nothing."""
    found = identified(repo)
    if found is None:
        return None
    edits = key_with(card, "license", found.value)
    if "license" in card.data:
        edits = (Edit(card.at("license"), f"license: {found.value}"),)
    for key, value in found.details:
        edits += () if key in card.data else key_with(card, key, value, after="license")
    return Fix(f"declare the licence of {found.path}", edits, safe=not found.details)


def _misspelt(card: Card) -> Hit | None:
    """Return the hit for a licence under a key that is nearly the right one."""
    for key in card.data:
        if meant_key(card.schema, key) == "license":
            span = card.key(key)
            return Hit(
                f"the Hub does not read `{key}`, so the metadata names no licence",
                span,
                help="write `license`",
                fix=Fix("write `license`", (Edit(span, "license"),), safe=True, respells=True),
            )
    return None


def _only_a_tag(card: Card) -> Hit | None:
    """Return the hit for a licence that stands among the tags: found by filters, shown nowhere."""
    tags = card.data.get("tags")
    for at, tag in enumerate(tags if isinstance(tags, list) else ()):
        if isinstance(tag, str) and tag.startswith("license:"):
            return Hit(
                f"the licence stands only in the tag `{tag}`",
                card.value("tags", at),
                help=f"write it as a key of its own: `license: {_tagged(tag)}`",
                fix=Fix(f"add `license: {_tagged(tag)}`", key_with(card, "license", _tagged(tag)))
                if _tagged(tag) in hub_ids()
                else None,
                confidence=Confidence.MEDIUM,
            )
    return None


def _tagged(tag: str) -> str:
    return tag.partition(":")[2].strip()


def _absent(repo: RepoSnapshot, card: Card) -> Hit:
    if "license_name" in card.data:
        return Hit(
            "`license_name` counts only beside `license: other`, and there is no `license`",
            card.at("license_name"),
            help="add `license: other`",
            fix=Fix("add `license: other`", key_with(card, "license", "other")),
        )
    return Hit(
        "the metadata names no licence",
        card.at(),
        help="add `license:` with an id of the Hub's list, or `other` and a `license_name`",
        fix=_of_text(repo, card),
    )
