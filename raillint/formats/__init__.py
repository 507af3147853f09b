"""The formats of a report: each module has `render(report) -> str`."""

from importlib import import_module

from raillint.model import Report

FORMATS = (
    "text",
    "concise",
    "json",
    "json-lines",
    "sarif",
    "github",
    "gitlab",
    "junit",
    "markdown",
)
# Those that show what each rule means.
WITH_MANUALS = frozenset({"sarif"})

# The formats that a file's name stands for; the first, unless another of them is asked for.
_ENDINGS = {
    ".sarif": ("sarif",),
    ".json": ("json", "gitlab", "sarif"),
    ".sarif.json": ("sarif",),
    ".jsonl": ("json-lines",),
    ".xml": ("junit",),
    ".md": ("markdown",),
    ".txt": ("text", "concise"),
}


def format_of(path: str, asked: str | None) -> str:
    """Return the format to write to a file: by its ending, else the one that was asked for."""
    for ending, names in reversed(_ENDINGS.items()):
        if path.lower().endswith(ending):
            return asked if asked in names else names[0]
    return asked or "text"


def render(name: str, report: Report, **options: bool) -> str:
    """Return a report in a format; ``options`` are those that `text` knows."""
    module = import_module(f"raillint.formats.{name.replace('-', '_')}")
    text: str = module.render(report, **(options if name == "text" else {}))
    return text
