def f(a, /, b, *args, c=1, **kw):
    """Doc."""
    x = lambda: b
    return x, 'const', 3.5

c = f.__code__
print(c.co_name, c.co_qualname, c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount, c.co_nlocals, c.co_varnames, c.co_cellvars, c.co_freevars)
print(c.co_firstlineno, c.co_filename, bool(c.co_flags & 4), bool(c.co_flags & 8), c.co_names, 'const' in c.co_consts, c.co_stacksize > 0)
inner = f(1, 2)[0]
print(inner.__code__.co_freevars, inner.__code__.co_name, inner.__code__.co_qualname, inner())
def add(a, b=10):
    return a + 1
new = add.__code__.replace(co_consts=tuple(100 if k == 1 else k for k in add.__code__.co_consts), co_name='changed')
print(new.co_name, add.__code__ == add.__code__.replace(), add.__code__ != new, hash(add.__code__) == hash(add.__code__.replace()))
def other(x, y):
    return x * y
add.__code__ = other.__code__
print(add(3), add.__name__, add.__defaults__)
for wrong in (lambda: setattr(add, '__code__', 5), lambda: setattr(add, '__code__', inner.__code__), lambda: c.replace(co_nothing=1), lambda: setattr(c, 'co_name', 'x'), lambda: c.replace(co_argcount='x'), lambda: setattr(add, '__defaults__', 5), lambda: setattr(add, '__name__', 5), lambda: setattr(add, '__kwdefaults__', 5), lambda: setattr(add, '__dict__', 5), lambda: setattr(add, '__closure__', ()), lambda: setattr(add, '__globals__', {})):
    try:
        print(wrong())
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)
print(list(c.co_positions())[0][0], [line for _, _, line in other.__code__.co_lines()][-1] - other.__code__.co_firstlineno)
