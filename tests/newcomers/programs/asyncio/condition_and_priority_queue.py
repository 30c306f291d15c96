import asyncio
async def main():
    pq = asyncio.PriorityQueue()
    for n in (3, 1, 2):
        pq.put_nowait((n, f"job{n}"))
    while not pq.empty():
        print(await pq.get())
    cond = asyncio.Condition()
    async def waiter():
        async with cond:
            await cond.wait()
            print("notified")
    t = asyncio.create_task(waiter())
    await asyncio.sleep(0.01)
    async with cond:
        cond.notify_all()
    await t
asyncio.run(main())
