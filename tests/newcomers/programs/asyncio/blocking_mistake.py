import asyncio
import time

async def good():
    await asyncio.sleep(0.05)

async def bad():
    time.sleep(0.05)

async def main():
    for f in (good, bad):
        start = time.perf_counter()
        await asyncio.gather(*(f() for _ in range(4)))
        took = time.perf_counter() - start
        print(f.__name__, "together" if took < 0.1 else "one after the other")

asyncio.run(main())
