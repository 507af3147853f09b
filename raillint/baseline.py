"""A baseline: the findings that were there when a project began to use raillint."""

import os.path
from collections import Counter

from raillint.blake2 import blake2b
from raillint.errors import UsageError
from raillint.model import Finding, RepoReport

VERSION = 1


def fingerprint(finding: Finding) -> str:
    """Return what stays the same of a finding while lines move: rule, file and source text."""
    parts = (finding.code, *finding.excerpt.lines[:1], finding.message)
    # A message may name a file whose name is no UTF-8: it holds lone surrogates.
    text = "\0".join(parts).encode(errors="surrogatepass")
    return blake2b(text, digest_size=12).hexdigest()


class Baseline:
    """Known findings by file, each with the number of times that it may occur.

    Files are named from the folder of the baseline, so that it does not matter where
    raillint is called.
    """

    def __init__(self, path: str, known: dict[tuple[str, str], int]) -> None:
        self.path = path
        self._known = known
        self._left = Counter(known)

    @classmethod
    def parse(cls, text: str, path: str) -> "Baseline":
        """Read a baseline file. Raises UsageError where it is none."""
        import json  # noqa: PLC0415 - few runs have a baseline

        try:
            data = json.loads(text)
            version = data["version"]
            known = {
                (entry["path"], entry["fingerprint"]): int(entry["count"])
                for entry in data["findings"]
            }
        except (ValueError, TypeError, KeyError, RecursionError) as error:
            raise UsageError(
                f"{path} is no baseline file: write it with --write-baseline"
            ) from error
        if version != VERSION:
            raise UsageError(
                f"the baseline {path} has version {version}, not {VERSION}: write it anew "
                "with --write-baseline"
            )
        return cls(path, known)

    def fresh(self) -> "Baseline":
        """Return this baseline with no entry met yet."""
        return Baseline(self.path, self._known)

    def covers(self, target: str, finding: Finding) -> bool:
        """Tell whether a finding was known, and count it as met."""
        key = (_from(self.path, target, finding), fingerprint(finding))
        if self._left[key] <= 0:
            return False
        self._left[key] -= 1
        return True

    def stale(self, target: str) -> tuple[str, ...]:
        """Return the files of a target with entries that no finding has met."""
        below = _relative(self.path, target)
        return tuple(
            sorted(
                path
                for (path, _), count in self._left.items()
                if count > 0 and (below in {".", path} or path.startswith(f"{below}/"))
            )
        )


def _relative(baseline: str, path: str) -> str:
    """Return a path as seen from the folder of a baseline."""
    folder = os.path.dirname(os.path.abspath(baseline))
    return os.path.relpath(os.path.abspath(path), folder).replace(os.sep, "/")


def _from(baseline: str, target: str, finding: Finding) -> str:
    """Return the file of a finding as seen from the folder of a baseline."""
    single = os.path.basename(target) == finding.place.path
    return _relative(baseline, target if single else os.path.join(target, finding.place.path))


def render(repos: tuple[RepoReport, ...], path: str) -> str:
    """Return the baseline file, to stand at a path, that covers the findings of a run."""
    import json  # noqa: PLC0415

    met = Counter(
        (_from(path, repo.target, item), item.code, fingerprint(item))
        for repo in repos
        for item in repo.findings
    )
    rows = [
        {"path": file, "code": code, "fingerprint": key, "count": count}
        for (file, code, key), count in sorted(met.items())
    ]
    return json.dumps({"version": VERSION, "findings": rows}, indent=2) + "\n"
