"""The licence of a file as one side of a comparison: restrictions and duties as it has them."""

from raillint.licensing.contrast import Side, side_of_descriptor, side_of_match
from raillint.licensing.descriptor import read_descriptor
from raillint.licensing.match import CLAIMED, Match
from raillint.licensing.restrictions import Restriction, Restrictions
from raillint.repo.restricted import stated_in
from raillint.repo.snapshot import LicenseFile


def side_of_file(file: LicenseFile) -> tuple[Side, Match | None]:
    """Return what a file holds, and the match that fills most of it.

    Without a licence that is known these are the restrictions that raillint recognised.
    """
    whole = [match for match in file.matches if match.status != CLAIMED and match.score]
    if not whole:
        return _side_of_stated(file), None
    match = max(whole, key=lambda one: (one.span.end - one.span.start) * one.score)
    data = read_descriptor(match.license).data
    edition = f" of {match.edition}" if match.edition else ""
    side = side_of_match(side_of_descriptor(file.path, match.license, data), match)
    notes = [f"{file.path} is {match.license}{edition}, {match.status}", *side.notes]
    listed = () if side.restrictions.listed else _stated(file)
    if listed:
        side = side._replace(restrictions=side.restrictions._replace(listed=listed), unsure="")
        notes.append(f"the restrictions of {file.path} are those that raillint recognised in it")
    others = sorted({one.license for one in whole} - {match.license})
    if others:
        notes.append(f"{file.path} also holds {', '.join(others)}, which is left out here")
    if file.cut:
        side = side._replace(unsure=f"{file.path} is too large to be read whole")
    return side._replace(notes=tuple(notes)), match


def _side_of_stated(file: LicenseFile) -> Side:
    """Return a text that no known licence fits, with the restrictions read from it."""
    listed = _stated(file)
    note = (
        f"{_told_of(file)}: its restrictions are those that raillint recognised in it, its "
        "obligations and facts are not known"
    )
    unsure = "" if listed else f"raillint recognised no use restriction in {file.path}"
    return Side(file.path, "", Restrictions(listed), {}, {}, unsure, (note,))


def _stated(file: LicenseFile) -> tuple[Restriction, ...]:
    return tuple(
        Restriction(one.code, f"line {file.document.line_at(one.span.start)}", one.qualifiers)
        for one in stated_in(file)
    )


def _told_of(file: LicenseFile) -> str:
    for match in file.matches:
        if match.status == CLAIMED:
            return f"{file.path} calls itself {match.license}, whose text it does not hold"
        return f"{file.path} was made as {match.license}"
    return f"{file.path} is no licence that raillint knows"
