"""Trees as source text: ast.unparse(), as Lib/_ast_unparse.py of 3.14 writes it."""

import ast

# From loosest to tightest.
(_NAMED, _TUPLE, _YIELD, _TEST, _OR, _AND, _NOT, _CMP, _BOR, _BXOR, _BAND, _SHIFT, _ARITH, _TERM,
 _FACTOR, _POWER, _AWAIT, _ATOM) = range(18)

_BINARY = {'Add': ('+', _ARITH), 'Sub': ('-', _ARITH), 'Mult': ('*', _TERM), 'MatMult': ('@', _TERM),
           'Div': ('/', _TERM), 'Mod': ('%', _TERM), 'FloorDiv': ('//', _TERM),
           'LShift': ('<<', _SHIFT), 'RShift': ('>>', _SHIFT), 'BitOr': ('|', _BOR),
           'BitXor': ('^', _BXOR), 'BitAnd': ('&', _BAND), 'Pow': ('**', _POWER)}
_UNARY = {'Invert': ('~', _FACTOR), 'Not': ('not ', _NOT), 'UAdd': ('+', _FACTOR),
          'USub': ('-', _FACTOR)}
_COMPARE = {'Eq': '==', 'NotEq': '!=', 'Lt': '<', 'LtE': '<=', 'Gt': '>', 'GtE': '>=', 'Is': 'is',
            'IsNot': 'is not', 'In': 'in', 'NotIn': 'not in'}
_INFINITY = '1e309'


def unparse(node):
    if isinstance(node, ast.Module):
        return '\n'.join(_body(node.body, 0, True)).lstrip('\n')
    if isinstance(node, ast.Interactive):
        return '\n'.join(_body(node.body, 0))
    if isinstance(node, ast.Expression):
        return _expr(node.body, _TEST)
    if isinstance(node, list):
        return '\n'.join(unparse(n) for n in node)
    if isinstance(node, ast.stmt):
        return '\n'.join(_stmt(node, 0)).lstrip('\n')
    if isinstance(node, ast.expr):
        return _expr(node, _TEST)
    if isinstance(node, ast.pattern):
        return _pattern(node, 0)
    if isinstance(node, ast.arguments):
        return _arguments(node)
    if isinstance(node, ast.arg):
        return _arg(node)
    if isinstance(node, ast.keyword):
        return _keyword(node)
    if isinstance(node, ast.alias):
        return _alias(node)
    if isinstance(node, ast.comprehension):
        return _comprehension(node)
    raise TypeError(f'cannot unparse {type(node).__name__}')


# --- statements -------------------------------------------------------------------------------------


def _body(body, depth, may_have_doc=False):
    lines = []
    for i, node in enumerate(body):
        if i == 0 and may_have_doc and _is_doc(node):
            lines.append('    ' * depth + _docstring(node.value.value))
        else:
            lines.extend(_stmt(node, depth))
    return lines


def _is_doc(node):
    return (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
            and isinstance(node.value.value, str))


def _docstring(text):
    escaped = text.encode('unicode_escape').decode() if not text.isprintable() and not (
        '\n' in text) else text.replace('\\', '\\\\')
    escaped = escaped.replace('"""', '\\"\\"\\"')
    if escaped.endswith('"'):
        escaped = escaped[:-1] + '\\"'
    return '"""' + escaped + '"""'


def _block(head, body, depth, may_have_doc=False):
    return ['    ' * depth + head + ':'] + _body(body, depth + 1, may_have_doc)


def _type_params(params):
    if not params:
        return ''
    texts = []
    for p in params:
        text = {'TypeVar': '', 'ParamSpec': '**', 'TypeVarTuple': '*'}[type(p).__name__] + p.name
        if getattr(p, 'bound', None):
            text += ': ' + _expr(p.bound, _TEST)
        if getattr(p, 'default_value', None):
            text += ' = ' + _expr(p.default_value, _TEST)
        texts.append(text)
    return '[' + ', '.join(texts) + ']'


def _stmt(node, depth):
    pad = '    ' * depth
    kind = type(node).__name__
    method = globals().get('_stmt_' + kind)
    if method is not None:
        return method(node, depth)
    return [pad + globals()['_simple_' + kind](node)]


def _simple_Expr(node):
    return _expr(node.value, _YIELD)


def _simple_Return(node):
    return 'return' + (' ' + _bare_tuple(node.value) if node.value else '')


def _bare_tuple(node):
    return _expr(node, _TEST)


def _simple_Delete(node):
    return 'del ' + ', '.join(_expr(t, _TEST) for t in node.targets)


def _simple_Assign(node):
    targets = ''.join(_target(t) + ' = ' for t in node.targets)
    return targets + _bare_tuple(node.value)


def _target(node):
    if isinstance(node, ast.Tuple) and node.elts:
        return _items(node)
    return _expr(node, _TUPLE)


def _items(node):
    texts = [_expr(e, _TEST) for e in node.elts]
    return texts[0] + ',' if len(texts) == 1 else ', '.join(texts)


def _simple_AugAssign(node):
    return f'{_expr(node.target, _TEST)} {_BINARY[type(node.op).__name__][0]}= {_bare_tuple(node.value)}'


def _simple_AnnAssign(node):
    target = _expr(node.target, _TEST)
    if not node.simple and isinstance(node.target, ast.Name):
        target = f'({target})'
    text = f'{target}: {_expr(node.annotation, _TEST)}'
    return text + (f' = {_bare_tuple(node.value)}' if node.value else '')


def _simple_TypeAlias(node):
    return f'type {_expr(node.name, _TEST)}{_type_params(node.type_params)} = {_expr(node.value, _TEST)}'


def _simple_Raise(node):
    text = 'raise'
    if node.exc:
        text += ' ' + _expr(node.exc, _TEST)
        if node.cause:
            text += ' from ' + _expr(node.cause, _TEST)
    return text


def _simple_Assert(node):
    return f'assert {_expr(node.test, _TEST)}' + (f', {_expr(node.msg, _TEST)}' if node.msg else '')


def _alias(node):
    return node.name + (f' as {node.asname}' if node.asname else '')


def _simple_Import(node):
    return 'import ' + ', '.join(map(_alias, node.names))


def _simple_ImportFrom(node):
    return (f"from {'.' * (node.level or 0)}{node.module or ''} import "
            + ', '.join(map(_alias, node.names)))


def _simple_Global(node):
    return 'global ' + ', '.join(node.names)


def _simple_Nonlocal(node):
    return 'nonlocal ' + ', '.join(node.names)


def _simple_Pass(node):
    return 'pass'


def _simple_Break(node):
    return 'break'


def _simple_Continue(node):
    return 'continue'


def _decorated(node, depth):
    return [''] + ['    ' * depth + '@' + _expr(d, _TEST) for d in node.decorator_list]


def _stmt_FunctionDef(node, depth, word='def'):
    head = f'{word} {node.name}{_type_params(node.type_params)}({_arguments(node.args)})'
    if node.returns:
        head += ' -> ' + _expr(node.returns, _TEST)
    return _decorated(node, depth) + _block(head, node.body, depth, True)


def _stmt_AsyncFunctionDef(node, depth):
    return _stmt_FunctionDef(node, depth, 'async def')


def _stmt_ClassDef(node, depth):
    inner = ', '.join([_expr(b, _TEST) for b in node.bases] + [_keyword(k) for k in node.keywords])
    head = f'class {node.name}{_type_params(node.type_params)}' + (f'({inner})' if inner else '')
    return _decorated(node, depth) + _block(head, node.body, depth, True)


def _stmt_If(node, depth, word='if'):
    lines = _block(f'{word} {_expr(node.test, _NAMED)}', node.body, depth)
    orelse = node.orelse
    if len(orelse) == 1 and isinstance(orelse[0], ast.If):
        return lines + _stmt_If(orelse[0], depth, 'elif')
    if orelse:
        lines += _block('else', orelse, depth)
    return lines


def _stmt_While(node, depth):
    lines = _block(f'while {_expr(node.test, _NAMED)}', node.body, depth)
    return lines + (_block('else', node.orelse, depth) if node.orelse else [])


def _stmt_For(node, depth, word='for'):
    lines = _block(f'{word} {_target(node.target)} in {_bare_tuple(node.iter)}', node.body, depth)
    return lines + (_block('else', node.orelse, depth) if node.orelse else [])


def _stmt_AsyncFor(node, depth):
    return _stmt_For(node, depth, 'async for')


def _stmt_With(node, depth, word='with'):
    items = ', '.join(
        _expr(i.context_expr, _TEST) + (f' as {_expr(i.optional_vars, _TEST)}'
                                        if i.optional_vars else '') for i in node.items)
    return _block(f'{word} {items}', node.body, depth)


def _stmt_AsyncWith(node, depth):
    return _stmt_With(node, depth, 'async with')


def _stmt_Try(node, depth, star=''):
    lines = _block('try', node.body, depth)
    for h in node.handlers:
        head = 'except' + star
        if h.type:
            head += ' ' + _expr(h.type, _TEST)
        if h.name:
            head += ' as ' + h.name
        lines += _block(head, h.body, depth)
    if node.orelse:
        lines += _block('else', node.orelse, depth)
    if node.finalbody:
        lines += _block('finally', node.finalbody, depth)
    return lines


def _stmt_TryStar(node, depth):
    return _stmt_Try(node, depth, '*')


def _stmt_Match(node, depth):
    lines = ['    ' * depth + f'match {_bare_tuple(node.subject)}:']
    for case in node.cases:
        head = 'case ' + _pattern(case.pattern, 0)
        if case.guard:
            head += ' if ' + _expr(case.guard, _NAMED)
        lines += _block(head, case.body, depth + 1)
    return lines


def _pattern(p, level):
    kind = type(p).__name__
    if kind == 'MatchValue':
        return _expr(p.value, _TEST)
    if kind == 'MatchSingleton':
        return repr(p.value)
    if kind == 'MatchSequence':
        return '[' + ', '.join(_pattern(q, 0) for q in p.patterns) + ']'
    if kind == 'MatchStar':
        return '*' + (p.name or '_')
    if kind == 'MatchMapping':
        items = [f'{_expr(k, _TEST)}: {_pattern(q, 0)}' for k, q in zip(p.keys, p.patterns)]
        if p.rest:
            items.append('**' + p.rest)
        return '{' + ', '.join(items) + '}'
    if kind == 'MatchClass':
        items = [_pattern(q, 0) for q in p.patterns]
        items += [f'{a}={_pattern(q, 0)}' for a, q in zip(p.kwd_attrs, p.kwd_patterns)]
        return f'{_expr(p.cls, _ATOM)}(' + ', '.join(items) + ')'
    if kind == 'MatchOr':
        text = ' | '.join(_pattern(q, 2) for q in p.patterns)
        return f'({text})' if level > 1 else text
    if p.pattern is None:
        return p.name or '_'
    text = f'{_pattern(p.pattern, 1)} as {p.name}'
    return f'({text})' if level > 0 else text


# --- expressions ------------------------------------------------------------------------------------


def _expr(node, level):
    text, own = globals()['_expr_' + type(node).__name__](node)
    return f'({text})' if own < level else text


def _arg(node):
    return node.arg + (f': {_expr(node.annotation, _TEST)}' if node.annotation else '')


def _arguments(args):
    texts = []
    positional = args.posonlyargs + args.args
    defaults = [None] * (len(positional) - len(args.defaults)) + args.defaults
    for i, (arg, default) in enumerate(zip(positional, defaults), 1):
        texts.append(_arg(arg) + (f'={_expr(default, _TEST)}' if default else ''))
        if i == len(args.posonlyargs):
            texts.append('/')
    if args.vararg or args.kwonlyargs:
        texts.append('*' + (_arg(args.vararg) if args.vararg else ''))
    for arg, default in zip(args.kwonlyargs, args.kw_defaults):
        texts.append(_arg(arg) + (f'={_expr(default, _TEST)}' if default else ''))
    if args.kwarg:
        texts.append('**' + _arg(args.kwarg))
    return ', '.join(texts)


def _keyword(k):
    return f'**{_expr(k.value, _TEST)}' if k.arg is None else f'{k.arg}={_expr(k.value, _TEST)}'


def _comprehension(c):
    text = f"{' async' if c.is_async else ''} for {_target(c.target)} in {_expr(c.iter, _OR)}"
    return text + ''.join(f' if {_expr(i, _OR)}' for i in c.ifs)


def _constant(value):
    if value is ...:
        return '...'
    if isinstance(value, tuple):
        return '(' + ', '.join(map(_constant, value)) + (',)' if len(value) == 1 else ')')
    text = repr(value)
    if isinstance(value, (float, complex)):
        text = text.replace('inf', _INFINITY).replace('nan', f'({_INFINITY}-{_INFINITY})')
    return text


def _expr_Constant(node):
    return ('u' if node.kind == 'u' else '') + _constant(node.value), _ATOM


def _expr_Name(node):
    return node.id, _ATOM


def _expr_BoolOp(node):
    word, own = (' and ', _AND) if isinstance(node.op, ast.And) else (' or ', _OR)
    # As in CPython, every operand binds one step tighter than the one before.
    return word.join(_expr(v, min(own + 1 + i, _ATOM)) for i, v in enumerate(node.values)), own


def _expr_NamedExpr(node):
    return f'{_expr(node.target, _ATOM)} := {_expr(node.value, _ATOM)}', _NAMED


def _expr_BinOp(node):
    sign, own = _BINARY[type(node.op).__name__]
    if sign == '**':
        return f'{_expr(node.left, own + 1)} ** {_expr(node.right, own)}', own
    return f'{_expr(node.left, own)} {sign} {_expr(node.right, own + 1)}', own


def _expr_UnaryOp(node):
    sign, own = _UNARY[type(node.op).__name__]
    return sign + _expr(node.operand, own), own


def _expr_Lambda(node):
    args = _arguments(node.args)
    return f"lambda{' ' + args if args else ''}: {_expr(node.body, _TEST)}", _TEST


def _expr_IfExp(node):
    return (f'{_expr(node.body, _OR)} if {_expr(node.test, _OR)} else '
            f'{_expr(node.orelse, _TEST)}'), _TEST


def _expr_Dict(node):
    items = [f'**{_expr(v, _BOR)}' if k is None else f'{_expr(k, _TEST)}: {_expr(v, _TEST)}'
             for k, v in zip(node.keys, node.values)]
    return '{' + ', '.join(items) + '}', _ATOM


def _expr_Set(node):
    if not node.elts:
        return '{*()}', _ATOM
    return '{' + ', '.join(_expr(e, _TEST) for e in node.elts) + '}', _ATOM


def _expr_List(node):
    return '[' + ', '.join(_expr(e, _TEST) for e in node.elts) + ']', _ATOM


def _expr_Tuple(node):
    return '(' + (_items(node) if node.elts else '') + ')', _ATOM


def _expr_ListComp(node):
    return f"[{_expr(node.elt, _TEST)}{''.join(map(_comprehension, node.generators))}]", _ATOM


def _expr_SetComp(node):
    return f"{{{_expr(node.elt, _TEST)}{''.join(map(_comprehension, node.generators))}}}", _ATOM


def _expr_GeneratorExp(node):
    return f"({_expr(node.elt, _TEST)}{''.join(map(_comprehension, node.generators))})", _ATOM


def _expr_DictComp(node):
    return (f"{{{_expr(node.key, _TEST)}: {_expr(node.value, _TEST)}"
            f"{''.join(map(_comprehension, node.generators))}}}"), _ATOM


def _expr_Await(node):
    return f'await {_expr(node.value, _ATOM)}', _AWAIT


def _expr_Yield(node):
    return 'yield' + (' ' + _bare_tuple(node.value) if node.value else ''), _YIELD


def _expr_YieldFrom(node):
    return f'yield from {_expr(node.value, _TEST)}', _YIELD


def _expr_Compare(node):
    text = _expr(node.left, _CMP + 1)
    for op, right in zip(node.ops, node.comparators):
        text += f' {_COMPARE[type(op).__name__]} {_expr(right, _CMP + 1)}'
    return text, _CMP


def _expr_Call(node):
    only = node.args[0] if len(node.args) == 1 and not node.keywords else None
    func = _expr(node.func, _ATOM)
    if isinstance(only, ast.GeneratorExp):
        return func + _expr(only, _TEST), _ATOM
    items = [_expr(a, _TEST) for a in node.args] + [_keyword(k) for k in node.keywords]
    return f"{func}({', '.join(items)})", _ATOM


def _expr_Attribute(node):
    value = _expr(node.value, _ATOM)
    if isinstance(node.value, ast.Constant) and isinstance(node.value.value, int) and not isinstance(
            node.value.value, bool):
        value += ' '
    return f'{value}.{node.attr}', _ATOM


def _expr_Subscript(node):
    inner = node.slice
    if isinstance(inner, ast.Tuple) and inner.elts:
        text = _items(inner)
    else:
        text = _expr(inner, _TEST)
    return f'{_expr(node.value, _ATOM)}[{text}]', _ATOM


def _expr_Slice(node):
    text = (_expr(node.lower, _TEST) if node.lower else '') + ':'
    text += _expr(node.upper, _TEST) if node.upper else ''
    return text + (':' + _expr(node.step, _TEST) if node.step else ''), _ATOM


def _expr_Starred(node):
    return '*' + _expr(node.value, _BOR), _ATOM


def _fstring_parts(values, nested):
    parts = []
    for v in values:
        if isinstance(v, ast.Constant):
            text = v.value.replace('{', '{{').replace('}', '}}')
            parts.append((text, True))
        else:
            inner = _expr(v.value, _TEST + 1)
            text = '{' + (' ' if inner.startswith('{') else '') + inner
            if v.conversion != -1:
                text += '!' + chr(v.conversion)
            if v.format_spec:
                text += ':' + ''.join(t for t, _ in _fstring_parts(v.format_spec.values, True))
            parts.append((text + '}', False))
    return parts


def _format_string(prefix, values):
    parts = _fstring_parts(values, False)
    code = ''.join(t for t, is_text in parts if not is_text)
    plain = ''.join(t for t, is_text in parts if is_text)
    for quote in ("'", '"', '"""', "'''"):
        if quote not in code and (quote not in plain or len(quote) == 1) and not (
                len(quote) == 1 and quote in plain):
            break
    else:
        quote = "'"
    out = []
    for text, is_text in parts:
        if is_text:
            text = text.replace('\\', '\\\\')
            text = text.replace('\n', '\\n').replace('\t', '\\t').replace('\r', '\\r')
            if quote in text:
                text = text.replace(quote, '\\' + quote)
        out.append(text)
    return prefix + quote + ''.join(out) + quote


def _expr_JoinedStr(node):
    return _format_string('f', node.values), _ATOM


def _expr_TemplateStr(node):
    return _format_string('t', node.values), _ATOM


def _expr_FormattedValue(node):
    return _format_string('f', [node]), _ATOM


def _expr_Interpolation(node):
    return _format_string('t', [node]), _ATOM
