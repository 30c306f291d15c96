from itertools import islice, count, filterfalse, starmap, compress, tee, dropwhile, chain, batched
evens = filterfalse(lambda n: n % 2, count())
print(list(islice(evens, 5)), list(starmap(pow, [(2, 3), (3, 2)])), list(compress("ABCD", [1, 0, 1, 0])))
a, b = tee(iter([1, 2, 3]))
print(sum(a), list(b), list(dropwhile(str.isalpha, "ab1c")), list(chain.from_iterable(["ab", "c"])), list(batched("abcde", 2)))
