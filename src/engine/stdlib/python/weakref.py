"""References that do not keep their object alive, and containers of them.

Mirrors CPython 3.13 and 3.14, Lib/weakref.py and Lib/_weakrefset.py, over the
native _weakref.

Leaves out: nothing public. A container that is walked while entries die puts
their removal off until the walk is over, as CPython's does.
"""

from _weakref import (CallableProxyType, ProxyType, ReferenceType, getweakrefcount,
                      getweakrefs, proxy, ref)

__all__ = ['ref', 'proxy', 'getweakrefcount', 'getweakrefs', 'WeakKeyDictionary',
           'ReferenceType', 'ProxyType', 'CallableProxyType', 'ProxyTypes',
           'WeakValueDictionary', 'WeakSet', 'WeakMethod', 'finalize']

ProxyTypes = (ProxyType, CallableProxyType)

_MISSING = object()


class WeakMethod(ref):
    """A weak reference to a bound method: dead when its object is."""

    __slots__ = '_func_ref', '_meth_type', '_alive', '__weakref__'

    def __new__(cls, meth, callback=None):
        try:
            obj = meth.__self__
            func = meth.__func__
        except AttributeError:
            raise TypeError('argument should be a bound method, not {}'
                            .format(type(meth))) from None

        # Either half may die first; the callback hears of it once.
        def dead(_):
            self = self_ref()
            if self is not None and self._alive:
                self._alive = False
                if callback is not None:
                    callback(self)

        self = ref.__new__(cls, obj, dead)
        self._func_ref = ref(func, dead)
        self._meth_type = type(meth)
        self._alive = True
        self_ref = ref(self)
        return self

    def __call__(self):
        obj = super().__call__()
        func = self._func_ref()
        if obj is None or func is None:
            return None
        return self._meth_type(func, obj)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if not self._alive or not other._alive:
            return self is other
        return ref.__eq__(self, other) and self._func_ref == other._func_ref

    def __ne__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        return not self == other

    __hash__ = ref.__hash__


class KeyedRef(ref):
    """A weak reference that knows under which key it is kept."""

    __slots__ = 'key',

    def __new__(cls, ob, callback, key):
        self = ref.__new__(cls, ob, callback)
        self.key = key
        return self

    def __init__(self, ob, callback, key):
        super().__init__(ob, callback)


class _Walk:
    # While one of these is entered, dead entries stay where they are.

    def __init__(self, container):
        self.container = ref(container)

    def __enter__(self):
        container = self.container()
        if container is not None:
            container._walks += 1
        return self

    def __exit__(self, e, t, b):
        container = self.container()
        if container is not None:
            container._walks -= 1
            if not container._walks:
                container._bury()


class _WeakMapping:
    # What the two dictionaries share. `data` maps what is kept to what is kept.

    def _bury(self):
        pending = self._dead
        while pending:
            self._discard(pending.pop())

    def __len__(self):
        return len(self.data) - len(self._dead)

    def keys(self):
        """Return an iterator over the keys."""
        for key, _ in self.items():
            yield key

    __iter__ = keys

    def values(self):
        """Return an iterator over the values."""
        for _, value in self.items():
            yield value

    def __copy__(self):
        return self.copy()

    def __deepcopy__(self, memo):
        from copy import deepcopy
        new = self.__class__()
        for key, value in self.items():
            if self._weak_values:
                new[deepcopy(key, memo)] = value
            else:
                new[key] = deepcopy(value, memo)
        return new

    def copy(self):
        """Return a copy: the same objects, referred to as here."""
        new = self.__class__()
        new.update(self)
        return new

    def clear(self):
        """Remove all entries."""
        self.data.clear()
        self._dead.clear()

    def update(self, other=None, /, **kwargs):
        """Take over the entries of a mapping or of pairs."""
        if other is not None:
            if hasattr(other, 'items'):
                pairs = other.items()
            elif hasattr(other, 'keys'):
                pairs = [(key, other[key]) for key in other.keys()]
            else:
                pairs = other
            for key, value in pairs:
                self[key] = value
        for key, value in kwargs.items():
            self[key] = value

    def __or__(self, other):
        if not hasattr(other, 'items'):
            return NotImplemented
        new = self.copy()
        new.update(other)
        return new

    def __ror__(self, other):
        if not hasattr(other, 'items'):
            return NotImplemented
        new = self.__class__()
        new.update(other)
        new.update(self)
        return new

    def __ior__(self, other):
        self.update(other)
        return self

    def __eq__(self, other):
        if not hasattr(other, 'items'):
            return NotImplemented
        return dict(self.items()) == dict(other.items())

    __hash__ = None


class WeakValueDictionary(_WeakMapping):
    """A mapping whose entries go when nobody else has their value."""

    _weak_values = True

    def __init__(self, other=(), /, **kw):
        me = ref(self)

        def dead(wr):
            self = me()
            if self is not None:
                if self._walks:
                    self._dead.append(wr)
                else:
                    self._discard(wr)

        self._remove = dead
        self.data = {}
        self._dead = []
        self._walks = 0
        self.update(other, **kw)

    def _discard(self, wr):
        if self.data.get(wr.key) is wr:
            del self.data[wr.key]

    def __getitem__(self, key):
        if self._dead:
            self._bury_if_idle()
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def _bury_if_idle(self):
        if not self._walks:
            self._bury()

    def __setitem__(self, key, value):
        self._bury_if_idle()
        self.data[key] = KeyedRef(value, self._remove, key)

    def __delitem__(self, key):
        self._bury_if_idle()
        del self.data[key]

    def __contains__(self, key):
        wr = self.data.get(key)
        return wr is not None and wr() is not None

    def __repr__(self):
        return '<%s at %#x>' % (self.__class__.__name__, id(self))

    def get(self, key, default=None):
        """Return the value of key, or default."""
        wr = self.data.get(key)
        value = None if wr is None else wr()
        return default if value is None else value

    def items(self):
        """Return an iterator over the pairs."""
        with _Walk(self):
            for key, wr in self.data.items():
                value = wr()
                if value is not None:
                    yield key, value

    def itervaluerefs(self):
        """Return an iterator over the references to the values."""
        with _Walk(self):
            yield from self.data.values()

    def valuerefs(self):
        """Return a list of the references to the values."""
        return list(self.data.values())

    def popitem(self):
        """Remove and return a pair."""
        self._bury_if_idle()
        while True:
            key, wr = self.data.popitem()
            value = wr()
            if value is not None:
                return key, value

    def pop(self, key, *args):
        """Remove a key and return its value, or the default."""
        self._bury_if_idle()
        wr = self.data.pop(key, None)
        value = None if wr is None else wr()
        if value is not None:
            return value
        if args:
            return args[0]
        raise KeyError(key)

    def setdefault(self, key, default=None):
        """Return the value of key, after storing default if there was none."""
        value = self.get(key, None)
        if value is None:
            self[key] = value = default
        return value


class WeakKeyDictionary(_WeakMapping):
    """A mapping whose entries go when nobody else has their key."""

    _weak_values = False

    def __init__(self, dict=None):
        me = ref(self)

        def dead(wr):
            self = me()
            if self is not None:
                if self._walks:
                    self._dead.append(wr)
                else:
                    self._discard(wr)

        self._remove = dead
        self.data = {}
        self._dead = []
        self._walks = 0
        if dict is not None:
            self.update(dict)

    def _discard(self, wr):
        self.data.pop(wr, None)

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key, self._remove)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __contains__(self, key):
        try:
            wr = ref(key)
        except TypeError:
            return False
        return wr in self.data

    def __repr__(self):
        return '<%s at %#x>' % (self.__class__.__name__, id(self))

    def get(self, key, default=None):
        """Return the value of key, or default."""
        return self.data.get(ref(key), default)

    def items(self):
        """Return an iterator over the pairs."""
        with _Walk(self):
            for wr, value in self.data.items():
                key = wr()
                if key is not None:
                    yield key, value

    def keyrefs(self):
        """Return a list of the references to the keys."""
        return list(self.data)

    def popitem(self):
        """Remove and return a pair."""
        while True:
            wr, value = self.data.popitem()
            key = wr()
            if key is not None:
                return key, value

    def pop(self, key, *args):
        """Remove a key and return its value, or the default."""
        return self.data.pop(ref(key), *args)

    def setdefault(self, key, default=None):
        """Return the value of key, after storing default if there was none."""
        return self.data.setdefault(ref(key, self._remove), default)


class WeakSet:
    """A set whose elements go when nobody else has them."""

    def __init__(self, data=None):
        me = ref(self)

        def dead(wr):
            self = me()
            if self is not None:
                if self._walks:
                    self._dead.append(wr)
                else:
                    self.data.discard(wr)

        self._remove = dead
        self.data = set()
        self._dead = []
        self._walks = 0
        if data is not None:
            self.update(data)

    def _bury(self):
        pending = self._dead
        while pending:
            self.data.discard(pending.pop())

    def __iter__(self):
        with _Walk(self):
            for wr in self.data:
                item = wr()
                if item is not None:
                    yield item

    def __len__(self):
        return len(self.data) - len(self._dead)

    def __contains__(self, item):
        try:
            wr = ref(item)
        except TypeError:
            return False
        return wr in self.data

    def __reduce__(self):
        return self.__class__, (list(self),)

    def __repr__(self):
        return repr(self.data)

    def add(self, item):
        """Add an element."""
        if self._dead and not self._walks:
            self._bury()
        self.data.add(ref(item, self._remove))

    def clear(self):
        """Remove all elements."""
        self._dead.clear()
        self.data.clear()

    def copy(self):
        """Return a copy."""
        return self.__class__(self)

    def pop(self):
        """Remove and return an element."""
        if self._dead and not self._walks:
            self._bury()
        while True:
            try:
                wr = self.data.pop()
            except KeyError:
                raise KeyError('pop from empty WeakSet') from None
            item = wr()
            if item is not None:
                return item

    def remove(self, item):
        """Remove an element; KeyError if it is not there."""
        self.data.remove(ref(item))

    def discard(self, item):
        """Remove an element if it is there."""
        self.data.discard(ref(item))

    def update(self, other):
        """Add the elements of an iterable."""
        for item in other:
            self.add(item)

    def __ior__(self, other):
        self.update(other)
        return self

    def difference(self, other):
        """Return the elements that the other does not have."""
        new = self.copy()
        new.difference_update(other)
        return new

    __sub__ = difference

    def difference_update(self, other):
        """Remove what the other has."""
        if self is other:
            self.clear()
        else:
            self.data.difference_update([ref(item) for item in other])

    def __isub__(self, other):
        self.difference_update(other)
        return self

    def intersection(self, other):
        """Return the elements that the other has, too."""
        return self.__class__([item for item in other if item in self])

    __and__ = intersection

    def intersection_update(self, other):
        """Keep only what the other has, too."""
        self.data.intersection_update([ref(item) for item in other])

    def __iand__(self, other):
        self.intersection_update(other)
        return self

    def issubset(self, other):
        """Tell whether the other has every element."""
        return self.data.issubset([ref(item) for item in other])

    __le__ = issubset

    def __lt__(self, other):
        return self.data < set(map(ref, other))

    def issuperset(self, other):
        """Tell whether every element of the other is here."""
        return self.data.issuperset([ref(item) for item in other])

    __ge__ = issuperset

    def __gt__(self, other):
        return self.data > set(map(ref, other))

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self.data == set(map(ref, other))

    def symmetric_difference(self, other):
        """Return the elements that only one of the two has."""
        new = self.copy()
        new.symmetric_difference_update(other)
        return new

    __xor__ = symmetric_difference

    def symmetric_difference_update(self, other):
        """Keep the elements that only one of the two has."""
        if self is other:
            self.clear()
        else:
            self.data.symmetric_difference_update(
                [ref(item, self._remove) for item in other])

    def __ixor__(self, other):
        self.symmetric_difference_update(other)
        return self

    def union(self, other):
        """Return the elements of both."""
        return self.__class__([item for s in (self, other) for item in s])

    __or__ = union

    def isdisjoint(self, other):
        """Tell whether the two have no element in common."""
        return len(self.intersection(other)) == 0


class finalize:
    """Call a function when an object dies, at the exit of the program at the latest."""

    # The work to do is not kept in the instance: an instance need not be kept.
    __slots__ = ()
    _registry = {}
    _shutdown = False
    _count = 0
    _registered = False

    class _Info:
        __slots__ = ('weakref', 'func', 'args', 'kwargs', 'atexit', 'index')

    def __init__(self, obj, func, /, *args, **kwargs):
        if not finalize._registered:
            import atexit
            atexit.register(self._exitfunc)
            finalize._registered = True
        info = self._Info()
        info.weakref = ref(obj, self)
        info.func = func
        info.args = args
        info.kwargs = kwargs or None
        info.atexit = True
        info.index = finalize._count
        finalize._count += 1
        self._registry[self] = info

    def __call__(self, _=None):
        """Call the function now if that has not happened; return its result."""
        info = self._registry.pop(self, None)
        if info and not self._shutdown:
            return info.func(*info.args, **(info.kwargs or {}))

    def detach(self):
        """Take the function back: return (obj, func, args, kwargs), or None if dead."""
        info = self._registry.get(self)
        obj = info and info.weakref()
        if obj is not None and self._registry.pop(self, None):
            return (obj, info.func, info.args, info.kwargs or {})

    def peek(self):
        """Return (obj, func, args, kwargs), or None if dead."""
        info = self._registry.get(self)
        obj = info and info.weakref()
        if obj is not None:
            return (obj, info.func, info.args, info.kwargs or {})

    @property
    def alive(self):
        """Whether the function is still to be called."""
        return self in self._registry

    @property
    def atexit(self):
        """Whether it is to be called at the exit of the program."""
        info = self._registry.get(self)
        return bool(info) and info.atexit

    @atexit.setter
    def atexit(self, value):
        info = self._registry.get(self)
        if info:
            info.atexit = bool(value)

    def __repr__(self):
        info = self._registry.get(self)
        obj = info and info.weakref()
        if obj is None:
            return '<%s object at %#x; dead>' % (type(self).__name__, id(self))
        return ('<%s object at %#x; for %r at %#x>'
                % (type(self).__name__, id(self), type(obj).__name__, id(obj)))

    @classmethod
    def _exitfunc(cls):
        # Youngest first; a function may add others.
        registry = cls._registry
        try:
            while True:
                pending = [f for f, info in registry.items() if info.atexit]
                if not pending:
                    break
                f = max(pending, key=lambda f: registry[f].index)
                info = registry.pop(f)
                try:
                    info.func(*info.args, **(info.kwargs or {}))
                except Exception:
                    import sys
                    sys.excepthook(*sys.exc_info())
        finally:
            finalize._shutdown = True
