import asyncio

async def nap(seconds):
    await asyncio.sleep(seconds)
    return seconds

async def main():
    for earliest in asyncio.as_completed([nap(0.3), nap(0.1), nap(0.2)]):
        print(await earliest)
    tasks = [asyncio.create_task(nap(s), name=str(s)) for s in (0.2, 0.1)]
    async for t in asyncio.as_completed(tasks):
        print(t.get_name(), t in tasks, await t)
    try:
        for c in asyncio.as_completed([nap(0.1), nap(9)], timeout=0.5):
            print(await c)
    except TimeoutError:
        print("timeout")

asyncio.run(main())
