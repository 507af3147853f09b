"""RH807: a file was too large to be read whole."""

from collections.abc import Iterator

from raillint.model import Hit, Severity, Span
from raillint.registry import Outcome, repo_rule
from raillint.repo.snapshot import MAX_LICENSE, MAX_TEXT, RepoSnapshot, TextFile


@repo_rule(code="RH807", severity=Severity.WARNING, since="0.1")
def oversized_file(repo: RepoSnapshot) -> Outcome:
    """A card or licence file passes the size limit and was read in part.

    ## Why it matters
    What was not read was not judged, and what the card seems to lack stays undecided. No
    card of 26,545 real ones passes the limit of a megabyte, and no licence text a tenth of
    its own limit: such a file holds something else.

    ## Bad
    A README.md of more than 1,000,000 bytes:
    ```markdown size=1000001
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
        if file.cut:
            limit = MAX_LICENSE if file.path in repo.license_paths else MAX_TEXT
            yield Hit(
                f"{file.path} has {file.size:,} bytes; only the first {limit:,} were read",
                Span(file.path, 0, 0),
                help="move data and logs into files of their own",
            )


def text_files(repo: RepoSnapshot) -> Iterator[TextFile]:
    """Yield the card and the licence files, as far as they could be read."""
    for path, limit in (
        (repo.card_path, MAX_TEXT),
        *((path, MAX_LICENSE) for path in repo.license_paths),
    ):
        file = repo.text_file(path, limit)
        if file is not None:
            yield file
