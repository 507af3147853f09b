"""What a Space runs and what it shows its users, as far as its files tell."""

from collections.abc import Iterator

from raillint.licensing.compatibility import COVERS, kind_of
from raillint.model import Span
from raillint.repo.ancestry import passage_of
from raillint.repo.bases import bases_of
from raillint.repo.hub_id import is_id
from raillint.repo.lineage import Ancestor
from raillint.repo.snapshot import RepoSnapshot

# Where the Hub's kinds of Spaces begin.
_APPS = ("app.py", "main.py", "streamlit_app.py", "index.html", "src/streamlit_app.py")
_SHOWN = (".py", ".html", ".js", ".ts", ".tsx", ".svelte", ".md", ".txt")
_NOT_SHOWN = frozenset({"readme.md", "requirements.txt", "packages.txt"})
_MOST = 6  # each may cost a request
_MOST_MODELS = 6
_LONGEST = 300_000
_RAIL = "rail"


def restricted_models(repo: RepoSnapshot) -> Iterator[tuple[Ancestor, Span]]:
    """Yield the RAIL models that a Space names, unless its own licence carries their terms on."""
    card = repo.card
    listed = card.data.get("models") if card is not None else None
    if card is None or not isinstance(listed, list):
        return
    asked = bases_of(repo)
    for at, item in enumerate(listed[:_MOST_MODELS]):
        base = asked.look_up(item) if isinstance(item, str) and is_id(item) else None
        if not isinstance(base, Ancestor) or kind_of(base.license) != _RAIL:
            continue
        if passage_of(repo, base).verdict.kind != COVERS:
            yield base, card.value("models", at)


def shown_texts(repo: RepoSnapshot) -> Iterator[tuple[str, str]]:
    """Yield files of the app with what they may show, in lower case; raises SourceError.

    A few files, the one that starts the app first; comments are left out, since nobody who
    uses the app sees them.
    """
    named = repo.card.data.get("app_file") if repo.card is not None else None
    first = [path for path in (named, *_APPS) if isinstance(path, str) and path in repo.paths]
    others = (path for path in repo.paths if path.endswith(_SHOWN))
    for path in list(dict.fromkeys((*first, *others)))[:_MOST]:
        file = repo.text_file(path, _LONGEST) if path.lower() not in _NOT_SHOWN else None
        if file is not None and file.document is not None:
            yield path, _without_comments(path, file.document.text).lower()


def _without_comments(path: str, text: str) -> str:
    if not path.endswith((".py", ".js", ".ts", ".tsx")):
        return text
    marks = ("#",) if path.endswith(".py") else ("//", "*", "/*")
    return "\n".join(line for line in text.split("\n") if not line.lstrip().startswith(marks))
