"""`python -m raillint` and the command `raillint`."""

import gc


def main() -> None:
    """Run the command line in a process of its own, which ends with its exit code."""
    # A check ends before garbage is worth collecting (benchmarks/start.py): here from the
    # first import on, and below once more when Python clears up: 15 ms of 90 together.
    gc.set_threshold(100_000)
    from raillint.cli import main as run  # noqa: PLC0415 - after the line above

    try:
        run()
    finally:
        gc.freeze()


if __name__ == "__main__":
    main()
