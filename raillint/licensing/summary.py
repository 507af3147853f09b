"""What a licence restricts, in plain words of our own: for cards and forms.

Titles and summaries are those of `licenses/taxonomy.yaml`; the licence's text alone binds.
"""

from collections.abc import Sequence

from raillint.licensing.catalogue import License
from raillint.licensing.restrictions import restrictions_of
from raillint.licensing.terms import terms


def restriction_table(
    license_: License, where: str, what: str = "model", *, run: bool = False
) -> str:
    """Return the use restrictions of a licence as Markdown; ``where`` leads to its text.

    ``what`` is what people call the thing that it is on; ``run`` tells that it is a model that
    a Space runs. Empty where the restrictions of the licence are not known.
    """
    rows = _rows(license_)
    if not rows:
        return ""
    name = f"[{license_.name}]({where})" if where else license_.name
    table = "\n".join(f"| {label} | {title} | {summary} |" for label, title, summary in rows)
    used = "the model may be used that this Space runs" if run else f"this {what} may be used"
    return (
        f"The {name} restricts how {used}. In short, in other words than those of "
        "the licence, which alone bind:\n\n"
        f"| clause | restricted use | in short |\n| --- | --- | --- |\n{table}\n\n"
        f"Whoever passes on the {what}, or a {what} made from it, has to pass these restrictions "
        "on as the licence says."
    )


def restriction_list(license_: License, where: str) -> str:
    """Return the use restrictions of a licence as a list of what is out of scope."""
    rows = _rows(license_)
    if not rows:
        return ""
    name = f"[{license_.name}]({where})" if where else license_.name
    items = "\n".join(f"- **{title}.** {summary}" for _, title, summary in rows)
    return (
        f"Out of scope is what the {name} restricts, in short and in other words than its own:"
        f"\n\n{items}"
    )


def hosted_terms(models: Sequence[tuple[str, str, str]]) -> str:
    """Return the line that tells users of a Space by which terms its models bind them.

    ``models`` are ids, the names of their licences, and where each text is, or nothing.
    """
    listed = " and ".join(model for model, _, _ in models)
    shared = " ".join(
        f"{model} is shared under the {f'[{name}]({where})' if where else name}."
        for model, name, where in models
    )
    restrictions = (
        "Its use restrictions bind you" if len(models) == 1 else ("Their use restrictions bind you")
    )
    return f"This Space runs {listed}. {shared} {restrictions} when you use this Space."


def _rows(license_: License) -> list[tuple[str, str, str]]:
    """Return the label, title and summary of each restriction, in the order of the text."""
    listed = restrictions_of(license_.id)
    known = terms().codes
    return [
        (item.label or "–", known[item.code].title, known[item.code].summary)
        for item in listed
        if item.code in known
    ]
