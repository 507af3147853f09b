"""ET508: voices or faces of people, and no word of their consent."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from raillint.card.card import Card
from raillint.card.sentences import is_negated
from raillint.model import Hit, Severity, Span
from raillint.registry import README, Outcome, repo_rule
from raillint.repo.snapshot import RepoSnapshot
from raillint.rules._imitation import IMITATING, may_imitate

_WORDS = ("voice", "rvc", "svc", "sovits", "swap", "likeness", "photos of", "pictures of",
          "images of", "the face of")  # fmt: skip
# Words that show that somebody thought of the people: a permission, a voice of one's own.
_CONSENT = ("consent", "permission", "permitted", "authoriz", "authoris", "own voice", "agreed to",
            "with the approval", "volunteer", "voice actor", "voice donor", "voice talent",
            "licensed voice", "licensed speech", "properly licensed",
            "rights of publicity", "impersonat", "my own face", "myself", "同意",
            "授权", "許可", "許諾", "規約")  # fmt: skip


class _Sign(NamedTuple):
    """What shows that the model imitates people: a voice or a face, in which words, where."""

    what: str
    words: str
    span: Span


@repo_rule(
    code="ET508",
    severity=Severity.WARNING,
    since="0.1",
    profile="publisher",
    inputs=(README,),
    requires=("front-matter-parses",),
    kinds=("model", "space"),
    when=("may-imitate",),
    words=_WORDS,
)
def unconsented_likeness(repo: RepoSnapshot) -> Outcome:
    """The model clones a voice or a face, and the card says nothing of the person's consent.

    ## Why it matters
    A cloned voice or face can be made to say anything. The RAIL licences restrict the
    impersonation of others without their consent, and the Hub's content guidelines ask for
    consent too: who publishes such a model has to say whose likeness it is, who agreed, and
    what users need before they clone another.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    tags:
      - rvc
    ---

    # The voice of a singer
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    tags:
      - rvc
    ---

    # The voice of a singer

    The singer recorded the songs for this model and agreed to its publication.
    ```
    """
    card = repo.card
    if card is None or not may_imitate(card) or card.sentences.holds(*_CONSENT):
        return
    if _finds_fakes(repo, card):
        return
    sign = next(_signs(card), None)
    if sign is not None:
        yield Hit(
            f"the model imitates {sign.what} ({sign.words}), and the card says nothing of the "
            "consent of the people",
            sign.span,
            help=f"say whose {sign.what} it was trained on and who agreed, and ask users to get "
            "consent before they imitate others",
        )


def _finds_fakes(repo: RepoSnapshot, card: Card) -> bool:
    """Tell whether the model listens, or finds out imitations, instead of making any."""
    pipeline = str(card.data.get("pipeline_tag") or "")
    tags = card.data.get("tags")
    named = [pipeline, repo.source.hub_id, *(tags if isinstance(tags, list) else ())]
    headings = card.outline.headings
    named += [headings[0].title] if headings else []
    text = " ".join(str(item) for item in named).lower()
    return _listens().search(text) is not None


def _signs(card: Card) -> Iterator[_Sign]:
    tags = card.data.get("tags")
    for at, tag in enumerate(tags if isinstance(tags, list) else ()):
        if isinstance(tag, str) and tag.lower() in IMITATING:
            what = "faces" if "face" in tag.lower() or "fake" in tag.lower() else "voices"
            yield _Sign(what, f"the tag `{tag.lower()}`", card.value("tags", at))
    for sentence in card.sentences.around(*_WORDS):
        for what, pattern in (("voices", _voice()), ("faces", _face())):
            match = pattern.search(sentence.plain)
            if match is None or is_negated(sentence.plain, match.start()):
                continue
            setting = card.sentences.setting(sentence)
            if setting.asserted and not any("new" in title for title in setting.lowered):
                span = card.sentences.span(sentence, match.start(), match.end())
                words = " ".join(match[0].replace("`", "").split())
                yield _Sign(what, f"“{words}”", span)


@cache
def _listens() -> re.Pattern[str]:
    return re.compile(
        r"classif|detect|anti-?spoof|speech-recognition|\basr\b|verification|deepfake-"
    )


@cache
def _voice() -> re.Pattern[str]:
    return re.compile(
        r"\bvoice[- ](?:cloning|clones?|cloned|imitation|mimicry)\b"
        r"|\bclon(?:e|es|ed|ing) (?:[\w' -]{0,40} )?(?:voices?|speakers?)\b"
        r"|\b(?:rvc|so-?vits(?:-svc)?|diff-svc)(?: v?\d)?(?: \w+){0,3} (?:voice )?models?\b"
        r"|\b(?:trained|fine-?tuned|modell?ed) (?:on|with|from|after) (?:the |a )?(?:\w+"
        r" ){0,3}voice of\b"
    )


@cache
def _face() -> re.Pattern[str]:
    return re.compile(
        r"\bface[- ]?swap(?:s|ping|per)?\b|\b(?:makes?|making|creates?|creating|generat\w+)"
        r" deep ?fakes?\b"
        r"|\b(?:trained|fine-?tuned|finetuned|taught|dreambooth\w*|model|lora|embedding)\b[^.;]{0,60}"
        r"\b(?:photos|pictures|images|likeness) of (?:me|him|her|my "
        r"(?:wife|husband|girlfriend"
        r"|boyfriend|son|daughter|friends?|mother|father|mom|mum|dad|brother|sister|face|family)(?!'s)"
        r"|the actress"
        r"|the actor|celebrit\w+|actress|actor|a friend|the singer|the streamer|the youtuber)\b"
        r"|\b(?:generates?|generating|creates?|reproduces?) (?:\w+ ){0,3}(?:likeness|celebrit\w+)\b"
        r"|\b(?:model|lora|embedding|checkpoint|trained|fine-?tuned) (?:\w+ ){0,3}of the (?:face"
        r"|likeness) of\b"
    )
