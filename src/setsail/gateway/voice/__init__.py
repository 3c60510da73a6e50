"""Keeps the media server in step with the seats, and lets members in.

The room owns the seats and the media server is told: `wishes` knows what it
still has to hear, `bridge` tells it, `link` speaks to LiveKit, `desk` answers
members and webhooks. Import it only where voice is configured: LiveKit's own
package takes half a second.
"""
