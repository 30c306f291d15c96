import collections
from itertools import islice, chain, repeat, tee, zip_longest

def take(n, iterable):
    return list(islice(iterable, n))

def sliding_window(iterable, n):
    iterator = iter(iterable)
    window = collections.deque(islice(iterator, n - 1), maxlen=n)
    for x in iterator:
        window.append(x)
        yield tuple(window)

def grouper(iterable, n, *, incomplete="fill", fillvalue=None):
    iterators = [iter(iterable)] * n
    match incomplete:
        case "fill":
            return zip_longest(*iterators, fillvalue=fillvalue)
        case "strict":
            return zip(*iterators, strict=True)
        case "ignore":
            return zip(*iterators)
        case _:
            raise ValueError("Expected fill, strict, or ignore")

print(take(3, "abcdef"), ["".join(w) for w in sliding_window("ABCDEFG", 4)])
print(list(grouper("ABCDEFG", 3, fillvalue="x")))
print(list(grouper("ABCDEFG", 3, incomplete="ignore")))
try:
    print(list(grouper("ABCDEFG", 3, incomplete="strict")))
except ValueError as e:
    print(e)
try:
    grouper("a", 1, incomplete="what")
except ValueError as e:
    print(e)
print(list(chain(repeat("pad", 2), "xy")), list(sliding_window("ab", 3)))
