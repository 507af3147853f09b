"""docs/init.md shows the card that the command writes, and answers that are accepted."""

import json
import re

import numpy
import yaml
from harness.generated import check_or_write
from harness.reference import ROOT
from safetensors.numpy import save
from scaffolding import made

from raillint.cli.dialogue import HELP
from raillint.scaffold.answers import Answers, made_of

PAGE = ROOT / "docs" / "init.md"
OPEN, CLOSE = "<!-- card -->\n", "<!-- /card -->"
CONFIG = {
    "architectures": ["DistilBertForSequenceClassification"],
    "model_type": "distilbert",
    "max_position_embeddings": 512,
    "transformers_version": "4.45.0",
}


def weights() -> bytes:
    return save({"w": numpy.zeros((735, 2000), "float32")})


def test_the_page_shows_the_card_as_it_looks() -> None:
    answers = Answers(kind="model", license="example-rail-m-1.0", holder="Acme Labs",
                      name="acme/sorter", language=("en",))  # fmt: skip
    files = {"config.json": json.dumps(CONFIG, indent=2), "model.safetensors": weights()}
    blob = made(answers, "", files).read("README.md", 1_000_000)
    assert blob is not None
    page = PAGE.read_text("utf-8")
    before, _, rest = page.partition(OPEN)
    _, close, after = rest.partition(CLOSE)
    assert close
    shown = f"{before}{OPEN}\n````markdown\n{blob.data.decode()}````\n\n{CLOSE}{after}"
    check_or_write(PAGE, shown.encode())


def test_the_answers_of_the_page_are_accepted() -> None:
    block = re.search(r"```yaml\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    assert block is not None
    answers = made_of(yaml.safe_load(block[1]), "docs/init.md")
    assert answers.sections["intended_use"].startswith("Shop owners")


def test_every_question_of_the_dialogue_is_explained_in_its_order() -> None:
    questions = PAGE.read_text("utf-8").partition("## The questions")[2].partition("\n## ")[0]
    assert re.findall(r"^\| .* \| `(\w+)` \|", questions, re.MULTILINE) == list(HELP)
