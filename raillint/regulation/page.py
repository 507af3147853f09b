"""A filled form as a page in Markdown."""

from collections.abc import Iterator, Mapping
from typing import Any

from raillint.regulation.compute import shown
from raillint.terminal import printable

_STATUS = {
    "card": "documented in the card",
    "files": "stated by files",
    "card+files": "documented in the card, and stated by files",
    "missing": "missing: no place was found that documents it",
}
_ONLY = {
    "generative": "models whose task is one of those that the guideline names",
    "large": "models with such a task over the guideline's training compute",
    "weights": "repositories with weights",
}
_ASKED = {
    True: "this seems to be one",
    False: "as far as can be seen this is none",
    None: "whether this is one is open",
}
_CHECKED = {
    "primary": "points checked in a copy of the text",
    "secondary": "points taken from others' accounts: check them in the text",
}
# Characters by which a text could become markup of this page.
_MARKUP = str.maketrans({char: f"\\{char}" for char in "\\`*_[]<>#|~"})


def render(form: Mapping[str, Any]) -> str:
    """Return the page of a form, each value with its source."""
    return "".join(f"{printable(line)}\n" for line in _lines(form))


def _lines(form: Mapping[str, Any]) -> Iterator[str]:
    counts, profile = form["counts"], form["profile"]
    yield f"# {profile['title']}: {_plain(form['target'])}"
    yield ""
    made = f"filled in by raillint {form['raillint']}"
    yield f"Profile `{profile['id']}` as of {profile['as_of']}, {made}."
    yield f"For {counts['documented']} of {counts['items']} items a place was found."
    if not form["files_at_hand"]:
        yield "Only the card was at hand: what files state is unknown, not missing."
    yield ""
    yield form["note"]
    for item in form["items"]:
        yield from _item(item)
    if form["compute"] is not None:
        yield from _compute(form["compute"])
    yield ""
    yield "## Texts"
    yield ""
    for text in form["texts"]:
        yield (
            f"- {text['title']}: {text['full']}, <{text['url']}>; from {text['effective_from']} "
            f"({text['effective_by']}); {_CHECKED[text['checked']]}"
        )


def _item(item: Mapping[str, Any]) -> Iterator[str]:
    yield ""
    yield f"## {item['title']}"
    yield ""
    asked = "; ".join(f"{point['title']}, {point['point']}" for point in item["asked_by"])
    yield f"- Asked by: {asked}"
    if item["only"]:
        yield f"- Asked only of: {_ONLY[item['only']]}; {_ASKED[item['asked']]}"
    if item["note"]:
        yield f"- Note: {item['note']}"
    yield f"- Status: {_STATUS[item['status']]}"
    for entry in item["entries"]:
        found = "; found by its words" if entry["by_words"] else ""
        yield f"  - {_plain(entry['value'])} (source: {_plain(_place(entry))}{found})"
    if not item["entries"]:
        yield f"- To do: {item['help']}"


def _place(entry: Mapping[str, Any]) -> str:
    where = f"{entry['path']}:{entry['line']}" if entry["line"] else str(entry["path"])
    return f"{where}, {entry['key']}" if entry["key"] else where


def _compute(compute: Mapping[str, Any]) -> Iterator[str]:
    asked = "; ".join(f"{point['title']}, {point['point']}" for point in compute["asked_by"])
    named = "one" if compute["task_is_named"] else "none"
    yield ""
    yield "## Training compute"
    yield ""
    task = f"“{_plain(compute['task'])}”" if compute["task"] else "not stated"
    yield (
        f"Task by the card's `pipeline_tag`: {task}, {named} of those that the guideline names. "
        "The inputs stand here so that you can judge by them; this is no verdict."
    )
    yield ""
    yield "| figure | value | source |"
    yield "| --- | ---: | --- |"
    for row in compute["inputs"]:
        value = "unknown" if row["value"] is None else shown(row["value"])
        source = row["unknown_because"] or row["source"] or "computed from the rows above"
        yield f"| {row['name']} | {value} | {_plain(source)} |"
    yield f"| threshold of the guideline, FLOP | {shown(compute['threshold'])} | {asked} |"
    yield (
        f"| share of the base's compute that the guideline names | "
        f"{compute['modified_share']:.3g} | {asked} |"
    )


def _plain(text: str) -> str:
    """Return text of a repository so that it is no markup here."""
    return text.translate(_MARKUP)
