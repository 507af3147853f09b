"""How those who get something are told of the terms that come with it, in our own words. Pure."""

from collections.abc import Sequence
from typing import NamedTuple

# What a repository is to its base, by the relation; words that raillint reads back.
RELATION_WORDS = {
    "finetune": "a fine-tune of",
    "adapter": "an adapter of",
    "quantized": "a conversion of",
    "merge": "a merge that contains",
    "distilled": "distilled from",
    "mirror": "a mirror of",
    "hosted": "an application of",
    "": "made from",
}
SITE = "https://huggingface.co/"


class Source(NamedTuple):
    """A base with the name of its licence, and where readers find its text.

    ``paragraph`` is where the licence has its restrictions passed on.
    """

    id: str
    license_name: str
    where: str = ""
    paragraph: str = ""

    @property
    def linked(self) -> str:
        """The base as a link to its page."""
        return f"[{self.id}]({SITE}{self.id})"

    @property
    def terms(self) -> str:
        """The licence, linked where its text can be found."""
        return f"[{self.license_name}]({self.where})" if self.where else self.license_name


def made_from(what: str, relation: str, bases: Sequence[Source]) -> str:
    """Return the words that say what something was made from, without a full stop.

    ``what`` is what people call it: model, dataset, Space.
    """
    listed = " and ".join(base.linked for base in bases)
    return f"This {what} is {RELATION_WORDS.get(relation, RELATION_WORDS[''])} {listed}"


def passed_on(what: str, relation: str, bases: Sequence[Source]) -> str:
    """Return the block of a card that passes the use restrictions of its bases on."""
    lines = "".join(
        f"{made_from(what, relation, (base,))}, which is shared under the {base.terms}.\n"
        for base in bases
    )
    paragraphs = {base.license_name: base.paragraph for base in bases}
    several = len(paragraphs) > 1
    licenses, copy = (
        ("these licences", "each licence") if several else ("that licence", "the licence")
    )
    where = " and ".join(
        f"paragraph {paragraph}{f' of the {name}' if several else ''}"
        for name, paragraph in paragraphs.items()
    )
    if what == "Space":
        return (
            f"{lines}\nThe use restrictions of {licenses} bind everyone who uses this Space: "
            f"using it means agreeing to them ({where})."
        )
    return (
        f"{lines}\nThe use restrictions of {licenses} bind everyone who uses this {what}, as a "
        f"term on which you get it ({where}). If you share it, or give others "
        "access to it, put them into your own terms, tell your users that they apply, and give "
        f"them a copy of {copy}."
    )


def asked_at_gate(license_name: str, what: str) -> str:
    """Return what people accept before they get something under a licence that restricts uses."""
    return (
        f"The {license_name} restricts how this {what} may be used. Read it before you ask for "
        f"access. The restrictions also bind those whom you pass the {what} or anything made "
        "from it on to."
    )
