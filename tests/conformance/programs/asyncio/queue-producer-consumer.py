import asyncio

async def producer(q, name, n):
    for i in range(n):
        await q.put(f"{name}{i}")

async def consumer(q, got):
    while True:
        item = await q.get()
        got.append(item)
        q.task_done()

async def main():
    q, got = asyncio.Queue(maxsize=2), []
    consumers = [asyncio.create_task(consumer(q, got)) for _ in range(2)]
    await asyncio.gather(producer(q, "a", 4), producer(q, "b", 3))
    await q.join()
    for c in consumers:
        c.cancel()
    r = await asyncio.gather(*consumers, return_exceptions=True)
    print(sorted(got), [type(x).__name__ for x in r], q.empty(), q.qsize())
    print(repr(asyncio.Queue(3)).split(" at ")[0], q.full(), q.maxsize)
    for wrong in (q.get_nowait, q.task_done, lambda: [q.put_nowait(i) for i in range(9)]):
        try:
            wrong()
        except (asyncio.QueueEmpty, asyncio.QueueFull, ValueError) as e:
            print(type(e).__name__, e)
    p = asyncio.PriorityQueue()
    for x in (3, 1, 2):
        p.put_nowait(x)
    l = asyncio.LifoQueue()
    for x in "abc":
        l.put_nowait(x)
    print([p.get_nowait() for _ in range(3)], [await l.get() for _ in range(3)])
    try:
        await asyncio.wait_for(p.get(), 0.01)
    except TimeoutError:
        print("nothing came")

asyncio.run(main())
