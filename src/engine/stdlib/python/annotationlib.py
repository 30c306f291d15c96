"""Reading annotations in other formats than their values.

Mirrors CPython 3.14, Lib/annotationlib.py.

An annotation function is run with a namespace in which every name is there:
names that mean nothing (or, for text, all names) are stand-ins that note down
the expression they are used in.

Leaves out: template strings inside annotations.
"""

import builtins
import enum
import keyword
import sys
import types

__all__ = [
    'Format',
    'ForwardRef',
    'call_annotate_function',
    'call_evaluate_function',
    'get_annotate_from_class_namespace',
    'get_annotations',
    'annotations_to_string',
    'type_repr',
]


class Format(enum.IntEnum):
    VALUE = 1
    VALUE_WITH_FAKE_GLOBALS = 2
    FORWARDREF = 3
    STRING = 4


_missing = object()

# How tightly an expression binds: text of a lower rank gets parentheses.
_TEST, _OR, _AND, _NOT, _COMPARE, _BITOR, _BITXOR, _BITAND, _SHIFT = range(9)
_ARITH, _TERM, _FACTOR, _POWER, _AWAIT, _ATOM = range(9, 15)

_SLOTS = (
    '__forward_arg__',
    '__forward_is_argument__',
    '__forward_is_class__',
    '__forward_module__',
    '__weakref__',
    '__code__object__',
    '__globals__',
    '__owner__',
    '__cell__',
    '__extra_names__',
    '__rank__',
    '__names__',
)


class ForwardRef:
    """A name, or an expression, that is to be evaluated later."""

    __slots__ = _SLOTS

    def __init__(self, arg, *, module=None, owner=None, is_argument=True, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f'Forward reference must be a string -- got {arg!r}')
        self.__forward_arg__ = arg
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module
        self.__owner__ = owner
        self.__globals__ = None
        self.__cell__ = None
        self.__extra_names__ = None
        self.__code__object__ = None
        self.__rank__ = _ATOM
        self.__names__ = None

    def __init_subclass__(cls, /, *args, **kwds):
        if cls.__module__ != __name__:
            raise TypeError('Cannot subclass ForwardRef')

    def evaluate(self, *, globals=None, locals=None, type_params=None, owner=None,
                 format=Format.VALUE):
        """The value; with the format FORWARDREF the reference itself where it has none."""
        if format == Format.STRING:
            return self.__forward_arg__
        if format == Format.VALUE:
            forward = False
        elif format == Format.FORWARDREF:
            forward = True
        else:
            raise NotImplementedError(format)
        if isinstance(self.__cell__, types.CellType):
            try:
                return self.__cell__.cell_contents
            except ValueError:
                pass
        if owner is None:
            owner = self.__owner__
        globals, locals = self._namespaces(globals, locals, owner, type_params)
        arg = self.__forward_arg__
        if arg.isidentifier() and not keyword.iskeyword(arg):
            for scope in (locals, globals):
                if arg in scope:
                    return scope[arg]
            if hasattr(builtins, arg):
                return getattr(builtins, arg)
            if forward:
                return self
            raise NameError(f"name '{arg}' is not defined", name=arg)
        code = self.__forward_code__
        try:
            return eval(code, globals, locals)
        except Exception:
            if not forward:
                raise
        # As far as it goes: names that are missing become references of their own.
        new = _Names({**vars(builtins), **globals, **locals}, globals=globals, owner=owner,
                     is_class=self.__forward_is_class__, format=format)
        try:
            result = eval(code, globals=globals, locals=new)
        except Exception:
            return self
        new.settle()
        return result

    def _namespaces(self, globals, locals, owner, type_params):
        if globals is None and self.__forward_module__ is not None:
            globals = getattr(sys.modules.get(self.__forward_module__, None), '__dict__', None)
        if globals is None:
            globals = self.__globals__
        if globals is None:
            if isinstance(owner, type):
                module = sys.modules.get(owner.__module__, None)
                if module is not None:
                    globals = vars(module)
            elif isinstance(owner, types.ModuleType):
                globals = vars(owner)
            elif callable(owner):
                globals = getattr(owner, '__globals__', None)
        if globals is None:
            globals = {}
        if type_params is None and owner is not None:
            type_params = getattr(owner, '__type_params__', None)
        if locals is None:
            locals = {}
            if isinstance(owner, type):
                locals.update(vars(owner))
        if isinstance(self.__cell__, dict):
            cells = {}
            for name, cell in self.__cell__.items():
                try:
                    cells[name] = cell.cell_contents
                except ValueError:
                    pass
            locals = {**cells, **locals}
        if type_params is not None or self.__extra_names__:
            locals = dict(locals)
            for param in type_params or ():
                if param.__name__ not in globals or self.__forward_is_class__:
                    locals.setdefault(param.__name__, param)
            if self.__extra_names__:
                locals.update(self.__extra_names__)
        return globals, locals

    def _evaluate(self, globalns, localns, type_params=_missing, *, recursive_guard):
        import typing
        return typing.evaluate_forward_ref(
            self, globals=globalns, locals=localns,
            type_params=() if type_params is _missing else type_params,
            _recursive_guard=recursive_guard)

    @property
    def __forward_code__(self):
        if self.__code__object__ is not None:
            return self.__code__object__
        arg = self.__forward_arg__
        if arg.startswith('*'):
            # `*tuple[int, ...]` only stands in a subscript or a list.
            arg = f'({arg},)[0]'
        try:
            self.__code__object__ = compile(arg, '<string>', 'eval')
        except SyntaxError:
            raise SyntaxError(f'Forward reference must be an expression -- got {arg!r}')
        return self.__code__object__

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return (self.__forward_arg__ == other.__forward_arg__
                and self.__forward_module__ == other.__forward_module__
                and self.__globals__ is other.__globals__
                and self.__forward_is_class__ == other.__forward_is_class__
                and self.__cell__ == other.__cell__
                and self.__owner__ == other.__owner__
                and (dict(self.__extra_names__ or {}) == dict(other.__extra_names__ or {})))

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__, id(self.__globals__),
                     self.__forward_is_class__, self.__owner__,
                     tuple(sorted((self.__extra_names__ or {}).items(), key=str))))

    def __or__(self, other):
        return types.UnionType[self, other]

    def __ror__(self, other):
        return types.UnionType[other, self]

    def __repr__(self):
        extra = []
        if self.__forward_module__ is not None:
            extra.append(f', module={self.__forward_module__!r}')
        if self.__forward_is_class__:
            extra.append(', is_class=True')
        if self.__owner__ is not None:
            extra.append(f', owner={self.__owner__!r}')
        return f'ForwardRef({self.__forward_arg__!r}{"".join(extra)})'


class _StandIn:
    """A name or an expression of names; becomes a ForwardRef when all is done."""

    __slots__ = _SLOTS

    def __init__(self, text, rank, names, extra=None, cell=None):
        self.__forward_arg__ = text
        self.__forward_is_argument__ = True
        self.__forward_is_class__ = names.is_class
        self.__forward_module__ = None
        self.__owner__ = names.owner
        self.__globals__ = names.globals
        self.__cell__ = cell
        self.__extra_names__ = extra
        self.__code__object__ = None
        self.__rank__ = rank
        self.__names__ = names
        names.made.append(self)

    def __part(self, other, rank, extra):
        """The text of an operand, in parentheses where it binds less tightly."""
        if type(other) is _StandIn:
            if other.__extra_names__:
                extra.update(other.__extra_names__)
            text = other.__forward_arg__
            return text if other.__rank__ >= rank else f'({text})'
        if type(other) is slice:
            parts = [''if part is None else self.__part(part, _TEST, extra)
                     for part in (other.start, other.stop, other.step)]
            return ':'.join(parts if parts[2] else parts[:2])
        if other is ...:
            return '...'
        if other is None or type(other) in (str, int, float, complex, bytes, bool):
            return repr(other)
        if type(other) in (list, tuple, set):
            items = ', '.join(self.__part(item, _TEST, extra) for item in other)
            if type(other) is list:
                return f'[{items}]'
            if type(other) is set:
                return f'{{{items}}}'
            return f'({items},)' if len(other) == 1 else f'({items})'
        if type(other) is dict:
            return '{%s}' % ', '.join(
                f'{self.__part(k, _TEST, extra)}: {self.__part(v, _TEST, extra)}'
                for k, v in other.items())
        if self.__names__.format == Format.STRING:
            return type_repr(other)
        name = self.__names__.name_of(other)
        extra[name] = other
        return name

    def __make(self, text, rank, extra):
        return _StandIn(text, rank, self.__names__, extra or None)

    def __hash__(self):
        return hash((self.__forward_arg__, id(self.__names__)))

    def __repr__(self):
        return self.__forward_arg__

    def __getitem__(self, index):
        extra = {}
        this = self.__part(self, _ATOM, extra)
        if type(index) is tuple and index:
            inside = ', '.join(self.__part(item, _TEST, extra) for item in index)
            if len(index) == 1 and not inside.startswith('*'):
                inside += ','
        else:
            inside = self.__part(index, _TEST, extra)
        return self.__make(f'{this}[{inside}]', _ATOM, extra)

    def __getattr__(self, name):
        extra = {}
        return self.__make(f'{self.__part(self, _ATOM, extra)}.{name}', _ATOM, extra)

    def __call__(self, *args, **kwargs):
        extra = {}
        parts = [self.__part(arg, _TEST, extra) for arg in args]
        parts += [f'{name}={self.__part(arg, _TEST, extra)}' for name, arg in kwargs.items()]
        return self.__make(f'{self.__part(self, _ATOM, extra)}({", ".join(parts)})', _ATOM, extra)

    def __iter__(self):
        extra = {}
        yield self.__make(f'*{self.__part(self, _BITOR, extra)}', _ATOM, extra)

    def __format__(self, spec):
        raise TypeError('Cannot stringify annotation containing string formatting')

    def _binary(op, rank, right=False):
        left_rank, right_rank = (rank + 1, rank) if right else (rank, rank + 1)

        def forward(self, other):
            extra = {}
            a = self.__part(self, left_rank, extra)
            b = self.__part(other, right_rank, extra)
            return self.__make(f'{a} {op} {b}', rank, extra)

        def reflected(self, other):
            extra = {}
            a = self.__part(other, left_rank, extra)
            b = self.__part(self, right_rank, extra)
            return self.__make(f'{a} {op} {b}', rank, extra)
        return forward, reflected

    __add__, __radd__ = _binary('+', _ARITH)
    __sub__, __rsub__ = _binary('-', _ARITH)
    __mul__, __rmul__ = _binary('*', _TERM)
    __matmul__, __rmatmul__ = _binary('@', _TERM)
    __truediv__, __rtruediv__ = _binary('/', _TERM)
    __mod__, __rmod__ = _binary('%', _TERM)
    __floordiv__, __rfloordiv__ = _binary('//', _TERM)
    __lshift__, __rlshift__ = _binary('<<', _SHIFT)
    __rshift__, __rrshift__ = _binary('>>', _SHIFT)
    __or__, __ror__ = _binary('|', _BITOR)
    __xor__, __rxor__ = _binary('^', _BITXOR)
    __and__, __rand__ = _binary('&', _BITAND)
    __pow__, __rpow__ = _binary('**', _POWER, right=True)
    __lt__, _ = _binary('<', _COMPARE)
    __le__, _ = _binary('<=', _COMPARE)
    __eq__, _ = _binary('==', _COMPARE)
    __ne__, _ = _binary('!=', _COMPARE)
    __gt__, _ = _binary('>', _COMPARE)
    __ge__, _ = _binary('>=', _COMPARE)

    def _unary(op):
        def method(self):
            extra = {}
            return self.__make(f'{op}{self.__part(self, _FACTOR, extra)}', _FACTOR, extra)
        return method

    __invert__ = _unary('~')
    __pos__ = _unary('+')
    __neg__ = _unary('-')
    del _binary, _unary, _


class _Names(dict):
    """A namespace in which every name is there."""

    def __init__(self, namespace, *, globals=None, owner=None, is_class=False, format):
        super().__init__(namespace)
        self.globals = globals
        self.owner = owner
        self.is_class = is_class
        self.format = format
        self.made = []
        self.count = 0

    def __missing__(self, name):
        return _StandIn(name, _ATOM, self)

    def name_of(self, value):
        self.count += 1
        return f'__annotationlib_name_{self.count}__'

    def settle(self, cells=None):
        """Turn the stand-ins that are left in the result into references."""
        for o in self.made:
            o.__class__ = ForwardRef
            if cells is not None and o.__cell__ is None:
                o.__cell__ = cells
            o.__names__ = None


def _fake_function(annotate, names, evaluate):
    """The annotation function with another namespace for all its names."""
    closure = None
    cells = {}
    if annotate.__closure__:
        new = []
        for name, cell in zip(annotate.__code__.co_freevars, annotate.__closure__):
            if name == '__classdict__':
                cell = types.CellType(names)
            elif name != '__conditional_annotations__':
                cells[name] = cell
                filled = evaluate
                if filled:
                    try:
                        cell.cell_contents
                    except ValueError:
                        filled = False
                if not filled:
                    cell = types.CellType(_StandIn(name, _ATOM, names, cell=cell))
            new.append(cell)
        closure = tuple(new)
    seen = '__conditional_annotations__'
    if seen in annotate.__globals__:
        names[seen] = annotate.__globals__[seen]
    func = types.FunctionType(annotate.__code__, names, closure=closure,
                              argdefs=annotate.__defaults__, kwdefaults=annotate.__kwdefaults__)
    return func, cells


def call_evaluate_function(evaluate, format, *, owner=None):
    """Call a function such as TypeVar.evaluate_bound."""
    return call_annotate_function(evaluate, format, owner=owner, _is_evaluate=True)


def call_annotate_function(annotate, format, *, owner=None, _is_evaluate=False):
    """Call an annotation function that itself may only know the format VALUE."""
    if format == Format.VALUE_WITH_FAKE_GLOBALS:
        raise ValueError('The VALUE_WITH_FAKE_GLOBALS format is for internal use only')
    try:
        return annotate(format)
    except NotImplementedError:
        pass
    if format == Format.STRING:
        names = _Names({}, format=format)
        func, _ = _fake_function(annotate, names, False)
        found = func(Format.VALUE_WITH_FAKE_GLOBALS)
        if _is_evaluate:
            return _as_text(found)
        return {key: _as_text(value) for key, value in found.items()}
    if format == Format.FORWARDREF:
        is_class = isinstance(owner, type)
        known = {**vars(builtins), **annotate.__globals__}
        names = _Names(known, globals=annotate.__globals__, owner=owner, is_class=is_class,
                       format=format)
        func, cells = _fake_function(annotate, names, True)
        try:
            result = func(Format.VALUE_WITH_FAKE_GLOBALS)
        except Exception:
            pass
        else:
            names.settle(cells or None)
            return result
        names = _Names({}, globals=annotate.__globals__, owner=owner, is_class=is_class,
                       format=format)
        func, cells = _fake_function(annotate, names, False)
        result = func(Format.VALUE_WITH_FAKE_GLOBALS)
        names.settle(cells or None)

        def evaluated(value):
            if isinstance(value, ForwardRef):
                return value.evaluate(format=Format.FORWARDREF)
            return value
        if _is_evaluate:
            return evaluated(result)
        return {key: evaluated(value) for key, value in result.items()}
    if format == Format.VALUE:
        # It has just said that it does not know this format, which all must.
        raise RuntimeError('annotate function does not support VALUE format')
    raise ValueError(f'Invalid format: {format!r}')


def _as_text(value):
    if value is ...:
        return '...'
    return value if isinstance(value, str) else repr(value)


def get_annotate_from_class_namespace(obj):
    """The annotation function in the namespace of a class that is being made."""
    try:
        return obj['__annotate__']
    except KeyError:
        return obj.get('__annotate_func__', None)


def get_annotations(obj, *, globals=None, locals=None, eval_str=False, format=Format.VALUE):
    """The annotations of a class, function or module, as a new dict."""
    if eval_str and format != Format.VALUE:
        raise ValueError('eval_str=True is only supported with format=Format.VALUE')
    if format == Format.VALUE:
        found = _dunder_annotations(obj)
        if found is None:
            found = _call_annotate(obj, format)
    elif format == Format.FORWARDREF:
        try:
            found = _dunder_annotations(obj)
        except Exception:
            found = None
        if found is not None:
            return dict(found)
        found = _call_annotate(obj, format)
        if found is None:
            found = _dunder_annotations(obj)
    elif format == Format.STRING:
        found = _call_annotate(obj, format)
        if found is None:
            found = _dunder_annotations(obj)
            if found is not None:
                found = annotations_to_string(found)
    elif format == Format.VALUE_WITH_FAKE_GLOBALS:
        raise ValueError('The VALUE_WITH_FAKE_GLOBALS format is for internal use only')
    else:
        raise ValueError(f'Unsupported format {format!r}')
    if found is None:
        if isinstance(obj, type) or callable(obj):
            return {}
        raise TypeError(f'{obj!r} does not have annotations')
    if not found:
        return {}
    if not eval_str:
        return dict(found)
    globals, locals = _scopes(obj, globals, locals)
    return {key: value if not isinstance(value, str) else eval(value, globals, locals)
            for key, value in found.items()}


def _scopes(obj, globals, locals):
    """Where the texts among the annotations of an object are evaluated."""
    inner = None
    if globals is None or locals is None:
        if isinstance(obj, type):
            module = sys.modules.get(obj.__module__, None)
            own, mine, inner = getattr(module, '__dict__', None), dict(vars(obj)), obj
        elif isinstance(obj, types.ModuleType):
            own, mine = obj.__dict__, None
        elif callable(obj):
            own, mine, inner = getattr(obj, '__globals__', None), None, obj
        else:
            own = mine = None
        while inner is not None and not isinstance(inner, type):
            if hasattr(inner, '__wrapped__'):
                inner = inner.__wrapped__
            elif hasattr(inner, 'func') and hasattr(inner, 'keywords'):
                inner = inner.func
            else:
                break
            own = getattr(inner, '__globals__', own)
        globals = own if globals is None else globals
        locals = mine if locals is None else locals
    params = getattr(obj, '__type_params__', ())
    if params:
        locals = dict(locals or {})
        for param in params:
            locals.setdefault(param.__name__, param)
    return globals, locals


def type_repr(value):
    """A type as it is written in an annotation."""
    if isinstance(value, (type, types.FunctionType, types.BuiltinFunctionType)):
        if value.__module__ == 'builtins':
            return value.__qualname__
        return f'{value.__module__}.{value.__qualname__}'
    if value is ...:
        return '...'
    return repr(value)


def annotations_to_string(annotations):
    """Annotations as text; the names in them are gone."""
    return {key: value if isinstance(value, str) else type_repr(value)
            for key, value in annotations.items()}


_annotations_of_type = type.__dict__['__annotations__'].__get__


def _call_annotate(obj, format):
    annotate = getattr(obj, '__annotate__', None)
    if annotate is None:
        return None
    found = call_annotate_function(annotate, format, owner=obj)
    if not isinstance(found, dict):
        raise ValueError(f'{obj!r}.__annotate__ returned a non-dict')
    return found


def _dunder_annotations(obj):
    if isinstance(obj, type):
        try:
            found = _annotations_of_type(obj)
        except AttributeError:
            return None
    else:
        found = getattr(obj, '__annotations__', None)
        if found is None:
            return None
    if not isinstance(found, dict):
        raise ValueError(f'{obj!r}.__annotations__ is neither a dict nor None')
    return found
