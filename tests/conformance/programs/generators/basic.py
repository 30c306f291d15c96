def count(n):
    print("start")
    for i in range(n):
        print("about to yield", i)
        yield i
    print("end")


g = count(2)
print(type(g).__name__, g is iter(g))
print(next(g))
print(next(g))
try:
    next(g)
except StopIteration as stop:
    print("stopped", stop.value)
print(next(g, "exhausted"))
print(list(count(1)))
for x in count(0):
    print("never")


def empty():
    return
    yield


print(list(empty()), sum(count(3)))
