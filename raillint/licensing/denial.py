"""Words by which a passage says of a list of restrictions that it binds nobody, or not everybody.

Only words that a text adds are read with them: the licences' own sentences are known.
"""

from collections.abc import Sequence
from itertools import pairwise

FORBIDS = frozenset({
    "not", "never", "cannot", "no", "neither", "nor", "none", "prohibited", "prohibits",
    "forbidden", "forbids", "refrain", "abstain", "barred", "disallowed",
})  # fmt: skip
LISTED = frozenset({"attachment", "restriction", "restrictions", "restricted"})
_NO_DUTY = frozenset({"advisory", "nonbinding", "unenforceable", "voluntary", "optional"})
_NO_FORCE = frozenset({("not", "binding"), ("non", "binding"), ("not", "enforceable")})
_FREES = frozenset({
    ("not", "apply"), ("not", "bind"), ("no", "effect"), ("no", "force"), ("not", "enforced"),
    ("not", "enforce"), ("bind", "nobody"), ("binds", "nobody"), ("may", "ignore"),
    ("may", "disregard"), ("no", "longer"),
})  # fmt: skip
_ADVISES = frozenset({
    ("guidance", "only"), ("as", "guidance"), ("as", "guidelines"), ("a", "recommendation"),
    ("are", "recommendations"), ("as", "recommendations"), ("are", "guidelines"),
    ("are", "suggestions"), ("for", "guidance"), ("for", "information"), ("not", "required"),
})  # fmt: skip
_LIFTED = frozenset({
    "waive", "waives", "waived", "waiver", "exempt", "exempts", "exempted", "suspend", "suspends",
    "suspended", "disregarded", "ignored", "rescinded", "lifted", "inapplicable", "expire",
    "expires", "lapse", "lapses", "cease", "ceases",
})  # fmt: skip
# What leaves the list in force for some people, places or times alone.
_ONLY = frozenset({
    ("applies", "only"), ("apply", "only"), ("binds", "only"), ("bind", "only"),
    ("apply", "until"), ("applies", "until"), ("only", "apply"), ("only", "applies"),
})  # fmt: skip
_GUARD = 6  # words before one that lifts a duty, among which "not" turns it round
# What is no model: that a list of uses does not reach it takes nothing from the list.
ELSE = frozenset({"code", "software", "source", "scripts", "documentation", "dataset", "data"})
# What the list is on: that it applies only to these takes nothing away.
_WHOLE = frozenset({"model", "models", "weights", "checkpoint", "checkpoints"})
_REACH = 6  # words after "not apply", among which what it speaks of stands


def disclaims(words: Sequence[str]) -> str:
    """Return the words by which a passage says that a list binds nobody, or nothing."""
    for number, (word, after) in enumerate(pairwise((*words, ""))):
        if word in _NO_DUTY and FORBIDS.isdisjoint(words[max(number - 2, 0) : number]):
            return word
        if (word, after) in _NO_FORCE:
            return f"{word} {after}"
    return ""


def frees(words: Sequence[str]) -> str:
    """Return the words by which a passage among restrictions frees somebody of them, or nothing."""
    for number, pair in enumerate(pairwise(words)):
        if pair in _FREES and ELSE.isdisjoint(words[number : number + _REACH]):
            return " ".join(pair)
    return disclaims(words)


def denial(words: Sequence[str]) -> str:
    """Return the words by which a passage says of the list that it does not bind, or nothing."""
    if LISTED.isdisjoint(words):
        return ""
    if not _WHOLE.isdisjoint(words):
        pair = next((pair for pair in pairwise(words) if pair in _ADVISES), None)
    else:
        pair = next((pair for pair in pairwise(words) if pair in _ADVISES | _ONLY), None)
    return frees(words) or (" ".join(pair) if pair else "") or _lifts(words)


def _lifts(words: Sequence[str]) -> str:
    for number, word in enumerate(words):
        if word in _LIFTED and FORBIDS.isdisjoint(words[max(number - _GUARD, 0) : number]):
            return word
    return ""
