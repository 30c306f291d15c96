from collections.abc import Iterable, Mapping, Sized
from functools import singledispatch

@singledispatch
def show(o, /, depth=0):
    """Shows something."""
    return f'object {o!r}'

@show.register
def _(o: int, depth=0):
    return f'int {o}'

@show.register(list)
@show.register(tuple)
def show_items(o, depth=0):
    return '[' + ', '.join(show(x, depth + 1) for x in o) + ']'

@show.register
def _(o: float | complex, depth=0):
    return 'number'

show.register(type(None), lambda o, depth=0: 'nothing')
print(show(1), show(True), show([1, (2.5, None)]), show('x'), show(1j))
print(show.__name__, show.__doc__, show.dispatch(bool) is show.registry[int], show.dispatch(str) is show.registry[object], len(show.registry))
@show.register(Mapping)
def _(o, depth=0):
    return 'mapping'
@show.register(Sized)
def _(o, depth=0):
    return 'sized'
print(show({}), show('abc'), show(set()), show_items.__name__)
@show.register(Iterable)
def _(o, depth=0):
    return 'iterable'
try:
    print(show('abc'))
except RuntimeError as error:
    print(error)
for wrong in (lambda: show(), lambda: show.register(5), lambda: show.register(lambda x: x), lambda: show.register('text', print)):
    try:
        wrong()
    except TypeError as error:
        print(str(error).split(' at 0x')[0])
