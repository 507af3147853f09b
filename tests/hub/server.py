"""A Hub on the loopback: folders as repositories, with the Hub's answers and its faults.

It keeps to what huggingface_hub needs of the real one: the paths, the headers `X-Repo-Commit`,
`ETag` and `X-Error-Code`, `Link` for pages, redirects of large files to another host.
"""

import json
import random
import threading
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import NamedTuple, Self
from urllib.parse import parse_qs, unquote, urlencode, urlsplit

from hub.pulls import Pull, metadata_errors, read_commit, upload_modes, write_pull
from hub.repositories import KINDS, Repository, Settings, Shelf

ACCESS, STRANGER, REVOKED = "hf_access", "hf_stranger", "hf_revoked"
READER = "hf_reader"  # may see what everybody sees, and write nothing
FAULTS = ("time-out", "429", "500", "cut")


class Fault(NamedTuple):
    """A fault for the next requests whose address holds a text."""

    kind: str
    match: str
    times: int
    value: str


class Request(NamedTuple):
    """A request that came in."""

    method: str
    host: str
    path: str
    authorization: str
    user_agent: str
    range: str


class HubServer(ThreadingHTTPServer):
    """The server and what may be set on it.

    ``page`` is the length of a page; ``fault_rate`` the share of requests that a fault
    hits, in an order that ``seed`` fixes.
    """

    daemon_threads = True
    request_queue_size = 128
    disable_nagle_algorithm = True

    def __init__(
        self,
        root: Path,
        settings: dict[str, Settings] | None = None,
        *,
        port: int = 0,
        fault_rate: float = 0,
        seed: int = 1,
    ) -> None:
        super().__init__(("127.0.0.1", port), Handler)
        self.shelf = Shelf(root, settings)
        self.requests: list[Request] = []
        self.pulls: list[Pull] = []
        self.page = 1000
        self.fault_rate = fault_rate
        self.closing = threading.Event()
        self._faults: list[Fault] = []
        self._chance = random.Random(seed)
        self._lock = threading.Lock()

    @property
    def endpoint(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    @property
    def elsewhere(self) -> str:
        """The address of the host that keeps large files."""
        return f"http://localhost:{self.server_port}"

    def __enter__(self) -> Self:
        threading.Thread(target=self.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.closing.set()
        self.shutdown()
        self.server_close()

    def fail(self, kind: str, match: str = "/", times: int = 1000, value: str = "") -> None:
        """Answer the next requests whose address holds a text with a fault."""
        self._faults.append(Fault(kind, match, times, value))

    def next_fault(self, address: str) -> Fault | None:
        with self._lock:
            for number, fault in enumerate(self._faults):
                if fault.match in address and fault.times:
                    self._faults[number] = fault._replace(times=fault.times - 1)
                    return fault
            if self.fault_rate and self._chance.random() < self.fault_rate:
                return Fault(self._chance.choice(FAULTS), "", 1, "")
        return None

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: clients that hang up are part of the tests."""


class Handler(BaseHTTPRequestHandler):
    """One connection."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1
    server: HubServer
    fault: Fault | None = None
    body = b""

    def log_message(self, *args: object) -> None:
        """Keep standard error clean."""

    def do_HEAD(self) -> None:
        self.do_GET()

    def do_POST(self) -> None:
        self.do_GET()

    def do_GET(self) -> None:
        headers = self.headers
        # A body that nobody reads would stand before the next request.
        self.body = self.rfile.read(int(headers.get("Content-Length", 0)))
        self.server.requests.append(
            Request(
                self.command,
                headers.get("Host", ""),
                self.path,
                headers.get("Authorization", ""),
                headers.get("User-Agent", ""),
                headers.get("Range", ""),
            )
        )
        self.fault = self.server.next_fault(self.path)
        if self.fault is None or not self._broken(self.fault):
            self._route()
        with suppress(OSError):
            self.wfile.flush()

    def _broken(self, fault: Fault) -> bool:
        """Answer with a fault of the whole request; others change the answer itself."""
        if fault.kind == "time-out":
            self.server.closing.wait(float(fault.value or 30))
            self.close_connection = True
        elif fault.kind == "slow":
            self.server.closing.wait(float(fault.value))
            return False
        elif fault.kind == "drop":
            self.close_connection = True
        elif fault.kind == "429":
            seconds = fault.value or "1"
            limit = {"RateLimit": f'"api";r=0;t={seconds}', "RateLimit-Policy": '"api";q=500;w=300'}
            self._send(429, b"{}", {"Retry-After": seconds} if fault.value else limit)
        elif fault.kind.isdigit():
            self._send(int(fault.kind), b"{}")
        elif fault.kind == "redirect":
            self._send(302, b"", {"Location": fault.value})
        elif fault.kind == "json":
            self._send(200, fault.value.encode())
        else:
            return False
        return True

    def _send(self, status: int, body: bytes, headers: dict[str, str] | None = None) -> None:
        fault = self.fault.kind if self.fault else ""
        length = len(body)
        if fault == "short":  # a wrong length: the end of the body is never sent
            length, body = len(body) // 2, body[: len(body) // 2]
        self.send_response(status)
        for name, value in {"Content-Length": str(length), **(headers or {})}.items():
            self.send_header(name, value)
        if fault == "packed":
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        if fault == "cut":
            body = body[: len(body) // 2]
            self.close_connection = True
        if self.command != "HEAD":
            self.wfile.write(body)

    def _refuse(self, status: int, code: str = "", message: str = "", **headers: str) -> None:
        named = {"X-Error-Code": code} if code else {}
        named |= {"X-Error-Message": message} if message else {}
        self._send(status, json.dumps({"error": message}).encode(), named | headers)

    def _route(self) -> None:
        address = urlsplit(self.path)
        parts = [unquote(part) for part in address.path.strip("/").split("/")]
        query = parse_qs(address.query)
        if self._token() == REVOKED:
            self._refuse(401, message="Invalid credentials in Authorization header")
        elif self.command == "POST":
            self._post(parts, query)
        elif parts == ["api", "agent-harnesses"]:
            self._send(200, b'{"standardEnvVars":[],"harnesses":{}}')
        elif parts[0] == "kept":
            self._kept(*parts[1:4], "/".join(parts[4:]))
        elif parts[0] == "api" and len(parts) == 2 and parts[1] in KINDS:
            self._list(KINDS[parts[1]], query)
        elif parts[0] == "api" and len(parts) > 3 and parts[1] in KINDS:
            self._api(KINDS[parts[1]], "/".join(parts[2:4]), parts[4:], query)
        else:
            kind = KINDS[parts.pop(0)] if parts[0] in KINDS else "model"
            if len(parts) > 4 and parts[2] == "resolve":
                self._resolve(kind, "/".join(parts[:2]), parts[3], "/".join(parts[4:]))
            else:
                self._refuse(404)

    def _token(self) -> str:
        return self.headers.get("Authorization", "").removeprefix("Bearer ")

    def _visible(self, kind: str, id_: str, revision: str) -> Repository | None:
        """Return a repository that this token may see, or answer why there is none."""
        settings = self.server.shelf.settings.get(id_, Settings())
        if settings.moved_to:
            self._send(307, b"", {"Location": self.path.replace(id_, settings.moved_to)})
            return None
        if self.server.shelf.find(kind, id_) is None or (
            settings.private and self._token() != ACCESS
        ):
            self._refuse(401 if not self._token() else 404, "RepoNotFound", "Repository not found")
            return None
        if settings.disabled:
            self._refuse(403, message="Access to this resource is disabled.")
            return None
        found = self.server.shelf.find(kind, id_, revision)
        if found is None:
            self._refuse(404, "RevisionNotFound", f"Invalid rev id: {revision}")
        return found

    def _api(self, kind: str, id_: str, rest: list[str], query: dict[str, list[str]]) -> None:
        what, revision = (rest[0], rest[1]) if len(rest) > 1 else ("", "main")
        repository = self._visible(kind, id_, "main" if len(rest) == 1 else revision)
        if repository is None:
            return
        if rest == ["refs"]:
            branch = {"name": "main", "ref": "refs/heads/main", "targetCommit": repository.sha}
            self._json({"branches": [branch], "tags": [], "converts": []})
        elif rest == ["discussions"]:
            # As huggingface_hub's `get_repo_discussions` reads it; the refusal is not from probing.
            if repository.settings.no_discussions:
                self._refuse(403, message="Discussions are disabled for this repo")
            else:
                made = [
                    {
                        "num": pull.number, "title": pull.title, "status": pull.status,
                        "isPullRequest": True, "createdAt": "2026-11-23T00:00:00.000Z",
                        "author": {"name": "acme"}, "repo": {"name": id_, "type": kind},
                    }
                    for pull in self.server.pulls if pull.id == id_
                ]  # fmt: skip
                self._json({"discussions": made, "count": len(made), "start": 0})
        elif what == "tree":
            self._json(
                [
                    {"type": "file", "oid": repository.tag(path), "size": len(body), "path": path}
                    for path, body in sorted(repository.files.items())
                ]
            )
        elif query.get("blobs"):
            info = repository.info()
            for item in info["siblings"]:
                item["size"] = len(repository.files[item["rfilename"]])
            self._json(info)
        else:
            self._send(200, repository.info_json, {"Content-Type": "application/json"})

    def _post(self, parts: list[str], query: dict[str, list[str]]) -> None:
        if parts == ["api", "validate-yaml"]:
            errors = metadata_errors(json.loads(self.body)["content"])
            body = {"errors": [{"message": error} for error in errors], "warnings": []}
            self._send(400 if errors else 200, json.dumps(body).encode())
            return
        kind, id_, what = KINDS[parts[1]], "/".join(parts[2:4]), parts[4]
        repository = self._visible(kind, id_, parts[5])
        if repository is None:
            return
        if not self._token():
            self._refuse(401, message="Invalid username or password.")
        elif self._token() == READER:
            self._refuse(403, message="You don't have the required permissions")
        elif repository.settings.closed:
            self._refuse(403, message="Discussions are disabled for this repo")
        elif query.get("create_pr") != ["1"]:
            self._refuse(403, message="This Hub takes pull requests alone")
        elif what == "preupload":
            self._json(upload_modes(self.body, repository))
        else:
            self._commit(kind, id_, repository)

    def _commit(self, kind: str, id_: str, repository: Repository) -> None:
        pull = read_commit(self.body, id_, len(self.server.pulls) + 1)
        base = self.server.shelf.find(kind, id_, pull.parent)
        if base is None:
            self._refuse(412, message="A commit has happened since. Please refresh and try again.")
            return
        write_pull(pull, base, repository.folder)
        self.server.pulls.append(pull)
        self.server.shelf.forget()
        made = self.server.shelf.find(kind, id_, pull.revision)
        address = f"{self.server.endpoint}/{id_}"
        self._json(
            {
                "success": True,
                "commitOid": made.sha if made else "",
                "commitUrl": f"{address}/commit/{made.sha if made else ''}",
                "pullRequestUrl": f"{address}/discussions/{pull.number}",
            }
        )

    def _json(self, value: object, headers: dict[str, str] | None = None) -> None:
        body = json.dumps(value, default=str).encode()
        self._send(200, body, {"Content-Type": "application/json", **(headers or {})})

    def _list(self, kind: str, query: dict[str, list[str]]) -> None:
        start = int(query.get("cursor", ["0"])[0])
        length = min(int(query.get("limit", ["1000"])[0]), self.server.page)
        found = [
            item
            for item in self.server.shelf.of(kind, query["author"][0])
            if not item.settings.private or self._token() == ACCESS
        ]
        headers = {}
        if start + length < len(found):
            following = urlencode({**query, "cursor": start + length}, doseq=True)
            link = f"{self.server.endpoint}/api/{kind}s?{following}"
            headers = {"Link": f'<{link}>; rel="next"'}
        self._json([item.info() for item in found[start : start + length]], headers)

    def _resolve(self, kind: str, id_: str, revision: str, path: str) -> None:
        repository = self._visible(kind, id_, revision)
        if repository is None:
            return
        commit = {"X-Repo-Commit": repository.sha}
        if repository.settings.gated and self._token() != ACCESS:
            status = 403 if self._token() else 401
            self._refuse(status, "GatedRepo", f"Access to model {id_} is restricted")
        elif path not in repository.files:
            self._refuse(404, "EntryNotFound", "Entry not found", **commit)
        elif repository.is_large(path):
            body = repository.files[path]
            large = {
                "X-Linked-Etag": f'"{_sha256(body)}"',
                "X-Linked-Size": str(len(body)),
                "ETag": f'"{repository.tag(path)}"',
                "Location": f"{self.server.elsewhere}/kept/{kind}/{id_}/{path}",
            }
            self._send(302, b"", commit | large)
        else:
            self._content(repository.files[path], {"ETag": f'"{repository.tag(path)}"', **commit})

    def _kept(self, kind: str, owner: str, name: str, path: str) -> None:
        """Answer as the host of large files, which knows no tokens."""
        repository = self.server.shelf.find(kind, f"{owner}/{name}")
        if repository is None or path not in repository.files:
            self._refuse(404)
        else:
            self._content(repository.files[path], {"ETag": '"1a79a4d60de6718e8e5b326e338ae533"'})

    def _content(self, body: bytes, headers: dict[str, str]) -> None:
        asked = self.headers.get("Range", "")
        if not asked or (self.fault and self.fault.kind == "no-range"):
            self._send(200, body, headers)
            return
        start, _, end = asked.removeprefix("bytes=").partition("-")
        part = body[int(start) : int(end) + 1]
        if not part:
            self._refuse(416)
            return
        stretch = f"bytes {start}-{int(start) + len(part) - 1}/{len(body)}"
        self._send(206, part, {"Content-Range": stretch, **headers})


def _sha256(body: bytes) -> str:
    import hashlib

    return hashlib.sha256(body).hexdigest()
