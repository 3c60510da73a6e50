"""What must hold before a market is launched: one module per check, an explicit table."""
