"""What rules on regulation share: the profile of the run, and its items that are missing."""

from raillint.model import Hit, Span, Undecided
from raillint.registry import Outcome
from raillint.regulation.form import MISSING, Filled, filled_items, is_asked
from raillint.regulation.profile import Profile, regulation
from raillint.repo.snapshot import RepoSnapshot


def profile_of(repo: RepoSnapshot) -> Profile | None:
    """Return the profile of regulation that the repository is held to, or nothing."""
    return regulation(repo.regulation) if repo.regulation else None


def first_line(repo: RepoSnapshot) -> Span:
    """Return the first line of the card, or the place where it would stand."""
    return repo.card.at() if repo.card is not None else Span("README.md", 0, 0)


def missing_items(repo: RepoSnapshot, code: str) -> tuple[Filled, ...]:
    """Return the items that a rule reports: asked of this model and documented nowhere."""
    profile = profile_of(repo)
    filled = filled_items(repo, profile) if profile is not None else ()
    return tuple(
        one for one in filled
        if profile is not None and one.item.rule == code and one.status == MISSING
        and is_asked(repo, profile, one.item) is not False
    )  # fmt: skip


def missing(repo: RepoSnapshot, code: str, what: str) -> Outcome:
    """Yield a hit for each item of a rule that is missing; undecided where it may not be asked.

    ``what`` says in words what was not found.
    """
    profile = profile_of(repo)
    if profile is None:
        return
    for one in missing_items(repo, code):
        asked = profile.told(one.item.asked_by)
        if not repo.whole:
            yield Undecided(f"only the card is at hand, and it has {what}", (repo.card_path,))
        elif is_asked(repo, profile, one.item) is None:
            reason = f"the training compute is not known, so whether {asked} is meant is open"
            yield Undecided(f"{reason}; no place has {what}", (repo.card_path,))
        else:
            yield Hit(
                f"no place was found that has {what} ({asked})",
                first_line(repo),
                help=one.item.help,
                evidence=("the card and the names of all files were looked through",),
            )
