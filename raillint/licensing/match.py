"""A licence found in a text, and what became of its clauses there."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from raillint.model import Span

if TYPE_CHECKING:
    # A text known by its digest needs none of these, and the start of a check is short.
    from raillint.licensing.align import Alignment
    from raillint.licensing.compare import ClauseChange, Comparison, RestrictionState
    from raillint.licensing.defects import Defect
    from raillint.licensing.fingerprint import Known
    from raillint.licensing.given import Given

EXACT, CHANGED, PARTIAL, CLAIMED = "exact", "modified", "partial", "claimed"


class Match(NamedTuple):
    """A licence found in a text.

    ``status`` is `exact` (no difference that matters), `modified`, `partial` (cut off or
    incomplete) or `claimed` (title or reference only); ``score`` is the share of the
    known text's words that stand in place, 0 to 1; ``embedded`` says that other text
    surrounds it. What became of each clause is worked out when first asked for.
    """

    license: str
    edition: str
    status: str
    embedded: bool
    score: float
    span: Span
    detail: "Detail"

    @property
    def share(self) -> str:
        """The score in per cent; a text that differs is never rounded up to all of it."""
        return f"{min(self.score, 1.0 if self.status == EXACT else 0.999):.1%}"

    @property
    def restrictions(self) -> "tuple[RestrictionState, ...]":
        """The licence's use restrictions as the text has them, and those it adds."""
        return self.detail.comparison.restrictions

    @property
    def changes(self) -> "tuple[ClauseChange, ...]":
        """What was changed in clauses that restrict no use."""
        return self.detail.comparison.changes

    @property
    def defects(self) -> "tuple[Defect, ...]":
        """What is wrong with the text as a copy of this licence."""
        return self.detail.defects(self.status)


class Detail:
    """How a known text and a given one compare, made when first asked for."""

    def __init__(
        self, given: "Given", known: "Known | None", alignment: "Alignment | None"
    ) -> None:
        self._given = given
        self._known = known
        self._alignment = alignment

    @property
    def given(self) -> "Given":
        """The text that holds the licence."""
        return self._given

    @property
    def known(self) -> "Known | None":
        """The known text, as far as one was looked up."""
        return self._known

    @cached_property
    def comparison(self) -> "Comparison":
        """What became of each clause."""
        from raillint.licensing.compare import Comparison, compare  # noqa: PLC0415

        if self._known is None:
            return Comparison((), (), (), differs=True)
        return compare(self._known, self._given, self.alignment)

    @property
    def alignment(self) -> "Alignment":
        """Where the known text stands in the given one."""
        if self._alignment is None:
            from raillint.licensing.align import align  # noqa: PLC0415

            assert self._known is not None
            self._alignment = align(self._known, self._given.shingles)
        return self._alignment

    def defects(self, status: str) -> "tuple[Defect, ...]":
        """Return what is wrong with the text as a copy."""
        from raillint.licensing.defects import defects_of  # noqa: PLC0415

        return defects_of(status, self._given, self._known, self._alignment, self.comparison)


class LateDetail(Detail):
    """The comparison of a text known by its digest, which looks the clauses up late."""

    def __init__(self, given: "Callable[[], Given]", known: "Callable[[], Known]") -> None:
        self._late_given = given
        self._late = known
        self._known = None
        self._alignment = None

    @cached_property
    def _given(self) -> "Given":  # type: ignore[override]
        return self._late_given()

    @cached_property
    def comparison(self) -> "Comparison":
        """What became of each clause: nothing, but it says on which lines they stand."""
        from raillint.licensing.compare import unaltered  # noqa: PLC0415

        self._known = self._late()
        return unaltered(self._known, self._given, self.alignment)
