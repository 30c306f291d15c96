"""TOML documents as dictionaries. Mirrors Lib/tomllib of CPython 3.13 and 3.14."""

__all__ = ('loads', 'load', 'TOMLDecodeError')

from ._parser import TOMLDecodeError, load, loads

TOMLDecodeError.__module__ = __name__
