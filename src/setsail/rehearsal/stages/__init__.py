"""The stages, one module each: ``run(board) -> Evidence``."""
