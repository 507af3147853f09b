"""Whether the licence of a model keeps the terms of the data that it was trained on.

Whether training makes an adaptation is contested, so that a clash is no verdict.
"""

from raillint.licensing.catalogue import find
from raillint.licensing.compatibility import DROPS, NARROWER, kind_of, relicense_verdict

# Why the terms of data and of a model clash.
NONCOMMERCIAL, RAIL, SHARE_ALIKE, NONE = "noncommercial", "rail", "share-alike", "none"
_COPYLEFT = frozenset({"copyleft", "share-alike"})


def clash_of(theirs: str, own: str) -> str:
    """Return why the licence of a model does not keep that of its data, or nothing."""
    known, mine = find(theirs), find(own)
    if known is None or mine is None or theirs == own:
        return ""
    if known.is_rail:
        kept = "data" not in known.artefacts or relicense_verdict(theirs, own).kind not in {
            DROPS, NARROWER,
        }  # fmt: skip
        return "" if kept else RAIL
    if known.commercial == "barred":
        return NONCOMMERCIAL if mine.commercial == "allowed" else ""
    return SHARE_ALIKE if kind_of(theirs) in _COPYLEFT and kind_of(theirs) != kind_of(own) else ""
