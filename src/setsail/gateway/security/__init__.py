"""Who may come to the gateway, from where, how often and how fast."""
