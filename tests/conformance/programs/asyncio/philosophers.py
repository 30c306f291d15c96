import asyncio

async def philosopher(n, forks, log):
    left, right = sorted((n, (n + 1) % len(forks)))
    for _ in range(2):
        async with forks[left]:
            await asyncio.sleep(0.01)
            async with forks[right]:
                log.append(n)
                await asyncio.sleep(0.05)

async def main():
    forks = [asyncio.Lock() for _ in range(5)]
    log = []
    await asyncio.gather(*(philosopher(n, forks, log) for n in range(5)))
    print(len(log), sorted(log))

asyncio.run(main())
