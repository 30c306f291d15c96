"""Copies of objects.

Mirrors CPython 3.13 and 3.14, Lib/copy.py.

Leaves out: __reduce__() and copyreg: an object without __copy__() or
__deepcopy__() is made anew from its class, its attributes and its slots.
"""

__all__ = ['Error', 'copy', 'deepcopy', 'replace']


class Error(Exception):
    """This object cannot be copied."""


error = Error

_ATOMIC = (type(None), bool, int, float, complex, str, bytes, type, range,
           property, type(...), type(NotImplemented), type(len), type(Error.__init__),
           type(lambda: 0))


def copy(x):
    """Return a new object with the same parts."""
    cls = type(x)
    if cls in _ATOMIC or isinstance(x, type) or cls in (tuple, frozenset, slice):
        return x
    if cls in (list, dict, set, bytearray):
        return x.copy()
    method = getattr(cls, '__copy__', None)
    if method is not None:
        return method(x)
    return _rebuild(x, _same, {})


def deepcopy(x, memo=None):
    """Return a new object with copies of the parts, each part copied once."""
    if memo is None:
        memo = {}
    cls = type(x)
    if cls in _ATOMIC or isinstance(x, type):
        return x
    done = memo.get(id(x))
    if done is not None:
        return done
    method = getattr(cls, '__deepcopy__', None)
    if method is not None:
        y = method(x, memo)
    elif cls is list:
        y = memo[id(x)] = []
        for item in x:
            y.append(deepcopy(item, memo))
    elif cls is dict:
        y = memo[id(x)] = {}
        for key, value in x.items():
            y[deepcopy(key, memo)] = deepcopy(value, memo)
    elif cls is tuple:
        y = _deepcopy_tuple(x, memo)
    elif cls in (set, frozenset):
        y = cls([deepcopy(item, memo) for item in x])
    elif cls is bytearray:
        y = bytearray(x)
    else:
        y = _rebuild(x, deepcopy, memo)
    if y is not x:
        memo[id(x)] = y
        # Keeps x alive as long as the memo: its id must not come back.
        memo.setdefault(id(memo), []).append(x)
    return y


def _deepcopy_tuple(x, memo):
    items = [deepcopy(item, memo) for item in x]
    # A tuple in a cycle was copied on the way.
    done = memo.get(id(x))
    if done is not None:
        return done
    for old, new in zip(x, items):
        if old is not new:
            return tuple(items)
    return x


def _same(x, memo):
    return x


def _slot_names(cls):
    for base in cls.__mro__:
        slots = base.__dict__.get('__slots__', ())
        for name in [slots] if isinstance(slots, str) else slots:
            if name not in ('__dict__', '__weakref__'):
                if name.startswith('__') and not name.endswith('__'):
                    name = '_%s%s' % (base.__name__.lstrip('_'), name)
                yield name


def _rebuild(x, convert, memo):
    cls = type(x)
    if isinstance(x, BaseException):
        y = cls.__new__(cls, *[convert(arg, memo) for arg in x.args])
    elif isinstance(x, (tuple, str, bytes, int, float, complex, frozenset)):
        base = [t for t in (tuple, str, bytes, int, float, complex, frozenset)
                if isinstance(x, t)][0]
        value = base(x)
        if base is tuple:
            value = tuple([convert(item, memo) for item in value])
        y = base.__new__(cls, value)
    elif hasattr(x, 'appendleft'):
        # A deque cannot change its maxlen later.
        y = cls([convert(item, memo) for item in x], x.maxlen)
    else:
        _refuse_native(cls)
        y = cls.__new__(cls)
        if hasattr(x, 'default_factory'):
            y.default_factory = x.default_factory
    memo[id(x)] = y
    state = getattr(x, '__dict__', None)
    if state:
        state = convert(state, memo)
        if hasattr(y, '__setstate__'):
            y.__setstate__(state)
        else:
            y.__dict__.update(state)
    for name in _slot_names(cls):
        if hasattr(x, name):
            object.__setattr__(y, name, convert(getattr(x, name), memo))
    if isinstance(x, list):
        for item in x:
            y.append(convert(item, memo))
    elif isinstance(x, dict):
        for key, value in x.items():
            y[convert(key, memo)] = convert(value, memo)
    elif isinstance(x, set):
        for item in x:
            y.add(convert(item, memo))
    elif isinstance(x, bytearray):
        y.extend(x)
    return y


def _refuse_native(cls):
    # Nobody but itself knows what is in a lock, a generator or a file.
    for base in cls.__mro__[:-1]:
        module = base.__module__
        if module == 'builtins':
            if base not in (list, dict, set, bytearray):
                raise TypeError('cannot pickle %r object' % base.__qualname__)
        elif module[0] == '_' and module != '__main__':
            raise TypeError("cannot pickle '%s.%s' object" % (module, base.__qualname__))


def replace(obj, /, **changes):
    """Return a copy with some fields changed, by its __replace__()."""
    cls = obj.__class__
    method = getattr(cls, '__replace__', None)
    if method is None:
        raise TypeError('replace() does not support %s objects' % cls.__name__)
    return method(obj, **changes)
