from itertools import chain, combinations, filterfalse, tee, cycle, islice, groupby
from operator import itemgetter

def powerset(iterable):
    s = list(iterable)
    return chain.from_iterable(combinations(s, r) for r in range(len(s) + 1))

def unique_everseen(iterable, key=None):
    seen = set()
    for element in iterable:
        k = element if key is None else key(element)
        if k not in seen:
            seen.add(k)
            yield element

def unique_justseen(iterable, key=None):
    return map(next, map(itemgetter(1), groupby(iterable, key)))

def partition(predicate, iterable):
    t1, t2 = tee(iterable)
    return filterfalse(predicate, t1), filter(predicate, t2)

def roundrobin(*iterables):
    iterators = map(iter, iterables)
    for active in range(len(iterables), 0, -1):
        iterators = cycle(islice(iterators, active))
        yield from map(next, iterators)

print(list(powerset([1, 2, 3])))
print("".join(unique_everseen("AAAABBBCCDAABBB")), "".join(unique_everseen("ABBcCAD", str.casefold)))
print("".join(unique_justseen("AAAABBBCCDAABBB")))
evens, odds = partition(lambda x: x % 2, range(10))
print(list(evens), list(odds))
try:
    print("".join(roundrobin("ABC", "D", "EF")))
except RuntimeError as e:
    print(e)
