import itertools

makers = {
    "chain": itertools.chain([1], [2]),
    "count": itertools.count(),
    "islice": itertools.islice([1, 2], 1),
    "tee": itertools.tee([1])[0],
    "product": itertools.product([1], [2]),
    "groupby": itertools.groupby("a"),
    "batched": itertools.batched("ab", 1),
}
for name, it in makers.items():
    print(name, iter(it) is it, type(it).__module__, type(it).__name__)
    try:
        len(it)
    except TypeError as e:
        print("  ", e)
try:
    itertools.chain([1])[0]
except TypeError as e:
    print(e)
print(bool(itertools.chain()), list(zip(itertools.count(), "ab")))
print(itertools.chain(x=1) if False else "no keywords")
try:
    itertools.chain(x=1)
except TypeError as e:
    print(e)
