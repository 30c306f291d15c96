"""partial, reduce, cmp_to_key and lru_cache's wrapper in Python, for when a
program has put None for _functools in sys.modules.

Mirrors CPython 3.13 and 3.14: what Lib/functools.py has of these. A cache has
a lock of its own, as there.
"""

from _thread import RLock
from reprlib import recursive_repr as _recursive_repr
from sys import version_info as _version_info

_PY314 = _version_info >= (3, 14)


class _PlaceholderType:
    # The type of Placeholder, which stands for an argument to come.

    __slots__ = ()

    def __new__(cls):
        # The module's name is not there yet for the first one.
        return globals().get('_Placeholder') or super().__new__(cls)

    def __repr__(self):
        return 'Placeholder'

    def __reduce__(self):
        return 'Placeholder'


if _PY314:
    Placeholder = _Placeholder = _PlaceholderType()
else:
    _Placeholder = None


class partial:
    """A function with some of its arguments filled in."""

    __slots__ = ('func', 'args', 'keywords', '_holes', '__dict__', '__weakref__')

    def __new__(cls, /, *args, **keywords):
        if not args:
            raise TypeError("type 'partial' takes at least one argument")
        func, *args = args
        args = tuple(args)
        if not callable(func):
            raise TypeError('the first argument must be callable')
        self = super().__new__(cls)
        holes = 0
        if _Placeholder is not None:
            if args and args[-1] is _Placeholder:
                raise TypeError('trailing Placeholders are not allowed')
            for value in keywords.values():
                if value is _Placeholder:
                    raise TypeError('Placeholder cannot be passed as a keyword argument')
        if isinstance(func, partial):
            # A partial of a partial is one partial.
            keywords = {**func.keywords, **keywords}
            args = func._filled(args)
            func = func.func
        if _Placeholder is not None:
            for arg in args:
                if arg is _Placeholder:
                    holes += 1
        self.func = func
        self.args = args
        self.keywords = keywords
        self._holes = holes
        return self

    def _filled(self, args):
        # Returns the arguments so far with args in the holes and behind.
        if not self._holes:
            return self.args + args
        given = iter(args)
        filled = []
        for arg in self.args:
            if arg is _Placeholder:
                arg = next(given, _Placeholder)
            filled.append(arg)
        return tuple(filled) + tuple(given)

    def __call__(self, /, *args, **keywords):
        if self._holes:
            if len(args) < self._holes:
                raise TypeError("missing positional arguments in 'partial' call; "
                                'expected at least %d, got %d'
                                % (self._holes, len(args)))
            args = self._filled(args)
        else:
            args = self.args + args
        if self.keywords:
            keywords = {**self.keywords, **keywords}
        return self.func(*args, **keywords)

    @_recursive_repr()  # Its arguments may hold it itself.
    def __repr__(self):
        cls = type(self)
        module = 'functools' if cls is partial else cls.__module__
        parts = [repr(self.func)] + [repr(arg) for arg in self.args]
        parts += ['%s=%r' % item for item in self.keywords.items()]
        return '%s.%s(%s)' % (module, cls.__qualname__, ', '.join(parts))

    def __reduce__(self):
        return type(self), (self.func,), (self.func, self.args,
                                          self.keywords or None,
                                          self.__dict__ or None)

    def __setstate__(self, state):
        if not isinstance(state, tuple):
            raise TypeError('invalid partial state')
        if len(state) != 4:
            raise TypeError('invalid partial state' if not _PY314 else
                            f'expected 4 items in state, got {len(state)}')
        func, args, keywords, namespace = state
        if (not callable(func) or not isinstance(args, tuple)
                or (keywords is not None and not isinstance(keywords, dict))
                or (namespace is not None and not isinstance(namespace, dict))):
            raise TypeError('invalid partial state')
        if _Placeholder is not None and args and args[-1] is _Placeholder:
            raise TypeError('trailing Placeholders are not allowed')
        holes = 0
        if _Placeholder is not None:
            for arg in args:
                if arg is _Placeholder:
                    holes += 1
        self.func = func
        self.args = args if type(args) is tuple else tuple(args)
        self.keywords = keywords if type(keywords) is dict else dict(keywords or {})
        self._holes = holes
        self.__dict__ = namespace or {}

    def __class_getitem__(cls, item):
        return type(list[int])(cls, item)

    if _PY314:
        def __get__(self, instance, owner=None):
            if instance is None:
                return self
            return type(_Method.bound)(self, instance)
    else:
        def __get__(self, instance, owner=None):
            if instance is not None:
                from warnings import warn
                warn('functools.partial will be a method descriptor in future Python '
                     'versions; wrap it in staticmethod() if you want to preserve the '
                     'old behavior', FutureWarning, 2)
            return self


class _Method:
    # The type of its one method, once bound, is types.MethodType.

    def bound(self):
        """Do nothing."""


_Method.bound = _Method().bound


partial.__module__ = 'functools'


def cmp_to_key(mycmp):
    """Make a key function of a comparison function."""

    class K:
        __slots__ = ['obj']
        __hash__ = None

        def __init__(self, obj):
            self.obj = obj

        def __lt__(self, other):
            if type(other) is not K:
                raise TypeError('other argument must be K instance')
            return mycmp(self.obj, other.obj) < 0

        def __gt__(self, other):
            if type(other) is not K:
                raise TypeError('other argument must be K instance')
            return mycmp(self.obj, other.obj) > 0

        def __eq__(self, other):
            if type(other) is not K:
                raise TypeError('other argument must be K instance')
            return mycmp(self.obj, other.obj) == 0

        def __le__(self, other):
            if type(other) is not K:
                raise TypeError('other argument must be K instance')
            return mycmp(self.obj, other.obj) <= 0

        def __ge__(self, other):
            if type(other) is not K:
                raise TypeError('other argument must be K instance')
            return mycmp(self.obj, other.obj) >= 0

    K.__name__ = 'KeyWrapper'
    K.__module__ = 'functools'
    return K


_missing = object()


def reduce(function, iterable=_missing, /, initial=_missing):
    """Combine the items from left to right with a function of two arguments."""
    if iterable is _missing:
        raise TypeError('reduce() takes at least 2 positional arguments (1 given)')
    try:
        items = iter(iterable)
    except TypeError:
        raise TypeError('reduce() arg 2 must support iteration') from None
    if initial is _missing:
        try:
            value = next(items)
        except StopIteration:
            raise TypeError('reduce() of empty iterable with no initial value') from None
    else:
        value = initial
    for item in items:
        value = function(value, item)
    return value


_KEYWORDS = object()


def _make_key(args, kwds, typed):
    key = args
    if kwds:
        # The mark keeps f(1, 'a', 2) and f(1, a=2) apart.
        key += (_KEYWORDS,)
        for item in kwds.items():
            key += item
    if typed:
        key += tuple([type(value) for value in args])
        key += tuple([type(value) for value in kwds.values()])
    elif len(key) == 1 and type(key[0]) in (int, str):
        return key[0]
    return key


class _CacheWrapper:
    # What lru_cache() makes of a function.

    def __init__(self, function, maxsize, typed, info):
        self.__wrapped__ = function
        self._function = function
        self._maxsize = maxsize
        self._typed = typed
        self._info = info
        self._lock = RLock()
        self.cache_clear()

    def __call__(self, /, *args, **kwds):
        if self._maxsize == 0:
            self._misses += 1
            return self._function(*args, **kwds)
        key = _make_key(args, kwds, self._typed)
        try:
            value = self._recall(key)
        except TypeError:
            # The plain words of hash(), without those of dict.
            hash(key)
            raise
        if value is _missing:
            self._misses += 1
            value = self._function(*args, **kwds)
            self._remember(key, value)
        else:
            self._hits += 1
        return value

    def _recall(self, key):
        if self._maxsize is None:
            return self._cache.get(key, _missing)
        # A dict keeps the order of insertion: what comes out and in again is
        # the most recently used. Reentrant: __eq__ of a key may call back.
        with self._lock:
            value = self._cache.pop(key, _missing)
            if value is not _missing:
                self._cache[key] = value
            return value

    def _remember(self, key, value):
        if self._maxsize is None:
            self._cache[key] = value
            return
        with self._lock:
            # Another thread may have been here while the function ran.
            if key not in self._cache:
                if len(self._cache) >= self._maxsize:
                    del self._cache[next(iter(self._cache))]
                self._cache[key] = value

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return type(_Method.bound)(self, instance)

    def __reduce__(self):
        # It is found by the name of what it wraps.
        return self.__qualname__

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __repr__(self):
        return '<functools._lru_cache_wrapper object at %#x>' % id(self)

    def cache_info(self):
        """Return hits, misses, maxsize and currsize."""
        with self._lock:
            return self._info(self._hits, self._misses, self._maxsize,
                              len(self._cache))

    def cache_clear(self):
        """Forget all results and counts."""
        with self._lock:
            self._cache = {}
            self._hits = self._misses = 0


_lru_cache_wrapper = _CacheWrapper
_CacheWrapper.__name__ = _CacheWrapper.__qualname__ = '_lru_cache_wrapper'
_CacheWrapper.__module__ = 'functools'
