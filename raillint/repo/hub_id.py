"""Ids of repositories on the Hub, as people and programs write them."""

from typing import NamedTuple

LOCAL_PATH = "a local path"
SHORT_NAME = "a name without its owner"
FILE_NAME = "the name of a weights file"
NO_ID = "no id of a repository"

MAX_ID = 96  # letters; huggingface_hub, `utils/_validators.py`
MAX_SHOWN = 200

_HOSTS = ("huggingface.co/", "hf.co/", "www.huggingface.co/")
# First parts of the Hub's own pages, which are no owners.
_PAGES = frozenset(
    {"api", "blog", "chat", "collections", "docs", "join", "learn", "login", "models", "papers",
     "posts", "pricing", "settings", "tasks"}
)  # fmt: skip
# First parts of relative paths that training scripts write.
_FOLDERS = frozenset(
    {"ckpt", "ckpts", "checkpoint", "checkpoints", "content", "data", "drive", "home", "kaggle",
     "mnt", "model", "models", "opt", "out", "output", "outputs", "result", "results", "root",
     "runs", "save", "saved", "saved_models", "tmp", "trained", "usr", "weights", "work",
     "workspace"}
)  # fmt: skip
# Owners to whom the Hub moved the models that it once listed by name alone.
OLD_NAMES = frozenset(
    {"albert", "almanach", "distilbert", "facebookai", "google-bert", "google-t5",
     "openai-community", "transfo-xl", "xlnet"}
)  # fmt: skip
_WEIGHTS = (".bin", ".ckpt", ".gguf", ".h5", ".onnx", ".pt", ".pth", ".safetensors")
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.")


class Named(NamedTuple):
    """A repository as something names it: its id, or the name and why that is none."""

    id: str
    unresolved: str = ""


def read_id(text: str) -> Named:
    """Return the id that a text is: plain, or a link to the Hub."""
    bare = " ".join(text.split())
    linked = _in_link(bare)
    if linked:
        return Named(linked)
    shown = bare[:MAX_SHOWN]
    if not bare or "://" in bare:
        return Named(shown, NO_ID)
    if bare.lower().endswith(_WEIGHTS):
        return Named(shown, FILE_NAME)
    if _is_path(bare):
        return Named(shown, LOCAL_PATH)
    if is_id(bare):
        return Named(bare)
    return Named(shown, SHORT_NAME if _is_part(bare) else NO_ID)


def is_id(text: str) -> bool:
    """Tell whether a text has the form `owner/name`."""
    owner, slash, name = text.partition("/")
    return bool(slash) and len(text) <= MAX_ID and _is_part(owner) and _is_part(name)


def owner_of(repo_id: str) -> str:
    """Return the owner of an id in lower case, or nothing."""
    return repo_id.partition("/")[0].lower() if is_id(repo_id) else ""


def id_in_url(url: str) -> str:
    """Return the model or dataset id in the address of a Hub page, a name alone too."""
    return _in_link(url)


def _in_link(text: str) -> str:
    rest = text.removeprefix("https://").removeprefix("http://")
    host = next((host for host in _HOSTS if rest.lower().startswith(host)), "")
    if not host:
        return ""
    parts = rest[len(host) :].partition("#")[0].partition("?")[0].strip("/").split("/")
    if parts[0] in {"datasets", "spaces"} or parts[0] in _PAGES:
        return ""
    if len(parts) > 2 and parts[2] not in {"blob", "commit", "commits", "resolve", "tree"}:  # noqa: PLR2004
        return ""
    if not all(_is_part(part) for part in parts[:2]):
        return ""
    return "/".join(parts[:2])


def _is_part(text: str) -> bool:
    return (
        0 < len(text) <= MAX_ID
        and _LETTERS.issuperset(text)
        and text[0] not in "-."
        and text[-1] not in "-."
        and "--" not in text
        and ".." not in text
    )


def _is_path(text: str) -> bool:
    if text.startswith((".", "/", "~")) or "\\" in text or text[1:2] == ":":
        return True
    if "," in text:
        return False
    parts = text.removesuffix("/").split("/")
    if len(parts) == 1:
        return text.startswith("checkpoint-")
    return (
        len(parts) != 2  # noqa: PLR2004 - owner and name
        or parts[0].lower() in _FOLDERS
        or parts[1].startswith("checkpoint-")
    )
