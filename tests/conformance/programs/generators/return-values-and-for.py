def g(n):
    total = 0
    for i in range(n):
        total += yield i
    return total


def drive(gen, values):
    out = [next(gen)]
    try:
        for v in values:
            out.append(gen.send(v))
    except StopIteration as stop:
        return out, stop.value
    return out, "not finished"


print(drive(g(3), [10, 20, 30]), drive(g(3), [1]))
try:
    list(g(2))
except TypeError as error:
    print(error)


def chain(*gens):
    results = []
    for gen in gens:
        results.append((yield from gen))
    return results


def simple(n):
    yield n
    return n * 10


def main():
    final = yield from chain(simple(1), simple(2), iter("x"), [5])
    yield ("final", final)


print(list(main()))


def nested(depth):
    if depth:
        result = yield from nested(depth - 1)
        return result + 1
    yield "bottom"
    return 0


def run(gen):
    while True:
        try:
            print("yielded", next(gen))
        except StopIteration as stop:
            return stop.value


print(run(nested(5)))
for x in simple(7):
    print("loop", x)
print(dict(zip("ab", simple(1))), [*simple(2), *simple(3)], sum(simple(4)), max(simple(5)), list(map(str, simple(6))), sorted(simple(8)))
