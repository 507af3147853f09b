"""Download one text from an address: https alone, within bounds of time and size.

Called only where the user asked for the network. A server on this machine may speak http.
"""

import http.client
import ipaddress
import time
import urllib.error
import urllib.request
from typing import IO
from urllib.parse import urlsplit

from raillint import __version__
from raillint.errors import DataError

STEP_SECONDS = 15.0  # for a connection, and for each piece of an answer
WHOLE_SECONDS = 60.0
MAX_REDIRECTS = 5
PIECE = 65_536


def download(url: str, limit: int) -> str:
    """Return the text behind an address. Raises DataError, which begins with the address."""
    try:
        data = _bytes(url, limit)
    except urllib.error.HTTPError as error:
        reason = " ".join(str(error.reason).split())
        raise DataError(f"{url}: the server answered {error.code} {reason}") from error
    except urllib.error.URLError as error:
        raise DataError(f"{url}: {_told(error.reason)}") from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise DataError(f"{url}: {_told(error)}") from error
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DataError(f"{url}: the answer is no UTF-8 text") from error


def _bytes(url: str, limit: int) -> bytes:
    if not _may_follow(url, url):
        raise DataError(f"{url}: only https addresses are downloaded from")
    headers = {"User-Agent": f"raillint/{__version__}", "Accept-Encoding": "identity"}
    request = urllib.request.Request(url, headers=headers)  # noqa: S310 - checked above
    end = time.monotonic() + WHOLE_SECONDS
    with urllib.request.build_opener(_Redirects).open(request, timeout=STEP_SECONDS) as answer:
        declared = answer.headers.get("Content-Length", "")
        pieces, size = [], 0
        while piece := answer.read1(PIECE):
            pieces.append(piece)
            size += len(piece)
            if size > limit:
                raise DataError(f"{url}: the answer is larger than {limit:,} bytes")
            if time.monotonic() > end:
                raise DataError(f"{url}: the answer took longer than {WHOLE_SECONDS:.0f} seconds")
    if declared.isdigit() and size < int(declared):
        raise DataError(f"{url}: the answer was cut off")
    return b"".join(pieces)


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follow a redirect to https, or on this machine if the address is on it, else refuse."""

    max_redirections = MAX_REDIRECTS

    def redirect_request(  # noqa: PLR0913, PLR0917 - the library's signature
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        if not _may_follow(req.full_url, newurl):
            raise DataError(
                f"{req.full_url}: it leads on to {newurl}, which is no https address"
                if urlsplit(newurl).scheme != "https"
                else f"{req.full_url}: it leads on to {newurl}, which is on this machine"
            )
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _may_follow(start: str, url: str) -> bool:
    """Tell whether an address may be asked for, by itself or from where a redirect starts."""
    parts = urlsplit(url)
    if _is_loopback(url):
        return parts.scheme in {"http", "https"} and _is_loopback(start)
    return parts.scheme == "https" and bool(parts.hostname)


def _is_loopback(url: str) -> bool:
    host = urlsplit(url).hostname or ""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")


def _told(reason: object) -> str:
    """Return the system's own words for a fault, on one line."""
    told = getattr(reason, "strerror", None) or str(reason) or type(reason).__name__
    return " ".join(str(told).split()).lower()
