"""Classes made of their annotated fields.

Mirrors CPython 3.13 and 3.14, Lib/dataclasses.py. The methods are compiled
from text, as there: calls cost and fail like those of functions written out.

Leaves out: the repair of super() without arguments in the methods of a class
that slots=True makes anew.
"""

import sys
from reprlib import recursive_repr

__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar',
           'KW_ONLY', 'MISSING', 'fields', 'asdict', 'astuple',
           'make_dataclass', 'replace', 'is_dataclass']

_FIELDS = '__dataclass_fields__'
_PARAMS = '__dataclass_params__'
_POST_INIT = '__post_init__'
_MappingProxyType = type(type.__dict__)

# What a field is for: an attribute, an argument of __init__() only, or
# nothing but an annotated class attribute.
_FIELD, _INITVAR, _CLASSVAR = '_FIELD', '_FIELD_INITVAR', '_FIELD_CLASSVAR'


class FrozenInstanceError(AttributeError):
    """An attribute of a frozen instance was to change."""


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return '<factory>'


class _MISSING_TYPE:
    pass


class _KW_ONLY_TYPE:
    pass


MISSING = _MISSING_TYPE()
KW_ONLY = _KW_ONLY_TYPE()
_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()


class InitVar:
    """An annotation: an argument of __init__() that __post_init__() gets."""

    __slots__ = ('type',)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        name = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return 'dataclasses.InitVar[%s]' % name

    def __class_getitem__(cls, item):
        return InitVar(item)


class Field:
    """What a dataclass knows about one field."""

    __slots__ = ('name', 'type', 'default', 'default_factory', 'repr', 'hash',
                 'init', 'compare', 'metadata', 'kw_only', 'doc', '_field_type')

    def __init__(self, default, default_factory, init, repr, hash, compare,
                 metadata, kw_only, doc=None):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _MappingProxyType({} if metadata is None else metadata)
        self.kw_only = kw_only
        self.doc = doc
        self._field_type = None

    @recursive_repr()  # A field may come to itself by way of its type or its metadata.
    def __repr__(self):
        shown = ['name', 'type', 'default', 'default_factory', 'init', 'repr',
                 'hash', 'compare', 'metadata', 'kw_only']
        if sys.version_info >= (3, 14):
            shown.append('doc')
        parts = ['%s=%r' % (name, getattr(self, name)) for name in shown]
        return 'Field(%s,_field_type=%s)' % (','.join(parts), self._field_type)

    def __set_name__(self, owner, name):
        # A default that is a descriptor wants to know its name, too.
        func = getattr(type(self.default), '__set_name__', None)
        if func:
            func(self.default, owner, name)

    def __class_getitem__(cls, item):
        return type(list[int])(cls, item)


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True,
          hash=None, compare=True, metadata=None, kw_only=MISSING, doc=None):
    """Describe a field: its default, and which methods it takes part in."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata,
                 kw_only, doc)


class _DataclassParams:
    # The arguments of the decorator.

    def __init__(self, **params):
        self.__dict__.update(params)

    def __repr__(self):
        return '_DataclassParams(%s)' % ','.join(
            ['%s=%r' % item for item in self.__dict__.items()])


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False,
              unsafe_hash=False, frozen=False, match_args=True, kw_only=False,
              slots=False, weakref_slot=False):
    """Add __init__(), __repr__(), __eq__() and more, from the annotations."""
    params = _DataclassParams(
        init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash,
        frozen=frozen, match_args=match_args, kw_only=kw_only, slots=slots,
        weakref_slot=weakref_slot)

    def decorate(cls):
        return _process_class(cls, params)

    if cls is None:
        return decorate
    return decorate(cls)


# Collecting the fields.

def _is_form(annotation, form):
    # True for the special form, bare or subscripted.
    return form is not None and (
        annotation is form or getattr(annotation, '__origin__', None) is form
        or form is InitVar and type(annotation) is InitVar)


def _is_annotation(cls, annotation, name, module):
    # True for the special form that a module has by that name, or for a text that means it.
    forms = sys.modules.get(module)
    form = getattr(forms, name, None)
    if form is None or not isinstance(annotation, str):
        return _is_form(annotation, form)
    # The first word of the text, and the module that it is asked of.
    import re
    match = re.match(r'(?:\s*(\w+)\s*\.)?\s*(\w+)', annotation)
    if match is None:
        return False
    prefix, word = match.groups()
    namespace = sys.modules.get(cls.__module__)
    if prefix is not None:
        if getattr(namespace, prefix, None) is not forms:
            return False
        namespace = forms
    return _is_form(getattr(namespace, word, None), form)


def _get_field(cls, name, annotation, default_kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if type(default).__name__ == 'member_descriptor':
            # A field in __slots__ has no default.
            default = MISSING
        f = field(default=default)
    f.name = name
    f.type = annotation
    f._field_type = _FIELD
    if _is_annotation(cls, annotation, 'ClassVar', 'typing'):
        f._field_type = _CLASSVAR
    elif _is_annotation(cls, annotation, 'InitVar', 'dataclasses'):
        f._field_type = _INITVAR
    if f._field_type is not _FIELD and f.default_factory is not MISSING:
        raise TypeError('field %s cannot have a default factory' % f.name)
    if f._field_type is _CLASSVAR:
        if f.kw_only is not MISSING:
            raise TypeError('field %s is a ClassVar but specifies kw_only' % f.name)
    elif f.kw_only is MISSING:
        f.kw_only = default_kw_only
    # What has no hash can most likely change, and all instances share it.
    if f._field_type is _FIELD and f.default.__class__.__hash__ is None:
        raise ValueError('mutable default %s for field %s is not allowed: '
                         'use default_factory' % (type(f.default), f.name))
    return f


def _own_fields(cls, params):
    found = []
    kw_only = params.kw_only
    seen_kw_only = False
    annotations = cls.__annotations__
    for name, annotation in annotations.items():
        if _is_annotation(cls, annotation, 'KW_ONLY', 'dataclasses'):
            if seen_kw_only:
                raise TypeError('%r is KW_ONLY, but KW_ONLY has already been '
                                'specified' % name)
            seen_kw_only = True
            kw_only = True
        else:
            found.append(_get_field(cls, name, annotation, kw_only))
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError('%r is a field but has no type annotation' % name)
    return found


def _process_class(cls, params):
    all_fields = {}
    # None: no base is a dataclass. The nearest base comes last and wins.
    any_frozen_base = False
    all_frozen_bases = None
    for base in cls.__mro__[-1:0:-1]:
        base_fields = base.__dict__.get(_FIELDS)
        if base_fields is not None:
            all_fields.update(base_fields)
            frozen = getattr(base, _PARAMS).frozen
            any_frozen_base = any_frozen_base or frozen
            all_frozen_bases = frozen and all_frozen_bases is not False
    for f in _own_fields(cls, params):
        all_fields[f.name] = f
        if isinstance(getattr(cls, f.name, None), Field):
            # The class attribute becomes the default itself, or goes.
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    if all_frozen_bases is not None:
        if any_frozen_base and not params.frozen:
            raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
        if all_frozen_bases is False and params.frozen:
            raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
    class_hash = cls.__dict__.get('__hash__', MISSING)
    # A class body with __eq__ alone has __hash__ = None: that is not explicit.
    has_explicit_hash = not (class_hash is MISSING
                             or (class_hash is None and '__eq__' in cls.__dict__))
    if params.order and not params.eq:
        raise ValueError('eq must be true if order is true')
    setattr(cls, _FIELDS, all_fields)
    setattr(cls, _PARAMS, params)
    _add_methods(cls, params, all_fields, has_explicit_hash)
    if params.match_args:
        _set_new_attribute(cls, '__match_args__', tuple(
            [f.name for f in _init_fields(all_fields) if not f.kw_only]))
    if params.weakref_slot and not params.slots:
        raise TypeError('weakref_slot is True but slots is False')
    if params.slots:
        cls = _add_slots(cls, params, [f.name for f in _attributes(all_fields)])
    abc = sys.modules.get('abc')
    if abc is not None:
        abc.update_abstractmethods(cls)
    return cls


def _attributes(all_fields):
    return [f for f in all_fields.values() if f._field_type is _FIELD]


def _init_fields(all_fields):
    return [f for f in all_fields.values()
            if f.init and f._field_type is not _CLASSVAR]


# Making the methods.

def _set_new_attribute(cls, name, value):
    if name in cls.__dict__:
        return True
    setattr(cls, name, value)
    return False


def _make_function(cls, name, parameters, body, names):
    # Compiles the text of a method; names are what it refers to.
    text = 'def make(%s):\n def %s(%s):\n%s\n return %s' % (
        ', '.join(names), name, ', '.join(parameters),
        '\n'.join(['  ' + line for line in body]), name)
    namespace = {}
    module = sys.modules.get(cls.__module__)
    exec(text, {} if module is None else module.__dict__, namespace)
    function = namespace['make'](**names)
    function.__qualname__ = '%s.%s' % (cls.__qualname__, name)
    return function


def _add_methods(cls, params, all_fields, has_explicit_hash):
    attributes = _attributes(all_fields)
    if params.init:
        _set_new_attribute(cls, '__init__', _init_method(cls, params, all_fields))
    _set_new_attribute(cls, '__replace__', _replace)
    if params.repr:
        _set_new_attribute(cls, '__repr__', _repr_method(
            cls, [f.name for f in attributes if f.repr]))
    compared = [f.name for f in attributes if f.compare]
    if params.eq:
        _set_new_attribute(cls, '__eq__', _eq_method(cls, compared))
    if params.order:
        for name, op in [('__lt__', '<'), ('__le__', '<='), ('__gt__', '>'), ('__ge__', '>=')]:
            if _set_new_attribute(cls, name, _order_method(cls, name, op, compared)):
                raise TypeError('Cannot overwrite attribute %s in class %s Consider '
                                'using functools.total_ordering' % (name, cls.__name__))
    if params.frozen:
        for method in _frozen_methods(cls, [f.name for f in attributes]):
            if _set_new_attribute(cls, method.__name__, method):
                raise TypeError('Cannot overwrite attribute %s in class %s'
                                % (method.__name__, cls.__name__))
    hashed = [f.name for f in attributes
              if (f.compare if f.hash is None else f.hash)]
    _set_hash(cls, params, hashed, has_explicit_hash)
    if not getattr(cls, '__doc__'):
        cls.__doc__ = cls.__name__ + _signature(all_fields)


def _init_method(cls, params, all_fields):
    # Names that no field has: the text must not mix them up with arguments.
    names = {'_missing': MISSING, '_factory': _DEFAULT_FACTORY,
             '_setattr': object.__setattr__}
    self_name = '__dataclass_self__' if 'self' in all_fields else 'self'
    parameters = [self_name]
    body = []
    seen_default = None
    kw_parameters = []
    for f in all_fields.values():
        if f._field_type is _CLASSVAR:
            continue
        default = '_default_' + f.name
        text = f.name
        value = f.name
        if f.default is not MISSING:
            names[default] = f.default
            text += '=' + default
            if not f.init:
                # The class attribute serves, unless the slot hides it.
                value = default if params.slots else None
        elif f.default_factory is not MISSING:
            names[default] = f.default_factory
            text += '=_factory'
            value = default + '()'
            if f.init:
                value += ' if %s is _factory else %s' % (f.name, f.name)
        elif not f.init:
            value = None
        if f.init:
            if f.kw_only:
                kw_parameters.append(text)
            else:
                if '=' in text:
                    seen_default = seen_default or f
                elif seen_default:
                    raise TypeError('non-default argument %r follows default argument %r'
                                    % (f.name, seen_default.name))
                parameters.append(text)
        if value is not None and f._field_type is _FIELD:
            if params.frozen:
                body.append('_setattr(%s, %r, %s)' % (self_name, f.name, value))
            else:
                body.append('%s.%s = %s' % (self_name, f.name, value))
    if kw_parameters:
        parameters.append('*')
        parameters += kw_parameters
    if hasattr(cls, _POST_INIT):
        arguments = [f.name for f in all_fields.values() if f._field_type is _INITVAR]
        body.append('%s.%s(%s)' % (self_name, _POST_INIT, ', '.join(arguments)))
    init = _make_function(cls, '__init__', parameters, body or ['pass'], names)
    annotations = {f.name: f.type for f in _init_fields(all_fields)}
    annotations['return'] = None
    init.__annotations__ = annotations
    return init


def _repr_method(cls, names):
    format = '(' + ', '.join(['%s={self.%s!r}' % (name, name) for name in names]) + ')'
    plain = _make_function(cls, '__repr__', ['self'], [
        'return f"{self.__class__.__qualname__}%s"' % format], {})
    method = recursive_repr()(plain)
    # By this name pprint knows that it may lay out the fields itself.
    plain.__qualname__ = '__create_fn__.<locals>.__repr__'
    return method


def _eq_method(cls, names):
    terms = ' and '.join(['self.%s==other.%s' % (name, name) for name in names])
    return _make_function(cls, '__eq__', ['self', 'other'], [
        'if self is other:', ' return True',
        'if other.__class__ is self.__class__:', ' return ' + (terms or 'True'),
        'return NotImplemented'], {})


def _tuple_text(owner, names):
    return '(' + ''.join(['%s.%s,' % (owner, name) for name in names]) + ')'


def _order_method(cls, name, op, names):
    return _make_function(cls, name, ['self', 'other'], [
        'if other.__class__ is self.__class__:',
        ' return %s%s%s' % (_tuple_text('self', names), op, _tuple_text('other', names)),
        'return NotImplemented'], {})


def _frozen_methods(cls, names):
    names = set(names)

    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError('cannot assign to field %r' % name)
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError('cannot delete field %r' % name)
        super(cls, self).__delattr__(name)

    for method in (__setattr__, __delattr__):
        method.__qualname__ = '%s.%s' % (cls.__qualname__, method.__name__)
    return __setattr__, __delattr__


def _set_hash(cls, params, names, has_explicit_hash):
    if params.unsafe_hash:
        if has_explicit_hash:
            raise TypeError('Cannot overwrite attribute __hash__ in class %s'
                            % cls.__name__)
    elif not params.eq or has_explicit_hash:
        return
    elif not params.frozen:
        # Equal by value, and the value can change: no hash.
        cls.__hash__ = None
        return
    cls.__hash__ = _make_function(cls, '__hash__', ['self'], [
        'return hash(%s)' % _tuple_text('self', names)], {})


def _signature(all_fields):
    # The text that inspect.signature() has for __init__().
    plain, keyword = [], []
    for f in _init_fields(all_fields):
        kind = f.type
        if isinstance(kind, type) and not hasattr(kind, '__origin__'):
            text = kind.__qualname__
            if kind.__module__ not in ('builtins', ''):
                text = '%s.%s' % (kind.__module__, text)
        else:
            text = repr(kind)
        text = '%s: %s' % (f.name, text)
        if f.default is not MISSING:
            text += ' = %r' % (f.default,)
        elif f.default_factory is not MISSING:
            text += ' = <factory>'
        (keyword if f.kw_only else plain).append(text)
    if keyword:
        plain.append('*')
    return '(' + ', '.join(plain + keyword) + ')'


def _frozen_getstate(self):
    return [getattr(self, field.name) for field in fields(self)]


def _frozen_setstate(self, state):
    for field, value in zip(fields(self), state):
        object.__setattr__(self, field.name, value)


_dataclass_getstate, _dataclass_setstate = _frozen_getstate, _frozen_setstate


def _slots_of(cls):
    slots = cls.__dict__.get('__slots__')
    if slots is None:
        # Without __slots__ instances have what their class gives them.
        return [name for name in ('__weakref__', '__dict__') if name in cls.__dict__]
    if isinstance(slots, str):
        return [slots]
    if hasattr(slots, '__next__') or not hasattr(slots, '__iter__'):
        raise TypeError("Slots of '%s' cannot be determined" % cls.__name__)
    return slots


def _add_slots(cls, params, names):
    if '__slots__' in cls.__dict__:
        raise TypeError('%s already specifies __slots__' % cls.__name__)
    inherited = set()
    for base in cls.__mro__[1:-1]:
        inherited.update(_slots_of(base))
    namespace = dict(cls.__dict__)
    slots = names + ['__weakref__'] if params.weakref_slot else names
    namespace['__slots__'] = tuple([name for name in slots if name not in inherited])
    if params.frozen:
        # Nobody may assign to a frozen instance, not even pickle.
        namespace.setdefault('__getstate__', _frozen_getstate)
        namespace.setdefault('__setstate__', _frozen_setstate)
    for name in names:
        # A class attribute of the name would be in the way of the slot.
        namespace.pop(name, None)
    namespace.pop('__dict__', None)
    namespace.pop('__weakref__', None)
    new = type(cls)(cls.__name__, cls.__bases__, namespace)
    new.__qualname__ = cls.__qualname__
    if params.frozen:
        for method in _frozen_methods(new, names):
            setattr(new, method.__name__, method)
    return new


# Using dataclasses.

def is_dataclass(obj):
    """Return True for a dataclass and for an instance of one."""
    cls = obj if isinstance(obj, type) else type(obj)
    return hasattr(cls, _FIELDS)


def _is_instance(obj):
    return hasattr(type(obj), _FIELDS)


def fields(class_or_instance):
    """Return the fields as a tuple of Field objects."""
    try:
        all_fields = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance') from None
    return tuple(_attributes(all_fields))


def asdict(obj, *, dict_factory=dict):
    """Return the fields as a dict, and so for every dataclass inside."""
    if not _is_instance(obj):
        raise TypeError('asdict() should be called on dataclass instances')
    return _convert(obj, lambda pairs: dict_factory(pairs), dict_factory)


def astuple(obj, *, tuple_factory=tuple):
    """Return the values of the fields, and so for every dataclass inside."""
    if not _is_instance(obj):
        raise TypeError('astuple() should be called on dataclass instances')
    return _convert(obj, lambda pairs: tuple_factory([value for name, value in pairs]), None)


_ATOMS = (type(None), bool, int, float, str, complex, bytes, type(...),
          type(NotImplemented), type, range, property, type(len))


def _convert(obj, build, dict_factory):
    cls = type(obj)
    if cls in _ATOMS:
        return obj
    if hasattr(cls, _FIELDS):
        return build([(f.name, _convert(getattr(obj, f.name), build, dict_factory))
                      for f in fields(obj)])
    if isinstance(obj, tuple) and hasattr(obj, '_fields'):
        return cls(*[_convert(item, build, dict_factory) for item in obj])
    if isinstance(obj, (list, tuple)):
        return cls([_convert(item, build, dict_factory) for item in obj])
    if isinstance(obj, dict):
        pairs = [(_convert(key, build, dict_factory), _convert(value, build, dict_factory))
                 for key, value in obj.items()]
        if hasattr(cls, 'default_factory'):
            result = cls(obj.default_factory)
            for key, value in pairs:
                result[key] = value
            return result
        return cls(pairs)
    from copy import deepcopy
    return deepcopy(obj)


def replace(obj, /, **changes):
    """Return a new instance with some fields changed."""
    if not _is_instance(obj):
        raise TypeError('replace() should be called on dataclass instances')
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for f in getattr(self, _FIELDS).values():
        if f._field_type is _CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise TypeError('field %s is declared with init=False, it cannot be '
                                'specified with replace()' % f.name)
        elif f.name not in changes:
            if f._field_type is _INITVAR and f.default is MISSING:
                raise TypeError('InitVar %r must be specified with replace()' % f.name)
            changes[f.name] = getattr(self, f.name)
    return self.__class__(**changes)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, module=None, **params):
    """Make a dataclass from names, pairs (name, type) or triples with a field."""
    from keyword import iskeyword
    attributes = {} if namespace is None else dict(namespace)
    annotations = {}
    for item in fields:
        if isinstance(item, str):
            name, kind = item, 'typing.Any'
        elif len(item) == 2:
            name, kind = item
        elif len(item) == 3:
            name, kind, attributes[item[0]] = item
        else:
            raise TypeError('Invalid field: %r' % (item,))
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError('Field names must be valid identifiers: %r' % (name,))
        if iskeyword(name):
            raise TypeError('Field names must not be keywords: %r' % name)
        if name in annotations:
            raise TypeError('Field name duplicated: %r' % name)
        annotations[name] = kind
    attributes['__annotations__'] = annotations
    if module is None:
        try:
            module = sys._getframemodulename(1) or '__main__'
        except AttributeError:
            module = '__main__'
    attributes['__module__'] = module
    from types import new_class
    cls = new_class(cls_name, bases, {}, lambda namespace: namespace.update(attributes))
    return dataclass(cls, **params)
