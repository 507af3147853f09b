"""OB311: contributions are asked for, and nothing says under which terms they are given."""

from raillint.card.additions import heading_with
from raillint.card.invitations import WORDS, invitation, tells_terms
from raillint.model import Fix, Hit, Severity, Undecided
from raillint.registry import README, Outcome, repo_rule
from raillint.repo.snapshot import MAX_TEXT, RepoSnapshot
from raillint.rules._terms import only_rail

_GUIDE = "contributing.md"


@repo_rule(
    code="OB311",
    severity=Severity.INFO,
    since="0.1",
    profile="publisher",
    requires=("front-matter-parses",),
    inputs=(README, "CONTRIBUTING.md"),
    kinds=("model", "dataset"),
    when=("may-restrict",),
    words=WORDS,
    fix="suggested",
)
def contributions_without_terms(repo: RepoSnapshot) -> Outcome:
    """The card asks for contributions to a RAIL model and names no terms for them.

    ## Why it matters
    The RAIL texts grant rights in the name of every contributor, and most of them hold no
    paragraph by which whoever sends something in agrees to that. (BigCode's does, in 8.)
    A sentence in the card or in CONTRIBUTING.md closes the gap: what is sent in comes under
    the model's licence with its restrictions.

    ## Bad
    ```markdown
    ---
    license: openrail++
    ---

    # A model

    Contributions to this model are welcome: open a pull request.
    ```

    ## Good
    ```markdown
    ---
    license: openrail++
    ---

    # A model

    Contributions to this model are welcome. Whatever you send in is given under the same licence.
    ```
    """
    card = repo.card
    known = only_rail(card) if card is not None else None
    found = invitation(card) if card is not None and known is not None else None
    if card is None or known is None or found is None:
        return
    if _settles(known.id) or tells_terms(card.sentences.lowered):
        return
    guide = next((path for path in repo.paths if path.lower() == _GUIDE), "")
    file = repo.text_file(guide, MAX_TEXT) if guide else None
    if file is not None and file.document is not None and tells_terms(file.document.text.lower()):
        return
    if not repo.whole:
        reason = "whether a CONTRIBUTING.md names terms for contributions cannot be seen here"
        yield Undecided(reason, (f"{card.path}: {card.document.slice(found)[:80]}",))
        return
    said = f"Whatever is contributed here comes under the {known.name}, with its use restrictions."
    yield Hit(
        f"contributions are asked for, and nothing says that they are given under {known.name}",
        found,
        help="say in the card or in CONTRIBUTING.md that contributions come under the licence "
        "of the model and its use restrictions",
        fix=Fix("say that they come under the licence", heading_with(card, "Contributions", said)),
        evidence=(
            f"{known.name} has no paragraph on what is contributed",
            f"looked at: {card.path}"
            + (f", {guide}" if guide else "; there is no CONTRIBUTING.md"),
        ),
    )


def _settles(license_id: str) -> bool:
    """Tell whether a licence text itself puts contributions under its terms."""
    from raillint.licensing.descriptor import read_descriptor  # noqa: PLC0415 - only a finding

    return bool(read_descriptor(license_id).data.get("contributions"))
