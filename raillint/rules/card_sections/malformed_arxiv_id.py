"""CS212: an arXiv id that no paper can have."""

import re
from functools import cache
from itertools import islice

from raillint.card.card import Card
from raillint.model import Edit, Fix, Hit, Severity, Span
from raillint.registry import Outcome, card_rule

_FIRST = 704  # April 2007: the ids with a dot begin
_LONGER = 1501  # January 2015: five digits after the dot
_SHOWN = 20
_MOST = 500


@card_rule(
    code="CS212",
    severity=Severity.INFO,
    since="0.1",
    profile="publisher",
    requires=("front-matter-parses",),
    words=("arxiv",),
    fix="safe",
)
def malformed_arxiv_id(card: Card) -> Outcome:
    """A link or tag to arXiv with an id that no paper can have.

    ## Why it matters
    The Hub makes a link of every arXiv id in a card, so that the paper shows on the page
    and the model on the paper's. With a wrong id the link is dead and the evidence gone.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    ---

    # A model

    See the [paper](https://arxiv.org/abs/2213.04567).
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    ---

    # A model

    See the [paper](https://arxiv.org/abs/2212.04567).
    ```
    """
    sentences = card.sentences
    if not sentences.holds("arxiv"):
        return
    seen = set()
    for match in islice(_mention().finditer(sentences.lowered), _MOST):
        reason = _wrong(match["id"])
        if reason and match["id"] not in seen:
            seen.add(match["id"])
            span = Span(card.path, match.start("id"), match.end("id"))
            yield Hit(
                f"`{match['id'][:_SHOWN]}` can be no arXiv id: {reason}",
                span,
                help="copy the id from the page of the paper, as in 2211.05100",
                fix=_fix(card, match["id"]),
            )


def _fix(card: Card, id_: str) -> Fix | None:
    """Return the fix of an id that lacks nothing but its dot; all places of it at once."""
    meant = f"{id_[:4]}.{id_[4:]}"
    if "." in id_ or _wrong(meant):
        return None
    places = [
        Span(card.path, match.start("id"), match.end("id"))
        for match in islice(_mention().finditer(card.sentences.lowered), _MOST)
        if match["id"] == id_
    ]
    return Fix(f"write `{meant}`", tuple(Edit(place, meant) for place in places), safe=True)


def _wrong(id_: str) -> str:
    """Return why no paper can have an id, or nothing."""
    head, dot, tail = id_.partition(".")
    if not dot:
        return "it has no dot after year and month"
    if len(head) != 4:  # noqa: PLR2004 - two digits for the year, two for the month
        return f"year and month have {len(head)} digits, not 4"
    if not 1 <= int(head[2:]) <= 12:  # noqa: PLR2004 - months
        return f"there is no month {head[2:]}"
    if int(head) < _FIRST:
        return "ids of this form begin with 0704"
    digits = 5 if int(head) >= _LONGER else 4
    if len(tail) != digits:
        return f"{len(tail)} digits follow the dot, not {digits}"
    return ""


@cache
def _mention() -> re.Pattern[str]:
    return re.compile(
        r"arxiv(?:\.org/(?:abs|pdf|html)/|:[ ]?(?=\d{1,8}\.\d))"
        r"(?P<id>\d{1,12}(?:\.\d{1,12})?)(?=v\d|\.pdf|\.?[\s\"')\]},;:>#?<|*`_/]|\.?$)"
    )
