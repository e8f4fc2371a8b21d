"""The command line: the only place that knows the clock, the terminal and exit codes."""

from site_builder.cli.main import main as main
from site_builder.cli.main import program as program
