"""The clauses of a licence text, found once, when the text is learned.

A clause is a range of words with a kind: title, heading, restriction, obligation or
other text. Restrictions are tied to the codes that the licence's descriptor lists in the
order of the text; obligations are known by the taxonomy's phrases.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from raillint.licensing.dress import plain
from raillint.licensing.normalise import Words, words_in
from raillint.licensing.recognise import Passage, codes_in, markers, passages, stated_restrictions
from raillint.licensing.terms import terms

TITLE, HEADING, RESTRICTION, OBLIGATION, TEXT = "thrbp"
LONG = 20  # words; shorter passages before the first longer one are title, date and the like
SHORT = 6  # words; a heading has no more


class Clause(NamedTuple):
    """A clause of a known text, from its first word up to the next clause.

    ``name`` is a restriction's code or an obligation's name, ``label`` where it stands,
    ``cues`` the phrases of our own taxonomy that it holds, and ``roles`` has a letter for
    every word of a restriction: `o` for "or" and "and", `a` for a member of such a list,
    `e` for an example in brackets, `-` for the rest.
    """

    start: int
    kind: str
    name: str = ""
    label: str = ""
    cues: Sequence[str] = ()
    roles: str = ""


def clauses_of(
    text: str, restrictions: Sequence[tuple[str, str]] | None, paragraphs: dict[str, str]
) -> tuple[Clause, ...]:
    """Return the clauses of a text. Without ``restrictions`` they are recognised."""
    low, _ = plain(text)
    words = words_in(low)
    found = passages(low, words)
    codes = (
        _tied(found, restrictions) if restrictions is not None else _recognised(text, words, found)
    )
    clauses: list[Clause] = []
    title = True
    for number, passage in enumerate(found):
        size = passage.last - passage.first
        title = title and size < LONG and number not in codes
        if number in codes:
            code, label = codes[number]
            cues = sorted(markers(passage.text))
            clauses.append(
                Clause(passage.first, RESTRICTION, code, label, cues, _roles(low, words, passage))
            )
        elif title or _heads(low, words, passage):
            clauses.append(Clause(passage.first, TITLE if title else HEADING))
        else:
            clauses += _duties(low, words, passage, paragraphs)
    if clauses:
        clauses[0] = clauses[0]._replace(start=0)
    return tuple(clauses)


def _recognised(text: str, words: Words, found: list[Passage]) -> dict[int, tuple[str, str]]:
    from raillint.document import Document  # noqa: PLC0415 - only a text of one's own needs it

    starts = {passage.first: number for number, passage in enumerate(found)}
    places = {at: number for number, at in enumerate(words.offsets)}
    codes: dict[int, tuple[str, str]] = {}
    for stated in stated_restrictions(Document("", text)):
        number = starts.get(places.get(stated.span.start, -1))
        if number is not None:
            line = text.count("\n", 0, stated.span.start) + 1
            codes.setdefault(number, (stated.code, f"line {line}"))
    return codes


def _tied(
    found: list[Passage], restrictions: Sequence[tuple[str, str]]
) -> dict[int, tuple[str, str]]:
    """Return which passage holds which restriction: the likeliest that keeps the order."""
    weights = [{code: weight for weight, code in codes_in(item.text)} for item in found]
    size = len(found)
    # best[n] is, for the restrictions so far, the best total that ends at passage n or before.
    best: list[tuple[float, tuple[tuple[int, int], ...]]] = [(0.0, ())] * (size + 1)
    for place, (code, _) in enumerate(restrictions):
        row = list(best)
        for number in range(size):
            weight = weights[number].get(code, 0)
            if not weight:
                row[number + 1] = max(row[number + 1], row[number], key=lambda item: item[0])
                continue
            before, chosen = best[number]
            near = 6 if chosen and chosen[-1][0] == number - 1 else 0
            here = (before + min(weight, 6) + near - 1e-3 * number, (*chosen, (number, place)))
            row[number + 1] = max(row[number + 1], row[number], here, key=lambda item: item[0])
        best = row
    return {number: restrictions[place] for number, place in best[-1][1]}


def _heads(low: str, words: Words, passage: Passage) -> bool:
    """Tell whether a passage is a heading: short, no list item, and no sentence."""
    if passage.last - passage.first > SHORT:
        return False
    start, end = words.offsets[passage.first], words.offsets[passage.last - 1]
    line = low[low.rfind("\n", 0, start) + 1 : start].strip()
    after = low[end + len(words.words[passage.last - 1]) :].lstrip("*_ )")
    return not after.startswith((";", ",", ".")) and not line.endswith(("-", "*", "+", "•", ")"))


def _duties(low: str, words: Words, passage: Passage, paragraphs: dict[str, str]) -> list[Clause]:
    """Return a passage as one clause, or as one for each obligation that it holds."""
    found: dict[int, str] = {}
    for name, cues in terms().obligations.items():
        for cue in cues:
            at = passage.text.find(f" {cue} ")
            if at >= 0 and name not in found.values():
                found.setdefault(passage.first + passage.text.count(" ", 0, at), name)
    if not found:
        return [Clause(passage.first, TEXT)]
    places = sorted(found)
    clauses = [_duty(passage.first, found[places[0]], paragraphs)]
    for before, at in pairwise(places):
        start = _sentence(low, words, before, at)
        if start > clauses[-1].start:
            clauses.append(_duty(start, found[at], paragraphs))
    return clauses


def _duty(start: int, name: str, paragraphs: dict[str, str]) -> Clause:
    return Clause(start, OBLIGATION, name, paragraphs.get(name, ""))


def _sentence(low: str, words: Words, first: int, last: int) -> int:
    """Return the word after the last full stop or comma between two words."""
    for number in range(last, first, -1):
        between = low[words.offsets[number - 1] : words.offsets[number]]
        if "." in between or ";" in between or "," in between:
            return number
    return last


def _roles(low: str, words: Words, passage: Passage) -> str:
    roles = []
    depth = 0
    for number in range(passage.first, passage.last):
        start = words.offsets[number]
        before = (
            low[words.offsets[number - 1] + len(words.words[number - 1]) : start] if number else ""
        )
        after = low[start + len(words.words[number]) :][:2]
        depth = max(depth + before.count("(") - before.count(")"), 0)
        neighbours = words.words[max(number - 1, passage.first) : number + 2 : 2]
        if depth:
            roles.append("e")
        elif words.words[number] in {"or", "and"}:
            roles.append("o")
        elif "," in before or "," in after or "/" in after or {"or", "and"} & set(neighbours):
            roles.append("a")
        else:
            roles.append("-")
    return "".join(roles)
