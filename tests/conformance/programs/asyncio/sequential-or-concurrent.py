# Awaiting one after the other takes the sum of the times; tasks take the longest.
import asyncio
import time

async def work(name, seconds):
    print("start", name)
    await asyncio.sleep(seconds)
    print("end", name)

async def main():
    begin = time.perf_counter()
    await work("a", 0.2)
    await work("b", 0.1)
    print(round(time.perf_counter() - begin, 1))
    begin = time.perf_counter()
    a = asyncio.create_task(work("c", 0.2))
    b = asyncio.create_task(work("d", 0.1))
    await a
    await b
    print(round(time.perf_counter() - begin, 1))

asyncio.run(main())
