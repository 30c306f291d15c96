import asyncio

async def main():
    q = asyncio.PriorityQueue()
    for item in (3, 1, 2):
        await q.put(item)
    print([await q.get() for _ in range(3)])
    q = asyncio.LifoQueue()
    for item in (3, 1, 2):
        await q.put(item)
    print([await q.get() for _ in range(3)])
    q = asyncio.Queue()
    getters = [asyncio.create_task(q.get()) for _ in range(3)]
    await asyncio.sleep(0)
    getters[0].cancel()
    q.put_nowait("x")
    q.put_nowait("y")
    print(await asyncio.gather(*getters, return_exceptions=True))
    print(asyncio.Queue[int])

asyncio.run(main())
