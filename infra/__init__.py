"""The Pulumi program of a market's edge."""
