"""ET504: a large model, and no word of the energy that it took."""

import re
from functools import cache

from raillint.card.card import Card
from raillint.model import Hit, Severity
from raillint.registry import ADAPTER, CONFIG, README, Outcome, repo_rule
from raillint.repo.snapshot import RepoSnapshot
from raillint.rules._copies import is_copy, title_of

_BILLION = 1_000_000_000


@repo_rule(
    code="ET504",
    severity=Severity.INFO,
    since="0.1",
    profile="openrail",
    inputs=(README, CONFIG, ADAPTER),
    requires=("front-matter-parses",),
    kinds=("model",),
)
def unstated_energy(repo: RepoSnapshot) -> Outcome:
    """The card of a large model gives no figure of energy, emissions or computing time.

    ## Why it matters
    Training a large model takes as much energy as many households use in a year. Only those
    who trained it know how much, and later ones estimate from what they said.

    A model counts as large from a thousand million parameters on (`large-model` in the
    settings), counted in its weights or read off its name. Converted weights, merges and
    adapters are left out.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    ---

    # Tone 7B
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    ---

    # Tone 7B

    Trained for 184,320 GPU hours on A100, 31 t of CO2 by the impact calculator.
    ```
    """
    card = repo.card
    if card is None or card.data.get("co2_eq_emissions") or is_copy(repo, card):
        return
    parameters, shown, how = _size(repo, card)
    if parameters < repo.policy.large_model or _figure().search(card.document.text) is not None:
        return
    section = card.sections["environmental_impact"]
    yield Hit(
        f"a model of {shown} parameters, and no figure of energy, emissions or computing time",
        section.span,
        help="give the hours and the hardware, or grams under `co2_eq_emissions`; say so where "
        "nobody measured it",
        evidence=(how,),
    )


def _size(repo: RepoSnapshot, card: Card) -> tuple[int, str, str]:
    """Return the number of parameters, as people write it, and how it was found out."""
    if repo.whole and any(path.endswith(".safetensors") for path in repo.paths):
        from raillint.repo.readings.table import COUNT, WEIGHTS, read_value  # noqa: PLC0415 - csv

        counted = read_value(repo, WEIGHTS, COUNT)
        if isinstance(counted, int):
            return counted, _shown(counted), f"counted in the headers of {WEIGHTS}"
    for name in (repo.source.hub_id.rpartition("/")[2], title_of(card)):
        match = _in_name().search(name)
        if match is not None:
            experts = int(match[1] or 1)
            size = int(experts * float(match[2]) * (_BILLION if match[3] in "bB" else 10**6))
            return size, match[0], f"read off the name: {name}"
    return 0, "", ""


def _shown(count: int) -> str:
    return f"{count / _BILLION:.3g} billion" if count >= _BILLION else f"{count:,}"


@cache
def _in_name() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\w.])(?<!(?i:laion)[- ])(?:(\d{1,2})x)?(\d{1,4}(?:\.\d{1,3})?) ?([bBM])"
        r"(?![A-Za-z0-9])"
    )


@cache
def _figure() -> re.Pattern[str]:
    """Return a number with a unit of energy, of emissions or of computing time."""
    number = (
        r"(?:\d[\d.,]*k?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several)"
    )
    about = r"(?:about |around |approximately |roughly |approx\.? |just |only |~|≈)?"
    time = r"(?:min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?)\b"
    return re.compile(
        rf"(?i){number}\s*(?:[kmg]?wh\b|(?:k?g|kilo(?:gram)?s?|tons?|tonnes?|t|tco2e?q?)\b"
        r"[^.\n]{0,20}(?:co2|co₂|carbon))"
        rf"|{number}[^.\n|]{{0,12}}(?:gpu|tpu|v3|v4|a100|h100|npu|chip|core)[- ]?"
        rf"(?:core[- ])?{time}"
        rf"|(?:training|took|lasted|trained)\b[^.\n|]{{0,60}}?{about}{number}[- ]?\s*{time}"
        rf"|\bin {about}{number}[- ]?\s*{time}"
        rf"|(?:hours?|time)(?: used| of training)?[*:_\s|]+{about}{number}\s*(?:{time}|h\b|$)"
        rf"|{number}\s*{time} (?:on|of training|with|using)"
        r"|(?:co2|co₂|carbon|emission|energy)[^\n]{0,80}?\d"
    )
