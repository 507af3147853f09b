"""The qualifiers of a restriction in the words of somebody who has to keep to it."""

from raillint.licensing.restrictions import Qualifiers, as_data

_TOLD = {
    ("intent", "purpose"): "only where the use aims at it",
    ("intent", "deliberate"): "only where it is done deliberately",
    ("effect", "likely"): "only where the harm comes about or is likely to",
    ("effect", "actual"): "only where it has that effect",
    ("degree", "serious"): "only where the harm is grave",
    ("scope", "public"): "only in public",
    ("scope", "limited"): "only for some kind, setting or amount of use, which the text names",
    ("consent", "without-consent"): "only without the consent or permission of those concerned",
    ("disclosure", "unless-clear"): "unless people are told so clearly",
    ("disclosure", "unless-any"): "unless people are told so",
    ("automation", "fully"): "only where the machine decides alone",
    ("substitute", "replacing"): "only in place of a professional",
    ("proof", "verifiable"): "only where it can be shown to be false",
    ("law", "legal-only"): "only as far as the law itself protects or forbids it",
    ("exception", "carved-out"): "but for cases that the text excepts",
    ("attempt", "covered"): "trying to is covered too",
    ("force", "weakened"): "only as far as the weaker wording of this copy binds",
}


def limits_told(qualifiers: Qualifiers) -> tuple[str, ...]:
    """Return how far a restriction reaches, a phrase for each qualifier that says so."""
    return tuple(_TOLD[item] for item in as_data(qualifiers).items())
