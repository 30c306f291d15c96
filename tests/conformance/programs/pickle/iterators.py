import pickle

it = iter([1, 2, 3])
next(it)
print(list(pickle.loads(pickle.dumps(it))), list(it))
for it in (iter((1, 2)), iter({'a': 1}), iter('abc'), iter(b'ab'), iter(range(3)), reversed([1, 2]),
           enumerate('ab', 5), zip('ab', [1, 2]), map(str, [1, 2]), filter(None, [0, 1])):
    print(type(it).__name__, list(pickle.loads(pickle.dumps(it))))
exhausted = iter([1])
list(exhausted)
print(exhausted.__reduce__())
print(iter([5, 6]).__reduce__(), iter(range(4)).__reduce__())
it = iter([1, 2, 3])
it.__setstate__(2)
print(list(it))
