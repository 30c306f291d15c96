import asyncio

async def main():
    event = asyncio.Event()
    log = []
    async def waiter(n):
        await event.wait()
        log.append(n)
    tasks = [asyncio.create_task(waiter(n)) for n in range(3)]
    await asyncio.sleep(0)
    print(event.is_set(), log, repr(event).split(" [")[1])
    event.set()
    await asyncio.gather(*tasks)
    print(log, await event.wait(), repr(event).split(" [")[1])
    event.clear()
    cond, stock = asyncio.Condition(), []
    async def buyer(name):
        async with cond:
            await cond.wait_for(lambda: stock)
            print(name, "bought", stock.pop())
    buyers = [asyncio.create_task(buyer(n)) for n in ("ann", "bob")]
    for thing in ("tea", "milk"):
        await asyncio.sleep(0)
        async with cond:
            stock.append(thing)
            cond.notify()
    await asyncio.gather(*buyers)
    async with cond:
        try:
            await asyncio.wait_for(cond.wait(), 0.01)
        except TimeoutError:
            print("no more", cond.locked())

asyncio.run(main())
