import asyncio

async def runner(name, barrier, delay):
    await asyncio.sleep(delay)
    print(name, "arrives")
    position = await barrier.wait()
    return position

async def main():
    barrier = asyncio.Barrier(3)
    print(barrier.parties, barrier.n_waiting, barrier.broken)
    print(await asyncio.gather(*(runner(n, barrier, d) for n, d in zip("abc", (0.3, 0.1, 0.2)))))
    t = asyncio.create_task(runner("d", barrier, 0))
    await asyncio.sleep(0.1)
    print(barrier.n_waiting, repr(barrier).split("[")[1])
    await barrier.abort()
    try:
        await t
    except asyncio.BrokenBarrierError as error:
        print("broken:", error, barrier.broken)
    await barrier.reset()
    print(barrier.broken)
    try:
        asyncio.Barrier(0)
    except ValueError as error:
        print(error)

asyncio.run(main())
