"""What the status and the headers of an answer of the Hub mean."""

from collections.abc import Mapping
from hashlib import sha1, sha256

from raillint.errors import Fault, SourceError

_UNAUTHORIZED = 401
_LONGEST_NUMBER = 15
_HEX_OF_BLOB, _HEX_OF_SHA256 = 40, 64


# By the code of the answer (huggingface_hub's `hf_raise_for_status`), else by its status.
_REFUSALS: Mapping[str, tuple[str, Fault]] = {
    "GatedRepo": ("gated, and access was not granted", Fault.GATED),
    "RevisionNotFound": ("there is no such branch, tag or commit", Fault.REVISION),
    "EntryNotFound": ("the Hub lists it and does not hand it out", Fault.UNREADABLE),
    "RepoNotFound": ("not on the Hub, or hidden: missing, private or gated", Fault.MISSING),
    "401": ("not on the Hub, or hidden: missing, private or gated", Fault.MISSING),
    "403": ("the Hub forbids it; the token may lack a permission", Fault.TOKEN),
    "404": ("not on the Hub, or hidden: missing, private or gated", Fault.MISSING),
    "416": ("shorter than the stretch that was asked for", Fault.UNREADABLE),
}


def refusal(status: int, headers: Mapping[str, str], what: str, *, signed_in: bool) -> SourceError:
    """Return the error for a status that no further try will change."""
    code, message = headers.get("x-error-code", ""), headers.get("x-error-message", "")
    if "is disabled" in message:
        return SourceError(
            f"{what}: the Hub has disabled access to it; ask its publisher", Fault.DISABLED
        )
    if "discussions are disabled" in message.lower():
        return SourceError(f"{what}: they are turned off", Fault.CLOSED)
    if status == _UNAUTHORIZED and "Invalid credentials" in message:
        text = f"{what}: the Hub refuses the token: log in again or correct HF_TOKEN"
        return SourceError(text, Fault.TOKEN)
    found = _REFUSALS.get(code) or _REFUSALS.get(str(status))
    if found is None:
        return SourceError(f"{what}: the Hub answers with status {status}")
    words, fault = found
    hidden = fault in {Fault.GATED, Fault.MISSING} and not signed_in
    login = "; with access, log in (`hf auth login`) or set HF_TOKEN" if hidden else ""
    return SourceError(f"{what}: {words}{login}", fault)


def is_intact(tag: str, body: bytes) -> bool:
    """Tell whether a whole body has the checksum that the Hub promised.

    For files in git that is git's blob id, for large ones the sha256 of the content; any
    other tag proves nothing. A text that lost its end must not pass for a licence.
    """
    if set(tag) - set("0123456789abcdef"):
        return True
    if len(tag) == _HEX_OF_BLOB:
        whole = b"blob %d\0" % len(body) + body
        return sha1(whole, usedforsecurity=False).hexdigest() == tag
    return len(tag) != _HEX_OF_SHA256 or sha256(body).hexdigest() == tag


def promised(headers: Mapping[str, str], name: str) -> str:
    """Return a tag without its quotes, or nothing."""
    return headers.get(name, "").removeprefix("W/").strip('"')


def limited(what: str, seconds: float, *, signed_in: bool) -> SourceError:
    """Return the error for a rate limit, with the seconds until it ends where they are known."""
    when = f"; come back in {seconds:.0f} s" if seconds else ""
    token = "" if signed_in else ", or log in for a higher limit"
    return SourceError(f"{what}: the Hub's rate limit is reached{when}{token}", Fault.LIMITED)


def window(headers: Mapping[str, str]) -> tuple[int | None, float]:
    """Return how many requests are left and for how long, by the header `RateLimit`.

    Its form is `"api";r=0;t=55` (draft-ietf-httpapi-ratelimit-headers).
    """
    fields = dict(
        item.strip().partition("=")[::2] for item in headers.get("ratelimit", "").split(";")
    )
    return number(fields.get("r")), float(number(fields.get("t")) or 0)


def asked_wait(headers: Mapping[str, str]) -> float:
    """Return the seconds that an answer asks to wait, or 0 where it says nothing."""
    left, seconds = window(headers)
    after = float(number(headers.get("retry-after")) or 0)
    return max(after, seconds if left == 0 else 0)


def number(text: str | None) -> int | None:
    """Return a whole number of at most 15 digits, or nothing."""
    text = (text or "").strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) <= _LONGEST_NUMBER else None
