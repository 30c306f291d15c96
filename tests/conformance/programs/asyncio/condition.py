import asyncio

async def consumer(cond, items, name):
    async with cond:
        await cond.wait_for(lambda: items)
        print(name, "takes", items.pop())

async def producer(cond, items):
    for n in range(3):
        await asyncio.sleep(0.1)
        async with cond:
            items.append(n)
            cond.notify()

async def main():
    cond = asyncio.Condition()
    items = []
    await asyncio.gather(producer(cond, items), *(consumer(cond, items, c) for c in "abc"))
    for call in (cond.notify, cond.notify_all):
        try:
            call()
        except RuntimeError as error:
            print(error)
    try:
        await cond.wait()
    except RuntimeError as error:
        print(error)
    async def sleeper(n):
        async with cond:
            await cond.wait()
            print("woken", n)
    tasks = [asyncio.create_task(sleeper(n)) for n in range(3)]
    await asyncio.sleep(0.1)
    async with cond:
        print(repr(cond).split("[")[1])
        cond.notify_all()
    await asyncio.gather(*tasks)

asyncio.run(main())
