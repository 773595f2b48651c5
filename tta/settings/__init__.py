"""What a user can choose, and the configuration file that sets it for a whole collection."""

from tta.settings.settings import ConfigFile, Settings

__all__ = ["ConfigFile", "Settings"]
