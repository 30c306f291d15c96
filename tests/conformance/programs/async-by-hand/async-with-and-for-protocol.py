class Manager:
    def __init__(self, swallow=False):
        self.swallow = swallow

    async def __aenter__(self):
        print("enter")
        return "value"

    async def __aexit__(self, kind, error, trace):
        print("exit", kind and kind.__name__)
        return self.swallow


class Count:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        return self.n


def run(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value
    raise RuntimeError("it waits")


async def main():
    async with Manager() as a, Manager(True) as b:
        print(a, b)
        raise KeyError("swallowed by the second")
    async for n in Count(3):
        if n == 1:
            continue
        print(n)
    else:
        print("else")
    result = [n async for n in Count(2)]
    async with Manager():
        return result


print(run(main()))


async def fails():
    async with Manager():
        1 / 0


try:
    run(fails())
except ZeroDivisionError as error:
    print(error)
try:
    run(anext(Count(0)))
except StopAsyncIteration:
    print("no more")


async def default():
    return await anext(Count(0), "default"), await anext(Count(5))


print(run(default()))
for wrong in (5, [1], None):
    for function in (aiter, anext):
        try:
            function(wrong)
        except TypeError as error:
            print(error)
