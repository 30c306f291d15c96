import asyncio

async def worker(name, queue, done):
    while (job := await queue.get()) is not None:
        await asyncio.sleep(0)
        done.append((job, job ** 2))
        queue.task_done()
    queue.task_done()
    return name

async def main():
    queue, done = asyncio.Queue(), []
    workers = [asyncio.create_task(worker(f"w{i}", queue, done)) for i in range(3)]
    for n in range(8):
        queue.put_nowait(n)
    await queue.join()
    for _ in workers:
        queue.put_nowait(None)
    print(await asyncio.gather(*workers))
    print(sorted(done))

async def with_shutdown():
    q = asyncio.Queue()
    for n in range(3):
        q.put_nowait(n)
    q.shutdown()
    got = []
    try:
        while True:
            got.append(await q.get())
    except asyncio.QueueShutDown:
        print(got, "shut down")
    try:
        q.put_nowait(1)
    except asyncio.QueueShutDown as e:
        print(repr(e))

asyncio.run(main())
asyncio.run(with_shutdown())
