"""Scanning one JSON value. Mirrors the names of Lib/json/scanner.py; the work is in json.decoder."""

import re

from json.decoder import make_scanner as py_make_scanner

__all__ = ['make_scanner']

# Whole part, fraction, exponent of a number.
NUMBER_RE = re.compile(r'(-?(?:0|[1-9][0-9]*))(\.[0-9]+)?([eE][-+]?[0-9]+)?',
                       re.VERBOSE | re.MULTILINE | re.DOTALL)


def make_scanner(context):
    """Return the function that scans one value of any kind from a place in a text."""
    return py_make_scanner(context)
