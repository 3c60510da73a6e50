"""Peak-hour load campaigns: traffic models, the plan, the run, its ledger and its verdict."""
