"""A composed licence restricts what was chosen, and is read back as exactly that."""

import random
import re
from textwrap import fill

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from raillint.document import Document
from raillint.errors import UsageError
from raillint.licensing.catalogue import catalogue
from raillint.licensing.composed import (
    Composition,
    blocks,
    codes_for,
    compose,
    composed_map,
    default_name,
)
from raillint.licensing.composed_copies import read_header
from raillint.licensing.identify import Match, shipped_library
from raillint.licensing.normalise import words_of
from raillint.licensing.recognise import codes_in, markers, qualifiers_from
from raillint.licensing.restrictions import (
    at_least,
    covers,
    qualifiers_of,
    restriction_map,
    restrictions_of,
    union,
)
from raillint.licensing.terms import running, terms

CODES = tuple(blocks().clauses)
CHOSEN = ("medical.advice", "minors.exploit-harm", "security.malware")


def one(text: str) -> Match:
    (match,) = shipped_library().identify(Document("LICENSE", text))
    return match


def states(match: Match) -> dict[str, str]:
    return {item.code: item.status for item in match.restrictions}


def sets(count: int) -> list[Composition]:
    chance = random.Random(20261122)
    return [
        Composition(
            chance.choice(["openrail", "addendum"]),
            tuple(chance.sample(CODES, chance.randint(1, len(CODES)))),
            tuple(chance.sample(["data", "application", "model", "source"], chance.randint(1, 4))),
            holder=chance.choice(["Acme", "Example e.V.", "[COPYRIGHT HOLDER]"]),
            year="2026",
        )
        for _ in range(count)
    ]


def test_every_code_of_the_taxonomy_has_a_clause_in_its_order() -> None:
    assert tuple(terms().codes) == CODES


@pytest.mark.parametrize("code", CODES)
def test_a_clause_is_read_as_its_code_with_its_qualifiers(code: str) -> None:
    clause = blocks().clauses[code]
    text = running(words_of(clause.text).words)
    found = codes_in(text)
    assert found[0][1] == code
    assert all(weight * 2 < found[0][0] for weight, _ in found[1:])
    assert qualifiers_from(markers(text)) == clause.qualifiers


@pytest.mark.parametrize("code", CODES)
def test_a_clause_is_no_weaker_than_any_licence_in_the_catalogue(code: str) -> None:
    for license_id in catalogue():
        for item in restrictions_of(license_id):
            if item.code == code:
                assert at_least(blocks().clauses[code].qualifiers, item.qualifiers), license_id


def read_back(made: Composition) -> None:
    match = one(compose(made))
    assert (match.license, match.status) == (f"composed-{made.kind}", "exact")
    assert set(states(match)) == set(made.codes)
    assert set(states(match).values()) == {"same"}
    found = {item.code: qualifiers_of(item.qualifiers) for item in match.restrictions}
    assert found == composed_map(made.codes)


@pytest.mark.parametrize("made", sets(40), ids=range(40))
def test_a_chosen_set_is_read_back_exactly(made: Composition) -> None:
    read_back(made)


@pytest.mark.parametrize("code", CODES)
def test_a_single_restriction_is_read_back(code: str) -> None:
    read_back(Composition("openrail", (code,)))
    read_back(Composition("addendum", (code,), ("data", "source")))


@pytest.mark.slow
def test_a_thousand_chosen_sets_are_read_back_exactly() -> None:
    examined = sets(1000)
    for made in examined:
        read_back(made)
    assert len({frozenset(made.codes) for made in examined}) > 900


@pytest.mark.parametrize(
    "bases",
    [
        ("bigscience-bloom-rail-1.0", "bigcode-openrail-m"),
        ("creativeml-openrail-m", "openrail++"),
        ("bigscience-openrail-m", "gemma", "llama3"),
        tuple(license_id for license_id in catalogue() if restrictions_of(license_id)),
    ],
)
def test_what_is_composed_from_parents_covers_each(bases: tuple[str, ...]) -> None:
    required = [restriction_map(restrictions_of(base)) for base in bases]
    mine = composed_map(codes_for(required))
    joined: dict[str, object] = {}
    for item in required:
        assert covers(mine, item)
        joined = union(joined, item)  # type: ignore[arg-type,assignment]
    assert set(mine) == set(joined)


@pytest.mark.parametrize(
    "edit",
    [
        str.upper,
        lambda text: "\n".join(f"> {line}" for line in text.splitlines()),
        lambda text: text.replace("\n", "\r\n"),
        lambda text: "\n\n".join(fill(block, 57) for block in text.split("\n\n")),
        lambda text: re.sub(r"(?m)^\(([abc])\)", lambda m: f"{ord(m[1]) - 96}.", text),
        lambda text: text.replace("Copyright (c) 2026 Acme", "Copyright (c) 2030 Somebody Else"),
    ],
)
def test_the_form_of_a_copy_does_not_matter(edit: object) -> None:
    text = compose(Composition("openrail", CHOSEN, holder="Acme", year="2026"))
    match = one(edit(text))  # type: ignore[operator]
    assert (match.license, match.status) == ("composed-openrail", "exact")
    assert states(match) == dict.fromkeys(CHOSEN, "same")


def test_the_header_alone_vouches_for_nothing() -> None:
    text = compose(Composition("openrail", CHOSEN, holder="Acme", year="2026"))
    gone = text.replace(blocks().clauses["minors.exploit-harm"].text[:20], "", 1)
    start = text.index("(b) exploit")
    dropped = text[:start] + text[text.index("(c) write") :]
    narrowed = text.replace("(c) write", "(c) intentionally write")
    added = text.replace("(c) write", "(c) impersonate a person;\n\n(d) write")
    assert states(one(dropped))["minors.exploit-harm"] == "missing"
    assert states(one(narrowed))["security.malware"] == "narrowed"
    assert states(one(added))["disinfo.impersonation"] == "added"
    assert one(gone).status == "modified"
    header = text[: text.index("DRAFT")]
    invented = f"{header}\n\nDo what you like with it, as long as you send a postcard. " * 2
    assert all(
        match.status == "claimed"
        for match in shipped_library().identify(Document("LICENSE", invented))
    )


def test_a_header_of_another_version_is_passed_over() -> None:
    text = compose(Composition("openrail", CHOSEN))
    assert read_header(text) == (Composition("openrail", CHOSEN),)
    assert read_header(text.replace("openrail 1", "openrail 99")) == ()
    assert read_header(text.replace("medical.advice", "medical.wizardry", 1)) == ()


@pytest.mark.parametrize(
    ("made", "name"),
    [
        (Composition("openrail", CHOSEN, ("model",), holder="Acme"), "Acme OpenRAIL-M License"),
        (
            Composition("openrail", CHOSEN, ("source", "data", "model"), holder="Acme"),
            "Acme OpenRAIL-DMS License",
        ),
        (
            Composition("openrail", (*CHOSEN, "research.only"), holder="Acme"),
            "Acme RAIL-M License",
        ),
        (Composition("addendum", CHOSEN), "Composed OpenRAIL-M Addendum"),
    ],
)
def test_the_name_says_what_is_released_and_whether_it_is_open(
    made: Composition, name: str
) -> None:
    assert default_name(made) == name


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=100))
def test_no_name_is_read_as_a_template_or_breaks_the_read_back(holder: str) -> None:
    made = Composition("openrail", CHOSEN, name="Acme RAIL-M", holder=holder, year="2026")
    try:
        text = compose(made)
    except UsageError:
        assert not holder.isprintable() or not holder or set("[]{}<>") & set(holder)
        return
    assert states(one(text)) == dict.fromkeys(CHOSEN, "same")


@pytest.mark.parametrize(
    "made",
    [
        Composition("openrail", ()),
        Composition("openrail", ("medicl.advice",)),
        Composition("openrail", CHOSEN, ("pamphlet",)),
        Composition("openrail", CHOSEN, ()),
        Composition("openrail", CHOSEN, holder="two\nlines"),
        Composition("openrail", CHOSEN, name="x" * 200),
        Composition("openrail", CHOSEN, name="Composed with raillint"),
    ],
)
def test_what_cannot_be_composed_is_refused(made: Composition) -> None:
    with pytest.raises(UsageError):
        compose(made)
