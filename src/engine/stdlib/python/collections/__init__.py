"""Containers besides list, tuple, dict and set.

Mirrors CPython 3.13 and 3.14, Lib/collections/__init__.py: deque, defaultdict
and OrderedDict are native, the others are written here.

Leaves out: UserDict, UserList and UserString. collections.abc is imported
when it is asked for, not with this package.
"""

import sys as _sys

try:
    from _collections import OrderedDict, defaultdict, deque
except ImportError:
    # A program has put None for it in sys.modules: OrderedDict is the one in Python, see below.
    pass

__all__ = ['ChainMap', 'Counter', 'OrderedDict', 'UserDict', 'UserList', 'UserString',
           'defaultdict', 'deque', 'namedtuple']


def __getattr__(name):
    # In CPython `import collections` is enough for collections.abc.
    if name in ('UserDict', 'UserList', 'UserString'):
        import collections._user
        globals()[name] = getattr(collections._user, name)
        return globals()[name]
    if name == 'abc':
        import collections.abc
        return _sys.modules['collections.abc']
    raise AttributeError("module 'collections' has no attribute %r" % name)


# Tuples with names for their items.

def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """Return a subclass of tuple whose items are attributes, too."""
    if isinstance(field_names, str):
        field_names = field_names.replace(',', ' ').split()
    names = [str(name) for name in field_names]
    typename = _sys.intern(str(typename))
    if rename:
        _rename_unusable(names)
    _check_names(typename, names)
    if defaults is None:
        defaults = ()
    else:
        defaults = tuple(defaults)
        if len(defaults) > len(names):
            raise TypeError('Got more default values than field names')
    namespace = _namedtuple_namespace(typename, tuple(names), defaults)
    if module is None:
        try:
            module = _sys._getframemodulename(1) or '__main__'
        except AttributeError:
            module = '__main__'
    namespace['__module__'] = module
    return type(typename, (tuple,), namespace)


def _rename_unusable(names):
    from keyword import iskeyword
    seen = set()
    for i, name in enumerate(names):
        if (not name.isidentifier() or iskeyword(name) or name.startswith('_')
                or name in seen):
            names[i] = '_%d' % i
        seen.add(name)


def _check_names(typename, names):
    from keyword import iskeyword
    for name in [typename] + names:
        if not name.isidentifier():
            raise ValueError('Type names and field names must be valid '
                             'identifiers: %r' % name)
        if iskeyword(name):
            raise ValueError('Type names and field names cannot be a '
                             'keyword: %r' % name)
    seen = set()
    for i, name in enumerate(names):
        # Names that begin with an underscore are for the methods and for
        # what rename makes, which is _0, _1 and so on.
        if name.startswith('_') and name != '_%d' % i:
            raise ValueError('Field names cannot start with an underscore: %r'
                             % name)
        if name in seen:
            raise ValueError('Encountered duplicate field name: %r' % name)
        seen.add(name)


def _namedtuple_namespace(typename, fields, defaults):
    size = len(fields)
    field_defaults = dict(zip(fields[size - len(defaults):], defaults))
    repr_format = '(' + ', '.join(['%s=%%r' % name for name in fields]) + ')'
    tuple_new = tuple.__new__

    def __new__(cls, /, *args, **kwargs):
        if kwargs or len(args) != size:
            args = _bind_fields(typename, fields, field_defaults, args, kwargs)
        return tuple_new(cls, args)

    def _make(cls, iterable):
        result = tuple_new(cls, iterable)
        if len(result) != size:
            raise TypeError('Expected %d arguments, got %d' % (size, len(result)))
        return result

    def _replace(self, /, **kwds):
        result = self._make([kwds.pop(name, value)
                             for name, value in zip(fields, self)])
        if kwds:
            raise TypeError('Got unexpected field names: %r' % list(kwds))
        return result

    def __repr__(self):
        return self.__class__.__name__ + repr_format % tuple(self)

    def _asdict(self):
        return dict(zip(self._fields, self))

    def __getnewargs__(self):
        return tuple(self)

    for method in (__new__, _make, _replace, __repr__, _asdict, __getnewargs__):
        method.__qualname__ = '%s.%s' % (typename, method.__name__)
    namespace = {
        '__doc__': '%s(%s)' % (typename, ', '.join(fields)),
        '__slots__': (),
        '_fields': fields,
        '_field_defaults': field_defaults,
        '__new__': __new__,
        '_make': classmethod(_make),
        '__replace__': _replace,
        '_replace': _replace,
        '__repr__': __repr__,
        '_asdict': _asdict,
        '__getnewargs__': __getnewargs__,
        '__match_args__': fields,
    }
    for i, name in enumerate(fields):
        namespace[name] = _Field(i)
    return namespace


class _Field:
    # The attribute that stands for item i.

    def __init__(self, i):
        self.index = i
        self.__doc__ = 'Alias for field number %d' % i

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return tuple.__getitem__(instance, self.index)

    def __set__(self, instance, value):
        raise AttributeError("can't set attribute")

    def __delete__(self, instance):
        raise AttributeError("can't delete attribute")


def _bind_fields(typename, fields, defaults, args, kwargs):
    # What the parameter list (cls, field, ..., field=default) would do.
    given = len(args)
    size = len(fields)
    function = typename + '.__new__()'
    if given > size:
        least = size - len(defaults) + 1
        takes = 'from %d to %d' % (least, size + 1) if defaults else '%d' % (size + 1)
        raise TypeError('%s takes %s positional argument%s but %d were given'
                        % (function, takes, '' if size == 0 else 's', given + 1))
    for name in kwargs:
        if name not in fields:
            raise TypeError('%s got an unexpected keyword argument %r'
                            % (function, name))
        if name in fields[:given]:
            raise TypeError('%s got multiple values for argument %r'
                            % (function, name))
    values = list(args)
    missing = []
    for name in fields[given:]:
        if name in kwargs:
            values.append(kwargs[name])
        elif name in defaults:
            values.append(defaults[name])
        else:
            missing.append(repr(name))
    if missing:
        if len(missing) == 1:
            names = missing[0]
        elif len(missing) == 2:
            names = ' and '.join(missing)
        else:
            names = ', '.join(missing[:-1]) + ', and ' + missing[-1]
        raise TypeError('%s missing %d required positional argument%s: %s'
                        % (function, len(missing),
                           '' if len(missing) == 1 else 's', names))
    return values


# Counting.

def _count_elements(mapping, iterable):
    get = mapping.get
    for element in iterable:
        try:
            mapping[element] = get(element, 0) + 1
        except TypeError:
            # The plain words of hash(), without those of dict.
            hash(element)
            raise


def _is_mapping(thing):
    # What isinstance(thing, collections.abc.Mapping) is about, cheaper.
    return isinstance(thing, dict) or (hasattr(thing, 'keys') and hasattr(thing, 'items'))


def _count_of(item):
    return item[1]


class Counter(dict):
    """A dict from elements to how often they were seen; 0 for all others."""

    def __init__(self, iterable=None, /, **kwds):
        super().__init__()
        self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    def total(self):
        """Return the sum of the counts."""
        return sum(self.values())

    def most_common(self, n=None):
        """Return the n most frequent elements with their counts, or all."""
        if n is None:
            return sorted(self.items(), key=_count_of, reverse=True)
        from heapq import nlargest
        return nlargest(n, self.items(), key=_count_of)

    def elements(self):
        """Yield each element as often as it counts."""
        for element, count in self.items():
            for _ in range(count):
                yield element

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError('Counter.fromkeys() is undefined.  '
                                  'Use Counter(iterable) instead.')

    def update(self, iterable=None, /, **kwds):
        """Add the elements of an iterable, or the counts of a mapping."""
        if iterable is not None:
            if _is_mapping(iterable):
                if self:
                    get = self.get
                    for element, count in iterable.items():
                        self[element] = count + get(element, 0)
                else:
                    super().update(iterable)
            else:
                _count_elements(self, iterable)
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        """Take away, as update() adds; counts may become negative."""
        if iterable is not None:
            get = self.get
            if _is_mapping(iterable):
                for element, count in iterable.items():
                    self[element] = get(element, 0) - count
            else:
                for element in iterable:
                    self[element] = get(element, 0) - 1
        if kwds:
            self.subtract(kwds)

    def copy(self):
        """Return a copy of the same class."""
        return self.__class__(self)

    def __reduce__(self):
        return self.__class__, (dict(self),)

    def __delitem__(self, element):
        # No KeyError: an element that is missing counts 0 already.
        if element in self:
            super().__delitem__(element)

    def __repr__(self):
        if not self:
            return '%s()' % self.__class__.__name__
        try:
            d = dict(self.most_common())
        except TypeError:
            # Counts that cannot be compared.
            d = dict(self)
        return '%s(%r)' % (self.__class__.__name__, d)

    # As multisets. What is missing counts 0; results keep what counts more.

    def __eq__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all([self[e] == other[e] for c in (self, other) for e in c])

    def __ne__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return not self == other

    def __le__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all([self[e] <= other[e] for c in (self, other) for e in c])

    def __lt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self <= other and self != other

    def __ge__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all([self[e] >= other[e] for c in (self, other) for e in c])

    def __gt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self >= other and self != other

    def __add__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for element, count in self.items():
            result._keep(element, count + other[element])
        for element, count in other.items():
            if element not in self:
                result._keep(element, count)
        return result

    def __sub__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for element, count in self.items():
            result._keep(element, count - other[element])
        for element, count in other.items():
            if element not in self:
                result._keep(element, 0 - count)
        return result

    def __or__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for element, count in self.items():
            result._keep(element, max(count, other[element]))
        for element, count in other.items():
            if element not in self:
                result._keep(element, count)
        return result

    def __and__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for element, count in self.items():
            result._keep(element, min(count, other[element]))
        return result

    def __pos__(self):
        result = Counter()
        for element, count in self.items():
            result._keep(element, count)
        return result

    def __neg__(self):
        result = Counter()
        for element, count in self.items():
            result._keep(element, 0 - count)
        return result

    def _keep(self, element, count):
        if count > 0:
            self[element] = count

    def _keep_positive(self):
        for element in [e for e, count in self.items() if not count > 0]:
            del self[element]
        return self

    def __iadd__(self, other):
        for element, count in other.items():
            self[element] += count
        return self._keep_positive()

    def __isub__(self, other):
        for element, count in other.items():
            self[element] -= count
        return self._keep_positive()

    def __ior__(self, other):
        for element, count in other.items():
            if count > self[element]:
                self[element] = count
        return self._keep_positive()

    def __iand__(self, other):
        for element, count in self.items():
            if other[element] < count:
                self[element] = other[element]
        return self._keep_positive()


class ChainMap:
    """Several mappings seen as one: the first that has a key answers."""

    def __init__(self, *maps):
        self.maps = list(maps) or [{}]

    def __missing__(self, key):
        raise KeyError(key)

    def __getitem__(self, key):
        for mapping in self.maps:
            try:
                return mapping[key]
            except KeyError:
                pass
        return self.__missing__(key)

    def get(self, key, default=None):
        """Return the value of key, or default."""
        return self[key] if key in self else default

    def _keys(self):
        d = {}
        for mapping in reversed(self.maps):
            # The keys only: a mapping may have to work for its values.
            d.update(dict.fromkeys(mapping))
        return d

    def __len__(self):
        return len(self._keys())

    def __iter__(self):
        # The order of the keys is that of the last mapping first.
        return iter(self._keys())

    def __contains__(self, key):
        for mapping in self.maps:
            if key in mapping:
                return True
        return False

    def __bool__(self):
        return any(self.maps)

    def __eq__(self, other):
        if not _is_mapping(other):
            return NotImplemented
        return dict(self.items()) == dict(other.items())

    __hash__ = None

    def __repr__(self):
        return '%s(%s)' % (self.__class__.__name__,
                           ', '.join([repr(mapping) for mapping in self.maps]))

    def keys(self):
        """Return a view of the keys."""
        return {key: self[key] for key in self}.keys()

    def values(self):
        """Return a view of the values."""
        return {key: self[key] for key in self}.values()

    def items(self):
        """Return a view of the pairs."""
        return {key: self[key] for key in self}.items()

    @classmethod
    def fromkeys(cls, iterable, value=None, /):
        return cls(dict.fromkeys(iterable, value))

    def copy(self):
        """Return a chain with a copy of the first mapping."""
        return self.__class__(self.maps[0].copy(), *self.maps[1:])

    __copy__ = copy

    def new_child(self, m=None, **kwargs):
        """Return a chain with one mapping more, in front."""
        if m is None:
            m = kwargs
        elif kwargs:
            m.update(kwargs)
        return self.__class__(m, *self.maps)

    @property
    def parents(self):
        """The chain without its first mapping."""
        return self.__class__(*self.maps[1:])

    # Changes go to the first mapping.

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __delitem__(self, key):
        try:
            del self.maps[0][key]
        except KeyError:
            raise KeyError('Key not found in the first mapping: %r' % (key,))

    def popitem(self):
        try:
            return self.maps[0].popitem()
        except KeyError:
            raise KeyError('No keys found in the first mapping.')

    def pop(self, key, *args):
        try:
            return self.maps[0].pop(key, *args)
        except KeyError:
            raise KeyError('Key not found in the first mapping: %r' % (key,))

    def clear(self):
        self.maps[0].clear()

    def update(self, *args, **kwds):
        self.maps[0].update(*args, **kwds)

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self[key]

    def __or__(self, other):
        if not _is_mapping(other):
            return NotImplemented
        m = self.copy()
        m.maps[0].update(other)
        return m

    def __ror__(self, other):
        if not _is_mapping(other):
            return NotImplemented
        m = dict(other)
        for child in reversed(self.maps):
            m.update(child)
        return self.__class__(m)

    def __ior__(self, other):
        self.maps[0].update(other)
        return self


if 'OrderedDict' not in globals():
    from collections._ordered import OrderedDict
