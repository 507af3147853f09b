"""How a changed copy of a licence is set right, and what it said before, in words."""

import os.path
import shlex
from collections.abc import Iterable
from typing import TYPE_CHECKING

from raillint.licensing.catalogue import License, shipped
from raillint.model import Hit, Span
from raillint.repo.declared import may_name_parents
from raillint.repo.snapshot import RepoSnapshot
from raillint.rules._texts import Copy, declared_here, share_found

if TYPE_CHECKING:
    from raillint.licensing.compare import RestrictionState


def changed_here(
    repo: RepoSnapshot, copy: Copy, message: str, span: Span, words: Iterable[str]
) -> Hit:
    """Return the hit for a changed passage; ``words`` is evidence beside how much is in place."""
    return Hit(
        message,
        span,
        help=f"{_put_back(repo, copy)}; {_other_name(repo, copy.known)}",
        evidence=(share_found(copy.file, copy.match), *words),
        related=declared_here(repo.card),
    )


def _put_back(repo: RepoSnapshot, copy: Copy) -> str:
    """Say how to set a changed text right, with commands where they work."""
    known, date = copy.known, copy.match.edition
    if known.id not in shipped():
        return f"restore the text of {known.name}"
    edition = f" --edition {date}" if date else ""
    if not repo.source.local:
        fetch = f"raillint licenses fetch {known.id}{edition} --print"
        return f"restore the text of {known.name}, which `{fetch}` shows"
    path = shlex.quote(os.path.normpath(f"{repo.source.label}/{copy.file.path}"))
    named = f"{known.id}@{date}" if date else known.id
    return (
        f"restore what {known.name} says: `raillint licenses diff {named} {path}` shows it, "
        f"`raillint licenses fetch {known.id}{edition} -o {path} --force` writes a clean copy"
    )


def _other_name(repo: RepoSnapshot, known: License) -> str:
    """Say whether the changed text may be kept under a name of its own."""
    asked = _asked_by_base(repo)
    if asked:
        return asked
    if repo.card is not None and "other" in repo.card.license_ids:
        return f"or give the changed text a `license_name` of its own, for it is not {known.name}"
    return "or declare `license: other` with a `license_name` of its own"


def _asked_by_base(repo: RepoSnapshot) -> str:
    """Say that a base asks for its restrictions, whatever the name; nothing where none may."""
    if not may_name_parents(repo):
        return ""
    from raillint.licensing.duties import PASSTHROUGH  # noqa: PLC0415 - few name a base
    from raillint.repo.bases import derivative_of  # noqa: PLC0415
    from raillint.repo.lineage import Unknown  # noqa: PLC0415
    from raillint.rules._owed import debts  # noqa: PLC0415

    made = derivative_of(repo)
    if made is None:
        return ""
    owed = debts(made, PASSTHROUGH)
    if owed:
        return (
            f"another name is no way out: {owed[0].clause}, the licence of `{owed[0].base.id}`, "
            "asks that its restrictions are passed on"
        )
    unknown = next((one for one in made.parents if isinstance(made.known(one), Unknown)), None)
    if unknown is None:
        return ""
    return (
        f"a `license_name` of its own is a way out only where the licence of `{unknown.id}`, which "
        "is not known here, does not ask that its restrictions are passed on"
    )


def words_here(repo: RepoSnapshot, copy: Copy, span: Span) -> tuple[str, ...]:
    """Return as evidence what a passage of a known text says, and what a copy says there."""
    from raillint.licensing.rewording import reworded  # noqa: PLC0415 - only a finding needs it

    found = reworded(copy.match, span, repo.license_texts)
    if found is None:
        return ()
    before = f"{copy.known.name} says: “{found.before}”" if found.before else _not_at_hand(copy)
    return (before, f"this copy says: “{found.now}”")


def words_of(repo: RepoSnapshot, copy: Copy, item: "RestrictionState") -> tuple[str, ...]:
    """Return as evidence what a restriction says, and what is left of it in a copy."""
    from raillint.licensing.rewording import LONGEST, original  # noqa: PLC0415 - as above

    words = original(copy.match, item.label, repo.license_texts)
    here = copy.file.document.slice(item.span).split()
    if here and len(here) > LONGEST:
        return words_here(repo, copy, item.span)
    before = f"{copy.known.name} says: “{words}”" if words else _not_at_hand(copy)
    return (before, f"this copy says: “{' '.join(here)}”") if here else (before,)


def _not_at_hand(copy: Copy) -> str:
    return f"no copy of {copy.known.name} is at hand to show its words from"
