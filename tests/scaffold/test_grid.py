"""What init writes is what check accepts; a part of the grid of benchmarks/scaffolding.py."""

import pytest
import scaffolding
from harness.reference import ROOT
from scaffolding import Cell, faults, lost_lines

EXAMPLE = "example-rail-m-1.0"
CELLS = [
    Cell("model", EXAMPLE, "", ""),
    Cell("space", EXAMPLE, "", ""),
    Cell("dataset", "cc-by-4.0", "", ""),
    Cell("model", "apache-2.0", "", ""),
    Cell("model", "bigscience-bloom-rail-1.0", "finetune", "bigscience/bloom-560m"),
    Cell("model", "bigscience-bloom-rail-1.0", "quantized", "CompVis/stable-diffusion-v1-4"),
    Cell("space", "apache-2.0", "", "CompVis/stable-diffusion-v1-4"),
    Cell("model", EXAMPLE, "finetune", "MIT/ast-finetuned-audioset-10-10-0.4593"),
    Cell("model", "llama3", "distilled", "meta-llama/Meta-Llama-3-8B"),
]


@pytest.mark.parametrize("cell", CELLS, ids=Cell.told)
def test_a_cell_of_the_grid_is_as_promised(cell: Cell) -> None:
    folder = scaffolding.texts_folder()
    if cell.license not in scaffolding.at_hand(folder):
        pytest.skip(f"needs the text of {cell.license}: install raillint[texts]")
    assert faults(cell, folder) == []


# Each part is a test, so that workers share the grid.
PARTS = 8


@pytest.mark.slow
@pytest.mark.parametrize("part", range(PARTS))
def test_the_whole_grid_is_as_promised(part: int) -> None:
    folder = scaffolding.texts_folder()
    cells = list(scaffolding.grid(scaffolding.at_hand(folder)))[part::PARTS]
    assert len(cells) > 100
    assert {cell.told(): found for cell in cells if (found := faults(cell, folder))} == {}


def test_cards_keep_every_line() -> None:
    cards = [
        path.read_bytes().decode(errors="ignore")
        for path in sorted(ROOT.glob("tests/rules/*/*/README.md"))
    ]
    assert len(cards) > 300
    assert [card[:80] for card in cards[::3] if lost_lines(card)] == []


@pytest.mark.slow
def test_real_cards_keep_every_line() -> None:
    if not scaffolding.texts_folder():
        pytest.skip("needs the reference data: set RAILLINT_REFERENCE to their folder")
    cards = scaffolding.real_cards(scaffolding.CARDS)
    assert len(cards) == scaffolding.CARDS
    assert [card[:80] for card in cards if lost_lines(card)] == []
