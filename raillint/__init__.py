"""Does a machine-learning repository keep the promises of its OpenRAIL licence."""

__version__ = "0.1.0"
