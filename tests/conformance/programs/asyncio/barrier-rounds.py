import asyncio

async def runner(name, barrier, log):
    for round in range(2):
        log.append(f"{name}{round}")
        position = await barrier.wait()
        if position == 0:
            log.append("|")
        await barrier.wait()

async def main():
    log = []
    barrier = asyncio.Barrier(3)
    await asyncio.gather(*(runner(n, barrier, log) for n in "abc"))
    print(log, barrier.parties, barrier.n_waiting, barrier.broken)
    async with asyncio.Barrier(1) as position:
        print(position)
    lone = asyncio.Barrier(2)
    t = asyncio.create_task(lone.wait())
    await asyncio.sleep(0)
    await lone.abort()
    print([type(r).__name__ for r in await asyncio.gather(t, return_exceptions=True)], lone.broken)
    await lone.reset()
    print(lone.broken)
    try:
        asyncio.Barrier(0)
    except ValueError as e:
        print(e)

asyncio.run(main())
