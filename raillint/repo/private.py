"""What nobody publishes on purpose: keys of services and paths of home folders, in settings.

The value of a secret never leaves this module: a `Private` says where it stands and of
which kind it is.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from raillint.document import Document
from raillint.model import Excerpt, Span

# One of these stands in every line that `private_values` finds something in.
TRACES = ("/home/", "/Users/", ":\\", ":/Users", "hf_", "sk-", "AKIA", "ghp_", "gho_", "ghr_",
          "ghs_", "ghu_", "github_pat_", "AIza", "xox", "PRIVATE KEY", "://", "password", "passwd",
          "secret", "api_key", "apikey", "wandb_key", '_token"', "_token:", "_token'")  # fmt: skip
# The form that the issuer of each key documents or gives it.
_KINDS = (
    ("an access token of Hugging Face", r"\bhf_[A-Za-z0-9]{30,}"),
    ("an API key of the form `sk-…`", r"\bsk-(?:[a-z]{2,8}-)?[A-Za-z0-9_-]{20,}"),
    ("an access key of AWS", r"\bAKIA[0-9A-Z]{16}\b"),
    ("an access token of GitHub", r"\b(?:gh[oprsu]_[A-Za-z0-9]{30,}|github_pat_[A-Za-z0-9_]{30,})"),
    ("an API key of Google", r"\bAIza[A-Za-z0-9_-]{35}"),
    ("an access token of Slack", r"\bxox[abprs]-[A-Za-z0-9-]{20,}"),
    ("a private key", r"-----BEGIN [A-Z ]{0,20}PRIVATE KEY"),
    ("a password in a link", r"://[^/\s:@]{1,60}:[^/\s:@]{3,100}@"),
)
_NAMED = "a value that its key calls secret"
HOME = "a path in a home folder"
# Accounts that many machines have: they tell of nobody.
_COMMON = frozenset(
    {"admin", "azureuser", "cc", "coder", "colab", "ec2-user", "gitpod", "jovyan", "jupyter",
     "public", "root", "runner", "sagemaker-user", "shared", "ubuntu", "user", "username", "vscode",
     "workspace", "you", "your_name", "yourname"}
)  # fmt: skip
_FEWEST = 8  # different characters of a real key; a filler has fewer
_FILLERS = ("example", "your", "xxx", "***", "...", "<", "${", "{{", "placeholder", "dummy",
            "changeme")  # fmt: skip
_MOST_LINES = 2_000  # with a trace, of one file
_LONGEST = 4_000  # characters of a value that are looked at


class Private(NamedTuple):
    """A value that is not meant for others.

    ``kind`` says what it is, ``span`` is that of the value without its quotation marks.
    A ``secret`` opens something; what is none tells of a person's machine.
    """

    key: str
    kind: str
    span: Span
    secret: bool


def may_tell(text: str) -> bool:
    """Tell whether a text can hold something private at all; never wrongly no."""
    return any(trace in text for trace in TRACES)


def private_values(document: Document) -> Iterator[Private]:
    """Yield the private values of a JSON or YAML file, in their order."""
    for line in _lines(document):
        yield from _in_line(document, line)


def masked(document: Document, excerpt: Excerpt) -> Excerpt:
    """Return lines of a settings file with asterisks for the secrets in them."""
    if not document.path.endswith((".json", ".yaml", ".yml")):
        return excerpt
    lines = list(excerpt.lines)
    for at, line in enumerate(lines):
        number = excerpt.first_line + at
        start = document.line_span(number).start
        for item in _in_line(document, number) if may_tell(line) else ():
            if item.secret:
                begin, end = item.span.start - start, min(item.span.end - start, len(line))
                lines[at] = lines[at][:begin] + "*" * (end - begin) + lines[at][end:]
    return excerpt._replace(lines=tuple(lines))


def _lines(document: Document) -> list[int]:
    """Return the numbers of the lines that can hold something."""
    found: set[int] = set()
    for trace in TRACES:
        at = document.text.find(trace)
        while at >= 0 and len(found) < _MOST_LINES:
            number = document.line_at(at)
            found.add(number)
            at = document.text.find(trace, document.line_span(number).end)
    return sorted(found)


def _in_line(document: Document, number: int) -> Iterator[Private]:
    span = document.line_span(number)
    text = document.text
    pairs = _in_json if document.path.endswith(".json") else _in_yaml
    for key, start, end in pairs(text, span.start, span.end):
        kind = _kind(key, text[start : min(end, start + _LONGEST)])
        if kind:
            shown = "".join(letter for letter in key[:60] if letter.isprintable() and letter != "`")
            place = document.span(start, end)
            yield Private(shown or "a value", kind, place, secret=kind != HOME)


def _in_json(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """Yield the texts in a stretch of a JSON file with the key that each stands under."""
    key = ""
    for match in _string().finditer(text, start, end):
        if match[2] is not None:
            key = match[1]
        else:
            yield key, match.start(1), match.end(1)


def _in_yaml(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    match = _entry().match(text, start, end)
    if match is not None:
        yield match[1] or "", match.start(2), match.end(2)


def _kind(key: str, value: str) -> str:
    for kind, pattern in _KINDS:
        match = _compiled(pattern).search(value)
        if match is not None and _is_real(match[0]):
            return kind
    match = _home().match(value)
    if match is not None and match[1].lower() not in _COMMON:
        return HOME
    named = _secret_key().search(key.lower()) is not None
    return _NAMED if named and _opaque().fullmatch(value) and _is_real(value) else ""


def _is_real(value: str) -> bool:
    lowered = value.lower()
    return "PRIVATE KEY" in value or (
        len(set(lowered)) >= _FEWEST and not any(filler in lowered for filler in _FILLERS)
    )


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


@cache
def _string() -> re.Pattern[str]:
    # A text that does not end is taken to the end of its line, so that none is read twice.
    return re.compile(r'"((?:[^"\\\n]|\\.)*)(?:"(\s*:)?)?')


@cache
def _entry() -> re.Pattern[str]:
    return re.compile(
        r"[ \t]*(?:-[ \t]+)?(?:[\"']?([\w.-]{1,100})[\"']?:[ \t]+)?[\"']?([^\s#\"'][^\n\"']*)"
    )


@cache
def _home() -> re.Pattern[str]:
    return re.compile(
        r"(?:file://)?(?:/home/|/Users/|[A-Za-z]:[\\/]{1,2}Users[\\/]{1,2})([^/\\]+)[/\\]"
    )


@cache
def _secret_key() -> re.Pattern[str]:
    return re.compile(
        r"(?:^|_)(?:password|passwd|secret|api_?key|(?:access|auth|hub|hf|api|bearer)_token"
        r"|secret_(?:access_)?key|wandb_key)$"
    )


@cache
def _opaque() -> re.Pattern[str]:
    """Return what a key looks like: one word, with a digit."""
    return re.compile(r"(?=[^\d]*\d)[A-Za-z0-9_+/=.!@$%^&*-]{10,200}")
