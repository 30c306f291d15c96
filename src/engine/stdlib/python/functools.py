"""Functions that take or return functions.

Mirrors CPython 3.13 and 3.14: Lib/functools.py, and what the native _functools
has of it (partial, reduce, cmp_to_key, the cache of lru_cache) in Python.

Leaves out: pickling; in singledispatch() the place that C3 linearization gives
an abstract base class where several fit (the nearest one is taken). A bounded
cache has a lock of its own; the native one relies on the GIL.
"""

from _thread import RLock
from reprlib import recursive_repr as _recursive_repr
from sys import version_info as _version_info

__all__ = ['update_wrapper', 'wraps', 'WRAPPER_ASSIGNMENTS', 'WRAPPER_UPDATES',
           'total_ordering', 'cache', 'cmp_to_key', 'lru_cache', 'reduce',
           'partial', 'partialmethod', 'singledispatch',
           'singledispatchmethod', 'cached_property']

_PY314 = _version_info >= (3, 14)


# Wrappers.

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__',
                       '__annotate__' if _PY314 else '__annotations__',
                       '__type_params__')
WRAPPER_UPDATES = ('__dict__',)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS,
                   updated=WRAPPER_UPDATES):
    """Make a wrapper look like the function it wraps."""
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            pass
        else:
            setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    # Last, because the update may have brought the wrapped one's own.
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Decorate a wrapper with update_wrapper()."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned,
                   updated=updated)


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
    __all__.append('Placeholder')
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


class partialmethod:
    """A method with some of its arguments filled in."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError('the first argument %r must be a callable or a '
                            'descriptor' % (func,) if _PY314 else
                            '%r is not callable or a descriptor' % (func,))
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        cls = type(self)
        parts = [repr(self.func)] + [repr(arg) for arg in self.args]
        parts += ['%s=%r' % item for item in self.keywords.items()]
        return '%s.%s(%s)' % (cls.__module__, cls.__qualname__, ', '.join(parts))

    def __get__(self, instance, owner=None):
        get = getattr(self.func, '__get__', None)
        if get is not None and (_PY314 or not isinstance(self.func, partial)):
            bound = get(instance, owner)
            if bound is not self.func:
                # Bound to an instance or a class, or freed from staticmethod.
                result = partial(bound, *self.args, **self.keywords)
                if hasattr(bound, '__self__'):
                    result.__self__ = bound.__self__
                return result

        def method(instance, /, *args, **keywords):
            keywords = {**self.keywords, **keywords}
            return self.func(instance, *self.args, *args, **keywords)

        method.__isabstractmethod__ = self.__isabstractmethod__
        method.__partialmethod__ = self
        return method.__get__(instance, owner)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)

    def __class_getitem__(cls, item):
        return type(list[int])(cls, item)


# Comparison.

def _negated(name):
    """(not a %s b)"""
    def method(self, other):
        answer = getattr(type(self), name)(self, other)
        if answer is NotImplemented:
            return answer
        return not answer
    return method


def _or_equal(name):
    """(a %s b) or (a == b)"""
    def method(self, other):
        answer = getattr(type(self), name)(self, other)
        if answer is NotImplemented:
            return answer
        return answer or self == other
    return method


def _and_different(name):
    """(a %s b) and (a != b)"""
    def method(self, other):
        answer = getattr(type(self), name)(self, other)
        if answer is NotImplemented:
            return answer
        return answer and self != other
    return method


def _nor_equal(name):
    """(not a %s b) and (a != b)"""
    def method(self, other):
        answer = getattr(type(self), name)(self, other)
        if answer is NotImplemented:
            return answer
        return not answer and self != other
    return method


def _not_or_equal(name):
    """(not a %s b) or (a == b)"""
    def method(self, other):
        answer = getattr(type(self), name)(self, other)
        if answer is NotImplemented:
            return answer
        return not answer or self == other
    return method


# From the method that a class has to those that follow from it.
_ORDERINGS = {
    '__lt__': (('__gt__', _nor_equal), ('__le__', _or_equal), ('__ge__', _negated)),
    '__le__': (('__ge__', _not_or_equal), ('__lt__', _and_different), ('__gt__', _negated)),
    '__gt__': (('__lt__', _nor_equal), ('__ge__', _or_equal), ('__le__', _negated)),
    '__ge__': (('__le__', _not_or_equal), ('__gt__', _and_different), ('__lt__', _negated)),
}


_SIGNS = {'__lt__': '<', '__le__': '<=', '__gt__': '>', '__ge__': '>='}


def total_ordering(cls):
    """Give a class that has one ordering method the other three."""
    defined = [name for name in _ORDERINGS
               if getattr(cls, name, None) is not getattr(object, name)]
    if not defined:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    # __lt__ first: the order of the table.
    root = defined[0]
    for name, make in _ORDERINGS[root]:
        if name not in defined:
            method = make(root)
            method.__name__ = name
            method.__qualname__ = '%s.%s' % (cls.__qualname__, name)
            method.__doc__ = ('Return a %s b.  Computed by @total_ordering from %s.'
                              % (_SIGNS[name], make.__doc__ % _SIGNS[root]))
            setattr(cls, name, method)
    return cls


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


# Caches.

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

    def __init__(self, function, maxsize, typed):
        self.__wrapped__ = function
        self._function = function
        self._maxsize = maxsize
        self._typed = typed
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
            return _cache_info_type()(self._hits, self._misses, self._maxsize,
                                      len(self._cache))

    def cache_clear(self):
        """Forget all results and counts."""
        with self._lock:
            self._cache = {}
            self._hits = self._misses = 0


_CacheWrapper.__name__ = _CacheWrapper.__qualname__ = '_lru_cache_wrapper'
_CacheInfo = None


def _cache_info_type():
    # Made when first asked for: collections need not be imported before.
    global _CacheInfo
    if _CacheInfo is None:
        from collections import namedtuple
        _CacheInfo = namedtuple('CacheInfo', ['hits', 'misses', 'maxsize', 'currsize'],
                                module='functools')
    return _CacheInfo


def lru_cache(maxsize=128, typed=False):
    """Remember the results of the most recent calls of a function."""
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif callable(maxsize) and isinstance(typed, bool):
        # @lru_cache without parentheses.
        return _cached(maxsize, 128, typed)
    elif maxsize is not None:
        raise TypeError('Expected first argument to be an integer, a callable, or None')

    def decorate(function):
        return _cached(function, maxsize, typed)

    return decorate


def _cached(function, maxsize, typed):
    wrapper = _CacheWrapper(function, maxsize, typed)
    wrapper.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
    return update_wrapper(wrapper, function)


def cache(user_function, /):
    """Remember the results of all calls of a function."""
    return lru_cache(maxsize=None)(user_function)


class cached_property:
    """A property that is computed once and then an attribute of the instance."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError('Cannot assign the same cached_property to two '
                            'different names (%r and %r).' % (self.attrname, name))

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError('Cannot use cached_property instance without calling '
                            '__set_name__ on it.')
        try:
            attributes = instance.__dict__
        except AttributeError:
            raise TypeError("No '__dict__' attribute on %r instance to cache %r "
                            'property.' % (type(instance).__name__, self.attrname)
                            ) from None
        value = attributes.get(self.attrname, _missing)
        if value is _missing:
            value = self.func(instance)
            try:
                attributes[self.attrname] = value
            except TypeError:
                raise TypeError("The '__dict__' attribute on %r instance does not "
                                'support item assignment for caching %r property.'
                                % (type(instance).__name__, self.attrname)) from None
        return value

    def __class_getitem__(cls, item):
        return type(list[int])(cls, item)


# Generic functions.

def _find_implementation(cls, registry):
    # Exact classes go by the method resolution order. An abstract class that
    # is no part of it stands behind the last class that it fits.
    mro = cls.__mro__
    best = None
    best_place = None
    for candidate in registry:
        if candidate in mro:
            place = mro.index(candidate)
        elif issubclass(cls, candidate):
            place = 0
            for i, base in enumerate(mro):
                if issubclass(base, candidate):
                    place = i + 0.5
            # But before the bases that it has itself.
            for i, base in enumerate(mro[:-1]):
                if issubclass(candidate, base):
                    place = min(place, i - 0.5)
        else:
            continue
        if best is None or place < best_place:
            best, best_place = candidate, place
        elif place == best_place:
            if issubclass(candidate, best):
                best = candidate
            elif not issubclass(best, candidate):
                raise RuntimeError('Ambiguous dispatch: %s or %s' % (best, candidate))
    return registry.get(best)


def _classes_of(cls):
    # The classes of int | str, or of a class: itself. None: neither.
    if isinstance(cls, type):
        return [cls]
    if isinstance(cls, type(int | str)):
        if all([isinstance(arg, type) for arg in cls.__args__]):
            return list(cls.__args__)
    return None


def singledispatch(func):
    """Make a function choose its implementation by the type of its first argument."""
    registry = {}
    found = {}
    abstract = []

    def dispatch(cls):
        """Return the implementation for a class."""
        try:
            return found[cls]
        except KeyError:
            implementation = registry.get(cls) or _find_implementation(cls, registry)
            # What fits an abstract class can change with its register().
            if not abstract:
                found[cls] = implementation
            return implementation

    def register(cls, func=None):
        """Register an implementation for a class; also as a decorator."""
        classes = _classes_of(cls)
        if func is None:
            if classes is not None:
                return lambda f: register(cls, f)
            cls, func, classes = _annotated(cls)
        elif classes is None:
            raise TypeError('Invalid first argument to `register()`. '
                            '%r is not a class or union type.' % (cls,))
        for each in classes:
            registry[each] = func
            if type(each) is not type:
                abstract.append(each)
        found.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError('%s requires at least 1 positional argument' % name)
        return dispatch(args[0].__class__)(*args, **kw)

    name = getattr(func, '__name__', 'singledispatch function')
    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = registry
    wrapper._clear_cache = found.clear
    update_wrapper(wrapper, func)
    return wrapper


def _annotated(func):
    # Returns the class of the first parameter, by its annotation.
    if not getattr(func, '__annotations__', None):
        raise TypeError('Invalid first argument to `register()`: %r. Use either '
                        '`@register(some_class)` or plain `@register` on an '
                        'annotated function.' % (func,))
    from typing import get_type_hints
    name, cls = next(iter(get_type_hints(func).items()))
    classes = _classes_of(cls)
    if classes is None:
        from types import UnionType
        wrong = 'not all arguments are classes' if isinstance(cls, UnionType) else 'is not a class'
        raise TypeError('Invalid annotation for %r. %r %s.' % (name, cls, wrong))
    return cls, func, classes


class singledispatchmethod:
    """singledispatch() for methods: the argument after self decides."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError('%r is not callable or a descriptor' % (func,))
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        """Register an implementation for a class."""
        return self.dispatcher.register(cls, func=method)

    def __get__(self, instance, owner=None):
        if _PY314:
            return _DispatchedMethod(self, instance, owner)

        def method(*args, **kwargs):
            if not args:
                raise TypeError('%s requires at least 1 positional argument'
                                % getattr(self.func, '__name__', 'singledispatchmethod method'))
            function = self.dispatcher.dispatch(args[0].__class__)
            return function.__get__(instance, owner)(*args, **kwargs)

        method.__isabstractmethod__ = self.__isabstractmethod__
        method.register = self.register
        update_wrapper(method, self.func)
        return method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)

    def __repr__(self):
        func = self.func
        name = getattr(func, '__qualname__', None) or getattr(func, '__name__', '?')
        return '<single dispatch method descriptor %s>' % name


class _DispatchedMethod:
    # What a singledispatchmethod is when it is read from an instance or a class, in 3.14.

    def __init__(self, unbound, obj, cls):
        self._unbound = unbound
        self._obj = obj
        self._cls = cls
        func = unbound.func
        # Some callables have no module.
        try:
            self.__module__ = func.__module__
        except AttributeError:
            pass
        try:
            self.__doc__ = func.__doc__
        except AttributeError:
            pass

    def __repr__(self):
        func = self._unbound.func
        name = getattr(func, '__qualname__', None) or getattr(func, '__name__', '?')
        if self._obj is None:
            return '<single dispatch method %s>' % name
        return '<bound single dispatch method %s of %r>' % (name, self._obj)

    def __call__(self, /, *args, **kwargs):
        unbound = self._unbound
        if not args:
            raise TypeError('%s requires at least 1 positional argument'
                            % getattr(unbound.func, '__name__', 'singledispatchmethod method'))
        function = unbound.dispatcher.dispatch(args[0].__class__)
        return function.__get__(self._obj, self._cls)(*args, **kwargs)

    def __getattr__(self, name):
        # A class that keeps these elsewhere still shows the function's.
        if name not in ('__name__', '__qualname__', '__isabstractmethod__', '__annotations__',
                        '__type_params__'):
            raise AttributeError
        return getattr(self._unbound.func, name)

    @property
    def __wrapped__(self):
        return self._unbound.func

    @property
    def register(self):
        return self._unbound.register


_DispatchedMethod.__name__ = _DispatchedMethod.__qualname__ = '_singledispatchmethod_get'
