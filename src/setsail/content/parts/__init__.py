"""What the content modules are made of; import these through the modules above them."""
