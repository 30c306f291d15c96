"""Abstract base classes.

Mirrors CPython 3.13 and 3.14: Lib/abc.py and the native _abc.

Leaves out: weak references (a class that was asked about is kept alive by the
answer), the functions of _abc for debugging, and update_abstractmethods() for classes
that have subclasses already.
"""

__all__ = ['ABC', 'ABCMeta', 'abstractclassmethod', 'abstractmethod',
           'abstractproperty', 'abstractstaticmethod', 'get_cache_token',
           'update_abstractmethods']


def abstractmethod(funcobj):
    """Make a class that does not override the method impossible to instantiate."""
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    """Deprecated: @classmethod over @abstractmethod."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    """Deprecated: @staticmethod over @abstractmethod."""

    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    """Deprecated: @property over @abstractmethod."""

    __isabstractmethod__ = True


# Counts the calls of register(): a "no" from before one may be a "yes" now.
_registrations = 0


def get_cache_token():
    """Return a value that changes with every register()."""
    return _registrations


def _abstract_names(cls, namespace):
    names = set()
    for name, value in namespace.items():
        if getattr(value, '__isabstractmethod__', False):
            names.add(name)
    for base in cls.__bases__:
        for name in getattr(base, '__abstractmethods__', ()):
            if getattr(getattr(cls, name, None), '__isabstractmethod__', False):
                names.add(name)
    return frozenset(names)


class ABCMeta(type):
    """The type of abstract base classes."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        cls.__abstractmethods__ = _abstract_names(cls, namespace)
        cls._abc_registry = []
        cls._abc_cache = {}
        cls._abc_token = _registrations
        return cls

    def register(cls, subclass):
        """Count a class as a subclass; also as a decorator."""
        global _registrations
        if not isinstance(subclass, type):
            raise TypeError('Can only register classes')
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError('Refusing to create an inheritance cycle')
        cls._abc_registry.append(subclass)
        cls._abc_cache.clear()
        _registrations += 1
        return subclass

    def __instancecheck__(cls, instance):
        subclass = instance.__class__
        if cls.__subclasscheck__(subclass):
            return True
        actual = type(instance)
        return actual is not subclass and cls.__subclasscheck__(actual)

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError('issubclass() arg 1 must be a class')
        cache = cls._abc_cache
        if cls._abc_token != _registrations:
            cache.clear()
            cls._abc_token = _registrations
        answer = cache.get(subclass)
        if answer is None:
            answer = cls._abc_decide(subclass)
            cache[subclass] = answer
        return answer

    def _abc_decide(cls, subclass):
        answer = cls.__subclasshook__(subclass)
        if answer is not NotImplemented:
            return bool(answer)
        if cls in subclass.__mro__:
            return True
        for registered in cls._abc_registry:
            if issubclass(subclass, registered):
                return True
        for child in cls.__subclasses__():
            if issubclass(subclass, child):
                return True
        return False


def update_abstractmethods(cls):
    """Look again which methods of a class are abstract."""
    if hasattr(cls, '__abstractmethods__'):
        cls.__abstractmethods__ = _abstract_names(cls, cls.__dict__)
    return cls


class ABC(metaclass=ABCMeta):
    """A base class that makes its subclasses abstract base classes."""

    __slots__ = ()
