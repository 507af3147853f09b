"""The shape of the project, held by its own imports."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest
from harness.reference import ROOT

from raillint.registry import rule_table

PACKAGE = ROOT / "raillint"
# What each part may import of the project, besides itself.
ALLOWED = {
    "errors": set(),
    "model": set(),
    "terminal": set(),
    "data": set(),
    "blake2": set(),
    "lazy": set(),
    "document": {"lazy", "model"},
    "guards": set(),
    "bounded_yaml": set(),
    "yaml_block": {"document", "model"},
    "broken_yaml": {"bounded_yaml", "document", "model", "yaml_block"},
    "schema": {"data"},
    "card": {
        "lazy",
        "blake2",
        "errors",
        "bounded_yaml",
        "broken_yaml",
        "yaml_block",
        "document",
        "model",
        "guards",
        "schema",
        "data",
    },
    "licensing": {
        "blake2",
        "bounded_yaml",
        "document",
        "model",
        "data",
        "errors",
        "schema",
        "writing",
    },
    "repo": {
        "lazy",
        "bounded_yaml",
        "card",
        "data",
        "licensing",
        "document",
        "model",
        "errors",
        "writing",
    },
    "suppress": {"card", "document", "model"},
    "config": {
        "bounded_yaml",
        "broken_yaml",
        "document",
        "errors",
        "guards",
        "licensing",
        "model",
        "repo",
        "schema",
    },
    "conditions": {"card", "file_conditions", "guards", "model", "repo", "requirements", "rules"},
    "file_conditions": {"repo"},
    "registry": {"card", "guards", "model", "repo", "rules", "suppress"},
    "profiles": {"config", "data", "errors", "model", "registry", "regulation", "suppress"},
    "own_schema": {"errors", "facts", "model", "registry", "repo", "schema"},
    "survey": {"card", "document", "errors", "repo"},
    "requirements": {"card", "guards", "model", "repo"},
    "rules": {
        "requirements",
        "card",
        "licensing",
        "repo",
        "document",
        "model",
        "registry",
        "regulation",
        "profiles",
        "suppress",
        "guards",
    },
    "baseline": {"blake2", "errors", "model"},
    "partly_read": {"model", "repo"},
    "runner": {
        "baseline",
        "card",
        "conditions",
        "config",
        "document",
        "errors",
        "findings",
        "lazy",
        "model",
        "partly_read",
        "profiles",
        "registry",
        "repo",
        "suppress",
    },
    "findings": {"document", "edits", "errors", "model", "repo"},
    "edits": {"model", "repo"},
    "fixer": {"edits", "errors", "model", "repo"},
    "patch": set(),
    "scaffold": {
        "bounded_yaml",
        "broken_yaml",
        "card",
        "document",
        "edits",
        "errors",
        "licensing",
        "model",
        "repo",
        "schema",
        "writing",
    },
    "facts": {"document", "card", "licensing", "repo", "model"},
    "facts_page": {"card", "licensing", "terminal"},
    "drawing": {"licensing", "terminal"},
    "dossier": {"card", "duties", "errors", "licensing", "matrix", "repo"},
    "duties": {"licensing", "repo"},
    "duties_page": {"terminal"},
    "matrix": {"licensing", "repo"},
    "card_diff": {"card", "facts", "repo"},
    "legal_diff": {"card_diff", "licensing", "repo"},
    "legal_diff_page": {"duties_page", "terminal"},
    "explain": {"model", "profiles", "recipes", "registry"},
    "recipes": {"licensing"},
    "regulation": {"bounded_yaml", "card", "data", "errors", "licensing", "repo", "terminal"},
    "formats": {
        "model",
        "terminal",
        "baseline",
        "blake2",
        "duties_page",
        "errors",
        "explain",
    },
    "given": {"errors"},
    "targets": {"errors", "model", "repo"},
    "own_licenses": {"config", "licensing", "repo"},
    "judging": {
        "own_licenses",
        "baseline",
        "config",
        "dossier",
        "given",
        "licensing",
        "model",
        "profiles",
        "repo",
        "runner",
    },
    "api": {
        "config",
        "errors",
        "facts",
        "formats",
        "given",
        "judging",
        "model",
        "own_licenses",
        "own_schema",
        "profiles",
        "registry",
        "repo",
        "suppress",
        "targets",
    },
    "licenses": {"document", "errors", "facts", "own_licenses", "licensing", "repo"},
    "writing": {"errors"},
    "stamping": {"errors", "licensing", "repo", "writing"},
    "__main__": {"cli"},
}
WORLD = {
    "given.py",
    "repo/source.py",
    "repo/table.py",
    "licensing/download.py",
    "repo/hub.py",
    "repo/hub_cache.py",
    "repo/hub_http.py",
    "licensing/texts.py",
    "writing.py",
}
TOUCHES_THE_WORLD = {
    "open",
    "read_text",
    "read_bytes",
    "write_text",
    "write_bytes",
    "mkstemp",
    "urlopen",
    "get_session",
    "stream",
}


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def part_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported_parts(path: Path) -> set[str]:
    parts = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        names = []
        if isinstance(node, ast.ImportFrom) and node.module:
            names = (
                [node.module]
                if node.module != "raillint"
                else [f"raillint.{item.name}" for item in node.names]
            )
        elif isinstance(node, ast.Import):
            names = [item.name for item in node.names]
        parts |= {name.split(".")[1] for name in names if name.startswith("raillint.")}
    return parts - {"__version__", "PROJECT_URL"}


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_run_in_one_direction(path: Path) -> None:
    part = part_of(path)
    if part in {"__init__", "cli"}:
        return
    assert imported_parts(path) - {part} <= ALLOWED[part]


def test_model_imports_the_standard_library_only() -> None:
    for name in ("model", "errors", "terminal"):
        tree = ast.parse((PACKAGE / f"{name}.py").read_text("utf-8"))
        modules = {
            node.module.split(".")[0]
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom) and node.module
        }
        assert modules <= sys.stdlib_module_names


def test_only_the_data_module_knows_where_data_lies() -> None:
    for path in modules():
        if path.name != "data.py" and "guards" not in path.parts:
            assert "_data" not in {
                node.value
                for node in ast.walk(ast.parse(path.read_text("utf-8")))
                if isinstance(node, ast.Constant)
            }, path


def test_the_world_is_touched_in_few_places() -> None:
    """Files are read through `repo/source.py` and written through `writing.py`."""
    shipped_data = {
        "data.py",
        "card/boilerplate.py",
        "licensing/digests.py",
        "card/names.py",
        "schema.py",
        "licensing/fingerprint.py",
        "licensing/catalogue.py",
        "licensing/composed.py",
        "licensing/descriptor.py",
        "regulation/profile.py",
        "licensing/learn.py",
        "licensing/obligations.py",
    }
    for path in modules():
        name = path.relative_to(PACKAGE).as_posix()
        if name in WORLD | shipped_data or name.startswith("cli/"):
            continue
        calls = {
            node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            for node in ast.walk(ast.parse(path.read_text("utf-8")))
            if isinstance(node, ast.Call)
        }
        assert not calls & TOUCHES_THE_WORLD, name


def test_one_module_can_write_to_the_hub() -> None:
    writers = {
        path.relative_to(PACKAGE).as_posix()
        for path in modules()
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom)
        and (node.module or "").startswith("huggingface_hub")
        and {name.name for name in node.names} - {"constants", "get_token", "get_session"}
        and node.module != "huggingface_hub.errors"
    }
    assert writers == {"repo/hub_proposal.py"}


def test_broad_excepts_stand_in_the_runner_alone() -> None:
    for path in modules():
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ExceptHandler):
                broad = node.type is None or getattr(node.type, "id", "") in {
                    "Exception",
                    "BaseException",
                }
                assert not broad or path.name == "runner.py", path


def test_clean_path_imports_nothing_slow(tmp_path: Path) -> None:
    """`check` of a folder that is in order loads no library that it does not need."""
    script = (
        "import sys; sys.argv = ['raillint', 'check', sys.argv[1]]\n"
        "from raillint.cli import main\n"
        "try: main()\n"
        "except SystemExit as end: assert end.code == 0, end.code\n"
        "print('\\n'.join(sorted(sys.modules)))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(ROOT / "examples" / "tidy-model")],
        capture_output=True,
        text=True,
        check=True,
        cwd=tmp_path,
        encoding="utf-8",
    )
    loaded = set(done.stdout.splitlines())
    slow = {
        "jsonschema",
        "huggingface_hub",
        "jinja2",
        "asyncio",
        "urllib.request",
        "importlib.metadata",
        "difflib",
        "tempfile",
        "pathlib",
        "subprocess",
        "logging",
        "fastjsonschema",
        "raillint.schema",
        "raillint.licensing.descriptor",
        "raillint.writing",
    }
    assert "yaml" in loaded
    assert not loaded & slow
    # Of rules only those that this repository gives something to look at.
    rules = {rule: f"raillint.rules.{rule.family}.{rule.name.replace('-', '_')}"
             for rule in rule_table()}  # fmt: skip
    unmet = {"schema-broken", "requirement-unmet"}
    assert not loaded.intersection(rules[rule] for rule in rules if unmet.intersection(rule.when))
    assert len(loaded.intersection(rules.values())) < len(rules) / 2
    formats = {name for name in loaded if name.startswith("raillint.formats.")}
    assert formats == {"raillint.formats.text", "raillint.formats.summary"}


def test_no_pattern_is_compiled_at_import() -> None:
    for path in modules():
        if part_of(path) == "guards":
            continue
        tree = ast.parse(path.read_text("utf-8"))
        for node in tree.body:
            if isinstance(node, ast.FunctionDef | ast.ClassDef):
                continue
            calls = [call for call in ast.walk(node) if isinstance(call, ast.Call)]
            assert not any(getattr(call.func, "attr", "") == "compile" for call in calls), path
