"""Everything that an organisation has on the Hub."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

from raillint.errors import Fault, SourceError
from raillint.repo.hub import Hub
from raillint.repo.hub_info import EXPAND
from raillint.repo.hub_target import HubTarget, is_repo_id

MAX_PAGES = 1_000
PAGE = 500


def repositories(hub: Hub, organization: str) -> Iterator[HubTarget]:
    """Yield the models, datasets and spaces of an organisation, a request a page.

    What the pages say of each is remembered, so that few need a request of their own.
    Raises SourceError, also where there is nothing at all.
    """
    empty = True
    for kind in EXPAND:
        for target in _of_kind(hub, organization, kind):
            empty = False
            yield target
    if empty:
        text = f"hf://{organization}: the Hub lists nothing of it that can be seen"
        raise SourceError(text, Fault.MISSING)


def _of_kind(hub: Hub, organization: str, kind: str) -> Iterator[HubTarget]:
    key = ("listing", organization, kind)
    if hub.offline:
        ids = hub.cache.find_json(*key)
        if not isinstance(ids, list):
            text = f"hf://{organization}: not in the cache, and the network is off (offline)"
            raise SourceError(text, Fault.OFFLINE)
        yield from (HubTarget(kind, id_) for id_ in ids if isinstance(id_, str))
        return
    ids = []
    for row in _rows(hub, organization, kind):
        id_ = row.get("id") if isinstance(row, dict) else None
        if not isinstance(id_, str) or not is_repo_id(id_):
            raise SourceError(f"hf://{organization}: a row of the Hub's list names no {kind}")
        ids.append(id_)
        target = HubTarget(kind, id_)
        hub.learn(target, row)
        yield target
    hub.cache.keep_json(ids, *key)


def _rows(hub: Hub, organization: str, kind: str) -> Iterator[Any]:
    endpoint, what = hub.client.endpoint, f"hf://{organization}"
    fields = [("expand", field) for field in EXPAND[kind]]
    query = urlencode([("author", organization), ("limit", str(PAGE)), *fields])
    url = f"{endpoint}/api/{kind}s?{query}"
    for _ in range(MAX_PAGES):
        rows, answer = hub.json(url, what)
        if not isinstance(rows, list):
            raise SourceError(f"{what}: the Hub's answer is no list")
        yield from rows
        following = _next_page(answer.headers.get("link", ""))
        if not following:
            return
        url = following if "://" in following else f"{endpoint}/{following.lstrip('/')}"
        if not url.startswith(f"{endpoint}/"):
            raise SourceError(f"{what}: the next page of the list is on another host")
    raise SourceError(f"{what}: more than {MAX_PAGES:,} pages", Fault.TOO_LARGE)


def _next_page(link: str) -> str:
    """Return the address of the next page from a header `Link` (RFC 8288), or nothing."""
    for part in link.split(","):
        address, _, parameters = part.partition(";")
        if 'rel="next"' in parameters:
            return address.strip().removeprefix("<").removesuffix(">")
    return ""
