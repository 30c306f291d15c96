"""Futures and the executors that complete them. Mirrors Lib/concurrent/futures of 3.13 and 3.14.

The executors come from their own modules when they are asked for.
"""

import sys as _sys

from concurrent.futures._base import (
    ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, BrokenExecutor,
    CancelledError, Executor, Future, InvalidStateError, TimeoutError,
    as_completed, wait)

__all__ = [
    'FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED', 'CancelledError',
    'TimeoutError', 'InvalidStateError', 'BrokenExecutor', 'Future', 'Executor',
    'wait', 'as_completed', 'ProcessPoolExecutor', 'ThreadPoolExecutor',
]

_EXECUTORS = {'ThreadPoolExecutor': 'thread', 'ProcessPoolExecutor': 'process'}
if _sys.version_info >= (3, 14):
    _EXECUTORS['InterpreterPoolExecutor'] = 'interpreter'
    __all__.append('InterpreterPoolExecutor')


def __dir__():
    return __all__ + ['__author__', '__doc__']


def __getattr__(name):
    if name not in _EXECUTORS:
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    full = f'{__name__}.{_EXECUTORS[name]}'
    __import__(full)
    executor = getattr(_sys.modules[full], name)
    globals()[name] = executor
    return executor
