"""What a card that was not read whole lacks may stand in the part that was not read."""

from raillint.model import Hit, Rule, Undecided
from raillint.repo.snapshot import MAX_TEXT, RepoSnapshot

# They speak of the metadata, which was read, or of the files themselves.
_WHOLE = frozenset({"metadata", "repository"})


def open_where_cut(rule: Rule, said: Hit | Undecided, repo: RepoSnapshot) -> Hit | Undecided:
    """Return what a rule said, left open where it misses something in a card that was cut.

    A hit that can point at no line of the card, but at the card as such, says that
    something is missing from it.
    """
    file = repo.read_card
    if file is None or isinstance(said, Undecided) or repo.card is None:
        return said
    problem = repo.card.unreadable
    missed = problem.kind == "unclosed" if problem is not None else rule.family not in _WHOLE
    if not missed or said.span != repo.card.at():
        return said
    return Undecided(
        f"{file.path} has {file.size:,} bytes, and what is missing may stand after the first "
        f"{MAX_TEXT:,}, which were read",
        (file.path,),
    )
