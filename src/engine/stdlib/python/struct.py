"""Numbers as bytes and back.

Mirrors CPython 3.13 and 3.14: Lib/struct.py over the native _struct. Nothing left out.
"""

__all__ = ['calcsize', 'pack', 'pack_into', 'unpack', 'unpack_from', 'iter_unpack',
           'Struct', 'error']

from _struct import (Struct, _clearcache, calcsize, error, iter_unpack, pack,
                     pack_into, unpack, unpack_from)
