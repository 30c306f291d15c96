"""What CPython sets up for installations: the simulator has no site-packages.

Mirrors the face of CPython 3.13 and 3.14, Lib/site.py.
"""

import sys

PREFIXES = [sys.prefix, sys.exec_prefix]
ENABLE_USER_SITE = False
USER_SITE = None
USER_BASE = None


def getsitepackages(prefixes=None):
    version = '%d.%d' % sys.version_info[:2]
    return [f'{sys.prefix}/lib/python{version}/site-packages']


def getusersitepackages():
    return '/home/user/.local/lib/python%d.%d/site-packages' % sys.version_info[:2]


def getuserbase():
    return '/home/user/.local'


def main():
    """Everything is set up already."""
