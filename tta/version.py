"""The version, in one place for the package and for an audit's signature."""

__all__ = ["__version__"]

__version__ = "0.1.0"
