"""OB307: what Llama's or Gemma's terms want shown is not there."""

from functools import partial

from raillint.card.additions import section_continued
from raillint.card.card import Card
from raillint.licensing.catalogue import find
from raillint.licensing.duties import COPY, DISPLAY, NAMING, NOTICE_FILE, duty_of, marks_of
from raillint.licensing.match import CHANGED, EXACT
from raillint.model import Confidence, Edit, Fix, Hit, Severity, Span
from raillint.registry import Outcome, lineage_rule
from raillint.repo.lineage import Derivative
from raillint.repo.snapshot import RepoSnapshot
from raillint.rules._owed import VENDORS, Debt, debts

_NOTICE = "NOTICE"
_MOST = 8


@lineage_rule(
    code="OB307",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    requires=("front-matter-parses",),
    kinds=("model",),
    when=("duty-owed",),
    fix="suggested",
)
def missing_vendor_notice(made: Derivative) -> Outcome:
    """A derivative of Llama or Gemma lacks the notice, name or text that their terms ask for.

    ## Why it matters
    The terms of Llama and Gemma want a copy of themselves and a file with a set notice
    beside every derivative. Llama's since version 3 also want the words "Built with Llama"
    shown and the name of the model begun with Llama.

    ## Bad
    ```markdown
    ---
    license: llama3
    base_model: meta-llama/Meta-Llama-3-8B
    ---

    # Llama-3 for gardens

    Fine-tuned on letters to a garden show.
    ```

    ## Good
    ```markdown
    ---
    license: llama3
    base_model: meta-llama/Meta-Llama-3-8B
    license_link: https://llama.meta.com/llama3/license/
    ---

    # Llama-3 for gardens

    Built with Meta Llama 3; fine-tuned on letters to a garden show.
    ```
    ```text NOTICE
    This model is licensed under the terms of Llama 3 by Meta Platforms.
    ```
    """
    repo = made.repo
    if not repo.whole or repo.card is None:
        return
    lacking: dict[str, tuple[Debt, dict[str, None]]] = {}
    kinds: dict[str, set[str]] = {}
    for kind, is_met in (
        (COPY, _has_text), (NOTICE_FILE, _has_notice), (DISPLAY, _shows), (NAMING, _is_named),
    ):  # fmt: skip
        for debt in debts(made, kind, VENDORS):
            if not is_met(repo, debt):
                said = f"{debt.duty.sentence[0].lower()}{debt.duty.sentence[1:]}"
                where = f"{said} ({debt.duty.paragraph})"
                lacking.setdefault(debt.base.license, (debt, {}))[1][where] = None
                kinds.setdefault(debt.base.license, set()).add(kind)
    for debt, asked in lacking.values():
        fix = _fix(repo, repo.card, debt, kinds[debt.base.license])
        yield _hit(debt, tuple(asked))._replace(fix=fix)


def _fix(repo: RepoSnapshot, card: Card, debt: Debt, kinds: set[str]) -> Fix | None:
    """Return the fix that adds what is asked for; a name is given by its owner alone."""
    known = find(debt.base.license)
    if known is None or NAMING in kinds or (NOTICE_FILE in kinds and _NOTICE in repo.paths):
        return None
    later = partial(_papers, repo, card, debt, kinds)
    return Fix(f"add what the terms of {debt.base.id} ask for", later=later)


def _papers(repo: RepoSnapshot, card: Card, debt: Debt, kinds: set[str]) -> tuple[Edit, ...]:
    """Return the edits for what is owed. Raises DataError where the text is not at hand."""
    from raillint.licensing.holders import set_notice  # noqa: PLC0415 - only for a fix
    from raillint.licensing.texts import whole_text  # noqa: PLC0415

    files = kinds & {COPY, NOTICE_FILE}
    text = whole_text(debt.base.license, repo.license_texts) if files else ""
    edits: tuple[Edit, ...] = ()
    if COPY in kinds:
        edits += (Edit(Span(f"LICENSE-BASE-{debt.base.license}", 0, 0), text),)
    if NOTICE_FILE in kinds and set_notice(text):
        edits += (Edit(Span(_NOTICE, 0, 0), f"{set_notice(text)}\n"),)
    shown = duty_of(debt.base.license, debt.parent.relation, DISPLAY)
    if DISPLAY in kinds and shown is not None:
        edits += section_continued(card, "lineage", f"{shown.note}.")
    return edits


def _has_text(repo: RepoSnapshot, debt: Debt) -> bool:
    card = repo.card
    if card is not None and card.data.get("license_link"):
        return True
    # A file that nobody knows may be an edition that raillint does not.
    return any(
        not file.matches
        or any(item.license == debt.base.license and item.status in {EXACT, CHANGED}
               for item in file.matches)
        for file in repo.license_files
    )  # fmt: skip


def _has_notice(repo: RepoSnapshot, debt: Debt) -> bool:
    words = marks_of(debt.base.license, NOTICE_FILE)
    named = [path for path in repo.paths if "notice" in path.rpartition("/")[2].lower()]
    files = (repo.text_file(path) for path in named[:_MOST])
    texts = [file.document.text.lower() for file in files if file is not None and file.document]
    texts += [repo.card.sentences.lowered] if repo.card else []
    return not words or any(all(word in text for word in words) for text in texts)


def _shows(repo: RepoSnapshot, debt: Debt) -> bool:
    words = marks_of(debt.base.license, DISPLAY)
    return repo.card is None or all(word in repo.card.sentences.lowered for word in words)


def _is_named(repo: RepoSnapshot, debt: Debt) -> bool:
    """Tell whether the name begins as asked; where no name is known, nothing is wrong."""
    name = repo.source.hub_id.rpartition("/")[2]
    return not name or _letters(name).startswith(_letters(debt.duty.note))


def _letters(name: str) -> str:
    """Return a name without what people write differently, `Meta` before it included."""
    bare = "".join(letter for letter in name.lower() if letter.isalnum())
    return bare.removeprefix("meta")


def _hit(debt: Debt, said: tuple[str, ...]) -> Hit:
    more = f" and {len(said) - 1} more" if len(said) > 1 else ""
    return Hit(
        f"the terms of the base `{debt.base.id}` ({debt.license_name}) ask for what "
        f"is not here: {said[0]}{more}",
        debt.parent.span,
        help="; ".join(said),
        evidence=debt.told("looked at: licence and notice files, the card, the name on the Hub"),
        confidence=min(debt.confidence, Confidence.MEDIUM),
    )
