"""How much memory Python objects take: the simulator does not trace allocations.

Mirrors the face of CPython 3.13 and 3.14, Lib/tracemalloc.py. Starting it says
so by name.
"""

__all__ = ['start', 'stop', 'is_tracing', 'get_traced_memory', 'get_tracemalloc_memory',
           'get_traceback_limit', 'clear_traces', 'reset_peak', 'take_snapshot',
           'get_object_traceback']


def is_tracing():
    return False


def stop():
    """It never runs."""


def clear_traces():
    """There are none."""


def reset_peak():
    """There is none."""


def get_traced_memory():
    return (0, 0)


def get_tracemalloc_memory():
    return 0


def get_traceback_limit():
    return 1


def get_object_traceback(obj):
    return None


def start(nframe=1):
    raise NotImplementedError('the simulator does not trace memory allocations (tracemalloc)')


def take_snapshot():
    raise RuntimeError('the tracemalloc module must be tracing memory allocations to take a snapshot')
