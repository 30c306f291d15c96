import asyncio, itertools
async def produce(name, q):
    for i in range(3):
        await q.put((name, i))
        await asyncio.sleep(0.001)
async def consume(name, q, out):
    while True:
        item = await q.get()
        out.append(item)
        q.task_done()
async def main():
    q, out = asyncio.Queue(), []
    producers = [asyncio.create_task(produce(n, q)) for n in range(2)]
    consumers = [asyncio.create_task(consume(n, q, out)) for n in range(3)]
    await asyncio.gather(*producers)
    await q.join()
    for c in consumers:
        c.cancel()
    print(sorted(out))
asyncio.run(main())
