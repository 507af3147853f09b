"""The conditions of rules that the files of a repository decide (`raillint.conditions`)."""

from collections.abc import Callable

from raillint.repo.configs import config_documents
from raillint.repo.private import may_tell
from raillint.repo.snapshot import TRAINING_FILES, WEIGHT_ENDINGS, LicenseFile, RepoSnapshot


def _text_differs(repo: RepoSnapshot) -> bool:
    """Tell whether a licence file is anything but one known text, whole and as plain text."""
    return any(
        len(file.matches) != 1
        or file.matches[0].status != "exact"
        or file.matches[0].embedded
        or _holds_more(file)
        or file.matches[0].license.startswith("rail-generator")
        or file.document.text[:200].lstrip().startswith(("<", "{"))
        for file in repo.license_files
    )


def _holds_more(file: LicenseFile) -> bool:
    """Tell whether other text stands before or after the licence of a file."""
    span, text = file.matches[0].span, file.document.text
    return not (text[: span.start].isspace() or not span.start) or bool(text[span.end :].strip())


def _text_has_fields(repo: RepoSnapshot) -> bool:
    """Tell whether a licence file may hold a template's field, be a base's, or name nobody."""
    card = repo.card
    based = card is not None and bool(card.data.get("base_model"))
    return any(based or _unsigned(file.document.text) for file in repo.license_files)


def _unsigned(text: str) -> bool:
    fields = any(mark in text for mark in "[{<")
    return fields or ("copyright (c" not in text.lower() and "rail" in text.lower())


def _trained_here(repo: RepoSnapshot) -> bool:
    """Tell whether a repository holds what a training run leaves behind."""
    return repo.whole and any(name in repo.paths for name in TRAINING_FILES)


def _quantized(repo: RepoSnapshot) -> bool:
    """Tell whether a repository may hold weights of fewer bits than they were trained in."""
    if not repo.whole:
        return False
    paths = repo.paths
    if any(path in _QUANTIZED_FILES or path.endswith(".gguf") for path in paths):
        return True
    return "config.json" in paths and "quantization_config" in (repo.config or {})


def _several_weights(repo: RepoSnapshot) -> bool:
    """Tell whether two files of weights have a version in their paths, such as `v2`."""
    if not repo.whole:
        return False
    named = (path.lower() for path in repo.paths if path.endswith(WEIGHT_ENDINGS))
    return sum("v" in path for path in named) > 1


def _settings_compare(repo: RepoSnapshot) -> bool:
    """Tell whether the settings name a licence or restrictions to hold this one against."""
    return bool(repo.policy.compare_with or repo.policy.required)


def _hub_tells(repo: RepoSnapshot) -> bool:
    """Tell whether a repository is on the Hub, or something stands for what the Hub tells."""
    return not repo.source.local or repo.source.discussions is not None


def _hub_answers(repo: RepoSnapshot) -> bool:
    """Tell whether the Hub may be asked for what a repository names."""
    ask = repo.derived.get("ask")
    return ask is not None and ask(repo) is not None


def _tells_private(repo: RepoSnapshot) -> bool:
    """Tell whether a configuration may hold a key or the path of a home folder."""
    return any(may_tell(document.text) for document in config_documents(repo))


def _maps_code(repo: RepoSnapshot) -> bool:
    """Tell whether a configuration may name code that loading the model runs."""
    return any('"auto_map"' in document.text for document in config_documents(repo))


def _holds_pickle(repo: RepoSnapshot) -> bool:
    endings = (".bin", ".pt", ".pth", ".ckpt", ".pkl", ".pickle", ".joblib")
    return repo.whole and any(path.lower().endswith(endings) for path in repo.paths)


def _weights_in_folders(repo: RepoSnapshot) -> bool:
    """Tell whether weights may lie in two folders below the root."""
    endings = (".safetensors", ".bin", ".gguf", ".pt", ".pth", ".ckpt")
    folders = {path.rpartition("/")[0] for path in repo.paths
               if "/" in path and path.lower().endswith(endings)}  # fmt: skip
    return repo.whole and len(folders) > 1


def _weights_there(repo: RepoSnapshot) -> bool:
    """Tell whether there are weights whose headers, or the index of which, can be read."""
    endings = (".safetensors", ".safetensors.index.json", ".gguf", ".GGUF")
    return repo.whole and any(path.endswith(endings) for path in repo.paths)


# How the names of files with training arguments begin (`raillint.repo.readings.fields`).
_ARGUMENTS = ("train", "hyper", "hparams", "axolotl", "recipe")


def _names_data(repo: RepoSnapshot) -> bool:
    """Tell whether the card links a data set, or a file may hold the training's arguments."""
    card = repo.card
    if card is not None and card.sentences.holds("huggingface.co/datasets/"):
        return True
    return repo.whole and any(path.startswith(_ARGUMENTS) for path in repo.paths)


_QUANTIZED_FILES = frozenset({"quantize_config.json", "quant_config.json"})
# By the name that rules declare.
OF_FILES: dict[str, Callable[[RepoSnapshot], bool]] = {
    "text-differs": _text_differs,
    "text-has-fields": _text_has_fields,
    "trained-here": _trained_here,
    "quantized": _quantized,
    "several-weights": _several_weights,
    "settings-compare": _settings_compare,
    "hub-tells": _hub_tells,
    "hub-answers": _hub_answers,
    "config-tells-private": _tells_private,
    "config-maps-code": _maps_code,
    "holds-pickle": _holds_pickle,
    "weights-in-folders": _weights_in_folders,
    "weights-there": _weights_there,
    "data-named": _names_data,
}
