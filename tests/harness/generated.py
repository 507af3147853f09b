"""Every file that is generated, and what it must hold.

`RAILLINT_UPDATE=1 pytest` writes them; without it the same tests fail on a stale one.
"""

import json
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from harness.license_names import license_names
from harness.reference import ROOT, reference
from harness.requirement_code import expression
from harness.restriction_pages import restriction_schema, restrictions_page, stock_ids
from harness.sections import section_names, template_sentences
from raillint.licensing.descriptor import TextSource

SCHEMAS = ("front-matter/model", "front-matter/dataset", "front-matter/space", "config")


def updating() -> bool:
    """Tell whether this run is to write generated files instead of comparing them."""
    return os.environ.get("RAILLINT_UPDATE") == "1"


def check_or_write(path: Path, content: bytes) -> None:
    """Write a generated file, or fail where it is stale."""
    if updating():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        return
    current = path.read_bytes() if path.is_file() else None
    name = path.relative_to(ROOT)
    assert current == content, f"stale: {name} - run RAILLINT_UPDATE=1 pytest"


def guard(schema: str) -> bytes:
    """Return the guard module of a schema."""
    data = json.loads((ROOT / "schemas" / f"{schema}.schema.json").read_bytes())
    code = _guard_code(data)
    head = f'"""Generated from schemas/{schema}.schema.json: RAILLINT_UPDATE=1 pytest."""\n\n'
    return (head + code.strip() + "\n\n\n" + _tables(data, code)).encode()


def _guard_code(schema: Any) -> str:
    """Return fastjsonschema's code for a schema, without its imports and its messages."""
    import fastjsonschema

    code = fastjsonschema.compile_to_code(_without_annotations(schema), use_default=False)
    code = re.sub(r"^VERSION = .*\n|^from decimal.*\n|^import re\n", "", code, flags=re.MULTILINE)
    code = code.replace(
        "from fastjsonschema import JsonSchemaValueException, JsonSchemaValuesException\n",
        "from raillint.guards import Patterns\n"
        "from raillint.guards import Refused as JsonSchemaValueException\n",
    )
    code = code.replace(
        "(JsonSchemaValueException, JsonSchemaValuesException)", "JsonSchemaValueException"
    )
    code = re.sub(
        r"REGEX_PATTERNS = \{(.*?)\n\}", r"REGEX_PATTERNS = Patterns({\1\n})", code, flags=re.DOTALL
    )
    code = re.sub(r"re\.compile\((.*)\)(,?)$", r"\1\2", code, flags=re.MULTILINE)
    # A message is built in raillint.schema; here it would only cost time.
    code = re.sub(
        r"raise JsonSchemaValueException\(.*\)$",
        "raise JsonSchemaValueException",
        code,
        flags=re.MULTILINE,
    )
    # So is the name of the value, which every call builds for the message.
    code = re.sub(r"(validate___\w+\(\w+), custom_formats, .*\)$", r"\1)", code, flags=re.MULTILINE)
    # A long list of texts is one look-up instead of a comparison for each.
    code = re.sub(
        r"not \((isinstance\(\w+, str\) and (\w+) == '(?:[^\n]*? or )[^\n]*)\):$",
        _looked_up,
        code,
        flags=re.MULTILINE,
    )
    return code.replace(", custom_formats={}, name_prefix=None", "").replace(", Decimal", "")


def _looked_up(match: re.Match[str]) -> str:
    """Return the test of an enum of texts as a look-up; any other stays as it is."""
    name = match.group(2)
    rows = [
        row.partition(f"isinstance({name}, str) and {name} == ")
        for row in match.group(1).split(" or ")
    ]
    if any(row[0] or not row[1] for row in rows):
        return match.group(0)
    values = ", ".join(sorted(row[2] for row in rows))
    return f"not (isinstance({name}, str) and {name} in {{{values}}}):"


def profile_guard() -> bytes:
    """Return the module of the profiles' requirements: each a function, by profile and rule."""
    from raillint.model import PROFILES

    functions: dict[str, str] = {}
    table: dict[str, dict[str, list[str]]] = {}
    for profile in PROFILES:
        schema = json.loads((ROOT / "schemas/profiles" / f"{profile}.schema.json").read_bytes())
        base = schema["x-raillint"]["extends"]
        rows = {code: list(found) for code, found in table.get(base, {}).items()}
        for definition in schema["definitions"].values():
            notes = definition["x-raillint"]
            code = expression(definition)
            name = functions.setdefault(code, f"requirement_{len(functions) + 1}")
            facts = [notes[word] for word in ("severity", "section", "what", "help")]
            rows.setdefault(notes["rule"], []).append(f"({', '.join(map(repr, facts))}, {name})")
        table[profile] = rows
    lines = ['"""Generated from schemas/profiles/: RAILLINT_UPDATE=1 pytest."""', ""]
    for code, name in functions.items():
        lines += ["", f"def {name}(facts):", f"    return {code}", ""]
    lines += ["", "REQUIREMENTS = {"]
    for profile, rows in table.items():
        lines += [f"    {profile!r}: {{"]
        lines += [
            f"        {code!r}: [{', '.join(found)}]," for code, found in sorted(rows.items())
        ]
        lines += ["    },"]
    return ("\n".join([*lines, "}"]) + "\n").encode()


def rule_table() -> bytes:
    """Return the module of the rules' declarations: a row each, without documentation."""
    from raillint.registry import TABLED, all_rules

    lines = [
        '"""Generated from the rules in raillint/rules/: RAILLINT_UPDATE=1 pytest."""',
        "",
        f"# {', '.join(TABLED)}",
        "RULES = (",
    ]
    for rule in all_rules():
        fields = rule._replace(scope=rule.scope.value, severity=rule.severity.value)._asdict()  # type: ignore[arg-type]
        lines.append(f"    ({', '.join(repr(fields[name]) for name in TABLED)}),")
    return ("\n".join([*lines, ")"]) + "\n").encode()


def _without_annotations(value: Any) -> Any:
    """Drop what only people and rules read, so that the guard changes with the shape alone."""
    if isinstance(value, dict):
        dropped = {"description", "title", "x-raillint", "$comment", "$id"}
        return {
            key: _without_annotations(item)
            for key, item in value.items()
            if key not in dropped or (isinstance(item, dict) and key != "x-raillint")
        }
    return [_without_annotations(item) for item in value] if isinstance(value, list) else value


def _tables(schema: dict[str, Any], code: str) -> str:
    keys, rules, slips = [], {}, {}
    for key, reference_ in schema["properties"].items():
        name = reference_.get("$ref", "").rpartition("/")[2]
        if not name:
            continue
        function = "validate___definitions_" + re.sub(r"[^a-z0-9]", "_", name.lower())
        if f"def {function}(" not in code:
            raise AssertionError(f"no function {function} in the guard")
        keys.append(f"    {key!r}: {function},")
        notes = schema["definitions"][name].get("x-raillint", {})
        rules[key] = notes.get("rule", "")
        slips |= dict.fromkeys(notes.get("misspellings", ()), key)
    lines = ["KEYS = {", *keys, "}", f"RULES = {rules!r}", f"MISSPELLINGS = {slips!r}"]
    return "\n".join(lines) + "\n"


def catalogue() -> bytes:
    """Return the catalogue: what rules ask of each descriptor, as one JSON file."""
    from raillint.licensing.descriptor import catalogue_row, descriptor_ids, read_descriptor

    rows = [catalogue_row(read_descriptor(license_id)) for license_id in descriptor_ids()]
    return b"[\n" + b",\n".join(json.dumps(row).encode() for row in rows) + b"\n]\n"


def taxonomy() -> bytes:
    """Return the taxonomy as JSON: the phrases as the words that texts are reduced to."""
    from raillint.licensing.normalise import words_of

    data = yaml.safe_load((ROOT / "licenses" / "taxonomy.yaml").read_bytes())

    def plain(cues: list[str]) -> list[str]:
        return [" ".join(words_of(cue).words) for cue in cues]

    rows = {
        "codes": [
            [c["code"], c["title"], c["summary"], plain(c["cues"]), c.get("hints", [])]
            for c in data["codes"]
        ],
        "qualifiers": [
            [q["name"], q["summary"], q["weakened"], q["strengthened"],
             [[v["value"], v["summary"], plain(v["cues"])] for v in q["values"]]]
            for q in data["qualifiers"]
        ],
        "broad": plain(data["wording"]["broad"]),
        "narrow": plain(data["wording"]["narrow"]),
        "obligations": [[o["name"], plain(o["cues"])] for o in data["obligations"]],
        "duties": {o["name"]: o["title"] for o in data["obligations"]},
    }  # fmt: skip
    return json.dumps(rows, separators=(",", ":")).encode() + b"\n"


def contrary_uses() -> bytes:
    """Return the words for contrary uses as JSON."""
    data = yaml.safe_load((ROOT / "licenses" / "contrary-uses.yaml").read_bytes())
    return json.dumps(data, separators=(",", ":")).encode() + b"\n"


def license_index() -> bytes:
    """Return the fingerprints of every text that a descriptor names.

    Skips the test where the reference texts are not at hand.
    """
    from raillint.licensing.descriptor import descriptor_ids, read_descriptor
    from raillint.licensing.fingerprint import fingerprint, pack

    prints = []
    for license_id in descriptor_ids():
        descriptor = read_descriptor(license_id)
        # Outputs of the generator differ in their restrictions; their template lists none.
        generated = descriptor.data["family"] == "rail-generator"
        listed = () if generated else descriptor.data.get("restrictions", ())
        pairs = [(one["code"], one.get("label", "")) for one in listed]
        duties = {
            name: duty["paragraph"] for name, duty in descriptor.data.get("obligations", {}).items()
        }
        for edition in descriptor.editions:
            for source in edition.sources:
                text = learned_text(source)
                prints.append(fingerprint(license_id, edition.date, text, pairs, duties))
    return pack(prints)


def learned_text(source: TextSource) -> str:
    """Return the copy of a text that a descriptor names: our own, installed, or referred to."""
    from raillint.licensing.texts import installed_text

    own = ROOT / "licenses" / "texts" / source.file
    if own.is_file():
        return own.read_text("utf-8")
    if source.origin.startswith("licensedcode-data"):
        return installed_text(source.file.removesuffix(".LICENSE"))
    folders = (reference() / "license_texts", reference() / "corpus" / "licenses")
    path = next(folder / source.file for folder in folders if (folder / source.file).is_file())
    text = path.read_text("utf-8")
    if not source.lines:
        return text
    first, last = (int(number) for number in source.lines.split("-"))
    return "".join(text.splitlines(keepends=True)[first - 1 : last])


def restrictions() -> bytes:
    """Return the restrictions of every licence with their qualifiers, as one JSON file."""
    from raillint.licensing.descriptor import descriptor_ids, read_descriptor, restriction_row

    rows = {
        license_id: row
        for license_id in descriptor_ids()
        if (row := restriction_row(read_descriptor(license_id)))[1]
    }
    return json.dumps(rows, separators=(",", ":")).encode() + b"\n"


def compatibility() -> bytes:
    """Return the compatibility of licences as JSON: the kind of each, and the rows."""
    from raillint.licensing.descriptor import descriptor_ids, read_descriptor

    data = yaml.safe_load((ROOT / "licenses" / "compatibility.yaml").read_bytes())
    duties = {one: read_descriptor(one).data.get("obligations", {}) for one in descriptor_ids()}
    paragraphs = {
        one: found["passthrough"]["paragraph"]
        for one, found in duties.items()
        if "passthrough" in found
    }
    rows = [
        [row["base"], row["derivative"], row["verdict"], row.get("terms", []), row["reason"]]
        for row in data["rows"]
    ]
    kinds = {one: kind["id"] for kind in data["kinds"] for one in kind["licenses"]}
    content = {
        "kinds": kinds,
        "paragraphs": paragraphs,
        "stock": data["stock"],
        "bound": data["bound"],
        "rows": rows,
    }
    return json.dumps(content, separators=(",", ":")).encode() + b"\n"


def duties() -> bytes:
    """Return the duties by use as JSON, with where each licence asks for them."""
    from raillint.licensing.descriptor import descriptor_ids, read_descriptor

    data = yaml.safe_load((ROOT / "licenses" / "duties.yaml").read_bytes())
    asked = {one: read_descriptor(one).data.get("obligations", {}) for one in descriptor_ids()}
    content = {
        "duties": [[one["kind"], one["group"], one["to"], one["sentence"]]
                   for one in data["duties"]],
        "always": data["always"],
        "uses": [[one["id"], one["title"], one.get("if", ""), one["owes"], one.get("besides", [])]
                 for one in data["uses"]],
        "marks": {
            one["license"]: {key: words for key, words in one.items() if isinstance(words, list)}
            for one in data["marks"]
        },
        "licenses": {
            one: {kind: [item["paragraph"], item.get("note", "")] for kind, item in found.items()}
            for one, found in asked.items()
            if found
        },
    }  # fmt: skip
    return json.dumps(content, separators=(",", ":"), ensure_ascii=False).encode() + b"\n"


def hooks() -> bytes:
    """Return `.pre-commit-hooks.yaml`, its patterns from the inputs that rules declare."""
    from raillint.registry import all_rules

    inputs = sorted({name for rule in all_rules() for name in rule.inputs})
    pattern = "(^|/)(" + "|".join(_file_pattern(name) for name in inputs) + ")$"
    return f"""\
# Generated from the inputs of the rules: RAILLINT_UPDATE=1 pytest
- id: raillint
  name: raillint (whole repository)
  description: Judge the card, the licence and how they agree.
  entry: raillint check
  language: python
  files: '{pattern}'
  pass_filenames: false
  require_serial: true
  # Undecided checks pass; without this nobody would see them.
  verbose: true
  minimum_pre_commit_version: 3.2.0
- id: raillint-card
  name: raillint (cards)
  description: Judge each changed card by itself.
  entry: raillint check
  language: python
  files: '(^|/)README\\.md$'
  require_serial: true
  minimum_pre_commit_version: 3.2.0
""".encode()


def _file_pattern(name: str) -> str:
    from raillint.repo.snapshot import LICENSE_PATTERN

    if name == "LICENSE*":
        # Python's own inline flag form works inside a longer pattern; pre-commit uses Python.
        return f"(?i:{LICENSE_PATTERN})"
    return re.escape(name).replace("\\-", "-").replace("\\*", "[^/]*")


def rules_page() -> bytes:
    """Return docs/rules.md: every rule's page, in one."""
    from raillint.registry import all_rules

    pages = "\n\n".join(_rule_page(rule) for rule in all_rules())
    head = "# Rules\n\nGenerated from the rules: `RAILLINT_UPDATE=1 pytest`.\n\n"
    return f"{head}{rules_table()}\n{pages}\n".encode()


def _rule_page(rule: Any) -> str:
    """Return a rule's page with its headings one level deeper; code stays as it is."""
    from raillint.explain import head, parts
    from raillint.recipes import readable

    sections = parts(readable(rule.doc))
    text = f"## {rule.code} {rule.name}\n\n{head(rule)}\n\n{sections.pop('').strip()}\n"
    return text + "".join(f"\n### {name}\n{body.rstrip()}\n" for name, body in sections.items())


def readme() -> bytes:
    """Return README.md with its table of rules and one real run."""
    from click.testing import CliRunner

    from raillint.cli import cli

    command = ["check", "examples/weakened-model", "--select", "LT"]
    result = CliRunner().invoke(cli, command)
    run = f"```console\n$ raillint {' '.join(command)}\n{result.output}```\n"
    text = between((ROOT / "README.md").read_text("utf-8"), "run", run)
    return between(text, "rules", rules_table()).encode()


def evidence_page() -> bytes:
    """Return docs/evidence.md with its real run."""
    from click.testing import CliRunner

    from raillint.cli import cli

    command = ["check", "examples/overstated-model", "--select", "EV"]
    result = CliRunner().invoke(cli, command)
    run = f"```console\n$ raillint {' '.join(command)}\n{result.output}```\n"
    return between((ROOT / "docs" / "evidence.md").read_text("utf-8"), "run", run).encode()


def rules_table() -> str:
    """Return the table of rules in Markdown."""
    from raillint.registry import all_rules

    lines = [
        "| code | name | weight | from profile | fix | what it finds |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    lines += [
        f"| {rule.code} | `{rule.name}` | {rule.severity.label} | {rule.profile} | {rule.fix} |"
        f" {rule.summary} |"
        for rule in all_rules()
    ]
    return "\n".join(lines) + "\n"


def between(text: str, name: str, content: str) -> str:
    """Return a text with what stands between two marks replaced."""
    start, end = f"<!-- {name} -->", f"<!-- end {name} -->"
    head, _, rest = text.partition(start)
    _, found, tail = rest.partition(end)
    if not found:
        pytest.fail(f"the marks {start} and {end} are missing")
    return f"{head}{start}\n{content}{end}{tail}"


def all_generated() -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Yield every generated file by its path, with the function that makes it."""
    for schema in SCHEMAS:
        module = schema.replace("/", "_").replace("-", "_")
        yield f"raillint/guards/{module}.py", lambda schema=schema: guard(schema)  # type: ignore[misc]
    yield "raillint/guards/profiles.py", profile_guard
    yield "raillint/guards/rules.py", rule_table
    yield "licenses/catalogue.json", catalogue
    yield "licenses/names.json", license_names
    yield "licenses/taxonomy.json", taxonomy
    yield "licenses/restrictions.json", restrictions
    yield "licenses/contrary-uses.json", contrary_uses
    yield "licenses/compatibility.json", compatibility
    yield "licenses/duties.json", duties
    yield "licenses/index.bin", license_index
    yield "schemas/sections.json", section_names
    yield "schemas/template-sentences.txt", template_sentences
    for license_id in stock_ids():
        path = f"schemas/restrictions/{license_id}.schema.json"
        yield path, lambda license_id=license_id: restriction_schema(license_id)  # type: ignore[misc]
    yield "docs/restrictions.md", restrictions_page
    yield ".pre-commit-hooks.yaml", hooks
    yield "docs/rules.md", rules_page
    yield "README.md", readme
    yield "docs/evidence.md", evidence_page
