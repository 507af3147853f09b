"""OB301: users of a derivative are not told that its base restricts what they may do."""

from functools import partial

from raillint.card.additions import section_continued
from raillint.card.card import Card
from raillint.licensing.catalogue import find
from raillint.licensing.compatibility import kind_of
from raillint.licensing.duties import PASSTHROUGH
from raillint.licensing.match import CLAIMED
from raillint.model import Confidence, Edit, Fix, Hit, Severity
from raillint.registry import Outcome, lineage_rule
from raillint.repo.ancestry import own_license
from raillint.repo.evidence import Evidence, climb
from raillint.repo.lineage import Derivative
from raillint.repo.snapshot import RepoSnapshot
from raillint.rules._owed import Debt, debts, unsure
from raillint.rules._restrictions import text_of

# Words by which a card tells that uses are restricted, or under which family of licence.
_MOST = 4  # bases that a title names
_TELLS = ("openrail", "rail-m", "rail license", "rail licence", "creativeml", "use restriction",
          "use-based restriction", "attachment a", "acceptable use")  # fmt: skip


@lineage_rule(
    code="OB301",
    severity=Severity.ERROR,
    since="0.1",
    profile="publisher",
    requires=("front-matter-parses",),
    kinds=("model",),
    when=("duty-owed",),
    fix="safe",
)
def restrictions_without_notice(made: Derivative) -> Outcome:
    """Nothing tells users that the base's licence restricts what they may do.

    ## Why it matters
    The RAIL licences want two things of whoever shares a derivative: terms that bind, and a
    notice to users that the model is subject to the restrictions (4.a; 5.1 in BigCode's). A
    base that is named in the metadata tells nobody of either.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    base_model: CompVis/stable-diffusion-v1-4
    ---

    # A model
    ```

    ## Good
    ```markdown
    ---
    license: creativeml-openrail-m
    base_model: CompVis/stable-diffusion-v1-4
    ---

    # A model

    Its use is subject to the restrictions of the
    [CreativeML OpenRAIL-M](https://huggingface.co/spaces/CompVis/stable-diffusion-license).
    ```
    """
    repo = made.repo
    if not repo.whole or repo.card is None or _is_told(repo):
        return
    own = own_license(repo)
    if not own.told or (own.id is not None and not kind_of(own.id)):
        return  # its own licence may tell of them: LN101 says that it is not known
    owing: list[tuple[Debt, Evidence]] = []
    doubtful: dict[str, list[Debt]] = {}
    for debt in debts(made, PASSTHROUGH):
        evidence = climb(repo, debt.base)
        if evidence.passed:
            continue
        if evidence.unreachable:
            doubtful.setdefault(evidence.unreachable[0], []).append(debt)
            continue
        owing.append((debt, evidence))
    fix = _fix(repo, [debt for debt, _ in owing])
    for debt, evidence in owing:
        yield _hit(debt, evidence, repo)._replace(fix=fix)
    for reason, owed in doubtful.items():
        yield from unsure("whether users are told of the restrictions of", owed, reason)


def _is_told(repo: RepoSnapshot) -> bool:
    """Tell whether a RAIL text is there for users to read, or the body speaks of one."""
    if any(
        known is not None and known.is_rail
        for file in repo.license_files
        for match in file.matches
        if match.status != CLAIMED
        for known in (find(match.license),)
    ):
        return True
    card = repo.card
    assert card is not None
    start = card.front_matter.block.end if card.front_matter else 0
    body = card.sentences.lowered[start:]
    return any(words in body for words in _TELLS)


def _fix(repo: RepoSnapshot, owed: list[Debt]) -> Fix | None:
    """Return the fix that passes the restrictions of all bases on in the card."""
    known = [find(debt.base.license) for debt in owed]
    if repo.card is None or not owed or any(item is None or item.is_family for item in known):
        return None
    later = partial(_block, repo, repo.card, owed)
    named = " and ".join(debt.base.id for debt in owed[:_MOST])
    return Fix(f"pass the restrictions of {named} on in the card", later=later, safe=True)


def _block(repo: RepoSnapshot, card: Card, owed: list[Debt]) -> tuple[Edit, ...]:
    """Return the edit that adds the block: a part for each way in which bases were used."""
    from raillint.licensing.passing_on import Source, passed_on  # noqa: PLC0415 - only for a fix

    ways: dict[str, list[Source]] = {}
    for debt in owed:
        known = find(debt.base.license)
        assert known is not None
        base = Source(debt.base.id, known.name, text_of(repo, known), debt.duty.paragraph)
        ways.setdefault(debt.parent.relation, []).append(base)
    told = [passed_on("model", relation, bases) for relation, bases in ways.items()]
    return section_continued(card, "lineage", "\n\n".join(told))


def _hit(debt: Debt, evidence: Evidence, repo: RepoSnapshot) -> Hit:
    declared = [known for known in map(find, repo.card.license_ids if repo.card else ()) if known]
    tag = next((item.name for item in declared if item.is_rail), "")
    sure = debt.confidence
    told = ""
    if tag:
        # Who opens the tag's page can read of the restrictions.
        sure, told = min(sure, Confidence.MEDIUM), f"; only the tag names {tag}"
    elif evidence.partial is not None:
        sure, told = min(sure, Confidence.MEDIUM), "; a part of them is stated"
    return Hit(
        f"users are not told that the restrictions of the base `{debt.base.id}` bind them{told}; "
        f"{debt.clause} asks for this notice",
        debt.parent.span,
        help="say in the card that use is subject to the restrictions of the base's licence, "
        "and link its text",
        evidence=debt.told(*evidence.looked_at),
        confidence=sure,
    )
