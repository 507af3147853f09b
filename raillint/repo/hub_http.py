"""One request to the Hub: time-outs, bounded retries, redirects, and every fault named.

The session is huggingface_hub's own, so that its proxy and certificate settings hold. What
it leaves open is set here: its calls wait for ever or 23 s for a refused connection, follow
any redirect, and read an answer of any size (measured with 2.4.0).
"""

import sys
from collections.abc import Mapping
from threading import Lock
from time import monotonic, sleep
from typing import Any, NamedTuple
from urllib.parse import SplitResult, urljoin, urlsplit

from raillint import __version__
from raillint.errors import Fault, SourceError, UsageError
from raillint.repo.hub_headers import asked_wait, limited, number, promised, refusal, window

CONNECT_SECONDS = 4.0
ANSWER_SECONDS = 60.0
_TRIES = 4
_TIMEOUT_TRIES = 2
_MAX_REDIRECTS = 5
_SMALL_BODY = 65_536
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
_OK, _PARTIAL, _LIMITED = 200, 206, 429
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PASSING = frozenset({408, 500, 502, 503, 504})


class Answer(NamedTuple):
    """An answer with status 200 or 206; ``size`` is that of the whole body in bytes.

    ``tag`` is the checksum that the endpoint itself promised, or empty.
    """

    status: int
    headers: Mapping[str, str]
    body: bytes
    size: int
    tag: str = ""


class _Redirect(NamedTuple):
    """Where an answer leads, and the checksum of what is there."""

    location: str
    tag: str


class _Passing(Exception):  # noqa: N818 - no error yet: it may pass
    """A fault that may be gone at the next try; ``seconds`` is what the Hub asked to wait."""

    def __init__(self, error: SourceError, tries: int = _TRIES, seconds: float = 0) -> None:
        super().__init__(str(error))
        self.error = error
        self.tries = tries
        self.seconds = seconds


class HubClient:
    """Asks the Hub. Threads may share it.

    ``patience`` is the longest wait in seconds that a rate limit may cost a request.
    """

    def __init__(
        self, endpoint: str, token: str | None, *, seconds: float = 10, patience: float = 30
    ) -> None:
        self.endpoint = endpoint.rstrip("/")
        self.signed_in = token is not None
        self._origin = _origin(_split(self.endpoint, "the endpoint"))
        if self._origin[0] not in {"http", "https"} or not self._origin[1]:
            raise UsageError(
                f"the endpoint of the Hub, {endpoint}, is no http address: set HF_ENDPOINT "
                "to one, or unset it"
            )
        self._token = token
        self._seconds = seconds
        self._patience = patience
        self._pause: dict[bool, float] = {}
        self._opening = Lock()
        self._session: Any = None
        self._http: Any = None

    def get(
        self, url: str, what: str, limit: int, headers: Mapping[str, str] | None = None
    ) -> Answer:
        """Return the answer to a GET, its body cut at ``limit`` bytes.

        ``what`` names for the user what is asked for. Raises SourceError.
        """
        with self._opening:  # 1.0 would open a session for each thread that asks for the first
            if self._session is None:
                self._session, self._http = session_and_library()
        tries = 0
        while True:
            tries += 1
            self._wait_for_window(url, what)
            try:
                return self._follow(url, what, limit, headers or {})
            except _Passing as fault:
                seconds = fault.seconds or 0.3 * 3 ** (tries - 1)
                if tries >= fault.tries or seconds > self._patience:
                    raise fault.error from None
                sleep(seconds)

    def _wait_for_window(self, url: str, what: str) -> None:
        """Wait where an earlier answer said that this window of requests is used up."""
        seconds = self._pause.get("/resolve/" in url, 0) - monotonic()
        if seconds > self._patience:
            raise limited(what, seconds, signed_in=self.signed_in)
        if seconds > 0:
            sleep(seconds)

    def _follow(self, url: str, what: str, limit: int, headers: Mapping[str, str]) -> Answer:
        deadline = monotonic() + ANSWER_SECONDS
        tag = ""
        for _ in range(_MAX_REDIRECTS):
            answer = self._once(url, what, limit, headers, deadline)
            own = _origin(_split(url, what)) == self._origin
            if isinstance(answer, Answer):
                return answer._replace(tag=tag or (promised(answer.headers, "etag") if own else ""))
            tag = tag or (answer.tag if own else "")
            url = self._redirected(url, answer.location, what)
        raise SourceError(f"{what}: the Hub redirects more than {_MAX_REDIRECTS} times")

    def _once(
        self, url: str, what: str, limit: int, headers: Mapping[str, str], deadline: float
    ) -> Answer | _Redirect:
        """Return an answer or a redirect. Raises _Passing or SourceError."""
        http = self._http
        try:
            with self._session.stream(
                "GET",
                url,
                headers={**self._headers(url), **headers},
                timeout=http.Timeout(self._seconds, connect=min(CONNECT_SECONDS, self._seconds)),
                follow_redirects=False,
            ) as response:
                return self._read(response, url, what, limit, deadline)
        except http.ConnectError as error:
            raise SourceError(
                f"{what}: no connection to {self._host(url)} ({self.plain(error)}); look "
                "at the network, or at HF_ENDPOINT",
                Fault.UNREACHABLE,
            ) from None
        except http.TimeoutException:
            text = (
                f"{what}: {self._host(url)} did not answer within {self._seconds:g} s; try "
                "again, or raise HF_HUB_DOWNLOAD_TIMEOUT"
            )
            raise _Passing(SourceError(text, Fault.UNREACHABLE), _TIMEOUT_TRIES) from None
        except http.InvalidURL as error:
            # The address that was asked for is well formed; httpx looks at the next one too.
            raise SourceError(f"{what}: the redirect is no address ({self.plain(error)})") from None
        except http.TransportError as error:
            text = (
                f"{what}: the answer of {self._host(url)} broke off ({self.plain(error)}); "
                "try again"
            )
            if "location header" in text:
                raise SourceError(f"{what}: the redirect is no address that can be asked") from None
            raise _Passing(SourceError(text)) from None
        except http.HTTPError as error:
            raise SourceError(f"{what}: cannot be asked for ({self.plain(error)})") from None

    def _read(
        self, response: Any, url: str, what: str, limit: int, deadline: float
    ) -> Answer | _Redirect:
        status, headers = response.status_code, response.headers
        self._note_window(url, headers)
        if status in (_OK, _PARTIAL):
            if headers.get("content-encoding", "identity") != "identity":
                raise SourceError(f"{what}: the Hub sends it packed, which was not asked for")
            body, whole = self._body(response, what, limit, deadline)
            size = number(headers.get("content-length"))
            if whole and size is not None and size != len(body):
                raise _Passing(SourceError(f"{what}: {len(body)} of {size} bytes came; try again"))
            known = number(headers.get("x-linked-size")) if size is None else size
            return Answer(status, headers, body, len(body) if whole else (known or limit + 1))
        if (number(headers.get("content-length")) or 0) <= _SMALL_BODY:
            self._body(response, what, _SMALL_BODY, deadline)  # the connection can be kept
        if status in _REDIRECTS and headers.get("location"):
            return _Redirect(headers["location"], promised(headers, "x-linked-etag"))
        if status == _LIMITED:
            seconds = asked_wait(headers)
            raise _Passing(limited(what, seconds, signed_in=self.signed_in), seconds=seconds)
        if status in _PASSING:
            text = f"{what}: the Hub has a fault of its own (status {status}); try again later"
            raise _Passing(SourceError(text, Fault.UNREACHABLE), seconds=asked_wait(headers))
        raise refusal(status, headers, what, signed_in=self.signed_in)

    def _body(self, response: Any, what: str, limit: int, deadline: float) -> tuple[bytes, bool]:
        """Return at most ``limit`` bytes, and whether that is all."""
        body = bytearray()
        for chunk in response.iter_raw():
            body += chunk
            if len(body) > limit:
                return bytes(body[:limit]), False
            if monotonic() > deadline:
                text = f"{what}: the answer takes longer than {ANSWER_SECONDS:g} s; try again"
                raise SourceError(text, Fault.UNREACHABLE)
        return bytes(body), True

    def _note_window(self, url: str, headers: Mapping[str, str]) -> None:
        left, seconds = window(headers)
        if left == 0 and seconds:
            self._pause["/resolve/" in url] = monotonic() + seconds

    def _headers(self, url: str) -> dict[str, str]:
        """Return the headers of a request; the token goes to the endpoint alone."""
        headers = {"user-agent": _user_agent(), "accept-encoding": "identity"}
        if self._token is not None and _origin(_split(url, url)) == self._origin:
            headers["authorization"] = f"Bearer {self._token}"
        return headers

    def _redirected(self, url: str, location: str, what: str) -> str:
        """Return where a redirect leads. Raises SourceError where that is not allowed.

        Allowed is https, and over http the host of an endpoint that is itself http, or
        another loopback host where the endpoint is one.
        """
        try:
            following = urljoin(url, location)
        except ValueError:
            raise SourceError(f"{what}: the redirect is no address that can be asked") from None
        parts = _split(following, f"{what}: the redirect")
        scheme, host, _ = _origin(parts)
        own_scheme, own_host, _ = self._origin
        own = host == own_host or {host, own_host} <= _LOOPBACK
        if parts.username or not (scheme == "https" or (scheme == own_scheme == "http" and own)):
            raise SourceError(f"{what}: the Hub redirects to {scheme}://{host}, which is not safe")
        return following

    def _host(self, url: str) -> str:
        return urlsplit(url).netloc.rpartition("@")[2]

    @property
    def token(self) -> str | None:
        """The token, for the client that writes; it stands in no message."""
        return self._token

    def plain(self, error: Exception | str) -> str:
        """Return an error's words on one line, without the token."""
        words = " ".join(str(error).split()) or type(error).__name__
        words = words[words.find("] ") + 2 :] if words.startswith("[Errno ") else words
        return words.replace(self._token, "***") if self._token else words


def session_and_library() -> tuple[Any, Any]:
    """Return huggingface_hub's session and the HTTP library that it is made of.

    1.x is built on httpx, 2.x on httpx2, which have the same names.
    """
    from huggingface_hub import get_session

    session = get_session()
    library = next(item for item in type(session).__mro__ if item.__module__.startswith("httpx"))
    return session, sys.modules[library.__module__.partition(".")[0]]


def _user_agent() -> str:
    """Return what is asking, without huggingface_hub's look for agents: a request a day."""
    version = getattr(sys.modules.get("huggingface_hub"), "__version__", "")
    return f"raillint/{__version__}; hf_hub/{version}"


def checked_token(token: str | None) -> str | None:
    """Return a token that can stand in a header, or nothing. Raises UsageError, without it."""
    token = token.strip() if token else None
    if token and not (token.isascii() and token.isprintable() and " " not in token):
        raise UsageError(
            "the token of the Hub holds characters that no token has: log in anew (`hf "
            "auth login`) or set HF_TOKEN"
        )
    return token or None


def _split(url: str, what: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        raise SourceError(f"{what} is no address that can be asked") from None
    return parts


def _origin(parts: SplitResult) -> tuple[str, str, int | None]:
    ports = {"https": 443, "http": 80}
    return parts.scheme, parts.hostname or "", parts.port or ports.get(parts.scheme)
