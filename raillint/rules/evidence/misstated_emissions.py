"""EV409: the card gives other emissions than emissions.csv, mostly by a factor of 1,000."""

from raillint.card.stated.claim import Stated
from raillint.card.stated.emissions import stated_emissions
from raillint.model import Hit, Severity, Undecided
from raillint.registry import README, Outcome, repo_rule
from raillint.repo.readings.fields import EMISSIONS_FILE
from raillint.repo.readings.parsed import column_sum
from raillint.repo.readings.reading import EMISSIONS, GRAMS, Reading
from raillint.repo.readings.table import read_fact, unusable
from raillint.repo.snapshot import RepoSnapshot
from raillint.rules._agreement import beside, rewritten, said, unread

_KEY = "co2_eq_emissions"
_SLACK, _LOOSE = 0.02, 0.1
_UNIT = {"g": 1, "gram": 1, "kg": GRAMS, "kilogram": GRAMS, "kilo": GRAMS, "t": 10**6, "ton": 10**6,
         "tonne": 10**6, "mg": 0.001}  # fmt: skip


@repo_rule(
    code="EV409",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    requires=("front-matter-parses",),
    inputs=(README, "emissions.csv"),
    kinds=("model",),
    fix="safe",
    when=("inputs-at-hand",),
    words=("co2", "emission", "carbon", "co₂"),
)
def misstated_emissions(repo: RepoSnapshot) -> Outcome:
    """The card gives other emissions than the measurement in emissions.csv.

    ## Why it matters
    CodeCarbon writes kilograms, the Hub reads `co2_eq_emissions` in grams. A figure that
    was copied over makes a training look a thousand times cleaner than it was. In the
    text only a figure that is off by that factor is reported: others may be of more than
    this training.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    co2_eq_emissions: 3.25
    ---

    # A model
    ```
    ```csv emissions.csv
    timestamp,emissions
    2026-01-01,3.25
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    co2_eq_emissions: 3250
    ---

    # A model
    ```
    ```csv emissions.csv
    timestamp,emissions
    2026-01-01,3.25
    ```
    """
    card = repo.card
    claims = tuple(stated_emissions(card)) if card is not None else ()
    if card is None or not claims:
        return
    yield from unread(repo, (EMISSIONS_FILE,))
    yield from (Undecided(why, (EMISSIONS_FILE,)) for why in unusable(repo, EMISSIONS))
    for file in read_fact(repo, EMISSIONS):
        if not isinstance(file.value, float):
            return
        if file.value <= 0:
            why = (
                f"{file.path} gives `{file.key}` as {file.value:g}, which nobody can have measured"
            )
            yield Undecided(why, (file.place,))
            return
        measured = [file.value * GRAMS, column_sum(repo, file.path, file.key) * GRAMS]
        given = card.data.get(_KEY)
        earlier = isinstance(given, dict) and given.get("training_type") == "pre-training"
        for claim in claims:
            if any(_near(claim, grams, _LOOSE) for grams in measured):
                continue
            slips = any(_near(claim, grams / GRAMS, _SLACK) or _near(claim, grams * GRAMS, _SLACK)
                        for grams in measured)  # fmt: skip
            if slips or (claim.label == _KEY and not earlier):
                yield _hit(repo, claim, file, slips=slips)


def _near(claim: Stated, grams: float, slack: float) -> bool:
    return claim.low * (1 - slack) <= grams <= claim.high * (1 + slack)


def _hit(repo: RepoSnapshot, claim: Stated, file: Reading, *, slips: bool) -> Hit:
    grams = float(file.value) * GRAMS
    factor = _UNIT.get(claim.label.rstrip("s."), 1)
    unit = "g" if claim.label == _KEY else claim.label
    why = "; kilograms stand where grams belong" if slips and claim.low < grams else ""
    return Hit(
        f"the card gives {said(claim)} {unit} of CO2, and {file.place} measured "
        f"{grams:,.4g} g{why}",
        claim.span,
        help="`co2_eq_emissions` counts in grams, the column of CodeCarbon in kilograms",
        fix=rewritten(claim, f"{grams / factor:.4g}", safe=True),
        evidence=(f"{file.path}: {file.key}",),
        related=beside(repo, file, "the measurement, in kilograms"),
    )
