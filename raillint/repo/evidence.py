"""The evidence to look at before a repository is accused of dropping a restriction.

The ladder: its own licence files, the card, the text of an active gate, the same
organisation as licensor, a base that was relicensed. The first rung that holds ends the
climb, and with it the accusation.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from raillint.card.card import Card
from raillint.document import Document
from raillint.licensing.catalogue import linked
from raillint.licensing.compatibility import (
    COVERS,
    kind_of,
    known_map,
    lacking,
    relicense_verdict,
)
from raillint.licensing.match import CLAIMED, EXACT
from raillint.licensing.recognise import stated_restrictions
from raillint.licensing.restrictions import Qualifiers, RestrictionMap, union
from raillint.model import Span
from raillint.repo.hub_id import id_in_url, owner_of
from raillint.repo.lineage import Ancestor
from raillint.repo.restricted import restrictions_in
from raillint.repo.snapshot import MAX_LICENSE, LicenseFile, RepoSnapshot

OWN_FILES, CARD, GATE = "licence files", "card", "gate text"
SAME_OWNER, RELICENSED = "same organisation", "relicensed base"

_SECTIONS = ("use_restrictions", "out_of_scope_use", "license_section")
_MOST_FILES = 8
# Who alone may offer these licences' works under others, by the kind of licence.
_LICENSORS = {"llama": ("meta-llama", "facebook", "codellama"), "gemma": ("google",)}


class Rung(NamedTuple):
    """One rung of the ladder.

    ``passed`` is none where it could not be looked at. ``found`` says in words what was
    there; ``missing`` are required codes that a partial list leaves out, ``weaker`` those
    that it states less strongly; ``span`` is where it stands.
    """

    name: str
    passed: bool | None
    found: str
    missing: tuple[str, ...] = ()
    weaker: tuple[str, ...] = ()
    span: Span | None = None

    def told(self) -> str:
        """Return the rung and what it gave, for the evidence of a finding."""
        return f"{self.name}: {self.found}"


class Evidence(NamedTuple):
    """The rungs that were looked at, in their order; ``passed`` names the one that held."""

    passed: str
    rungs: tuple[Rung, ...]

    @property
    def looked_at(self) -> tuple[str, ...]:
        """What was looked at and what it gave, a line each."""
        return tuple(rung.told() for rung in self.rungs)

    @property
    def unreachable(self) -> tuple[str, ...]:
        """The rungs that could not be looked at: with one, nothing is proved.

        An owner that is not known is none of them: it counts as another than the base's.
        """
        return tuple(
            rung.told() for rung in self.rungs if rung.passed is None and rung.name != SAME_OWNER
        )

    @property
    def partial(self) -> Rung | None:
        """The rung that states some of what is required but not all, if one does."""
        return next((rung for rung in self.rungs if rung.missing or rung.weaker), None)

    def rung(self, name: str) -> Rung | None:
        """Return a rung by its name, if it was reached."""
        return next((rung for rung in self.rungs if rung.name == name), None)


def climb(repo: RepoSnapshot, base: Ancestor, *, curable: bool = True) -> Evidence:
    """Look for what carries on a base's terms, rung by rung, until one holds.

    Where they are not ``curable`` by added text, only the rungs of the licensor's own right
    count. Raises SourceError where a file cannot be read.
    """
    rungs: list[Rung] = []
    looks = (_own_files, _card, _gate) if curable else (_at_hand,)
    for look in (*looks, same_owner, _relicensed):
        rung = look(repo, base)
        rungs.append(rung)
        if rung.passed:
            return Evidence(rung.name, tuple(rungs))
    return Evidence("", tuple(rungs))


def required_of(base: Ancestor) -> RestrictionMap | None:
    """Return what a base wants carried on: what its text restricts, else what its id tells."""
    return base.restrictions if base.restrictions is not None else known_map(base.license)


def _at_hand(repo: RepoSnapshot, base: Ancestor) -> Rung:
    """Return the rung of files that no text in them can make hold."""
    del base
    if not repo.whole:
        return Rung(OWN_FILES, None, "only the card is at hand")
    names = ", ".join(_named(file) for file in repo.license_files[:_MOST_FILES])
    return Rung(OWN_FILES, passed=False, found=names or "there are none")


def _own_files(repo: RepoSnapshot, base: Ancestor) -> Rung:
    if not repo.whole:
        return Rung(OWN_FILES, None, "only the card is at hand")
    files = (*repo.license_files, *notice_files(repo))
    if not files:
        return Rung(OWN_FILES, passed=False, found="there are none")
    held: dict[str, Qualifiers] = {}
    for file in files:
        if any(_is_whole(match.license, match.status, base) for match in file.matches):
            found = f"{file.path} is {base.license}"
            return Rung(OWN_FILES, passed=True, found=found, span=file.span())
        referred = _reference(file.document, 0, len(file.document.text), base)
        if referred:
            found = f"{file.path} refers to {referred}"
            return Rung(OWN_FILES, passed=True, found=found, span=file.span())
        held = union(held, restrictions_in((file,)))
    names = ", ".join(_named(file) for file in files[:_MOST_FILES])
    return _judged(OWN_FILES, held, base, names, files[0].span())


def _is_whole(license_id: str, status: str, base: Ancestor) -> bool:
    return license_id == base.license and status == EXACT


def _named(file: LicenseFile) -> str:
    ids = ", ".join(match.license for match in file.matches if match.status != CLAIMED)
    return f"{file.path} ({ids or 'no licence that is known'})"


def _judged(name: str, held: RestrictionMap, base: Ancestor, found: str, span: Span | None) -> Rung:
    """Return the rung of terms that are there: whether they state all that is required."""
    required = required_of(base)
    if required is None or not required:
        return Rung(name, passed=False, found=found, span=span)
    verdict = lacking(base.license, held, required)
    if verdict.kind == COVERS:
        told = f"{found}: every restriction of {base.id}"
        return Rung(name, passed=True, found=told, span=span)
    absent = tuple(code for code in verdict.codes if code not in held)
    weaker = (*verdict.weaker, *(code for code in verdict.codes if code in held))
    shared = sum(code in held for code in required)
    if not shared:
        return Rung(name, passed=False, found=f"{found}: no restriction of {base.id}", span=span)
    told = f"{found}: {shared} of {len(required)} restrictions of {base.id}"
    return Rung(name, passed=False, found=told, missing=absent, weaker=weaker, span=span)


def notice_files(repo: RepoSnapshot) -> Iterator[LicenseFile]:
    """Yield the files beside the licences that can carry terms on."""
    card = repo.card
    link = card.data.get("license_link") if card else None
    paths = [path for path in repo.paths if _notice().fullmatch(path.rpartition("/")[2])]
    if isinstance(link, str) and link in repo.paths:
        paths.append(link)
    for path in list(dict.fromkeys(paths))[:_MOST_FILES]:
        file = repo.text_file(path, MAX_LICENSE) if path not in repo.license_paths else None
        if file is not None and file.document is not None:
            yield LicenseFile(path, file.document, repo.identify(file.document), file.cut)


@cache
def _notice() -> re.Pattern[str]:
    names = (
        "USE[-_]RESTRICTIONS?|RESTRICTIONS|NOTICE|ADDENDUM|ATTACHMENT|ACCEPTABLE[-_]USE|"
        "TERMS([-_]OF[-_]USE)?"
    )
    return re.compile(rf"(?i)({names})([-_][\w-]*)?(\.(txt|md|markdown|rst))?")


def _card(repo: RepoSnapshot, base: Ancestor) -> Rung:
    if repo.card is None:
        return Rung(CARD, passed=False, found="there is none that can be read")
    return stated_in_card(repo.card, base)


def stated_in_card(card: Card, base: Ancestor) -> Rung:
    """Return whether a card carries a base's terms on, be it an ancestor's card or one's own."""
    start = card.front_matter.block.end if card.front_matter else 0
    referred = _reference(card.document, start, len(card.document.text), base)
    if referred:
        return Rung(CARD, passed=True, found=f"{card.path} refers to {referred}")
    spans = [span for name in _SECTIONS if name in card.sections
             for span in card.sections[name].text_spans]  # fmt: skip
    text = "\n\n".join(card.document.slice(span) for span in dict.fromkeys(spans))
    held: dict[str, Qualifiers] = {}
    for item in stated_restrictions(Document(card.path, text)) if text else ():
        # A summary in a card needs no more than the code: it points to the terms.
        held[item.code] = Qualifiers(attempt="covered")
    found = f"{card.path} states uses" if held else f"{card.path} names no forbidden use"
    return _judged(CARD, held, base, found, spans[0] if spans else None)


def _gate(repo: RepoSnapshot, base: Ancestor) -> Rung:
    card = repo.card
    prompt = card.data.get("extra_gated_prompt") if card else None
    if not isinstance(prompt, str) or not prompt.strip():
        return Rung(GATE, passed=False, found="the card has none")
    document = Document("gate", prompt)
    held: dict[str, Qualifiers] = {
        item.code: Qualifiers(attempt="covered") for item in stated_restrictions(document)
    }
    referred = _reference(document, 0, len(prompt), base)
    span = card.at("extra_gated_prompt") if card else None
    if referred:
        rung = Rung(GATE, passed=True, found=f"it refers to {referred}", span=span)
    else:
        rung = _judged(GATE, held, base, "`extra_gated_prompt`", span)
    if not rung.passed or repo.source.gated:
        return rung
    if repo.source.gated is None:
        told = f"{rung.found}; whether the gate is on cannot be seen here"
        return rung._replace(passed=None, found=told)
    return rung._replace(passed=False, found=f"{rung.found}; but the gate is off")


def same_owner(repo: RepoSnapshot, base: Ancestor) -> Rung:
    """Return whether who publishes a repository may license its base anew."""
    own, theirs = owner_of(repo.source.hub_id), owner_of(base.renamed or base.id)
    if not own:
        return Rung(SAME_OWNER, None, "who publishes this repository cannot be seen here")
    if own == theirs:
        return _licensor(theirs, base)
    return Rung(SAME_OWNER, passed=False, found=f"{own} is not {theirs}")


def _licensor(owner: str, base: Ancestor) -> Rung:
    """Return whether the owner of both may license the base anew: not what is others' work."""
    licensors = _LICENSORS.get(kind_of(base.license))
    if licensors and owner not in licensors:
        found = f"both are {owner}'s, but {base.license} is for {licensors[0]} to give"
        return Rung(SAME_OWNER, passed=False, found=found)
    others = [item.id for item in base.parents if owner_of(item.id) not in {"", owner}]
    if others:
        found = f"both are {owner}'s, but the base was made from {others[0]}"
        return Rung(SAME_OWNER, passed=False, found=found)
    return Rung(SAME_OWNER, passed=True, found=f"{owner} may license its own work anew")


def _relicensed(repo: RepoSnapshot, base: Ancestor) -> Rung:
    declared = repo.card.license_ids if repo.card else ()
    own = declared[0] if len(declared) == 1 else None
    for former in base.formerly:
        if relicense_verdict(former, own).kind == COVERS:
            found = f"{base.id} was under {former} at another time, which permits this"
            return Rung(RELICENSED, passed=True, found=found)
    when = f" as of {base.date}" if base.date else ""
    named = " and ".join(base.licenses) or "no licence"
    found = f"{base.id} is under {named}{when}; no other is known"
    return Rung(RELICENSED, passed=False, found=found)


def _reference(document: Document, start: int, end: int, base: Ancestor) -> str:
    """Return what a text incorporates by reference with a link, where that is the right text.

    A link alone names a licence; a word on what has to be kept must stand in its paragraph.
    """
    text = document.text
    for found in _address().finditer(text, start, end):
        if not _is_right(found[0], base):
            continue
        first = max(text.rfind("\n\n", start, found.start()), start)
        last = text.find("\n\n", found.end(), end)
        until = last if last >= 0 else end
        if _binds().search(text, first, until) and not _denies().search(text, first, until):
            return found[0][:120]
    return ""


def _is_right(url: str, base: Ancestor) -> bool:
    """Tell whether an address is that of the base's licence, or of one that covers it."""
    if id_in_url(url).lower() == base.id.lower() and _license_file().search(url):
        return True
    known = linked(url)
    if known is None:
        return False
    if known.id == base.license:
        return True
    held, required = known_map(known.id), required_of(base)
    if not held or not required:
        return False
    return lacking(base.license, held, required).kind == COVERS


@cache
def _license_file() -> re.Pattern[str]:
    return re.compile(r"(?i)/(?:blob|resolve|raw)/[^/]+/[^/]*(?:licen[cs]e|use[-_]policy)")


@cache
def _address() -> re.Pattern[str]:
    return re.compile(r"https?://[^\s<>()\"'`\]]{4,300}")


@cache
def _denies() -> re.Pattern[str]:
    """Return the words of a paragraph by which the linked terms bind nobody here."""
    return re.compile(
        r"(?i)(?:\bno longer|\bnot|\bnever|n['’]t) (?:be )?(?:appl(?:y|ies|ied) (?:here|any"
        r"|to (?:this|the|our) (?:model|repo\w*|weights|derivative))|bind\w*|bound|subject"
        r"|govern\w*|in force|enforce\w*|carried (?:on|over)|passed on|inherit\w*|restricted by)\b"
        r"|\bwithout (?:its|their|these|those|any|such) (?:use[- ])?restrictions?\b"
        r"|\b(?:free of|freed? from|exempt\w* from|ignor\w+|waive[sd]?|dropp?ed|replaces)"
        r" (?:its|their|these|those|all|any|the) (?:use[- ])?(?:restrictions?|terms|licen[cs]e)\b"
        r"|\b(?:which|that) (?:we|this repository) do(?:es)? not (?:ship|include|contain|use)\b"
    )


@cache
def _binds() -> re.Pattern[str]:
    return re.compile(
        r"(?i)\b(?:subject to|restrict(?:ed|ions?|s)|attachment a|comply|complies|bound by|"
        r"governed by|abide|must|appl(?:y|ies)|inherits?|terms of|same (?:terms|licen[cs]e))\b"
    )
