"""OB303: nothing says what was changed in a base."""

import re
from functools import cache

from raillint.card.additions import section_continued
from raillint.card.card import Card
from raillint.card.sections import Status
from raillint.licensing.compatibility import kind_of
from raillint.licensing.duties import CARD, CHANGES, duty_of
from raillint.licensing.passing_on import Source, made_from
from raillint.model import Confidence, Fix, Hit, Severity
from raillint.registry import Outcome, lineage_rule
from raillint.repo.lineage import MIRROR, Ancestor, Derivative
from raillint.repo.snapshot import RepoSnapshot
from raillint.rules._edges import is_adapter
from raillint.rules._owed import Debt, debts

_SECTIONS = ("training_data", "training_procedure", "lineage")
_READ = 20_000  # characters of a file of changes
_QUESTION = "Say what was changed: which files, with what data and method, and when."
_SAID = frozenset({Status.CONTENT, Status.INLINE})


@lineage_rule(
    code="OB303",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    requires=("front-matter-parses",),
    kinds=("model",),
    when=("duty-owed",),
    fix="suggested",
)
def unstated_changes(made: Derivative) -> Outcome:
    """Nothing says how the model differs from its base.

    ## Why it matters
    The RAIL licences want prominent notices on changed files (4.c), and BigCode's wants the
    changes documented (5.2.b). Weights can carry no such notice, so that the card or a file
    beside them has to. Users who know the base must be able to tell that this is another
    model.

    ## Bad
    ```markdown
    ---
    license: creativeml-openrail-m
    base_model: CompVis/stable-diffusion-v1-4
    ---

    # A model

    Makes pictures of garden tools.
    ```

    ## Good
    ```markdown
    ---
    license: creativeml-openrail-m
    base_model: CompVis/stable-diffusion-v1-4
    ---

    # A model

    Stable Diffusion 1.4, fine-tuned on 3,000 photographs of garden tools.
    ```
    """
    repo = made.repo
    if not repo.whole or repo.card is None:
        return
    # An adapter holds no file of its base that could have been changed.
    owed = [
        item
        for item in (*debts(made, CHANGES), *_documented(made))
        if _changed(item) and not is_adapter(made, item.parent)
    ]
    for debt in (owed or _of_any(made))[:1]:
        yield from _left_open(repo, debt)
    if not owed or _is_stated(repo, repo.card):
        return
    debt = owed[0]
    others = f" and {len(owed) - 1} more" if len(owed) > 1 else ""
    yield Hit(
        f"nothing says how this model differs from its base `{debt.base.id}`{others}; "
        f"{debt.clause} asks for it",
        debt.parent.span,
        help="say in the card what was done to the base, such as the data it was trained on",
        evidence=debt.told(
            f"{repo.card.path}: no word on training, merging, converting or other changes",
            "no file of changes, no NOTICE",
        ),
        confidence=min(debt.confidence, Confidence.MEDIUM),
        fix=_fix(repo.card, debt),
    )


def _left_open(repo: RepoSnapshot, debt: Debt) -> Outcome:
    """Yield where a file that states the changes still asks for them."""
    for path in repo.paths:
        file = repo.text_file(path) if _file().match(path) else None
        text = file.document.text[:_READ] if file is not None and file.document else ""
        gap = _gap().search(text)
        if file is not None and file.document and gap is not None:
            yield Hit(
                f"{path} leaves open what was changed in the base `{debt.base.id}`: "
                f"{' '.join(gap[0].split())[:80]}",
                file.document.span(*gap.span()),
                help="write what was changed: which files, with what data and method, and when",
                evidence=debt.told(f"{path}: a field is not filled in"),
                confidence=min(debt.confidence, Confidence.MEDIUM),
            )
            return


def _fix(card: Card, debt: Debt) -> Fix | None:
    """Return the fix that says what the relation says; what was changed stays a question."""
    told = made_from("model", debt.parent.relation, (Source(debt.base.id, ""),))
    edits = section_continued(card, "lineage", f"{told}.\n\n<!-- {_QUESTION} -->")
    return Fix(f"say in the card that it is made from {debt.base.id}", edits)


def _of_any(made: Derivative) -> list[Debt]:
    """Return whom a statement of changes is owed by a licence of any kind."""
    bases = (made.known(parent) for parent in made.parents)
    kinds = {kind_of(base.license) for base in bases if isinstance(base, Ancestor)}
    return [debt for debt in debts(made, CHANGES, kinds) if _changed(debt)]


def _documented(made: Derivative) -> tuple[Debt, ...]:
    """Return whom only the documentation of changes is owed."""
    return tuple(
        debt
        for debt in debts(made, CARD)
        if duty_of(debt.base.license, debt.parent.relation, CHANGES) is None
        and kind_of(debt.base.license)
    )


def _changed(debt: Debt) -> bool:
    return debt.parent.relation != MIRROR and debt.confidence > Confidence.LOW


def _is_stated(repo: RepoSnapshot, card: Card) -> bool:
    if any(_file().match(path) for path in repo.paths):
        return True
    if any(card.sections[name].status in _SAID for name in _SECTIONS):
        return True
    start = card.front_matter.block.end if card.front_matter else 0
    return _words().search(card.sentences.lowered, start) is not None


@cache
def _gap() -> re.Pattern[str]:
    """Return the pattern of a field that stands for the changes."""
    return re.compile(r"\[insert (?:what|the changes)[^\]\n]{0,200}\]", re.IGNORECASE)


@cache
def _file() -> re.Pattern[str]:
    return re.compile(r"(?i)(?:CHANGE(?:S|LOG)|MODIFICATIONS?|NOTICE|TRAINING)(?:[._-].{0,80})?$")


@cache
def _words() -> re.Pattern[str]:
    """Return the words by which a card says, in some language, what was done to a model."""
    return re.compile(
        r"fine[- ]?tun|\btrain|(?:pre|re|un)trained|\bmerg|quanti[sz]|\bconver[ts]|\blora\b|adapter"
        r"|dreambooth|textual[ -]inversion|distil|prun|modif|chang|differ|checkpoint|epochs?\b"
        r"|\bsteps?\b|dataset|based on|derived|built (?:on|from)|version of|embedding|hypernetwork"
        r"|\bmix|\bblend|\bgguf\b|\bggml\b|\bonnx\b|\bbits?\b|\bint[48]\b|\bfp(?:16|8)\b|\bport(?:ed)?\b"
        r"|訓練|训练|学習|微调|微調|量化|合并|マージ|ファインチューニング|학습|entra[iî]n|entren|trein|обуч"
    )
