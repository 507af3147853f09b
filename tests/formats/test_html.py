"""The HTML report: one file, deaf to what a repository says, with matrix, lineage and duties."""

import re
import shutil
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import CliRunner
from harness.reference import ROOT
from harness.report import HOSTILE, finding, shared_report

import raillint
from raillint.cli import cli
from raillint.formats import charts, lineage_svg
from raillint.formats.html import pages, render
from raillint.model import Place, RelatedPlace, RepoReport, Report, Unsure, Verdict

NO_PYGAL = "needs pygal: install raillint[report]"
WEAKENED = ROOT / "examples/weakened-model"
LOUD = '"><script>alert(1)</script><img src=x onerror=alert(1)> ' + HOSTILE


class Tags(HTMLParser):
    """Collects the tags, the attributes and the text of a page."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        self.text += data


def page_of(*targets: object, **options: object) -> str:
    return raillint.render("html", raillint.check(*targets, dossier=True, **options))


@pytest.fixture(scope="module")
def weakened() -> str:
    return page_of(WEAKENED)


@pytest.fixture(scope="module")
def relicensed(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("relicensed")
    card = "---\nlicense: apache-2.0\nbase_model: bigscience/bloom-560m\n---\n\n# A model\n"
    (folder / "README.md").write_text(card, "utf-8")
    return page_of(folder)


def rows(page: str) -> dict[str, list[str]]:
    """Return the words of the cells of the restriction matrix, by the title of the use."""
    table = page[page.index('<table class="matrix">') :].partition("</table>")[0]
    return {
        re.search(r'<th scope="row">([^<]*)<', row)[1]: re.findall(r"</span> ([\w ]+)</a>", row)
        for row in table.split("<tr>")[2:]
    }


def test_page_is_one_file_that_asks_for_nothing(weakened: str) -> None:
    found = Tags(weakened)
    assert not {"link", "img", "iframe", "object", "form", "base"} & set(found.tags)
    assert found.tags.count("script") == found.tags.count("style") == 1
    led = {value for name, value in found.attributes if name in {"href", "src"}}
    assert led
    assert all(value.startswith("#") for value in led)
    assert set(re.findall(r"https?://[\w.]+", weakened)) <= {"http://www.w3.org"}
    assert len(weakened.encode()) < 200_000


def test_every_link_leads_somewhere_in_the_page(weakened: str, relicensed: str) -> None:
    for page in (weakened, relicensed):
        found = Tags(page)
        ids = [value for name, value in found.attributes if name == "id"]
        assert len(ids) == len(set(ids))
        assert {v[1:] for n, v in found.attributes if n == "href" and v.startswith("#")} <= {*ids}


def test_policy_lets_only_the_own_script_run(weakened: str) -> None:
    from base64 import b64encode
    from hashlib import sha256

    script = re.search(r"<script>(.*?)</script>", weakened, re.DOTALL)[1]
    assert f"script-src 'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'" in weakened
    assert "default-src 'none'" in weakened


def test_verdict_stands_in_one_sentence(weakened: str) -> None:
    assert (
        "It does not meet the publisher profile: 2 errors, 8 warnings and 1 note found."
        in Tags(weakened).text
    )


def test_matrix_holds_a_changed_copy_against_the_published_text(weakened: str) -> None:
    cells = rows(weakened)
    assert cells["Defamation and harassment"] == ["narrowed", "restricted"]
    assert cells["Medical advice"] == ["lost", "restricted"]
    assert cells["Malware"] == ["kept", "restricted"]
    lost = re.search(r'class="cell lost" href="#(r1-clause-\d+)"', weakened)[1]
    assert f'id="{lost}"' in weakened


def test_matrix_and_drawing_show_what_a_relicensed_model_lost(relicensed: str) -> None:
    cells = rows(relicensed)
    assert len(cells) == 13
    assert {tuple(words) for words in cells.values()} == {("lost", "restricted")}
    assert '<g class="edge lost">' in relicensed
    assert "13 restricted uses" in relicensed
    assert re.search(r'class="cell lost" href="#r1-finding-\d+"', relicensed)


def test_duties_and_what_was_checked_are_in_the_page(relicensed: str) -> None:
    text = Tags(relicensed).text
    assert "you still owe what bigscience/bloom-560m asks" in text
    assert re.search(r"\d+ rules ran under the profile publisher", text)


def test_report_without_a_dossier_shows_its_findings() -> None:
    page = raillint.render("html", raillint.check(WEAKENED))
    assert "was narrowed" in Tags(page).text
    assert '<table class="matrix">' not in page


def test_hostile_text_stays_text() -> None:
    hostile = RepoReport(
        LOUD, "model", Verdict.FAIL,
        findings=(finding(message=LOUD, help_=LOUD, evidence=(LOUD,)),),
        dossier={"date": "2026-11-22", "problem": LOUD,
                 "sections": [{"id": "a", "title": LOUD, "status": "content", "line": 1}],
                 "files": [LOUD]},
    )  # fmt: skip
    for page in (render(Report((hostile,))), render(Report((hostile, hostile)))):
        found = Tags(page)
        assert found.tags.count("script") == 1
        assert "img" not in found.tags
        assert not [name for name, _ in found.attributes if name.startswith("on")]
        assert "alert(1)" in found.text
    assert render(shared_report()).count("<script") == 1


def test_drawings_and_charts_escape_what_they_show() -> None:
    name = 'a"<b>&\x1b'
    node = {"id": "", "name": name, "licenses": [], "restrictions": 1, "basis": "", "problem": ""}
    edge = {"from": "", "to": "b", "relation": name, "verdict": "drops", "reason": name,
            "codes": ["x"], "terms": [], "cycle": False}  # fmt: skip
    data = {"nodes": [node, {**node, "id": "b"}], "edges": [edge], "cut": ""}
    for drawing in (lineage_svg.draw(data, name), charts.bars("a", name, [(name, 1)])):
        assert "<b>" not in drawing
        assert "\x1b" not in drawing


def test_circle_in_a_lineage_is_drawn_and_ends() -> None:
    node = {"id": "", "name": "a", "licenses": ["mit"], "restrictions": 0, "problem": ""}
    edge = {"relation": "finetune", "verdict": "unknown", "reason": "", "codes": [], "terms": []}
    edges = [
        {**edge, "from": "", "to": "b", "cycle": False},
        {**edge, "from": "b", "to": "c", "cycle": False},
        {**edge, "from": "c", "to": "b", "cycle": False},
    ]
    nodes = [node, {**node, "id": "b"}, {**node, "id": "c"}]
    assert lineage_svg.draw({"nodes": nodes, "edges": edges}, "x").count("<rect") == 3


def test_many_repositories_have_an_overview_and_a_page_each(tmp_path: Path) -> None:
    pytest.importorskip("pygal", reason=NO_PYGAL)
    for name in ("weakened-model", "tidy-model"):
        shutil.copytree(ROOT / "examples" / name, tmp_path / "models" / name)
    command = ["check", str(tmp_path / "models"), "-o", f"{tmp_path}/report/"]
    assert CliRunner().invoke(cli, command, standalone_mode=False).return_value == 1
    written = {path.name: path.read_text("utf-8") for path in (tmp_path / "report").iterdir()}
    assert sorted(written) == ["index.html", "repository-1.html", "repository-2.html"]
    index = Tags(written["index.html"])
    led = {value for name, value in index.attributes if name == "href"}
    assert {"repository-1.html", "repository-2.html"} <= led
    assert written["index.html"].count("pygal-chart") == 4
    assert all('<a href="index.html">' in written[name] for name in written if name != "index.html")
    alone = CliRunner().invoke(cli, ["check", str(tmp_path / "models"), "--format", "html"])
    assert "<title>2 repositories (raillint)</title>" in alone.output


def test_charts_are_static_and_the_same_every_day() -> None:
    pytest.importorskip("pygal", reason=NO_PYGAL)
    drawn = charts.bars("verdicts", "Verdicts", [("pass", 3), ("fail", 1)])
    assert drawn == charts.bars("verdicts", "Verdicts", [("pass", 3), ("fail", 1)])
    assert "<script" not in drawn
    assert "<!--" not in drawn


def test_without_the_charting_library_the_figures_stand_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "pygal", None)
    page = render(shared_report())
    assert "raillint[report]" in page
    assert "pygal-chart" not in page
    assert "Verdicts in figures" in page


def test_report_of_one_repository_needs_no_folder_of_its_own() -> None:
    one = Report((RepoReport("a", "model", Verdict.PASS),))
    assert pages(one) == {"index.html": render(one)}


@pytest.mark.parametrize(
    "hostile",
    [
        HOSTILE,
        "</script><script>alert(1)</script>",
        '" onmouseover="alert(1)" x="',
        "' onfocus='alert(1)' autofocus='",
        "<!-- --!> <![CDATA[ ]]>",
        "{{ 7*7 }}{% raw %}",
        "javascript:alert(1)",
        "`<b>code</b>` and ` alone",
        "\u202egnp.exe\u2066 \x00\x1b[2J\x85\u2028",
    ],
)
def test_hostile_text_changes_neither_tags_nor_attributes(hostile: str) -> None:
    """Wherever a text stands, the page has the elements that a harmless text gives it."""

    def shape(text: str) -> tuple[list[tuple[str, tuple[str, ...]]], str]:
        found = finding(message=text, help_=text, evidence=(text,))
        place = found.place._replace(path=text)
        found = found._replace(
            place=place,
            excerpt=found.excerpt._replace(lines=(text,)),
            related=(RelatedPlace(text, place),),
        )
        repo = RepoReport(text, "model", Verdict.FAIL, (found,), notes=(text,), error=text,
                          undecided=(Unsure("MD103", text, text, (text,)),),
                          claims={"MD103": text}, page="https://hub.example/a/b")  # fmt: skip
        page = render(Report((repo,)))
        tags = []
        parser = HTMLParser()
        parser.handle_starttag = lambda tag, attrs: tags.append(  # type: ignore[method-assign]
            (tag, tuple(sorted(name for name, _ in attrs)))
        )
        parser.feed(page)
        # A word in backticks is code, and a short line has nothing before or after its mark.
        return [one for one in tags if one[0] not in {"code", "mark"}], page

    harmless, _ = shape("text")
    tags, page = shape(hostile)
    assert tags == harmless
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u202a-\u202e\u2066-\u2069]", page)
    assert "49" not in page or "7*7" not in hostile
    assert all(url.startswith(("#", "https://hub.example/")) for url in
               re.findall(r'href="([^"]*)"', page))  # fmt: skip


def test_finding_on_the_hub_links_to_its_line_at_the_revision() -> None:
    found = finding(place=Place("a b/README.md", 7, 1, 7, 2))
    repo = RepoReport("acme/base", "model", Verdict.FAIL, (found,),
                      page="https://hub.example/acme/base/blob/0123")  # fmt: skip
    page = render(Report((repo,)))
    assert 'href="https://hub.example/acme/base/blob/0123/a%20b/README.md#L7"' in page
    on_disk = render(Report((repo._replace(page=""),)))
    assert "https://hub.example" not in on_disk


def test_numbers_in_the_bars_can_be_read() -> None:
    """White on each colour of a bar, which axe-core does not measure in a drawing."""
    pytest.importorskip("pygal", reason=NO_PYGAL)
    page = render(shared_report())
    bars = re.findall(r"--bar: #(\w{6})", page)
    assert len(bars) == 2
    assert re.search(r"fill-opacity:\s*1[;}]", page)
    for bar in bars:
        parts = [int(bar[at : at + 2], 16) / 255 for at in (0, 2, 4)]
        red, green, blue = (
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
        )
        assert 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05) >= 4.5
