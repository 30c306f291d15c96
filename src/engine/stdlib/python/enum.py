"""Enumerations: classes with a fixed set of named members.

Mirrors CPython 3.13 and 3.14, Lib/enum.py.

Leaves out: _simple_enum() and EnumDict as a public name.
"""

import sys

__all__ = ['EnumType', 'EnumMeta', 'Enum', 'IntEnum', 'StrEnum', 'Flag',
           'IntFlag', 'ReprEnum', 'auto', 'unique', 'property', 'member',
           'nonmember', 'global_enum', 'global_str', 'global_enum_repr',
           'global_flag_repr', 'FlagBoundary', 'STRICT', 'CONFORM', 'EJECT', 'KEEP',
           'verify', 'EnumCheck', 'CONTINUOUS', 'NAMED_FLAGS', 'UNIQUE']

# Names for what this module builds itself: None until there is the class.
Enum = Flag = ReprEnum = EJECT = KEEP = CONFORM = STRICT = None

_property = property


class nonmember:
    """Keep a value of the class body from becoming a member."""

    def __init__(self, value):
        self.value = value


class member:
    """Make a value of the class body a member that would not become one."""

    def __init__(self, value):
        self.value = value


class auto:
    """The next value, as _generate_next_value_() gives it."""

    def __init__(self, value=None):
        self.value = _AUTO if value is None else value

    def __repr__(self):
        return 'auto(%r)' % (self.value,)


_AUTO = object()


class property:
    """A property of members, which a member of the same name does not hide."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget = fget
        self.fset = fset
        self.fdel = fdel
        self.__doc__ = doc or getattr(fget, '__doc__', None)

    def __set_name__(self, owner, name):
        self.name = name
        self.clsname = owner.__name__

    def __get__(self, instance, owner=None):
        if instance is None:
            try:
                return owner._member_map_[self.name]
            except KeyError:
                raise AttributeError('%r has no attribute %r'
                                     % (owner, self.name)) from None
        if self.fget is None:
            raise AttributeError('%r has no attribute %r' % (owner, self.name))
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError('<enum %r> cannot set attribute %r'
                                 % (self.clsname, self.name))
        self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError('<enum %r> cannot delete attribute %r'
                                 % (self.clsname, self.name))
        self.fdel(instance)


def _is_descriptor(value):
    return (hasattr(value, '__get__') or hasattr(value, '__set__')
            or hasattr(value, '__delete__'))


def _is_dunder(name):
    return (len(name) > 4 and name[:2] == name[-2:] == '__'
            and name[2] != '_' and name[-3] != '_')


def _is_sunder(name):
    return (len(name) > 2 and name[0] == name[-1] == '_'
            and name[1] != '_' and name[-2] != '_')


def _is_private(cls_name, name):
    prefix = '_%s__' % cls_name.lstrip('_')
    return name.startswith(prefix) and len(name) > len(prefix) and not name.endswith('__')


_SUNDERS = ('_order_', '_generate_next_value_', '_numeric_repr_', '_missing_',
            '_ignore_', '_iter_member_', '_iter_member_by_value_',
            '_iter_member_by_def_', '_add_alias_', '_add_value_alias_',
            '_use_args_', '_member_type_', '_new_member_', '_value_repr_')


class _EnumDict(dict):
    # The namespace of a class body: notes which names become members.

    def __init__(self, cls_name):
        super().__init__()
        self._cls_name = cls_name
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._generate = None

    def __setitem__(self, key, value):
        if _is_private(self._cls_name, key) or _is_dunder(key):
            if key == '__order__':
                key = '_order_'
        elif _is_sunder(key):
            if key not in _SUNDERS:
                raise ValueError('_sunder_ names, such as %r, are reserved for '
                                 'future Enum use' % (key,))
            if key == '_generate_next_value_':
                if self._member_names:
                    raise TypeError('_generate_next_value_ must be defined before members')
                self._generate = value.__func__ if isinstance(value, staticmethod) else value
            elif key == '_ignore_':
                value = value.replace(',', ' ').split() if isinstance(value, str) else list(value)
                self._ignore = value
        elif key in self._member_names:
            raise TypeError('%r already defined as %r' % (key, self[key]))
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif isinstance(value, member) or not (
                _is_descriptor(value) or isinstance(value, type)):
            if isinstance(value, member):
                value = value.value
            if key in self:
                raise TypeError('%r already defined as %r' % (key, self[key]))
            if isinstance(value, auto):
                value = self._next_of(key, value)
            elif type(value) is tuple and any([isinstance(item, auto) for item in value]):
                value = tuple([self._next_of(key, item) if isinstance(item, auto) else item
                               for item in value])
            else:
                self._last_values.append(value)
            self._member_names[key] = None
        super().__setitem__(key, value)

    def _next_of(self, key, value):
        # What an auto() stands for.
        if value.value is _AUTO:
            value.value = self._generate(key, 1, len(self._member_names),
                                         self._last_values[:])
        self._last_values.append(value.value)
        return value.value


class EnumType(type):
    """The type of enumerations."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        if Enum is None:
            return {}
        metacls._check_for_existing_members_(cls, bases)
        namespace = _EnumDict(cls)
        _, first_enum = metacls._get_mixins_(cls, bases)
        if first_enum is not None:
            namespace._generate = first_enum._generate_next_value_
        return namespace

    def __new__(metacls, cls, bases, classdict, *, boundary=None, **kwds):
        if Enum is None:
            return super().__new__(metacls, cls, bases, classdict, **kwds)
        member_names = list(classdict._member_names)
        invalid = [name for name in member_names if name in ('mro', '')]
        if invalid:
            raise ValueError('invalid enum member name(s) %s'
                             % ','.join([repr(name) for name in invalid]))
        namespace = dict(classdict)
        for name in classdict._ignore + ['_ignore_']:
            namespace.pop(name, None)
        values = [(name, namespace.pop(name)) for name in member_names]
        order = namespace.pop('_order_', None)
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        generate = namespace.get('_generate_next_value_')
        if generate is not None and not isinstance(generate, staticmethod):
            namespace['_generate_next_value_'] = staticmethod(generate)
        save_new = '__new__' in namespace
        new_member, use_args = _find_new(namespace, member_type, first_enum)
        namespace['_new_member_'] = new_member
        namespace['_use_args_'] = use_args
        namespace['_member_names_'] = []
        namespace['_member_map_'] = {}
        namespace['_value2member_map_'] = {}
        namespace['_unhashable_values_'] = []
        namespace['_member_type_'] = member_type
        namespace['_value_repr_'] = _find_data_repr(bases)
        if save_new:
            # Calling the class looks members up; its own __new__ made them.
            namespace['__new_member__'] = namespace['__new__']
        namespace['__new__'] = Enum.__new__
        namespace['_boundary_'] = boundary or getattr(first_enum, '_boundary_', None)
        namespace['_flag_mask_'] = 0
        namespace['_singles_mask_'] = 0
        namespace['_all_bits_'] = 0
        enum_class = super().__new__(metacls, cls, bases, namespace, **kwds)
        _adopt_data_methods(enum_class, namespace, member_type, first_enum)
        for name, value in values:
            _add_member(enum_class, name, value)
        if Flag is not None and issubclass(enum_class, Flag):
            _finish_flag(enum_class)
        if order is not None:
            _check_order(enum_class, order)
        return enum_class

    def __bool__(cls):
        return True

    def __call__(cls, value, names=_AUTO, *values, module=None, qualname=None,
                 type=None, start=1, boundary=None):
        if cls._member_map_:
            # Looks a member up; several arguments are one value.
            if names is not _AUTO:
                value = (value, names) + values
            return cls.__new__(cls, value)
        if names is _AUTO and type is None:
            raise TypeError('%r has no members; specify `names=()` if you meant to '
                            'create a new, empty, enum' % cls)
        return cls._create_(value, () if names is _AUTO else names, module=module,
                            qualname=qualname, type=type, start=start, boundary=boundary)

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        try:
            return value in cls._value2member_map_
        except TypeError:
            return value in cls._unhashable_values_

    def __delattr__(cls, attr):
        if attr in cls.__dict__.get('_member_map_', {}):
            raise AttributeError('%r cannot delete member %r.' % (cls.__name__, attr))
        super().__delattr__(attr)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', {}):
            raise AttributeError('cannot reassign member %r' % (name,))
        super().__setattr__(name, value)

    def __dir__(cls):
        return sorted(set(['__class__', '__contains__', '__doc__', '__getitem__',
                           '__init_subclass__', '__iter__', '__len__', '__members__',
                           '__module__', '__name__', '__qualname__'] + cls._member_names_))

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return iter([cls._member_map_[name] for name in cls._member_names_])

    def __reversed__(cls):
        return iter([cls._member_map_[name] for name in reversed(cls._member_names_)])

    def __len__(cls):
        return len(cls._member_names_)

    @_property
    def __members__(cls):
        return _mappingproxy(cls._member_map_)

    def __repr__(cls):
        if Flag is not None and issubclass(cls, Flag):
            return '<flag %r>' % cls.__name__
        return '<enum %r>' % cls.__name__

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None,
                 start=1, boundary=None):
        # Color = Enum('Color', 'RED GREEN')
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        classdict = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            pairs = []
            values = []
            for count, name in enumerate(names):
                value = classdict._generate(name, start, count, values[:])
                values.append(value)
                pairs.append((name, value))
            names = pairs
        items = names.items() if hasattr(names, 'items') else names
        for name, value in items:
            classdict[name] = value
        if module is None:
            try:
                module = sys._getframemodulename(2)
            except AttributeError:
                pass
        classdict['__module__'] = module or '__main__'
        if qualname is not None:
            classdict['__qualname__'] = qualname
        return metacls.__new__(metacls, class_name, bases, classdict, boundary=boundary)

    @staticmethod
    def _check_for_existing_members_(class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and getattr(base, '_member_names_', None):
                    raise TypeError('<enum %r> cannot extend %r' % (class_name, base))

    @classmethod
    def _get_mixins_(metacls, class_name, bases):
        # Returns the type of the values and the last enumeration of the bases.
        if not bases or Enum is None:
            return object, None
        first_enum = bases[-1]
        if not isinstance(first_enum, EnumType):
            raise TypeError('new enumerations should be created as '
                            '`EnumName([mixin_type, ...] [data_type,] enum_type)`')
        found = []
        for chain in bases:
            candidate = None
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    if base._member_type_ is not object:
                        found.append(base._member_type_)
                        break
                elif '__new__' in base.__dict__ or hasattr(base, '__dataclass_fields__'):
                    found.append(candidate or base)
                    break
                else:
                    candidate = candidate or base
        different = [t for i, t in enumerate(found) if t not in found[:i]]
        if len(different) > 1:
            raise TypeError('too many data types for %r: %r' % (class_name, set(different)))
        return (different[0] if different else object), first_enum


EnumMeta = EnumType
_mappingproxy = type(type.__dict__)


# Building a class.

def _find_new(namespace, member_type, first_enum):
    # Returns what makes a member, and whether it takes the value's parts.
    own = namespace.get('__new__')
    if own is not None:
        return getattr(own, '__func__', own), True
    for method in ('__new_member__', '__new__'):
        for candidate in (member_type, first_enum):
            target = getattr(candidate, method, None)
            if target not in (None, object.__new__, Enum.__new__):
                return target, True
    return object.__new__, False


def _find_data_repr(bases):
    # The repr of the values is that of the data type.
    for chain in bases:
        for base in chain.__mro__:
            if base is object:
                continue
            if isinstance(base, EnumType):
                found = base.__dict__.get('_value_repr_')
                if found is not None:
                    return found
            elif '__repr__' in base.__dict__:
                return base.__dict__['__repr__']
    return None


def _adopt_data_methods(enum_class, namespace, member_type, first_enum):
    # A data type must not take over how members look, unless the class or
    # ReprEnum says so.
    for name in ('__repr__', '__str__', '__format__', '__reduce_ex__'):
        if name not in namespace:
            mine = getattr(enum_class, name, None)
            if mine is not None and mine in (getattr(member_type, name, None), getattr(object, name, None)):
                type.__setattr__(enum_class, name, getattr(first_enum, name))
    if ReprEnum is not None and ReprEnum in enum_class.__bases__:
        if '__format__' not in namespace:
            type.__setattr__(enum_class, '__format__', member_type.__format__)
        if '__str__' not in namespace:
            method = member_type.__str__
            if method is object.__str__:
                method = member_type.__repr__
            type.__setattr__(enum_class, '__str__', method)
    if Flag is not None and issubclass(enum_class, Flag):
        for name in ('__or__', '__and__', '__xor__', '__ror__', '__rand__',
                     '__rxor__', '__invert__'):
            if name not in namespace:
                type.__setattr__(enum_class, name, getattr(Flag, name))


def _add_member(enum_class, name, value):
    args = value if isinstance(value, tuple) else (value,)
    member_type = enum_class._member_type_
    if member_type is tuple:
        args = (args,)
    if enum_class._use_args_:
        made = enum_class._new_member_(enum_class, *args)
    else:
        made = enum_class._new_member_(enum_class)
    if not hasattr(made, '_value_'):
        if member_type is object:
            made._value_ = value
        else:
            try:
                made._value_ = member_type(*args)
            except Exception as exc:
                raise TypeError('_value_ not set in __new__, unable to create it') from exc
    value = made._value_
    made._name_ = name
    made.__objclass__ = enum_class
    made.__init__(*args)
    made._sort_order_ = len(enum_class._member_names_)
    known = None
    try:
        known = enum_class._value2member_map_.get(value)
    except TypeError:
        for other in enum_class._member_map_.values():
            if other._value_ == value:
                known = other
    is_flag = Flag is not None and issubclass(enum_class, Flag)
    if known is not None:
        # A second name for the same value.
        made = known
    elif not is_flag or not isinstance(value, int) or _is_single_bit(value):
        enum_class._member_names_.append(name)
    if is_flag and isinstance(value, int):
        type.__setattr__(enum_class, '_flag_mask_', enum_class._flag_mask_ | value)
        if _is_single_bit(value):
            type.__setattr__(enum_class, '_singles_mask_', enum_class._singles_mask_ | value)
    # A property of the same name answers for members, the map for the class.
    shadowed = None
    for base in enum_class.__mro__[1:]:
        shadowed = base.__dict__.get(name)
        if shadowed is not None:
            break
    if not isinstance(shadowed, property):
        type.__setattr__(enum_class, name, made)
    enum_class._member_map_[name] = made
    try:
        enum_class._value2member_map_.setdefault(value, made)
    except TypeError:
        enum_class._unhashable_values_.append(value)


def _is_single_bit(number):
    return number > 0 and number & (number - 1) == 0


def _finish_flag(enum_class):
    all_bits = 2 ** enum_class._flag_mask_.bit_length() - 1
    type.__setattr__(enum_class, '_all_bits_', all_bits)


def _check_order(enum_class, order):
    if isinstance(order, str):
        order = order.replace(',', ' ').split()
    names = [name for name in order
             if name not in enum_class._member_map_ or name in enum_class._member_names_]
    if names != enum_class._member_names_:
        raise TypeError('member order does not match _order_:\n  %r\n  %r'
                        % (enum_class._member_names_, names))


class Enum(metaclass=EnumType):
    """A class whose attributes are its only instances."""

    _member_names_ = []
    _member_map_ = {}
    _value2member_map_ = {}
    _unhashable_values_ = []
    _member_type_ = object
    _value_repr_ = None

    def __new__(cls, value):
        # Only Color(1) and the like come here: members are made elsewhere.
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for known in cls._member_map_.values():
                if known._value_ == value:
                    return known
        try:
            result = cls._missing_(value)
        except Exception as exc:
            failure = exc
            result = None
        else:
            failure = None
        if isinstance(result, cls) or (
                Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT
                and isinstance(result, int)):
            return result
        error = ValueError('%r is not a valid %s' % (value, cls.__qualname__))
        if result is None and failure is None:
            raise error
        if failure is None:
            failure = TypeError('error in %s._missing_: returned %r instead of None '
                                'or a valid member' % (cls.__name__, result))
        if not isinstance(failure, ValueError):
            failure.__context__ = error
        raise failure

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            highest = max(last_values)
        except TypeError:
            raise TypeError('unable to sort non-numeric values') from None
        try:
            return highest + 1
        except TypeError:
            raise TypeError('unable to increment %r' % (highest,)) from None

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        value_repr = self.__class__._value_repr_ or repr
        return '<%s.%s: %s>' % (self.__class__.__name__, self._name_,
                                value_repr(self._value_))

    def __str__(self):
        return '%s.%s' % (self.__class__.__name__, self._name_)

    def __dir__(self):
        return ['__class__', '__doc__', '__eq__', '__hash__', '__module__', 'name', 'value']

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    @property
    def name(self):
        """The name of the member."""
        return self._name_

    @property
    def value(self):
        """The value of the member."""
        return self._value_


class ReprEnum(Enum):
    """A base for enumerations whose members look like their values in text."""


class IntEnum(int, ReprEnum):
    """An enumeration whose members are integers."""


class StrEnum(str, ReprEnum):
    """An enumeration whose members are strings."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError('too many arguments for str(): %r' % (values,))
        if not isinstance(values[0], str):
            raise TypeError('%r is not a string' % (values[0],))
        value = str(*values)
        self = str.__new__(cls, value)
        self._value_ = value
        return self

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


class FlagBoundary(StrEnum):
    """What becomes of bits that no member has: error, dropped, an int, kept."""

    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


def _bits(number, width):
    # '0b0 0101': the sign, then the digits of two's complement.
    sign = '0b1 ' if number < 0 else '0b0 '
    return sign + bin(number & (2 ** width - 1))[2:].rjust(width, '0')


class Flag(Enum, boundary=STRICT):
    """An enumeration whose members combine with |, &, ^ and ~."""

    @staticmethod
    def _numeric_repr_(value):
        return repr(value)

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return 1 if start is None else start
        highest = max(last_values)
        try:
            return 2 ** highest.bit_length()
        except Exception:
            raise TypeError('invalid flag value %r' % highest) from None

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError('%r is not a valid %s' % (value, cls.__qualname__))
        mask = cls._flag_mask_
        singles = cls._singles_mask_
        all_bits = cls._all_bits_
        neg_value = None
        if not ~all_bits <= value <= all_bits or value & (all_bits ^ mask):
            if cls._boundary_ is STRICT:
                width = max(value.bit_length(), mask.bit_length())
                raise ValueError('%r invalid value %r\n    given %s\n  allowed %s'
                                 % (cls, value, _bits(value, width), _bits(mask, width)))
            if cls._boundary_ is CONFORM:
                value &= mask
            elif cls._boundary_ is EJECT:
                return value
            elif value < 0:
                value = max(all_bits + 1, 2 ** value.bit_length()) + value
        if value < 0:
            neg_value = value
            if cls._boundary_ is KEEP or cls._boundary_ is EJECT:
                value = all_bits + 1 + value
            else:
                value = singles & value
        known = cls._value2member_map_.get(value)
        if known is not None:
            return known
        if cls._member_type_ is object:
            pseudo = object.__new__(cls)
        else:
            pseudo = cls._member_type_.__new__(cls, value)
        pseudo._value_ = value
        names = [m._name_ for m in cls._iter_member_(value)]
        unknown = value & ~mask
        if unknown and names:
            names.append(cls._numeric_repr_(unknown))
        pseudo._name_ = '|'.join(names) or None
        pseudo.__objclass__ = cls
        # The same combination is the same object from now on.
        pseudo = cls._value2member_map_.setdefault(value, pseudo)
        if neg_value is not None:
            cls._value2member_map_[neg_value] = pseudo
        return pseudo

    @classmethod
    def _iter_member_(cls, value):
        return [m for m in cls if m._value_ & value]

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError("unsupported operand type(s) for 'in': %r and %r"
                            % (type(other).__qualname__, self.__class__.__qualname__))
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        found = [self._value2member_map_.get(bit)
                 for bit in show_flag_values(self._value_ & self._flag_mask_)]
        if None not in found:
            found.sort(key=lambda m: m._sort_order_)
        return iter(found)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        cls = self.__class__
        value_repr = cls._value_repr_ or repr
        if self._name_ is None:
            return '<%s: %s>' % (cls.__name__, value_repr(self._value_))
        return '<%s.%s: %s>' % (cls.__name__, self._name_, value_repr(self._value_))

    def __str__(self):
        cls = self.__class__
        if self._name_ is None:
            return '%s(%r)' % (cls.__name__, self._value_)
        return '%s.%s' % (cls.__name__, self._name_)

    def __bool__(self):
        return bool(self._value_)

    def _number(self, other):
        # The bits of the other operand, or None if it has none.
        if isinstance(other, self.__class__):
            return other._value_
        if self._member_type_ is not object and isinstance(other, self._member_type_):
            return other
        return None

    def __or__(self, other):
        number = self._number(other)
        if number is None:
            return NotImplemented
        return self.__class__(self._value_ | number)

    def __and__(self, other):
        number = self._number(other)
        if number is None:
            return NotImplemented
        return self.__class__(self._value_ & number)

    def __xor__(self, other):
        number = self._number(other)
        if number is None:
            return NotImplemented
        return self.__class__(self._value_ ^ number)

    def __invert__(self):
        if self._boundary_ is EJECT or self._boundary_ is KEEP:
            return self.__class__(~self._value_)
        return self.__class__(self._singles_mask_ & ~self._value_)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """An enumeration whose members are integers and combine as such."""


def unique(enumeration):
    """Refuse an enumeration that has two names for one value."""
    duplicates = ['%s -> %s' % (name, m.name)
                  for name, m in enumeration.__members__.items() if name != m.name]
    if duplicates:
        raise ValueError('duplicate values found in %r: %s'
                         % (enumeration, ', '.join(duplicates)))
    return enumeration


def show_flag_values(value):
    """Return the single bits of a number, the lowest first."""
    return [1 << i for i in range(value.bit_length()) if value >> i & 1]


class EnumCheck(StrEnum):
    """What verify() can look after."""

    CONTINUOUS = 'no skipped integer values'
    NAMED_FLAGS = 'multi-flag aliases may not contain unnamed flags'
    UNIQUE = 'one name per value'


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """Refuse an enumeration that does not keep the given rules."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        for check in self.checks:
            if check is UNIQUE:
                _verify_unique(enumeration)
            elif check is CONTINUOUS:
                _verify_continuous(enumeration)
            elif check is NAMED_FLAGS:
                _verify_named_flags(enumeration)
        return enumeration


def _verify_unique(enumeration):
    aliases = ['%s -> %s' % (name, m.name)
               for name, m in enumeration.__members__.items() if name != m.name]
    if aliases:
        raise ValueError('aliases found in %r: %s' % (enumeration, ', '.join(aliases)))


def _verify_continuous(enumeration):
    values = {m.value for m in enumeration}
    if len(values) < 2:
        return
    low, high = min(values), max(values)
    if issubclass(enumeration, Flag):
        wanted = [2 ** i for i in range(low.bit_length(), high.bit_length() - 1)]
    elif issubclass(enumeration, IntEnum):
        wanted = range(low + 1, high)
    else:
        raise Exception('verify: unknown type %r' % (enumeration,))
    missing = [i for i in wanted if i not in values]
    if missing:
        raise ValueError(('invalid %s %r: missing values %s' % (
            'flag' if issubclass(enumeration, Flag) else 'enum', enumeration.__name__,
            ', '.join([str(m) for m in missing])))[:256])


def _verify_named_flags(enumeration):
    singles = [m.value for m in enumeration._member_map_.values() if _is_single_bit(m.value)]
    unnamed = []
    missing = 0
    for name, alias in enumeration._member_map_.items():
        if name in enumeration._member_names_ or alias.value < 0:
            continue
        lost = [bit for bit in show_flag_values(alias.value) if bit not in singles]
        if lost:
            unnamed.append(name)
            for bit in lost:
                missing |= bit
    if not unnamed:
        return
    if len(unnamed) == 1:
        alias = 'alias %s is missing' % unnamed[0]
    else:
        alias = 'aliases %s and %s are missing' % (', '.join(unnamed[:-1]), unnamed[-1])
    if _is_single_bit(missing):
        value = 'value 0x%x' % missing
    else:
        value = 'combined values of 0x%x' % missing
    raise ValueError('invalid Flag %r: %s %s [use enum.show_flag_values(value) for details]'
                     % (enumeration.__name__, alias, value))


def global_enum_repr(self):
    """The member as a name of its module."""
    module = self.__class__.__module__.split('.')[-1]
    return '%s.%s' % (module, self._name_)


def global_flag_repr(self):
    """The combination as names of its module."""
    cls = self.__class__
    module = cls.__module__.split('.')[-1]
    if self._name_ is None:
        return '%s.%s(%r)' % (module, cls.__name__, self._value_)
    if self._name_.isidentifier():
        return '%s.%s' % (module, self._name_)
    return '|'.join([name if name[0] in '0123456789' else '%s.%s' % (module, name)
                     for name in self._name_.split('|')])


def global_str(self):
    """The name alone."""
    if self._name_ is None:
        return '%s(%r)' % (self.__class__.__name__, self._value_)
    return self._name_


def global_enum(cls, update_str=False):
    """Make the members names of their module, and show them so."""
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls


def _iter_bits_lsb(number):
    # Yields the bits of a number, the lowest first.
    if isinstance(number, Enum):
        number = number.value
    if number < 0:
        raise ValueError('%r is not a positive integer' % number)
    while number:
        bit = number & -number
        yield bit
        number ^= bit


def _simple_enum(etype=None, *, boundary=None, use_args=None):
    # Makes an enumeration of a plain class, as the library does for its own.
    base = Enum if etype is None else etype

    def decorate(cls):
        meta = type(base)
        namespace = meta.__prepare__(cls.__name__, (base,))
        for name, value in cls.__dict__.items():
            if name not in ('__dict__', '__weakref__') and (name != '__doc__' or value):
                namespace[name] = value
        namespace['__qualname__'] = cls.__qualname__
        if use_args is not None:
            namespace['_use_args_'] = use_args
        return meta(cls.__name__, (base,), namespace, boundary=boundary)

    return decorate


def _test_simple_enum(checked_enum, simple_enum):
    # Raises a TypeError if two enumerations differ in more than how they were made.
    failed = []
    for name in sorted({*checked_enum.__members__, *simple_enum.__members__}):
        first = checked_enum.__members__.get(name)
        second = simple_enum.__members__.get(name)
        if first is None or second is None:
            failed.append('missing member: %r' % name)
        elif (first.name, first.value) != (second.name, second.value):
            failed.append('%r: %r != %r' % (name, first, second))
    own = {'__firstlineno__', '__static_attributes__'}
    for name in sorted(({*checked_enum.__dict__} ^ {*simple_enum.__dict__}) - own):
        failed.append('only one has %r' % name)
    if failed:
        raise TypeError('enum mismatch:\n   %s' % '\n   '.join(failed))
