from functools import partial

p = partial(int, base=2)
print(p('101'), p.func, p.args, p.keywords, p('7', base=8))
for name in ('func', 'args', 'keywords'):
    try:
        setattr(p, name, None)
    except AttributeError as error:
        print(error)
    try:
        delattr(p, name)
    except (AttributeError, TypeError) as error:
        print(error)
p.note = 'own'
print(p.note, p.__dict__)
p.keywords['base'] = 16
print(p('ff'), partial(p, 'a').args, partial(p, 'a').func is int)
for wrong in (lambda: partial(), lambda: partial(5), lambda: p(), lambda: partial(print, 1)(sep=5)):
    try:
        wrong()
    except TypeError as error:
        print(error)
