class Sleep:
    def __init__(self, ticks):
        self.ticks = ticks

    def __await__(self):
        yield self.ticks


async def worker(name, *naps):
    for ticks in naps:
        print(f"{name} sleeps {ticks}")
        await Sleep(ticks)
    return f"{name} done"


def run(*coroutines):
    now, waiting, results = 0, [(0, i, c) for i, c in enumerate(coroutines)], []
    while waiting:
        waiting.sort(key=lambda w: w[:2])
        now, i, c = waiting.pop(0)
        try:
            waiting.append((now + c.send(None), i, c))
        except StopIteration as stop:
            results.append((now, stop.value))
    return results


print(run(worker("a", 3, 1), worker("b", 1, 1, 1), worker("c")))


class Resource:
    async def __aenter__(self):
        await Sleep(1)
        print("opened")
        return self

    async def __aexit__(self, *exc):
        await Sleep(1)
        print("closed")


class Numbers:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        await Sleep(1)
        return self.n


async def use():
    async with Resource():
        total = 0
        async for n in Numbers(3):
            total += n
    return total, [n async for n in Numbers(2)]


print(run(use()))
