import asyncio
from time import perf_counter

TASKS = 8
STEPS = 625
WAIT_MS = 5
DATA_KB = 100

async def task(steps, wait_ms, data):
    text = "ab" * 13_250
    for _ in range(steps):
        "no" in text
    await asyncio.sleep(wait_ms / 1000)
    return len(data)

async def main():
    async with asyncio.TaskGroup() as group:
        for _ in range(TASKS):
            group.create_task(task(STEPS, WAIT_MS, bytes(DATA_KB * 1024)))

start = perf_counter()
asyncio.run(main())
print(f"{perf_counter() - start:.4f} s")
