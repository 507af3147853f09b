"""OB312: code under no licence beside weights under BigCode's."""

from raillint.model import Hit, Severity
from raillint.registry import LICENSES, README, Outcome, repo_rule
from raillint.repo.snapshot import RepoSnapshot

BIGCODE = "bigcode-openrail-m"
_STUB = 5  # lines; a shorter file only imports or says where code is
_MOST = 3
_HEAD = 3_000  # characters; a notice stands at the head of a file
_TELLS = ("license", "licence", "copyright", "spdx-", "public domain")
_CODE = ("code is licensed", "code is under", "code is released", "license for the code",
         "licence for the code", "code license", "code licence", "code in this repo",
         "modeling code", "source code is", "code files are")  # fmt: skip


@repo_rule(
    code="OB312",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    when=("may-restrict",),
    requires=("front-matter-parses",),
    inputs=(README, LICENSES),
    kinds=("model",),
)
def unlicensed_code_beside_weights(repo: RepoSnapshot) -> Outcome:
    """Python files under no licence stand beside weights under BigCode's licence.

    ## Why it matters
    The BigCode licence covers the model, neither source code nor documentation (1.h). Code
    that comes along without a licence of its own may be used by nobody, and the model often
    cannot be loaded without it.

    ## Bad
    ```markdown
    ---
    license: bigcode-openrail-m
    ---

    # A model
    ```
    ```python modeling_garden.py
    import torch

    class Garden(torch.nn.Module):
        def forward(self, plants):
            rows = plants.sum(-1)
            return rows * 2
    ```

    ## Good
    ```markdown
    ---
    license: bigcode-openrail-m
    ---

    # A model
    ```
    ```python modeling_garden.py
    # SPDX-License-Identifier: Apache-2.0
    import torch

    class Garden(torch.nn.Module):
        def forward(self, plants):
            rows = plants.sum(-1)
            return rows * 2
    ```
    """
    card = repo.card
    if card is None or not repo.whole or BIGCODE not in card.license_ids[:1]:
        return
    if len(card.license_ids) > 1 or card.sentences.holds(*_CODE) or _licensed_code(repo):
        return
    bare = [path for path in _python(repo) if _is_bare(repo, path)]
    if bare:
        file = repo.text_file(bare[0])
        span = file.document.line_span(1) if file and file.document else card.at("license")
        more = f" and {len(bare) - 1} more" if len(bare) > 1 else ""
        yield Hit(
            f"{bare[0]}{more} is under no licence: BigCode's covers the model, not its code",
            span,
            help="put a licence such as Apache-2.0 on the code: a header in each file, or "
            "LICENSE-CODE with a word in the card",
            evidence=(
                "paragraph 1.h of BigCode Open RAIL-M v1 leaves source code out of the Model",
                f"looked at: the head of {', '.join(bare)}; the card; licence files",
            ),
        )


def _python(repo: RepoSnapshot) -> list[str]:
    named = [path for path in repo.paths if path.endswith(".py")]
    return named[:_MOST]


def _licensed_code(repo: RepoSnapshot) -> bool:
    """Tell whether a licence file is for code, by its name or what it holds."""
    return any(
        "CODE" in file.path.upper() or any(match.license != BIGCODE for match in file.matches)
        for file in repo.license_files
    )


def _is_bare(repo: RepoSnapshot, path: str) -> bool:
    file = repo.text_file(path)
    if file is None or file.document is None:
        return False
    text = file.document.text
    if sum(bool(line.strip()) for line in text.splitlines()[:50]) < _STUB:
        return False
    head = text[:_HEAD].lower()
    return not any(word in head for word in _TELLS)
