"""What is wrong with a YAML text that libyaml refuses, in the words of who wrote it.

libyaml speaks of tokens and contexts, and complains where it gave up: often a line or
more after the one that has to be mended.
"""

import re
from functools import cache
from itertools import islice
from typing import NamedTuple

import yaml

from raillint.bounded_yaml import Loader
from raillint.document import Document
from raillint.model import Related, Span
from raillint.yaml_block import Block, Line

LONGEST_TRIAL = 20_000  # characters of a block in which an open quote is searched
MAX_TRIALS = 8
_IN_QUOTES = "put the value in quotes"
_SIGNS = {"*": "an alias", "&": "an anchor", "!": "a tag", "|": "a block of text",
          ">": "a block of text"}  # fmt: skip
# What libyaml says, what it means, what to do, and the kind of fault where it can be mended.
_MEANINGS = (
    # Faults that raillint.bounded_yaml finds have words of their own.
    ("is given twice", "{problem}", "keep one of them", ""),
    ("levels deep", "{problem}", "flatten it", ""),
    ("without bound", "{problem}", "write the values out instead of using `&` and `*`", ""),
    ("value that YAML cannot read", "{problem}", "correct it, or put it in quotes", ""),
    ("undefined alias", "`{value}` is read as an alias of something that is not there",
     _IN_QUOTES, ""),
    ("constructor for the tag", "`{value}` is read as a tag that YAML does not know",
     _IN_QUOTES, ""),
    ("unhashable key", "a list or a mapping stands where a key is wanted",
     "write `key: value`", ""),
    ("for merging", "`<<` takes keys from a mapping, and none stands here",
     "give the key a name", ""),
    ("control characters", "a control character stands here",
     "delete the control characters", ""),
    ("special characters", "a control character stands here",
     "delete the control characters", ""),
    ("sequence entries are not allowed", "a list begins on the line of its key",
     "start the list on the next line, each item after `- `", ""),
    ("mapping values are not allowed", "a text that holds `: ` stands without quotes",
     _IN_QUOTES, "quotes"),
    ("unknown escape", "a backslash in double quotes begins no sign that YAML knows",
     "write two backslashes, or use single quotes", ""),
    ("hexdecimal", "a backslash in double quotes begins no sign that YAML knows",
     "write two backslashes, or use single quotes", ""),
    ("comment or line break", "a text stands on the line of its `|` or `>`",
     "start the text on the next line, indented, or put it in quotes", ""),
    ("indentation indicator", "a text stands on the line of its `|` or `>`",
     "start the text on the next line, indented, or put it in quotes", ""),
    ("expected <document start>", "the text goes on where YAML takes it to be at its end",
     "start every key in the first column, and delete lines of `...` or `---`", ""),
)  # fmt: skip


class YamlFault(NamedTuple):
    """A fault of a YAML text, its place and its remedy; ``kind`` names one to mend."""

    message: str
    span: Span
    help: str
    related: tuple[Related, ...] = ()
    kind: str = ""


def explain_yaml(document: Document, block: Span, error: yaml.YAMLError) -> YamlFault:
    """Say what keeps a block from being read, where, and what to do."""
    text = Block(document, block)
    at = text.place(error)
    problem = str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)
    return (
        _open_quote(text, error)
        or _tab(text, at, problem)
        or _line_without_key(text, at, error, problem)
        or _unfit_depth(text, at, problem)
        or _open_bracket(text, at, error)
        or _unfit_start(text, at, error, problem)
        or _by_words(text, at, problem)
    )


def told(document: Document, error: yaml.YAMLError) -> str:
    """Return the line, the fault and the remedy of a document that is YAML as a whole."""
    fault = explain_yaml(document, document.span(0, len(document.text)), error)
    return f"{document.place(fault.span).line}: {fault.message}; {fault.help}"


def spaceless_key(text: Block, line: Line) -> YamlFault | None:
    """Name the key that runs into its value, if a line holds one."""
    match = re.match(r"\s*(?:- )?([A-Za-z_][\w-]*:)(?=[^\s:/])", line.text)
    if match is None:
        return None
    return YamlFault(
        f"a space is missing after `{match[1]}`",
        text.span(line.start + match.start(1), line.start + match.end(1)),
        "write `key: value`, with a space after the colon",
        kind="space",
    )


def _line_without_key(
    text: Block, at: int, error: yaml.YAMLError, problem: str
) -> YamlFault | None:
    """Name the line that YAML took for a key and that has no value."""
    line: Line | None
    if "could not find expected ':'" in problem:
        mark = getattr(error, "context_mark", None)
        line = text.line(mark.index if mark is not None else at)
    elif (
        "mapping values are not allowed" in problem
        and ":" not in text.line(at).text[: at - text.line(at).start]
    ):
        line = text.before(text.line(at))
        if line is None or line.is_entry:
            return None
        while (above := text.before(line)) is not None and not above.is_entry:
            line = above
    else:
        return None
    return spaceless_key(text, line) or YamlFault(
        "a line is no `key: value`",
        text.whole(line),
        "end the key with a colon and a space; indent a line that goes on with the text above",
    )


def _unfit_depth(text: Block, at: int, problem: str) -> YamlFault | None:
    """Name the line that starts in another column than the lines it belongs to."""
    line = text.line(at)
    misread = "mapping values are not allowed" in problem and (
        ":" not in line.text[: at - line.start]
    )
    begins = at == line.start + line.indent and (
        "did not find expected key" in problem or "expected '-' indicator" in problem
    )
    above = text.before(line)
    if not (misread or begins) or above is None:
        return None
    what = "list item" if line.text.lstrip().startswith("- ") else "line"
    return YamlFault(
        f"the {what} is indented otherwise than those it belongs to",
        text.whole(line),
        "start all keys of one level in one column, and all items of one list",
        (Related("the line above", text.whole(above)),),
    )


def _tab(text: Block, at: int, problem: str) -> YamlFault | None:
    stands = "cannot start any token" in problem and text.text[at : at + 1] == "\t"
    if not stands and "found a tab" not in problem:
        return None
    return YamlFault(
        "a tab stands where YAML allows spaces only",
        text.span(at, at + 1),
        "indent with spaces",
        kind="tab",
    )


def _open_bracket(text: Block, at: int, error: yaml.YAMLError) -> YamlFault | None:
    """Name the bracket that is not closed, or the item in one that cannot be read."""
    mark = getattr(error, "context_mark", None)
    context = getattr(error, "context", None) or ""
    if mark is None or "flow" not in context:
        return None
    opening = text.text[mark.index : mark.index + 1]
    closing = {"[": "]", "{": "}"}.get(opening)
    if closing is None:
        return None
    if closing in text.line(mark.index).text[mark.index - text.line(mark.index).start :]:
        return YamlFault(
            f"what stands in `{opening}{closing}` cannot be read from here on",
            text.span(at, at + 1),
            "put a comma between the items, and quotes around each that holds signs",
            (Related("it opens here", text.span(mark.index, mark.index + 1)),),
        )
    return YamlFault(
        f"the bracket `{opening}` is opened and never closed",
        text.span(mark.index, mark.index + 1),
        f"write `{closing}` after the last item",
    )


def _unfit_start(text: Block, at: int, error: yaml.YAMLError, problem: str) -> YamlFault | None:
    """Name the sign with which no value can begin, or the text behind a closing quote."""
    line = text.line(at)
    before = text.text[line.start : at].rstrip()
    if "did not find expected key" in problem and before.endswith(("'", '"')):
        return YamlFault(
            "text stands after the quote that closes the value",
            text.whole(Line(at, text.text[at : line.start + len(line.text)])),
            "put quotes of the other kind around the whole value",
        )
    mark = getattr(error, "context_mark", None)
    start = mark.index if mark is not None else at
    sign = text.text[start : start + 1]
    if "cannot start any token" in problem or "expected node content" in problem:
        return YamlFault(
            f"no value can begin with `{sign}`", text.span(start, start + 1), _IN_QUOTES,
            kind="quotes",
        )  # fmt: skip
    if "alphabetic or numeric" in problem and sign in _SIGNS:
        return YamlFault(
            f"a value that begins with `{sign}` is read as {_SIGNS[sign]}, and this is none",
            text.span(start, start + 1),
            _IN_QUOTES,
        )
    return None


def _by_words(text: Block, at: int, problem: str) -> YamlFault:
    value = re.match(r"[^\s,\]}]*", text.text[at : at + 60])
    shown = value[0] if value is not None else ""
    for words, message, advice, kind in _MEANINGS:
        if words in problem:
            return YamlFault(
                message.format(value=shown, problem=problem),
                text.span(at, at + 1),
                advice,
                kind=kind,
            )
    return YamlFault(
        "from here on, this cannot be read as YAML",
        text.span(at, at + 1),
        "compare the line with those above, and put texts with signs in quotes",
    )


def _open_quote(text: Block, error: yaml.YAMLError) -> YamlFault | None:
    found = _unclosed_quote(text) or _scanned_quote(text, error)
    if found is None:
        return None
    return YamlFault(
        f"the quote `{text.document.slice(found)}` is opened and never closed",
        found,
        "close it on the same line, or leave the quotes out",
    )


def _unclosed_quote(text: Block) -> Span | None:
    """Return the span of the quote that a value opens and does not close, if that is the fault.

    libyaml reads on to the next such quote and complains there, or at the end. So each
    value with a quote left open at the end of its line is closed there for a trial: where
    the block can then be read, that quote was meant.
    """
    if len(text.text) > LONGEST_TRIAL:
        return None
    opened = (
        match
        for match in _opened_quote().finditer(text.text)
        if match[1] not in match[2].replace(f"\\{match[1]}", "")
    )
    for match in islice(opened, MAX_TRIALS):
        if _can_be_read(f"{text.text[: match.end()]}{match[1]}{text.text[match.end() :]}"):
            return text.span(match.start(1), match.end(1))
    return None


def _scanned_quote(text: Block, error: yaml.YAMLError) -> Span | None:
    """Return the span of the quote in which libyaml reached the end of the block."""
    mark = getattr(error, "context_mark", None)
    ended = "unexpected" in (getattr(error, "problem", None) or "")
    if mark is None or not ended or "quoted scalar" not in (getattr(error, "context", None) or ""):
        return None
    span = text.span(mark.index, mark.index + 1)
    return span if text.document.slice(span) in {'"', "'"} else None


def _can_be_read(text: str) -> bool:
    loader = Loader(text)
    try:
        loader.get_single_node()
    except yaml.YAMLError:
        return False
    finally:
        loader.dispose()
    return True


@cache
def _opened_quote() -> re.Pattern[str]:
    """Return the pattern of a value or list item that opens a quote, up to its line's end."""
    return re.compile(r"""(?:^|[:\-\[,]) +(["'])([^\r\n]*)""", re.MULTILINE)
