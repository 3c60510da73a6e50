"""Every figure that the README quotes: ``python -m benchmarks.<name> [--quick] [--json]``."""
