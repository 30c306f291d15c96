values = [3, 2, 1, 0, 9]
print(list(iter(values.pop, 1)), values)
lines = iter(["first", "second", "", "third"])
print([line for line in iter(lambda: next(lines), "")])
n = 0


def tick():
    global n
    n += 1
    return n


it = iter(tick, 4)
print(type(it).__name__, list(it), list(it), n)
for bad in (lambda: iter(5), lambda: iter(5, 6), lambda: next([1]), lambda: next(iter([]))):
    try:
        bad()
    except (TypeError, StopIteration) as error:
        print(type(error).__name__, error)
print(next(iter([]), "default"), next(iter({"k": 1})), next(iter("ab")))
