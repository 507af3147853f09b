"""What descriptors say of the copies of a text is true of those copies."""

import pytest
from harness.generated import learned_text
from harness.reference import reference

from raillint.licensing.descriptor import descriptor_ids, read_descriptor
from raillint.licensing.texts import words_sha256

SOURCES = [
    (license_id, edition.date, source)
    for license_id in descriptor_ids()
    for edition in read_descriptor(license_id).editions
    for source in edition.sources
]


@pytest.mark.parametrize(("license_id", "edition", "source"), SOURCES)
def test_the_hash_of_every_known_copy_is_that_of_its_words(
    license_id: str, edition: str, source
) -> None:
    reference()
    if source.origin == "raillint":
        pytest.skip("our own text is shipped")
    assert source.sha256 == words_sha256(learned_text(source)), (license_id, edition)


def test_addresses_are_https_and_name_a_fixed_revision() -> None:
    urls = [source.url for _, _, source in SOURCES if source.url]
    assert len(urls) >= 60
    for url in urls:
        assert url.startswith("https://raw.githubusercontent.com/")
        revision = url.split("/")[5]
        assert len(revision) == 40 or revision.startswith("v")


def test_an_address_never_stands_without_the_hash_that_proves_it() -> None:
    assert all(source.sha256 for _, _, source in SOURCES if source.url)
