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

# One of these stands in every text that `private_values` finds something in.
TRACES = ("home/", "Users", "hf_", "sk-", "AKIA", "gh", "github_pat_", "AIza", "xox", "PRIVATE KEY",
          "://", "password", "passwd", "secret", "api_key", "apikey", "token")  # fmt: skip
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
_FILLERS = (
    "example",
    "your",
    "xxx",
    "***",
    "...",
    "<",
    "${",
    "{{",
    "placeholder",
    "dummy",
    "changeme",
)


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
    """Yield the private values of a JSON or YAML file, in their order, each line of it once."""
    pairs = _in_json(document.text) if document.path.endswith(".json") else _in_yaml(document.text)
    for key, start, end in pairs:
        value = document.text[start:end]
        kind = _kind(key, value)
        if kind:
            shown = "".join(letter for letter in key[:60] if letter.isprintable() and letter != "`")
            span = document.span(start, end)
            yield Private(shown or "a value", kind, span, secret=kind != HOME)


def masked(document: Document, excerpt: Excerpt) -> Excerpt:
    """Return lines of a settings file with asterisks for the secrets in them."""
    if not document.path.endswith((".json", ".yaml", ".yml")) or not may_tell(document.text):
        return excerpt
    lines = list(excerpt.lines)
    for item in private_values(document):
        at = document.line_at(item.span.start) - excerpt.first_line
        if item.secret and 0 <= at < len(lines):
            start = item.span.start - document.line_span(at + excerpt.first_line).start
            shown = lines[at][: start + item.span.end - item.span.start]
            lines[at] = shown[:start] + "*" * (len(shown) - start) + lines[at][len(shown) :]
    return excerpt._replace(lines=tuple(lines))


def _kind(key: str, value: str) -> str:
    if not may_tell(value) and not may_tell(key.lower()):
        return ""
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


def _in_json(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield the texts of a JSON file with the key that each stands under."""
    key = ""
    for match in _string().finditer(text):
        if match[2] is not None:
            key = match[1]
        else:
            yield key, match.start(1), match.end(1)


def _in_yaml(text: str) -> Iterator[tuple[str, int, int]]:
    for match in _line().finditer(text):
        yield match[1], match.start(2), match.end(2)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


@cache
def _string() -> re.Pattern[str]:
    return re.compile(r'"((?:[^"\\\n]|\\.)*)"(\s*:)?')


@cache
def _line() -> re.Pattern[str]:
    return re.compile(
        r"(?m)^[ \t]*(?:-[ \t]+)?[\"']?([\w.-]+)[\"']?:[ \t]+[\"']?([^\s#\"'][^\n\"']*)"
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
