import weakref

class Thing:
    def __call__(self):
        return 1

gone = []
t = Thing()
p = weakref.proxy(t, gone.append)
q = weakref.proxy(t)
print(p == p, p == t, repr(p).startswith('<weakproxy at'))
del t
print(len(gone), gone[0] is p)
for what in (lambda: p.x, lambda: p(), lambda: str(p), lambda: bool(p), lambda: len(p), lambda: p + 1, lambda: p == 1,
             lambda: setattr(p, 'x', 1), lambda: iter(p), lambda: p[0], lambda: isinstance(p, Thing)):
    try:
        print(what())
    except ReferenceError as error:
        print('ReferenceError', error)
print('None' in repr(p) or 'NoneType' in repr(p))
