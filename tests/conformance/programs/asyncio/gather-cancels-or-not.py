import asyncio

async def slow(name, log):
    try:
        await asyncio.sleep(0.01)
        log.append(name + " done")
    except asyncio.CancelledError:
        log.append(name + " cancelled")
        raise

async def fail():
    raise ValueError("first")

async def main():
    log = []
    try:
        await asyncio.gather(slow("a", log), fail())
    except ValueError as e:
        print("caught", e, log)
    await asyncio.sleep(0.02)
    print(log)
    log = []
    g = asyncio.gather(slow("b", log), slow("c", log))
    await asyncio.sleep(0)
    g.cancel()
    try:
        await g
    except asyncio.CancelledError:
        print("gather cancelled", log, g.cancelled())
    t = asyncio.create_task(slow("d", log))
    await asyncio.sleep(0)
    t.cancel()
    print([type(r).__name__ for r in await asyncio.gather(t, return_exceptions=True)])

asyncio.run(main())
