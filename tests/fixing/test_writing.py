"""What is written is whole, and only what was read is replaced."""

from pathlib import Path

import pytest

from raillint.errors import UsageError
from raillint.writing import write_changes


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_that_has_changed_since_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"newer")
    with pytest.raises(UsageError, match="it has changed since it was read"):
        write_changes(tmp_path, {"a": b"old", "b": None}, {"b": b"x", "a": b"new"})
    assert (tmp_path / "a").read_bytes() == b"newer"
    assert names(tmp_path) == ["a"]


def test_a_new_file_replaces_none(tmp_path: Path) -> None:
    (tmp_path / "LICENSE").write_bytes(b"mine")
    with pytest.raises(UsageError, match="it exists already"):
        write_changes(tmp_path, {"LICENSE": None}, {"LICENSE": b"theirs"})
    assert (tmp_path / "LICENSE").read_bytes() == b"mine"


def test_a_link_is_never_written_through(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.write_bytes(b"old")
    (tmp_path / "repo").mkdir()
    (tmp_path / "repo" / "a").symlink_to(outside)
    with pytest.raises(UsageError, match="it is a link"):
        write_changes(tmp_path / "repo", {"a": b"old"}, {"a": b"new"})
    assert outside.read_bytes() == b"old"


def test_a_link_to_nothing_is_no_free_place(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(UsageError, match="it is a link"):
        write_changes(tmp_path, {"a": None}, {"a": b"new"})
    assert not (tmp_path / "elsewhere").exists()


def test_a_file_takes_another_name(tmp_path: Path) -> None:
    (tmp_path / "readme.md").write_bytes(b"text")
    write_changes(
        tmp_path,
        {"readme.md": b"text", "README.md": None},
        {"README.md": b"text", "readme.md": None},
    )
    assert names(tmp_path) == ["README.md"]
