"""MD105: the metadata and config.json speak of different models."""

from raillint.card.additions import last_key_with
from raillint.card.card import Card
from raillint.model import Edit, Fix, Hit, Severity, Undecided
from raillint.registry import CONFIG, README, Outcome, repo_rule
from raillint.repo.snapshot import RepoSnapshot

# Heads of the transformers library that fix the task (transformers, "Auto Classes").
_TASKS = {
    "ForSequenceClassification": ("text-classification", "zero-shot-classification", "text-ranking",
                                  "sentence-similarity"),
    "ForTokenClassification": ("token-classification",),
    "ForQuestionAnswering": ("question-answering", "document-question-answering",
                             "table-question-answering", "visual-question-answering"),
    "ForImageClassification": ("image-classification", "zero-shot-image-classification",
                               "image-feature-extraction"),
    "ForObjectDetection": ("object-detection", "zero-shot-object-detection"),
    "ForAudioClassification": ("audio-classification",),
    "ForCTC": ("automatic-speech-recognition", "audio-classification"),
}  # fmt: skip
# Tasks that a language model head cannot do without another head.
_NOT_CAUSAL = frozenset(
    {"image-classification", "object-detection", "image-segmentation", "audio-classification",
     "automatic-speech-recognition", "fill-mask", "token-classification", "text-classification"}
)  # fmt: skip


# Libraries that save a config.json of transformers beside files of their own, by tag and file.
_LIBRARIES = frozenset(
    {"mlx", "peft", "adapter-transformers", "sentence-transformers", "setfit", "span-marker",
     "gguf", "ggml", "onnx", "openvino", "diffusers", "timm", "flair", "gliner", "exllamav2"}
)  # fmt: skip
_OTHERS_FILES = (
    "adapter_config.json", "modules.json", "model_index.json", ".gguf", "openvino_model.xml",
)  # fmt: skip


@repo_rule(
    code="MD105",
    severity=Severity.WARNING,
    since="0.1",
    requires=("front-matter-parses",),
    inputs=(README, CONFIG),
    kinds=("model",),
    fix="safe",
)
def metadata_contradicts_config(repo: RepoSnapshot) -> Outcome:
    """`pipeline_tag` or `library_name` is missing or contradicts config.json.

    ## Why it matters
    The Hub offers a model under its `pipeline_tag` and loads it with its `library_name`.
    A task that the model's head cannot do misleads every reader, and a transformers model
    made after August 2024 has no library on the Hub unless the card names it.

    ## Bad
    A folder whose config.json names the architecture `GPT2LMHeadModel`:
    ```markdown
    ---
    license: apache-2.0
    library_name: transformers
    pipeline_tag: text-classification
    ---

    # A model
    ```
    ```json config.json
    {"architectures": ["GPT2LMHeadModel"], "model_type": "gpt2"}
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    library_name: transformers
    pipeline_tag: text-generation
    ---

    # A model
    ```
    ```json config.json
    {"architectures": ["GPT2LMHeadModel"], "model_type": "gpt2"}
    ```
    """
    card, config = repo.card, repo.config
    if card is None:
        return
    if config is None:
        if repo.text_file("config.json") is not None:
            yield Undecided("config.json holds no JSON mapping", ("config.json",))
        return
    task = card.data.get("pipeline_tag")
    for architecture in _architectures(config):
        if isinstance(task, str) and _contradicts(architecture, task):
            yield Hit(
                f"`pipeline_tag: {task}` does not fit the architecture `{architecture}`",
                card.at("pipeline_tag"),
                help="name the task that the model's head does",
                fix=_only_task(card, architecture),
                evidence=("config.json: architectures",),
            )
            break
    if "transformers_version" in config and not _names_library(card):
        yield Hit(
            "the metadata names no `library_name`, although config.json comes from transformers",
            card.at(),
            help="add `library_name: transformers`",
            fix=_transformers(repo, card),
            evidence=("config.json: transformers_version",),
        )


def _only_task(card: Card, architecture: str) -> Fix | None:
    """Return the fix for a head that does a single task, or nothing."""
    for head, tasks in _TASKS.items():
        if architecture.endswith(head) and len(tasks) == 1:
            return Fix(f"write `{tasks[0]}`", (Edit(card.value("pipeline_tag"), tasks[0]),))
    return None


def _transformers(repo: RepoSnapshot, card: Card) -> Fix | None:
    """Return the fix that names the library, unless files or tags speak of another one."""
    tags = card.data.get("tags")
    listed = [str(tag).lower() for tag in tags] if isinstance(tags, list) else []
    if "library_name" in card.data or any(tag in _LIBRARIES for tag in listed):
        return None
    if any(path.endswith(_OTHERS_FILES) for path in repo.paths):
        return None
    edits = last_key_with(card, "library_name", "transformers")
    return Fix("add `library_name: transformers`", edits, safe=True)


def _architectures(config: dict[str, object]) -> list[str]:
    listed = config.get("architectures")
    return [item for item in listed if isinstance(item, str)] if isinstance(listed, list) else []


def _contradicts(architecture: str, task: str) -> bool:
    for head, tasks in _TASKS.items():
        if architecture.endswith(head):
            return task not in tasks
    causal = architecture.endswith(("ForCausalLM", "LMHeadModel"))
    return causal and task in _NOT_CAUSAL


def _names_library(card: Card) -> bool:
    tags = card.data.get("tags")
    return bool(card.data.get("library_name")) or (
        isinstance(tags, list) and "transformers" in tags
    )
