"""Does a machine-learning repository keep the promises of its OpenRAIL licence.

The public functions and types are listed in `__all__` and described in docs/api.md. They
are imported when first used, so that the command line starts without those it needs not.
"""

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"
# Where the documentation of this project is found.
PROJECT_URL = "https://github.com/raillint/raillint"

if TYPE_CHECKING:
    from raillint import licenses as licenses
    from raillint.api import check as check
    from raillint.api import inspect as inspect
    from raillint.api import render as render
    from raillint.api import render_pages as render_pages
    from raillint.errors import DataError as DataError
    from raillint.errors import RaillintError as RaillintError
    from raillint.errors import SourceError as SourceError
    from raillint.errors import UsageError as UsageError
    from raillint.model import Finding as Finding
    from raillint.model import RepoReport as RepoReport
    from raillint.model import Report as Report
    from raillint.model import Severity as Severity
    from raillint.model import Verdict as Verdict
    from raillint.repo.source import LocalSource as LocalSource
    from raillint.repo.source import MemorySource as MemorySource

_HOMES = {
    "check": "api",
    "inspect": "api",
    "render": "api",
    "render_pages": "api",
    **dict.fromkeys(("Finding", "Report", "RepoReport", "Severity", "Verdict"), "model"),
    **dict.fromkeys(("DataError", "RaillintError", "SourceError", "UsageError"), "errors"),
    **dict.fromkeys(("LocalSource", "MemorySource"), "repo.source"),
}
__all__ = [*_HOMES, "__version__", "licenses"]  # noqa: PLE0604 - names out of one table


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used (PEP 562)."""
    from importlib import import_module  # noqa: PLC0415 - the version alone needs none

    if name == "licenses":
        return import_module("raillint.licenses")
    if name not in _HOMES:
        raise AttributeError(f"module 'raillint' has no attribute {name!r}")
    return getattr(import_module(f"raillint.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    """Name what may be imported."""
    return sorted(__all__)
