"""GA605: the access form asks for personal data and does not say what for."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from raillint.card.card import Card
from raillint.model import Hit, Severity
from raillint.registry import Outcome, card_rule

FIELDS = "extra_gated_fields"
_LONGEST = 2_000
_FEW = 4
# Kinds of fields (hub-docs, "Gated models").
_CONSENT, _LOCATION = "checkbox", "ip_location"


@card_rule(
    code="GA605",
    severity=Severity.INFO,
    since="0.1",
    profile="publisher",
    requires=("front-matter-parses",),
    kinds=("model", "dataset"),
    words=(FIELDS,),
)
def unexplained_personal_data(card: Card) -> Outcome:
    """The access form asks for personal data, and nothing says what they are used for.

    ## Why it matters
    A date of birth, a telephone number or an address can do harm in wrong hands, and data
    protection laws ask whoever collects them to say why. A name, an affiliation or a country
    alone is what a licence needs to be agreed to, and is left out here.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    extra_gated_fields:
      Name: text
      Date of birth: date_picker
    ---

    # A model
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    extra_gated_prompt: We ask for your date of birth to see that you are of age.
    extra_gated_fields:
      Name: text
      Date of birth: date_picker
    ---

    # A model
    ```
    """
    fields = card.data.get(FIELDS)
    asked = tuple(_personal(fields)) if isinstance(fields, Mapping) else ()
    if not asked or _explained(card):
        return
    shown = ", ".join(f"`{' '.join(str(label).split())[:60]}`" for label in asked[:_FEW])
    yield Hit(
        f"the access form asks for personal data ({shown}), and nothing says what for",
        card.key(FIELDS, asked[0]),
        help="say in `extra_gated_prompt` or `extra_gated_description` why you ask, who reads it "
        "and for how long it is kept, or ask for less",
        evidence=(f"{card.path}: the texts of the form and the privacy statements of the card",),
    )


def _personal(fields: Mapping[object, object]) -> Iterator[str]:
    """Yield the labels of fields that ask for more than who somebody is."""
    for label, asked in fields.items():
        kind = asked.get("type") if isinstance(asked, Mapping) else asked
        if not (isinstance(label, str) and isinstance(kind, str)) or kind == _CONSENT:
            continue
        if kind == _LOCATION or _sensitive().search(label[:_LONGEST]):
            yield label


def _explained(card: Card) -> bool:
    """Tell whether a text of the form, or the card on privacy, says what the data are for."""
    texts = [
        str(value)[:20_000]
        for key, value in card.data.items()
        if isinstance(key, str) and key.startswith("extra_gated_") and key != FIELDS
    ]
    labels = card.data.get(FIELDS)
    if isinstance(labels, Mapping):
        texts += [str(label)[:_LONGEST] for label in labels]
    if any(_purpose().search(text) for text in texts):
        return True
    return card.sentences.holds("privacy", "personal data", "personal information", "gdpr")


@cache
def _sensitive() -> re.Pattern[str]:
    return re.compile(
        r"(?i)\be-?mail|\b(?:tele|cell)?phone|\bmobile\b|whatsapp|wechat|\bbirth|\bdob\b|\bage\b"
        r"|\b(?:home|postal|street|mailing) address|^\W*address|passport|social security|\bssn\b"
        r"|\bnational id|\bid (?:card|number)|\bgender\b|\bethnicity|\breligion"
        r"|邮箱|电子邮件|手机|电话|身份证|出生|住址|メール|電話|生年月日|住所|이메일|전화|생년월일"
    )


@cache
def _purpose() -> re.Pattern[str]:
    return re.compile(
        r"(?i)privacy|gdpr|data protection|purposes?\b|\bused (?:to|for|only|by)|\bin order to"
        r"|\bso that\b|\bwe (?:will|may|use|collect|store|share|contact|need|ask|require)"
        r"|\bwill (?:be|only|not|never)\b[^.]{0,60}(?:used|shared|stored|kept|collected|contact)"
        r"|collected|processed|e-?mail (?:me|you)\b"
        r"|\bto (?:contact|verify|keep|track|understand|inform|notify|reach"
        r"|know|see|send|check|ensure|make sure|prevent|comply|help|improve)\b"
        r"|\b(?:with|share|sharing) (?:my|your|the) (?:contact |personal )?"
        r"(?:data|information|details|name|e-?mail)|隐私|用于|目的|プライバシー|個人情報|개인정보|목적"
    )
