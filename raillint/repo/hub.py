"""Repositories on the Hugging Face Hub, read without a checkout."""

import json
import os
import threading
from collections import OrderedDict
from typing import Any
from urllib.parse import quote, urlencode

from raillint.data import cache_folder
from raillint.errors import Fault, SourceError
from raillint.lazy import lazy
from raillint.repo.hub_cache import HubCache
from raillint.repo.hub_headers import is_intact
from raillint.repo.hub_http import Answer, HubClient, checked_token
from raillint.repo.hub_info import EXPAND, HubInfo, read_info
from raillint.repo.hub_target import ORGANIZATION, HubTarget
from raillint.repo.source import MAX_FOLDERS_DEEP, SKIPPED_FOLDERS, Blob

# A list of 200,000 files takes 20 MB.
MAX_INFO = 32_000_000
MAX_REPO = 64_000_000
MAX_HEAD = 16_000_000
_LEAST_READ = 65_536
_REMEMBERED = 2_000
_PREFIX = {"model": "", "dataset": "datasets/", "space": "spaces/"}
_PARTIAL = 206
_NOT_HAD = frozenset({Fault.MISSING, Fault.UNREACHABLE, Fault.OFFLINE})


class Hub:
    """Read access to the Hub; may be shared by threads.

    ``endpoint``, ``token`` and ``seconds`` (the time-out) come from huggingface_hub's own
    settings where they are left out: HF_ENDPOINT, the login or HF_TOKEN,
    HF_HUB_DOWNLOAD_TIMEOUT. Raises UsageError for a token that cannot be sent.
    """

    def __init__(
        self,
        *,
        endpoint: str = "",
        token: str | None = None,
        offline: bool = False,
        patience: float = 30,
    ) -> None:
        from huggingface_hub import constants

        self.offline = offline or bool(constants.HF_HUB_OFFLINE)
        endpoint = endpoint or os.environ.get("HF_ENDPOINT") or constants.ENDPOINT
        self.client = HubClient(
            endpoint,
            None if self.offline else _token(token),
            seconds=_seconds() or constants.HF_HUB_DOWNLOAD_TIMEOUT,
            patience=patience,
        )
        self.cache = HubCache(cache_folder(), self.client.endpoint)
        self._known: OrderedDict[HubTarget, HubInfo] = OrderedDict()
        self._lock = threading.Lock()

    def info(self, target: HubTarget) -> HubInfo:
        """Return what the Hub says of a repository: one request, remembered for this run.

        Raises SourceError; its ``fault`` tells gated, missing and unreachable apart.
        """
        with self._lock:
            known = self._known.get(target)
        if known is not None:
            return known
        data = self._kept_info(target) if self.offline else self._asked_info(target)
        info = read_info(data, target)
        if not self.offline:
            self._keep_info(target, data)
        if info.disabled:
            raise SourceError(
                f"{target}: the Hub has disabled access to it; ask its publisher", Fault.DISABLED
            )
        self._remember(target, info)
        return info

    def present(self, target: HubTarget) -> HubInfo:
        """Return what the Hub says of a repository at this moment. Raises SourceError."""
        return read_info(self._asked_info(target), target)

    def _remember(self, target: HubTarget, info: HubInfo) -> None:
        with self._lock:
            self._known[target] = info
            if len(self._known) > _REMEMBERED:
                self._known.popitem(last=False)

    def _kept_info(self, target: HubTarget) -> Any:
        data = self.cache.find_json("info", *target)
        if data is None:
            raise SourceError(
                f"{target}: not in the cache, and the network is off (offline): ask "
                "without --offline",
                Fault.OFFLINE,
            )
        return data

    def _asked_info(self, target: HubTarget) -> Any:
        revision = f"/revision/{quote(target.revision, safe='')}" if target.revision else ""
        fields = urlencode([("expand", field) for field in EXPAND[target.kind]])
        url = f"{self.client.endpoint}/api/{target.kind}s/{target.id}{revision}?{fields}"
        try:
            return self.json(url, str(target))[0]
        except SourceError as error:
            if error.fault is Fault.UNREACHABLE and self.cache.find("info", *target):
                text = f"{error}; the cache holds it: --offline reads it from there"
                raise SourceError(text, error.fault) from None
            raise

    def _keep_info(self, target: HubTarget, data: dict[str, Any]) -> None:
        kept = {key: data[key] for key in ("id", *EXPAND[target.kind]) if key in data}
        self.cache.keep_json(kept, "info", *target)

    def discussions(self, info: HubInfo) -> bool | None:
        """Tell whether anybody may open a discussion there; none where that cannot be had.

        One request: no field of the Hub's description of a repository tells it.
        """
        key = ("discussions", info.kind, info.id, info.sha)
        if self.offline:
            kept = self.cache.find_json(*key)
            return kept if isinstance(kept, bool) else None
        url = f"{self.client.endpoint}/api/{info.kind}s/{info.id}/discussions"
        try:
            self.json(url, f"discussions of {info.id}")
        except SourceError as error:
            if error.fault is not Fault.CLOSED:
                return None
            self.cache.keep_json(False, *key)
            return False
        self.cache.keep_json(True, *key)
        return True

    def json(self, url: str, what: str) -> tuple[Any, Answer]:
        """Return an answer of the API, parsed. Raises SourceError where it is no JSON."""
        answer = self.client.get(url, what, MAX_INFO)
        if answer.size > len(answer.body):
            text = f"{what}: the Hub's answer is larger than {MAX_INFO:,} bytes"
            raise SourceError(text, Fault.TOO_LARGE)
        try:
            return json.loads(answer.body), answer
        except (ValueError, RecursionError):
            raise SourceError(
                f"{what}: the Hub's answer is no JSON; is HF_ENDPOINT a Hub?"
            ) from None

    def read(self, info: HubInfo, path: str, limit: int) -> Blob | None:
        """Return at most ``limit`` bytes of a file, or nothing where the repository has none.

        Raises SourceError where it is there and cannot be had, and where its bytes are
        not those that its checksum promises.
        """
        if all(file.path != path for file in info.siblings):
            return None
        key = ("file", info.kind, info.id, info.sha, path)
        kept = self.cache.find(*key)
        if kept is not None and len(kept.data) >= min(limit, kept.size):
            return Blob(kept.data[:limit], kept.size)
        self._refuse_offline(info, path)
        what = f"{path} of {info.id}"
        answer = self._whole(self._url(info, path), what, max(limit, _LEAST_READ))
        self.cache.keep(answer.body, answer.size, *key)
        return Blob(answer.body[:limit], answer.size)

    def _whole(self, url: str, what: str, limit: int) -> Answer:
        """Return a file whose bytes are those that its checksum promises, asking twice for it."""
        for _ in range(2):
            answer = self.client.get(url, what, limit)
            if answer.size > len(answer.body) or is_intact(answer.tag, answer.body):
                return answer
        raise SourceError(f"{what}: the bytes that came are not those that the Hub announced")

    def head(self, info: HubInfo, path: str, start: int, length: int) -> bytes:
        """Return ``length`` bytes of a file from ``start``, or fewer where it ends before.

        Raises SourceError, also for more than 16 MB: headers of weights are shorter.
        """
        what = f"{path} of {info.id}"
        if length > MAX_HEAD:
            raise SourceError(f"{what}: {length:,} bytes are no header", Fault.TOO_LARGE)
        key = ("head", info.kind, info.id, info.sha, path, str(start), str(length))
        kept = self.cache.find(*key)
        if kept is not None:
            return kept.data
        self._refuse_offline(info, path)
        stretch = {"range": f"bytes={start}-{start + length - 1}"}
        answer = self.client.get(self._url(info, path), what, length, stretch)
        begins = answer.headers.get("content-range", "").startswith(f"bytes {start}-")
        if not (begins if answer.status == _PARTIAL else start == 0):
            raise SourceError(f"{what}: the Hub does not send the stretch that was asked for")
        self.cache.keep(answer.body, len(answer.body), *key)
        return answer.body

    def _refuse_offline(self, info: HubInfo, path: str) -> None:
        if self.offline:
            text = (
                f"{path} of {info.id}: not in the cache, and the network is off (offline): "
                "ask without --offline"
            )
            raise SourceError(text, Fault.OFFLINE)

    def _url(self, info: HubInfo, path: str) -> str:
        where = f"{_PREFIX[info.kind]}{info.id}/resolve/{info.sha}/{quote(path)}"
        return f"{self.client.endpoint}/{where}"

    def learn(self, target: HubTarget, row: dict[str, Any]) -> None:
        """Remember a row of a list; where it does not say enough, `info` asks for more."""
        try:
            info = read_info(row, target)
        except SourceError:
            return
        if not info.disabled:
            self._remember(target, info)
            self._keep_info(target, row)


class HubSource:
    """A repository on the Hub at one commit, as a source of files."""

    whole = True
    local = False

    def __init__(self, hub: Hub, target: HubTarget, label: str = "") -> None:
        self.hub = hub
        self.target = target
        self.label = label or str(target)
        self.kind: str | None = None if target.kind == ORGANIZATION else target.kind
        self._read = 0

    @lazy
    def info(self) -> HubInfo:
        """What the Hub says of the repository. Raises SourceError."""
        try:
            return self.hub.info(self.target)
        except SourceError as error:
            if "://" not in self.label and error.fault in _NOT_HAD:
                text = f"{error} (there is no folder {self.label} either)"
                raise SourceError(text, error.fault) from None
            raise

    @property
    def hub_id(self) -> str:
        """Its id on the Hub, the present one where it has moved."""
        return self.info.id

    @property
    def page(self) -> str:
        """The address that its files at this commit stand under, for people."""
        folder = "" if self.info.kind == "model" else f"{self.info.kind}s/"
        commit = self.info.sha or "main"
        return f"{self.hub.client.endpoint}/{folder}{self.info.id}/blob/{quote(commit)}"

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags that the Hub gives it."""
        return self.info.tags

    @property
    def gated(self) -> str | None:
        """`auto`, `manual`, or empty where the gate is off."""
        return self.info.gated

    @lazy
    def discussions(self) -> bool | None:
        """Whether discussions are on: asked for when a rule first needs it."""
        return self.hub.discussions(self.info)

    @property
    def notes(self) -> tuple[str, ...]:
        """What a reader should know of how the repository was found."""
        if not self.info.renamed:
            return ()
        return (f"{self.info.asked} has moved to {self.info.id}",)

    @lazy
    def _paths(self) -> tuple[str, ...]:
        return tuple(sorted(file.path for file in self.info.siblings if _is_walked(file.path)))

    def paths(self) -> tuple[str, ...]:
        """Return the paths of all files, sorted. Raises SourceError."""
        return self._paths

    def read(self, path: str, limit: int) -> Blob | None:
        """Return at most ``limit`` bytes of a file, or nothing where there is none.

        Raises SourceError where the file is there and cannot be had.
        """
        blob = self.hub.read(self.info, path, limit)
        self._count(len(blob.data) if blob else 0)
        return blob

    def head(self, path: str, start: int, length: int) -> bytes | None:
        """Return a stretch of a file, such as the header of weights, or nothing where it has none.

        Raises SourceError where the file is there and cannot be had.
        """
        if all(file.path != path for file in self.info.siblings):
            return None
        data = self.hub.head(self.info, path, start, length)
        self._count(len(data))
        return data

    def _count(self, size: int) -> None:
        self._read += size
        if self._read > MAX_REPO:
            text = f"{self.label}: more than {MAX_REPO:,} bytes to read in one repository"
            raise SourceError(text, Fault.TOO_LARGE)


def _is_walked(path: str) -> bool:
    """Tell whether the walk through a folder would come upon a path."""
    folders = path.split("/")[:-1]
    return len(folders) <= MAX_FOLDERS_DEEP and not SKIPPED_FOLDERS.intersection(folders)


def _token(given: str | None) -> str | None:
    """Return the token to send: the one given, else that of the login or HF_TOKEN."""
    from huggingface_hub import constants, get_token

    if given is None and not constants.HF_HUB_DISABLE_IMPLICIT_TOKEN:
        given = get_token()
    return checked_token(given)


def _seconds() -> float:
    text = os.environ.get("HF_HUB_DOWNLOAD_TIMEOUT", "")
    return float(text) if text.isascii() and text.isdigit() else 0
