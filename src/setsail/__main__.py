"""``python -m setsail``."""

from setsail.cli.main import run

if __name__ == "__main__":
    run()
