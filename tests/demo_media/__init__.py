"""Makes the pictures, photographs and attachments of the demo portal.

Needs numpy, numba, Pillow, fontTools, python-docx, openpyxl, reportlab; chromium only to look at the drawings.
"""
