log = []


def traced(name, iterable):
    for x in iterable:
        log.append(f"{name}{x}")
        yield x


result = zip(traced("a", [1, 2, 3]), traced("b", [1, 2]))
print(list(result), log)
log.clear()
m = map(lambda x: x * 10, traced("m", range(3)))
print(next(m), log)
f = filter(lambda x: x > 10, m)
print(next(f), log, list(f), log)
log.clear()
e = enumerate(traced("e", "xy"), 1)
for i, x in e:
    log.append(i)
print(log)
log.clear()
print(any(x > 1 for x in traced("q", [1, 2, 3])), log)
a = iter([1, 2, 3, 4])
print(list(zip(a, a)), [x + y for x, y in zip(*[iter(range(6))] * 2)])
