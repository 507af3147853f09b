"""What a run is asked to do: options of the command line over `.raillint.yaml`.

The first of `.raillint.yaml` and `[tool.raillint]` in `pyproject.toml` counts.
"""

import os.path
from collections.abc import Mapping
from typing import Any, NamedTuple

from raillint.document import Document
from raillint.errors import UsageError
from raillint.model import Severity
from raillint.repo.policy import LARGE, NO_POLICY, Policy
from raillint.repo.source import Source

SETTINGS_FILE = ".raillint.yaml"
MISNAMED = ".raillint.yml"
PROJECT_FILE = "pyproject.toml"
MAX_SETTINGS = 200_000
DEFAULT_PROFILE = "publisher"
NEVER = "never"


class Settings(NamedTuple):
    """The settings of a run. ``ignore`` maps codes to reasons; ``fail_on`` none means never."""

    profile: str = DEFAULT_PROFILE
    select: tuple[str, ...] = ()
    ignore: Mapping[str, str] = {}
    fail_on: Severity | None = Severity.ERROR
    strict_undecided: bool = False
    baseline: str = ""
    license_texts: str = ""
    licenses: str = ""
    policy: Policy = NO_POLICY
    document: Document | None = None


def read_settings(source: Source) -> Settings:
    """Return the settings that a repository carries, or the defaults.

    Raises UsageError, one line, for a file that is broken or holds unknown keys.
    """
    found = _from_yaml(source) or _from_project(source)
    if found is None:
        return Settings()
    data, document = found
    return _settings(data, document, source.label)


def claimed_settings(source: Source) -> Settings:
    """Return what a repository's settings claim where they do not count; broken ones claim nothing.

    Raises SourceError where they are there and cannot be had.
    """
    try:
        return read_settings(source)
    except UsageError:
        return Settings()


def severity_of(word: str) -> Severity | None:
    """Return the threshold that a word means; `never` is none."""
    return None if word == NEVER else Severity[word.upper()]


def _from_yaml(source: Source) -> tuple[Any, Document] | None:
    if source.whole and source.read(MISNAMED, 1) is not None:
        raise UsageError(f"{_where(source, MISNAMED)} is not read: rename it to {SETTINGS_FILE}")
    blob = source.read(SETTINGS_FILE, MAX_SETTINGS) if source.whole else None
    if blob is None:
        return None
    import yaml  # noqa: PLC0415 - the card needs it as well, a run without either does not

    from raillint.bounded_yaml import load_once  # noqa: PLC0415

    document = Document(SETTINGS_FILE, blob.data.decode("utf-8", "replace"))
    if blob.cut:
        raise UsageError(
            f"{_where(source, SETTINGS_FILE)} is larger than {MAX_SETTINGS:,} bytes: move "
            "known findings to a baseline"
        )
    try:
        data = load_once(document.text)
    except yaml.YAMLError as error:
        from raillint.broken_yaml import told  # noqa: PLC0415 - settings in order need none

        raise UsageError(f"{_where(source, SETTINGS_FILE)}:{told(document, error)}") from error
    return ({} if data is None else data), document


def _from_project(source: Source) -> tuple[Any, Document] | None:
    blob = source.read(PROJECT_FILE, MAX_SETTINGS) if source.whole else None
    if blob is None or b"tool.raillint" not in blob.data:
        return None
    import tomllib  # noqa: PLC0415 - few model repositories hold a pyproject.toml

    document = Document(PROJECT_FILE, blob.data.decode("utf-8", "replace"))
    try:
        data = tomllib.loads(document.text)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{_where(source, PROJECT_FILE)}: {error}") from error
    tool = data.get("tool")
    section = tool.get("raillint") if isinstance(tool, dict) else None
    return None if section is None else (section, document)


def _settings(data: Any, document: Document, folder: str) -> Settings:
    from raillint.guards import accepts  # noqa: PLC0415 - only where there are settings

    if not accepts("config", data):
        from raillint.schema import violations

        first = next(iter(violations("config", data)))
        advice = f" ({first.help})" if first.help else ""
        raise UsageError(f"{os.path.join(folder, document.path)}: {first.message}{advice}")
    ignore = {code: _reason(value) for code, value in data.get("ignore", {}).items()}
    return Settings(
        profile=data.get("profile", DEFAULT_PROFILE),
        select=tuple(data.get("select", ())),
        ignore=ignore,
        fail_on=severity_of(data.get("fail-on", "error")),
        strict_undecided=data.get("strict-undecided", False),
        baseline=_path(folder, data.get("baseline", "")),
        license_texts=_path(folder, data.get("license-texts", "")),
        licenses=_path(folder, data.get("licenses", "")),
        policy=_policy(data, os.path.join(folder, document.path), folder),
        document=document,
    )


def _policy(data: dict[str, Any], where: str, folder: str) -> Policy:
    """Return what is asked of licences. Raises UsageError for a name that there is none of."""
    compared = data.get("compare-with", "")
    required = tuple(data.get("require-restrictions", ()))
    large = data.get("large-model", LARGE)
    if not compared and not required:
        return NO_POLICY if large == LARGE else NO_POLICY._replace(large_model=large)
    from raillint.licensing.catalogue import knowing_learned  # noqa: PLC0415
    from raillint.licensing.restrictions import restricting_ids  # noqa: PLC0415 - few have a policy
    from raillint.licensing.terms import terms  # noqa: PLC0415

    for code in required:
        _refuse_unknown(code, "restriction", tuple(terms().codes), where)
    if compared:
        with knowing_learned(_path(folder, data.get("licenses", ""))):
            known = restricting_ids()
        _refuse_unknown(compared, "licence with restrictions", known, where)
    weight = Severity[data.get("require-restrictions-as", "error").upper()]
    return Policy(compared, required, weight, large)


def _refuse_unknown(name: str, what: str, known: tuple[str, ...], where: str) -> None:
    if name in known:
        return
    from difflib import get_close_matches  # noqa: PLC0415 - a run without a slip needs none

    near = get_close_matches(name.lower(), known, 1)
    advice = f"; did you mean {near[0]}?" if near else f"; known are {', '.join(known)}"
    raise UsageError(f"{where}: raillint knows no {what} {name}{advice}")


def _path(folder: str, value: str) -> str:
    """Return a path of the settings as seen from where raillint runs."""
    return os.path.normpath(os.path.join(folder, value)) if value else ""


def _reason(value: str | None) -> str:
    return value or ""


def _where(source: Source, name: str) -> str:
    return f"{source.label}/{name}"
