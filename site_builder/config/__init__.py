"""`config.yaml` to a frozen Config."""

from site_builder.config.load import load_config as load_config
from site_builder.config.load import load_config_if_any as load_config_if_any
