import asyncio
import time

async def say_after(delay, what):
    await asyncio.sleep(delay)
    print(what)

async def main():
    task1 = asyncio.create_task(say_after(0.1, 'hello'))
    task2 = asyncio.create_task(say_after(0.2, 'world'))
    start = time.perf_counter()
    await task1
    await task2
    print(round(time.perf_counter() - start, 1))

asyncio.run(main())
