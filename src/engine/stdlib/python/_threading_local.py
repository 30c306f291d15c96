"""Data of each thread's own.

Mirrors CPython 3.13 and 3.14, Lib/_threading_local.py, by the native class: a
second one in Python would tell nobody anything.
"""

from _thread import _local as local

__all__ = ['local']
