"""The configuration files that libraries write beside weights, each read once and bounded.

From the Hub only the few are read that other rules need as well: each is a request.
"""

from collections.abc import Iterator

from raillint.document import Document
from raillint.repo.snapshot import MAX_JSON, RepoSnapshot

_ASKED_FOR = ("config.json", "adapter_config.json")
CONFIG_FILES = (
    *_ASKED_FOR,
    "all_results.json",
    "args.json",
    "dataset_info.json",
    "generation_config.json",
    "mergekit_config.yaml",
    "mergekit_config.yml",
    "model_index.json",
    "preprocessor_config.json",
    "processor_config.json",
    "tokenizer_config.json",
    "trainer_state.json",
    "training_args.json",
    "training_args.yaml",
    "training_config.json",
    "training_config.yaml",
)


def config_documents(repo: RepoSnapshot) -> Iterator[Document]:
    """Yield the configuration files at the root that are text.

    Raises SourceError where one is there but cannot be read.
    """
    if not repo.whole:
        return
    paths = frozenset(repo.paths)
    for name in CONFIG_FILES if repo.source.local else _ASKED_FOR:
        file = repo.text_file(name, MAX_JSON) if name in paths else None
        if file is not None and file.document is not None:
            yield file.document
