import asyncio

counter = 0

async def add(lock, n):
    global counter
    for _ in range(n):
        async with lock:
            value = counter
            await asyncio.sleep(0)
            counter = value + 1

async def race(n):
    global counter
    for _ in range(n):
        value = counter
        await asyncio.sleep(0)
        counter = value + 1

async def main():
    global counter
    lock = asyncio.Lock()
    await asyncio.gather(*(add(lock, 10) for _ in range(5)))
    print(counter, lock.locked())
    counter = 0
    await asyncio.gather(*(race(10) for _ in range(5)))
    print(counter)
    print(await lock.acquire(), lock.locked(), "[locked]" in repr(lock))
    lock.release()
    try:
        lock.release()
    except RuntimeError as error:
        print(error)
    try:
        with lock:
            pass
    except TypeError as error:
        print(str(error)[:57])

asyncio.run(main())
