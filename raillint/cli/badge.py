"""`raillint badge`: a badge with the verdict."""

import click

from raillint import api
from raillint.cli.options import KIND, TARGET, or_stdout
from raillint.cli.output import refuse_taken, write_output
from raillint.config import DEFAULT_PROFILE
from raillint.errors import SourceError, UsageError
from raillint.formats.badge import badge_of, endpoint, svg
from raillint.model import RepoReport, Verdict
from raillint.profiles import profile_names
from raillint.targets import one_source
from raillint.terminal import complain


@click.command()
@TARGET
@click.option(
    "--profile",
    type=click.Choice(profile_names()),
    help="How much a repository must hold. [default: publisher]",
)
@click.option(
    "--output",
    "-o",
    type=click.Path(dir_okay=False),
    callback=or_stdout,
    help="The file to write: SVG, or data for shields.io where it ends in .json.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the data for shields.io.")
@KIND
def badge(
    target: str, *, profile: str | None, output: str | None, as_json: bool, kind: str | None
) -> int:
    """Make a badge of a repository: the profile it was held to, and the verdict.

    The exit code is 0 whatever the verdict, and 3 where there is none.
    """
    if output is not None:
        if output and not output.lower().endswith((".svg", ".json")):
            raise UsageError(f"{output}: a badge is written as .svg, or as .json for shields.io")
        if as_json and output.lower().endswith(".svg"):
            raise UsageError(f"{output}: --json makes data; name a file that ends in .json")
        refuse_taken(output)
    source = one_source(target, kind)
    try:
        repo = api.check(source, profile=profile).repos[0]
    except SourceError as error:
        complain(str(error))
        repo = RepoReport(
            source.label, kind or "model", Verdict.ERROR, profile=profile or DEFAULT_PROFILE
        )
    made = badge_of(repo)
    as_json = as_json or (output or "").lower().endswith(".json")
    text = endpoint(made) if as_json else svg(made)
    if output is None:
        click.echo(text, nl=False)
    else:
        write_output(output, text)
    return 3 if repo.verdict is Verdict.ERROR else 0
