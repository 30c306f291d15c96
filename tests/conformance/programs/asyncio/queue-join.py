import asyncio

async def worker(name, queue):
    while True:
        delay = await queue.get()
        await asyncio.sleep(delay)
        queue.task_done()
        print(name, "slept", delay)

async def main():
    queue = asyncio.Queue()
    for delay in (0.3, 0.1, 0.2, 0.4):
        queue.put_nowait(delay)
    tasks = [asyncio.create_task(worker(f"worker-{i}", queue)) for i in range(2)]
    await queue.join()
    for task in tasks:
        task.cancel()
    print(await asyncio.gather(*tasks, return_exceptions=True))
    try:
        queue.task_done()
    except ValueError as error:
        print(error)

asyncio.run(main())
