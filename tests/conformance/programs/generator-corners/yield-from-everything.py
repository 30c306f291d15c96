def delegate(value):
    result = yield from value
    return result


class Sender:
    def __init__(self):
        self.got = []

    def __iter__(self):
        return self

    def __next__(self):
        return "next"

    def send(self, value):
        self.got.append(value)
        if value == "stop":
            raise StopIteration("the end")
        return f"sent {value}"

    def throw(self, error):
        return f"thrown {error!r}"

    def close(self):
        print("closed")


for value in ([1, 2], "ab", {"k": 1}, range(2), (x for x in "z"), 5, None, object):
    try:
        print(list(delegate(value)))
    except TypeError as error:
        print(error)
g = delegate(Sender())
print(next(g), g.send("x"), g.send(None), g.throw(ValueError("v")))
try:
    g.send("stop")
except StopIteration as stop:
    print(stop.value)
g = delegate(Sender())
next(g)
g.close()
g = delegate([1, 2])
next(g)
for call in (lambda: g.send("to a list"), lambda: next(g)):
    try:
        print(call())
    except (AttributeError, StopIteration) as error:
        print(type(error).__name__, error)
