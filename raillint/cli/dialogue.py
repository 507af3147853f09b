"""The questions that `raillint init` asks on a terminal."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

import click

from raillint.errors import DataError, UsageError
from raillint.licensing.catalogue import find
from raillint.repo.lineage import Bases
from raillint.scaffold.answers import Answers, made_of
from raillint.scaffold.base_licenses import licenses_of
from raillint.scaffold.license_choice import (
    Proposal,
    proposals,
    refuse_unfit,
    released_by,
    suffix_of,
)
from raillint.scaffold.license_files import licensed_text
from raillint.terminal import printable

_NONE = "none"
MOST_PROPOSALS = 8
_LISTED = frozenset({"bases", "language", "released"})
_HELD = _LISTED | {"name", "holder"}  # held to the schema of answers
HELP = {  # what `?` says, by the key of the answer, in the order of the questions
    "kind": "A model holds weights, a dataset data, a Space an application.",
    "name": "As on the Hub: org/name. It becomes the title, and code that loads the model has it.",
    "bases": "The repositories that this one was made from or runs, with commas. Their licences "
    "decide which licences you can choose.",
    "relation": "finetune: trained further. adapter: weights beside the base. merge: weights of "
    "several. quantized: converted. distilled: trained on what the base gives. mirror: unchanged.",
    "base_license": "An id as `raillint licenses list` shows them. Without it nobody can say what "
    "you have to pass on; an empty answer leaves it open.",
    "released": "What people get: data, application, model or source code, with commas. A RAIL "
    "licence says so in its name: D data, A application, M model, S source.",
    "commercial": "Whether those who get it may earn money with it.",
    "derivatives": "Whether they may pass on what they make from it, such as a model trained "
    "further.",
    "restricted": "An OpenRAIL licence forbids a list of harmful uses and has everyone downstream "
    "pass that list on. Its letters say what it covers: D data, A application, M model, S source.",
    "license": "Only licences that carry on all that the bases require are listed. Type the id; "
    "`raillint licenses show ID` tells more. An empty answer leaves it open.",
    "holder": "Who gives the licence: your name or your organisation's.",
    "language": "Codes with commas, such as en, fr.",
}  # fmt: skip


def complete(answers: Answers, bases: Bases, texts: str = "") -> Answers:
    """Ask for what was not said yet, each with a default; `?` explains the question.

    ``bases`` know the licences of bases, ``texts`` is the folder of licence texts that the
    user named. Raises click.Abort where the user leaves.
    """
    click.echo("Enter takes the default in brackets, ? explains, Ctrl-C leaves; "
               "nothing is written before the end.")  # fmt: skip
    kind = _ask("kind", "What is it: model, dataset or space", answers.kind or "model",
                ("model", "dataset", "space"))  # fmt: skip
    answers = answers._replace(kind=kind)
    if not answers.name:
        answers = _with(answers, "name", _ask("name", "Name (org/name)", ""))
    if not answers.bases and kind != "dataset":
        told = _ask("bases", "Made from (org/name, …)", _NONE)
        answers = _with(answers, "bases", [] if told == _NONE else _words(told))
    if answers.bases and not answers.relation and kind == "model":
        choices = ("finetune", "adapter", "merge", "quantized", "distilled", "mirror")
        answers = _with(answers, "relation", _ask("relation", "How", choices[0], choices))
    unknown = [base for base, known in licenses_of(answers, bases).items() if not known]
    if unknown and not answers.base_license:
        told = _ask("base_license", f"Licence of {' and '.join(unknown)}", "", check=_no_license)
        answers = _with(answers, "base_license", told)
    if not answers.license:
        answers = _release(answers)
        answers = _with(answers, "license", _license(answers, bases, texts))
    known = find(answers.license) if answers.license else None
    if known is not None and not answers.holder:
        answers = _with(answers, "holder", _ask("holder", "Copyright holder", ""))
    if not answers.language and kind != "space":
        answers = _with(answers, "language", _words(_ask("language", "Languages", "")))
    return answers


def agreed_to(files: Iterable[str]) -> bool:
    """Show what would be done with each file, and ask whether to go on."""
    click.echo("This will be written:")
    for line in files:
        click.echo(printable(f"  {line}"))
    return click.confirm("Write it", default=True)


def _release(answers: Answers) -> Answers:
    """Ask what is released, and what others may do with it."""
    usual = ", ".join(answers.released or released_by(answers.kind))
    told = _words(_ask("released", "You release (data, application, model, source)", usual))
    may_sell = _agreed("commercial", "May others use it commercially", known=answers.commercial)
    may_share = _agreed(
        "derivatives", "May others share what they make from it", known=answers.derivatives
    )
    forbids = _agreed("restricted", "Forbid harmful uses (OpenRAIL)", known=answers.restricted)
    answers = _with(answers, "released", told)
    return answers._replace(commercial=may_sell, derivatives=may_share, restricted=forbids)


def _agreed(topic: str, question: str, *, known: bool | None = None) -> bool:
    """Return whether the user says yes, which is the default unless no was said already."""
    return _ask(topic, question, "no" if known is False else "yes", ("yes", "no")) == "yes"


def _license(answers: Answers, known: Bases, texts: str) -> str:
    restricted = answers.restricted is not False
    released = answers.released or released_by(answers.kind)
    derived = answers if answers.kind != "space" else answers._replace(bases=())
    bases = [item for item in licenses_of(derived, known).values() if item]
    fitting = proposals(
        released,
        bases,
        restricted=restricted,
        commercial=answers.commercial is not False,
        derivatives=answers.derivatives is not False,
    )[:MOST_PROPOSALS]
    if restricted:
        click.echo(f"A RAIL licence for this has -{suffix_of(released)} in its name.")
    for item in fitting:
        click.echo(printable(_line(item)))
    if not fitting:
        click.echo("No stock licence carries on all that the bases require: "
                   "`raillint licenses compose --from BASE` writes a text.")  # fmt: skip
    unfit = partial(_unfit, bases=bases, kind=answers.kind, texts=texts)
    first = next((item.id for item in fitting if not unfit(item.id)), "")
    return _ask("license", "Licence", first, check=unfit)


def _line(item: Proposal) -> str:
    letters = f" [{item.suffix}]" if item.suffix else ""
    return f"  {item.id}{letters}: {item.name}; {item.why}"


def _no_license(told: str) -> str:
    if told and find(told) is None:
        return f"there is no licence {told}; `raillint licenses list` shows them"
    return ""


def _unfit(told: str, *, bases: Sequence[str], kind: str, texts: str) -> str:
    """Return why a licence cannot be chosen, or nothing: before the other questions are lost."""
    try:
        if told:
            refuse_unfit(told, bases, kind)
            licensed_text(told, texts, "", 0)
    except (UsageError, DataError) as error:
        return str(error)
    return ""


def _with(answers: Answers, key: str, value: str | Sequence[str]) -> Answers:
    """Return the answers with one more, held to the schema like those of a file."""
    if not value:
        return answers
    plain = value if isinstance(value, str) else list(value)
    return answers._replace(**{key: getattr(made_of({key: plain}, "your answer"), key)})


def _words(told: str) -> list[str]:
    return [word for word in told.replace(",", " ").split() if word]


def _ask(
    topic: str,
    question: str,
    default: str,
    choices: Sequence[str] = (),
    check: Callable[[str], str] | None = None,
) -> str:
    """Return the answer to a question, asked again until it can be one."""
    while True:
        told: str = click.prompt(question, default=default, show_default=bool(default)).strip()
        if told == "?":
            click.echo(f"  {HELP[topic]}")
            continue
        wrong = check(told) if check is not None else ""
        if choices and told not in choices:
            wrong = f"choose from {', '.join(choices)}"
        if not wrong and told and topic in _HELD:
            wrong = _refused(topic, told)
        if not wrong:
            return told
        click.echo(printable(f"  {wrong}"))


def _refused(topic: str, told: str) -> str:
    listed = topic in _LISTED and told != _NONE
    try:
        made_of({topic: _words(told) if listed else told}, "that answer") if told != _NONE else None
    except UsageError as error:
        return str(error)
    return ""
