import asyncio

async def job(name, delay):
    await asyncio.sleep(delay)
    if name == "bad":
        raise ValueError(name)
    return name

async def main():
    for next_one in asyncio.as_completed([job("slow", 0.03), job("fast", 0), job("bad", 0.01)]):
        try:
            print(await next_one)
        except ValueError as e:
            print("error", e)
    tasks = [asyncio.create_task(job(n, d)) for n, d in (("b", 0.02), ("a", 0))]
    async for t in asyncio.as_completed(tasks):
        print(t in tasks, t.result())
    try:
        for c in asyncio.as_completed([job("never", 5)], timeout=0.01):
            await c
    except TimeoutError as e:
        print("timeout")
    done, pending = await asyncio.wait([asyncio.create_task(job("x", 0)), asyncio.create_task(job("y", 9))], timeout=0.01)
    print([t.result() for t in done], len(pending), [t.cancel() for t in pending])
    for wrong in (asyncio.wait([]), asyncio.wait([job("c", 0)]), asyncio.wait(tasks, return_when="x")):
        try:
            await wrong
        except (ValueError, TypeError) as e:
            print(type(e).__name__, e)

import warnings
warnings.simplefilter("ignore")
asyncio.run(main())
