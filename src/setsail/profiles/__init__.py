"""Market profiles: schema, inheritance and the compiled market."""
