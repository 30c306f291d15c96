import asyncio

async def waiter(event, name):
    print(name, "waits")
    print(name, "got", await event.wait())

async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(event, n)) for n in "ab"]
    await asyncio.sleep(0.1)
    print(event.is_set(), repr(event).split("[")[1])
    event.set()
    await asyncio.gather(*tasks)
    print(event.is_set(), await event.wait())
    event.clear()
    try:
        await asyncio.wait_for(event.wait(), 0.1)
    except TimeoutError:
        print("not set")

asyncio.run(main())
