# What a partial shows, refuses and keeps.
from functools import partial, reduce, cmp_to_key

double = partial(int, base=2)
print(double('101'), double('11', base=3), double.func, double.args, double.keywords)
nested = partial(partial(max, 1), 5)
print(nested, nested(3))
inner = partial(max, 1)
inner.label = 'mine'
print(partial(inner, 2))
for name in ('func', 'args', '__dict__'):
    try:
        delattr(double, name)
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
for make in (lambda: partial(), lambda: partial(3), lambda: reduce(max, []),
             lambda: reduce(max, 3), lambda: reduce(max),
             lambda: cmp_to_key(max)(1) < 2, lambda: hash(cmp_to_key(max)(1))):
    try:
        print(make())
    except TypeError as e:
        print('TypeError:', e)
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))


class Loop:
    def __repr__(self):
        return repr(again)


again = partial(print, Loop())
print(again)
