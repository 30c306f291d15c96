import asyncio
from time import perf_counter

async def fetch(name, seconds):
    await asyncio.sleep(seconds)
    return name

async def main():
    start = perf_counter()
    for name in ("a", "b", "c"):
        await fetch(name, 0.1)
    print(f"one by one {perf_counter() - start:.3f} s")

    start = perf_counter()
    names = await asyncio.gather(fetch("a", 0.1), fetch("b", 0.1), fetch("c", 0.1))
    print(f"together   {perf_counter() - start:.3f} s", names)

asyncio.run(main())
