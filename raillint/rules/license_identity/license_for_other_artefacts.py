"""LI106: the licence's letter speaks of models or source code, the repository holds the other."""

from raillint.licensing.catalogue import License
from raillint.model import Hit, Severity
from raillint.registry import Outcome, repo_rule
from raillint.repo.snapshot import RepoSnapshot
from raillint.rules._terms import only_rail

# What trained parameters are stored in; an adapter is one of these too.
_WEIGHTS = (
    ".safetensors", ".bin", ".pt", ".pth", ".ckpt", ".gguf", ".ggml", ".onnx", ".h5", ".hdf5",
    ".keras", ".msgpack", ".tflite", ".pb", ".mlmodel", ".npz", ".npy", ".pkl", ".pickle",
    ".joblib", ".nemo", ".pdparams", ".params", ".caffemodel", ".engine", ".zip", ".tar", ".gz",
    ".7z", ".weights", ".model", ".pte", ".mar", ".xml", ".index.json", ".index", ".t7",
    ".llamafile", ".ot", ".mlpackage",
)  # fmt: skip
_SOURCE = (
    ".py", ".ipynb", ".js", ".ts", ".tsx", ".jsx", ".c", ".cc", ".cpp", ".cu", ".h", ".hpp", ".rs",
    ".go", ".java", ".kt", ".swift", ".scala", ".jl", ".r", ".lua", ".rb", ".cs", ".sh", ".php",
)  # fmt: skip


@repo_rule(
    code="LI106",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    when=("may-restrict",),
    requires=("front-matter-parses",),
    kinds=("model",),
)
def license_for_other_artefacts(repo: RepoSnapshot) -> Outcome:
    """The licence covers models and the repository holds source code alone, or the reverse.

    ## Why it matters
    The letters after RAIL say what is licensed: M a model, S source code, A an
    application, D data. A text that covers a model gives no one a right to the code
    beside it, and one for code gives none to the weights.

    ## Bad
    ```markdown
    ---
    license: creativeml-openrail-m
    ---

    # A tool
    ```
    ```python train.py
    print("no weights here")
    ```

    ## Good
    ```markdown
    ---
    license: creativeml-openrail-m
    ---

    # A model
    ```
    ```text adapter_model.safetensors
    (weights)
    ```
    """
    card = repo.card
    known = only_rail(card) if card is not None and repo.whole else None
    if card is None or known is None or known.is_family or len(known.artefacts) != 1:
        return
    told = _mismatch(known, repo)
    if told:
        yield Hit(
            told,
            card.at("license"),
            help="declare a licence for what the repository holds, or name where the "
            f"{'model' if known.artefacts[0] == 'model' else 'source code'} is",
            evidence=(
                f"the names of {len(repo.paths)} file{'s' * (len(repo.paths) != 1)} were read",
            ),
        )


def _mismatch(known: License, repo: RepoSnapshot) -> str:
    names = [path.lower() for path in repo.paths]
    code = sum(name.endswith(_SOURCE) for name in names)
    weights = any(name.endswith(_WEIGHTS) for name in names)
    kind = known.artefacts[0]
    if kind == "model" and code and not weights:
        files = "file" if code == 1 else "files"
        held = f"{code} {files} of source code and no weights"
        return f"{known.name} covers a model, and the repository holds {held}"
    if kind == "source" and weights and not code:
        return f"{known.name} covers source code, and the repository holds weights and no code"
    return ""
