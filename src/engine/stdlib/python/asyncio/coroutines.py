"""What a coroutine is, and its text. Mirrors Lib/asyncio/coroutines.py."""

import functools
import sys
import types

__all__ = ('iscoroutinefunction', 'iscoroutine')

_is_coroutine = object()


def _is_debug_mode():
    # As python -X dev, or the environment variable, would set it.
    if sys.flags.dev_mode:
        return True
    if sys.flags.ignore_environment:
        return False
    import os
    return bool(os.environ.get('PYTHONASYNCIODEBUG'))


def iscoroutinefunction(func):
    """Return True for functions whose call gives a coroutine."""
    if sys.version_info >= (3, 14):
        import warnings
        warnings._deprecated(
            'asyncio.iscoroutinefunction',
            f'{warnings._DEPRECATED_MSG}; use inspect.iscoroutinefunction() instead',
            remove=(3, 16))
    return _iscoroutinefunction(func)


def _iscoroutinefunction(func):
    # As inspect.iscoroutinefunction(), without its import.
    if getattr(func, '_is_coroutine', None) is _is_coroutine:
        return True
    while True:
        if isinstance(func, types.MethodType):
            func = func.__func__
        elif isinstance(func, functools.partial):
            func = func.func
        else:
            break
    if getattr(func, '_is_coroutine_mark', None) is not None:
        return True
    return isinstance(func, types.FunctionType) and bool(func.__code__.co_flags & 0x80)


def iscoroutine(obj):
    """Return True if obj is a coroutine, or behaves as one."""
    if isinstance(obj, types.CoroutineType):
        return True
    if isinstance(obj, (types.GeneratorType, types.FunctionType, type)):
        return False
    if not (hasattr(obj, 'send') and hasattr(obj, 'throw') and hasattr(obj, '__await__')):
        return False
    from collections.abc import Coroutine
    return isinstance(obj, Coroutine)


def _format_coroutine(coro):
    assert iscoroutine(coro)
    if getattr(coro, '__qualname__', None):
        name = coro.__qualname__
    elif getattr(coro, '__name__', None):
        name = coro.__name__
    else:
        name = f'<{type(coro).__name__} without __name__>'
    name = f'{name}()'
    running = getattr(coro, 'cr_running', None)
    if running is None:
        running = getattr(coro, 'gi_running', False)
    code = getattr(coro, 'cr_code', None) or getattr(coro, 'gi_code', None)
    if not code:
        return f'{name} running' if running else name
    frame = getattr(coro, 'cr_frame', None) or getattr(coro, 'gi_frame', None)
    filename = code.co_filename or '<empty co_filename>'
    if frame is not None:
        if running:
            return f'{name} running at {filename}:{frame.f_lineno}'
        return f'{name} running at {filename}:{frame.f_lineno}'
    return f'{name} done, defined at {filename}:{code.co_firstlineno}'
