"""The formats of a report: each module has `render(report) -> str`."""

import os.path
from importlib import import_module

from raillint.errors import UsageError
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
    "html",
)
# Those that show what each rule means.
WITH_MANUALS = frozenset({"sarif", "html"})

# The formats that a file's name stands for; the first, unless another of them is asked for.
_ENDINGS = {
    ".sarif": ("sarif",),
    ".json": ("json", "gitlab", "sarif"),
    ".sarif.json": ("sarif",),
    ".jsonl": ("json-lines",),
    ".xml": ("junit",),
    ".md": ("markdown",),
    ".html": ("html",),
    ".txt": ("text", "concise"),
}


def format_of(path: str, asked: str | None) -> str:
    """Return the format to write to a file: by its ending, else the one that was asked for.

    A folder takes pages of HTML, whatever is printed.

    Raises UsageError for an ending that stands for nothing, where no format was asked for.
    """
    if is_folder(path):
        return "html"
    for ending, names in reversed(_ENDINGS.items()):
        if path.lower().endswith(ending):
            return asked if asked in names else names[0]
    name = path.replace(os.sep, "/").rpartition("/")[2]
    if asked is None and "." in name.strip("."):
        raise UsageError(
            f"{path}: no format has this ending; name one by --format, or use {', '.join(_ENDINGS)}"
        )
    return asked or "text"


def is_folder(path: str) -> bool:
    """Tell whether a path to write to is meant as a folder: pages of HTML go there."""
    return path.endswith(("/", os.sep)) or os.path.isdir(path)  # noqa: PTH112


def render(name: str, report: Report, **options: bool) -> str:
    """Return a report in a format; ``options`` are those that `text` knows.

    Raises UsageError for a format or an option that there is none of.
    """
    if name not in FORMATS:
        raise UsageError(f"unknown format {name}: choose from {', '.join(FORMATS)}")
    unknown = sorted(options.keys() - {"color", "verbose"})
    if unknown:
        raise UsageError(f"there is no option {unknown[0]}: choose from color, verbose")
    module = import_module(f"raillint.formats.{name.replace('-', '_')}")
    text: str = module.render(report, **(options if name == "text" else {}))
    return text
