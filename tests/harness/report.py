"""One report that holds everything a report can hold, for every format to render.

It is written down, not run, so that its renderings change with the formats alone.
"""

from collections.abc import Iterator

from raillint.model import (
    Confidence,
    Crash,
    Edit,
    Excerpt,
    Finding,
    Fix,
    Place,
    RelatedPlace,
    RepoReport,
    Report,
    Rule,
    Scope,
    Severity,
    Silenced,
    Skipped,
    Span,
    Unsure,
    Verdict,
)

# What a card could hold to steer whoever reads the report.
HOSTILE = (
    "\x1b[31m</details><script>alert(1)</script> ::error::x\n::set-output name=a::b "
    "@octocat #1 ![i](https://example.org/i.png) [a](javascript:b) `c | d` 100% a:b,c "
    "]]> &amp; \x00\x85\u202e\ufffe\ud800 www.example.org {0}"
)


def _nothing(_: object) -> Iterator[None]:
    yield from ()


def _rule(code: str, name: str, severity: Severity, doc: str, since: str = "0.1") -> Rule:
    return Rule(
        code=code,
        name=name,
        family="metadata",
        scope=Scope.CARD,
        severity=severity,
        since=since,
        profile="hub",
        requires=(),
        inputs=("README.md",),
        kinds=("model",),
        fix="",
        doc=doc,
        check=_nothing,
    )


RULES = (
    _rule("AC001", "missing-contact", Severity.WARNING, "The card names no contact.", since=""),
    _rule(
        "MD103",
        "unknown-license-id",
        Severity.ERROR,
        "`license` holds an id that the Hub does not list.\n\n    ## Why it matters\n\n"
        "    The Hub shows no licence.\n\n    ## Bad\n\n    ```markdown\n    ---\n"
        "    license: Apache\n    ---\n    ```\n    ",
    ),
    _rule("MD112", "misspelt-metadata-key", Severity.WARNING, "A key is misspelt."),
    _rule("UR201", "unmentioned-use-restrictions", Severity.INFO, "Nothing leads to them."),
)


AT = Place("README.md", 3, 10, 3, 20)


def finding(  # noqa: PLR0913 - the fields of a finding
    *,
    code: str = "MD103",
    severity: Severity = Severity.ERROR,
    place: Place = AT,
    message: str = "`Apache` is no licence id of the Hub",
    help_: str = "did you mean `apache-2.0`?",
    fix: Fix | None = None,
    related: tuple[RelatedPlace, ...] = (),
    evidence: tuple[str, ...] = (),
) -> Finding:
    """Return a finding; what is not given is that of an unknown licence id."""
    name = next((rule.name for rule in RULES if rule.code == code), "reading")
    excerpt = Excerpt(place.line, ("license: Apache",))
    return Finding(code, name, severity, Confidence.HIGH, place, message, help_, evidence, related,
                   fix, excerpt)  # fmt: skip


def shared_report() -> Report:
    """Return a report of five repositories: faulty, hostile, passing, unreadable, crashed."""
    return Report(
        (_faulty(), _hostile(), _passing(), _unreadable(), _crashed()),
        rules=RULES,
    )


def _faulty() -> RepoReport:
    edit = Edit(Span("README.md", 13, 19), "apache-2.0", place=Place("README.md", 3, 10, 3, 16))
    other = RelatedPlace("the text says otherwise", Place("docs/LICENSE", 1, 1, 4, 12))
    fixed = finding(
        fix=Fix("write `apache-2.0`", (edit,), safe=True),
        related=(other,),
        evidence=("README.md: license", "docs/LICENSE"),
    )
    misspelt = finding(
        code="MD112",
        severity=Severity.WARNING,
        place=Place("README.md", 2, 1, 2, 10),
        message="the Hub does not read `languages`",
        help_="write `language`",
    )
    spread = finding(
        code="UR201",
        severity=Severity.INFO,
        place=Place("README.md", 20, 1, 24, 1),
        message="nothing leads to the restrictions",
        help_="",
    )
    own = finding(
        code="AC001",
        severity=Severity.WARNING,
        place=Place("README.md", 1, 1, 1, 4),
        message="no contact",
        help_="",
    )
    return RepoReport(
        target="models/a",
        kind="model",
        verdict=Verdict.FAIL,
        findings=(own, misspelt, fixed, fixed, spread),
        undecided=(Unsure("UR201", RULES[3].name, "the base model is gated", ("base_model",)),),
        silenced=(
            Silenced(misspelt, "the next release renames it", "comment"),
            Silenced(own, "known when the baseline was written", "baseline"),
        ),
        skipped=(Skipped("MD103", RULES[1].name, "the metadata cannot be read"),),
        profile="publisher",
    )


def _hostile() -> RepoReport:
    place = Place("a b/100%:x,\udcff\n::error::.md", 1, 1, 1, 2)
    nasty = finding(place=place, message=HOSTILE, help_=HOSTILE, evidence=(HOSTILE,),
                    related=(RelatedPlace(HOSTILE, place),))  # fmt: skip
    return RepoReport(
        target="models/<b>",
        kind="model",
        verdict=Verdict.FAIL,
        findings=(nasty,),
        undecided=(Unsure("UR201", RULES[3].name, HOSTILE, ()),),
        silenced=(Silenced(nasty, HOSTILE, "comment"),),
        claims={"MD103": HOSTILE},
    )


def _passing() -> RepoReport:
    return RepoReport("models/c", "dataset", Verdict.PASS, profile="publisher")


def _unreadable() -> RepoReport:
    return RepoReport("models/d", "model", Verdict.ERROR, error=f"cannot read it: {HOSTILE}")


def _crashed() -> RepoReport:
    crash = Crash("RL900", "reading", f"ValueError: {HOSTILE}")
    return RepoReport("models/e", "model", Verdict.ERROR, crashes=(crash,))
