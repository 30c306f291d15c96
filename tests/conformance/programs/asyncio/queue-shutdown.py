import asyncio

async def consumer(name, q):
    try:
        while True:
            item = await q.get()
            print(name, "got", item)
            q.task_done()
    except asyncio.QueueShutDown:
        print(name, "ends")

async def main():
    q = asyncio.Queue()
    for n in range(3):
        q.put_nowait(n)
    tasks = [asyncio.create_task(consumer(n, q)) for n in "ab"]
    await asyncio.sleep(0)
    q.shutdown()
    await asyncio.gather(*tasks)
    try:
        await q.put(1)
    except asyncio.QueueShutDown:
        print("no more")
    full = asyncio.Queue(1)
    full.put_nowait("x")
    putter = asyncio.create_task(full.put("y"))
    await asyncio.sleep(0)
    full.shutdown(immediate=True)
    print(await asyncio.gather(putter, return_exceptions=True), full.qsize())
    await full.join()

asyncio.run(main())
