"""One JSON object a line for each repository, as in `repos` of the format `json`."""

import json

from raillint.formats.json import repo_data
from raillint.model import Report


def render(report: Report) -> str:
    """Return a line of JSON for every repository."""
    return "".join(json.dumps(repo_data(repo)) + "\n" for repo in report.repos)
