import reprlib

deep = [[[[[[['x']]]]]]]
print(reprlib.repr(deep), reprlib.repr({'k': {'k': {'k': {'k': {'k': {'k': {'k': 1}}}}}}}))
r = reprlib.Repr(maxdict=2, maxset=2, maxfrozenset=1, maxtuple=3, maxother=10, maxlong=8)
print(r.repr({'b': 1, 'a': 2, 'c': 3}), r.repr({3, 1, 2}), r.repr(frozenset([2, 1])), r.repr((1, 2, 3, 4)), r.repr(123456789012), r.repr(3.14159265358979), r.repr(b'bytes that are long'))
print(r.repr(range(1000000)), r.repr(None), r.repr(lambda: 0)[:4], r.repr({}), r.repr([]), r.repr(frozenset()))
r.indent = 4
print(r.repr({'a': [1, 2], 'b': ()}))
r.indent = ''
print(r.repr([1, [2]]))
print(reprlib.Repr(fillvalue='~').repr(list(range(9))), reprlib.Repr(maxstring=3).repr('abcdef'), reprlib.Repr(maxlevel=0).repr([1]))
try:
    reprlib.Repr(5)
except TypeError as error:
    print(error)
