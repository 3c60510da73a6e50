"""Evidence of a rehearsal, and its faces: JSON, text and one HTML page."""
