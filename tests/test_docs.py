"""The documentation holds together: every page can be found, and no link leads nowhere."""

import re
from pathlib import Path

import pytest
from harness.reference import ROOT

PAGES = sorted((ROOT / "docs").glob("*.md"))
LINKING = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "examples" / "README.md", *PAGES]


def linked_from(page: Path) -> set[Path]:
    """Return the files of the project that a page links to."""
    text = re.sub(
        r"^(```+).*?^\1$|`[^`\n]*`", "", page.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL
    )
    targets = re.findall(r"\]\(([A-Za-z0-9_./-]+)(?:#[^)]*)?\)", text)
    return {(page.parent / item).resolve() for item in targets if "://" not in item}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_readme_leads_to_every_page(page: Path) -> None:
    assert page in linked_from(ROOT / "README.md")


@pytest.mark.parametrize("page", LINKING, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_somewhere(page: Path) -> None:
    assert [path for path in linked_from(page) if not path.exists()] == []
