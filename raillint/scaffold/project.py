"""What `init` would make of a folder: every file, before anything is written."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import NamedTuple

from raillint import PROJECT_URL, __version__
from raillint.card.card import Card
from raillint.document import Document
from raillint.edits import apply_edits
from raillint.errors import DataError, UsageError
from raillint.licensing.catalogue import find
from raillint.licensing.duties import NAMING
from raillint.licensing.match import EXACT
from raillint.repo.bases import offline_bases
from raillint.repo.lineage import DATASET, HOSTED, RELATIONS
from raillint.repo.lock import LOCK_FILE
from raillint.repo.parents import find_parents
from raillint.repo.readings.table import read_repo
from raillint.repo.snapshot import MAX_TEXT, RepoSnapshot
from raillint.repo.source import Source
from raillint.scaffold.answers import Answers, refuse_task
from raillint.scaffold.base_licenses import licenses_of, lock_with_said
from raillint.scaffold.card import CARD, MARK, card_to_complete, completed, new_card, questions
from raillint.scaffold.license_choice import (
    contradictions,
    known_license,
    not_chosen,
    refuse_unfit,
)
from raillint.scaffold.license_files import LICENSE, copies, licensed_text
from raillint.scaffold.metadata import Known
from raillint.scaffold.papers import FOOTER, Base, base_of, footer, notice
from raillint.scaffold.unused import unused
from raillint.scaffold.wording import render
from raillint.writing import MAX_BACKUPS

NOTICE = "NOTICE"
HOOKS, WORKFLOW = ".pre-commit-config.yaml", ".github/workflows/raillint.yml"
EXTRAS = ("pre-commit", "action")


class Options(NamedTuple):
    """How a folder is to be filled, beside the answers.

    ``inferred`` are the answers that nobody gave: the repository itself says them. What
    cannot be done for one of those is told and left, not refused. ``today`` is the day on
    which all this is said (ISO).
    """

    texts: str = ""
    today: str = ""
    extras: tuple[str, ...] = ()
    force: bool = False
    inferred: frozenset[str] = frozenset()


class Plan(NamedTuple):
    """The files of a folder as they are and as they are to be, and what to tell the user.

    ``backups`` gives for each file that is replaced the path that keeps the old bytes, and
    ``questions`` the headings of the card under which the author still has to write.
    """

    before: Mapping[str, bytes | None]
    after: Mapping[str, bytes | None]
    backups: Mapping[str, str]
    notes: tuple[str, ...]
    questions: tuple[str, ...] = ()


def understood(repo: RepoSnapshot, answers: Answers) -> Answers:
    """Return the answers with what the repository itself says where they say nothing."""
    answers = answers._replace(kind=answers.kind or repo.kind)
    parents = find_parents(repo) if repo.paths else ()
    if not answers.bases:
        ids = tuple(parent.id for parent in parents if not parent.unresolved)
        relations = {parent.relation for parent in parents if not parent.unresolved}
        answers = answers._replace(bases=ids)
        if len(relations) == 1 and not answers.relation:
            relation = relations.pop()
            if relation in RELATIONS and relation != DATASET:
                answers = answers._replace(relation=relation)
    if answers.kind == "space" and answers.bases and not answers.relation:
        answers = answers._replace(relation=HOSTED)
    name = answers.name or repo.source.hub_id
    return answers._replace(name=name, license=answers.license or _license_of(repo))


def _license_of(repo: RepoSnapshot) -> str:
    """Return the licence that a repository has already: its text decides, then its card."""
    for file in repo.license_files:
        for match in file.matches:
            if "/" not in file.path and match.status == "exact" and "BASE" not in file.path:
                return match.license
    ids = [*repo.card.license_ids] if repo.card is not None else []
    if ids == ["other"] and repo.card is not None:
        ids = [str(repo.card.data.get("license_name") or "")]
    known = find(ids[0]) if len(ids) == 1 else None
    return known.id if known is not None and not known.is_family else ""


def inferred(stated: Answers, known: Answers) -> frozenset[str]:
    """Return which answers the repository gave, by what was stated and what is known."""
    return frozenset(key for key, item in known._asdict().items() if item != getattr(stated, key))


def plan(repo: RepoSnapshot, answers: Answers, options: Options) -> Plan:
    """Return what is to be written. Raises UsageError or DataError before anything is.

    ``answers`` are those of `understood`.
    """
    refuse_task(answers)
    if answers.base_license:
        known_license(answers.base_license)
    known_licenses = licenses_of(answers, offline_bases(repo))
    chosen = answers.license
    # A Space runs a model under that model's terms; its own licence covers its code.
    derived = answers.bases if answers.kind != "space" else ()
    asked = [known_licenses[base] for base in derived if known_licenses[base]]
    bases = tuple(
        base_of(base, known_licenses[base], answers.relation, chosen) for base in answers.bases
    )
    if chosen:
        notes = _doubts(answers, asked, options)
    else:
        # A licence of its own, which no catalogue has, is one all the same.
        licensed = bool(repo.license_paths) or (
            repo.card is not None and bool(repo.card.license_ids)
        )
        notes = list(not_chosen(answers, asked, bases, licensed=licensed))
    notes += [
        f"the licence of {base.id} is not known: say it with --base-license"
        for base in bases if not base.license
    ]  # fmt: skip
    notes += [
        f"{base.name} prescribes names for what is made from {base.id}: read paragraph "
        f"{base.duties[NAMING].paragraph}" for base in bases if NAMING in base.duties
    ]  # fmt: skip
    # Who has chosen no licence may yet choose that of the base, whose copy is then their own.
    demanded = bool(chosen) and "bases" not in options.inferred
    made = copies(bases, _held(repo), options.texts, demanded=demanded)
    notes += made.notes
    files = _Files(repo.source, force=options.force)
    texts = made.texts | _texts(repo, answers, made.bases, options, notes)
    for path, text in texts.items():
        files.put(path, text)
    readings = read_repo(repo) if answers.kind == "model" else ()
    there = bool(repo.license_paths) or LICENSE in files.after
    license_ = find(chosen) if chosen else None
    known = Known(answers, readings, made.bases, license_, repo.config or {}, there)
    said = lock_with_said(repo, answers, options.today, notes)
    if said:
        files.replace(LOCK_FILE, said.encode())
    before = card_to_complete(repo)
    asked_for = _put_card(files, before, known)
    own = texts.get(LICENSE)
    signed = own is not None and own != licensed_text(chosen, options.texts, "", 0)
    notes += unused(known, before, options.inferred, signed=signed)
    for extra in options.extras:
        _put_extra(files, extra, notes)
    return Plan(files.before, files.after, files.backups, tuple(notes), asked_for)


def _doubts(answers: Answers, asked: Sequence[str], options: Options) -> list[str]:
    """Return what is doubtful about a licence. Raises UsageError where it was asked for in vain."""
    notes: list[str] = []
    with _unless_inferred("license", options, notes):
        notes += refuse_unfit(answers.license, asked, answers.kind)
    return notes + list(
        contradictions(
            answers.license,
            answers.released,
            commercial=answers.commercial,
            derivatives=answers.derivatives,
        )
    )


@contextmanager
def _unless_inferred(key: str, options: Options, notes: list[str]) -> Iterator[None]:
    """Turn a fault into a note where nobody asked for what cannot be done."""
    try:
        yield
    except (UsageError, DataError) as error:
        if key not in options.inferred:
            raise
        notes.append(str(error))


def _held(repo: RepoSnapshot) -> frozenset[str]:
    """Return the licences whose whole text is there."""
    return frozenset(
        match.license
        for file in repo.license_files
        for match in file.matches
        if match.status == EXACT
    )


def _texts(
    repo: RepoSnapshot,
    answers: Answers,
    bases: Sequence[Base],
    options: Options,
    notes: list[str],
) -> dict[str, str]:
    """Return the own licence and the notices, by their paths."""
    texts: dict[str, str] = {}
    year = answers.year or int(options.today[:4] or 0)
    if answers.license and answers.license not in _held(repo):
        with _unless_inferred("license", options, notes):
            texts[LICENSE] = licensed_text(answers.license, options.texts, answers.holder, year)
    told = notice(answers, bases)
    if told and not (NOTICE in repo.paths and not answers.changes):
        texts[NOTICE] = told
    if answers.kind == "space":
        line = footer(bases)
        if line:
            texts[FOOTER] = line + "\n"
    return texts


def _put_card(files: "_Files", card: Card | None, known: Known) -> tuple[str, ...]:
    """Add the card, new or completed; return the headings that wait for the author."""
    text = new_card(known)
    if card is not None:
        card = Card(card.document, known.answers.kind)
        text = apply_edits(card.document.text, completed(card, known))
    there = files.source.read(CARD, MAX_TEXT)
    mark = MARK if card is not None and there is not None and there.data.startswith(MARK) else b""
    files.replace(CARD, mark + text.encode())
    return questions(Card(Document(CARD, text), known.answers.kind))


def _put_extra(files: "_Files", extra: str, notes: list[str]) -> None:
    if extra == "action":
        files.put(WORKFLOW, render("workflow.yml.jinja", version=__version__))
        return
    text = render("pre-commit.yaml.jinja", version=__version__, project=PROJECT_URL)
    there = files.source.read(HOOKS, MAX_TEXT)
    if there is not None:
        if b"raillint" not in there.data:
            notes.append(f"{HOOKS} is there already: add the hook `raillint` to it")
        return
    files.put(HOOKS, text)


class _Files:
    """Collects what is to be written over what is there."""

    def __init__(self, source: Source, *, force: bool) -> None:
        self.source = source
        self.before: dict[str, bytes | None] = {}
        self.after: dict[str, bytes | None] = {}
        self.backups: dict[str, str] = {}
        self._force = force

    def put(self, path: str, text: str) -> None:
        """Add a file. Raises UsageError where another text is there and may not go."""
        data = text.encode()
        there = self.source.read(path, MAX_TEXT)
        if there is not None and there.data == data:
            return
        if there is not None:
            if not self._force:
                raise UsageError(
                    f"{path} is there already with other text: --force keeps a copy and replaces it"
                )
            if there.cut:
                raise UsageError(f"{path} is too large to be replaced")
            self._back_up(path, there.data)
        self.before[path] = None if there is None else there.data
        self.after[path] = data

    def _back_up(self, path: str, data: bytes) -> None:
        for number in range(MAX_BACKUPS):
            name = f"{path}.bak{number or ''}"
            if self.source.read(name, 1) is None:
                self.before[name], self.after[name] = None, data
                self.backups[path] = name
                return
        raise UsageError(f"{path} has {MAX_BACKUPS} backups already: delete some")

    def replace(self, path: str, data: bytes) -> None:
        """Change a file that stays what it was but for additions."""
        there = self.source.read(path, MAX_TEXT)
        known = None if there is None else there.data
        if known != data:
            self.before[path], self.after[path] = known, data
