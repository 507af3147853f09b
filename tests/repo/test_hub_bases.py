"""What the Hub says of a base becomes an ancestor, and nothing it says does harm."""

from collections.abc import Mapping
from typing import Any, NamedTuple

import pytest
from harness.texts import EXAMPLE, stock_text

from raillint.errors import Fault, SourceError
from raillint.repo.bases import InTurn, KnownBases
from raillint.repo.hub_bases import HubBases, declared_licenses, described_parents
from raillint.repo.lineage import Ancestor, Parent, Unknown, resolve
from raillint.repo.source import MemorySource, Source


class Answer(NamedTuple):
    """A repository as the Hub would describe it."""

    id: str
    card_data: Mapping[str, Any] = {}
    tags: tuple[str, ...] = ()
    gated: str = ""
    sha: str = "a" * 40


def hub(*answers: Answer, files: Mapping[str, str] | None = None) -> HubBases:
    known = {item.id.lower(): item for item in answers}

    def describe(base_id: str) -> Answer:
        if base_id not in known:
            raise SourceError(f"{base_id}: missing, private or gated", Fault.MISSING)
        return known[base_id]

    def open_(base_id: str) -> Source:
        return MemorySource(files or {}, label=base_id)

    return HubBases(describe, None if files is None else open_, today="2026-11-22")


def found(bases: HubBases, base_id: str = "acme/base") -> Ancestor:
    known = bases.look_up(base_id)
    assert isinstance(known, Ancestor)
    return known


def test_a_licence_by_its_tag_alone() -> None:
    known = found(hub(Answer("acme/base", {"license": "creativeml-openrail-m"}, gated="auto")))
    assert (known.licenses, known.basis, known.gated) == (("creativeml-openrail-m",), "tag", "auto")
    assert (known.date, known.sha) == ("2026-11-22", "a" * 40)
    assert len(known.restrictions or ()) == 11
    assert not known.sure


def test_the_text_beats_the_tag() -> None:
    files = {"README.md": "# B\n", "LICENSE": stock_text(*EXAMPLE)}
    known = found(hub(Answer("acme/base", {"license": "mit"}), files=files))
    assert (known.license, known.edition, known.basis) == (*EXAMPLE, "text")
    assert len(known.restrictions or ()) == 9
    assert known.sure


def test_a_text_that_is_not_known_leaves_the_tag() -> None:
    files = {"LICENSE": "All uses are ours to name."}
    assert found(hub(Answer("acme/base", {"license": "mit"}), files=files)).basis == "tag"


def test_no_licence_at_all() -> None:
    known = found(hub(Answer("acme/base")))
    assert (known.licenses, known.basis, known.restrictions) == ((), "", None)


def test_a_repository_that_has_moved() -> None:
    bases = HubBases(lambda _: Answer("acme/new", {"license": "mit"}))
    assert found(bases, "acme/old").renamed == "acme/new"


def test_a_repository_that_is_gone() -> None:
    known = found(hub(), "acme/base")
    assert (known.problem, known.licenses) == ("gone or private", ())
    both = InTurn(hub(), KnownBases()).look_up("CompVis/stable-diffusion-v1-4")
    assert isinstance(both, Ancestor)
    assert (both.license, both.problem) == ("creativeml-openrail-m", "gone or private")


def test_a_hub_that_cannot_be_reached_leaves_the_base_unknown() -> None:
    def refuse(base_id: str) -> Answer:
        raise SourceError(f"{base_id}: connection refused", Fault.UNREACHABLE)

    known = HubBases(refuse).look_up("acme/base")
    assert isinstance(known, Unknown)
    assert known.looked_at == ("the Hub",)


@pytest.mark.parametrize("base_id", ["../../etc", "a/b/c", "acme/..", "", "-x", "acme/\x1b[31m"])
def test_what_is_no_id_is_never_asked_for(base_id: str) -> None:
    def describe(_: str) -> Answer:
        raise AssertionError("asked")

    assert isinstance(HubBases(describe).look_up(base_id), Unknown)


@pytest.mark.parametrize(
    ("card_data", "ids"),
    [
        ({"license": ["mit", "gpl-3.0"]}, ("mit", "gpl-3.0")),
        ({"license": "other", "license_name": "Gemma"}, ("gemma",)),
        ({"license": "other"}, ()),
        ({"license": {"a": 1}}, ()),
        ({"license": [None, 3]}, ()),
        ({"license": "other", "license_name": ["x"]}, ()),
    ],
)
def test_declared_licences(card_data: dict[str, Any], ids: tuple[str, ...]) -> None:
    assert declared_licenses(card_data) == ids


def named(parents: tuple[Parent, ...]) -> list[tuple[str, str]]:
    return [(item.id, item.relation) for item in parents]


@pytest.mark.parametrize(
    ("card_data", "tags", "parents"),
    [
        ({"base_model": "a/b"}, (), [("a/b", "finetune")]),
        ({"base_model": "a/b"}, ("base_model:adapter:a/b", "base_model:a/b"), [("a/b", "adapter")]),
        ({"base_model": ["a/b", "a/c"]}, (), [("a/b", "merge"), ("a/c", "merge")]),
        ({"base_model": "a/b", "base_model_relation": "quantized"}, (), [("a/b", "quantized")]),
        ({"base_model": "a/b", "base_model_relation": ["x"]}, (), [("a/b", "finetune")]),
        ({}, ("base_model:merge:a/b", "region:us"), [("a/b", "merge")]),
        ({"base_model": {"x": [1]}}, (), []),
        ({"base_model": "acme/base"}, (), []),
        ({"base_model": ["A/B", "a/b"]}, (), [("A/B", "merge")]),
    ],
)
def test_parents_of_a_base(
    card_data: dict[str, Any], tags: tuple[str, ...], parents: list[tuple[str, str]]
) -> None:
    assert named(described_parents(Answer("acme/base", card_data, tags))) == parents


def test_a_chain_on_the_hub_takes_one_question_each() -> None:
    asked = []

    def describe(base_id: str) -> Answer:
        asked.append(base_id)
        above = {"acme/one": "acme/two", "acme/two": "acme/three"}.get(base_id)
        return Answer(base_id, {"license": "mit", "base_model": above})

    start = described_parents(Answer("acme/zero", {"base_model": ["acme/one", "acme/two"]}))
    lineage = resolve(start, HubBases(describe))
    assert sorted(asked) == ["acme/one", "acme/three", "acme/two"]
    assert len(lineage.ancestors) == 3
