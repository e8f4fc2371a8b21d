"""校园党建网: a static-site generator for campus party-building portals."""

__version__ = "0.1.0"
