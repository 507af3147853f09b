"""OB308: a Space runs a RAIL model, and tells its users nothing of the restrictions."""

import re
from functools import cache, partial

from raillint.card.additions import heading_with
from raillint.card.card import Card
from raillint.licensing.catalogue import find
from raillint.licensing.duties import PASSTHROUGH, duty_of
from raillint.licensing.summary import hosted_terms
from raillint.model import Confidence, Edit, Fix, Hit, Severity, Undecided
from raillint.registry import README, Outcome, repo_rule
from raillint.repo.app import restricted_models, shown_texts
from raillint.repo.lineage import HOSTED, Ancestor
from raillint.repo.snapshot import RepoSnapshot
from raillint.rules._edges import named


@repo_rule(
    code="OB308",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    requires=("front-matter-parses",),
    inputs=(README, "app.py", "index.html"),
    kinds=("space",),
    fix="safe",
)
def hosted_model_without_terms(repo: RepoSnapshot) -> Outcome:
    """A Space runs a RAIL model and tells its users nothing of the terms.

    ## Why it matters
    In the RAIL texts hosting a model is distribution, and who distributes has to tell users
    that the use restrictions bind them (4.a; in BigCode's text 5.1). A line under the app
    with a link to the licence is enough. Looked at: the README, what the app shows, the
    licence files.

    ## Bad
    ```markdown
    ---
    sdk: gradio
    app_file: app.py
    models:
      - CompVis/stable-diffusion-v1-4
    ---

    # Garden painter
    ```
    ```python app.py
    import gradio as gr

    gr.Interface.load("models/CompVis/stable-diffusion-v1-4", title="Garden painter").launch()
    ```

    ## Good
    ```markdown
    ---
    sdk: gradio
    app_file: app.py
    models:
      - CompVis/stable-diffusion-v1-4
    ---

    # Garden painter
    ```
    ```python app.py
    import gradio as gr

    TERMS = "The use restrictions of the CreativeML OpenRAIL-M licence bind you."
    gr.Interface.load("models/CompVis/stable-diffusion-v1-4", article=TERMS).launch()
    ```
    """
    card = repo.card
    owed = tuple(restricted_models(repo)) if card is not None else ()
    if card is None or not owed:
        return
    names = named([base.id for base, _ in owed])
    if not repo.whole:
        yield Undecided(f"whether the app tells users of the terms of {names} cannot be seen here")
        return
    shown = dict(shown_texts(repo))
    if any(_tells().search(text) for text in (card.sentences.lowered, *shown.values())):
        return
    read = (card.path, *shown)
    if not shown:
        yield Undecided(f"whether the app tells the terms of {names}: its files are not here", read)
        return
    base, span = owed[0]
    licenses = " and ".join(f"`{item}`" for item in dict.fromkeys(item.license for item, _ in owed))
    known, duty = find(base.license), duty_of(base.license, HOSTED, PASSTHROUGH)
    asks = f"; paragraph {duty.paragraph} of {known.name} wants it" if duty and known else ""
    yield Hit(
        f"the Space runs {names} under {licenses}, and nothing tells its users of the use "
        f"restrictions{asks}",
        span,
        help="show a line with a link to the licence under the app, and keep it in the README",
        evidence=(*(item.told() for item, _ in owed), f"looked at: {', '.join(read)}"),
        fix=Fix(
            "add the terms of the models to the README",
            safe=all(item.sure for item, _ in owed),
            later=partial(_footer, card, tuple(item for item, _ in owed)),
        ),
        confidence=Confidence.HIGH if base.sure else Confidence.MEDIUM,
    )


def _footer(card: Card, models: tuple[Ancestor, ...]) -> tuple[Edit, ...]:
    from raillint.licensing.descriptor import read_descriptor  # noqa: PLC0415 - only a finding

    rows = []
    for base in models:
        known = find(base.license)
        urls = [url for edition in read_descriptor(base.license).editions for url in edition.urls]
        rows.append((base.id, known.name if known else base.license, urls[0] if urls else ""))
    return heading_with(card, "Terms of the models", hosted_terms(rows))


@cache
def _tells() -> re.Pattern[str]:
    return re.compile(
        r"openrail|open rail|rail[- ]m\b|rail licen[cs]e|use[- ](?:based )?restrictions?"
        r"|terms (?:of use|of service|and conditions)|acceptable use|use policy|attachment a\b"
        r"|(?:model|weights?)(?:'s)? (?:is |are )?licen[cs]ed?|licen[cs]e of the model"
        r"|licen[cs]e(?:d under)?:? ?<a |stable-diffusion-license|bigcode-model-license"
        r"|spaces/bigscience/license"
    )
