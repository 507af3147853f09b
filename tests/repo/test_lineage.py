"""Lineages are followed up once, through circles and past what nobody knows."""

from collections.abc import Iterable
from typing import NamedTuple

import pytest
from harness.reference import ROOT

from raillint.licensing.catalogue import catalogue
from raillint.licensing.compatibility import known_map
from raillint.model import Confidence, Span
from raillint.repo.ancestry import HERE, lineage_data, own_license, passage
from raillint.repo.bases import InTurn, KnownBases, LockedBases, lock_of, offline_bases
from raillint.repo.lineage import (
    MAX_ANCESTORS,
    MAX_DEPTH,
    Ancestor,
    Derivative,
    Parent,
    Unknown,
    resolve,
)
from raillint.repo.lock import LOCK_FILE, read_lock, render_lock
from raillint.repo.parents import find_parents
from raillint.repo.snapshot import RepoSnapshot
from raillint.repo.source import LocalSource, MemorySource

BIGSCIENCE, CREATIVE = "bigscience-openrail-m", "creativeml-openrail-m"


def parent(repo_id: str, unresolved: str = "") -> Parent:
    nowhere = Span(repo_id, 0, 0)
    return Parent(repo_id, "finetune", Confidence.HIGH, nowhere, (), unresolved)


def ancestor(repo_id: str, license_id: str, *parents: str) -> Ancestor:
    return Ancestor(
        repo_id,
        (license_id,),
        restrictions=known_map(license_id),
        basis="checked",
        parents=tuple(parent(item) for item in parents),
    )


class Family:
    """Bases out of a list, which notes who was asked for."""

    def __init__(self, *known: Ancestor) -> None:
        self.known = {item.id.lower(): item for item in known}
        self.asked: list[str] = []

    def look_up(self, base_id: str) -> Ancestor | Unknown:
        self.asked.append(base_id)
        return self.known.get(base_id.lower()) or Unknown(base_id, "nobody knows it")

    def opened(self, base_id: str) -> None:
        del base_id


def derivative(bases: Family, *lines: str, **files: str) -> Derivative:
    card = "\n".join(["---", *lines, "---", "", "# A model", ""])
    repo = RepoSnapshot(MemorySource({"README.md": card, **files}, label="here"))
    return Derivative(repo, find_parents(repo), bases)


def ids(steps: Iterable[NamedTuple]) -> list[str]:
    return [step.parent.id for step in steps]  # type: ignore[attr-defined]


def test_every_ancestor_is_asked_for_once() -> None:
    family = Family(
        ancestor("a/one", "mit", "a/root"),
        ancestor("a/two", "mit", "A/Root", "a/one"),
        ancestor("a/root", "mit"),
    )
    lineage = resolve((parent("a/one"), parent("a/two")), family)
    assert sorted(item.lower() for item in family.asked) == ["a/one", "a/root", "a/two"]
    assert [(step.path, step.again) for step in lineage.walk()] == [
        (("a/one",), False),
        (("a/one", "a/root"), False),
        (("a/two",), False),
        (("a/two", "A/Root"), True),
        (("a/two", "a/one"), True),
    ]
    assert [ids(path) for path in lineage.paths()] == [
        ["a/one", "a/root"],
        ["a/two", "A/Root"],
        ["a/two", "a/one"],
    ]


def test_a_circle_ends_where_it_closes() -> None:
    family = Family(ancestor("a/one", "mit", "a/two"), ancestor("a/two", "mit", "a/one"))
    steps = list(resolve((parent("a/one"),), family).walk())
    assert [(step.parent.id, step.cycle) for step in steps] == [
        ("a/one", False),
        ("a/two", False),
        ("a/one", True),
    ]
    assert len(family.asked) == 2


def test_a_long_chain_is_cut_and_says_so() -> None:
    chain = [ancestor(f"a/m{at}", "mit", f"a/m{at + 1}") for at in range(MAX_DEPTH + 5)]
    family = Family(*chain)
    lineage = resolve((parent("a/m0"),), family)
    assert len(family.asked) == MAX_DEPTH
    assert "longer than" in lineage.cut
    known = lineage.known(f"a/m{MAX_DEPTH}")
    assert isinstance(known, Unknown)
    assert known.reason == lineage.cut


def test_a_crowd_is_cut_and_says_so() -> None:
    many = tuple(parent(f"a/m{at}") for at in range(MAX_ANCESTORS + 5))
    family = Family()
    assert "more than" in resolve(many, family).cut
    assert len(family.asked) == MAX_ANCESTORS


def test_many_ways_to_one_ancestor_stay_few_steps() -> None:
    known = [
        ancestor(f"a/{side}{at}", "mit", f"a/x{at + 1}", f"a/y{at + 1}")
        for at in range(11)
        for side in "xy"
    ]
    lineage = resolve((parent("a/x0"), parent("a/y0")), Family(*known))
    assert len(list(lineage.walk())) < 60


def test_a_path_is_not_asked_for() -> None:
    family = Family()
    lineage = resolve((parent("./base", "a local path"),), family)
    assert family.asked == []
    known = lineage.known("./base")
    assert isinstance(known, Unknown)
    assert known.reason == "it is a local path"


def test_known_bases_are_many_and_satisfy_the_catalogue() -> None:
    import json

    rows = json.loads((ROOT / "licenses" / "known-bases.json").read_bytes())
    assert len(rows) >= 200
    assert len({row["id"].lower() for row in rows}) == len(rows)
    assert {row["license"] for row in rows} <= set(catalogue())
    assert sum(row["sure"] == "checked" for row in rows) >= 100


def test_a_known_base() -> None:
    known = KnownBases().look_up("StabilityAI/stable-diffusion-xl-base-1.0")
    assert isinstance(known, Ancestor)
    assert (known.license, known.edition, known.sure) == ("openrail++", "2023-07-26", True)
    assert len(known.restrictions or ()) == 11
    unknown = KnownBases().look_up("no/such")
    assert isinstance(unknown, Unknown)
    assert unknown.looked_at == ("the known bases",)


def test_a_lock_file_is_what_was_written() -> None:
    written = [
        ancestor("a/One", BIGSCIENCE, "a/two"),
        Ancestor("a/two", (), problem="gone", gated="auto", sha="f" * 40, date="2026-11-22"),
    ]
    lock = read_lock(render_lock(written))
    assert lock.problem == ""
    one = lock.entries["a/one"]
    assert one._replace(parents=()) == written[0]._replace(origin="lock", parents=())
    assert [(item.id, item.relation) for item in one.parents] == [("a/two", "finetune")]
    assert lock.entries["a/two"] == written[1]._replace(origin="lock")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[",
        "version: 1",
        "version: 2\nparents: {}",
        "version: 1\nparents: [a]",
        "version: 1\nparents: {a/b: 3}",
        "version: 1\nparents: {3: {}}",
        "version: 1\nparents: {a/b: {license: [3]}}",
        "version: 1\nparents: {a/b: {license: 3}}",
        "version: 1\nparents: {a/b: {restrictions: [x]}}",
        "version: 1\nparents: {a/b: {restrictions: {x: {intent: none-such}}}}",
        "version: 1\nparents: {a/b: {parents: [x]}}",
        "version: 1\nparents: {a/b: {date: 2026-11-22}}",
        "version: 1\nparents: {" + ", ".join(f"a/m{at}: {{}}" for at in range(1_001)) + "}",
    ],
)
def test_a_broken_lock_file_says_so(text: str) -> None:
    lock = read_lock(text)
    assert lock.entries == {}
    assert LOCK_FILE in lock.problem


def test_the_lock_of_ones_own_folder_counts_and_a_strangers_does_not(tmp_path) -> None:
    text = render_lock([ancestor("a/base", BIGSCIENCE)])
    (tmp_path / "README.md").write_text("# M\n", "utf-8")
    (tmp_path / LOCK_FILE).write_text(text, "utf-8")
    own = RepoSnapshot(LocalSource(tmp_path))
    known = offline_bases(own).look_up("a/base")
    assert isinstance(known, Ancestor)
    assert known.origin == "lock"
    stranger = RepoSnapshot(MemorySource({"README.md": "# M\n", LOCK_FILE: text}))
    assert lock_of(stranger) is None
    assert isinstance(offline_bases(stranger).look_up("a/base"), Unknown)


def test_the_first_who_knows_answers_and_another_licence_is_noted() -> None:
    then = LockedBases(read_lock(render_lock([ancestor("a/base", "cc-by-nc-4.0")])))
    now = Family(ancestor("a/base", "apache-2.0"))
    known = InTurn(now, then).look_up("a/base")
    assert isinstance(known, Ancestor)
    assert (known.license, known.formerly) == ("apache-2.0", ("cc-by-nc-4.0",))
    unknown = InTurn(now, then).look_up("gpt")
    assert isinstance(unknown, Unknown)
    assert unknown.reason.startswith("it is a name without its owner")


@pytest.mark.parametrize(
    ("lines", "files", "license_id", "told"),
    [
        (("license: MIT-nonsense",), {}, "MIT-nonsense", True),
        (("license: mit",), {}, "mit", True),
        (("license: [mit, gpl-3.0]",), {}, None, False),
        (("license: other",), {}, None, False),
        (("license: other", "license_name: gemma"), {}, "gemma", True),
        (("license: other", "license_name: our-own"), {}, None, False),
        (("tags: [a]",), {}, None, True),
        (("tags: [a]",), {"LICENSE": "All uses are ours."}, None, False),
    ],
)
def test_the_licence_of_the_repository(
    lines: tuple[str, ...], files: dict[str, str], license_id: str | None, told: bool
) -> None:
    own = own_license(derivative(Family(), *lines, **files).repo)
    assert (own.id, own.told) == (license_id, told)


def test_the_verdict_on_every_edge() -> None:
    family = Family(
        ancestor("b/middle", "mit", "a/root", "b/own"),
        ancestor("a/root", BIGSCIENCE),
        ancestor("b/own", BIGSCIENCE),
        ancestor("a/kept", CREATIVE),
    )
    made = derivative(family, f"license: {CREATIVE}", "base_model: [b/middle, a/kept, a/nobody]")
    data = lineage_data(made)
    told = [(edge["from"], edge["to"], edge["verdict"]) for edge in data["edges"]]
    assert told == [
        (HERE, "b/middle", "covers"),
        ("b/middle", "a/root", "drops"),
        ("b/middle", "b/own", "covers"),
        (HERE, "a/kept", "covers"),
        (HERE, "a/nobody", "unknown"),
    ]
    counts = {node["name"]: node["restrictions"] for node in data["nodes"]}
    assert counts == {
        "here": 11,
        "b/middle": 0,
        "a/root": 13,
        "b/own": 13,
        "a/kept": 11,
        "a/nobody": None,
    }


@pytest.mark.parametrize(
    ("lines", "kind", "codes"),
    [
        (("license: apache-2.0",), "drops", 13),
        ((f"license: {CREATIVE}",), "drops", 2),
        ((f"license: {BIGSCIENCE}",), "covers", 0),
        (("license: gpl-3.0",), "incurable", 0),
        (("tags: [a]",), "drops", 13),
        (("license: other",), "unknown", 0),
        (("license: openrail",), "unknown", 0),
    ],
)
def test_passage_of_a_base(lines: tuple[str, ...], kind: str, codes: int) -> None:
    made = derivative(Family(ancestor("a/base", BIGSCIENCE)), *lines, "base_model: a/base")
    found = passage(made, made.parents[0])
    assert (found.verdict.kind, len(found.verdict.codes)) == (kind, codes)
    assert found is passage(made, made.parents[0])


def test_a_base_of_several_or_no_licences_decides_nothing() -> None:
    family = Family(Ancestor("a/two", ("mit", "gpl-3.0")), Ancestor("a/none", problem="gated"))
    made = derivative(family, "license: mit", "base_model: [a/two, a/none]")
    reasons = [passage(made, item).verdict.reason for item in made.parents]
    assert reasons == [
        "a/two is under several licences",
        "the licence of a/none is not known: gated",
    ]
