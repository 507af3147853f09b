"""The HTML report in a real browser: it opens from a file, filters, sorts, folds and prints."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from harness.reference import ROOT
from harness.report import shared_report

import raillint

playwright = pytest.importorskip(
    "playwright.sync_api", reason="needs playwright: install raillint[integration]"
)
Page, Browser = playwright.Page, playwright.Browser

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(
    CHROMIUM is None, reason="needs Chromium: install it, or name it in CHROMIUM"
)
NARROW, WIDE = 390, 1280


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with playwright.sync_playwright() as driver:
        # A container has no user namespaces for the browser's own sandbox.
        running = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield running
        running.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the pages of three repositories, and one page of all."""
    where = tmp_path_factory.mktemp("report")
    models = where / "models"
    for name in ("weakened-model", "tidy-model"):
        shutil.copytree(ROOT / "examples" / name, models / name)
    (models / "relicensed").mkdir()
    card = (
        "---\nlicense: apache-2.0\nlanguages: en\nbase_model: bigscience/bloom-560m\n---\n\n"
        "# <script>document.title = 'x'</script> " + "long" * 200 + "\n"
    )
    (models / "relicensed" / "README.md").write_text(card, "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(where)
        report = raillint.check("models", dossier=True)
    for name, text in raillint.render_pages(report).items():
        (where / name).write_text(text, "utf-8")
    (where / "all.html").write_text(raillint.render("html", report), "utf-8")
    (where / "hostile.html").write_text(raillint.render("html", shared_report()), "utf-8")
    return where


class Opened:
    """A page that was opened from a file, and everything it complained of or asked for."""

    def __init__(self, browser: Browser, path: Path, width: int, scheme: str = "light") -> None:
        self.complaints: list[str] = []
        self.asked: list[str] = []
        size = {"width": width, "height": 900}
        self.context = browser.new_context(viewport=size, color_scheme=scheme)
        self.page: Page = self.context.new_page()
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.goto(path.as_uri())


@pytest.fixture
def opened(browser: Browser, folder: Path) -> Iterator[Opened]:
    found = Opened(browser, folder / "repository-1.html", WIDE)
    yield found
    found.context.close()


@pytest.mark.parametrize(
    ("name", "width", "scheme"),
    [
        ("index.html", NARROW, "light"),
        ("index.html", WIDE, "dark"),
        ("repository-1.html", NARROW, "dark"),
        ("repository-1.html", WIDE, "light"),
        ("all.html", NARROW, "light"),
        ("hostile.html", NARROW, "dark"),
    ],
)
def test_page_is_sound(browser: Browser, folder: Path, name: str, width: int, scheme: str) -> None:
    """Nothing is complained of or asked for, nothing sticks out, and axe-core finds no fault."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    found = Opened(browser, folder / name, width, scheme)
    try:
        assert found.complaints == []
        assert found.asked == [(folder / name).as_uri()]
        assert found.page.evaluate("document.documentElement.scrollWidth") <= width
        found.page.evaluate("for (const one of document.querySelectorAll('details')) one.open = 1")
        result = axe.Axe().run(found.page)
        faults = [
            (one["id"], one["nodes"][0]["html"][:200]) for one in result.response["violations"]
        ]
        assert faults == []
        assert found.page.title() != "x"
    finally:
        found.context.close()


def shown(page: Page) -> list[str]:
    return [item.get_attribute("data-is") for item in page.locator(".finding:visible").all()]


def test_findings_are_filtered_by_weight_and_by_words(opened: Opened) -> None:
    page = opened.page
    every = shown(page)
    assert {"error", "warning"} <= set(every)
    page.get_by_role("checkbox", name="warning").uncheck()
    assert "warning" not in shown(page)
    page.get_by_role("checkbox", name="warning").check()
    page.get_by_role("searchbox").fill("dropped-base-terms")
    assert len(shown(page)) == 1
    assert page.get_by_text(f"1 of {len(every)} shown").is_visible()
    page.get_by_role("searchbox").fill("")
    assert shown(page) == every


def test_findings_fold_and_unfold(opened: Opened) -> None:
    page = opened.page
    inside = page.locator(".finding .inside").first
    assert inside.is_visible()
    page.get_by_role("button", name="Fold all").click()
    assert not inside.is_visible()
    page.get_by_role("button", name="Unfold all").click()
    assert inside.is_visible()


def test_cell_of_the_matrix_leads_to_its_finding_even_when_folded(opened: Opened) -> None:
    page = opened.page
    page.get_by_role("button", name="Fold all").click()
    cell = page.locator("a.cell.lost").first
    target = page.locator(cell.get_attribute("href"))
    assert target.get_attribute("open") is None
    cell.click()
    # The page hears of the new address after the click has returned.
    playwright.expect(target.locator(".inside")).to_be_visible()
    assert target.get_attribute("open") is not None


def test_keyboard_alone_reaches_the_controls(opened: Opened) -> None:
    page = opened.page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the report"
    page.get_by_role("button", name="Fold all").focus()
    page.keyboard.press("Enter")
    assert page.get_by_role("button", name="Unfold all").is_visible()


def test_overview_sorts_by_each_column_both_ways(browser: Browser, folder: Path) -> None:
    found = Opened(browser, folder / "index.html", WIDE)
    page = found.page

    def column(at: int) -> list[str]:
        cells = page.locator(f"#overview-table tbody tr > :nth-child({at})").all_text_contents()
        return [cell.strip() for cell in cells]

    page.get_by_role("button", name="Errors").click()
    numbers = [int(cell) for cell in column(5)]
    assert numbers == sorted(numbers)
    assert len(set(numbers)) > 1
    page.get_by_role("button", name="Errors").click()
    assert [int(cell) for cell in column(5)] == numbers[::-1]
    assert page.locator("th[aria-sort=descending]").count() == 1
    page.get_by_role("button", name="Repository").click()
    assert column(1) == sorted(column(1))
    page.get_by_role("searchbox").fill("tidy")
    assert page.locator("#overview-table tbody tr:visible").count() == 1
    page.get_by_role("link", name="models/tidy-model").click()
    assert page.get_by_role("heading", level=1).text_content() == "models/tidy-model"
    found.context.close()


def test_paper_shows_what_was_folded(opened: Opened) -> None:
    page = opened.page
    page.get_by_role("button", name="Fold all").click()
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert page.locator("details:not([open])").count() == 0
    assert not page.get_by_role("searchbox").is_visible()
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert page.locator(".finding[open]").count() == 0


def test_page_is_whole_without_scripts(browser: Browser, folder: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((folder / "repository-1.html").as_uri())
    assert page.locator(".finding .inside").first.is_visible()
    assert not page.get_by_role("searchbox").is_visible()
    context.close()
