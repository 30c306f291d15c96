import asyncio
from time import perf_counter

def report():
    total = 0
    for i in range(1_000_000):
        total += i
    return total

async def main():
    start = perf_counter()
    report()
    report()
    print(f"one after the other {perf_counter() - start:.3f} s")

    start = perf_counter()
    await asyncio.gather(asyncio.to_thread(report), asyncio.to_thread(report))
    print(f"in two threads      {perf_counter() - start:.3f} s")

asyncio.run(main())
