"""The formats of a report: each module has `render(report) -> str`."""

from importlib import import_module

from raillint.model import Report

FORMATS = ("text", "concise", "json", "json-lines")


def render(name: str, report: Report, **options: bool) -> str:
    """Return a report in a format; ``options`` are those that `text` knows."""
    module = import_module(f"raillint.formats.{name.replace('-', '_')}")
    text: str = module.render(report, **(options if name == "text" else {}))
    return text
