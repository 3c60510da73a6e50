"""The rehearsal: one module per stage, and the runner that orders, times and cleans up."""
