import asyncio

class Countdown:
    def __init__(self, n):
        self.n = n
    def __aiter__(self):
        return self
    async def __anext__(self):
        if self.n <= 0:
            raise StopAsyncIteration
        self.n -= 1
        await asyncio.sleep(0.01)
        return self.n + 1

async def main():
    async for n in Countdown(3):
        print(n)
    else:
        print("liftoff")
    print({n: n * n async for n in Countdown(3)})
    print(sum([n async for n in Countdown(4)]))
    try:
        async for _ in [1, 2]:
            pass
    except TypeError as error:
        print(error)

asyncio.run(main())
