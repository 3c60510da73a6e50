"""The parts of a market's edge, one component per file."""
