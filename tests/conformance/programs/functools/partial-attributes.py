from functools import partial

basetwo = partial(int, base=2)
basetwo.__doc__ = "Convert base 2 string to an int."
print(basetwo("10010"), basetwo.__doc__)
print(basetwo.func, basetwo.args, basetwo.keywords)
print(basetwo("17", base=8))

def show(*args, **kw):
    return args, kw

p = partial(show, 1, 2, x=3)
q = partial(p, 4, y=5, x=6)
print(q(7, z=8))
print(q.func is show, q.args, q.keywords)
q.note = "mine"
print(q.__dict__, vars(p))
for wrong in (lambda: partial(), lambda: partial(3)):
    try:
        wrong()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
print(repr(partial(int, "1", base=3)))
print(callable(p), isinstance(p, partial))
