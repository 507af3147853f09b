"""Miniature repositories: written to disk, checked, and shown as the user would see them."""

import datetime
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from harness.reference import ROOT
from harness.weights import WEIGHTS, weights_from
from raillint.baseline import Baseline
from raillint.config import Settings, read_settings
from raillint.errors import DataError, Fault, SourceError
from raillint.explain import parts
from raillint.fixer import Fixed, fix_repo
from raillint.formats.concise import render
from raillint.licensing.texts import license_text
from raillint.model import RepoReport, Report, Rule
from raillint.profiles import chosen_rules
from raillint.repo.bases import InTurn, KnownBases, LockedBases, lock_of
from raillint.repo.hub_bases import HubBases
from raillint.repo.lineage import Bases
from raillint.repo.snapshot import RepoSnapshot
from raillint.repo.source import LocalSource, MemorySource, Source
from raillint.runner import Run, check_repo

TODAY = datetime.date(2026, 11, 22)
FROM = ".from.yaml"
HUB = "hub/"
DATASETS = "datasets/"
# A longer text is somebody's licence, and named instead of committed.
LONGEST_LICENSE = 1_500


class Block(NamedTuple):
    """A fenced block of a rule's documentation: the file it stands for, and how to write it."""

    name: str
    options: dict[str, str]
    text: str


def check_files(
    files: Mapping[str, str | bytes],
    settings: Settings | None = None,
    *,
    whole: bool = True,
    edits: str = "",
) -> RepoReport:
    """Check a repository in memory, with the rules of its settings."""
    settings = settings or Settings()
    run = Run(chosen_rules(settings), settings, today=TODAY, edits=edits)
    return check_repo(RepoSnapshot(MemorySource(files, whole=whole)), run)


class Shelved(NamedTuple):
    """A repository on a Hub in memory, as the Hub would describe it."""

    id: str
    card_data: dict[str, Any]
    sha: str = "0" * 40
    tags: tuple[str, ...] = ()
    gated: str = ""


def bases_on(
    hub: Mapping[str, str | bytes],
) -> Callable[[RepoSnapshot], Bases] | None:
    """Return those who know a repository's bases online, or nothing where there is no Hub.

    The files of ``hub`` are named `org/name/path`, those of datasets `datasets/org/name/path`.
    """
    if not hub:
        return None
    shelf: dict[str, dict[str, str | bytes]] = {}
    for name, content in hub.items():
        *repo, path = name.split("/", 3 if name.startswith(DATASETS) else 2)
        shelf.setdefault("/".join(repo), {})[path] = content

    def open_(base_id: str) -> MemorySource:
        if base_id not in shelf:
            raise SourceError(f"{base_id} is not there", fault=Fault.MISSING)
        return MemorySource(shelf[base_id], hub_id=base_id)

    def describe(base_id: str) -> Shelved:
        card = RepoSnapshot(open_(base_id)).card
        return Shelved(base_id, card.data if card else {})

    held = any(name.startswith(DATASETS) for name in shelf)
    asked = HubBases(
        describe,
        open_,
        describe_data=(lambda data_id: describe(DATASETS + data_id)) if held else None,
        today=TODAY.isoformat(),
    )

    def bases(repo: RepoSnapshot) -> Bases:
        lock = lock_of(repo)
        return InTurn(asked, *([] if lock is None else [LockedBases(lock)]), KnownBases())

    return bases


def place_on_hub(source: MemorySource | LocalSource, hub: dict[str, str | bytes]) -> None:
    """Give a source what the Hub says of it itself, which stands in `hub/self.yaml`."""
    said = hub.pop("self.yaml", None)
    for name, value in (yaml.safe_load(said) if said is not None else {}).items():
        setattr(source, name, value)


def take_hub(files: dict[str, str | bytes]) -> dict[str, str | bytes]:
    """Take the files of repositories on the Hub, which stand below `hub/`, out of others."""
    names = [name for name in files if name.startswith(HUB)]
    return {name.removeprefix(HUB): files.pop(name) for name in names}


def hub_of(case: Path) -> dict[str, str | bytes]:
    """Return the files of the Hub that a case folder has below `hub/`."""
    found: dict[str, str | bytes] = {}
    for path in sorted((case / HUB).rglob("*")):
        if path.is_file():
            name = path.relative_to(case / HUB).as_posix()
            recipe = path.name.endswith(FROM)
            text = path.read_text("utf-8")
            found[name.removesuffix(FROM)] = (
                made_from(name.removesuffix(FROM), text) if recipe else text
            )
    return found


def check_card(text: str | bytes, *, profile: str = "publisher") -> RepoReport:
    """Check a single card in memory."""
    return check_files({"README.md": text}, Settings(profile=profile), whole=False)


def codes(report: RepoReport) -> list[str]:
    """Return the codes of the findings, in order."""
    return [finding.code for finding in report.findings]


def documented(rule: Rule, heading: str) -> dict[str, str | bytes]:
    """Return the files of a rule's Bad or Good example."""
    section = parts(rule.doc)[heading]
    return {block.name.removesuffix(FROM): _content(block) for block in _blocks(section)}


def _blocks(section: str) -> Iterator[Block]:
    names = {"markdown": "README.md"}
    for match in re.finditer(
        r"^ *```(\w+)([^\n]*)\n(.*?)^ *```$", section, re.MULTILINE | re.DOTALL
    ):
        words = match.group(2).split()
        options = dict(word.split("=", 1) for word in words if "=" in word)
        named = [word for word in words if "=" not in word]
        text = match.group(3)
        yield Block(named[0] if named else names[match.group(1)], options, text)


def _content(block: Block) -> str | bytes:
    if block.name.endswith(FROM):
        return made_from(block.name.removesuffix(FROM), block.text)
    if "size" in block.options:
        return block.text.ljust(int(block.options["size"]), "x")
    return (
        block.text.encode(block.options["encoding"]) if "encoding" in block.options else block.text
    )


def made_from(name: str, recipe: str) -> str | bytes:
    """Return the file that a recipe beside it stands for: a licence text, or weights."""
    asked = yaml.safe_load(recipe)
    return weights_from(name, asked) if name.endswith(WEIGHTS) else from_recipe(asked)


def from_recipe(recipe: dict[str, Any]) -> str:
    """Return a licence text as a recipe asks: the text, its holder, then its edits in order.

    An empty ``holder`` leaves the template's fields as they are. Skips the test where no copy
    of the text is at hand.
    """
    try:
        text = license_text(recipe["license"], recipe.get("edition", "")).text
    except DataError as error:
        pytest.skip(str(error))
    holder = recipe.get("holder", "2026 Acme Labs")
    if holder:
        text = text.replace("[YEAR] [COPYRIGHT HOLDER]", holder)
    for edit in recipe.get("edits", ()):
        ((name, argument),) = edit.items()
        text = EDITS[name](text, argument)
    return text


def _reflow(text: str, width: int) -> str:
    import textwrap

    paragraphs = re.split(r"\n\s*\n", text)
    return "\n\n".join(textwrap.fill(" ".join(part.split()), width) for part in paragraphs)


def _delete_item(text: str, label: str) -> str:
    start = text.index(f"\n{label} ")
    end = re.compile(r"\n\(|\n\n|\Z").search(text, start + 1)
    assert end is not None
    return text[:start] + text[end.start() :]


def _garble(text: str, words: str) -> str:
    """Write some words' apostrophes as they look where UTF-8 was read as Windows-1252."""
    return _replaced(text, words, words.replace("'", "\u00e2\u20ac\u2122"))


def _insert(text: str, words: dict[str, str]) -> str:
    at = text.index(words["before"])
    return text[:at] + words["text"] + " " + text[at:]


def _replaced(text: str, old: str, new: str) -> str:
    assert old in text, f"the text does not say {old}"
    return text.replace(old, new)


def _insert_paragraph(text: str, words: dict[str, str]) -> str:
    return _replaced(text, words["before"], f"{words['text']}\n\n{words['before']}")


def _append_license(text: str, license_id: str) -> str:
    try:
        return text + "\n\n" + license_text(license_id).text
    except DataError as error:
        pytest.skip(str(error))


def _move_first(text: str, words: str) -> str:
    """Put all that follows some words before the rest of the text."""
    at = text.index(words)
    return f"{text[at:].rstrip()}\n\n{text[:at]}"


EDITS = {
    "append-license": _append_license,
    "reflow": _reflow,
    "delete-item": _delete_item,
    "garble": _garble,
    "replace": lambda text, words: _replaced(text, words["old"], words["new"]),
    "insert": _insert,
    "insert-paragraph": _insert_paragraph,
    "prepend": lambda text, more: more + "\n\n" + text,
    "append": lambda text, more: text + "\n\n" + more,
    "move-first": _move_first,
    "drop-after": lambda text, words: text[: text.index(words) + len(words)] + "\n",
    "end-line": lambda text, _: text.rstrip("\n") + "\n",
    "cut": lambda text, share: text[: int(len(text) * share)],
}


def write_case(case: Path, into: Path) -> None:
    """Write the repository of a case folder, recipes turned into texts."""
    for path in sorted(case.rglob("*")):
        name = path.relative_to(case)
        if path.is_dir() or name.parts[0] in {"expected.txt", "fixed", "hub"}:
            continue
        target = into / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if path.name.endswith(FROM):
            made = made_from(path.name.removesuffix(FROM), path.read_text("utf-8"))
            data = made.encode() if isinstance(made, str) else made
            target.with_name(path.name.removesuffix(FROM)).write_bytes(data)
        else:
            target.write_bytes(path.read_bytes())


def run_of(source: Source, folder: Path) -> Run:
    """Return how a case is checked: by its own settings and baseline, with all fixes made."""
    settings = read_settings(source)
    baseline = None
    if settings.baseline:
        text = (folder / settings.baseline).read_text("utf-8")
        baseline = Baseline.parse(text, settings.baseline)
    rules = chosen_rules(settings)
    return Run(rules, settings, baseline=baseline, today=TODAY, edits="all")


def fixed_by(
    folder: Path,
    code: str,
    hub: Mapping[str, str | bytes] | None = None,
    *,
    unsafe: bool = True,
) -> tuple[RepoReport, Fixed]:
    """Apply the fixes of one rule to a folder, in memory, judged by all rules of its profile.

    ``hub`` are the files of the repositories that the Hub has.
    """
    there = dict(hub or {})

    def check(source: Source) -> RepoReport:
        run = run_of(source, folder)._replace(bases=bases_on(there))
        report = check_repo(RepoSnapshot(source), run)
        own = (item if item.code == code else item._replace(fix=None) for item in report.findings)
        return report._replace(findings=tuple(own))

    source = LocalSource(folder, label=".")
    place_on_hub(source, there)
    return check(source), fix_repo(source, check, unsafe=unsafe)


def tree(folder: Path) -> dict[str, bytes]:
    """Return the files of a folder."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def write_fixed(case: Path, files: Mapping[str, bytes]) -> None:
    """Write what a case should be after fixing; a text that a recipe makes stays a recipe."""
    target = case / "fixed"
    recipes = {name: data for name, data in tree(case).items()
               if name.endswith(FROM) and not name.startswith("fixed/")}  # fmt: skip
    recipes |= {name: data for name, data in tree(target).items() if name.endswith(FROM)}
    for path in sorted(target.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    for name, data in files.items():
        recipe = recipes.get(name + FROM)
        made = made_from(name, recipe.decode()) if recipe is not None else None
        made = made.encode() if isinstance(made, str) else made
        if made != data and name.startswith("LICENSE") and len(data) > LONGEST_LICENSE:
            pytest.fail(f"name the text of {target.relative_to(ROOT)}/{name} in a recipe")
        path = target / (name + FROM if made == data else name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(recipe if made == data and recipe is not None else data)


def shown(folder: Path, hub: dict[str, str | bytes] | None = None) -> str:
    """Return what `check` says of a folder: findings, undecided and silenced checks."""
    source = LocalSource(folder, label=".")
    place_on_hub(source, hub or {})
    settings = read_settings(source)
    baseline = None
    if settings.baseline:
        text = (folder / settings.baseline).read_text("utf-8")
        baseline = Baseline.parse(text, settings.baseline)
    run = Run(
        chosen_rules(settings), settings, baseline=baseline, today=TODAY, bases=bases_on(hub or {})
    )
    report = check_repo(RepoSnapshot(source), run)
    silenced = [
        f"silenced {item.finding.code} by {item.by}: {item.reason}\n" for item in report.silenced
    ]
    skipped = sorted({item.reason for item in report.skipped})
    return (
        render(Report((report,)))
        + "".join(silenced)
        + "".join(f"skipped: {reason}\n" for reason in skipped)
        + f"verdict: {report.verdict}\n"
    )
