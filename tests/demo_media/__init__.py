"""Makes the pictures, photographs and attachments of the demo portal.

Needs the extra `media` (`pip install -e ".[media]"`) and Debian's fonts-noto-cjk; chromium only to look at the drawings.
"""
