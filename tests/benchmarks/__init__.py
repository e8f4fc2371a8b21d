"""Side-by-side speed measurement of site_builder and Hugo: ``python -m tests.benchmarks --help``."""
