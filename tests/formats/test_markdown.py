"""The Markdown report: short, and deaf to what a card says. Judged by a real parser."""

import html
import re

import pyromark
import pytest
from harness.report import HOSTILE, finding, shared_report

from raillint.formats.markdown import render
from raillint.model import Place, RepoReport, Report, Severity, Verdict

GITHUB = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
    | pyromark.Options.ENABLE_FOOTNOTES
)
OURS = {"h3", "p", "ul", "li", "strong", "code", "br", "details", "summary", "sub"}


def only(*findings) -> Report:
    return Report((RepoReport(".", "model", Verdict.FAIL, findings=findings),))


def as_html(report: Report) -> str:
    return pyromark.html(render(report), options=GITHUB)


def tags(text: str) -> set[str]:
    return set(re.findall(r"</?([a-z]+\d?)", text))


def test_verdict_comes_first() -> None:
    assert render(shared_report()).startswith("### ⚠️ raillint: error\n\nChecked 5 repositories: ")
    assert render(only(finding())).startswith("### ❌ raillint: fail\n\n")
    passing = Report((RepoReport(".", "model", Verdict.PASS),))
    assert render(passing).startswith(
        "### ✅ raillint: pass\n\nChecked 1 repository: no findings\n"
    )


def test_errors_stand_open_and_the_rest_is_folded() -> None:
    shown = as_html(only(finding(), finding(code="MD112", severity=Severity.WARNING)))
    opened, _, folded = shown.partition("<details>")
    assert "MD103" in opened
    assert "MD112" not in opened
    assert "MD112" in folded
    assert "<summary>Warnings and notes (1)</summary>" in folded


@pytest.mark.parametrize(
    "text",
    [
        HOSTILE,
        "# title\n\n- item\n```\ncode",
        "</summary></details><img src=x onerror=alert(1)>",
        "[a](https://example.org) <https://example.org> ![i](x) [r]: x",
        "| a | b |\n|---|---|",
        "`unpaired [a](b) <b>x</b>",
        "``` `a` ``` `<b>` **x** ~~y~~ _z_ [^1] - [x] $x$",
        "\\`a\\` \\[a](b) \\<b>",
        "`a` `` b ` c ` <i>",
        "&lt;script&gt; &#64;octocat",
    ],
)
def test_hostile_text_marks_up_nothing(text: str) -> None:
    report = only(finding(message=text, help_=text, place=Place(text, 1, 1, 1, 1)))
    shown = as_html(report)
    assert tags(shown) <= OURS
    assert shown.count("<li>") == 1


def test_words_are_read_as_they_were_written() -> None:
    text = "5 * 3 < 16 & [a] _b_ #1 | ~c~ $d$ \\n"
    shown = html.unescape(as_html(only(finding(message=text)))).replace("\u200b", "")
    assert text in shown


@pytest.mark.parametrize("text", ["@octocat", "org/repo#12", "#7", "www.example.org", "GH-3",
                                  "https://example.org/issues/1", "!5"])  # fmt: skip
def test_prose_mentions_and_links_nobody(text: str) -> None:
    """GitHub looks for these in the finished text; an invisible gap breaks them."""
    shown = html.unescape(as_html(only(finding(message=f"see {text} there"))))
    assert text not in shown
    assert text in shown.replace("\u200b", "")


def test_report_fits_into_a_comment() -> None:
    hostile = finding(message="@" * 5000, help_="<" * 5000)
    many = Report(
        tuple(
            RepoReport(f"m{number}", "model", Verdict.FAIL, findings=(hostile,) * 300)
            for number in range(30)
        )
    )
    for report in (many, only(*[hostile] * 10_000)):
        text = render(report)
        assert len(text) < 65_000
        assert "more" in text
        assert text.count("<details>") == text.count("</details>")
