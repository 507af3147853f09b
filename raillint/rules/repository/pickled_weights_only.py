"""RH802: weights that cannot be loaded without unpickling."""

from raillint.model import Hit, Severity, Span
from raillint.registry import Outcome, repo_rule
from raillint.repo.snapshot import RepoSnapshot

PICKLED = (".bin", ".pt", ".pth", ".ckpt", ".pkl", ".pickle", ".joblib")
# Formats that are read and not run.
_DATA = (".safetensors", ".gguf", ".ggml", ".onnx", ".h5", ".keras", ".msgpack", ".tflite",
         ".npz", ".mlmodel", ".mlpackage", ".engine", ".pb", ".skops", ".index", ".xml",
         ".nemo")  # fmt: skip
# Names of `.bin` files that PyTorch wrote; others may be of any program.
_BIN = ("pytorch_model", "adapter_model", "diffusion_pytorch_model", "pytorch_lora_weights",
        "model.bin", "learned_embeds", "mm_projector", "pytorch_adapter")  # fmt: skip
# What a training leaves beside the weights.
_BESIDE = ("training_args", "optimizer", "scheduler", "rng_state", "scaler", "random_states")
# A stored pickle, a zip archive (PyTorch since 1.6), and compressed ones of joblib.
_STARTS = (b"\x80\x02", b"\x80\x03", b"\x80\x04", b"\x80\x05", b"PK\x03\x04")
_PACKED = (b"\x78", b"\x1f\x8b", b"BZh", b"\xfd7z")
_POINTER = b"version https://git-lfs"
_HEAD = 24
_MOST = 8  # files whose first bytes are read


@repo_rule(
    code="RH802",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    kinds=("model",),
    when=("holds-pickle",),
)
def pickled_weights_only(repo: RepoSnapshot) -> Outcome:
    """The weights are there as pickles only, which run code when they are loaded.

    ## Why it matters
    A pickle is a program: whoever can change the file can run anything on the machine that
    loads it. Formats such as safetensors hold numbers alone, load faster, and their header
    can be read without the rest.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    ---

    # A model
    ```
    ```text pytorch_model.bin
    version https://git-lfs.github.com/spec/v1
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    ---

    # A model
    ```
    ```text model.safetensors
    version https://git-lfs.github.com/spec/v1
    ```
    ```text pytorch_model.bin
    version https://git-lfs.github.com/spec/v1
    ```
    """
    if not repo.whole:
        return
    named = [path for path in repo.paths if _is_named_so(path.rpartition("/")[2].lower())]
    if not named or any(path.lower().endswith(_DATA) for path in repo.paths):
        named = _components(repo, named)
    for count, path in enumerate(named):
        if count == _MOST:
            return
        if _is_pickle(repo, path):
            more = f" and {len(named) - 1} more" if len(named) > 1 else ""
            yield Hit(
                f"{path}{more} can only be loaded by unpickling, which runs code",
                Span(path, 0, 0),
                help="add the weights as safetensors (`save_pretrained` writes them; for other "
                "files `safetensors.torch.save_file`), and drop the pickles when nobody needs them",
            )
            return


def _is_named_so(name: str) -> bool:
    if not name.endswith(PICKLED) or name.startswith(_BESIDE):
        return False
    return not name.endswith(".bin") or name.startswith(_BIN)


def _components(repo: RepoSnapshot, named: list[str]) -> list[str]:
    """Return the pickles of those parts of a pipeline that have nothing else.

    In any other repository the files that are read and not run hold the same weights.
    """
    if "model_index.json" not in repo.paths:
        return []
    safe = {path.rpartition("/")[0] for path in repo.paths if path.lower().endswith(_DATA)}
    if "" in safe:
        return []
    return [path for path in named if "/" in path and path.rpartition("/")[0] not in safe]


def _is_pickle(repo: RepoSnapshot, path: str) -> bool:
    """Tell whether a file begins as a pickle, or lies elsewhere so that its name counts."""
    head = repo.source.head(path, 0, _HEAD) or b""
    if head.startswith(_POINTER):
        return True
    packed = path.lower().endswith((".pkl", ".pickle", ".joblib")) and head.startswith(_PACKED)
    return packed or head.startswith(_STARTS)
