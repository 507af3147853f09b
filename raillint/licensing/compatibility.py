"""What becomes of a base's terms when its derivative is put under another licence.

The families and what each may do with another are data (`licenses/compatibility.yaml`); the
restrictions are compared clause by clause (`restrictions.py`). Pure functions.
"""

from typing import NamedTuple

# The verdicts, from the mildest. `unknown` says nothing, and why.
COVERS, NARROWER, DROPS, INCURABLE, FORBIDDEN, UNKNOWN = (
    "covers",
    "narrower",
    "drops",
    "incurable",
    "forbidden",
    "unknown",
)


class Relicensing(NamedTuple):
    """What a derivative's licence does to what its base requires.

    ``kind`` is `covers` (carries everything on) · `narrower` (``codes`` are weaker, or all
    but covered) · `drops` (``codes`` are lost; terms in the repository can cure it) ·
    `incurable` (the derivative's licence bars the terms that the base requires, so no
    added text helps) · `forbidden` (the base lets no derivative be shared) · `unknown`.
    ``weaker`` are the codes that are there but weaker where others are lost.
    ``terms`` names what is lost beside restrictions: `noncommercial`, `share-alike`,
    `own-terms`. ``reason`` is one line for people, with the paragraph where there is one.
    """

    kind: str
    codes: tuple[str, ...] = ()
    weaker: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    reason: str = ""
    paragraph: str = ""
