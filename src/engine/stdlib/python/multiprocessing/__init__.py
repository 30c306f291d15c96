"""Processes with an interface like that of threads.

Mirrors CPython 3.13 and 3.14, Lib/multiprocessing: the functions of this package
are the methods of the default context.
"""

import sys
from . import context

__all__ = [x for x in dir(context._default_context) if not x.startswith('_')]
globals().update((name, getattr(context._default_context, name)) for name in __all__)

SUBDEBUG = 5
SUBWARNING = 25

if '__main__' in sys.modules:
    sys.modules['__mp_main__'] = sys.modules['__main__']
