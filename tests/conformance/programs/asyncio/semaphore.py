import asyncio

active = 0
most = 0

async def work(n, sem):
    global active, most
    async with sem:
        active += 1
        most = max(most, active)
        await asyncio.sleep(0.1)
        active -= 1
    return n

async def main():
    sem = asyncio.Semaphore(3)
    print(await asyncio.gather(*(work(n, sem) for n in range(10))))
    print(most, active, sem.locked(), repr(sem).split("[")[1])
    bounded = asyncio.BoundedSemaphore(1)
    await bounded.acquire()
    print(bounded.locked())
    bounded.release()
    try:
        bounded.release()
    except ValueError as error:
        print(error)
    try:
        asyncio.Semaphore(-1)
    except ValueError as error:
        print(error)

asyncio.run(main())
