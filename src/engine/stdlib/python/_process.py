"""Processes in `os`: what is native, and what is written on top of it.

Mirrors the parts of CPython's Lib/os.py that start other programs (spawn*, popen,
exec*), over the native functions of posix.
"""

from _posix_process import *
from _posix_process import _exit
import _posix_process

__all__ = [name for name in dir(_posix_process) if not name.startswith('__')]

P_WAIT = 0
P_NOWAIT = P_NOWAITO = 1
__all__.extend(['P_WAIT', 'P_NOWAIT', 'P_NOWAITO'])
