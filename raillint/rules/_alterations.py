"""What was altered in the paragraphs of a licence that restrict no use, in words."""

from typing import TYPE_CHECKING

from raillint.licensing.catalogue import License

if TYPE_CHECKING:
    from raillint.licensing.compare import ClauseChange

# Of the paragraphs with a name, so many are named in one message.
NAMED = 3
_KINDS = ("changed", "removed", "added")


def told(known: License, changes: "list[ClauseChange]") -> str:
    """Return what a copy of a licence changes, for a message."""
    if len(changes) == 1:
        return f"in this copy of {known.name}, {changes[0].sentence}"
    counts = {kind: sum(item.kind == kind for item in changes) for kind in _KINDS}
    kinds = ", ".join(f"{count} {kind}" for kind, count in counts.items() if count)
    names = [*dict.fromkeys(_name(item) for item in changes if item.name)]
    more = f" and {len(names) - NAMED} more" if len(names) > NAMED else ""
    among = f", some of them on {', '.join(names[:NAMED])}{more}" if names else ""
    count = f"{len(changes)} paragraphs that restrict no use were altered"
    return f"in this copy of {known.name}, {count}: {kinds}{among}"


def _name(item: "ClauseChange") -> str:
    from raillint.licensing.terms import terms  # noqa: PLC0415 - only a finding needs it

    on = terms().duties.get(item.name, item.name)
    return on + (f" ({item.label})" if item.label else "")
