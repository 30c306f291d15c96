import asyncio

async def main():
    lock = asyncio.Lock()
    print(lock.locked(), repr(lock).split(" [")[1])
    async with lock:
        print(lock.locked(), repr(lock).split(" [")[1])
    try:
        lock.release()
    except RuntimeError as e:
        print(e)
    order = []
    async def use(name):
        async with lock:
            order.append(name + "+")
            await asyncio.sleep(0)
            order.append(name + "-")
    await asyncio.gather(*map(use, "abc"))
    print(" ".join(order))
    sem = asyncio.Semaphore(2)
    inside = most = 0
    async def visit():
        nonlocal inside, most
        async with sem:
            inside += 1
            most = max(most, inside)
            await asyncio.sleep(0)
            inside -= 1
    await asyncio.gather(*(visit() for _ in range(6)))
    print(most, sem.locked(), repr(sem).split(" [")[1])
    b = asyncio.BoundedSemaphore(1)
    for wrong in (b.release, lambda: asyncio.Semaphore(-1)):
        try:
            wrong()
        except ValueError as e:
            print(e)
    cond = asyncio.Condition()
    for wrong in (cond.notify, cond.notify_all):
        try:
            wrong()
        except RuntimeError as e:
            print(e)
    try:
        await cond.wait()
    except RuntimeError as e:
        print(e)
    try:
        with lock:
            pass
    except TypeError as e:
        print(e)

asyncio.run(main())
