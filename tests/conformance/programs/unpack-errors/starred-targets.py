first, *middle, last = 'abcde'
*all_, = (1, 2)
(a, [b, *c]), d = (1, 'xyz'), 4
print(first, middle, last, all_, a, b, c, d)
for x, *rest in ([1, 2, 3], 'ab'):
    print(x, rest)
d = {}
d['k'], *d['rest'] = range(4)
print(d, [*range(2), *'ab'], {*[1], *[2]}, {**{'a': 1}, 'b': 2, **{'a': 3}}, (*[],), [*{}, *()])
def f(*args, **kw):
    return args, kw
print(f(*[1], 2, *(3,), **{'x': 1}, y=2, **{}), f(*'ab', k=1, *[9]))
for wrong in ('a, b = 1', 'a, b = [1]', 'a, b = 1, 2, 3', 'a, *b, c = [1]', 'a, b = {1}', '[a] = ""', 'a, b = iter([1, 2, 3])', '(a, b), c = 1, 2', '*a, = 5', 'a, b = None', 'f(*5)', 'f(**5)', 'f(**{1: 2})', 'f(x=1, **{"x": 2})', '[*5]', '{**5}', '{*5}', 'f(*None, **None)', 'int(**{"base": 1, "nope": 2})'):
    try:
        exec(wrong)
        print(wrong, 'fine')
    except (TypeError, ValueError) as error:
        print(wrong, '|', type(error).__name__, error)
def gen():
    yield 1
    raise KeyError('in the middle')
try:
    a, b = gen()
except KeyError as error:
    print(repr(error))
