"""OrderedDict in Python, for when a program has put None for _collections in sys.modules.

Mirrors CPython 3.13 and 3.14: what Lib/collections/__init__.py has of it. The
order is that of the dict itself, from which move_to_end() takes items out.
"""

from _operator import eq as _eq
from collections.abc import ItemsView, KeysView, MutableMapping, ValuesView
from reprlib import recursive_repr

__name__ = 'collections'

_missing = object()


class _Backwards:
    # What the views have that reversed() asks for.

    def __reversed__(self):
        for key in reversed(self._mapping):
            yield self._shown(key)


class _Keys(_Backwards, KeysView):
    def _shown(self, key):
        return key


class _Items(_Backwards, ItemsView):
    def _shown(self, key):
        return key, self._mapping[key]


class _Values(_Backwards, ValuesView):
    def _shown(self, key):
        return self._mapping[key]


class OrderedDict(dict):
    """A dict whose order counts in comparisons and can be changed."""

    def __init__(self, other=(), /, **kwds):
        self.__update(other, **kwds)

    update = __update = MutableMapping.update

    def popitem(self, last=True):
        """Take out the last item, or the first one."""
        if not self:
            raise KeyError('dictionary is empty')
        key = next(reversed(self) if last else iter(self))
        return key, self.pop(key)

    def move_to_end(self, key, last=True):
        """Put a key behind the others, or before them."""
        value = dict.pop(self, key)
        dict.__setitem__(self, key, value)
        if not last:
            for other in list(dict.keys(self))[:-1]:
                dict.__setitem__(self, other, dict.pop(self, other))

    def keys(self):
        """The keys, as a set that follows the dict."""
        return _Keys(self)

    def items(self):
        """The pairs, as a set that follows the dict."""
        return _Items(self)

    def values(self):
        """The values, as a collection that follows the dict."""
        return _Values(self)

    __ne__ = MutableMapping.__ne__

    def pop(self, key, default=_missing):
        """Take out a key and return its value."""
        value = dict.get(self, key, _missing) if key in self else _missing
        if value is not _missing:
            del self[key]
            return value
        if default is not _missing:
            return default
        missing = getattr(type(self), '__missing__', None)
        if missing is None:
            raise KeyError(key)
        return missing(self, key)

    def setdefault(self, key, default=None):
        """Return the value of a key, which gets the default if it is not there."""
        if key in self:
            return self[key]
        self[key] = default
        return default

    @recursive_repr()
    def __repr__(self):
        if not self:
            return '%s()' % self.__class__.__name__
        return '%s(%r)' % (self.__class__.__name__, dict(self.items()))

    def __reduce__(self):
        state = self.__getstate__()
        if isinstance(state, tuple):
            state, slots = state
        else:
            slots = {}
        state = state.copy() if state else {}
        slots = slots.copy()
        for name in vars(OrderedDict()):
            state.pop(name, None)
            slots.pop(name, None)
        made = (state, slots) if slots else state or None
        return self.__class__, (), made, None, iter(self.items())

    def copy(self):
        """Return another one with the same items."""
        return self.__class__(self)

    __copy__ = copy

    @classmethod
    def fromkeys(cls, iterable, value=None):
        """Return one with these keys and one value."""
        made = cls()
        for key in iterable:
            made[key] = value
        return made

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and all(map(_eq, self, other))
        return dict.__eq__(self, other)

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        made = self.__class__(self)
        made.update(other)
        return made

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        made = self.__class__(other)
        made.update(self)
        return made
