"""Makes the pictures, photographs, attachments and the sound of the demo portal.

Needs the extra `media` (`pip install -e ".[media]"`) and Debian's fonts-noto-cjk; chromium only to look at the drawings.
"""
