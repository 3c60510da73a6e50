"""Findings, errors, positions, YAML and the workspace: what every package stands on."""
