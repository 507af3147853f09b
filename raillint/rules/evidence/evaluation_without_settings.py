"""EV408: scores of a generative model without the settings that they depend on."""

import re
from collections.abc import Iterator
from functools import cache

from raillint.card.card import Card
from raillint.model import Hit, Severity, Span
from raillint.registry import Outcome, card_rule

# Benchmarks whose score moves with shots, prompt, decoding and the program that runs them.
_BENCHMARKS = (
    "gsm8k", "humaneval", "mbpp", "mmlu", "hellaswag", "truthfulqa", "winogrande", "bbh", "ifeval",
    "agieval", "c-eval", "cmmlu", "gpqa", "arc-c", "arc challenge", "big-bench hard", "musr",
)  # fmt: skip
# Words of which one tells at least one of the settings, or who ran the test.
_SETTINGS = (
    "shot", "pass@", "greedy", "temperature", "harness", "lm-eval", "lm_eval", "lighteval", " cot",
    "(cot", "opencompass", "evalplus", "leaderboard", "decoding", "prompt template", "sampling",
    "chain-of-thought", "chain of thought", "eval gauntlet", "acc_norm", "evaluation code",
    "evaluation script", "deepeval", "simple-evals", "technical report", "nous benchmark",
    "agieval suite", "stanford helm", "bigcode-evaluation", "auto-eval", "autoeval", "zero shot",
)  # fmt: skip
_FEWEST = 2


@card_rule(
    code="EV408",
    severity=Severity.INFO,
    since="0.1",
    profile="publisher",
    requires=("front-matter-parses",),
    kinds=("model",),
    words=_BENCHMARKS,
)
def evaluation_without_settings(card: Card) -> Outcome:
    """Scores of a generative model stand without shots, decoding or the program that ran them.

    ## Why it matters
    The same model scores 5 to 20 points apart on GSM8K or MMLU, depending on the number
    of examples, the prompt, the decoding and the version of the harness. Without them no
    number can be repeated or compared.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    ---

    # A model

    | Benchmark | Score |
    |---|---|
    | MMLU | 61.2 |
    | GSM8K | 40.1 |
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    ---

    # A model

    Measured with lm-evaluation-harness 0.4.8 and greedy decoding.

    | Benchmark | Score |
    |---|---|
    | MMLU (5-shot) | 61.2 |
    | GSM8K (8-shot) | 40.1 |
    ```
    """
    if _names_a_setting(card):
        return
    scored = dict(_scored(card))
    if len(scored) >= _FEWEST:
        names = ", ".join(scored)
        yield Hit(
            f"scores on {names} stand without shots, decoding or the program that ran them",
            next(iter(scored.values())),
            help="name the shots, the decoding settings, and the harness with its version",
        )


def _names_a_setting(card: Card) -> bool:
    """Tell whether the text says how anything was measured; code that is to be run does not."""
    return card.sentences.holds(*_SETTINGS) and any(
        not card.sentences.setting(sentence).code for sentence in card.sentences.around(*_SETTINGS)
    )


def _scored(card: Card) -> Iterator[tuple[str, Span]]:
    """Yield the benchmarks that stand in a row or a list item with a score, each once."""
    text = card.sentences.lowered
    for name in _BENCHMARKS:
        for at, _ in card.sentences.near(name, 0):
            start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
            line = text[start : end if end >= 0 else len(text)]
            if line.lstrip().startswith(("|", "-", "*")) and _score().search(line, at - start):
                sentence = card.sentences.at(at)
                if card.sentences.setting(sentence).asserted:
                    yield name, card.document.span(at, at + len(name))
                    break


@cache
def _score() -> re.Pattern[str]:
    return re.compile(
        r"[|:=]\s{0,20}[*_]{0,3}\d{1,2}(?:\.\d{1,4})?\s?%?[*_]{0,3}\s{0,20}(?:[|,(]|$)"
    )
