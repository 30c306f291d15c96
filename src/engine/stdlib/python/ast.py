"""Syntax trees of Python.

Mirrors CPython 3.13 and 3.14: Lib/ast.py and the node classes of Python/Python-ast.c.
Trees come from the simulator's parser; compile() of a tree compiles its source
as unparse() writes it.

Leaves out: type comments, optimize, the command line's options.
"""

import sys

import _ast

_PY314 = sys.version_info >= (3, 14)

PyCF_ONLY_AST = 0x400
PyCF_TYPE_COMMENTS = 0x1000
PyCF_ALLOW_TOP_LEVEL_AWAIT = 0x2000


class AST:
    """A node."""

    _fields = ()
    _attributes = ()
    __match_args__ = ()

    def __init__(self, *args, **kwargs):
        cls = type(self)
        fields = cls._fields
        if len(args) > len(fields):
            raise TypeError(f'{cls.__name__} constructor takes at most {len(fields)} positional '
                            f'argument{"" if len(fields) == 1 else "s"}')
        for name, value in zip(fields, args):
            setattr(self, name, value)
        for name, value in kwargs.items():
            if name in fields[:len(args)]:
                raise TypeError(f'{cls.__name__} got multiple values for argument {name!r}')
            setattr(self, name, value)
        given = self.__dict__
        for name in fields:
            if name in given:
                continue
            kind = cls._kinds.get(name, '')
            if kind == '*':
                setattr(self, name, [])
            elif kind == '?':
                pass
            elif name == 'ctx':
                self.ctx = Load()
            else:
                import warnings
                warnings.warn(f"{cls.__name__}.__init__ missing 1 required positional argument: "
                              f"{name!r}. This will become an error in Python 3.15.",
                              DeprecationWarning, stacklevel=2)

    _kinds = {}

    def __repr__(self):
        if not _PY314:
            return object.__repr__(self)
        return _short(self, 3)

    def __reduce_ex__(self, protocol):
        return (_rebuild, (type(self), dict(self.__dict__)))

    def __replace__(self, **changes):
        new = type(self).__new__(type(self))
        new.__dict__.update(self.__dict__)
        new.__dict__.update(changes)
        return new


def _rebuild(cls, state):
    node = cls.__new__(cls)
    node.__dict__.update(state)
    return node


def _short(node, depth):
    """3.14's repr: two levels deep."""
    def show(value):
        if isinstance(value, AST):
            return _short(value, depth - 1)
        if isinstance(value, list):
            if not value:
                return '[]'
            if len(value) > 2:
                return f'[{show(value[0])}, ..., {show(value[-1])}]'
            return '[' + ', '.join(map(show, value)) + ']'
        return repr(value)

    name = type(node).__name__
    if not node._fields:
        return name + '()'
    if depth <= 0:
        return name + '(...)'
    return name + '(' + ', '.join(
        f'{f}={show(getattr(node, f, None))}' for f in node._fields) + ')'


# Base classes, then their nodes: fields with * are lists, with ? may be missing.
_GRAMMAR = """
mod: Module body* type_ignores*; Interactive body*; Expression body; FunctionType argtypes* returns
stmt+: FunctionDef name args body* decorator_list* returns? type_comment? type_params*;
 AsyncFunctionDef name args body* decorator_list* returns? type_comment? type_params*;
 ClassDef name bases* keywords* body* decorator_list* type_params*; Return value?;
 Delete targets*; Assign targets* value type_comment?; TypeAlias name type_params* value;
 AugAssign target op value; AnnAssign target annotation value? simple;
 For target iter body* orelse* type_comment?; AsyncFor target iter body* orelse* type_comment?;
 While test body* orelse*; If test body* orelse*; With items* body* type_comment?;
 AsyncWith items* body* type_comment?; Match subject cases*; Raise exc? cause?;
 Try body* handlers* orelse* finalbody*; TryStar body* handlers* orelse* finalbody*;
 Assert test msg?; Import names*; ImportFrom module? names* level?; Global names*;
 Nonlocal names*; Expr value; Pass; Break; Continue
expr+: BoolOp op values*; NamedExpr target value; BinOp left op right; UnaryOp op operand;
 Lambda args body; IfExp test body orelse; Dict keys* values*; Set elts*; ListComp elt generators*;
 SetComp elt generators*; DictComp key value generators*; GeneratorExp elt generators*;
 Await value; Yield value?; YieldFrom value; Compare left ops* comparators*;
 Call func args* keywords*; FormattedValue value conversion format_spec?;
 Interpolation value str conversion format_spec?; JoinedStr values*; TemplateStr values*;
 Constant value kind?; Attribute value attr ctx; Subscript value slice ctx; Starred value ctx;
 Name id ctx; List elts* ctx; Tuple elts* ctx; Slice lower? upper? step?
expr_context: Load; Store; Del
boolop: And; Or
operator: Add; Sub; Mult; MatMult; Div; Mod; Pow; LShift; RShift; BitOr; BitXor; BitAnd; FloorDiv
unaryop: Invert; Not; UAdd; USub
cmpop: Eq; NotEq; Lt; LtE; Gt; GtE; Is; IsNot; In; NotIn
excepthandler+: ExceptHandler type? name? body*
pattern+: MatchValue value; MatchSingleton value; MatchSequence patterns*;
 MatchMapping keys* patterns* rest?; MatchClass cls patterns* kwd_attrs* kwd_patterns*;
 MatchStar name?; MatchAs pattern? name?; MatchOr patterns*
type_ignore: TypeIgnore lineno tag
type_param+: TypeVar name bound? default_value?; ParamSpec name default_value?;
 TypeVarTuple name default_value?
"""
_ALONE = ('comprehension target iter ifs* is_async; arguments posonlyargs* args* vararg? kwonlyargs* '
          'kw_defaults* kwarg? defaults*; +arg arg annotation? type_comment?; +keyword arg? value; '
          '+alias name asname?; withitem context_expr optional_vars?; match_case pattern guard? body*')
_PLACE = ('lineno', 'col_offset', 'end_lineno', 'end_col_offset')
_fields_of = {}
_singletons = {}


def _define(base, text, placed):
    name, *fields = text.split()
    kinds = {f.rstrip('*?'): f[-1] if f[-1] in '*?' else '' for f in fields}
    names = tuple(kinds)
    ns = {'_fields': names, '__match_args__': names, '_kinds': kinds, '__module__': 'ast',
          '_attributes': _PLACE if placed else ()}
    for f, kind in kinds.items():
        if kind == '?':
            ns[f] = None
    if placed:
        ns['end_lineno'] = ns['end_col_offset'] = None
    cls = type(name, (base,), ns)
    globals()[name] = cls
    _fields_of[name] = names
    if not names and not placed and base is not mod:
        _singletons[name] = cls()
    return cls


def _make_classes():
    for block in _GRAMMAR.strip().replace('\n ', ' ').split('\n'):
        head, _, body = block.partition(':')
        placed = head.endswith('+')
        base_name = head.rstrip('+')
        base = type(base_name, (AST,), {'__module__': 'ast', '_attributes': _PLACE if placed else ()})
        globals()[base_name] = base
        for text in body.split(';'):
            if text.split()[0] in ('Interpolation', 'TemplateStr') and not _PY314:
                continue
            _define(base, text, placed)
    for text in _ALONE.split(';'):
        text = text.strip()
        _define(AST, text.lstrip('+'), text.startswith('+'))


_make_classes()
TypeIgnore._attributes = ()




def _build(value):
    """Nodes of the parser's tuples."""
    if isinstance(value, list):
        return [_build(v) for v in value]
    if type(value) is not tuple:
        return value
    name, values, place = value
    cls = globals()[name]
    node = cls.__new__(cls)
    d = node.__dict__
    for field, v in zip(cls._fields, values):
        if field in ('op', 'ctx') and isinstance(v, str):
            v = _singletons[v]
        elif field == 'ops':
            v = [_singletons[o] for o in v]
        elif field == 'type_ignores':
            v = []
        else:
            v = _build(v)
        d[field] = v
    if place is not None:
        d['lineno'], d['col_offset'], d['end_lineno'], d['end_col_offset'] = place
    return node


def parse(source, filename='<unknown>', mode='exec', *, type_comments=False, feature_version=None,
          optimize=-1):
    """The tree of a source text."""
    if isinstance(source, AST):
        return source
    if isinstance(source, (bytes, bytearray)):
        source = bytes(source).decode('utf-8')
    if not isinstance(source, str):
        raise TypeError('compile() arg 1 must be a string, bytes or AST object')
    if mode not in ('exec', 'eval', 'single'):
        raise ValueError("compile() mode must be 'exec', 'eval', 'single' or 'func_type'")
    return _build(_ast.parse(source.lstrip(' \t') if mode == 'eval' else source, filename, mode,
                             _fields_of))


def literal_eval(node_or_string):
    """The value of a text that holds only literals."""
    if isinstance(node_or_string, str):
        node_or_string = parse(node_or_string.lstrip(' \t'), mode='eval').body
    elif isinstance(node_or_string, Expression):
        node_or_string = node_or_string.body
    return _literal(node_or_string)


def _malformed(node):
    msg = 'malformed node or string'
    if lno := getattr(node, 'lineno', None):
        msg += f' on line {lno}'
    raise ValueError(msg + f': {node!r}')


def _number(node):
    if not isinstance(node, Constant) or type(node.value) not in (int, float, complex):
        _malformed(node)
    return node.value


def _signed(node):
    if isinstance(node, UnaryOp) and isinstance(node.op, (UAdd, USub)):
        operand = _number(node.operand)
        return +operand if isinstance(node.op, UAdd) else -operand
    return _number(node)


def _literal(node):
    if isinstance(node, Constant):
        return node.value
    if isinstance(node, Tuple):
        return tuple(map(_literal, node.elts))
    if isinstance(node, List):
        return list(map(_literal, node.elts))
    if isinstance(node, Set):
        return set(map(_literal, node.elts))
    if (isinstance(node, Call) and isinstance(node.func, Name) and node.func.id == 'set'
            and node.args == node.keywords == []):
        return set()
    if isinstance(node, Dict):
        if len(node.keys) != len(node.values):
            _malformed(node)
        return {_literal(k) if k is not None else _malformed(None): _literal(v)
                for k, v in zip(node.keys, node.values)}
    if isinstance(node, BinOp) and isinstance(node.op, (Add, Sub)):
        left = _signed(node.left)
        right = _number(node.right)
        if isinstance(left, (int, float)) and isinstance(right, complex):
            return left + right if isinstance(node.op, Add) else left - right
    return _signed(node)


def dump(node, annotate_fields=True, include_attributes=False, *, indent=None, show_empty=False):
    """A tree as text that would build it."""
    def _format(node, level=0):
        if indent is not None:
            level += 1
            prefix = '\n' + indent * level
            sep = ',\n' + indent * level
        else:
            prefix = ''
            sep = ', '
        if isinstance(node, AST):
            cls = type(node)
            args = []
            args_buffer = []
            allsimple = True
            keywords = annotate_fields
            for name in node._fields:
                try:
                    value = getattr(node, name)
                except AttributeError:
                    keywords = True
                    continue
                if value is None and getattr(cls, name, ...) is None:
                    keywords = True
                    continue
                if not show_empty:
                    if value == [] and cls._kinds.get(name) == '*':
                        if not keywords:
                            args_buffer.append(repr(value))
                        continue
                    if not keywords:
                        args.extend(args_buffer)
                        args_buffer = []
                value, simple = _format(value, level)
                allsimple = allsimple and simple
                args.append('%s=%s' % (name, value) if keywords else value)
            if include_attributes and node._attributes:
                for name in node._attributes:
                    try:
                        value = getattr(node, name)
                    except AttributeError:
                        continue
                    if value is None and getattr(cls, name, ...) is None:
                        continue
                    value, simple = _format(value, level)
                    allsimple = allsimple and simple
                    args.append('%s=%s' % (name, value))
            if allsimple and len(args) <= 3:
                return '%s(%s)' % (node.__class__.__name__, ', '.join(args)), not args
            return '%s(%s%s)' % (node.__class__.__name__, prefix, sep.join(args)), False
        elif isinstance(node, list):
            if not node:
                return '[]', True
            return '[%s%s]' % (prefix, sep.join(_format(x, level)[0] for x in node)), False
        return repr(node), True

    if not isinstance(node, AST):
        raise TypeError('expected AST, got %r' % node.__class__.__name__)
    if indent is not None and not isinstance(indent, str):
        indent = ' ' * indent
    return _format(node)[0]


def copy_location(new_node, old_node):
    for attr in _PLACE:
        if attr in old_node._attributes and attr in new_node._attributes:
            value = getattr(old_node, attr, None)
            if value is not None or (hasattr(old_node, attr) and attr.startswith('end_')):
                setattr(new_node, attr, value)
    return new_node


def fix_missing_locations(node):
    """Give nodes that were made by hand the place of their parent."""
    def _fix(node, lineno, col_offset, end_lineno, end_col_offset):
        if 'lineno' in node._attributes:
            if not hasattr(node, 'lineno'):
                node.lineno = lineno
            else:
                lineno = node.lineno
            if getattr(node, 'end_lineno', None) is None:
                node.end_lineno = end_lineno
            else:
                end_lineno = node.end_lineno
            if not hasattr(node, 'col_offset'):
                node.col_offset = col_offset
            else:
                col_offset = node.col_offset
            if getattr(node, 'end_col_offset', None) is None:
                node.end_col_offset = end_col_offset
            else:
                end_col_offset = node.end_col_offset
        for child in iter_child_nodes(node):
            _fix(child, lineno, col_offset, end_lineno, end_col_offset)
    _fix(node, 1, 0, 1, 0)
    return node


def increment_lineno(node, n=1):
    for child in walk(node):
        if 'lineno' in child._attributes:
            child.lineno = getattr(child, 'lineno', 0) + n
        if 'end_lineno' in child._attributes and (
                end_lineno := getattr(child, 'end_lineno', 0)) is not None:
            child.end_lineno = end_lineno + n
    return node


def iter_fields(node):
    for field in node._fields:
        try:
            yield field, getattr(node, field)
        except AttributeError:
            pass


def iter_child_nodes(node):
    for name, field in iter_fields(node):
        if isinstance(field, AST):
            yield field
        elif isinstance(field, list):
            for item in field:
                if isinstance(item, AST):
                    yield item


def get_docstring(node, clean=True):
    if not isinstance(node, (AsyncFunctionDef, FunctionDef, ClassDef, Module)):
        raise TypeError("%r can't have docstrings" % (node.__class__.__name__))
    if not (node.body and isinstance(node.body[0], Expr)):
        return None
    node = node.body[0].value
    if not (isinstance(node, Constant) and isinstance(node.value, str)):
        return None
    text = node.value
    if clean:
        import inspect
        text = inspect.cleandoc(text)
    return text


def get_source_segment(source, node, *, padded=False):
    """The source text of a node."""
    try:
        if node.end_lineno is None or node.end_col_offset is None:
            return None
        lineno = node.lineno - 1
        end_lineno = node.end_lineno - 1
        col_offset = node.col_offset
        end_col_offset = node.end_col_offset
    except AttributeError:
        return None
    lines = source.splitlines(True)[lineno:end_lineno + 1]
    if lineno == end_lineno:
        return lines[0].encode()[col_offset:end_col_offset].decode()
    padding = ''
    if padded:
        padding = ''.join(c if c in '\f\t' else ' ' for c in lines[0].encode()[:col_offset].decode())
    first = padding + lines[0].encode()[col_offset:].decode()
    last = lines[-1].encode()[:end_col_offset].decode()
    return ''.join([first, *lines[1:-1], last])


def walk(node):
    """All nodes of a tree, nearer ones first."""
    from collections import deque
    todo = deque([node])
    while todo:
        node = todo.popleft()
        todo.extend(iter_child_nodes(node))
        yield node


def compare(a, b, /, *, compare_attributes=False):
    """Whether two trees are the same."""
    if type(a) is not type(b):
        return False
    if isinstance(a, list):
        return len(a) == len(b) and all(
            compare(x, y, compare_attributes=compare_attributes) for x, y in zip(a, b))
    if not isinstance(a, AST):
        return a == b
    names = a._fields + (a._attributes if compare_attributes else ())
    missing = object()
    return all(compare(getattr(a, n, missing), getattr(b, n, missing),
                       compare_attributes=compare_attributes) for n in names)


class NodeVisitor:
    """Calls visit_X() for every node of class X."""

    def visit(self, node):
        method = 'visit_' + node.__class__.__name__
        visitor = getattr(self, method, self.generic_visit)
        return visitor(node)

    def generic_visit(self, node):
        for field, value in iter_fields(node):
            if isinstance(value, list):
                for item in value:
                    if isinstance(item, AST):
                        self.visit(item)
            elif isinstance(value, AST):
                self.visit(value)


class NodeTransformer(NodeVisitor):
    """What visit_X() returns takes the place of the node; None removes it, a list replaces it by several."""

    def generic_visit(self, node):
        for field, old_value in iter_fields(node):
            if isinstance(old_value, list):
                new_values = []
                for value in old_value:
                    if isinstance(value, AST):
                        value = self.visit(value)
                        if value is None:
                            continue
                        elif not isinstance(value, AST):
                            new_values.extend(value)
                            continue
                    new_values.append(value)
                old_value[:] = new_values
            elif isinstance(old_value, AST):
                new_node = self.visit(old_value)
                if new_node is None:
                    delattr(node, field)
                else:
                    setattr(node, field, new_node)
        return node


def unparse(ast_obj):
    """Source text that parses to the same tree."""
    from _ast_unparse import unparse as write
    return write(ast_obj)


def _source_of(tree, mode):
    expected = {'exec': Module, 'eval': Expression, 'single': Interactive}[mode]
    if not isinstance(tree, expected):
        raise TypeError(f'expected {expected.__name__} node, got {type(tree).__name__}')
    for node in walk(tree):
        for name in ('lineno', 'col_offset'):
            if name in node._attributes and not hasattr(node, name):
                kind = type(node).__mro__[1].__name__
                raise TypeError(f'required field "{name}" missing from {kind}')
    return unparse(tree)


def main(args=None):
    """`python -m ast`: the tree of a file or of standard input."""
    import argparse
    parser = argparse.ArgumentParser()
    parser.add_argument('infile', nargs='?', default='-', help='the file to parse; defaults to stdin')
    parser.add_argument('-m', '--mode', default='exec', choices=('exec', 'single', 'eval'),
                        help='specify what kind of code must be parsed')
    parser.add_argument('-a', '--include-attributes', action='store_true',
                        help='include attributes such as line numbers and column offsets')
    parser.add_argument('-i', '--indent', type=int, default=3,
                        help='indentation of nodes (number of spaces)')
    args = parser.parse_args(args)
    if args.infile == '-':
        source, name = sys.stdin.read(), '<stdin>'
    else:
        with open(args.infile) as file:
            source, name = file.read(), args.infile
    tree = parse(source, name, args.mode)
    print(dump(tree, include_attributes=args.include_attributes, indent=args.indent))


if __name__ == '__main__':
    main()
