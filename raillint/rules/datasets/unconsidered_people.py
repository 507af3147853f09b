"""DS904: a dataset card that says nothing of harm, bias or the people in the data."""

from raillint.card.additions import asked_for, can_ask_for
from raillint.card.names import section_types
from raillint.card.sections import Status
from raillint.model import Fix, Hit, Severity
from raillint.registry import README, Outcome, repo_rule
from raillint.repo.snapshot import RepoSnapshot

_ASKED = ("bias_risks_limitations", "personal_information")
_SAYS = frozenset({Status.CONTENT, Status.INLINE})
_WEIGHTY = frozenset({"openrail", "strict"})


@repo_rule(
    code="DS904",
    severity=Severity.INFO,
    since="0.1",
    profile="publisher",
    inputs=(README,),
    requires=("front-matter-parses",),
    kinds=("dataset",),
    fix="suggested",
)
def unconsidered_people(repo: RepoSnapshot) -> Outcome:
    """A dataset card says nothing of bias and social impact, or of personal data.

    ## Why it matters
    What a dataset leaves out and whom it shows decides how every model behaves that learns
    from it. Only those who gathered the data can say it cheaply, and that no person is in
    the data is an answer too.

    In the profiles `openrail` and `strict` this is a warning.

    ## Bad
    ```markdown
    ---
    license: cc-by-4.0
    task_categories:
      - text-classification
    ---

    # Letters

    Letters to a newspaper, sorted by topic.
    ```

    ## Good
    ```markdown
    ---
    license: cc-by-4.0
    task_categories:
      - text-classification
    ---

    # Letters

    Letters to a newspaper, sorted by topic.

    ## Considerations for using the data

    Four in five were written by men over sixty; letters of young people are sorted worse.

    ## Personal and sensitive information

    Names and addresses were replaced by hand, and the authors agreed to the publication.
    ```
    """
    card = repo.card
    if card is None:
        return
    types = section_types("dataset")
    for name in _ASKED:
        section = card.sections[name]
        if section.status in _SAYS:
            continue
        title = types[name].title.lower()
        empty = section.status is not Status.ABSENT
        yield Hit(
            f"`{' '.join(section.heading.split())}` is empty"
            if empty and section.heading
            else f"the dataset card says nothing under the topic “{title}”",
            section.span,
            help=types[name].prompt,
            weight=Severity.WARNING if repo.profile in _WEIGHTY else None,
            fix=Fix(f"add a heading for {title}", asked_for(card, name), unfinished=True)
            if can_ask_for(section) and types[name].prompt
            else None,
        )
