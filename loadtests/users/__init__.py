"""One user class per role."""
