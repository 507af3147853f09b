"""RH808: a card or licence file is no UTF-8 text."""

from raillint.model import Hit, Severity, Span
from raillint.registry import Outcome, repo_rule
from raillint.repo.snapshot import RepoSnapshot
from raillint.rules.repository.oversized_file import text_files


@repo_rule(code="RH808", severity=Severity.ERROR, since="0.1")
def undecodable_text(repo: RepoSnapshot) -> Outcome:
    """README.md or a licence file is no UTF-8 text.

    ## Why it matters
    The Hub and every tool read these files as UTF-8. Bytes of another encoding make the
    card fail to load, or turn names and terms into noise.

    ## Bad
    ```markdown encoding=utf-16
    ---
    license: apache-2.0
    ---

    # A model
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    ---

    # A model
    ```
    """
    for file in text_files(repo):
        if file.document is None:
            yield Hit(
                f"{file.path} is no UTF-8 text"
                + (f" but {file.encoding}" if file.encoding else ""),
                Span(file.path, 0, 0),
                help="save it as UTF-8; nothing in it was judged",
            )
