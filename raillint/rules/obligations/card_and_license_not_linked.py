"""OB309: the licence is there, and the card does not lead to it."""

from raillint.card.additions import section_continued
from raillint.card.card import Card
from raillint.card.sections import Status
from raillint.model import Fix, Hit, Related, Severity
from raillint.registry import Outcome, repo_rule
from raillint.repo.snapshot import RepoSnapshot
from raillint.requirements import judged_facts
from raillint.rules._pointers import leads_on
from raillint.rules.license_identity.license_tag_contradicts_text import main_license_file

_SAID = frozenset({Status.CONTENT, Status.INLINE})


@repo_rule(
    code="OB309",
    severity=Severity.INFO,
    since="0.1",
    profile="publisher",
    requires=("front-matter-parses",),
    kinds=("model",),
    fix="safe",
)
def card_and_license_not_linked(repo: RepoSnapshot) -> Outcome:
    """A card under a RAIL licence speaks of its restrictions and leads nobody to the text.

    ## Why it matters
    The preambles of the RAIL texts say that the licence is informed by the model card:
    the two are meant to be read together. A card that neither links nor names the licence
    text leaves its reader with a summary. A card that does not speak of the restrictions
    at all is the matter of UR201, a missing text that of LT201.

    ## Bad
    ```markdown
    ---
    license: other
    license_name: example-rail-m-1.0
    ---

    # Sorter

    ## Use restrictions

    You agree not to use the model to harm people.
    ```
    ```yaml LICENSE.from.yaml
    license: example-rail-m-1.0
    ```

    ## Good
    ```markdown
    ---
    license: other
    license_name: example-rail-m-1.0
    ---

    # Sorter

    ## Use restrictions

    You agree not to use the model to harm people. [LICENSE](LICENSE) has the whole list.
    ```
    ```yaml LICENSE.from.yaml
    license: example-rail-m-1.0
    ```
    """
    card = repo.card
    declared = judged_facts(repo)["license"]
    if card is None or not declared["rail"] or declared["pointer"]:
        return
    if "openrail" in card.license_ids:
        return  # a family's id names no text that could be linked
    section = card.sections["use_restrictions"]
    if section.status not in _SAID or leads_on(card.sentences.lowered):
        return
    where, related, main = "", list[Related](), None
    if repo.whole:
        main = main_license_file(repo)
        # The bare name is a word of every card that speaks of its licence.
        if main is None or (main.path != "LICENSE" and card.sentences.holds(main.path.lower())):
            return
        where = f" {main.path}"
        related.append(Related("the licence stands here", main.span()))
    yield Hit(
        f"the card speaks of use restrictions and does not lead to the licence text{where}",
        section.span,
        help="link the licence text where the card speaks of its restrictions",
        evidence=(f"{card.path}: no link to a licence, no `license_link`, no licence file named",),
        related=tuple(related),
        fix=_fix(card, main.path) if main is not None else None,
    )


def _fix(card: Card, path: str) -> Fix:
    text = f"The licence text, which alone binds, is in [{path}]({path})."
    section = "use_restrictions"
    if card.sections[section].status is Status.INLINE:
        section = "license_section"
    return Fix(f"link {path}", section_continued(card, section, text), safe=True)
