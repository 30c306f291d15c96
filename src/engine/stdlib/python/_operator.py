"""The functions of the module operator under the name of CPython's native module."""

from operator import *
from _hashlib import compare_digest as _compare_digest
