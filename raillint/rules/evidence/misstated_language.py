"""EV412: the metadata names other languages than the files."""

from raillint.card.stated.sources import stated_languages
from raillint.model import Confidence, Hit, Severity
from raillint.registry import GGUF, README, Outcome, repo_rule
from raillint.repo.readings.fields import TOKENIZER
from raillint.repo.readings.reading import LANGUAGE
from raillint.repo.readings.table import read_fact
from raillint.repo.snapshot import RepoSnapshot
from raillint.rules._agreement import beside, told

# Languages as Whisper's tokenizer names them, with their ISO 639 codes.
_CODES = {
    "arabic": "ar", "basque": "eu", "belarusian": "be", "bengali": "bn", "bulgarian": "bg",
    "catalan": "ca", "chinese": "zh", "croatian": "hr", "czech": "cs", "danish": "da",
    "dutch": "nl", "english": "en", "estonian": "et", "finnish": "fi", "french": "fr",
    "galician": "gl", "georgian": "ka", "german": "de", "greek": "el", "gujarati": "gu",
    "hausa": "ha", "hebrew": "he", "hindi": "hi", "hungarian": "hu", "icelandic": "is",
    "indonesian": "id", "italian": "it", "japanese": "ja", "kannada": "kn", "kazakh": "kk",
    "korean": "ko", "latvian": "lv", "lithuanian": "lt", "macedonian": "mk", "malay": "ms",
    "malayalam": "ml", "marathi": "mr", "mongolian": "mn", "nepali": "ne", "norwegian": "no",
    "persian": "fa", "polish": "pl", "portuguese": "pt", "punjabi": "pa", "romanian": "ro",
    "russian": "ru", "serbian": "sr", "sinhala": "si", "slovak": "sk", "slovenian": "sl",
    "somali": "so", "spanish": "es", "swahili": "sw", "swedish": "sv", "tamil": "ta",
    "telugu": "te", "thai": "th", "turkish": "tr", "ukrainian": "uk", "urdu": "ur",
    "vietnamese": "vi", "welsh": "cy", "yoruba": "yo",
}  # fmt: skip
_ALL = frozenset({"multilingual", "mul", "code"})


@repo_rule(
    code="EV412",
    severity=Severity.INFO,
    since="0.1",
    profile="strict",
    requires=("front-matter-parses",),
    inputs=(README, TOKENIZER, GGUF),
    kinds=("model",),
    when=("inputs-at-hand",),
    words=("language:",),
)
def misstated_language(repo: RepoSnapshot) -> Outcome:
    """None of the languages in the metadata is one that the model's files name.

    ## Why it matters
    People find a model by its language. A tokenizer that is set to another one than the
    card names transcribes or writes in that other one.

    ## Bad
    ```markdown
    ---
    license: apache-2.0
    language: en
    ---

    # A model
    ```
    ```json tokenizer_config.json
    {"language": "hindi"}
    ```

    ## Good
    ```markdown
    ---
    license: apache-2.0
    language: hi
    ---

    # A model
    ```
    ```json tokenizer_config.json
    {"language": "hindi"}
    ```
    """
    claims = tuple(stated_languages(repo.card)) if repo.card is not None else ()
    given = {str(claim.value).partition("-")[0] for claim in claims}
    if not claims or given & _ALL:
        return
    # The languages of a translator's source and target are left from its base.
    files = [
        item for item in read_fact(repo, LANGUAGE) if item.key in {"language", "general.languages"}
    ]
    coded = {_CODES.get(str(item.value).lower(), str(item.value).lower()) for item in files}
    known = {code for code in coded if code in _CODES.values()}
    if files and known == coded and not coded & given:
        file = files[0]
        yield Hit(
            f"the metadata names the language {', '.join(f'`{code}`' for code in sorted(given))}, "
            f"and {file.place} says {told(file.value)}",
            claims[0].span,
            help="name the languages that the model is for",
            evidence=(f"{file.path}: {file.key}",),
            related=beside(repo, file, "the language of the tokenizer"),
            confidence=Confidence.MEDIUM,
        )
