"""Text about callbacks and where they come from. Mirrors Lib/asyncio/format_helpers.py."""

import functools
import sys

from asyncio import constants


def _get_function_source(func):
    while hasattr(func, '__wrapped__') and not isinstance(func, functools.partial):
        func = func.__wrapped__
    code = getattr(func, '__code__', None)
    if code is not None:
        return code.co_filename, code.co_firstlineno
    if isinstance(func, functools.partial):
        return _get_function_source(func.func)
    if isinstance(func, functools.partialmethod):
        return _get_function_source(func.func)
    if hasattr(func, '__func__'):
        return _get_function_source(func.__func__)
    return None


def _format_callback_source(func, args, *, debug=False):
    text = _format_callback(func, args, None, debug=debug)
    source = _get_function_source(func)
    if source:
        text += f' at {source[0]}:{source[1]}'
    return text


def _format_args_and_kwargs(args, kwargs, *, debug=False):
    """Return the arguments as in a call; '()' and '(...)' unless in debug mode."""
    if not debug:
        return '()'
    from reprlib import repr as short
    items = [short(arg) for arg in args] if args else []
    if kwargs:
        items.extend(f'{k}={short(v)}' for k, v in kwargs.items())
    return '({})'.format(', '.join(items))


def _format_callback(func, args, kwargs, *, debug=False, suffix=''):
    if isinstance(func, functools.partial):
        suffix = _format_args_and_kwargs(args, kwargs, debug=debug) + suffix
        return _format_callback(func.func, func.args, func.keywords, debug=debug,
                                suffix=suffix)
    if getattr(func, '__qualname__', None):
        text = func.__qualname__
    elif getattr(func, '__name__', None):
        text = func.__name__
    else:
        text = repr(func)
    text += _format_args_and_kwargs(args, kwargs, debug=debug)
    return text + suffix


def extract_stack(f=None, limit=None):
    """Return the stack above a frame, its last few entries; for debug mode."""
    import traceback
    if f is None:
        f = sys._getframe().f_back
    if limit is None:
        limit = constants.DEBUG_STACK_DEPTH
    stack = traceback.StackSummary.extract(traceback.walk_stack(f), limit=limit,
                                           lookup_lines=False)
    stack.reverse()
    return stack
