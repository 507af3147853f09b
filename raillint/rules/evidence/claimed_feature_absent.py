"""EV415: the card promises a safety checker or a chat template that no file holds."""

import re
from functools import cache

from raillint.card.card import Card
from raillint.card.sentences import is_negated
from raillint.card.stated.claim import stands_alone
from raillint.model import Hit, Severity, Span
from raillint.registry import README, Outcome, repo_rule
from raillint.repo.readings.fields import PIPELINE, TOKENIZER
from raillint.repo.readings.parsed import parsed
from raillint.repo.snapshot import RepoSnapshot
from raillint.rules._agreement import unread

_CHECKER, _TEMPLATE = ("safety checker", "safety filter", "nsfw filter"), ("chat template",)


@repo_rule(
    code="EV415",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    inputs=(README, PIPELINE, TOKENIZER),
    kinds=("model",),
    when=("inputs-at-hand",),
    words=(*_CHECKER, *_TEMPLATE),
)
def claimed_feature_absent(repo: RepoSnapshot) -> Outcome:
    """The card says that the model comes with a safety checker or a chat template; it does not.

    ## Why it matters
    Who reads that a filter is built in builds none. A pipeline of diffusers whose
    `safety_checker` is null passes every image on, and without its template a chat model
    is prompted in a form that it was not trained for.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    ---

    # A model

    The pipeline includes a safety checker.
    ```
    ```json model_index.json
    {"_class_name": "StableDiffusionPipeline", "safety_checker": [null, null]}
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    ---

    # A model

    The pipeline has no safety checker: add your own.
    ```
    ```json model_index.json
    {"_class_name": "StableDiffusionPipeline", "safety_checker": [null, null]}
    ```
    """
    card = repo.card
    if card is None:
        return
    checker, template = _promise(card, _CHECKER), _promise(card, _TEMPLATE)
    if checker is not None:
        yield from unread(repo, (PIPELINE,))
        index = parsed(repo, PIPELINE).data
        if isinstance(index, dict) and "_class_name" in index and not _has_checker(index):
            yield Hit(
                f"the card promises a safety checker, and {PIPELINE} loads none",
                checker,
                help="ship the checker, or say that there is none and what to put in its place",
                evidence=(f"{PIPELINE}: safety_checker",),
            )
    if template is not None:
        yield from unread(repo, (TOKENIZER,))
        settings = parsed(repo, TOKENIZER).data
        if isinstance(settings, dict) and not _has_template(repo, settings):
            yield Hit(
                f"the card promises a chat template, and neither {TOKENIZER} nor a file holds one",
                template,
                help="add `chat_template.jinja`, or show the form of a prompt",
                evidence=(f"{TOKENIZER}: chat_template",),
            )


def _promise(card: Card, words: tuple[str, ...]) -> Span | None:
    """Return where the card says that the model comes with something, or nothing."""
    for sentence in card.sentences.around(*words):
        match = _comes_with().search(sentence.plain)
        if match is None or match["what"] not in words or not stands_alone(card, sentence):
            continue
        if not is_negated(sentence.plain, match.start()):
            return card.sentences.span(sentence, match.start("what"), match.end("what"))
    return None


def _has_checker(index: dict[object, object]) -> bool:
    part = index.get("safety_checker")
    return isinstance(part, list) and any(item is not None for item in part)


def _has_template(repo: RepoSnapshot, settings: dict[object, object]) -> bool:
    if settings.get("chat_template") or "adapter_config.json" in repo.paths:
        return True
    return any(
        path.startswith(("chat_template", "additional_chat_templates/")) or path.endswith(".gguf")
        for path in repo.paths
    )


@cache
def _comes_with() -> re.Pattern[str]:
    kinds = "|".join((*_CHECKER, *_TEMPLATE))
    return re.compile(
        r"\b(?:pipeline|model|tokenizer|repository|it|checkpoint|we)\b[^.]{0,60}"
        r"\b(?:includes?|has|comes with|ships? with|contains?|provides?|bundles?|is shipped with)"
        r" (?:an? |the |its |own |built-in |default |enabled |integrated ){0,3}"
        rf"(?P<what>{kinds})\b"
    )
