import asyncio

class Door:
    def __init__(self):
        self._open = asyncio.Event()

    def open(self):
        self._open.set()

    def __await__(self):
        yield from self._open.wait().__await__()
        return "through the door"

async def visitor(n, door):
    return n, await door

async def main():
    door = Door()
    tasks = [asyncio.create_task(visitor(n, door)) for n in range(3)]
    await asyncio.sleep(0)
    print([t.done() for t in tasks])
    door.open()
    print(await asyncio.gather(*tasks))
    print(await door)

asyncio.run(main())
