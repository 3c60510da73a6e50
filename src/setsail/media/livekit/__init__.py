"""Voice through LiveKit: settings, tokens, permissions and webhooks. No socket is opened here."""
