import asyncio
from time import perf_counter

gaps = []

async def heartbeat():
    while True:
        before = perf_counter()
        await asyncio.sleep(0.01)
        gaps.append(perf_counter() - before)

def report():
    total = 0
    for i in range(1_000_000):
        total += i
    return total

async def main():
    pulse = asyncio.create_task(heartbeat())
    await asyncio.sleep(0.05)
    print("total:", report())
    await asyncio.sleep(0.05)
    pulse.cancel()
    print(f"longest gap: {1000 * max(gaps):.1f} ms")

asyncio.run(main())
