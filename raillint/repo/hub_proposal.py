"""A pull request on the Hub. Nothing else in raillint writes there.

The commit is huggingface_hub's own (`HfApi.create_commit`). It starts from the commit that was
judged, so that a push in between can neither be lost nor slip in.
"""

import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import islice
from typing import Any, NamedTuple

from raillint.errors import Fault, SourceError, UsageError
from raillint.repo.hub import HubSource
from raillint.repo.hub_headers import asked_wait, limited, refusal
from raillint.repo.hub_http import session_and_library

TITLE = "Fix what raillint found"
_SECONDS = 60.0
_MOST_LOOKED_AT = 500
_MOST_WORDS = 300
_BRANCH = "main"
_FORBIDDEN, _STALE, _LIMITED = 403, frozenset({409, 412}), 429


class Proposal(NamedTuple):
    """What is proposed: the words of the pull request, and the new bytes of each file.

    A file without bytes is deleted.
    """

    title: str
    description: str
    files: Mapping[str, bytes | None]


def refuse_unfit(source: HubSource) -> None:
    """Raise UsageError where no pull request could be opened for what was named."""
    if not source.hub.client.signed_in:
        raise UsageError(
            "--create-pr needs a token that may write: log in (`hf auth login`) or set HF_TOKEN"
        )
    if source.target.revision not in {"", _BRANCH}:
        raise UsageError(
            f"a pull request goes to the branch {_BRANCH}: name {source.target.id} without "
            f"@{source.target.revision}"
        )


def open_proposal(source: HubSource) -> str:
    """Return the address of a pull request of ours that waits to be merged, or nothing.

    Raises SourceError where the Hub does not tell.
    """
    with _refusals(source):
        from huggingface_hub import HfApi

        found = HfApi(source.hub.client.endpoint, token=source.hub.client.token)
        listed = found.get_repo_discussions(source.info.id, repo_type=source.info.kind)
        for item in islice(listed, _MOST_LOOKED_AT):
            waits = item.is_pull_request and item.status in {"open", "draft"}
            if waits and item.title.startswith(TITLE):
                return item.url
    return ""


def propose(source: HubSource, proposal: Proposal) -> str:
    """Open a pull request against the commit that a source was read at; return its address.

    Raises SourceError where the Hub does not take it, or has another commit by now.
    """
    _refuse_moved(source)
    with _refusals(source):
        from huggingface_hub import CommitOperationAdd, CommitOperationDelete, HfApi

        operations: list[CommitOperationAdd | CommitOperationDelete] = [
            CommitOperationDelete(path)
            if data is None
            else CommitOperationAdd(path_in_repo=path, path_or_fileobj=data)
            for path, data in proposal.files.items()
        ]
        done = HfApi(source.hub.client.endpoint, token=source.hub.client.token).create_commit(
            source.info.id,
            operations,
            commit_message=proposal.title,
            commit_description=proposal.description,
            repo_type=source.info.kind,
            create_pr=True,
            parent_commit=source.info.sha,
        )
    if not done.pr_url:
        raise SourceError(f"{source.label}: the Hub took the files and names no pull request")
    return done.pr_url


def _refuse_moved(source: HubSource) -> None:
    """Raise SourceError where the Hub has another commit than the one that was judged."""
    now = source.hub.present(source.target)
    if (now.id, now.sha) != (source.info.id, source.info.sha):
        raise SourceError(
            f"{source.label} has changed since it was checked ({source.info.sha[:12]} then, "
            f"{now.sha[:12]} now): run again"
        )


@contextmanager
def _refusals(source: HubSource) -> Iterator[None]:
    """Turn whatever the client raises into one line, without the token.

    It has no time-out of its own, and warns of what the user cannot change here.
    """
    from huggingface_hub.errors import HfHubHTTPError

    session, http = session_and_library()
    before, session.timeout = session.timeout, _SECONDS
    what = f"{source.label}: the pull request"
    plain = source.hub.client.plain
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except HfHubHTTPError as error:
        raise _refused(source, error) from None
    except http.TimeoutException:
        text = f"{what}: the Hub did not answer within {_SECONDS:g} s; look there before a new try"
        raise SourceError(text, Fault.UNREACHABLE) from None
    except http.HTTPError as error:
        raise SourceError(
            f"{what}: no connection to the Hub ({plain(error)})", Fault.UNREACHABLE
        ) from None
    except (ValueError, KeyError, TypeError) as error:
        # The client's word for metadata that the Hub refuses, and for answers it cannot read.
        raise SourceError(f"{what} is refused: {plain(error)[:_MOST_WORDS]}") from None
    finally:
        session.timeout = before


def _refused(source: HubSource, error: Any) -> SourceError:
    """Return what a status of the Hub means for who wanted to open a pull request."""
    status, headers = error.response.status_code, error.response.headers
    what = f"{source.label}: the pull request"
    message = headers.get("x-error-message", "")
    said = source.hub.client.plain(message)[:_MOST_WORDS] if message else ""
    if status == _FORBIDDEN:
        reason = f" ({said})" if said else ""
        return SourceError(
            f"{what} is forbidden{reason}: the token needs the right to write, and the repository "
            "has to take pull requests",
            Fault.TOKEN,
        )
    if status in _STALE:
        return SourceError(f"{source.label} has changed since it was checked: run again")
    if status == _LIMITED:
        return limited(what, asked_wait(headers), signed_in=True)
    if said and "x-error-code" not in headers and "Invalid credentials" not in said:
        return SourceError(f"{what} is refused: {said}")
    return refusal(status, headers, what, signed_in=True)
