import asyncio

async def double(x, turns):
    for _ in range(turns):
        await asyncio.sleep(0)
    return x * 2

async def main():
    print(await asyncio.gather(double(1, 3), double(2, 1), double(3, 0)))
    print(await asyncio.gather(), await asyncio.gather(*(double(c, 0) for c in "ab")))
    nested = asyncio.gather(double(1, 0), asyncio.gather(double(5, 0), double(6, 2)))
    print(await nested, nested.done())
    t = asyncio.create_task(double("x", 0))
    print(await asyncio.gather(t, t, double("y", 0)))
    r = await asyncio.gather(double(None, 1), double(1, 0), return_exceptions=True)
    print([type(x).__name__ for x in r])
    try:
        await asyncio.gather(5)
    except TypeError as e:
        print(e)

asyncio.run(main())
