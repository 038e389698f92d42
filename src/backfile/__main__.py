"""`python -m backfile` is the `backfile` command."""

from backfile.cli import main

if __name__ == "__main__":
    main()
