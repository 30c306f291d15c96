"""What unittest.mock writes down about calls, and the objects that stand for values.

Part of unittest.mock, whose name it bears: its classes say they are from there.
"""

import sys

__name__ = 'unittest.mock'


class _SentinelObject:
    """An object that is only itself, with a name."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return 'sentinel.%s' % self.name

    def __reduce__(self):
        return 'sentinel.%s' % self.name


class _Sentinel:
    """Makes an object for every attribute that is read, once."""

    def __init__(self):
        self._sentinels = {}

    def __getattr__(self, name):
        if name == '__bases__':
            # help() and doctest ask for it.
            raise AttributeError
        return self._sentinels.setdefault(name, _SentinelObject(name))

    def __reduce__(self):
        return 'sentinel'


sentinel = _Sentinel()
DEFAULT = sentinel.DEFAULT
_missing = sentinel.MISSING
_deleted = sentinel.DELETED


class _ANY:
    """Equal to everything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return '<ANY>'


ANY = _ANY()


def _format_call_signature(name, args, kwargs):
    parts = [repr(arg) for arg in args] + ['%s=%r' % item for item in kwargs.items()]
    return '%s(%s)' % (name, ', '.join(parts))


def _parts(value):
    # (name, args, kwargs) of a call that may leave out what is empty; None for what is no call.
    count = len(value)
    if count == 0:
        return '', (), {}
    if count == 1:
        value, = value
        if isinstance(value, str):
            return value, (), {}
        if isinstance(value, tuple):
            return '', value, {}
        return '', (), value
    if count == 2:
        first, second = value
        if not isinstance(first, str):
            return '', first, second
        if isinstance(second, tuple):
            return first, second, {}
        return first, (), second
    if count == 3:
        return tuple(value)
    return None


class _Call(tuple):
    """A call as a tuple: (args, kwargs) where `two`, else (name, args, kwargs).

    Compares equal to shorter tuples that leave out a name, arguments or keywords that are empty.
    """

    def __new__(cls, value=(), name='', parent=None, two=False, from_kall=True):
        name, args, kwargs = _parts(value) or ('', (), {})
        return tuple.__new__(cls, (args, kwargs) if two else (name, args, kwargs))

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name = name
        self._mock_parent = parent
        self._mock_from_kall = from_kall

    def __eq__(self, other):
        try:
            len(other)
        except TypeError:
            return NotImplemented
        self_name = ''
        if len(self) == 2:
            self_args, self_kwargs = self
        else:
            self_name, self_args, self_kwargs = self
        mine = getattr(self, '_mock_parent', None)
        if mine and getattr(other, '_mock_parent', None) and mine != other._mock_parent:
            return False
        parts = _parts(other)
        if parts is None:
            return False
        other_name, other_args, other_kwargs = parts
        if self_name and other_name != self_name:
            return False
        # In this order, so that ANY on the other side comes first.
        return (other_args, other_kwargs) == (self_args, self_kwargs)

    __ne__ = object.__ne__

    def __call__(self, /, *args, **kwargs):
        if self._mock_name is None:
            return _Call(('', args, kwargs), name='()')
        return _Call((self._mock_name, args, kwargs), name=self._mock_name + '()', parent=self)

    def __getattr__(self, attr):
        if self._mock_name is None:
            return _Call(name=attr, from_kall=False)
        return _Call(name='%s.%s' % (self._mock_name, attr), parent=self, from_kall=False)

    def __getattribute__(self, attr):
        # call.count and call.index are names of mocks, not methods of tuple.
        if attr in tuple.__dict__:
            raise AttributeError
        return tuple.__getattribute__(self, attr)

    def _get_call_arguments(self):
        return tuple(self)[-2:]

    @property
    def args(self):
        return self._get_call_arguments()[0]

    @property
    def kwargs(self):
        return self._get_call_arguments()[1]

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or 'call'
            return 'call%s' % name if name.startswith('()') else name
        if len(self) == 2:
            name = 'call'
            args, kwargs = self
        else:
            name, args, kwargs = self
            if not name:
                name = 'call'
            elif name.startswith('()'):
                name = 'call%s' % name
            else:
                name = 'call.%s' % name
        return _format_call_signature(name, args, kwargs)

    def call_list(self):
        """The calls of a chain, the first one first: call.a().b() gives [call.a(), call.a().b()]."""
        found = []
        thing = self
        while thing is not None:
            if thing._mock_from_kall:
                found.append(thing)
            thing = thing._mock_parent
        return _CallList(reversed(found))


call = _Call(from_kall=False)


class _CallList(list):
    """Calls; `in` also finds a list of calls that follow each other."""

    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        count = len(value)
        return any(self[start:start + count] == value
                   for start in range(len(self) - count + 1))

    def __repr__(self):
        import pprint
        return pprint.pformat(list(self))


def safe_repr(obj):
    from unittest.util import safe_repr
    return safe_repr(obj)


# --- special methods --------------------------------------------------------------------------------

_NUMBERS = 'add sub mul matmul truediv floordiv mod lshift rshift and xor or pow'.split()


def _dunders(names):
    return {'__%s__' % name for name in names}


# What MagicMock has from the beginning.
_magics = _dunders(
    'lt le gt ge eq ne getitem setitem delitem len contains iter hash str sizeof enter exit '
    'divmod rdivmod neg pos abs invert complex int float index round trunc floor ceil bool next '
    'fspath aiter'.split()
    + _NUMBERS + ['i' + name for name in _NUMBERS] + ['r' + name for name in _NUMBERS])

# What may be set, but is not there before.
_non_defaults = _dunders(
    'get set delete reversed missing reduce reduce_ex getinitargs getnewargs getstate setstate '
    'getformat repr dir subclasses format getnewargs_ex'.split())

_async_method_magics = {'__aenter__', '__aexit__', '__anext__'}
_async_magics = _async_method_magics | {'__aiter__'}
_all_sync_magics = _magics | _non_defaults
_all_magics = _all_sync_magics | _async_magics

_unsupported_magics = _dunders(
    'getattr setattr init new prepare instancecheck subclasscheck del'.split())

_return_values = {
    '__lt__': NotImplemented, '__gt__': NotImplemented, '__le__': NotImplemented,
    '__ge__': NotImplemented, '__int__': 1, '__contains__': False, '__len__': 0,
    '__exit__': False, '__complex__': 1j, '__float__': 1.0, '__bool__': True, '__index__': 1,
    '__aexit__': False,
}

_calculate_return_value = {
    '__hash__': lambda self: object.__hash__(self),
    '__str__': lambda self: object.__str__(self),
    '__sizeof__': lambda self: object.__sizeof__(self),
    '__fspath__': lambda self: '%s/%s/%s' % (type(self).__name__, self._extract_mock_name(),
                                             id(self)),
}


def _is_magic(name):
    return '__%s__' % name[2:-2] == name


def _get_eq(self):
    def __eq__(other):
        told = self.__eq__._mock_return_value
        if told is not DEFAULT:
            return told
        return True if self is other else NotImplemented
    return __eq__


def _get_ne(self):
    def __ne__(other):
        if self.__ne__._mock_return_value is not DEFAULT:
            return DEFAULT
        return False if self is other else NotImplemented
    return __ne__


def _get_iter(self):
    def __iter__():
        told = self.__iter__._mock_return_value
        # An iterator that was handed over is used up by the first loop.
        return iter([] if told is DEFAULT else told)
    return __iter__


class _AsyncIterator:
    """Walks an iterator of the usual kind in `async for`."""

    def __init__(self, iterator):
        self.iterator = iterator

    def __aiter__(self):
        return self

    async def __anext__(self):
        try:
            return next(self.iterator)
        except StopIteration:
            pass
        raise StopAsyncIteration


def _get_async_iter(self):
    def __aiter__():
        told = self.__aiter__._mock_return_value
        return _AsyncIterator(iter([] if told is DEFAULT else told))
    return __aiter__


_side_effect_methods = {
    '__eq__': _get_eq, '__ne__': _get_ne, '__iter__': _get_iter, '__aiter__': _get_async_iter,
}


def _set_return_value(mock, method, name):
    # What a special method answers that nobody has told what to answer.
    wrapped = mock._mock_wraps
    if wrapped is not None and sys.version_info >= (3, 13) and hasattr(wrapped, name):
        method._mock_wraps = getattr(wrapped, name)
        if name in _return_values or name in _calculate_return_value or (
                name in _side_effect_methods):
            if name not in ('__eq__', '__ne__', '__hash__', '__str__', '__sizeof__'):
                return
    fixed = _return_values.get(name, DEFAULT)
    if fixed is not DEFAULT:
        method.return_value = fixed
    elif name in _calculate_return_value:
        method.return_value = _calculate_return_value[name](mock)
    elif name in _side_effect_methods:
        method.side_effect = _side_effect_methods[name](mock)
