def averager():
    total, n, average = 0, 0, None
    while True:
        value = yield average
        total += value
        n += 1
        average = total / n


a = averager()
print(next(a), a.send(10), a.send(20), a.send(60))
b = averager()
try:
    b.send(5)
except TypeError as error:
    print(error)
print(b.send(None), b.send(3))


def echo():
    received = None
    while received != "stop":
        received = yield ("got", received)
    return "finished"


e = echo()
print(next(e), e.send(1), next(e), e.send([2]))
try:
    e.send("stop")
except StopIteration as stop:
    print(stop.value, stop.args, repr(stop))
try:
    e.send(1)
except StopIteration as stop:
    print(stop.value)
