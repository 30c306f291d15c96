"""Abstract base classes, written in Python: in the simulator there is no other kind.

CPython 3.13 and 3.14 keep Lib/_py_abc.py beside the native _abc.
"""

from abc import ABCMeta, get_cache_token
