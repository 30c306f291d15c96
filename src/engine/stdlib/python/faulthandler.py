"""Dumping tracebacks. Mirrors Modules/faulthandler.c.

The simulator never crashes, so enabling it only remembers that. Leaves out:
dumping later and on signals.
"""

import sys

_enabled = False


def enable(file=None, all_threads=True, c_stack=True):
    global _enabled
    _enabled = True


def disable():
    global _enabled
    was = _enabled
    _enabled = False
    return was


def is_enabled():
    return _enabled


def dump_traceback(file=None, all_threads=True):
    """The stack of the calling thread, innermost first."""
    if file is None:
        file = sys.stderr
    print('Stack (most recent call first):', file=file)
    frame = sys._getframe(1)
    while frame is not None:
        code = frame.f_code
        print(f'  File "{code.co_filename}", line {frame.f_lineno} in {code.co_name}', file=file)
        frame = frame.f_back


def dump_traceback_later(timeout, repeat=False, file=None, exit=False):
    """Nothing hangs for ever in the simulator without its saying so."""


def cancel_dump_traceback_later():
    pass


def register(signum, file=None, all_threads=True, chain=False):
    pass


def unregister(signum):
    return False
