from itertools import chain

print(list(chain("abc", [1, 2], range(2))))
print(list(chain()), list(chain([])))
print("".join(chain.from_iterable(["ab", "cd", ""])))
print(list(chain.from_iterable({"x": 1, "yz": 2})))

def noisy():
    print("first asked")
    yield [1, 2]
    print("second asked")
    yield [3]

lazy = chain.from_iterable(noisy())
print(next(lazy), next(lazy), next(lazy))
flat = lambda nested: list(chain.from_iterable(x if isinstance(x, list) else [x] for x in nested))
print(flat([1, [2, 3], 4, [], [5]]))
try:
    list(chain([1], 2))
except TypeError as e:
    print(e)
it = chain([1, 2], 7)
print(next(it), next(it))
try:
    next(it)
except TypeError as e:
    print(e)
