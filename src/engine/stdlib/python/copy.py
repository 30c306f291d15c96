"""Copies of objects.

Mirrors CPython 3.13 and 3.14, Lib/copy.py.
"""

from copyreg import dispatch_table as _reducers
from types import (BuiltinFunctionType as _BuiltinFunctionType,
                   FunctionType as _FunctionType, MethodType as _MethodType)

__all__ = ['Error', 'copy', 'deepcopy', 'replace']


class Error(Exception):
    """This object cannot be copied."""


error = Error

# What has nothing that could be changed is its own copy.
_ATOMIC = {type(None), bool, int, float, complex, str, bytes, type, range,
           property, type(...), type(NotImplemented), _BuiltinFunctionType,
           _FunctionType, type((lambda: 0).__code__)}
_SHALLOW_ATOMIC = _ATOMIC | {tuple, frozenset, slice}
_SHALLOW = {list, dict, set, bytearray}


def _is_weakref(cls):
    return cls.__name__ == 'ReferenceType' and cls.__module__ == 'weakref'


def copy(x):
    """Return a new object with the same parts."""
    cls = type(x)
    if cls in _SHALLOW_ATOMIC or _is_weakref(cls):
        return x
    if cls in _SHALLOW:
        return cls.copy(x)
    if issubclass(cls, type):
        return x
    method = getattr(cls, '__copy__', None)
    if method is not None:
        return method(x)
    reduced = _reduce(x, cls, 'un(shallow)copyable')
    if isinstance(reduced, str):
        return x
    return _reconstruct(x, None, *reduced)


def _reduce(x, cls, problem):
    reducer = _reducers.get(cls)
    if reducer is not None:
        return reducer(x)
    reducer = getattr(x, '__reduce_ex__', None)
    if reducer is not None:
        return reducer(4)
    reducer = getattr(x, '__reduce__', None)
    if reducer is not None:
        return reducer()
    raise Error('%s object of type %s' % (problem, cls))


_MISSING = []


def deepcopy(x, memo=None, _nil=_MISSING):
    """Return a new object with copies of the parts, each part copied once."""
    cls = type(x)
    if cls in _ATOMIC or _is_weakref(cls):
        return x
    key = id(x)
    if memo is None:
        memo = {}
    else:
        done = memo.get(key, _MISSING)
        if done is not _MISSING:
            return done
    copier = _copiers.get(cls)
    if copier is not None:
        y = copier(x, memo)
    elif issubclass(cls, type):
        y = x
    else:
        copier = getattr(x, '__deepcopy__', None)
        if copier is not None:
            y = copier(memo)
        else:
            reduced = _reduce(x, cls, 'un(deep)copyable')
            y = x if isinstance(reduced, str) else _reconstruct(x, memo, *reduced)
    if y is not x:
        memo[key] = y
        # Keeps x alive as long as the memo: its id must not come back.
        _keep_alive(x, memo)
    return y


def _keep_alive(x, memo):
    try:
        memo[id(memo)].append(x)
    except KeyError:
        memo[id(memo)] = [x]


def _deepcopy_list(x, memo):
    y = []
    memo[id(x)] = y
    append = y.append
    for item in x:
        append(deepcopy(item, memo))
    return y


def _deepcopy_tuple(x, memo):
    items = [deepcopy(item, memo) for item in x]
    # A tuple in a cycle was copied on the way.
    try:
        return memo[id(x)]
    except KeyError:
        pass
    for old, new in zip(x, items):
        if old is not new:
            return tuple(items)
    return x


def _deepcopy_dict(x, memo):
    y = {}
    memo[id(x)] = y
    for key, value in x.items():
        y[deepcopy(key, memo)] = deepcopy(value, memo)
    return y


def _deepcopy_method(x, memo):
    return type(x)(x.__func__, deepcopy(x.__self__, memo))


_copiers = {list: _deepcopy_list, tuple: _deepcopy_tuple,
            dict: _deepcopy_dict, _MethodType: _deepcopy_method}


def _reconstruct(x, memo, func, args, state=None, listiter=None,
                 dictiter=None, *, deepcopy=deepcopy):
    deep = memo is not None
    if deep and args:
        args = [deepcopy(arg, memo) for arg in args]
    y = func(*args)
    if deep:
        memo[id(x)] = y
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if hasattr(y, '__setstate__'):
            y.__setstate__(state)
        else:
            slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            if state is not None:
                y.__dict__.update(state)
            if slots is not None:
                for name, value in slots.items():
                    setattr(y, name, value)
    if listiter is not None:
        for item in listiter:
            y.append(deepcopy(item, memo) if deep else item)
    if dictiter is not None:
        for key, value in dictiter:
            if deep:
                key, value = deepcopy(key, memo), deepcopy(value, memo)
            y[key] = value
    return y


def replace(obj, /, **changes):
    """Return a copy with some fields changed, by its __replace__()."""
    cls = obj.__class__
    method = getattr(cls, '__replace__', None)
    if method is None:
        raise TypeError('replace() does not support %s objects' % cls.__name__)
    return method(obj, **changes)
