"""RH808: a card or licence file is no UTF-8 text."""

from functools import partial

from raillint.model import Edit, Fix, Hit, Severity, Span
from raillint.registry import Outcome, repo_rule
from raillint.repo.snapshot import RepoSnapshot, TextFile
from raillint.rules.repository.oversized_file import text_files


@repo_rule(code="RH808", severity=Severity.ERROR, since="0.1", fix="suggested")
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
                fix=None if file.cut else _fix(repo, file),
            )


def _fix(repo: RepoSnapshot, file: TextFile) -> Fix:
    """Return the fix that saves a file as UTF-8; without a mark its encoding is a guess."""
    encoding = "utf-16" if file.encoding else "cp1252"
    later = partial(_saved, repo, file, encoding)
    return Fix(f"save it as UTF-8, read as {file.encoding or 'Windows-1252'}", later=later)


def _saved(repo: RepoSnapshot, file: TextFile, encoding: str) -> tuple[Edit, ...]:
    blob = repo.source.read(file.path, file.size)
    try:
        text = blob.data.decode(encoding) if blob is not None else ""
    except UnicodeDecodeError:
        return ()
    # Binary data decodes as well, but no text holds a NUL.
    return () if not text or "\0" in text else (Edit(Span(file.path, 0, 0), text),)
