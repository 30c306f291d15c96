import asyncio
import random
import time

async def worker(name, queue):
    while True:
        sleep_for = await queue.get()
        await asyncio.sleep(sleep_for)
        queue.task_done()

async def main():
    queue = asyncio.Queue()
    for _ in range(20):
        queue.put_nowait(random.uniform(0.005, 0.01))
    tasks = []
    for i in range(3):
        tasks.append(asyncio.create_task(worker(f'worker-{i}', queue)))
    await queue.join()
    for task in tasks:
        task.cancel()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    print([type(r).__name__ for r in results], queue.empty())

asyncio.run(main())
