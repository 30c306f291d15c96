import asyncio

async def user(name, lock, log):
    async with lock:
        log.append(name)
        await asyncio.sleep(0.1)

async def main():
    lock = asyncio.Lock()
    log = []
    tasks = [asyncio.create_task(user(n, lock, log)) for n in "abcd"]
    await asyncio.sleep(0.05)
    print(repr(lock).split("[")[1])
    tasks[1].cancel()
    await asyncio.wait(tasks)
    print(log, tasks[1].cancelled())

asyncio.run(main())
