import asyncio

async def worker(lock, sem, log, n):
    async with sem:
        async with lock:
            log.append(("in", n))
            await asyncio.sleep(0.01)
            log.append(("out", n))

async def main():
    lock, sem, log = asyncio.Lock(), asyncio.Semaphore(2), []
    await asyncio.gather(*(worker(lock, sem, log, n) for n in range(3)))
    print(log)

asyncio.run(main())
