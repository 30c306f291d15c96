import asyncio

class Ticker:
    def __init__(self, n):
        self.n, self.i = n, 0

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.i >= self.n:
            raise StopAsyncIteration
        self.i += 1
        await asyncio.sleep(0)
        return self.i

async def squares(source):
    async for x in source:
        yield x * x

async def main():
    print([x async for x in Ticker(4)], [x async for x in squares(Ticker(5)) if x % 2])
    print({x: -x async for x in Ticker(2)}, [await asyncio.sleep(0, y) for y in "ab"])
    it = aiter(Ticker(1))
    print(await anext(it), await anext(it, "default"))
    try:
        await anext(it)
    except StopAsyncIteration as e:
        print(repr(e))
    async for x in Ticker(2):
        print(x)
    else:
        print("else")
    for wrong in ("aiter([])", "anext(5)"):
        try:
            eval(wrong)
        except TypeError as e:
            print(e)
    try:
        async for x in [1]:
            pass
    except TypeError as e:
        print(e)
    try:
        for x in Ticker(1):
            pass
    except TypeError as e:
        print(e)
    gen = squares(Ticker(3))
    print(await gen.asend(None), await gen.__anext__())
    await gen.aclose()
    print([x async for x in gen])

asyncio.run(main())
