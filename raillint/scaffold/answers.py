"""What a publisher says of a repository, from options, a file or the dialogue."""

from collections.abc import Mapping
from typing import Any, NamedTuple

import yaml

from raillint.bounded_yaml import load_once
from raillint.broken_yaml import told
from raillint.document import Document
from raillint.errors import UsageError

# Where no is an answer, and not the same as none.
_YES_OR_NO = frozenset({"commercial", "derivatives", "restricted"})


class Answers(NamedTuple):
    """What is known beyond the files; whatever is empty was not answered.

    The fields are those of `schemas/answers.schema.json`. ``sections`` gives the text of
    a section by its id.
    """

    kind: str = ""
    name: str = ""
    license: str = ""
    released: tuple[str, ...] = ()
    commercial: bool | None = None
    derivatives: bool | None = None
    restricted: bool | None = None
    holder: str = ""
    year: int = 0
    bases: tuple[str, ...] = ()
    relation: str = ""
    base_license: str = ""
    changes: str = ""
    language: tuple[str, ...] = ()
    task: str = ""
    library: str = ""
    datasets: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    sdk: str = ""
    gated: bool = False
    sections: Mapping[str, str] = {}


def read_answers(text: str, origin: str) -> Answers:
    """Return the answers in a YAML file. Raises UsageError for what no answer can be."""
    try:
        data = load_once(text)
    except yaml.YAMLError as error:
        raise UsageError(f"{origin}:{told(Document(origin, text), error)}") from error
    if data is None:
        return Answers()
    if not isinstance(data, dict):
        raise UsageError(f"cannot read the answers {origin}: they are no mapping of keys to values")
    return made_of(data, origin)


def made_of(data: Mapping[str, Any], origin: str) -> Answers:
    """Return answers from plain data. Raises UsageError for a wrong or unknown one."""
    from itertools import chain  # noqa: PLC0415 - few commands take answers

    from raillint.schema import violations, violations_at

    # What the Hub does not read is said here, and not left for `check` to find.
    languages = data.get("language")
    spoken = violations_at("front-matter/model", "language", languages) if languages else ()
    for wrong in chain(violations("answers", data), spoken):
        told = f"{wrong.message}; {wrong.help}" if wrong.help else wrong.message
        raise UsageError(f"{origin}: {told}")
    given: dict[str, Any] = {
        key: tuple(item) if isinstance(item, list) else item for key, item in data.items()
    }
    return Answers(**given)


def refuse_task(answers: Answers) -> None:
    """Raise UsageError for a task that the Hub has none of, with the nearest that it has."""
    from raillint.schema import violations_at

    if answers.kind != "model" or not answers.task:
        return
    for wrong in violations_at("front-matter/model", "pipeline_tag", answers.task):
        meant = f"; {wrong.help}" if wrong.help else ""
        raise UsageError(f"the Hub has no task `{answers.task}`{meant}")


def joined(first: Answers, second: Answers) -> Answers:
    """Return answers in which the second win where they say something."""
    said: dict[str, Any] = {
        key: item
        for key, item in second._asdict().items()
        if item or (item is False and key in _YES_OR_NO)
    }
    sections = {**first.sections, **second.sections}
    return first._replace(**said)._replace(sections=sections)
