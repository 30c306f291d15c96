"""Functions that take or return functions.

Mirrors CPython 3.13 and 3.14: Lib/functools.py.
"""

from _thread import RLock
from sys import version_info as _version_info

try:
    from _functools import (_lru_cache_wrapper, cmp_to_key, partial, reduce)
except ImportError:
    from _pyfunctools import (_lru_cache_wrapper, cmp_to_key, partial, reduce)

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


if _PY314:
    try:
        from _functools import Placeholder
    except ImportError:
        from _pyfunctools import Placeholder
    __all__.append('Placeholder')

_missing = object()


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


def _derived(name, root, make):
    # One function for all classes, found by its name, as pickle wants it.
    own = '_%s_from_%s' % (name.strip('_'), root.strip('_'))
    method = globals().get(own)
    if method is None:
        method = globals()[own] = make(root)
        method.__name__ = name
        method.__qualname__ = own
        method.__doc__ = ('Return a %s b.  Computed by @total_ordering from %s.'
                          % (_SIGNS[name], make.__doc__ % _SIGNS[root]))
    return method


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
            setattr(cls, name, _derived(name, root, make))
    return cls


# Caches.

_CacheInfo = None


def _cache_info(*numbers):
    # The class is made when first asked for: collections need not be imported before.
    global _CacheInfo
    if _CacheInfo is None:
        from collections import namedtuple
        _CacheInfo = namedtuple('CacheInfo', ['hits', 'misses', 'maxsize', 'currsize'],
                                module='functools')
    return _CacheInfo(*numbers)


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
    wrapper = _lru_cache_wrapper(function, maxsize, typed, _cache_info)
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

def _c3_merge(sequences):
    # Merges linearizations, each of which keeps its order, by the rule of C3.
    result = []
    while True:
        sequences = [sequence for sequence in sequences if sequence]
        if not sequences:
            return result
        for sequence in sequences:
            candidate = sequence[0]
            if not any([candidate in other[1:] for other in sequences]):
                break
        else:
            raise RuntimeError('Inconsistent hierarchy')
        result.append(candidate)
        sequences = [sequence[1:] if sequence[0] is candidate else sequence
                     for sequence in sequences]


def _c3_mro(cls, abcs=None):
    # The method resolution order of a class with abstract classes put in
    # where a class comes to fit them: after the explicit abstract bases.
    bases = list(cls.__bases__)
    last = max([i + 1 for i, base in enumerate(bases)
                if hasattr(base, '__abstractmethods__')], default=0)
    abcs = list(abcs or ())
    new = [abc for abc in abcs if issubclass(cls, abc)
           and not any([issubclass(base, abc) for base in bases])]
    for abc in new:
        abcs.remove(abc)
    groups = [bases[:last], new, bases[last:]]
    orders = [_c3_mro(base, abcs) for group in groups for base in group]
    return _c3_merge([[cls]] + orders + groups)


def _compose_mro(cls, types):
    # The method resolution order of a class with those of the types put in
    # that it fits without having them as a base.
    own = set(cls.__mro__)
    fitting = [each for each in types
               if each not in own and hasattr(each, '__mro__')
               and not isinstance(each, type(list[int])) and issubclass(cls, each)]
    # The most special ones stand for their bases.
    fitting = [each for each in fitting
               if not any([each is not other and each in other.__mro__ for other in fitting])]
    wanted = set(fitting)
    order = []
    for each in fitting:
        found = [[base for base in sub.__mro__ if base in wanted]
                 for sub in each.__subclasses__()
                 if sub not in own and issubclass(cls, sub)]
        found.sort(key=len, reverse=True)
        for candidate in [base for bases in found for base in bases] or [each]:
            if candidate not in order:
                order.append(candidate)
    return _c3_mro(cls, order)


def _find_impl(cls, registry):
    # Returns what is registered for the nearest class.
    match = None
    for candidate in _compose_mro(cls, registry.keys()):
        if match is not None:
            if (candidate in registry and candidate not in cls.__mro__
                    and match not in cls.__mro__ and not issubclass(match, candidate)):
                raise RuntimeError('Ambiguous dispatch: %s or %s' % (match, candidate))
            break
        if candidate in registry:
            match = candidate
    return registry.get(match)


def _classes_of(cls):
    # The classes of int | str, or of a class: itself. None: neither.
    if isinstance(cls, type):
        return [cls]
    from typing import Union, get_origin
    if get_origin(cls) in (Union, type(int | str)):
        if all([isinstance(arg, type) for arg in cls.__args__]):
            return list(cls.__args__)
    return None


def singledispatch(func):
    """Make a function choose its implementation by the type of its first argument."""
    import weakref
    registry = {}
    found = weakref.WeakKeyDictionary()
    token = None  # Of the abstract classes, once one is registered.

    def dispatch(cls):
        """Return the implementation for a class."""
        nonlocal token
        if token is not None:
            # What fits an abstract class can change with its register().
            from abc import get_cache_token
            now = get_cache_token()
            if token != now:
                found.clear()
                token = now
        try:
            return found[cls]
        except KeyError:
            try:
                implementation = registry[cls]
            except KeyError:
                implementation = _find_impl(cls, registry)
            found[cls] = implementation
            return implementation

    def register(cls, func=None):
        """Register an implementation for a class; also as a decorator."""
        nonlocal token
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
            if token is None and hasattr(each, '__abstractmethods__'):
                from abc import get_cache_token
                token = get_cache_token()
        found.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError('%s requires at least 1 positional argument' % name)
        return dispatch(args[0].__class__)(*args, **kw)

    name = getattr(func, '__name__', 'singledispatch function')
    registry[object] = func
    from types import MappingProxyType
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = MappingProxyType(registry)
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
        from typing import Union, get_origin
        isunion = get_origin(cls) in (Union, type(int | str))
        wrong = 'not all arguments are classes' if isunion else 'is not a class'
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
