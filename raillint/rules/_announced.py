"""The uses that a card announces and some licence restricts, and what else points to one."""

from typing import NamedTuple

from raillint.card.announcements import announcements, is_meant
from raillint.card.card import Card
from raillint.card.sentences import Sentence
from raillint.licensing.contrary import ContraryUse, Found, contrary_uses, said_in
from raillint.repo.snapshot import RepoSnapshot


class Announced(NamedTuple):
    """A sentence that announces a use, and the words in it that do."""

    use: ContraryUse
    sentence: Sentence
    found: Found


def announced_uses(card: Card) -> dict[str, list[Announced]]:
    """Return the sentences that announce a use that some licence restricts, by its code."""
    rows: dict[str, list[Announced]] = {}
    known = contrary_uses()
    for sentence in announcements(card, known.purposes):
        said = said_in(sentence.plain)
        for code, use in known.uses.items():
            found = use.find(said)
            if found is not None and is_meant(card, sentence._replace(at=found.start)):
                rows.setdefault(code, []).append(Announced(use, sentence, found))
    return rows


def signal_of(repo: RepoSnapshot, card: Card, use: ContraryUse) -> tuple[str, ...]:
    """Return what else points to a use: a tag, the pipeline, a data set or the name."""
    for key in ("tags", "pipeline_tag", "datasets"):
        value = card.data.get(key)
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, str) and use.named_in(item):
                return (f"{card.path}: `{key}` holds `{item[:60]}`",)
    name = repo.source.label.replace("\\", "/").rstrip("/").rpartition("/")[2]
    return (f"the repository is called {name}",) if use.named_in(name) else ()
