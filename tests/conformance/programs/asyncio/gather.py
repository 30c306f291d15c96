import asyncio

async def fetch(n, delay):
    await asyncio.sleep(delay)
    print("fetched", n)
    return n * 10

async def main():
    results = await asyncio.gather(fetch(1, 0.3), fetch(2, 0.1), fetch(3, 0.2))
    print(results)
    print(await asyncio.gather())
    same = asyncio.ensure_future(fetch(4, 0))
    print(await asyncio.gather(same, same, fetch(5, 0)))

asyncio.run(main())
