"""Whether a model may imitate people: what can be told by its metadata."""

from raillint.card.card import Card

# Tags of models that give a text or a sound another person's voice, or a picture another face.
IMITATING = frozenset(
    {"rvc", "so-vits-svc", "sovits", "voice-cloning", "voice cloning", "voice-clone", "faceswap",
     "face-swap", "face swap", "retrieval-based-voice-conversion", "diff-svc"}
)  # fmt: skip
# Tasks whose result can be a voice or a face.
_TASKS = frozenset(
    {"text-to-speech", "text-to-audio", "audio-to-audio", "text-to-image", "image-to-image",
     "image-to-video", "text-to-video", "video-to-video", "unconditional-image-generation",
     "any-to-any"}
)  # fmt: skip


def may_imitate(card: Card) -> bool:
    """Tell whether a voice or a face can come out: by the task, if one is named, or a tag."""
    task = card.data.get("pipeline_tag")
    if task is None or task in _TASKS:
        return True
    tags = card.data.get("tags")
    listed = tags if isinstance(tags, list) else ()
    return any(isinstance(tag, str) and tag.lower() in IMITATING for tag in listed)
