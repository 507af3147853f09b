"""A baseline: the findings that were there when a project began to use raillint."""

from collections import Counter

from raillint.blake2 import blake2b
from raillint.errors import UsageError
from raillint.model import Finding, RepoReport

VERSION = 1


def fingerprint(finding: Finding) -> str:
    """Return what stays the same of a finding while lines move: rule, file and source text."""
    parts = (finding.code, finding.place.path, *finding.excerpt.lines[:1], finding.message)
    return blake2b("\0".join(parts).encode(), digest_size=12).hexdigest()


class Baseline:
    """Known findings by target, each with the number of times that it may occur."""

    def __init__(self, path: str, known: dict[str, dict[str, int]]) -> None:
        self.path = path
        self._left = {target: Counter(counts) for target, counts in known.items()}

    @classmethod
    def parse(cls, text: str, path: str) -> "Baseline":
        """Read a baseline file. Raises UsageError where it is none."""
        import json  # noqa: PLC0415 - few runs have a baseline

        try:
            data = json.loads(text)
            version = data["version"]
            known: dict[str, dict[str, int]] = {}
            for entry in data["findings"]:
                known.setdefault(entry["target"], {})[entry["fingerprint"]] = int(entry["count"])
        except (ValueError, TypeError, KeyError, RecursionError) as error:
            raise UsageError(f"{path} is no baseline file: {error}") from error
        if version != VERSION:
            raise UsageError(f"the baseline {path} has version {version}, not {VERSION}")
        return cls(path, known)

    def covers(self, target: str, finding: Finding) -> bool:
        """Tell whether a finding was known, and count it as met."""
        left = self._left.get(target)
        key = fingerprint(finding)
        if left is None or left[key] <= 0:
            return False
        left[key] -= 1
        return True

    def stale(self, target: str) -> tuple[str, ...]:
        """Return the fingerprints of a target that no finding has met."""
        left = self._left.get(target, Counter())
        return tuple(sorted(key for key, count in left.items() if count > 0))


def render(repos: tuple[RepoReport, ...]) -> str:
    """Return the baseline file that covers the findings of a run."""
    import json  # noqa: PLC0415

    met = Counter(
        (repo.target, item.place.path, item.code, fingerprint(item))
        for repo in repos
        for item in repo.findings
    )
    rows = [
        {"target": target, "path": path, "code": code, "fingerprint": key, "count": count}
        for (target, path, code, key), count in sorted(met.items())
    ]
    return json.dumps({"version": VERSION, "findings": rows}, indent=2) + "\n"
