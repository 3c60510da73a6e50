"""From a market and its edge sites to cloud resources: plan, provision, read back, destroy."""
