"""`python -m raillint` is the command `raillint`."""

from raillint.cli import main

if __name__ == "__main__":
    main()
