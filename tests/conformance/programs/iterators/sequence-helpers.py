def chain(*iterables):
    for it in iterables:
        yield from it


def islice(it, start, stop, step=1):
    for i, x in enumerate(it):
        if i >= stop:
            return
        if i >= start and (i - start) % step == 0:
            yield x


def groupby(items, key=lambda x: x):
    group, current = [], object()
    for x in items:
        k = key(x)
        if k != current:
            if group:
                yield current, group
            group, current = [], k
        group.append(x)
    if group:
        yield current, group


def product(*pools):
    if not pools:
        yield ()
        return
    for x in pools[0]:
        for rest in product(*pools[1:]):
            yield x, *rest


def accumulate(items, f=lambda a, b: a + b):
    it = iter(items)
    total = next(it)
    yield total
    for x in it:
        total = f(total, x)
        yield total


def count(n=0):
    while True:
        yield n
        n += 1


print(list(chain("ab", [1], ())), list(islice(count(10), 2, 9, 3)), list(groupby("aabbbca")))
print(list(product("ab", [1, 2])), list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 4], max)))
print(list(groupby([1, 3, 2, 4, 5], key=lambda n: n % 2)), list(zip(count(), "abc")), sum(islice(count(), 0, 101)))
