"""RG705: items that the profile asks for are documented neither in the card nor in files."""

from raillint.model import Hit, Severity, Undecided
from raillint.registry import Outcome, repo_rule
from raillint.repo.snapshot import RepoSnapshot
from raillint.rules._regulation import first_line, missing_items, profile_of

_MOST = 5


@repo_rule(
    code="RG705",
    severity=Severity.WARNING,
    since="0.1",
    profile="opt-in",
    requires=("front-matter-parses",),
    kinds=("model",),
)
def undocumented_form_items(repo: RepoSnapshot) -> Outcome:
    """Items that the profile asks for are documented neither in the card nor in files.

    ## Why it matters
    A profile of regulation lists what a text wants documented: for `eu-gpai` the points of annexes
    XI and XII of the AI Act and the Model Documentation Form. This lists the items for which no
    place was found; `raillint form` prints all of them with what was found and where. A missing
    item need not be a fault: some belong in documents that are not public.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    ---

    # A model

    It sorts reviews.
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    pipeline_tag: text-classification
    library_name: transformers
    language: en
    datasets: [acme/reviews]
    ---

    # Sorter

    Release date: 2 November 2026. The model was trained from scratch and is available via the Hub.

    ## Developed by

    Acme Labs Ltd. made the model.

    ## Intended use

    Shops can build it into tools that sort reviews by tone.

    ## Out-of-scope use

    It must not judge people.

    ## Bias, risks and limitations

    Reviews in dialect are sorted wrongly twice as often.

    ## How to get started

    Install transformers 5.0 and load it with `pipeline("text-classification", "acme/sorter")`.

    ## Training data

    48,000 reviews of 2024, bought from shops. Reviews that named people were removed.

    ## Training procedure

    Cross-entropy with AdamW, six passes over the data.

    ## Environmental impact

    Training took 22 minutes on one T4 and 0.03 kWh.

    ## Technical specifications

    Its architecture is a DistilBERT encoder with 1.5 million parameters. It takes as input up to
    256 tokens at a time,
    and a laptop processor is enough to run it.

    ## Contact

    Write to <models@example.org>.
    ```
    """
    profile = profile_of(repo)
    lacking = missing_items(repo, "RG705")
    if profile is None or not lacking:
        return
    if not repo.whole:
        reason = f"only the card is at hand: {len(lacking)} items may be stated by files"
        yield Undecided(reason, (repo.card_path,))
        return
    total = len([item for item in profile.items if item.rule == "RG705"])
    named = ", ".join(one.item.title.lower() for one in lacking[:_MOST])
    more = f" and {len(lacking) - _MOST} more" if len(lacking) > _MOST else ""
    yield Hit(
        f"for {len(lacking)} of {total} items of `{profile.id}` no place was found that documents "
        f"them: {named}{more}",
        first_line(repo),
        help=f"`raillint form --profile {profile.id}` prints the form with what was found and "
        "what to write",
        evidence=tuple(
            f"{one.item.title}: missing ({profile.told(one.item.asked_by)})" for one in lacking
        ),
    )
