"""LN106: the metadata names another base than the adapter's configuration."""

from raillint.model import Confidence, Edit, Fix, Hit, Related, Severity
from raillint.registry import Outcome, lineage_rule
from raillint.repo.lineage import Ancestor, Derivative, Parent

# What names of copies of one model differ in.
_COPIES = ("-bnb-4bit", "-unsloth", "-4bit", "-8bit", "-hf", "-gptq", "-awq", "-bf16", "-fp16")


@lineage_rule(
    code="LN106",
    severity=Severity.ERROR,
    since="0.1",
    profile="publisher",
    requires=("front-matter-parses",),
    kinds=("model",),
    when=("named-in-files",),
    fix="suggested",
)
def base_model_contradicts_files(made: Derivative) -> Outcome:
    """The metadata names another base than the adapter's own configuration.

    ## Why it matters
    The adapter works with the model in its configuration. If the metadata names another one,
    readers look up the terms of the wrong base.

    A base that is an ancestor of the other, or a copy of it by its name, is no contradiction.

    ## Bad
    ```markdown
    ---
    license: bigscience-bloom-rail-1.0
    base_model: bigscience/bloom-560m
    ---

    # An adapter
    ```
    ```json adapter_config.json
    {"base_model_name_or_path": "bigscience/bloom-7b1"}
    ```

    ## Good
    ```markdown
    ---
    license: bigscience-bloom-rail-1.0
    base_model: bigscience/bloom-560m
    ---

    # An adapter
    ```
    ```json adapter_config.json
    {"base_model_name_or_path": "bigscience/bloom-560m"}
    ```
    """
    usable = [parent for parent in made.parents if not parent.unresolved]
    declared = [parent for parent in usable if parent.told_by("base_model")]
    for parent in usable:
        mentions = parent.told_by("adapter-config")
        if not mentions or parent in declared or not declared:
            continue
        if any(_agree(made, item, parent) for item in declared):
            continue
        named = declared[0].told_by("base_model")[0]
        yield Hit(
            f"the metadata names `{declared[0].id}` as the base, the adapter's configuration "
            f"`{parent.id}`",
            named.span,
            help=f"write `base_model: {parent.id}` where the adapter was trained on that model",
            evidence=(named.told(), mentions[0].told()),
            related=(Related("the configuration", mentions[0].span),),
            confidence=_confidence(made, declared, parent),
            fix=Fix(f"write `base_model: {parent.id}`", (Edit(named.span, parent.id),))
            if len(declared) == 1
            else None,
        )


def _agree(made: Derivative, one: Parent, other: Parent) -> bool:
    """Tell whether two ids mean one model, its copy, or an ancestor of it."""
    if _plain(one.id) == _plain(other.id):
        return True
    ids = {_plain(one.id), _plain(other.id)}
    return any(
        step.path and {_plain(step.path[0]), _plain(step.parent.id)} == ids
        for step in made.lineage.walk()
    )


def _plain(repo_id: str) -> str:
    name = repo_id.partition("/")[2].lower()
    for ending in _COPIES:
        name = name.replace(ending, "")
    return name


def _confidence(made: Derivative, declared: list[Parent], parent: Parent) -> Confidence:
    """Return how sure it is: ancestors that nobody told of may join the two."""
    bases = [made.known(item) for item in (*declared, parent)]
    if not all(isinstance(base, Ancestor) for base in bases):
        return Confidence.LOW
    asked = all(getattr(base, "origin", "") in {"hub", "lock", "cache"} for base in bases)
    return Confidence.HIGH if asked else Confidence.MEDIUM
