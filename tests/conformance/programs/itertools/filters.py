from itertools import takewhile, dropwhile, filterfalse, compress

data = [1, 4, 6, 3, 8, 2]
small = lambda x: x < 5
print(list(takewhile(small, data)), list(dropwhile(small, data)))
print(list(filterfalse(small, data)), list(filterfalse(None, [0, 1, "", "a", None])))
print(list(compress("ABCDEF", [1, 0, 1, 0, 1, 1])), list(compress("ABC", [True])))
it = iter(data)
print(list(takewhile(small, it)), list(it))
calls = []

def spy(x):
    calls.append(x)
    return x != 6

list(dropwhile(spy, data))
print(calls)
calls.clear()
print(list(takewhile(spy, data)), calls)
for wrong in (lambda: takewhile(small), lambda: list(takewhile(None, data)), lambda: compress("a", 5),
              lambda: list(filterfalse(lambda: 1, data))):
    try:
        wrong()
    except TypeError as e:
        print(e)
