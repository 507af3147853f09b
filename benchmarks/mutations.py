"""Edits of licence texts, harmless and not, with what each must be found as.

Made at run time from texts that are at hand; no text is kept here.
"""

import html
import random
import re
import textwrap
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

Expected = dict[str, str]


class Clause(NamedTuple):
    """A use restriction of a text: its code, and where its words and the whole item stand."""

    code: str
    start: int
    end: int
    item: int
    item_end: int


class Mutation(NamedTuple):
    """A changed text, the family of the change, and each touched code with its status."""

    family: str
    text: str
    expected: Expected
    note: str = ""


# Words that narrow, where they are put: before the verb, or at the end of the clause.
BEFORE = (
    "intentionally", "knowingly", "deliberately", "wilfully", "maliciously", "purposefully",
    "solely", "only", "exclusively", "primarily", "publicly", "unlawfully", "illegally",
    "materially", "significantly", "seriously", "repeatedly", "directly", "commercially",
)  # fmt: skip
AFTER = (
    "without their consent", "unless this is disclosed", "except for research", "in public",
    "on purpose", "where this causes serious harm", "unless the law allows it",
    "if it is fully automated", "with malicious intent", "for commercial purposes",
)  # fmt: skip
# Words and phrases that no cue was chosen for: what the engine makes of wording it was not
# taught.
UNTAUGHT = (
    "wantonly", "notably", "substantively", "overtly", "unprofessionally", "callously", "visibly",
)  # fmt: skip
UNTAUGHT_PHRASES = (
    "within the European Union", "against private citizens", "when operating at scale",
    "beyond what is customary", "at the expense of small firms", "on a Sunday",
)  # fmt: skip
# What makes advice of a prohibition.
SOFT = ("should not", "are asked not", "are encouraged not", "will try not", "ought not",
        "would preferably not")  # fmt: skip
# The sentences outside the list by which its uses are forbidden, and what disarms them.
FORBIDDING = (
    (r"You\s+cannot\s+use\s+the\s+Model",
     (*(f"You {soft} use the Model" for soft in SOFT), "You may use the Model",
      "You cannot, where practicable, use the Model")),
    (r"You\s+agree\s+not\s+to\s+Use\s+it",
     ("You agree to try not to Use it", "You should not Use it", "You agree to Use it",
      "You agree, if possible, not to Use it")),
    (r"You\s+refrain\s+from", ("You try to refrain from", "You should refrain from",
                               "You will, where practicable, refrain from")),
)  # fmt: skip
# What is said of the whole list in a sentence of its own, after the one above.
DENIALS = ("Attachment A is advisory.", "The restrictions in Attachment A are not binding.",
           "Attachment A serves as guidance only.")  # fmt: skip
# The duties to carry the list on, and what loosens them: no restriction is touched.
CARRIED = (
    (r"(?i)must\s+be\s+included\s+as",
     ("should be included as", "may be included as", "must, where practicable, be included as",
      "need not be included as")),
    (r"You\s+shall\s+require\s+all",
     ("You should require all", "You may require all", "You shall, if feasible, require all",
      "You are not required to require all")),
    (r"that\s+must\s+accomplish", ("that should accomplish", "that may accomplish")),
    (r"contain\s+every\s+restriction", ("contain, if possible, every restriction",
                                       "should contain every restriction")),
    (r"you\s+require\s+the\s+same", ("you may require the same", "you ask the same")),
)  # fmt: skip
# How a page hides a restriction, or strikes it out.
HIDING = (
    ("<!-- ", " -->"), ("<del>", "</del>"), ("~~", "~~"), ("<s>", "</s>"),
    ('<span style="display: none">', "</span>"), ("<div hidden>", "</div>"),
)  # fmt: skip
# Sentences above the licence and below it that take the force from the list.
BESIDE = (
    "The use restrictions below are guidance only and do not bind anyone.",
    "These restrictions do not apply to customers of Acme.",
    "Addendum\n\nNotwithstanding the above, the Licensor waives Attachment A for research users.",
    "The restrictions in Attachment A may be ignored by schools.",
)
# Terms that somebody set beside a licence which stays as it was.
TERMS = (
    "Non-commercial use only.",
    "Additional terms: a fee of one euro is due for every thousand calls.",
    "Commercial use requires a written permission of Acme.",
    "Paragraph 5 of this license is deleted.",
    "Section 4 of the license does not apply to adapters.",
    "You may not use this model to train another one.",
    "Where this text and the README differ, the README prevails.",
    "Paying users may use the model for any purpose.",
)
# Words beside a licence that change nothing in it.
WORDS = (
    "The weights in this repository are released under the license below.",
    "By downloading the weights you agree to this license, with its use restrictions.",
    "This license does not apply to the training code, which is under Apache 2.0.",
    "The restrictions in Attachment A apply to all users, without exception.",
    "The model is made from Example Diffusion; its use restrictions are passed on here.",
    "The dataset is licensed separately and is not covered by the use restrictions.",
    "Open for commercial and non-commercial use, within the restrictions.",
    "Q: Are the use restrictions binding? A: Yes. They are not optional.",
    "Of all translations the English text prevails.",
    "For questions about this license write to legal@example.org.",
    "Third-party notices: the text encoder is under the MIT License, Copyright (c) 2021 Example.",
    "Version 1.0, last updated on 1 March 2024. Signed: ________",
)
HEADINGS = ("Suggested {}", "{} (informative, not binding)", "{} - recommendations")
# Conditions that are there, what dropping them makes of the clause.
DROPS = (
    (r"\bintentionally ", "widened"), (r"\bverifiably ", "widened"), (r"\b[Ff]ully ", "widened"),
    (r" without their consent", "widened"), (r"\bmaterially ", "widened"),
    (r"\blegally ", "widened"),
    (r"\bpublic (?=context)", "widened"), (r" for purposes of deception", "widened"),
    (r" with the purpose of [Hh]arming others", "widened"), (r"\badversely ", "widened"),
    (r"\bexpressly and intelligibly ", "narrowed"), (r" or attempt to impersonate", "narrowed"),
    (r" that is intended to be a substitute for[^;.]*(?=[;.])", "widened"),
    (r"\bbinding, ", "widened"),
    (r" or is likely to cause", "narrowed"), (r" or attempting to exploit or harm", "narrowed"),
    (r" in clear words", "narrowed"), (r" that can be shown to be false", "widened"),
)  # fmt: skip
EFFECT = (
    r" or which has the effect of(?= )"
    r"|, no matter if the use intends this or merely has\s+the effect"
)
ADDED = (
    ("To design or deploy weapons of any kind", "military.weapons"),
    ("For military purposes", "military.use"),
    ("To follow people by surveillance in the street", "privacy.surveillance"),
    ("To send spam or phishing messages", "disinfo.fraud-spam"),
    ("To mint or sell NFTs", "commercial.nft"),
    ("To make sexually explicit pictures", "content.sexual"),
    ("To cheat in exams or help with plagiarism", "academic.dishonesty"),
)  # fmt: skip


def clauses_in(text: str, spans: Sequence[tuple[str, int, int]]) -> list[Clause]:
    """Return clauses with the whole of their items: marker before, punctuation after."""
    found = []
    for code, start, end in spans:
        line = text.rfind("\n", 0, start) + 1
        item = (
            line
            if re.fullmatch(r"[ \t]*(?:[-*]|\(?\w{1,3}[.)])?[ \t]*", text[line:start])
            else start
        )
        tail = re.compile(r"[;.,)]*[ \t]*\n?").match(text, end)
        found.append(Clause(code, start, end, item, tail.end() if tail else end))
    return found


def deletions(text: str, clauses: Sequence[Clause], chance: random.Random) -> Iterator[Mutation]:
    """Delete each restriction, and pairs of them."""
    for one in clauses:
        yield Mutation("delete", _without(text, [one]), {one.code: "missing"})
    for _ in range(10):
        pair = chance.sample(clauses, 2)
        yield Mutation("delete two", _without(text, pair), {one.code: "missing" for one in pair})


def _without(text: str, gone: Sequence[Clause]) -> str:
    for one in sorted(gone, key=lambda clause: -clause.start):
        text = text[: one.item] + text[one.item_end :]
    return text


def insertions(text: str, clauses: Sequence[Clause]) -> Iterator[Mutation]:
    """Insert each narrowing word into each restriction."""
    for one in clauses:
        body = text[one.start : one.end]
        for word in BEFORE:
            if word not in body.lower():
                changed = re.sub(r"^(\w+)", rf"\1 {word}", body, count=1)
                yield Mutation(
                    "insert word",
                    text[: one.start] + changed + text[one.end :],
                    {one.code: "narrowed"},
                    word,
                )
        bare = body.rstrip(";. \t")
        for phrase in AFTER:
            if phrase not in body:
                changed = f"{bare} {phrase}{body[len(bare) :]}"
                yield Mutation(
                    "insert phrase",
                    text[: one.start] + changed + text[one.end :],
                    {one.code: "narrowed"},
                    phrase,
                )


def drops(text: str, clauses: Sequence[Clause]) -> Iterator[Mutation]:
    """Remove conditions and effect phrases that are there."""
    for one in clauses:
        body = text[one.start : one.end]
        for pattern, status in (*DROPS, (EFFECT, "narrowed")):
            loose = pattern.replace(" ", r"\s+") if pattern != EFFECT else pattern
            changed = re.sub(loose, " ", body)
            if changed != body:
                family = "drop effect" if pattern == EFFECT else "drop word"
                yield Mutation(
                    family,
                    text[: one.start] + changed + text[one.end :],
                    {one.code: status},
                    pattern,
                )


def untaught(text: str, clauses: Sequence[Clause], chance: random.Random) -> Iterator[Mutation]:
    """Insert words at any place and phrases at the end; drop and replace any one word.

    What dropping or replacing a word does to a clause depends on the word: `*` is any status.
    """
    for one in clauses:
        body = text[one.start : one.end]
        places = [found.end() for found in re.finditer(r"\b\w+\b(?= \w)", body)]
        for word in UNTAUGHT:
            at = one.start + chance.choice(places)
            changed = f"{text[:at]} {word}{text[at:]}"
            yield Mutation("untaught word", changed, {one.code: "narrowed"}, word)
        bare = body.rstrip(";. \t")
        for phrase in UNTAUGHT_PHRASES:
            changed = f"{text[: one.start]}{bare} {phrase}{text[one.start + len(bare) :]}"
            yield Mutation("untaught phrase", changed, {one.code: "narrowed"}, phrase)
        words = [found.span() for found in re.finditer(r"\b\w{2,}\b", body)]
        for start, end in chance.sample(words, min(len(words), 6)):
            for new in ("", "something"):
                changed = text[: one.start + start] + new + text[one.start + end :]
                yield Mutation(
                    "any word dropped or replaced", changed, {one.code: "*"}, body[start:end]
                )


def additions(text: str, clauses: Sequence[Clause]) -> Iterator[Mutation]:
    """Add a restriction: before the first, in the middle, after the last."""
    for words, code in ADDED:
        for place in (0, len(clauses) // 2, len(clauses)):
            if place == len(clauses):
                at, mark = clauses[-1].item_end, text[clauses[-1].item : clauses[-1].start]
                lead = "" if text[:at].endswith("\n") else "\n"
                changed = f"{text[:at]}{lead}{mark}{words}.\n{text[at:]}"
            else:
                at, mark = clauses[place].item, text[clauses[place].item : clauses[place].start]
                end = "\n" if mark or text[:at].endswith("\n") else " "
                changed = f"{text[:at]}{mark}{words};{end}{text[at:]}"
            yield Mutation("add", changed, {code: "added"}, f"at {place}")


def disarmings(text: str, clauses: Sequence[Clause]) -> Iterator[Mutation]:
    """Take the force out of the sentence that opens the list, or take it away."""
    found = [*re.finditer(r"(?:agree|will) not\b[^:]{0,120}:", text[: clauses[0].item])]
    if not found:
        return
    start, end = found[-1].span()
    opening = found[-1][0]
    changed = [re.sub(r"(?:agree|will) not", word, opening) for word in SOFT]
    for new in (*changed, opening + " (this list is advisory)", ""):
        softer = text[:start] + new + text[end:]
        yield Mutation("disarm", softer, {one.code: "narrowed" for one in clauses}, new)


def releases(text: str, clauses: Sequence[Clause]) -> Iterator[Mutation]:
    """Disarm the list from outside: in the paragraph by which its uses are forbidden."""
    narrowed = {one.code: "narrowed" for one in clauses}
    for pattern, softer in FORBIDDING:
        found = re.search(pattern, text)
        if found is None:
            continue
        for new in softer:
            yield Mutation("disarm", _put(text, found.span(), new), narrowed, new)
        end = text.index(".", found.end()) + 1
        for denial in DENIALS:
            changed = _put(text, (end, end), f" {denial}")
            yield Mutation("disarm", changed, narrowed, denial)


def hidings(text: str, clauses: Sequence[Clause]) -> Iterator[Mutation]:
    """Hide each restriction, or strike it out: its words stay in the file."""
    for number, one in enumerate(clauses):
        before, after = HIDING[number % len(HIDING)]
        body = text[one.start : one.end]
        changed = f"{text[: one.start]}{before}{body}{after}{text[one.end :]}"
        yield Mutation("hide", changed, {one.code: "missing"}, before)


def disarmings_around(text: str, clauses: Sequence[Clause]) -> Iterator[Mutation]:
    """Take the force from the list by what stands around it: above, below, in its heading."""
    narrowed = {one.code: "narrowed" for one in clauses}
    for words in BESIDE:
        yield Mutation("disarm around", f"{words}\n\n{text}", narrowed, f"above: {words}")
        yield Mutation(
            "disarm around", f"{text.rstrip()}\n\n{words}\n", narrowed, f"below: {words}"
        )
    found = [*_heading().finditer(text, 0, clauses[0].item)]
    for form in HEADINGS if found else ():
        start, end = found[-1].span(1)
        changed = text[:start] + form.format(text[start:end]) + text[end:]
        yield Mutation("disarm around", changed, narrowed, form)
    for one in clauses[::4]:
        noted = f"{text[: one.end].rstrip(';. ')} (*){text[one.end :]}"
        changed = f"{noted.rstrip()}\n\n(*) unless the licensor is consulted.\n"
        yield Mutation("disarm around", changed, {one.code: "narrowed"}, "note")


def _heading() -> re.Pattern[str]:
    return re.compile(
        r"^[ \t]*((?:Attachment A|Use Restrictions)\b[^\n]{0,40})$", re.MULTILINE | re.IGNORECASE
    )


def beside(text: str, words: Sequence[str], family: str) -> Iterator[Mutation]:
    """Put sentences above a licence and below it, which stays as it was."""
    for one in words:
        yield Mutation(family, f"{one}\n\n{text}", {}, f"above: {one}")
        yield Mutation(family, f"{text.rstrip()}\n\n{one}\n", {}, f"below: {one}")


def list_first(text: str, clauses: Sequence[Clause]) -> Iterator[Mutation]:
    """Put the list with its headings before the terms: every word stays."""
    found = re.search(
        r"^[ \t]*Attachment A\b[^\n]{0,40}$", text[: clauses[0].item], re.MULTILINE | re.IGNORECASE
    )
    if found is None:
        return
    listed = text[found.start() : clauses[-1].item_end]
    rest = text[: found.start()] + text[clauses[-1].item_end :]
    yield Mutation("swap", f"{listed.strip()}\n\n{rest}", {}, "list first")


def on_one_line(mutation: Mutation) -> Mutation:
    """Return a mutation in a copy without a line break."""
    text = " ".join(mutation.text.split())
    return mutation._replace(family=f"{mutation.family}, one line", text=text)


def loosenings(text: str) -> Iterator[Mutation]:
    """Loosen the duties to carry the list on, which leaves every restriction as it is."""
    for pattern, looser in CARRIED:
        found = re.search(pattern, text)
        if found is None:
            continue
        for new in looser:
            yield Mutation("loosen duty", _put(text, found.span(), new), {}, new)


def _put(text: str, span: tuple[int, int], new: str) -> str:
    return text[: span[0]] + new + text[span[1] :]


def swaps(text: str, clauses: Sequence[Clause], chance: random.Random) -> Iterator[Mutation]:
    """Swap the words of two restrictions: none is touched."""
    for _ in range(6):
        one, other = sorted(chance.sample(clauses, 2), key=lambda clause: clause.start)
        bodies = (
            text[one.start : one.end].rstrip(";. "),
            text[other.start : other.end].rstrip(";. "),
        )
        ends = (one.start + len(bodies[0]), other.start + len(bodies[1]))
        changed = (
            text[: one.start]
            + bodies[1]
            + text[ends[0] : other.start]
            + bodies[0]
            + text[ends[1] :]
        )
        yield Mutation("swap", changed, {})


def two_at_once(text: str, clauses: Sequence[Clause], chance: random.Random) -> Iterator[Mutation]:
    """Delete one restriction and narrow another."""
    for _ in range(10):
        gone, narrowed = chance.sample(clauses, 2)
        body = text[narrowed.start : narrowed.end]
        word = next(one for one in chance.sample(BEFORE, len(BEFORE)) if one not in body.lower())
        later, earlier = (gone, narrowed) if gone.start > narrowed.start else (narrowed, gone)
        changed = text
        for one in (later, earlier):
            if one is gone:
                changed = changed[: one.item] + changed[one.item_end :]
            else:
                changed = (
                    changed[: one.start]
                    + re.sub(r"^(\w+)", rf"\1 {word}", body, count=1)
                    + changed[one.end :]
                )
        yield Mutation("two at once", changed, {gone.code: "missing", narrowed.code: "narrowed"})


def reflow(text: str, width: int = 72) -> str:
    """Wrap every line at a width."""
    return "\n".join(
        textwrap.fill(line, width) if line.strip() else "" for line in text.split("\n")
    )


def joined(text: str) -> str:
    """Join the lines of each paragraph, then wrap."""
    parts = re.split(r"\n[ \t]*\n", text)
    return "\n\n".join(textwrap.fill(" ".join(part.split()), 90) for part in parts)


def as_markdown(text: str) -> str:
    """Set headings, bold numbers and bullets."""
    lines = []
    for plain in text.split("\n"):
        bare = plain.strip()
        line = plain
        if re.match(r"(?i)(section [ivx]+|attachment a|end of terms)", bare):
            line = f"## {bare}"
        elif re.match(r"\d{1,2}\. ", bare):
            line = re.sub(r"^(\d{1,2}\.) (\w[\w ]*)", r"**\1 \2**", bare)
        elif re.match(r"\(\w\) ", bare):
            line = f"* {bare[4:]}"
        lines.append(line)
    return "\n".join(lines)


def as_html(text: str) -> str:
    """Set paragraphs and list items as HTML."""
    lines = []
    for line in text.split("\n"):
        bare = html.escape(line.strip())
        if re.match(r"- |\(\w\) ", bare):
            bare = "<li>" + re.sub(r"^(?:- |\(\w\) )", "", bare) + "</li>"
        elif bare:
            bare = f"<p>{bare}</p>" if len(bare) > 120 else f"{bare}<br>"
        lines.append(bare)
    return "<html><body>\n" + "\n".join(lines) + "\n</body></html>\n"


def renumbered(text: str, style: int) -> str:
    """Change `(a)` and `1.` to another style."""
    forms: tuple[Callable[[int], str], ...] = (
        lambda n: f"{n})",
        lambda n: f"({n})",
        lambda n: (
            f"{'i' * n if n < 4 else 'iv' if n == 4 else 'v' + 'i' * (n - 5) if n < 9 else 'x'}."
        ),
        lambda n: f"{chr(96 + n)}.",
    )
    form = forms[style % len(forms)]
    text = re.sub(r"(?m)^([ \t]*)\(([a-z])\) ", lambda m: f"{m[1]}{form(ord(m[2]) - 96)} ", text)
    return re.sub(r"(?m)^([ \t]*)(\d{1,2})\. ", lambda m: f"{m[1]}{m[2]}) ", text)


def other_holder(text: str) -> str:
    """Put another copyright line at the head."""
    bare = re.sub(r"(?m)^Copyright \(c\) \d{4} Robin[^\n]*\n", "", text)
    return f"Copyright (c) 2025 Example Laboratory and its contributors\n\n{bare}"


def curly(text: str) -> str:
    """Set straight quotes as curly ones, and hyphens between spaces as dashes."""
    text = re.sub(r'"(\w)', r"“\1", text).replace('"', "”").replace("'", "’")
    return text.replace(" - ", " – ")


def straight(text: str) -> str:
    """Set curly quotes straight."""
    return text.replace("“", '"').replace("”", '"').replace("’", "'")


def paged(text: str) -> str:
    """Put a page number after every forty lines."""
    lines = text.split("\n")
    pages = ["\n".join(lines[at : at + 40]) for at in range(0, len(lines), 40)]
    marks = [f"\n\nPage {number} of {len(pages)}\n\n" for number in range(1, len(pages) + 1)]
    return "".join(page + mark for page, mark in zip(pages, marks, strict=True))


def tagged(text: str) -> str:
    """Set every word in a tag of its own."""
    parts = re.split(r"\n[ \t]*\n", text)
    words = ([f"<span>{html.escape(word)}</span>" for word in part.split()] for part in parts)
    return "".join(f"<p>{' '.join(part)}</p>\n" for part in words)


# Of each group two edits on top of one another make a text that nobody would call the same.
APART = (
    frozenset({"HTML", "a tag for each word", "entities", "escaped", "Markdown", "block quote",
               "commented", "table", "comments between"}),
    frozenset({"page numbers", "form feeds", "one line", "a word a line", "reflow 60",
               "reflow 100", "joined", "a tag for each word", "title doubled"}),
)  # fmt: skip
BENIGN: dict[str, Callable[[str], str]] = {
    "reflow 60": lambda text: reflow(text, 60),
    "reflow 100": lambda text: reflow(text, 100),
    "joined": joined,
    "Markdown": as_markdown,
    "HTML": as_html,
    "renumbered 1)": lambda text: renumbered(text, 0),
    "renumbered (1)": lambda text: renumbered(text, 1),
    "renumbered i.": lambda text: renumbered(text, 2),
    "renumbered a.": lambda text: renumbered(text, 3),
    "capitals": str.upper,
    "lower case": str.lower,
    "block quote": lambda text: "\n".join(f"> {line}" for line in text.split("\n")),
    "indented": lambda text: textwrap.indent(text, "    "),
    "commented": lambda text: "\n".join(f"# {line}" for line in text.split("\n")),
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "BOM": lambda text: "\ufeff" + text,
    "NFD": lambda text: unicodedata.normalize("NFD", text),
    "no-break spaces": lambda text: text.replace(" of ", "\u00a0of\u00a0"),
    "curly": curly,
    "straight": straight,
    "other holder": other_holder,
    "title doubled": lambda text: text.strip().split("\n")[0] + "\n\n" + text,
    "title under a heading": lambda text: "# License\n\n" + text,
    "blank lines": lambda text: text.replace("\n", "\n\n"),
    "one line": lambda text: " ".join(text.split()),
    "a word a line": lambda text: "\n".join(text.split()),
    "page numbers": paged,
    "form feeds": lambda text: paged(text).replace("\n\nPage", "\f\nPage"),
    "a tag for each word": tagged,
    "escaped": lambda text: re.sub(r"([-().\[\]_*#])", r"\\\1", text),
    "entities": lambda text: html.escape(text).replace(" of ", "&nbsp;of&nbsp;"),
    "comments between": lambda text: text.replace("\n\n", "\n\n<!-- checked -->\n\n"),
    "folded": lambda text: f"<details><summary>Licence</summary>\n\n{text}\n\n</details>\n",
    "table": lambda text: "\n".join(f"| {line} |" for line in text.split("\n")),
    "bold": lambda text: re.sub(r"\b(Model|You|Licensor)\b", r"**\1**", text),
}


def compound(mutation: Mutation, chance: random.Random) -> Mutation:
    """Return a mutation in a reflowed, renumbered, quoted copy under another holder."""
    text = other_holder(renumbered(mutation.text, chance.randrange(4)))
    text = chance.choice((as_markdown, curly, straight, str.upper, lambda one: one))(text)
    text = reflow(text, chance.choice((60, 72, 88)))
    if chance.random() < 0.5:
        text = "\n".join(f"> {line}" for line in text.split("\n"))
    return mutation._replace(family=f"{mutation.family}, compound", text=text)
