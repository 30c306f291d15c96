import asyncio

async def fetch(n):
    await asyncio.sleep(n / 50)
    return n

async def main():
    for coro in asyncio.as_completed([fetch(3), fetch(1), fetch(2)]):
        print(await coro)

asyncio.run(main())
