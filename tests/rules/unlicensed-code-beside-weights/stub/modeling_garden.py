from garden import Garden  # noqa: F401
