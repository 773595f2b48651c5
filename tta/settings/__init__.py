"""What a user chooses and a configuration file in, the settings of an audit out; may import errors, judging,
reporter, scorers and types.
"""

from tta.settings.settings import ConfigFile, Settings

__all__ = ["ConfigFile", "Settings"]
