"""Frozen values that the steps hand to one another; complete when made, `None` means absent for good."""
