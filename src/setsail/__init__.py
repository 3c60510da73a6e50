"""setsail (出海): rehearse, provision and judge the launch of a live-commerce market."""

__version__ = "0.1.0"
